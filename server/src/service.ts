// The object graph on one screen: open documents, the corpus of the workspace, configuration, and the features on top.
// Everything it does to the outside goes through `ServiceOptions`; it keeps no clock and does no I/O of its own.

import { type Config, noSampleProblem, type PlacedProblem } from './config/config';
import { type Digest, digestDocument, isDigestedAlike, isDutyList } from './corpus/digest';
import { createEquivalenceIndex } from './corpus/equivalence';
import { contributionOf, createFactsTable } from './corpus/facts';
import { type ConfiguredPlace, keyOfPlace } from './corpus/place-of';
import { canonicalUri } from './corpus/uri';
import { type Asked, type Comparisons, createComparisons, noneMissing } from './features/comparisons';
import { comparesItems, createFactsProvider } from './features/corpus-facts';
import { createSnapshot, type Earlier, type Snapshot } from './features/snapshot';
import type { Corpus } from './features/towns';
import type { RuleContext } from './rules/rule';
import { type ConfigTarget, createConfigFiles } from './service/config-files';
import { type ConfigFile, createConfigurations, folderOf, isConfigUri } from './service/configurations';
import { type DigestFile, digestInTurns } from './service/digest-file';
import { inTurns } from './service/in-turns';
import { createLately } from './service/lately';
import { type DecodedText, mayBeDutyList, type ReadOptions, readBytes, readText } from './service/read-text';
import { sampleOf } from './service/sample';
import type { Parsed } from './syntax/read-document';

export type { Snapshot } from './features/snapshot';
export type { ConfigTarget } from './service/config-files';

export interface ServiceOptions extends ReadOptions {
  /** Lets other work go on; called between files. */
  readonly pause: () => Promise<void>;
  /** Digests closed files elsewhere than in turns of this thread. */
  readonly digestFile?: DigestFile | undefined;
  /** So many files are digested at a time; more than one is of use only where it is done elsewhere. */
  readonly digestsAtOnce?: number;
  /** Called when the workspace has been read as a whole. */
  readonly onLoaded?: () => void;
}

export interface Service {
  /** Opens a document or takes over its new text. */
  update(uri: string, text: string): Snapshot;
  close(uri: string): Promise<void>;
  snapshot(uri: string): Snapshot | undefined;
  openUris(): string[];
  /** URIs of all files of the workspace that may be duty lists, sorted. */
  list(): Promise<string[]>;
  /** Reads the whole workspace; answers when done. `cancelled` is asked between files, `progress` told how many of how many are done. */
  load(cancelled?: () => boolean, progress?: (done: number, of: number) => void): Promise<void>;
  /** Reads the files beside a document that lies in no folder of the workspace, once a folder. */
  loadSiblings(uri: string): Promise<void>;
  /** Files that came, changed or went on disk. Answers whether configuration was among them. */
  filesChanged(uris: readonly string[]): Promise<boolean>;
  /** What an editor holds of a configuration file, undefined when it is closed. Answers whether any document may be judged otherwise now. */
  editConfig(uri: string, text: string | undefined): boolean;
  /** Digests those closed documents anew of whose place the configuration says something else now. */
  reindex(cancelled?: () => boolean): Promise<void>;
  /** Reads the configuration above a document that no listing tells of, where files can be read there. Answers as `editConfig`. */
  lookAbove(uri: string): Promise<boolean>;
  /**
   * Does the work on a closed document as it would be if it were opened now, or, where it is enough, as it was when it was
   * `digested`: the trees of those that were asked for last are kept then, else nothing is. Undefined for what is no duty list.
   */
  withClosed<T>(
    uri: string,
    work: (snapshot: Snapshot, encoding: DecodedText['encoding']) => T | Promise<T>,
    digested?: Digest,
  ): Promise<T | undefined>;
  /** Whether an editor may write to a file, as far as can be told. */
  isWritable(uri: string): Promise<boolean>;
  /**
   * The configuration file to write into what is to hold for a document: the one that holds for it, as it is now, else a new
   * one in the nearest of the workspace's folders, or beside it. Undefined where none can be read or written.
   */
  configTarget(uri: string, folders: readonly string[]): Promise<ConfigTarget | undefined>;
  /**
   * A text that changes whenever a closed document may be judged otherwise because of other documents. Undefined while files
   * are read: what is judged then is judged on half of what there is.
   */
  surroundingsOf(uri: string): string | undefined;
  readonly corpus: Corpus;
  /** What documents have and lack beside the others of their counties. */
  readonly comparisons: Comparisons;
  /** Whether files are being read. */
  isReading(): boolean;
  /** Whether findings of a document depend on a comparison that is not made yet, or out of date. */
  isUncompared(asked: Asked): boolean;
  /** Configuration and facts for an open document; the parts are the same objects as long as nothing in them changes. */
  contextFor(uri: string): RuleContext;
  /** The configuration that holds for a document. */
  configFor(uri: string): Config;
  /** Configuration files with what is wrong in them; those without problems, too. */
  configFiles(): ReadonlyMap<string, ConfigFile>;
  /** What is wrong in a configuration file; once all files have been read also that there is no list where its `sample` leads. */
  configProblems(file: ConfigFile): readonly PlacedProblem[];
}

