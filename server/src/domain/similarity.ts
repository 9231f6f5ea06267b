// How alike two texts are, from 0 to 1. Short texts (names, cells) by their longest common subsequence, as a reader
// would compare them: the bit-parallel algorithm of Hyyrö keeps a whole column of the table in a few machine words, so
// that two names cost microseconds. Long texts (a cell of duties can have thousands of characters) by the pairs of
// neighbouring characters they share, which is linear; for copies and for strangers both measures agree.

const longestForSubsequence = 300;

/**
 * Likeness of two texts that are normalised already, symmetric: 1 if they are equal (also both empty), 0 if they share
 * nothing. Up to 300 characters 2·LCS/(|a|+|b|), above that the Dice coefficient of character pairs.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  if (a.length > longestForSubsequence || b.length > longestForSubsequence) return dice(a, b);
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return start + tail + bitParallel(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
}

/** Hyyrö 2004: bit i of the column is 0 where row i of the table grows; the zeros at the end are the length. */
function bitParallel(a: string, b: string): number {
  const words = (a.length + 31) >>> 5;
  if (words === 0 || b.length === 0) return 0;
  const masks = new Map<number, Uint32Array>();
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i);
    let mask = masks.get(code);
    if (!mask) {
      mask = new Uint32Array(words);
      masks.set(code, mask);
    }
    mask[i >>> 5]! |= 1 << (i & 31);
  }
  const column = new Uint32Array(words).fill(0xffffffff);
  for (let j = 0; j < b.length; j++) {
    const mask = masks.get(b.charCodeAt(j));
    if (!mask) continue;
    let carry = 0;
    for (let w = 0; w < words; w++) {
      const v = column[w]!;
      const u = (v & mask[w]!) >>> 0;
      const sum = v + u + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      column[w] = sum | (v & ~mask[w]!);
    }
  }
  let length = 0;
  for (let i = 0; i < a.length; i++) if ((column[i >>> 5]! & (1 << (i & 31))) === 0) length++;
  return length;
}

/** Dice coefficient of the multisets of neighbouring characters. */
function dice(a: string, b: string): number {
  const pairs = a.length + b.length - 2;
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<number, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = a.charCodeAt(i - 1) * 65536 + a.charCodeAt(i);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = b.charCodeAt(i - 1) * 65536 + b.charCodeAt(i);
    const left = counts.get(pair);
    if (!left) continue;
    shared++;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / pairs;
}
