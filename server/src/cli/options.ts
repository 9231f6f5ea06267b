import { InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../messages/messages';

/** Options of every subcommand. */
export interface CommonOptions {
  /** The file of `--config`; `false` for `--no-config`. */
  readonly config?: string | false;
  readonly locale?: Locale;
}

/** Runs a subcommand's work and keeps its exit code. */
export type Run = (work: () => Promise<number>) => Promise<void>;

const locales: readonly Locale[] = ['zh-cn', 'en'];

export function formatOption(description: string, formats: readonly string[], usual: string): Option {
  return new Option('--format <FORMAT>', description).choices(formats).default(usual);
}

/** `--locale`; also as editors and systems write it: `zh-CN`, `en_US`. */
export function localeOption(description: string): Option {
  return new Option('--locale <LOCALE>', description).argParser(value => {
    const locale = localeNamed(value);
    if (!locale) throw new InvalidArgumentError(`Allowed choices are ${locales.join(', ')}.`);
    return locale;
  });
}

/**
 * The language of this run, known before the arguments are parsed, since what is wrong with them is said in it too: that
 * of `--locale`, else English if the environment asks for it, else Chinese, the documents' language.
 */
export function localeOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  for (const [at, arg] of argv.entries()) {
    if (arg === '--') break;
    const value = arg === '--locale' ? argv[at + 1] : /^--locale=(.*)$/.exec(arg)?.[1];
    const locale = value === undefined ? undefined : localeNamed(value);
    if (locale) return locale;
  }
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return localeNamed(language.replace(/[.@].*$/, '')) ?? 'zh-cn';
}

function localeNamed(name: string): Locale | undefined {
  const match = /^(zh|en)(?:[-_][a-z]+)*$/i.exec(name);
  return match ? (match[1]!.toLowerCase() === 'en' ? 'en' : 'zh-cn') : undefined;
}
