// Which items of a document stayed as they were when it comes again: those at the start of the list and those at its end. An
// edit leaves one stretch between them, mostly of one item.

import { endOf, type PackedFeatures, type Part, part, partCount, startOf } from './packed-features';

/** How many items at the start and at the end of two lists say the same. */
export function sameEnds(a: PackedFeatures, b: PackedFeatures): { readonly first: number; readonly last: number } {
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && isSame(a, first, b, first)) first++;
  let last = 0;
  while (last < most - first && isSame(a, a.length - 1 - last, b, b.length - 1 - last)) last++;
  return { first, last };
}

/** Whether two items are the same up to a part, this one included. */
export function hasSameParts(a: PackedFeatures, i: number, b: PackedFeatures, j: number, last: Part): boolean {
  const from = startOf(a, i, part.bigrams);
  const other = startOf(b, j, part.bigrams);
  for (let which = 1; which <= last + 1; which++)
    if (a.starts[i * partCount + which]! - from !== b.starts[j * partCount + which]! - other) return false;
  const length = endOf(a, i, last) - from;
  for (let k = 0; k < length; k++) if (a.words[from + k] !== b.words[other + k]) return false;
  return true;
}

function isSame(a: PackedFeatures, i: number, b: PackedFeatures, j: number): boolean {
  return hasSameParts(a, i, b, j, part.superiorDuties);
}

/** Whether two lists say the same in all their items. */
export function isSameList(a: PackedFeatures, b: PackedFeatures): boolean {
  return a.length === b.length && (a.words === b.words || sameEnds(a, b).first === a.length);
}
