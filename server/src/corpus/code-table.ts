// Gives the distinct numbers among many small ones of their own: 0, 1, 2… in the order in which they come first. It does
// what a Map would do, but bigrams are too large to be plain numbers in one: a Map keeps and compares them as objects.

import { withRoom } from './arrays';

export interface CodeTable {
  readonly size: number;
  /** The number of a code, -1 if it has none. */
  find(code: number): number;
  /** The number of a code, which gets one if it has none. */
  add(code: number): number;
  /** The codes in the order of their numbers; good until the next call of `add`. */
  codes(): Uint32Array;
  clear(): void;
}

/** An empty table with room for `room` codes, and for more if they come. Codes are unsigned and have 32 bits. */
export function createCodeTable(room = 32): CodeTable {
  let codes = new Uint32Array(room);
  /** Open addressing, at most half full: 0 is free, else the code's number + 1. */
  let slots = new Int32Array(2 ** (33 - Math.clz32(room)));
  let size = 0;

  const slotOf = (code: number): number => {
    const mask = slots.length - 1;
    const mixed = Math.imul(code, 0x9e3779b1);
    for (let at = (mixed ^ (mixed >>> 15)) & mask; ; at = (at + 1) & mask) {
      const id = slots[at]! - 1;
      if (id < 0 || codes[id] === code) return at;
    }
  };

  return {
    get size() {
      return size;
    },
    find: code => slots[slotOf(code)]! - 1,
    add(code) {
      const slot = slotOf(code);
      if (slots[slot]! > 0) return slots[slot]! - 1;
      codes = withRoom(codes, size + 1);
      codes[size++] = code;
      slots[slot] = size;
      if (size * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2);
        for (let id = 0; id < size; id++) slots[slotOf(codes[id]!)] = id + 1;
      }
      return size - 1;
    },
    codes: () => codes.subarray(0, size),
    clear() {
      slots.fill(0);
      size = 0;
    },
  };
}
