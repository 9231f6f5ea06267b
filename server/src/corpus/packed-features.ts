// The features of a document's items of one kind, in two arrays: a corpus of a thousand towns has 340,000 items. What is
// compared of an item lies together, for to fetch it from memory takes longer than to compare it. The arrays are plain
// numbers that mean the same everywhere, so they can be stored and sent to another thread as they are.

import { type CodeCounts, type Features, inLead } from './features';

/** The parts of an item, in their order. */
export const part = {
  /** Codes and, as many again, their counts. */
  bigrams: 0,
  bigramCounts: 1,
  characters: 2,
  characterCounts: 3,
  /** Of each sub-item the number of its bigrams, then these. */
  subItems: 4,
  /** Category, then act. */
  facts: 5,
  leading: 6,
  topics: 7,
  departments: 8,
  ownDuties: 9,
  superiorDuties: 10,
} as const;
export type Part = (typeof part)[keyof typeof part];
/** The parts that tell duties. */
export type DutyPart = typeof part.ownDuties | typeof part.superiorDuties;
export const partCount = 11;

export interface PackedFeatures {
  /** How many items. */
  readonly length: number;
  readonly words: Uint16Array;
  /** Where in `words` part `p` of item `i` begins: `starts[i * partCount + p]`; it ends where the next one begins. */
  readonly starts: Uint32Array;
}

export function packFeatures(all: readonly Features[]): PackedFeatures {
  const starts = new Uint32Array(all.length * partCount + 1);
  const parts = all.flatMap(partsOf);
  for (const [i, each] of parts.entries()) starts[i + 1] = starts[i]! + each.length;
  const words = new Uint16Array(starts.at(-1)!);
  for (const [i, each] of parts.entries()) words.set(each, starts[i]);
  return { length: all.length, words, starts };
}

function partsOf(features: Features): ArrayLike<number>[] {
  const { bigrams, characters, subItems, category, act, leading, topics, departments, ownDuties, superiorDuties } =
    features;
  return [
    bigrams.codes,
    bigrams.counts,
    characters.codes,
    characters.counts,
    subItems.flatMap(each => [each.length, ...each]),
    [category, act],
    leading,
    topics,
    departments,
    ownDuties,
    superiorDuties,
  ];
}

/** Where a part of item `i` begins, and where it ends. */
export function startOf({ starts }: PackedFeatures, i: number, which: Part): number {
  return starts[i * partCount + which]!;
}

export function endOf({ starts }: PackedFeatures, i: number, which: Part): number {
  return starts[i * partCount + which + 1]!;
}

/** A part of item `i`. */
export function partOf(list: PackedFeatures, i: number, which: Part): Uint16Array {
  return list.words.subarray(startOf(list, i, which), endOf(list, i, which));
}

/** Whether the name of item `i` has just these bigrams. */
export function hasName(list: PackedFeatures, i: number, { codes, counts }: CodeCounts): boolean {
  const from = startOf(list, i, part.bigrams);
  const size = codes.length;
  if (endOf(list, i, part.bigrams) - from !== size) return false;
  for (let at = 0; at < size; at++)
    if (list.words[from + at] !== codes[at] || list.words[from + size + at] !== counts[at]) return false;
  return true;
}

/** The characters of an item's leading clause. */
export function leadingCharacters(list: PackedFeatures, i: number): number[] {
  const { words } = list;
  const found: number[] = [];
  const end = endOf(list, i, part.characters);
  const size = end - startOf(list, i, part.characters);
  for (let at = end - size; at < end; at++) if ((words[at + size]! & inLead) !== 0) found.push(words[at]!);
  return found;
}

/** How often a name has a code, from its count. */
export function timesOf(count: number): number {
  return count & ~inLead;
}
