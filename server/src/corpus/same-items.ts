// Which items of a document stayed as they were when it comes again: those at the start of the list and those at its end. An
// edit leaves one stretch between them, mostly of one item.

import type { CodeParts, CountedParts, PackedFeatures } from './packed-features';

/** How many items at the start and at the end of two lists say the same, as far as items are looked up and counted by it. */
export function sameEnds(a: PackedFeatures, b: PackedFeatures): { readonly first: number; readonly last: number } {
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && isSame(a, first, b, first)) first++;
  let last = 0;
  while (last < most - first && isSame(a, a.length - 1 - last, b, b.length - 1 - last)) last++;
  return { first, last };
}

function isSame(a: PackedFeatures, i: number, b: PackedFeatures, j: number): boolean {
  return (
    isSamePart(a.bigrams, i, b.bigrams, j) &&
    isSamePart(a.characters, i, b.characters, j) &&
    hasSameCounts(a.characters, i, b.characters, j) &&
    isSamePart(a.departments, i, b.departments, j) &&
    isSamePart(a.ownDuties, i, b.ownDuties, j) &&
    isSamePart(a.superiorDuties, i, b.superiorDuties, j)
  );
}

function isSamePart(a: CodeParts, i: number, b: CodeParts, j: number): boolean {
  const length = a.starts[i + 1]! - a.starts[i]!;
  if (b.starts[j + 1]! - b.starts[j]! !== length) return false;
  for (let k = 0; k < length; k++) if (a.all[a.starts[i]! + k] !== b.all[b.starts[j]! + k]) return false;
  return true;
}

/** Of parts that have the same codes. */
function hasSameCounts(a: CountedParts, i: number, b: CountedParts, j: number): boolean {
  const length = a.starts[i + 1]! - a.starts[i]!;
  for (let k = 0; k < length; k++) if (a.counts[a.starts[i]! + k] !== b.counts[b.starts[j]! + k]) return false;
  return true;
}
