// `check`: the findings of documents in one of four formats, all of them or those that a baseline does not know.

import type { Command } from 'commander';
import { type Baseline, type Known, readBaseline, writeBaseline } from './baseline';
import { githubReporter } from './check-github';
import { jsonReporter } from './check-json';
import { sarifReporter } from './check-sarif';
import { textReporter } from './check-text';
import { configReader } from './configuration';
import { type Counts, count, type FileReport, isSerious, noCounts, reportOf } from './findings';
import { readInputs } from './inputs';
import { type CommonOptions, formatOption, type Run } from './options';
import { type Session, trouble } from './session';

/** Writes reports in a format. Each file's is given once, in order, then the counts of all, and how many findings a baseline took away. */
export interface Reporter {
  file(report: FileReport): Promise<void>;
  end(counts: Counts, known: number): Promise<void>;
}

const reporters = { text: textReporter, json: jsonReporter, sarif: sarifReporter, github: githubReporter };
type Format = keyof typeof reporters;
const formats = Object.keys(reporters) as Format[];

interface CheckOptions extends CommonOptions {
  readonly format: Format;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

export function addCheck(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('check')
    .description(help.check)
    .argument('<PATH...>', help.paths)
    .addOption(formatOption(help.checkFormat, formats, 'text'))
    .option('--baseline <FILE>', help.baseline)
    .option('--update-baseline', help.updateBaseline)
    .action((paths: string[], _options: unknown, command: Command) =>
      run(() => check(paths, command.optsWithGlobals<CheckOptions>(), session)),
    );
}

async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { cli } = session.messages;
  if (options.updateBaseline && options.baseline === undefined) {
    await session.fail(cli.baselineNeeded);
    return trouble;
  }
  const configFor = await configReader(options.config, session);
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, session);
  if (!configFor || (options.baseline !== undefined && !baseline)) return trouble;
  const recorder = baseline === 'missing' || options.updateBaseline ? createRecorder() : undefined;
  const known = recorder ?? (baseline as Baseline | undefined);

  const reporter = reporters[options.format](session);
  const counts = noCounts();
  let serious = false;
  let accepted = 0;
  for await (const input of readInputs(paths, configFor, session)) {
    const all = await session.guard(input.path, () => reportOf(input, session));
    if (!all) continue;
    const report = known ? known.filter(all) : all;
    count(counts, report.findings);
    accepted += all.findings.length - report.findings.length;
    serious ||= report.findings.some(isSerious);
    await reporter.file(report);
  }
  await reporter.end(counts, accepted);
  if (recorder) await record(options.baseline!, recorder.recorded, session);
  return session.exitCode(serious);
}

/** A baseline in the making: it takes all findings in. */
function createRecorder(): Baseline & { readonly recorded: readonly Known[] } {
  const recorded: Known[] = [];
  return {
    recorded,
    filter(report) {
      recorded.push(...report.findings.map(({ identity }) => ({ town: report.town, identity })));
      return { ...report, findings: [] };
    },
  };
}

async function record(path: string, known: readonly Known[], session: Session): Promise<void> {
  const { cli } = session.messages;
  // what could not be read would be reported as new ever after
  if (session.failed) return session.fail(cli.baselineIncomplete(path));
  const recorded = await writeBaseline(path, known, session);
  if (recorded !== undefined) await session.note(cli.baselineWritten(path, recorded));
}
