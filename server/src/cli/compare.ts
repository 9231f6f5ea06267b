// `compare`: one page that lays the towns of a folder side by side.

import type { Command } from 'commander';
import { configName } from '../config/config';
import { type Cluster, clusterItems } from '../corpus/clusters';
import { type Digest, digestDocument, isDutyList, itemFeatures } from '../corpus/digest';
import { createEquivalenceIndex } from '../corpus/equivalence';
import { fileName } from '../corpus/uri';
import { type AskElsewhere, compareReport, type ReportDocument } from '../features/compare-report';
import { leastElsewhere } from '../features/missing-items';
import { reportPage } from '../features/report-page';
import { townName } from '../features/towns';
import { type ListKind, listKinds } from '../syntax/cst';
import { parse } from '../syntax/read-document';
import { configReader } from './configuration';
import { configuredPlace, isSample, slashed } from './corpus';
import { readDocuments } from './inputs';
import type { CommonOptions, Run } from './options';
import { type Session, standardInput, trouble } from './session';
import { writeFile } from './write-text';

interface CompareOptions extends CommonOptions {
  readonly out?: string;
}

export function addCompare(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('compare')
    .description(help.compare)
    .argument('<PATH...>', help.paths)
    .option('--out <FILE>', help.compareOut)
    .action((paths: string[], _options: unknown, command: Command) =>
      run(() => compare(paths, command.optsWithGlobals<CompareOptions>(), session)),
    );
}

async function compare(paths: readonly string[], options: CompareOptions, session: Session): Promise<number> {
  const { console, messages, locale } = session;
  const configFor = await configReader(options.config, session);
  if (!configFor) return trouble;
  if (options.out !== undefined && (await isDocument(options.out, paths, session))) {
    await session.fail(messages.cli.notOver(options.out));
    return trouble;
  }
  const index = createEquivalenceIndex();
  const documents: Omit<ReportDocument, 'town'>[] = [];
  const uris: string[] = [];
  for await (const { path, document } of readDocuments(paths, session)) {
    const uri = path === standardInput ? path : slashed(session.io.files.absolute(path));
    if (uris.includes(uri) || !isDutyList(document)) continue;
    const configured = await configFor(path);
    const digest = digestDocument(uri, document, configuredPlace(uri, configured));
    index.set(digest);
    uris.push(uri);
    documents.push({
      path,
      isSample: isSample(uri, configured),
      items: document.lists.flatMap(({ kind, categories }) =>
        categories.flatMap(category =>
          category.items.map(item => ({
            kind,
            category: category.heading?.name.text ?? '',
            content: item.content,
            features: itemFeatures(category, item, digest.town),
          })),
        ),
      ),
    });
  }
  if (documents.length === 0) {
    await session.fail(messages.cli.nothingToCompare);
    return trouble;
  }
  const clusters = {} as Record<ListKind, Cluster[]>;
  for (const kind of listKinds) {
    const steps = clusterItems(index, uris, kind);
    let step = steps.next();
    for (; !step.done; step = steps.next())
      await console.progress(messages.cli.aligning(step.value + 1, uris.length, documents[step.value]!.path));
    clusters[kind] = step.value;
  }
  await console.done();
  const askElsewhere: AskElsewhere = (kind, features) =>
    listKinds
      .filter(each => each !== kind)
      .flatMap(each => index.find({ kind: each, features, self: '' }))
      .filter(({ score }) => score >= leastElsewhere)
      .map(({ digest, index: item }) => ({ document: uris.indexOf(digest.uri), item }));
  const towns = uris.map(uri => index.get(uri)!);
  /** Towns of one name are told with their counties. */
  const nameOf = (own: Digest) => {
    const isTwofold = towns.some(each => each.town === own.town && each.county !== own.county);
    return townName(own, isTwofold ? undefined : own.county);
  };
  const reported = documents.map((each, i) => ({ ...each, town: nameOf(towns[i]!) }));
  const page = reportPage(compareReport(reported, clusters, askElsewhere), messages, locale === 'en' ? 'en' : 'zh-CN');
  if (options.out === undefined || options.out === standardInput) for (const piece of page) await console.out(piece);
  else {
    const encoded = session.io.codec.encode([...page].join(''), 'utf-8');
    const problem =
      'bytes' in encoded ? await writeFile(options.out, encoded.bytes, session) : messages.cli.notRoundTrip;
    if (problem !== undefined) await session.fail(messages.cli.notWritten(options.out, problem));
  }
  return session.exitCode(false);
}

/**
 * Whether a path is that of a document, one of the inputs, any other duty list or a configuration, over which no report may be written. An
 * earlier report may be: it is a page of its own, whatever lists can be read out of it.
 */
async function isDocument(path: string, inputs: readonly string[], { io }: Session): Promise<boolean> {
  if (path === standardInput) return false;
  const own = io.files.absolute(path);
  if (fileName(slashed(own)) === configName) return true;
  for (const input of inputs) {
    if (input === standardInput) continue;
    const { paths } = await io.files.find(input);
    if (paths.some(each => io.files.absolute(each) === own)) return true;
  }
  // under another name, by a link
  const content = await io.files.read(path);
  const decoded = 'bytes' in content ? io.codec.decode(content.bytes) : content;
  return 'text' in decoded && !/^\s*<!doctype html/i.test(decoded.text) && isDutyList(parse(decoded.text));
}
