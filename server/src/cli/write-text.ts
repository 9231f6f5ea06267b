// A document's text goes back to where it came from, in its encoding.

import type { ReadText, Session } from './session';
import { reasonOf, standardInput } from './session';

export interface WrittenText extends ReadText {
  readonly path: string;
}

/**
 * The bytes of a new text in the encoding of the old one, or undefined, which is told: if the old bytes can't be had back
 * from their text, something that was not to be touched would change as well.
 */
export async function encodeLike(
  { path, bytes, decoded }: WrittenText,
  text: string,
  session: Session,
): Promise<Uint8Array | undefined> {
  const { codec } = session.io;
  if (text === decoded.text) return bytes;
  const encoded = codec.roundTrips(bytes, decoded) ? codec.encode(text, decoded.encoding) : undefined;
  if (encoded && 'bytes' in encoded) return encoded.bytes;
  await session.fail(session.messages.cli.notWritten(path, session.messages.cli.notRoundTrip));
  return undefined;
}

/**
 * Writes a new text in the place of the old one, standard input's to standard output; answers whether it stands there now.
 * A file that somebody has changed meanwhile is left alone. What goes wrong is told.
 */
export async function replaceText(source: WrittenText, text: string, session: Session): Promise<boolean> {
  const { path, bytes, decoded } = source;
  const { io, messages, console } = session;
  if (text === decoded.text && path !== standardInput) return true;
  const encoded = await encodeLike(source, text, session);
  if (!encoded) return false;
  if (path === standardInput) {
    await console.out(encoded);
    return true;
  }
  const now = await io.files.read(path);
  const problem =
    'error' in now
      ? reasonOf(now.error, messages)
      : sameBytes(now.bytes, bytes)
        ? await writeFile(path, encoded, session)
        : messages.cli.changedMeanwhile;
  if (problem !== undefined) await session.fail(messages.cli.notWritten(path, problem));
  return problem === undefined;
}

/** Replaces a file's content as a whole; answers in words why that failed. */
export async function writeFile(path: string, bytes: Uint8Array, session: Session): Promise<string | undefined> {
  const problem = await session.io.files.replace(path, bytes);
  return problem && reasonOf(problem.error, session.messages);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