/** So many trees of closed documents are kept, a few megabytes each: those that one item is compared with. */
const mostLately = 20;

export function createService(options: ServiceOptions): Service {
  const digestFile = options.digestFile ?? digestInTurns(options.decode, options.pause);
  const open = new Map<string, Snapshot>();
  const index = createEquivalenceIndex();
  /** Which version of an open document the index holds. */
  const indexed = new Map<string, Parsed>();
  const table = createFactsTable();
  /** Which version of an open document the table of facts holds. */
  const tabled = new Map<string, Parsed>();
  const configurations = createConfigurations();
  const { configFor, placeFor } = configurations;
  /** What the configuration said of a closed document's place when it was digested; missing where it said nothing. */
  const placed = new Map<string, string>();
  const siblingFolders = new Set<string>();
  /** Trees of closed documents that were read last. */
  const lately = createLately<Digest, Parsed>(mostLately);
  /** Whether the workspace has been read as a whole. */
  let isLoaded = false;
  /** How many readings of files are under way. */
  let readings = 0;
  /** A number for what a document says to those that are compared with it. */
  const said = new WeakMap<Digest, number>();
  let lastSaid = 0;

  const takeIn = (digest: Digest) => {
    const before = index.get(digest.uri);
    const isAlike = before !== undefined && isDigestedAlike(before, digest);
    said.set(digest, isAlike ? said.get(before)! : ++lastSaid);
    index.set(digest);
  };

  /** Brings the open documents' newest versions into the index; done when somebody asks, not at each keystroke. */
  const refresh = (asking?: string) => {
    for (const { uri, document } of open.values()) {
      if (uri === asking || indexed.get(uri) === document) continue;
      indexed.set(uri, document);
      if (isDutyList(document)) takeIn(digestDocument(uri, document, placeFor(uri)));
      else index.remove(uri);
    }
  };

  /** Brings the open documents' newest versions into the table of facts, for another one that asks. */
  const refreshFacts = (asking: string) => {
    for (const { uri, document, place } of open.values()) {
      if (uri === asking || tabled.get(uri) === document) continue;
      tabled.set(uri, document);
      if (isDutyList(document)) table.set(uri, contributionOf(document, place));
      else table.remove(uri);
    }
  };

  const corpus: Corpus = {
    index: {
      find: query => {
        refresh();
        return index.find(query);
      },
      digests: () => {
        refresh();
        return index.digests();
      },
      get: uri => {
        refresh();
        return index.get(uri);
      },
      reasons: (query, equivalent) => {
        refresh();
        return index.reasons(query, equivalent);
      },
    },
    sampleFor: uri => {
      refresh();
      return sampleAmong(uri, index.digests());
    },
    othersOf: uri => {
      refresh(uri);
      const digests = index.digests().filter(digest => digest.uri !== uri);
      return { digests, sample: sampleAmong(uri, digests) };
    },
  };

  /** URI of the first document that is, or lies in, what the configuration of `uri` names as the sample. */
  const sampleAmong = (uri: string, digests: readonly Digest[]): string | undefined =>
    sampleOf(configurations.fileFor(uri), digests, each => open.has(each));

  const readFile = async (uri: string) => (await readText(uri, options))?.text;

  /** Takes a closed file in, or out if it is gone or no duty list. */
  const take = async (spelled: string): Promise<void> => {
    const uri = canonicalUri(spelled);
    if (isConfigUri(uri)) {
      configured(configurations.set(uri, 'disk', await readFile(uri)));
      return;
    }
    if (isOpen(uri)) return;
    configured(await configFiles.lookAbove(uri));
    const bytes = await readBytes(uri, options);
    const place = placeFor(uri);
    const found = bytes && (await digestFile(uri, bytes, place));
    // it may have been opened while it was read
    if (isOpen(uri)) return;
    if (found && 'error' in found) options.log(`${uri}: ${found.error}`);
    if (!found || 'error' in found) return drop(uri);
    takeIn(found.digest);
    table.set(uri, found.contribution);
    if (place.town !== undefined || place.county !== undefined) placed.set(uri, keyOfPlace(place));
    else placed.delete(uri);
  };

  /** A closed document's text, once the configuration above it is known. */
  const readClosed = async (uri: string): Promise<DecodedText | undefined> => {
    configured(await configFiles.lookAbove(uri));
    return readText(uri, options);
  };

  const configFiles = createConfigFiles({ files: options.files, decode: options.decode, configurations, readFile });

  /** Findings and places depend on the configuration: open documents are judged anew. */
  const configured = (changed: boolean): boolean => {
    if (!changed) return false;
    indexed.clear();
    tabled.clear();
    for (const each of open.values()) open.set(each.uri, snapshotOf(each.uri, each.text));
    return true;
  };

  /** Takes a document out of what is known of the corpus. */
  const drop = (uri: string) => {
    index.remove(uri);
    table.remove(uri);
  };

  /** Reads files one after the other; what rules know of the corpus changes when all of them are read. */
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    readings++;
    try {
      return await work();
    } finally {
      readings--;
    }
  };

  const provider = createFactsProvider(table, corpus);
  const comparisons = createComparisons(corpus);

  const contextOf = (uri: string, place: ConfiguredPlace): RuleContext => {
    refreshFacts(uri);
    const config = configFor(uri);
    const missingItems = comparesItems(config) ? comparisons.missingIn(uri) : noneMissing;
    const facts = provider.factsFor(uri, place, { isLoading: readings > 0, missingItems });
    return { config, facts };
  };

  const snapshotOf = (uri: string, text: string, previous?: Earlier) =>
    createSnapshot(uri, text, previous, contextOf, placeFor, (rule, error) =>
      options.log(`rule ${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );

  /** Takes a document out of what is kept of those that were judged. */
  const forget = (uri: string) => {
    provider.forget(uri);
    comparisons.forget(uri);
  };

  const isOpen = (uri: string) => [...open.keys()].some(each => canonicalUri(each) === canonicalUri(uri));

  const safely = async (uri: string): Promise<void> => {
    try {
      await take(uri);
    } catch (error) {
      options.log(`${uri}: ${String(error)}`);
    }
  };

  const service: Service = {
    update(uri, text) {
      const previous = open.get(uri);
      if (previous?.text === text) return previous;
      if (!previous)
        for (const digest of index.digests())
          if (digest.uri !== uri && canonicalUri(digest.uri) === canonicalUri(uri)) drop(digest.uri);
      const snapshot = snapshotOf(uri, text, previous);
      open.set(uri, snapshot);
      return snapshot;
    },
    async close(uri) {
      open.delete(uri);
      forget(uri);
      indexed.delete(uri);
      tabled.delete(uri);
      drop(uri);
      if (options.files) await reading(() => safely(uri));
    },
    snapshot: uri => open.get(uri),
    openUris: () => [...open.keys()],
    list: async () =>
      ((await options.files?.list()) ?? [])
        .map(canonicalUri)
        .filter(uri => !isConfigUri(uri))
        .sort(),
    async load(cancelled = () => false, progress = () => {}) {
      if (!options.files) return;
      const uris = await options.files.list();
      const found = new Set(uris.map(canonicalUri));
      configFiles.list([...found].filter(isConfigUri));
      for (const { uri } of [...index.digests()]) if (!found.has(canonicalUri(uri)) && !isOpen(uri)) drop(uri);
      // configuration first: what is read afterwards may depend on it
      const configs = uris.filter(isConfigUri);
      const documents = uris.filter(uri => !isConfigUri(uri));
      await reading(async () => {
        for (const uri of configs) await safely(uri);
        const take = async (uri: string) => {
          await safely(uri);
          await options.pause();
        };
        await inTurns(documents, options.digestsAtOnce ?? 1, take, cancelled, progress);
        if (cancelled()) return;
        isLoaded = true;
        options.onLoaded?.();
      });
    },
    async loadSiblings(uri) {
      const folder = folderOf(canonicalUri(uri));
      if (!options.files?.siblings || siblingFolders.has(folder)) return;
      siblingFolders.add(folder);
      const found = await options.files.siblings(uri);
      await reading(async () => {
        for (const each of found) {
          await safely(each);
          await options.pause();
        }
      });
    },
    async filesChanged(uris) {
      if (!options.files) return false;
      await reading(async () => {
        for (const uri of uris) await safely(uri);
      });
      const changed = uris.some(isConfigUri);
      if (changed) await service.reindex();
      return changed;
    },
    editConfig: (uri, text) => configured(configurations.set(uri, 'editor', text)),
    async reindex(cancelled = () => false) {
      if (!options.files) return;
      await reading(async () => {
        for (const uri of [...index.digests().map(digest => digest.uri)]) {
          if (cancelled()) return;
          if (isOpen(uri) || keyOfPlace(placeFor(uri)) === (placed.get(uri) ?? keyOfPlace({}))) continue;
          await safely(uri);
          await options.pause();
        }
      });
    },
    lookAbove: async uri => configured(await configFiles.lookAbove(canonicalUri(uri), true)),
    async withClosed(uri, work, digested) {
      const isKnown = digested !== undefined && index.get(uri) === digested;
      const known = isKnown ? lately.get(digested) : undefined;
      const read: DecodedText | undefined = known ? { text: known.cst.text } : await readClosed(canonicalUri(uri));
      if (read === undefined || !mayBeDutyList(uri, read.text)) return undefined;
      const snapshot = snapshotOf(uri, read.text, known && { document: known, lastResult: undefined });
      if (!isDutyList(snapshot.document)) return undefined;
      if (isKnown) lately.set(digested, snapshot.document);
      // reading and judging are two turns: who asks meanwhile waits for one of them
      if (!known) await options.pause();
      try {
        return await work(snapshot, read.encoding);
      } finally {
        if (!open.has(uri)) forget(uri);
      }
    },
    isWritable: async uri => (await options.files?.isWritable?.(canonicalUri(uri))) ?? true,
    configTarget: (uri, folders) => configFiles.target(uri, folders, () => configured(true)),
    surroundingsOf(uri) {
      if (readings > 0) return undefined;
      refreshFacts(uri);
      const surroundings = table.versionFor(index.get(uri)?.county);
      if (!comparesItems(configFor(uri))) return surroundings;
      const { digests, sample } = comparisons.othersOf(uri, index.get(uri) ?? {});
      return `${surroundings} ${sample} ${digests.map(digest => said.get(digest)).join()}`;
    },
    corpus,
    comparisons,
    isReading: () => readings > 0,
    isUncompared: asked =>
      readings === 0 && comparesItems(configFor(asked.uri)) && comparisons.current(asked) === undefined,
    contextFor: uri => contextOf(uri, open.get(uri)?.place ?? {}),
    configFor,
    configFiles: configurations.all,
    configProblems(file) {
      const { sample } = file.config;
      if (!isLoaded || readings > 0 || sample === undefined) return file.problems;
      refresh();
      return sampleOf(file, index.digests(), uri => open.has(uri))
        ? file.problems
        : [...file.problems, noSampleProblem(file.text, sample)];
    },
  };
  return service;
}
