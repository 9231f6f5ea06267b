// From text back to bytes, for the command line, the only one that writes files itself (editors write their own). What an
// encoding can't hold is refused: a replacement character in a published document would be a loss.

import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Decoded, Encoding } from './decoding';

/** The first character that can't be written, as a UTF-16 offset of the text. */
export interface EncodingError {
  readonly error: 'unencodable';
  readonly at: number;
}

/** Encodes a text so that decoding gives it back; a lone surrogate, for example, has no bytes in any of the encodings. */
export function encode(text: string, encoding: Encoding): { bytes: Uint8Array } | EncodingError {
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0) return { error: 'unencodable', at: lone };
  if (encoding === 'utf-8') return { bytes: Buffer.from(text, 'utf8') };
  if (encoding === 'utf-8-bom') return { bytes: Buffer.from(`\ufeff${text}`, 'utf8') };
  const bytes = iconv.encode(text, 'gb18030');
  const at = firstDifference(text, new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes));
  return at < 0 ? { bytes } : { error: 'unencodable', at };
}

/** Whether writing the decoded text would give just these bytes again: only then may a file be rewritten. */
export function roundTrips(bytes: Uint8Array, decoded: Decoded): boolean {
  const encoded = encode(decoded.text, decoded.encoding);
  return 'bytes' in encoded && Buffer.compare(encoded.bytes, bytes) === 0;
}

/** Offset of the first unit in which two texts differ, -1 if they are equal. */
function firstDifference(a: string, b: string): number {
  if (a === b) return -1;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
