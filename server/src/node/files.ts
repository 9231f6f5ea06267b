// Files on a disk: the port for the server, and the search of the command line. Errors are values: a town's unreadable file
// must not keep the others from being checked.

import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configName } from '../config/config';
import type { FileContent, Files } from '../corpus/files';
import { canonicalUri } from '../corpus/uri';
import { errorCode, type FileProblem, walk } from './walk';

export type { FileProblem } from './walk';

/**
 * The Files port over the folders whose paths `roots` tells. `node_modules`, `.git` and what links lead back to are skipped;
 * folders that can't be read are told to `onProblem` (`/work/towns: EACCES`) at every listing.
 */
export function nodeFiles(roots: () => readonly string[], onProblem: (message: string) => void = () => {}): Files {
  const wanted = (name: string) => name === configName || isDocumentName(name);
  return {
    reachesUp: true,
    async list() {
      const paths = await walk(roots(), wanted, ({ path, code }) => onProblem(`${path}: ${code}`));
      return paths.map(pathToUri).sort();
    },
    async read(uri) {
      const path = uriToPath(uri);
      return path === undefined ? { error: 'ENOTSUP' } : readBytes(path);
    },
    async isWritable(uri) {
      const path = uriToPath(uri);
      // what is not there yet, or lies elsewhere, is no file that is closed to us
      if (path === undefined) return true;
      try {
        await access(path, constants.W_OK);
        return true;
      } catch (error) {
        return errorCode(error) === 'ENOENT';
      }
    },
    async siblings(uri) {
      const path = uriToPath(uri);
      if (path === undefined) return [];
      try {
        const names = await readdir(dirname(path));
        return names
          .filter(wanted)
          .sort()
          .map(name => pathToUri(join(dirname(path), name)));
      } catch (error) {
        onProblem(`${dirname(path)}: ${errorCode(error)}`);
        return [];
      }
    },
  };
}

/**
 * What a path given on the command line stands for: a file for itself, whatever its name; a folder for the `.dutylist` and
 * `.txt` files below it, sorted, their paths joined to the one given. Whether a `.txt` is a duty list is for the caller to
 * see from its text. What can't be read is among the problems. Never rejects.
 */
export async function findDocuments(path: string): Promise<{ paths: string[]; problems: FileProblem[] }> {
  const problems: FileProblem[] = [];
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], problems };
  } catch (error) {
    return { paths: [], problems: [{ path, code: errorCode(error) }] };
  }
  const paths = await walk([path], isDocumentName, problem => problems.push(problem));
  return { paths, problems };
}

/** A file's bytes, or Node's code of the error. Never rejects. */
export async function readBytes(path: string): Promise<FileContent> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return { error: errorCode(error) };
  }
}

/** The canonical URI of a path; relative paths are resolved against the working directory. */
export function pathToUri(path: string): string {
  return canonicalUri(pathToFileURL(path).href);
}

/** The path of a file URI; undefined if it is none. */
export function uriToPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Whether a file of this name can be a document; a `.txt` can also be anything else. */
export function isDocumentName(name: string): boolean {
  return /\.(?:dutylist|txt)$/i.test(name);
}
