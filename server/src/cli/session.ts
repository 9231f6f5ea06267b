// What the subcommands share in one run: the port, the language, and whether anything went wrong on the way.

import type { Locale, Messages } from '../messages/messages';
import { type Console, createConsole } from './console';
import type { CliIo, Decoded } from './io';
import { printable } from './width';

/** Exit codes. */
export const clean = 0;
export const findings = 1;
/** Misuse, or input that could not be read. */
export const trouble = 2;

export interface Session {
  readonly io: CliIo;
  readonly console: Console;
  readonly locale: Locale;
  readonly messages: Messages;
  /** Tells something on the error output. */
  note(message: string): Promise<void>;
  /** Tells what went wrong; the run goes on, but ends with `trouble`. */
  fail(message: string): Promise<void>;
  /** Does the work on one file; should it throw, that is told, and undefined, so that the other files go on. */
  guard<T>(path: string, work: () => Promise<T>): Promise<T | undefined>;
  /** The exit code of a run that found something or not. */
  exitCode(found: boolean): number;
  readonly failed: boolean;
}

/** A file's bytes and its text. */
export interface ReadText {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** The path that stands for standard input. */
export const standardInput = '-';

export function createSession(io: CliIo, locale: Locale, messages: Messages): Session {
  const console = createConsole(io);
  let failed = false;
  const note = (message: string) => console.err(`${printable(message)}\n`);
  const fail = async (message: string) => {
    failed = true;
    await note(message);
  };
  return {
    io,
    console,
    locale,
    messages,
    note,
    fail,
    async guard(path, work) {
      try {
        return await work();
      } catch (error) {
        await fail(messages.cli.fileFailed(path, String(error)));
        return undefined;
      }
    },
    exitCode: found => (failed ? trouble : found ? findings : clean),
    get failed() {
      return failed;
    },
  };
}

/** Reads a file (or standard input) as text; what can't be read is told, and undefined. */
export async function readText(path: string, session: Session): Promise<ReadText | undefined> {
  const { io, messages } = session;
  const content = path === standardInput ? await io.readInput() : await io.files.read(path);
  if ('error' in content) {
    await session.fail(messages.files.unreadable(path, reasonOf(content.error, messages)));
    return undefined;
  }
  const decoded = io.codec.decode(content.bytes);
  if ('error' in decoded) {
    const reason = decoded.error === 'utf-16' ? messages.files.utf16 : messages.files.binary;
    await session.fail(messages.files.unreadable(path, reason));
    return undefined;
  }
  return { bytes: content.bytes, decoded };
}

/** Node's code of an error in words. */
export function reasonOf(code: string, { cli, files }: Messages): string {
  if (code === 'ERR_FS_FILE_TOO_LARGE') return files.tooLarge;
  return Object.hasOwn(cli.reasons, code) ? cli.reasons[code as keyof typeof cli.reasons] : code;
}
