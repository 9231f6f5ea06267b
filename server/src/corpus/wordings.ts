// What items say besides their duties, each wording once: towns copy their lists from one another, so that the items of a
// thousand towns have many times fewer wordings. Each is looked up and compared once for all items that have it. A wording is
// what `features` keeps of name, departments, category and topics. They are copied here, so that no document is kept because of them.

import { withRoom } from './arrays';
import { endOf, type PackedFeatures, part, partCount, startOf } from './packed-features';
import { hasSameParts } from './same-items';

export interface Wordings {
  /** All wordings, in the place of items; they have no duties. */
  readonly list: PackedFeatures;
  /** The number of an item's wording; they get numbers as they come. */
  numberOf(list: PackedFeatures, item: number): number;
  /** A number that depends on nothing but what the wording says. */
  hash(wording: number): number;
}

export function createWordings(): Wordings {
  let length = 0;
  let words = new Uint16Array(0);
  let starts = new Uint32Array(1);
  let hashes = new Int32Array(0);
  /** Wordings + 1 by their hashes, open addressing; 0 where there is none. */
  let slots = new Int32Array(1024);
  let list: PackedFeatures = { length, words, starts };

  /** Where a wording is or would be among the slots. */
  const slotOf = (hash: number, isIt: (wording: number) => boolean): number => {
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const wording = slots[slot]! - 1;
      if (wording < 0 || (hashes[wording] === hash && isIt(wording))) return slot;
    }
  };

  const grow = () => {
    slots = new Int32Array(slots.length * 2);
    for (let wording = 0; wording < length; wording++) slots[slotOf(hashes[wording]!, () => false)] = wording + 1;
  };

  const add = (from: PackedFeatures, item: number, hash: number): number => {
    const begin = startOf(from, item, part.bigrams);
    const size = endOf(from, item, part.departments) - begin;
    const at = starts[length * partCount]!;
    words = withRoom(words, at + size);
    words.set(from.words.subarray(begin, begin + size), at);
    starts = withRoom(starts, (length + 1) * partCount + 1);
    for (let each = 1; each <= partCount; each++)
      starts[length * partCount + each] = at + Math.min(size, from.starts[item * partCount + each]! - begin);
    hashes = withRoom(hashes, length + 1);
    hashes[length] = hash;
    list = { length: ++length, words, starts };
    return length - 1;
  };

  return {
    get list() {
      return list;
    },
    numberOf(from, item) {
      const hash = hashOf(from, item);
      const slot = slotOf(hash, wording => isSame(list, wording, from, item));
      if (slots[slot] !== 0) return slots[slot]! - 1;
      const wording = add(from, item, hash);
      slots[slot] = wording + 1;
      if (2 * length > slots.length) grow();
      return wording;
    },
    hash: wording => hashes[wording]!,
  };
}

function hashOf(list: PackedFeatures, item: number): number {
  const end = endOf(list, item, part.departments);
  let hash = 0x811c9dc5;
  for (let at = startOf(list, item, part.bigrams); at < end; at++) hash = Math.imul(hash ^ list.words[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(a: PackedFeatures, i: number, b: PackedFeatures, j: number): boolean {
  return hasSameParts(a, i, b, j, part.departments);
}
