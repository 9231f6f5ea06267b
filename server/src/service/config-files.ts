// Configuration files that are looked for and not listed: those above a document, and the one that an edit is meant for.

import { configName } from '../config/config';
import type { Files } from '../corpus/files';
import { type Configurations, configsAbove, folderOf, newConfigUri } from './configurations';

/** A configuration file that an edit is meant for. */
export interface ConfigTarget {
  readonly uri: string;
  /** What is in it now: in the editor, if it is open there. Undefined if there is no such file yet. */
  readonly text: string | undefined;
  /** Whether the editor holds changes of it that nobody has saved yet. */
  readonly unsaved: boolean;
}

export interface ConfigFilesPorts {
  readonly files: Files | undefined;
  readonly decode: (bytes: Uint8Array) => { readonly text: string } | { readonly error: string };
  readonly configurations: Configurations;
  /** A file's text; what can't be read is told, and undefined. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

export interface ConfigFiles {
  /** Takes over which configuration files the workspace lists: changes of them are told by others. */
  list(uris: readonly string[]): void;
  /**
   * Reads the configuration files in the folders above a document, as far as no listing tells of them; once for each folder,
   * unless `again`. Answers whether any document may be judged otherwise now.
   */
  lookAbove(uri: string, again?: boolean): Promise<boolean>;
  /** As `Service.configTarget`. `changed` is told if what was known of the file was out of date. */
  target(uri: string, folders: readonly string[], changed: () => void): Promise<ConfigTarget | undefined>;
}

export function createConfigFiles({ files, decode, configurations, readFile }: ConfigFilesPorts): ConfigFiles {
  let listed: ReadonlySet<string> = new Set();
  /** Folders above which has been looked. */
  const lookedAbove = new Set<string>();

  return {
    list: uris => {
      listed = new Set(uris);
    },
    async lookAbove(uri, again = false) {
      if (!files?.reachesUp || (!again && lookedAbove.has(folderOf(uri)))) return false;
      lookedAbove.add(folderOf(uri));
      let changed = false;
      for (const above of configsAbove(uri)) {
        if (listed.has(above)) continue;
        if (!again && above !== folderOf(uri) + configName && lookedAbove.has(folderOf(above))) break;
        changed = configurations.set(above, 'disk', await readFile(above)) || changed;
        lookedAbove.add(folderOf(above));
      }
      return changed;
    },
    async target(of, folders, changed) {
      const uri = configurations.fileFor(of)?.uri ?? newConfigUri(of, folders);
      if (uri === undefined || !files) return undefined;
      const read = await files.read(uri);
      const decoded = 'error' in read ? read : decode(read.bytes);
      const onDisk = 'error' in decoded ? undefined : decoded.text;
      if (configurations.set(uri, 'disk', onDisk)) changed();
      const text = configurations.all().get(uri)?.text;
      // a file that is there but can't be read is not to be written over
      if (text === undefined && !('error' in read && read.error === 'ENOENT')) return undefined;
      return { uri, text, unsaved: text !== onDisk };
    },
  };
}
