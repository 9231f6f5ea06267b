// Where two texts that are much alike differ, for underlining just those words: the algorithm of Myers, which costs the
// length times the number of differences. What stands between two differences and is no more than two characters long
// is no landmark to a reader (`上报灾情` against `灾情上报`), so such neighbours are told as one.

import type { Range } from '../text/range';

/** A stretch of the first text and what stands in its place in the second; one of the two may be empty. */
export interface Difference {
  readonly a: Range;
  readonly b: Range;
}

/** Texts with more single insertions and deletions than this are not alike; their middle is one difference. */
const mostEdits = 200;
/** Equal characters between two differences that are told as one. */
const mostBetween = 2;

/** The differences of two sequences (of UTF-16 units or code points), in order; none of equal ones. */
export function differences(a: ArrayLike<number>, b: ArrayLike<number>): Difference[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const endA = a.length - tail;
  const endB = b.length - tail;
  if (head === endA && head === endB) return [];
  const whole = { a: { start: head, end: endA }, b: { start: head, end: endB } };
  if (head === endA || head === endB) return [whole];
  const kept = commonRuns(a, b, whole);
  if (!kept) return [whole];
  const found: Difference[] = [];
  let [atA, atB] = [head, head];
  for (const { a: from, b: other, length } of [...kept, { a: endA, b: endB, length: 0 }]) {
    const isLast = length === 0;
    if (!isLast && length <= mostBetween) continue;
    if (from > atA || other > atB) found.push({ a: { start: atA, end: from }, b: { start: atB, end: other } });
    [atA, atB] = [from + length, other + length];
  }
  return found;
}

/** Equal stretches of two sequences within their ranges, in order; undefined if there are too many differences. */
function commonRuns(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  within: Difference,
): { a: number; b: number; length: number }[] | undefined {
  const { start, end: endA } = within.a;
  const { start: startB, end: endB } = within.b;
  const width = 2 * mostEdits + 3;
  const middle = mostEdits + 1;
  // reached[middle + k]: how far in a one gets on diagonal k with so many edits; the rounds before are kept for the way back
  let reached = new Int32Array(width).fill(-1);
  reached[middle + 1] = 0;
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= mostEdits; edits++) {
    rounds.push(reached);
    reached = reached.slice();
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepsDown(reached, middle, k, edits) ? reached[middle + k + 1]! : reached[middle + k - 1]! + 1;
      while (start + x < endA && startB + x - k < endB && a[start + x] === b[startB + x - k]) x++;
      reached[middle + k] = x;
      if (start + x >= endA && startB + x - k >= endB) return wayBack(rounds, within, middle, k, x);
    }
  }
  return undefined;
}

/** Whether diagonal `k` is entered by a character of b that a lacks. */
function stepsDown(reached: Int32Array, middle: number, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && reached[middle + k - 1]! < reached[middle + k + 1]!);
}

function wayBack(rounds: readonly Int32Array[], within: Difference, middle: number, lastK: number, lastX: number) {
  const runs: { a: number; b: number; length: number }[] = [];
  let k = lastK;
  let x = lastX;
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const before = rounds[edits]!;
    const down = stepsDown(before, middle, k, edits);
    const from = down ? before[middle + k + 1]! : before[middle + k - 1]! + 1;
    if (x > from) runs.unshift({ a: within.a.start + from, b: within.b.start + from - k, length: x - from });
    x = down ? from : from - 1;
    k += down ? 1 : -1;
  }
  return runs;
}
