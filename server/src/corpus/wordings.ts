// What items say besides their duties, each wording once: towns copy their lists from one another, so that the items of a
// thousand towns have many times fewer wordings. Each is looked up and compared once for all items that have it. A wording is
// what `features` keeps of name, departments, category and topics. They are copied here, so that no document is kept because of them.

import { withRoom } from './arrays';
import { createHashSlots, hashOfWords } from './hash-slots';
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
  const slots = createHashSlots();
  let list: PackedFeatures = { length, words, starts };

  const add = (from: PackedFeatures, item: number, hash: number): number => {
    const begin = startOf(from, item, part.bigrams);
    const size = endOf(from, item, part.departments) - begin;
    const at = starts[length * partCount]!;
    words = withRoom(words, at + size);
    words.set(from.words.subarray(begin, begin + size), at);
    starts = withRoom(starts, (length + 1) * partCount + 1);
    for (let each = 1; each <= partCount; each++)
      starts[length * partCount + each] = at + Math.min(size, from.starts[item * partCount + each]! - begin);
    slots.add(hash);
    list = { length: ++length, words, starts };
    return length - 1;
  };

  return {
    get list() {
      return list;
    },
    numberOf(from, item) {
      const hash = hashOfWords(from.words, startOf(from, item, part.bigrams), endOf(from, item, part.departments));
      const known = slots.find(hash, wording => hasSameParts(list, wording, from, item, part.departments));
      return known >= 0 ? known : add(from, item, hash);
    },
    hash: slots.hash,
  };
}
