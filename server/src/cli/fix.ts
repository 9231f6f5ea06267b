// `fix`: applies all safe fixes. A file is written only if its text has changed, if its bytes can be had back from its text
// (else something that was not to be touched would change as well), and if nobody has changed it meanwhile. The exit code
// judges what is left.

import type { Command } from 'commander';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { fixAll } from '../features/fix-all';
import { ruleOf } from '../rules/registry';
import { parse } from '../syntax/read-document';
import { configReader } from './configuration';
import { nearestRule } from './explain';
import { type Counts, count, isSerious, noCounts, reportOf } from './findings';
import { type Input, readInputs } from './inputs';
import type { CommonOptions, Run } from './options';
import { type Session, standardInput, trouble } from './session';
import { encodeLike, replaceText } from './write-text';

interface FixOptions extends CommonOptions {
  readonly rule?: readonly string[];
  readonly dryRun?: boolean;
}

export function addFix(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('fix')
    .description(help.fix)
    .usage('[options] <PATH...>')
    .argument('[PATH...]', help.paths)
    .option('--rule <ID...>', help.fixRule)
    .option('--dry-run', help.dryRun)
    .action((paths: string[], _options: unknown, command: Command) =>
      run(() => fix(paths, command.optsWithGlobals<FixOptions>(), session)),
    );
}

async function fix(given: readonly string[], options: FixOptions, session: Session): Promise<number> {
  const { cli } = session.messages;
  const { paths, only } = sortArguments(given, options.rule);
  const unknown = [...(only ?? [])].filter(id => !ruleOf(id));
  for (const id of unknown) await session.fail(cli.noRule(id, nearestRule(id)));
  if (paths.length === 0) await session.fail(cli.misuse.missingArgument('PATH'));
  if (unknown.length > 0 || paths.length === 0) return trouble;
  const configFor = await configReader(options.config, session);
  if (!configFor) return trouble;

  // what is to be read by a program has standard output for itself
  const output = options.dryRun || paths.includes(standardInput) ? 'err' : 'out';
  const say = (message: string) => session.console[output](`${message}\n`);
  const left: Counts = noCounts();
  let files = 0;
  let changed = 0;
  let serious = false;
  for await (const input of readInputs(paths, configFor, session)) {
    files++;
    const text = await session.guard(input.path, () => fixedText(input, only, options.dryRun ?? false, session));
    if (text === undefined) continue;
    if (text !== input.decoded.text) {
      changed++;
      if (!options.dryRun && input.path !== standardInput) await say(cli.fixed(input.path));
    }
    const report = await session.guard(input.path, () =>
      reportOf({ ...input, document: parse(text, input.document) }, session),
    );
    count(left, report?.findings ?? []);
    serious ||= report?.findings.some(isSerious) ?? false;
  }
  await say(cli.fixSummary(files, changed, left, options.dryRun ?? false));
  return session.exitCode(serious);
}

/** Paths after `--rule` were meant as paths: no rule's id looks like one. */
function sortArguments(given: readonly string[], rule: readonly string[] | undefined) {
  const ids = (rule ?? []).flatMap(each => (isPath(each) ? [] : each.split(','))).filter(id => id !== '');
  const paths = [...given, ...(rule ?? []).filter(isPath)];
  return { paths, only: rule === undefined ? undefined : new Set(ids) };
}

function isPath(word: string): boolean {
  return word === standardInput || /[./\\]/.test(word);
}

/** Fixes one document and writes it; answers the text that holds from now on, the old one if it could not be written. */
async function fixedText(
  input: Input,
  only: ReadonlySet<string> | undefined,
  dryRun: boolean,
  session: Session,
): Promise<string> {
  const { path, decoded, document, context } = input;
  const { text } = decoded;
  const fixed = fixAll(text, context, only, document);
  if (!dryRun) return (await replaceText(input, fixed, session)) ? fixed : text;
  if (fixed === text) return text;
  if (!(await encodeLike(input, fixed, session))) return text;
  await session.console.out(patchOf(path, text, fixed));
  return fixed;
}

/** A unified diff. Names of files are written as they are: the library, like git, would write Chinese in octal escapes. */
function patchOf(path: string, text: string, fixed: string): string {
  const isPlain = !/["\\\p{Cc}]/u.test(path);
  const name = isPlain ? 'file' : path;
  const patch = createTwoFilesPatch(name, name, text, fixed, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return isPlain ? patch.replace('--- file\n+++ file\n', () => `--- ${path}\n+++ ${path}\n`) : patch;
}
