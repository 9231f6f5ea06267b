// Finds which of many numbered things is the same as a given one, by a hash: things are kept elsewhere, here are numbers alone.

import { withRoom } from './arrays';

export interface HashSlots {
  /** The number of the thing with that hash that `isIt` holds of; -1 where there is none. */
  find(hash: number, isIt: (number: number) => boolean): number;
  /** Takes in the next thing: they are numbered from 0 on as they come. */
  add(hash: number): void;
  hash(number: number): number;
}

export function createHashSlots(): HashSlots {
  let length = 0;
  let hashes = new Int32Array(0);
  /** Numbers + 1 by their hashes, open addressing; 0 where there is none. */
  let slots = new Int32Array(1024);

  const put = (number: number) => {
    let slot = hashes[number]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };

  return {
    find(hash, isIt) {
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot]! - 1;
        if (number < 0 || (hashes[number] === hash && isIt(number))) return number;
      }
    },
    add(hash) {
      hashes = withRoom(hashes, length + 1);
      hashes[length] = hash;
      put(length++);
      if (2 * length <= slots.length) return;
      slots = new Int32Array(slots.length * 2);
      for (let number = 0; number < length; number++) put(number);
    },
    hash: number => hashes[number]!,
  };
}

/** A hash of `words[from…to]` that depends on nothing else. */
export function hashOfWords(words: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ words[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
