// The object graph on one screen: open documents, the corpus of the workspace, configuration, and the features on top.
// Everything it does to the outside goes through `ServiceOptions`; it keeps no clock and does no I/O of its own.

import { type Config, defaultConfig, type PlacedProblem, parseConfigText } from './config/config';
import { configuredTown } from './config/towns';
import { type Digest, digestDocument, isDutyList } from './corpus/digest';
import { createEquivalenceIndex } from './corpus/equivalence';
import { contributionOf, createFactsTable } from './corpus/facts';
import type { Files } from './corpus/files';
import { type ConfiguredPlace, placeOf } from './corpus/place-of';
import { canonicalUri } from './corpus/uri';
import { comparesItems, createFactsProvider } from './features/corpus-facts';
import { createSnapshot, type Snapshot } from './features/snapshot';
import type { Corpus } from './features/towns';
import { ruleIds } from './rules/registry';
import type { RuleContext } from './rules/rule';
import { type Parsed, parse } from './syntax/read-document';

export { looksMisdecoded, type Snapshot } from './features/snapshot';

export type Decoded = { text: string } | { error: 'utf-16' | 'binary' };

export interface ServiceOptions {
  /** Undefined without a file system: only open documents are known then. */
  readonly files: Files | undefined;
  readonly decode: (bytes: Uint8Array) => Decoded;
  /** For the log: what went wrong, with its name. */
  readonly log: (message: string) => void;
  /** Lets other work go on; called between files. */
  readonly pause: () => Promise<void>;
  /** Larger closed files are left out, in bytes. */
  readonly mostBytes?: number;
}

export interface Service {
  /** Opens a document or takes over its new text. */
  update(uri: string, text: string): Snapshot;
  close(uri: string): Promise<void>;
  snapshot(uri: string): Snapshot | undefined;
  openUris(): string[];
  /** Reads the whole workspace; answers when done. `cancelled` is asked between files. */
  load(cancelled?: () => boolean): Promise<void>;
  /** Reads the files beside a document that lies in no folder of the workspace, once a folder. */
  loadSiblings(uri: string): Promise<void>;
  /** Files that came, changed or went on disk. Answers whether configuration was among them. */
  filesChanged(uris: readonly string[]): Promise<boolean>;
  readonly corpus: Corpus;
  /** Configuration and facts for an open document; the parts are the same objects as long as nothing in them changes. */
  contextFor(uri: string): RuleContext;
  /** Configuration files with what is wrong in them; those without problems, too. */
  configProblems(): ReadonlyMap<string, { text: string; problems: readonly PlacedProblem[] }>;
}

const configName = 'dutylist.config.json';
const usualMostBytes = 16 * 1024 * 1024;
/** A duty list says so within so many characters; other text files are not read any further. */
const sniffed = 200_000;

