// The command line's port in memory: a working folder `/w` whose files are a map, and what is written to the outputs as
// text. Paths given to the command line are relative to `/w`.

import { posix } from 'node:path';
import type { CliFiles, CliIo, Output } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';
import { decode } from '../../server/src/node/decoding';
import { encode, roundTrips } from '../../server/src/node/encoding';

/** Text (UTF-8), bytes, or Node's code of the error that reading gives. */
export type MemoryFile = string | Uint8Array | { readonly error: string };

export interface CliWorld {
  readonly files?: Readonly<Record<string, MemoryFile>>;
  readonly input?: MemoryFile;
  readonly env?: Readonly<Record<string, string>>;
  /** Both outputs are terminals of this width. */
  readonly columns?: number;
  /** Called before each reading of a file: the world may change meanwhile. */
  readonly beforeRead?: (path: string, files: Map<string, MemoryFile>) => void;
  readonly writeError?: string;
}

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly outBytes: Uint8Array;
  readonly err: string;
  /** Files after the run, by path below `/w`. */
  readonly files: ReadonlyMap<string, MemoryFile>;
  /** Paths that were written. */
  readonly written: readonly string[];
  readonly served: number;
}

/** Runs the command line in a world. */
export async function runCli(args: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  const files = new Map(Object.entries(world.files ?? {}));
  const written: string[] = [];
  const out = output(world.columns);
  const err = output(world.columns);
  let served = 0;
  const io: CliIo = {
    version: '1.2.3',
    env: world.env ?? {},
    out,
    err,
    readInput: async () => contentOf(world.input ?? ''),
    files: memoryFiles(files, written, world),
    codec: { decode, encode, roundTrips },
    serve: async () => {
      served++;
    },
  };
  const code = await run(args, io);
  return { code, out: out.text(), outBytes: out.bytes(), err: err.text(), files, written, served };
}

/** The text of a file after the run. */
export function textOfFile(result: CliResult, path: string): string {
  const file = result.files.get(path);
  if (typeof file === 'string') return file;
  const decoded = decode(file as Uint8Array);
  return 'text' in decoded ? decoded.text : decoded.error;
}

function output(columns: number | undefined): Output & { text(): string; bytes(): Uint8Array } {
  const chunks: Uint8Array[] = [];
  return {
    write: async data => {
      chunks.push(typeof data === 'string' ? Buffer.from(data) : data);
    },
    isTerminal: columns !== undefined,
    columns,
    text: () => Buffer.concat(chunks).toString(),
    bytes: () => Buffer.concat(chunks),
  };
}

function memoryFiles(files: Map<string, MemoryFile>, written: string[], world: CliWorld): CliFiles {
  const keyOf = (path: string) => posix.relative('/w', posix.resolve('/w', path));
  return {
    async find(path) {
      const key = keyOf(path);
      if (files.has(key)) return { paths: [path], problems: [] };
      const folder = key === '' ? '' : `${key}/`;
      const below = [...files.keys()].filter(each => each.startsWith(folder));
      if (below.length === 0) return { paths: [], problems: [{ path, code: 'ENOENT' }] };
      const paths = below
        .filter(each => /\.(?:dutylist|txt)$/.test(each))
        .map(each => `${path.replace(/\/$/, '')}/${each.slice(folder.length)}`);
      return { paths: paths.sort(), problems: [] };
    },
    async read(path) {
      world.beforeRead?.(keyOf(path), files);
      return contentOf(files.get(keyOf(path)) ?? { error: 'ENOENT' });
    },
    async replace(path, bytes) {
      if (world.writeError !== undefined) return { error: world.writeError };
      files.set(keyOf(path), bytes);
      written.push(keyOf(path));
      return undefined;
    },
    absolute: path => posix.resolve('/w', path),
    foldersAbove(path) {
      const folders: string[] = [];
      for (let folder = posix.dirname(posix.resolve('/w', path)); ; folder = posix.dirname(folder)) {
        folders.push(folder);
        if (folder === '/') return folders;
      }
    },
    fileIn: (folder, name) => posix.relative('/w', posix.join(folder, name)),
  };
}

function contentOf(file: MemoryFile): { bytes: Uint8Array } | { error: string } {
  if (typeof file === 'string') return { bytes: Buffer.from(file) };
  return file instanceof Uint8Array ? { bytes: file } : file;
}
