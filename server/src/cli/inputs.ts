// From the paths on the command line to documents, one at a time: with a thousand towns, none is kept longer than its turn.

import { isDutyList } from '../corpus/digest';
import { noFacts, type RuleContext } from '../rules/rule';
import { type Parsed, parse } from '../syntax/read-document';
import type { ConfigFor } from './configuration';
import { type ReadText, readText, reasonOf, type Session, standardInput } from './session';

export interface Input extends ReadText {
  /** As it is given; of a file in a folder, the folder as given with the file's path below it. */
  readonly path: string;
  readonly document: Parsed;
  readonly context: RuleContext;
}

interface Found {
  readonly path: string;
  /** Named by the user, not found in a folder. */
  named: boolean;
}

/** Reads the documents that the paths stand for, each once. What can't be read is told, and the rest goes on. */
export async function* readInputs(
  paths: readonly string[],
  configFor: ConfigFor,
  session: Session,
): AsyncGenerator<Input> {
  const { cli } = session.messages;
  const found = await findInputs(paths, session);
  let read = 0;
  for (const [at, { path, named }] of found.entries()) {
    if (found.length > 1) await session.console.progress(cli.progress(at + 1, found.length, path));
    const text = await readText(path, session);
    if (!text) continue;
    const document = parse(text.decoded.text);
    if (!isDutyList(document)) {
      // any text may lie in a folder
      if (!named && !/\.dutylist$/i.test(path)) continue;
      await session.note(cli.noDutyList(path));
    }
    read++;
    yield { path, ...text, document, context: { config: await configFor(path), facts: noFacts } };
  }
  if (read === 0 && !session.failed) await session.note(cli.noDocuments);
  await session.console.done();
}

async function findInputs(paths: readonly string[], session: Session): Promise<Found[]> {
  const { io, messages } = session;
  const found = new Map<string, Found>();
  const add = (key: string, path: string, named: boolean) => {
    const known = found.get(key);
    if (known) known.named ||= named;
    else found.set(key, { path, named });
  };
  for (const path of paths) {
    if (path === standardInput) {
      add(standardInput, path, true);
      continue;
    }
    const { paths: files, problems } = await io.files.find(path);
    for (const file of files) add(io.files.absolute(file), file, file === path);
    for (const problem of problems)
      await session.fail(messages.files.unreadable(problem.path, reasonOf(problem.code, messages)));
  }
  return [...found.values()];
}
