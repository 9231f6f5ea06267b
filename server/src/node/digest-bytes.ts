// A digest as bytes, for the cache: a mark, a checksum of the rest, what is text as JSON, and the arrays one after the other.

import { createHash } from 'node:crypto';
import type { Digested } from '../service/digest-file';

const mark = 'dutylist-digest\n';
const checksumLength = 32;
const head = mark.length + checksumLength + 4;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export function bytesOf({ digest, contribution }: Digested): Uint8Array {
  const { uri, town, county, prefecture, province, items } = digest;
  const arrays = arraysOf(digest);
  const lengths = arrays.map(each => each.length);
  const { names, words } = items;
  const text = Buffer.from(
    JSON.stringify({ uri, town, county, prefecture, province, names, words, contribution, lengths }),
  );
  const size = arrays.reduce((sum, each) => sum + each.byteLength, head + text.length);
  const bytes = Buffer.alloc(size);
  bytes.write(mark, 'latin1');
  bytes.writeUInt32LE(text.length, head - 4);
  text.copy(bytes, head);
  let at = head + text.length;
  for (const each of arrays) {
    bytes.set(new Uint8Array(each.buffer, each.byteOffset, each.byteLength), at);
    at += each.byteLength;
  }
  bytes.set(checksumOf(bytes), mark.length);
  return bytes;
}

/** What `bytesOf` was given; undefined for any other bytes, such as some of them or changed ones. */
export function digestedOf(bytes: Uint8Array): Digested | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < head || buffer.toString('latin1', 0, mark.length) !== mark) return undefined;
  if (!checksumOf(buffer).equals(buffer.subarray(mark.length, mark.length + checksumLength))) return undefined;
  try {
    const textEnd = head + buffer.readUInt32LE(head - 4);
    const { uri, town, county, prefecture, province, names, words, contribution, lengths } = JSON.parse(
      buffer.toString('utf8', head, textEnd),
    );
    let [at, next] = [textEnd, 0];
    const take = <T extends Numbers>(type: { new (buffer: ArrayBuffer): T; readonly BYTES_PER_ELEMENT: number }): T => {
      const end = at + lengths[next++] * type.BYTES_PER_ELEMENT;
      // a copy: the file's bytes are not kept because of it
      const copied = new Uint8Array(buffer.subarray(at, end)).buffer;
      at = end;
      return new type(copied);
    };
    const kinds = take(Uint8Array);
    const items = {
      length: kinds.length,
      kinds,
      numbers: take(Float64Array),
      positions: take(Uint32Array),
      nameEnds: take(Uint32Array),
      categories: take(Uint32Array),
      departments: { all: take(Uint32Array), starts: take(Uint32Array) },
      names,
      words,
    };
    const list = () => {
      const own = take(Uint32Array);
      return { items: own, features: { length: own.length, words: take(Uint16Array), starts: take(Uint32Array) } };
    };
    const lists = { basic: list(), assisting: list(), reclaimed: list() };
    return { digest: { uri, town, county, prefecture, province, items, lists }, contribution };
  } catch {
    return undefined;
  }
}

/** In the order in which `digestedOf` takes them. */
function arraysOf({ items, lists }: Digested['digest']): Numbers[] {
  const { kinds, numbers, positions, nameEnds, categories, departments } = items;
  return [
    ...[kinds, numbers, positions, nameEnds, categories, departments.all, departments.starts],
    ...[lists.basic, lists.assisting, lists.reclaimed].flatMap(list => [
      list.items,
      list.features.words,
      list.features.starts,
    ]),
  ];
}

function checksumOf(bytes: Buffer): Buffer {
  return createHash('sha256')
    .update(bytes.subarray(mark.length + checksumLength))
    .digest();
}
