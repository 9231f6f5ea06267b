// Many lists of numbers of which some stay short and some get very long; they only grow. All of them lie in chunks of the
// same size, each list's chunks chained backwards, so that a short one costs a chunk and a long one is never copied.

import { withRoom } from './arrays';

const chunkLength = 16;
const pageBits = 12;
const chunksOfPage = 1 << pageBits;

export interface Postings {
  /** Adds a number to a list; lists are numbered from 0 on and come into being by this. */
  add(list: number, value: number): void;
  /** Reads the numbers of a list, in no order, to the start of `found`; answers how many there are. */
  read(list: number): number;
  /** Reads many lists, one behind the other: list `lists[i]` ends in `found` at `ends[i]`. */
  readEach(lists: Int32Array, count: number, ends: Int32Array): void;
  /** What was read last. */
  readonly found: Int32Array;
  /** Of no meaning: what nobody uses is not looked at at all. */
  readonly looked: number;
}

export function createPostings(): Postings {
  /** A chunk begins with the number of the one before it in its list, + 1; 0 if it is the first. */
  const pages: Int32Array[] = [];
  let chunks = 0;
  /** Of each list its newest chunk, + 1, and how many numbers it has. */
  let lists = new Int32Array(128);
  let found = new Int32Array(64);
  let looked = 0;

  const newChunk = (before: number): number => {
    if (chunks % chunksOfPage === 0) pages.push(new Int32Array(chunkLength * chunksOfPage));
    pages.at(-1)![(chunks % chunksOfPage) * chunkLength] = before;
    return ++chunks;
  };

  /** Reads a list to `found` from `from` on; answers where it ends there. */
  const readTo = (list: number, from: number): number => {
    const end = from + (lists[2 * list + 1] ?? 0);
    if (end > found.length) found = withRoom(found, end);
    let left = end;
    for (let chunk = (lists[2 * list] ?? 0) - 1; chunk >= 0; ) {
      const page = pages[chunk >>> pageBits]!;
      const at = (chunk & (chunksOfPage - 1)) * chunkLength;
      const first = left - 1 - ((left - from - 1) % (chunkLength - 1));
      for (let i = at + left - first; left > first; i--) found[--left] = page[i]!;
      chunk = page[at]! - 1;
    }
    return end;
  };

  return {
    add(list, value) {
      lists = withRoom(lists, 2 * list + 2);
      const length = lists[2 * list + 1]!;
      const place = length % (chunkLength - 1);
      if (place === 0) lists[2 * list] = newChunk(lists[2 * list]!);
      const chunk = lists[2 * list]! - 1;
      pages[chunk >>> pageBits]![(chunk & (chunksOfPage - 1)) * chunkLength + 1 + place] = value;
      lists[2 * list + 1] = length + 1;
    },
    read: list => readTo(list, 0),
    readEach(all, count, ends) {
      // memory answers many questions that do not wait for one another sooner than one by one
      let seen = 0;
      for (let i = 0; i < count; i++) {
        const chunk = (lists[2 * all[i]!] ?? 0) - 1;
        if (chunk >= 0) seen += pages[chunk >>> pageBits]![(chunk & (chunksOfPage - 1)) * chunkLength + 1]!;
      }
      looked = seen;
      let end = 0;
      for (let i = 0; i < count; i++) ends[i] = end = readTo(all[i]!, end);
    },
    get found() {
      return found;
    },
    get looked() {
      return looked;
    },
  };
}
