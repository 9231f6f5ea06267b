// The features of a document's items of one kind, in a few arrays: a corpus of a thousand towns has 340,000 items. The
// arrays are plain numbers that mean the same everywhere, so they can be stored and sent to another thread as they are.

import { type CodeCounts, type Features, inLead } from './features';

/** Parts of different lengths in one array: part `i` is `starts[i]`…`starts[i + 1]`. */
export interface CodeParts {
  readonly all: Uint16Array;
  readonly starts: Uint32Array;
}

export interface CountedParts extends CodeParts {
  /** Beside `all`. */
  readonly counts: Uint8Array;
}

export interface PackedFeatures {
  readonly length: number;
  readonly bigrams: CountedParts;
  readonly characters: CountedParts;
  /** The sub-items of item `i` are parts `subItemsOf[i]`…`subItemsOf[i + 1]`. */
  readonly subItems: CodeParts;
  readonly subItemsOf: Uint32Array;
  readonly ownDuties: CodeParts;
  readonly superiorDuties: CodeParts;
  readonly departments: CodeParts;
  readonly categories: Uint16Array;
  readonly acts: Uint8Array;
}

export function packFeatures(all: readonly Features[]): PackedFeatures {
  const subItemsOf = new Uint32Array(all.length + 1);
  for (const [i, { subItems }] of all.entries()) subItemsOf[i + 1] = subItemsOf[i]! + subItems.length;
  return {
    length: all.length,
    bigrams: joinCounted(all.map(each => each.bigrams)),
    characters: joinCounted(all.map(each => each.characters)),
    subItems: join(all.flatMap(each => each.subItems)),
    subItemsOf,
    ownDuties: join(all.map(each => each.ownDuties)),
    superiorDuties: join(all.map(each => each.superiorDuties)),
    departments: join(all.map(each => each.departments)),
    categories: Uint16Array.from(all, each => each.category),
    acts: Uint8Array.from(all, each => each.act),
  };
}

/** Whether the name of item `i` has just these bigrams. */
export function hasName({ bigrams }: PackedFeatures, i: number, { codes, counts }: CodeCounts): boolean {
  const from = bigrams.starts[i]!;
  if (bigrams.starts[i + 1]! - from !== codes.length) return false;
  for (let at = 0; at < codes.length; at++)
    if (bigrams.all[from + at] !== codes[at] || bigrams.counts[from + at] !== counts[at]) return false;
  return true;
}

/** How often a name has a code, from its count. */
export function timesOf(count: number): number {
  return count & ~inLead;
}

function join(parts: readonly Uint16Array[]): CodeParts {
  const starts = new Uint32Array(parts.length + 1);
  for (const [i, part] of parts.entries()) starts[i + 1] = starts[i]! + part.length;
  const all = new Uint16Array(starts[parts.length]!);
  for (const [i, part] of parts.entries()) all.set(part, starts[i]);
  return { all, starts };
}

function joinCounted(parts: readonly CodeCounts[]): CountedParts {
  const { all, starts } = join(parts.map(({ codes }) => codes));
  const counts = new Uint8Array(all.length);
  for (const [i, part] of parts.entries()) counts.set(part.counts, starts[i]);
  return { all, starts, counts };
}
