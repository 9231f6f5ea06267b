// From bytes to text, for both shells (it needs TextDecoder and nothing of Node). Duty lists come as UTF-8, with or
// without BOM, or as GB18030 from older Windows programs. Strict UTF-8 tells them apart: Chinese text in GB18030 is hardly
// ever valid UTF-8. Nothing is decoded by replacement characters: what can't be read exactly is an error.

/** The encodings in which documents are read and written. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030';

/** A text and how it was encoded; the BOM is no part of the text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** `utf-16`: the bytes begin with its BOM. `binary`: no text, or none in an encoding that we read. */
export type DecodingError = 'utf-16' | 'binary';

/** Decodes the bytes of a file; never throws on any bytes. */
export function decode(bytes: Uint8Array): Decoded | { error: DecodingError } {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { error: 'utf-16' };
  if (isNulRich(bytes)) return { error: 'binary' };
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = decodeStrictly(bytes.subarray(3), 'utf-8');
    return text === undefined ? { error: 'binary' } : { text, encoding: 'utf-8-bom' };
  }
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return { error: 'binary' };
}

/** The text, or undefined if a byte can't be decoded. */
function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether more than one byte in a hundred is NUL: as in programs, pictures and UTF-16 without BOM. A stray one is a character. */
function isNulRich(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) if (++count * 100 > bytes.length) return true;
  return false;
}
