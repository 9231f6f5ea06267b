import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const samples = path.join(repository, 'samples');

/** The first of the programs named that is on the PATH, with its full path. */
export function findProgram(...names) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean))
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (isExecutable(file)) return file;
      }
  return undefined;
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Command and arguments that run npm: the one that runs this, if one does. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli && path.basename(cli) === 'npm-cli.js' ? [process.execPath, [cli, ...args]] : ['npm', args];
}
