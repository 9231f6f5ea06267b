// A workspace of generated towns in a temporary folder, for as long as it is needed.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCorpus } from './generate';

export interface TownsOnDisk {
  readonly folder: string;
  readonly bytes: number;
  /** One of the towns, to be opened. */
  readonly uri: string;
  readonly text: string;
}

/** Writes the towns, does the work, and takes them away again. */
export async function withTowns<T>(seed: number, towns: number, work: (disk: TownsOnDisk) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dutylist-bench-'));
  try {
    let bytes = 0;
    let open: { file: string; text: string } | undefined;
    for (const town of generateCorpus(seed, towns)) {
      const file = path.join(folder, ...town.path.split('/'));
      const content = Buffer.from(town.text);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      bytes += content.length;
      open ??= { file, text: town.text };
    }
    return await work({ folder, bytes, uri: pathToFileURL(open!.file).href, text: open!.text });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