export function createService(options: ServiceOptions): Service {
  const open = new Map<string, Snapshot>();
  const index = createEquivalenceIndex();
  /** Which version of an open document the index holds. */
  const indexed = new Map<string, Parsed>();
  const table = createFactsTable();
  /** Which version of an open document the table of facts holds. */
  const tabled = new Map<string, Parsed>();
  const configs = new Map<string, { config: Config; text: string; problems: readonly PlacedProblem[] }>();
  const siblingFolders = new Set<string>();
  /** How many readings of files are under way. */
  let readings = 0;

  /** URI of the nearest configuration file in the folders above a document. */
  const configUriFor = (uri: string): string | undefined => {
    let best: string | undefined;
    for (const each of configs.keys())
      if (canonicalUri(uri).startsWith(folderOf(each)) && (best === undefined || each.length > best.length))
        best = each;
    return best;
  };

  const configFor = (uri: string): Config => {
    const found = configUriFor(uri);
    return found === undefined ? defaultConfig : configs.get(found)!.config;
  };

  /** What the configuration's `towns` say of a document; their globs are relative to the configuration's folder. */
  const configuredPlace = (uri: string): ConfiguredPlace => {
    const configUri = configUriFor(uri);
    if (configUri === undefined) return {};
    const path = plain(canonicalUri(uri)).slice(plain(folderOf(configUri)).length);
    return configuredTown(configs.get(configUri)!.config, path) ?? {};
  };

  /** Brings the open documents' newest versions into the index; done when somebody asks, not at each keystroke. */
  const refresh = (asking?: string) => {
    for (const { uri, document } of open.values()) {
      if (uri === asking || indexed.get(uri) === document) continue;
      indexed.set(uri, document);
      if (isDutyList(document)) index.set(digestDocument(uri, document, configuredPlace(uri)));
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
      find: (kind, features, self) => {
        refresh();
        return index.find(kind, features, self);
      },
      digests: () => {
        refresh();
        return index.digests();
      },
      get: uri => {
        refresh();
        return index.get(uri);
      },
      fresh: uri => {
        refresh(uri);
        return index.fresh(uri);
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
  const sampleAmong = (uri: string, digests: readonly Digest[]): string | undefined => {
    const configUri = configUriFor(uri);
    const named = configUri === undefined ? undefined : configs.get(configUri)!.config.sample;
    if (configUri === undefined || named === undefined) return undefined;
    const sample = canonicalUri(folderOf(configUri) + named.replace(/^\.\//, ''));
    return digests.find(digest => {
      const key = canonicalUri(digest.uri);
      return key === sample || key.startsWith(`${sample.replace(/\/$/, '')}/`);
    })?.uri;
  };

  const readFile = async (uri: string): Promise<string | undefined> => {
    const read = await options.files!.read(uri);
    if ('error' in read) {
      options.log(`${uri}: ${read.error}`);
      return undefined;
    }
    if (read.bytes.length > (options.mostBytes ?? usualMostBytes)) {
      options.log(`${uri}: too large (${read.bytes.length} bytes)`);
      return undefined;
    }
    const decoded = options.decode(read.bytes);
    if ('error' in decoded) {
      options.log(`${uri}: ${decoded.error}`);
      return undefined;
    }
    return decoded.text;
  };

  /** Takes a closed file in, or out if it is gone or no duty list. */
  const take = async (spelled: string): Promise<void> => {
    const uri = canonicalUri(spelled);
    if (uri.endsWith(`/${configName}`)) {
      const text = await readFile(uri);
      if (text === undefined) configs.delete(uri);
      else configs.set(uri, { text, ...parseConfigText(text, ruleIds) });
      // findings depend on the configuration: open documents are judged anew
      for (const each of open.values()) open.set(each.uri, snapshotOf(each.uri, each.text));
      return;
    }
    if (isOpen(uri)) return;
    const text = await readFile(uri);
    // it may have been opened while it was read
    if (isOpen(uri)) return;
    const document = text !== undefined && mayBeDutyList(uri, text) ? parse(text) : undefined;
    if (!document || !isDutyList(document)) return drop(uri);
    // reading and digesting are two turns: who asks meanwhile waits for one of them
    await options.pause();
    if (isOpen(uri)) return;
    index.set(digestDocument(uri, document, configuredPlace(uri)));
    table.set(uri, contributionOf(document, placeOf(uri, document, configuredPlace(uri))));
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

  const contextOf = (uri: string, place: ConfiguredPlace): RuleContext => {
    refreshFacts(uri);
    const config = configFor(uri);
    const facts = provider.factsFor(uri, place, { isLoading: readings > 0, comparesItems: comparesItems(config) });
    return { config, facts };
  };

  const snapshotOf = (uri: string, text: string, previous?: Snapshot) =>
    createSnapshot(uri, text, previous, contextOf, configuredPlace, (rule, error) =>
      options.log(`rule ${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );

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
      provider.forget(uri);
      indexed.delete(uri);
      tabled.delete(uri);
      drop(uri);
      if (options.files) await reading(() => safely(uri));
    },
    snapshot: uri => open.get(uri),
    openUris: () => [...open.keys()],
    async load(cancelled = () => false) {
      if (!options.files) return;
      const uris = await options.files.list();
      // configuration first: what is read afterwards may depend on it
      const sorted = [...uris].sort((a, b) => Number(b.endsWith(configName)) - Number(a.endsWith(configName)));
      await reading(async () => {
        for (const uri of sorted) {
          if (cancelled()) return;
          await safely(uri);
          await options.pause();
        }
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
      const changed = uris.some(uri => canonicalUri(uri).endsWith(`/${configName}`));
      // what is known of the closed documents depends on the configuration, too
      if (changed) {
        indexed.clear();
        tabled.clear();
        await service.load();
      }
      return changed;
    },
    corpus,
    contextFor: uri => contextOf(uri, open.get(uri)?.place ?? {}),
    configProblems: () => configs,
  };
  return service;
}

/** A `.txt` may be anything, a log of many megabytes for one: only what names a list or a header row is parsed. */
function mayBeDutyList(uri: string, text: string): boolean {
  return !uri.endsWith('.txt') || /清\s*单|序\s*号/.test(text.slice(0, sniffed));
}

/** A URI with its percent signs decoded, for globs. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder of a file with its final slash. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
