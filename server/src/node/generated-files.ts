import { configJsonSchema, type JsonSchema } from '../config/json-schema';
import { configPage } from '../features/config-page';
import { rulePage, ruleTable } from '../features/rule-page';
import { type Locale, messagesOf } from '../messages/messages';
import { rules } from '../rules/registry';
import { pinyinSource } from './pinyin-table';
import { traditionalSource } from './traditional';

const note = '<!-- generated from the rule modules by `npm run generate` -->';
const configNote = '<!-- generated from the definition of the configuration by `npm run generate` -->';

export const schemaPath = 'schemas/dutylist.config.schema.json';

/**
 * All generated files by path, relative to the project's folder: the rules' pages, the tables of rules in the README, the
 * configuration's schema and its pages, and the tables of traditional characters and of readings.
 * @param read gives the present text of a file of which only a part is generated.
 */
export function generatedFiles(read: (path: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  let readme = read('README.md');
  for (const locale of ['zh-cn', 'en'] as const) {
    const messages = messagesOf(locale);
    for (const rule of rules) files.set(pagePath(rule.id, locale), `${note}\n\n${rulePage(rule, locale, messages)}`);
    const page = configPage(schemaIn(locale), rules, locale, messages);
    files.set(`docs/configuration${suffixOf(locale)}.md`, `${configNote}\n\n${page}`);
    readme = between(readme, `rules:${locale}`, ruleTable(rules, locale, messages, 'docs/rules'));
  }
  files.set('README.md', readme);
  // a schema has one language: that of the documents
  files.set(schemaPath, `${JSON.stringify(schemaIn('zh-cn'), undefined, 2)}\n`);
  files.set('server/src/domain/traditional-characters.ts', traditionalSource());
  files.set('server/src/domain/pinyin-readings.ts', pinyinSource());
  return files;
}

function pagePath(id: string, locale: Locale): string {
  return `docs/rules/${id}${suffixOf(locale)}.md`;
}

function suffixOf(locale: Locale): string {
  return locale === 'en' ? '' : `.${locale}`;
}

function schemaIn(locale: Locale): JsonSchema {
  const { cli, editor, severity } = messagesOf(locale);
  const described = rules.map(rule => {
    const { title, what } = rule.docs[locale];
    const usual = rule.offByDefault ? cli.page.offShort : severity[rule.severity];
    return { id: rule.id, markdown: editor.ruleInSchema(title, usual, what) };
  });
  return configJsonSchema({ parts: editor.config, severities: editor.severities }, described);
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`no place for ${name}`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
