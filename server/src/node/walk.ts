// Walks folders for files, each file once: links are followed, but only after everything that is reached without them, and
// never into a folder or to a file that has been seen. (tinyglobby enters a loop of links once, lists its files twice, and
// passes over unreadable folders without a word.)

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Something that can't be read, with Node's code: `EACCES`, `ENOENT`, `ELOOP`. */
export interface FileProblem {
  readonly path: string;
  readonly code: string;
}

const skippedFolders: readonly string[] = ['node_modules', '.git'];

/** A folder to walk: its path as it is to be reported, and the real one. */
interface Folder {
  readonly path: string;
  readonly real: string;
}

/**
 * The paths of all files below the folders whose names are wanted, sorted, each joined to its folder's path as given.
 * Folders that can't be read, and links that lead nowhere, go to `onProblem`; the rest goes on.
 */
export async function walk(
  folders: readonly string[],
  wanted: (name: string) => boolean,
  onProblem: (problem: FileProblem) => void,
): Promise<string[]> {
  const seen = new Set<string>();
  const found: string[] = [];
  let links: string[] = [];
  const enter = async (start: Folder) => {
    const waiting = [start];
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      if (seen.has(folder.real)) continue;
      seen.add(folder.real);
      const { path: place, real } = folder;
      for (const entry of await attempt(place, () => readdir(place, { withFileTypes: true }), onProblem, [])) {
        const below = { path: join(place, entry.name), real: path.join(real, entry.name) };
        if (entry.isDirectory()) {
          if (!skippedFolders.includes(entry.name)) waiting.push(below);
        } else if (entry.isSymbolicLink()) links.push(below.path);
        else if (entry.isFile() && wanted(entry.name) && !seen.has(below.real)) {
          seen.add(below.real);
          found.push(below.path);
        }
      }
    }
  };
  for (const folder of folders) {
    const real = await attempt(folder, () => realpath(folder), onProblem, undefined);
    if (real !== undefined) await enter({ path: withoutFinalSlash(folder), real });
  }
  while (links.length > 0) {
    const batch = links.sort();
    links = [];
    for (const link of batch) {
      const name = path.basename(link);
      const target = await attempt(link, () => followed(link), wanted(name) ? onProblem : () => {}, undefined);
      if (!target || seen.has(target.real)) continue;
      if (target.isFolder) {
        if (!skippedFolders.includes(name)) await enter({ path: link, real: target.real });
      } else if (target.isFile && wanted(name)) {
        seen.add(target.real);
        found.push(link);
      }
    }
  }
  return found.sort();
}

async function followed(link: string): Promise<{ real: string; isFolder: boolean; isFile: boolean }> {
  const [real, stats] = await Promise.all([realpath(link), stat(link)]);
  return { real, isFolder: stats.isDirectory(), isFile: stats.isFile() };
}

/** Runs what may fail; the problem is told and `otherwise` taken. */
async function attempt<T, U>(
  place: string,
  work: () => Promise<T>,
  onProblem: (problem: FileProblem) => void,
  otherwise: U,
): Promise<T | U> {
  try {
    return await work();
  } catch (error) {
    onProblem({ path: place, code: errorCode(error) });
    return otherwise;
  }
}

/** Node's code of an error (`ENOENT`), else its message. */
export function errorCode(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? String(error);
}

/** `folder/name`; `path.join` would turn `./folder` into `folder`, which is not as the user gave it. */
function join(folder: string, name: string): string {
  return folder.endsWith(path.sep) ? folder + name : folder + path.sep + name;
}

function withoutFinalSlash(folder: string): string {
  const root = path.parse(folder).root;
  let end = folder.length;
  while (end > Math.max(root.length, 1) && (folder[end - 1] === path.sep || folder[end - 1] === '/')) end--;
  return folder.slice(0, end);
}
