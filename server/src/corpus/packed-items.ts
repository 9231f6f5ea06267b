// The items of a document that is not open, in a few arrays instead of a dozen objects each: a corpus of a thousand towns
// has 340,000 items. Where an item is asked for as an object, one is made.

import { type ListKind, listKinds } from '../syntax/cst';
import type { Position } from '../text/range';
import { joinParts, type Parts, partAt } from './arrays';

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
  /** Where in `names` the name of each item ends. */
  readonly nameEnds: Uint32Array;
  /** Categories and departments, each once. */
  readonly words: readonly string[];
  /** Index into `words` + 1; 0 where there is none. */
  readonly categories: Uint32Array;
  /** Indices into `words`. */
  readonly departments: Parts;
}

/** Packs items. Nothing of the strings given is kept: they may be slices, which would keep the whole text in memory. */
export function packItems(items: readonly DigestItem[]): PackedItems {
  const words = new Map<string, number>();
  const wordOf = (word: string): number => {
    const known = words.get(word);
    if (known === undefined) words.set(copy(word), words.size);
    return known ?? words.size - 1;
  };
  let end = 0;
  return {
    length: items.length,
    kinds: Uint8Array.from(items, item => listKinds.indexOf(item.kind)),
    numbers: Float64Array.from(items, item => item.number ?? Number.NaN),
    positions: joinParts(items.map(({ start, end }) => [start.line, start.character, end.line, end.character])).all,
    names: copy(items.map(item => item.name).join('')),
    nameEnds: Uint32Array.from(items, item => (end += item.name.length)),
    categories: Uint32Array.from(items, ({ category }) => (category === undefined ? 0 : wordOf(category) + 1)),
    departments: joinParts(items.map(item => item.departments.map(wordOf))),
    words: [...words.keys()],
  };
}

export function itemAt(items: PackedItems, i: number): DigestItem {
  const { kinds, numbers, positions, names, nameEnds, words, categories, departments } = items;
  return {
    kind: listKinds[kinds[i]!]!,
    number: Number.isNaN(numbers[i]) ? undefined : numbers[i],
    name: names.slice(nameEnds[i - 1] ?? 0, nameEnds[i]),
    category: words[categories[i]! - 1],
    departments: Array.from(partAt(departments, i), word => words[word]!),
    start: { line: positions[4 * i]!, character: positions[4 * i + 1]! },
    end: { line: positions[4 * i + 2]!, character: positions[4 * i + 3]! },
  };
}

/** A string that shares no memory with the one that it was cut from. */
export function copy(text: string): string {
  return text === '' ? '' : JSON.parse(JSON.stringify(text));
}

/** Whether the items of two documents say the same in the same order, wherever they stand and whatever their numbers are. */
export function isSaidAlike(a: PackedItems, b: PackedItems): boolean {
  return (
    a.names === b.names &&
    isSameList(a.kinds, b.kinds) &&
    isSameList(a.nameEnds, b.nameEnds) &&
    isSameList(a.categories, b.categories) &&
    isSameList(a.departments.all, b.departments.all) &&
    isSameList(a.departments.starts, b.departments.starts) &&
    isSameList(a.words, b.words)
  );
}

function isSameList<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
