// The duties that items tell, each text once: towns copy them from one another, own and superiors' duties apart, so that each is
// compared once for all items that have it. A text is what `features` keeps of it. They are copied here, so that no document
// is kept because of them, and lie together, for to fetch them from a thousand documents takes longer than to compare them.

import { withRoom } from './arrays';
import { createHashSlots, hashOfWords } from './hash-slots';
import { type DutyPart, endOf, type PackedFeatures, part, startOf } from './packed-features';

export interface Duties {
  readonly own: DutyTexts;
  readonly superior: DutyTexts;
  /** Says what an entry tells. */
  add(entry: number, list: PackedFeatures, item: number): void;
}

/** The texts of one part of items. */
export interface DutyTexts {
  readonly which: DutyPart;
  readonly words: Uint16Array;
  /** Text `i` is `words[starts[i]…starts[i + 1]]`; 0 is the one that says nothing. */
  readonly starts: Uint32Array;
  /** By entry the number of its text; they get numbers as they come. */
  readonly textOf: Int32Array;
}

export function createDuties(): Duties {
  const own = createDutyTexts(part.ownDuties);
  const superior = createDutyTexts(part.superiorDuties);
  return {
    own,
    superior,
    add(entry, list, item) {
      own.add(entry, list, item);
      superior.add(entry, list, item);
    },
  };
}

function createDutyTexts(which: DutyPart): DutyTexts & Pick<Duties, 'add'> {
  const slots = createHashSlots();
  slots.add(hashOfWords(new Uint16Array(0), 0, 0));
  let count = 1;
  let words = new Uint16Array(0);
  let starts = new Uint32Array(2);
  let textOf = new Int32Array(0);

  const numberOf = (from: Uint16Array, start: number, end: number): number => {
    const size = end - start;
    if (size === 0) return 0;
    const hash = hashOfWords(from, start, end);
    const known = slots.find(hash, text => {
      const at = starts[text]!;
      if (starts[text + 1]! - at !== size) return false;
      for (let i = 0; i < size; i++) if (words[at + i] !== from[start + i]) return false;
      return true;
    });
    if (known >= 0) return known;
    slots.add(hash);
    const at = starts[count]!;
    words = withRoom(words, at + size);
    words.set(from.subarray(start, end), at);
    starts = withRoom(starts, count + 2);
    starts[count + 1] = at + size;
    return count++;
  };

  return {
    which,
    get words() {
      return words;
    },
    get starts() {
      return starts;
    },
    get textOf() {
      return textOf;
    },
    add(entry, list, item) {
      textOf = withRoom(textOf, entry + 1);
      textOf[entry] = numberOf(list.words, startOf(list, item, which), endOf(list, item, which));
    },
  };
}
