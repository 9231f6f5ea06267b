// Text of closed files.

import type { Files } from '../corpus/files';
import { isConfigUri } from './configurations';

/** A text, and its encoding where who decodes it tells. */
export interface DecodedText {
  readonly text: string;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'gb18030';
}
export type Decoded = DecodedText | { error: 'utf-16' | 'binary' };

export interface ReadOptions {
  /** Undefined without a file system: only open documents are known then. */
  readonly files: Files | undefined;
  readonly decode: (bytes: Uint8Array) => Decoded;
  /** For the log: what went wrong, with its name. */
  readonly log: (message: string) => void;
  /** Larger closed files are left out, in bytes. */
  readonly mostBytes?: number;
}

const usualMostBytes = 16 * 1024 * 1024;
/** A duty list says so within so many characters; other text files are not read any further. */
const sniffed = 200_000;

/** The text of a file; what can't be read is logged, and undefined. */
export async function readText(uri: string, options: ReadOptions): Promise<DecodedText | undefined> {
  const bytes = await readBytes(uri, options);
  if (!bytes) return undefined;
  const decoded = options.decode(bytes);
  if ('error' in decoded) {
    options.log(`${uri}: ${decoded.error}`);
    return undefined;
  }
  return decoded;
}

/** The bytes of a file; what can't be read is logged, and undefined. */
export async function readBytes(uri: string, { files, log, mostBytes }: ReadOptions): Promise<Uint8Array | undefined> {
  const read = await files!.read(uri);
  if ('error' in read) {
    // that there is no configuration in a folder is nothing to tell
    if (read.error !== 'ENOENT' || !isConfigUri(uri)) log(`${uri}: ${read.error}`);
    return undefined;
  }
  if (read.bytes.length <= (mostBytes ?? usualMostBytes)) return read.bytes;
  log(`${uri}: too large (${read.bytes.length} bytes)`);
  return undefined;
}

/** A `.txt` may be anything, a log of many megabytes for one: only what names a list or a header row is parsed. */
export function mayBeDutyList(uri: string, text: string): boolean {
  return !uri.endsWith('.txt') || /清\s*单|序\s*号/.test(text.slice(0, sniffed));
}
