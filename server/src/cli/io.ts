// The port to the outside: everything that the command line reads, writes or asks of its surroundings. node/cli-main.ts
// makes it for a process, tests make one in memory.

import type { FileContent } from '../corpus/files';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030';

/** A text and how its bytes were encoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export interface Codec {
  decode(bytes: Uint8Array): Decoded | { readonly error: 'utf-16' | 'binary' };
  encode(text: string, encoding: Encoding): { readonly bytes: Uint8Array } | { readonly error: string };
  /** Whether encoding what was decoded gives just these bytes again. */
  roundTrips(bytes: Uint8Array, decoded: Decoded): boolean;
}

/** Standard output or error output. */
export interface Output {
  /** Resolves when more may be written. A reader that went away is no error: what is written then is lost. */
  write(data: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal, if it is one. */
  readonly columns: number | undefined;
}

export interface CliFiles {
  /** What a path stands for: a file for itself, a folder for the documents (and `.txt` files) below it, sorted. */
  find(path: string): Promise<{ readonly paths: readonly string[]; readonly problems: readonly FileFault[] }>;
  read(path: string): Promise<FileContent>;
  /** Replaces a file's content as a whole; answers a code if that fails. */
  replace(path: string, bytes: Uint8Array): Promise<{ readonly error: string } | undefined>;
  /** One spelling for each file, however it is given. */
  absolute(path: string): string;
  /** The folder of a file and those above it, the nearest first. */
  foldersAbove(path: string): readonly string[];
  /** A file of a folder, spelled as people would: relative to the working folder where it lies below it. */
  fileIn(folder: string, name: string): string;
}

/** A file or folder that can't be read, with Node's code (`EACCES`). */
export interface FileFault {
  readonly path: string;
  readonly code: string;
}

export interface CliIo {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** Standard input up to its end. */
  readInput(): Promise<FileContent>;
  readonly files: CliFiles;
  readonly codec: Codec;
  /** Starts the language server on the transport that the process's arguments name; returns at once. */
  serve(): Promise<void>;
}
