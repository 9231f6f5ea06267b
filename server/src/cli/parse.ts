// `parse`: what a document says, as one JSON object.

import type { Command } from 'commander';
import { documentObject } from '../features/document-object';
import { parse as parseText } from '../syntax/read-document';
import { formatOption, type Run } from './options';
import { clean, readText, type Session, trouble } from './session';

export function addParse(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('parse')
    .description(help.parse)
    .argument('<PATH>', help.path)
    .addOption(formatOption(help.parseFormat, ['json'], 'json'))
    .action((path: string) => run(() => parse(path, session)));
}

async function parse(path: string, session: Session): Promise<number> {
  const read = await readText(path, session);
  if (!read) return trouble;
  const { text, encoding } = read.decoded;
  const object = { version: 1, path, encoding, eol: eolOf(text), ...documentObject(parseText(text)) };
  await session.console.out(`${JSON.stringify(object, undefined, 2)}\n`);
  return clean;
}

/** The line end that occurs more often. */
function eolOf(text: string): '\n' | '\r\n' {
  const windows = text.split('\r\n').length - 1;
  return windows > text.split('\n').length - 1 - windows ? '\r\n' : '\n';
}
