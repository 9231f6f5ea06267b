// The items of a document that is not open, in a few arrays instead of a dozen objects each: a corpus of a thousand towns
// has 340,000 items. Item `i` has the stretch `starts[i]`…`starts[i + 1]` of an array in which items have parts of
// different lengths. Where an item is asked for as an object, one is made.

import { type ListKind, listKinds } from '../syntax/cst';
import type { Position } from '../text/range';
import type { Features } from './features';

export interface DigestItem {
  readonly kind: ListKind;
  readonly number: number | undefined;
  readonly name: string;
  readonly category: string | undefined;
  readonly departments: readonly string[];
  /** The name's first stretch, else the number cell. */
  readonly start: Position;
  readonly end: Position;
}

export interface PackedItems {
  readonly length: number;
  /** Indices into `listKinds`. */
  readonly kinds: Uint8Array;
  /** NaN for an item without a number. */
  readonly numbers: Float64Array;
  /** Line and character of start and end. */
  readonly positions: Uint32Array;
  readonly names: string;
  readonly nameStarts: Uint32Array;
  /** Categories and departments, each once. */
  readonly words: readonly string[];
  /** Index into `words` + 1; 0 where there is none. */
  readonly categories: Uint32Array;
  /** The departments as they are written, and without their places. */
  readonly departments: Uint32Array;
  readonly departmentCores: Uint32Array;
  readonly departmentStarts: Uint32Array;
  /** Bigrams of the names, and how often each occurs. */
  readonly codes: Uint32Array;
  readonly counts: Uint8Array;
  readonly codeStarts: Uint32Array;
  /** Bigrams of the duties. */
  readonly duties: Uint32Array;
  readonly dutyStarts: Uint32Array;
}

/** Packs items. Nothing of the strings given is kept: they may be slices, which would keep the whole text in memory. */
export function packItems(items: readonly DigestItem[], features: readonly Features[]): PackedItems {
  const words: string[] = [];
  const known = new Map<string, number>();
  const wordOf = (word: string): number => {
    let index = known.get(word);
    if (index === undefined) {
      index = words.length;
      words.push(copy(word));
      known.set(words[index]!, index);
    }
    return index;
  };
  return {
    length: items.length,
    kinds: Uint8Array.from(items, item => listKinds.indexOf(item.kind)),
    numbers: Float64Array.from(items, item => item.number ?? Number.NaN),
    positions: Uint32Array.from(
      items.flatMap(({ start, end }) => [start.line, start.character, end.line, end.character]),
    ),
    names: copy(items.map(item => item.name).join('')),
    nameStarts: startsOf(items, item => item.name.length),
    words,
    categories: Uint32Array.from(items, ({ category }) => (category === undefined ? 0 : wordOf(category) + 1)),
    departments: Uint32Array.from(items.flatMap(item => item.departments.map(wordOf))),
    departmentCores: Uint32Array.from(features.flatMap(each => each.departments.map(wordOf))),
    departmentStarts: startsOf(items, item => item.departments.length),
    codes: joinArrays(
      features.map(each => each.name.codes),
      length => new Uint32Array(length),
    ),
    counts: joinArrays(
      features.map(each => each.name.counts),
      length => new Uint8Array(length),
    ),
    codeStarts: startsOf(features, each => each.name.codes.length),
    duties: joinArrays(
      features.map(each => each.duties),
      length => new Uint32Array(length),
    ),
    dutyStarts: startsOf(features, each => each.duties.length),
  };
}

export function itemAt(items: PackedItems, i: number): DigestItem {
  const { numbers, names, nameStarts, positions, departmentStarts } = items;
  const departments: string[] = [];
  for (let at = departmentStarts[i]!; at < departmentStarts[i + 1]!; at++)
    departments.push(items.words[items.departments[at]!]!);
  return {
    kind: listKinds[items.kinds[i]!]!,
    number: Number.isNaN(numbers[i]) ? undefined : numbers[i],
    name: names.slice(nameStarts[i], nameStarts[i + 1]),
    category: categoryAt(items, i),
    departments,
    start: { line: positions[4 * i]!, character: positions[4 * i + 1]! },
    end: { line: positions[4 * i + 2]!, character: positions[4 * i + 3]! },
  };
}

export function categoryAt(items: PackedItems, i: number): string | undefined {
  return items.words[items.categories[i]! - 1];
}

/** Where each item's part begins if the parts have these lengths, and where the last one ends. */
function startsOf<T>(items: readonly T[], length: (item: T) => number): Uint32Array {
  const starts = new Uint32Array(items.length + 1);
  for (const [i, item] of items.entries()) starts[i + 1] = starts[i]! + length(item);
  return starts;
}

function joinArrays<T extends Uint8Array | Uint32Array>(parts: readonly T[], create: (length: number) => T): T {
  const joined = create(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A string that shares no memory with the one that it was cut from. */
export function copy(text: string): string {
  return text === '' ? '' : JSON.parse(JSON.stringify(text));
}
