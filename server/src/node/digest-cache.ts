// Digests on the disk, one file each, under a key of everything that a digest depends on: the file's bytes, its URI, what the
// configuration says of its place, and the program itself. An entry is right or is no entry: whatever can't be read or fails its
// checksum is made anew. Nothing that goes wrong with the cache is more than slow.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DigestFile } from '../service/digest-file';
import { bytesOf, digestedOf } from './digest-bytes';
import { errorCode } from './walk';

export interface DigestCacheOptions {
  /** Path of a folder that holds nothing else; made when it is needed. */
  readonly folder: string;
  /** Another text for each version of the program that may digest otherwise. */
  readonly version: () => Promise<string>;
  /** Told once if entries can't be written. */
  readonly log: (message: string) => void;
}

export interface DigestCache {
  readonly digestFile: DigestFile;
  /** Takes away the entries that nobody has asked for since the start; in the background. */
  prune(): void;
  /** Settled when everything that was begun in the background is done. */
  settled(): Promise<void>;
}

export function createDigestCache(make: DigestFile, { folder, version, log }: DigestCacheOptions): DigestCache {
  const used = new Set<string>();
  let background: Promise<void> = Promise.resolve();
  let isBroken = false;

  const inBackground = (work: () => Promise<void>) => {
    background = background.then(work).catch(error => {
      if (!isBroken) log(`cache ${folder}: ${errorCode(error)}`);
      isBroken = true;
    });
  };

  const write = async (name: string, bytes: Uint8Array) => {
    if (isBroken) return;
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${name}.${process.pid}.tmp`);
    await writeFile(draft, bytes);
    await rename(draft, join(folder, name));
  };

  return {
    async digestFile(uri, bytes, place) {
      const key = createHash('sha256');
      for (const part of [await version(), uri, JSON.stringify([place.town, place.county])]) key.update(`${part}\0`);
      const name = key.update(bytes).digest('hex').slice(0, 40);
      used.add(name);
      const kept = await readFile(join(folder, name)).catch(() => undefined);
      const known = kept && digestedOf(kept);
      if (known) return known;
      const made = await make(uri, bytes, place);
      if (made && !('error' in made)) inBackground(() => write(name, bytesOf(made)));
      return made;
    },
    prune() {
      inBackground(async () => {
        if (isBroken) return;
        const names = await readdir(folder).catch(() => []);
        for (const name of names) if (!used.has(name)) await rm(join(folder, name), { force: true });
      });
    },
    async settled() {
      await background;
    },
  };
}
