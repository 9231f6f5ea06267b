// The configuration files that are known, and which of them holds for a document: the nearest one in the folders above it.
// What an editor holds of one counts before what is on the disk, for as long as it is open there.

import { type Config, configName, defaultConfig, type PlacedProblem, parseConfigText } from '../config/config';
import { configuredTown } from '../config/towns';
import type { ConfiguredPlace } from '../corpus/place-of';
import { canonicalUri, decodedUri } from '../corpus/uri';
import { ruleIds } from '../rules/registry';

export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly PlacedProblem[];
}

export type ConfigSource = 'disk' | 'editor';

export interface Configurations {
  /** Takes over the text that a source has of a file now, undefined if none. Answers whether any document may be judged otherwise now. */
  set(uri: string, source: ConfigSource, text: string | undefined): boolean;
  has(uri: string, source: ConfigSource): boolean;
  /** Those that count now, by URI. */
  all(): ReadonlyMap<string, ConfigFile>;
  /** The file that holds for a document. */
  fileFor(uri: string): ConfigFile | undefined;
  configFor(uri: string): Config;
  /** What the configuration's `towns` say of a document. */
  placeFor(uri: string): ConfiguredPlace;
}

export function createConfigurations(): Configurations {
  const sources: Record<ConfigSource, Map<string, ConfigFile>> = { disk: new Map(), editor: new Map() };
  const counting = new Map<string, ConfigFile>();

  const fileFor = (uri: string): ConfigFile | undefined => {
    const of = canonicalUri(uri);
    let best: ConfigFile | undefined;
    for (const each of counting.values())
      if (of.startsWith(folderOf(each.uri)) && (!best || each.uri.length > best.uri.length)) best = each;
    return best;
  };

  return {
    set(spelled, source, text) {
      const uri = canonicalUri(spelled);
      const before = counting.get(uri);
      if (text === undefined) sources[source].delete(uri);
      else if (sources[source].get(uri)?.text !== text) sources[source].set(uri, parsed(uri, text, before));
      const now = sources.editor.get(uri) ?? sources.disk.get(uri);
      if (now) counting.set(uri, now);
      else counting.delete(uri);
      return before?.config !== now?.config;
    },
    has: (uri, source) => sources[source].has(canonicalUri(uri)),
    all: () => counting,
    fileFor,
    configFor: uri => fileFor(uri)?.config ?? defaultConfig,
    placeFor(uri) {
      const file = fileFor(uri);
      if (!file || file.config.towns.length === 0) return {};
      const path = decodedUri(canonicalUri(uri)).slice(decodedUri(folderOf(file.uri)).length);
      return configuredTown(file.config, path) ?? {};
    },
  };
}

/** A configuration that says the same as before is the same object, so that nothing is judged anew for a blank. */
function parsed(uri: string, text: string, before: ConfigFile | undefined): ConfigFile {
  const { config, problems } = parseConfigText(text, ruleIds);
  const isSame = before && JSON.stringify(before.config) === JSON.stringify(config);
  return { uri, text, problems, config: isSame ? before.config : config };
}

export function isConfigUri(uri: string): boolean {
  return canonicalUri(uri).endsWith(`/${configName}`);
}

/** The folder of a file with its final slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The configuration files that the folders above a document may hold, the nearest first. Only for URIs with a path. */
export function configsAbove(uri: string): string[] {
  const found: string[] = [];
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(uri)?.[0];
  if (root === undefined) return found;
  for (let folder = folderOf(uri); folder.length >= root.length; folder = folderOf(folder.slice(0, -1)))
    found.push(folder + configName);
  return found;
}

/** Where a configuration for a document is to be made; undefined for a document without a folder. */
export function newConfigUri(uri: string, folders: readonly string[]): string | undefined {
  const of = canonicalUri(uri);
  if (configsAbove(of).length === 0) return undefined;
  const within = folders
    .map(folder => `${canonicalUri(folder).replace(/\/$/, '')}/`)
    .filter(each => of.startsWith(each));
  return (within.sort((a, b) => b.length - a.length)[0] ?? folderOf(of)) + configName;
}
