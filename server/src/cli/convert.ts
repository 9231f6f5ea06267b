// `convert`: the lists of a document in another layout, on standard output or in a file. Lists that would read differently
// are left alone and told; then the exit code is 1.

import { type Command, Option } from 'commander';
import { type Conversion, convert as convertDocument, isLeftAlone } from '../features/convert';
import { convertNoteText } from '../features/convert-notes';
import type { PrintedLayout } from '../syntax/print-item';
import { parse } from '../syntax/read-document';
import { buildLineIndex, positionAt } from '../text/line-index';
import type { Run } from './options';
import { readText, type Session, standardInput, trouble } from './session';
import { encodeLike, replaceText, type WrittenText, writeFile } from './write-text';

interface ConvertOptions {
  readonly to: PrintedLayout;
  readonly out?: string;
}

export function addConvert(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('convert')
    .description(help.convert)
    .argument('<PATH>', help.path)
    .addOption(new Option('--to <LAYOUT>', help.convertTo).choices(['table', 'drafting']).makeOptionMandatory())
    .option('--out <FILE>', help.convertOut)
    .action((path: string, options: ConvertOptions) => run(() => convert(path, options, session)));
}

async function convert(path: string, { to, out }: ConvertOptions, session: Session): Promise<number> {
  const { console, io, messages } = session;
  const read = await readText(path, session);
  if (!read) return trouble;
  const document = parse(read.decoded.text);
  if (document.lists.length === 0) await session.note(messages.cli.noDutyList(path));
  const conversion = convertDocument(document, to);
  const source: WrittenText = { path, ...read };
  const isSame = out !== undefined && path !== standardInput && io.files.absolute(out) === io.files.absolute(path);
  if (isSame) await replaceText(source, conversion.text, session);
  else {
    const bytes = await encodeLike(source, conversion.text, session);
    if (!bytes) return trouble;
    if (out === undefined || out === standardInput) await console.out(bytes);
    else {
      const problem = await writeFile(out, bytes, session);
      if (problem !== undefined) await session.fail(messages.cli.notWritten(out, problem));
    }
  }
  await tell(path, read.decoded.text, conversion, session);
  return session.exitCode(conversion.notes.some(isLeftAlone));
}

async function tell(path: string, text: string, { notes }: Conversion, session: Session): Promise<void> {
  const lines = buildLineIndex(text);
  for (const note of notes) {
    const { line, character } = positionAt(lines, note.range.start);
    await session.note(`${path}:${line + 1}:${character + 1} ${convertNoteText(note, session.messages)}`);
  }
}
