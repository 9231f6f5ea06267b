import { en } from './en';
import { zhCn } from './zh-cn';

/** Languages of texts for users. */
export type Locale = 'zh-cn' | 'en';

export type Messages = typeof zhCn;

const tables: Readonly<Record<Locale, Messages>> = { 'zh-cn': zhCn, en };

/** The texts of a language. */
export function messagesOf(locale: Locale): Messages {
  return tables[locale];
}
