// The duties that items tell, each text once: towns copy them from one another, own and superiors' duties apart, so that each is
// compared once for all items that have it. A text is what `features` keeps of it. They are copied here, so that no document
// is kept because of them, and lie together, for to fetch them from a thousand documents takes longer than to compare them.

import { withRoom } from './arrays';
import { createHashSlots, hashOfWords } from './hash-slots';
import { type DutyPart, endOf, type PackedFeatures, part, startOf } from './packed-features';

export interface Duties {
  readonly own: DutyTexts;
  readonly superior: DutyTexts;
  /** By entry the numbers of the texts that it tells: own at `2 * entry`, then the superiors'. */
  readonly textsOf: Int32Array;
  /** Says what an entry tells. */
  add(entry: number, list: PackedFeatures, item: number): void;
}

/** The texts of one part of items. */
export interface DutyTexts {
  readonly which: DutyPart;
  readonly words: Uint16Array;
  /** Text `i` is `words[starts[i]…starts[i + 1]]`; 0 is the one that says nothing. */
  readonly starts: Uint32Array;
  /** The number of an item's text; they get numbers as they come. */
  numberOf(list: PackedFeatures, item: number): number;
}

export function createDuties(): Duties {
  const own = createDutyTexts(part.ownDuties);
  const superior = createDutyTexts(part.superiorDuties);
  let textsOf = new Int32Array(0);
  return {
    own,
    superior,
    get textsOf() {
      return textsOf;
    },
    add(entry, list, item) {
      textsOf = withRoom(textsOf, 2 * entry + 2);
      textsOf[2 * entry] = own.numberOf(list, item);
      textsOf[2 * entry + 1] = superior.numberOf(list, item);
    },
  };
}

function createDutyTexts(which: DutyPart): DutyTexts {
  const slots = createHashSlots();
  slots.add(hashOfWords(new Uint16Array(0), 0, 0));
  let count = 1;
  let words = new Uint16Array(0);
  let starts = new Uint32Array(2);

  return {
    which,
    get words() {
      return words;
    },
    get starts() {
      return starts;
    },
    numberOf(list, item) {
      const from = startOf(list, item, which);
      const size = endOf(list, item, which) - from;
      if (size === 0) return 0;
      const hash = hashOfWords(list.words, from, from + size);
      const known = slots.find(hash, text => {
        const at = starts[text]!;
        if (starts[text + 1]! - at !== size) return false;
        for (let i = 0; i < size; i++) if (words[at + i] !== list.words[from + i]) return false;
        return true;
      });
      if (known >= 0) return known;
      slots.add(hash);
      const at = starts[count]!;
      words = withRoom(words, at + size);
      words.set(list.words.subarray(from, from + size), at);
      starts = withRoom(starts, count + 2);
      starts[count + 1] = at + size;
      return count++;
    },
  };
}
