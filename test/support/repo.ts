// Where the repository is. Tests are bundled into `dist/test`, or elsewhere for a trial, and find their files from its root.

import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder with `package.json` above the running test, else above the working directory. */
export const repoRoot = rootAbove(__dirname) ?? rootAbove(process.cwd()) ?? process.cwd();

/** A path in the repository. */
export function inRepo(...segments: string[]): string {
  return path.join(repoRoot, ...segments);
}

function rootAbove(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
