// `format`: tidies documents in place, in the layout that each list has. `--check` writes nothing and tells which files
// would change. What can't be formatted is told on standard error and is exit code 1, but for lists whose columns are lost:
// they have no layout to be formatted in.

import type { Command } from 'commander';
import { formatNoteText } from '../features/convert-notes';
import { formatEdits, formatNotes, isRefused } from '../features/format';
import { applyEdits } from '../text/edit';
import { buildLineIndex, positionAt } from '../text/line-index';
import { readDocuments } from './inputs';
import type { Run } from './options';
import { type Session, standardInput, trouble } from './session';
import { replaceText } from './write-text';

export function addFormat(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('format')
    .description(help.format)
    .argument('<PATH...>', help.paths)
    .option('--check', help.formatCheck)
    .action((paths: string[], options: { check?: boolean }) =>
      run(() => format(paths, options.check ?? false, session)),
    );
}

async function format(paths: readonly string[], check: boolean, session: Session): Promise<number> {
  const { cli } = session.messages;
  // what is to be read by a program has standard output for itself
  const output = !check && paths.includes(standardInput) ? 'err' : 'out';
  const say = (message: string) => session.console[output](`${message}\n`);
  let files = 0;
  let changed = 0;
  let refused = false;
  for await (const input of readDocuments(paths, session)) {
    files++;
    await session.guard(input.path, async () => {
      const { text } = input.decoded;
      const formatted = applyEdits(text, formatEdits(input.document));
      const notes = formatNotes(input.document);
      refused ||= notes.some(isRefused);
      const lines = buildLineIndex(text);
      for (const note of notes) {
        const { line, character } = positionAt(lines, note.range.start);
        await session.note(`${input.path}:${line + 1}:${character + 1} ${formatNoteText(note, session.messages)}`);
      }
      if (!check && !(await replaceText(input, formatted, session))) return;
      if (formatted === text) return;
      changed++;
      if (check) await say(cli.wouldFormat(input.path));
      else if (input.path !== standardInput) await say(cli.formatted(input.path));
    });
  }
  if (files === 0 && session.failed) return trouble;
  await say(cli.formatSummary(files, changed, check));
  return session.exitCode(refused || (check && changed > 0));
}
