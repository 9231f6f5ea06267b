// Many lists of numbers of which some stay short and some get very long; they only grow. All of them lie in chunks of the
// same size, each list's chunks chained backwards, so that a short one costs a chunk and a long one is never copied.

import { withRoom } from './arrays';

const chunkLength = 16;
const chunksOfPage = 4096;

export interface Postings {
  /** Adds a number to a list; lists are numbered from 0 on and come into being by this. */
  add(list: number, value: number): void;
  /** The numbers of a list, in no order; good until the next call. */
  read(list: number): Int32Array;
}

export function createPostings(): Postings {
  /** A chunk begins with the number of the one before it in its list, + 1; 0 if it is the first. */
  const pages: Int32Array[] = [];
  let chunks = 0;
  /** Each list's newest chunk, + 1, and how many numbers it has. */
  let heads = new Int32Array(64);
  let lengths = new Int32Array(64);
  let found = new Int32Array(64);

  const newChunk = (before: number): number => {
    if (chunks % chunksOfPage === 0) pages.push(new Int32Array(chunkLength * chunksOfPage));
    pages.at(-1)![(chunks % chunksOfPage) * chunkLength] = before;
    return ++chunks;
  };

  return {
    add(list, value) {
      heads = withRoom(heads, list + 1);
      lengths = withRoom(lengths, list + 1);
      const place = lengths[list]! % (chunkLength - 1);
      if (place === 0) heads[list] = newChunk(heads[list]!);
      const chunk = heads[list]! - 1;
      pages[Math.floor(chunk / chunksOfPage)]![(chunk % chunksOfPage) * chunkLength + 1 + place] = value;
      lengths[list]!++;
    },
    read(list) {
      let left = lengths[list] ?? 0;
      found = withRoom(found, left);
      const all = found.subarray(0, left);
      for (let chunk = (heads[list] ?? 0) - 1; chunk >= 0; ) {
        const page = pages[Math.floor(chunk / chunksOfPage)]!;
        const at = (chunk % chunksOfPage) * chunkLength;
        const count = ((left - 1) % (chunkLength - 1)) + 1;
        for (let i = 1; i <= count; i++) all[--left] = page[at + i]!;
        chunk = page[at]! - 1;
      }
      return all;
    },
  };
}
