// From the paths on the command line to documents, one at a time: with a thousand towns, none is kept longer than its turn.
// Several are read twice: first for what they show to one another, then to be worked on in that light.

import { isDutyList } from '../corpus/digest';
import type { RuleContext } from '../rules/rule';
import { type Parsed, parse } from '../syntax/read-document';
import type { ConfigFor, Configured } from './configuration';
import { type CliCorpus, createCliCorpus } from './corpus';
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

/** A document that is to be worked on. */
interface Taken {
  readonly path: string;
  readonly configured: Configured;
  /** What can't be read a second time, or need not be. */
  readonly text: ReadText | undefined;
}

/** Reads the documents that the paths stand for, each once. What can't be read is told, and the rest goes on. */
export async function* readInputs(
  paths: readonly string[],
  configFor: ConfigFor,
  session: Session,
): AsyncGenerator<Input> {
  const { cli } = session.messages;
  const found = await findInputs(paths, session);
  const corpus = createCliCorpus();
  const taken: Taken[] = [];
  for await (const each of survey(found, corpus, configFor, session)) taken.push(each);
  if (corpus.needsIndex && taken.length > 1)
    for await (const { file, document, configured } of readAgain(taken, cli.surveying, session))
      corpus.addItems(file, document, configured);
  for await (const { file, configured, ...read } of readAgain(taken, cli.progress, session)) {
    const facts = corpus.factsFor(file, read.document, configured);
    yield { ...read, context: { config: configured.config, facts } };
  }
  if (taken.length === 0 && !session.failed) await session.note(cli.noDocuments);
  await session.console.done();
}

/** The documents that the paths stand for, each by itself: for what asks nothing of the others. */
export async function* readDocuments(
  paths: readonly string[],
  session: Session,
): AsyncGenerator<Omit<Input, 'context'>> {
  const { cli } = session.messages;
  const found = await findInputs(paths, session);
  let documents = 0;
  for (const [at, { path, named }] of found.entries()) {
    if (found.length > 1) await session.console.progress(cli.progress(at + 1, found.length, path));
    const read = await session.guard(path, () => readDocument(path, named, session));
    if (!read) continue;
    documents++;
    yield read;
  }
  if (documents === 0 && !session.failed) await session.note(cli.noDocuments);
  await session.console.done();
}

/** A document; undefined for what can't be read, and for a text that is none. */
async function readDocument(
  path: string,
  named: boolean,
  session: Session,
): Promise<(Omit<Input, 'context'> & { readonly isList: boolean }) | undefined> {
  const text = await readText(path, session);
  if (!text) return undefined;
  const document = parse(text.decoded.text);
  const isList = isDutyList(document);
  // any text may lie in a folder
  if (!isList && !named && !/\.dutylist$/i.test(path)) return undefined;
  if (!isList) await session.note(session.messages.cli.noDutyList(path));
  return { path, ...text, document, isList };
}

async function* readAgain(
  taken: readonly Taken[],
  progress: (at: number, of: number, path: string) => string,
  session: Session,
): AsyncGenerator<Omit<Input, 'context'> & { readonly file: string; readonly configured: Configured }> {
  for (const [at, { path, configured, text }] of taken.entries()) {
    if (taken.length > 1) await session.console.progress(progress(at + 1, taken.length, path));
    const read = text ?? (await session.guard(path, () => readText(path, session)));
    if (!read) continue;
    const file = session.io.files.absolute(path);
    yield { path, ...read, document: parse(read.decoded.text), file, configured };
  }
}

/** Looks at each document for the first time. */
async function* survey(
  found: readonly Found[],
  corpus: CliCorpus,
  configFor: ConfigFor,
  session: Session,
): AsyncGenerator<Taken> {
  const { cli } = session.messages;
  for (const [at, { path, named }] of found.entries()) {
    if (found.length > 1) await session.console.progress(cli.surveying(at + 1, found.length, path));
    const read = await session.guard(path, () => readDocument(path, named, session));
    if (!read) continue;
    const configured = await configFor(path);
    if (read.isList) corpus.add(session.io.files.absolute(path), read.document, configured);
    const { bytes, decoded } = read;
    yield { path, configured, text: path === standardInput || found.length === 1 ? { bytes, decoded } : undefined };
  }
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
