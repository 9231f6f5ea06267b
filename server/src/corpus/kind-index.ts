// The items of one kind of list of all documents, and which of them share the rarest bigrams of a name. An item is an
// entry; entries are numbered as they come. Those of documents that have gone are passed over until there are too many.

import type { ListKind } from '../syntax/cst';
import { listKinds } from '../syntax/cst';
import { createCodeTable } from './code-table';
import { withRoom } from './growable';
import type { PackedItems } from './packed-items';
import { createPostings } from './postings';

/** A query looks up so many of its bigrams, the rarest ones. */
const mostLookups = 24;

export interface KindIndex {
  insert(document: number, items: PackedItems): void;
  remove(document: number): void;
  /** Number of an entry's document, and of the item in it. */
  documentOf(entry: number): number;
  itemOf(entry: number): number;
  /** How rare a bigram is among the items that are there. */
  weightOf(code: number): number;
  /** The sum of the squares of the weights of an entry's bigrams. */
  squaresOf(entry: number): number;
  /**
   * The entries that share most of the weight of a name's rarest bigrams, `most` of them, those of `self` left out. Of
   * equal ones those are taken that come first by the places of their documents (by number), then in them.
   */
  candidates(name: Uint32Array, self: number, most: number, places: Int32Array): Int32Array;
}

export function createKindIndex(kind: ListKind): KindIndex {
  const documents = new Map<number, { items: PackedItems; from: number; to: number }>();
  /** Of each entry; the document is -1 where it has gone. */
  let documentOf = new Int32Array(64);
  let itemOf = new Int32Array(64);
  let entries = 0;
  let live = 0;
  let codes = createCodeTable();
  /** The entries in which a bigram occurs, those that have gone included, and how many there are without them. */
  let postings = createPostings();
  let frequencies = new Int32Array(64);
  /** Weights by the number of the bigram, sums of squares by entry; 0 where it has to be worked out. */
  let weights = new Float64Array(0);
  let squares = new Float64Array(0);
  let weightsAreOld = true;
  /** For the query at hand: sums of weights by entry, all 0 between queries, and the entries that have one. */
  let sums = new Float64Array(0);
  let touched = new Int32Array(0);

  const insert = (document: number, items: PackedItems) => {
    const from = entries;
    for (let item = 0; item < items.length; item++) {
      if (listKinds[items.kinds[item]!] !== kind) continue;
      documentOf = withRoom(documentOf, entries + 1);
      itemOf = withRoom(itemOf, entries + 1);
      documentOf[entries] = document;
      itemOf[entries] = item;
      for (let at = items.codeStarts[item]!; at < items.codeStarts[item + 1]!; at++) {
        const code = codes.add(items.codes[at]!);
        postings.add(code, entries);
        frequencies = withRoom(frequencies, code + 1);
        frequencies[code]!++;
      }
      entries++;
    }
    live += entries - from;
    weightsAreOld = true;
    documents.set(document, { items, from, to: entries });
  };

  const remove = (document: number) => {
    const known = documents.get(document);
    if (!known) return;
    const { items, from, to } = known;
    for (let entry = from; entry < to; entry++) {
      const item = itemOf[entry]!;
      for (let at = items.codeStarts[item]!; at < items.codeStarts[item + 1]!; at++)
        frequencies[codes.find(items.codes[at]!)]!--;
      documentOf[entry] = -1;
    }
    live -= to - from;
    weightsAreOld = true;
    documents.delete(document);
    if (entries > 2 * live + 1000) compact();
  };

  /** Begins again with the documents that are there. */
  const compact = () => {
    const rest = [...documents];
    documents.clear();
    entries = 0;
    live = 0;
    codes = createCodeTable();
    postings = createPostings();
    frequencies.fill(0);
    for (const [document, { items }] of rest) insert(document, items);
  };

  /** Forgets the weights if documents have come or gone since they were worked out. */
  const freshen = () => {
    if (!weightsAreOld) return;
    weights = weights.length < codes.size ? new Float64Array(frequencies.length) : weights.fill(0);
    squares = squares.length < entries ? new Float64Array(documentOf.length) : squares.fill(0);
    weightsAreOld = false;
  };

  const weigh = (frequency: number) => Math.log(1 + live / Math.max(1, frequency));

  const weightOf = (code: number): number => {
    freshen();
    const id = codes.find(code);
    if (id < 0) return weigh(1);
    if (weights[id] === 0) weights[id] = weigh(frequencies[id]!);
    return weights[id]!;
  };

  const squaresOf = (entry: number): number => {
    freshen();
    if (squares[entry] === 0) {
      const { codes: own, counts, codeStarts } = documents.get(documentOf[entry]!)!.items;
      const item = itemOf[entry]!;
      let sum = 0;
      for (let at = codeStarts[item]!; at < codeStarts[item + 1]!; at++) {
        const weight = counts[at]! * weightOf(own[at]!);
        sum += weight * weight;
      }
      squares[entry] = sum;
    }
    return squares[entry]!;
  };

  const rarest = (name: Uint32Array): { code: number; id: number; frequency: number }[] =>
    Array.from(name, code => ({ code, id: codes.find(code) }))
      .map(({ code, id }) => ({ code, id, frequency: id < 0 ? 0 : frequencies[id]! }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency || a.code - b.code)
      .slice(0, mostLookups);

  return {
    insert,
    remove,
    documentOf: entry => documentOf[entry]!,
    itemOf: entry => itemOf[entry]!,
    weightOf,
    squaresOf,
    candidates(name, self, most, places) {
      if (sums.length < entries) {
        sums = new Float64Array(documentOf.length);
        touched = new Int32Array(documentOf.length);
      }
      let count = 0;
      for (const { code, id } of rarest(name)) {
        const weight = weightOf(code);
        const posting = postings.read(id);
        for (let i = 0; i < posting.length; i++) {
          const entry = posting[i]!;
          if (sums[entry] === 0) touched[count++] = entry;
          sums[entry]! += weight;
        }
      }
      let others = 0;
      for (let i = 0; i < count; i++) {
        const entry = touched[i]!;
        const document = documentOf[entry]!;
        if (document >= 0 && document !== self) touched[others++] = entry;
        else sums[entry] = 0;
      }
      const found = touched.subarray(0, others);
      const placeOf = (entry: number) => -(places[documentOf[entry]!]! * 2 ** 32 + itemOf[entry]!);
      const chosen = highest(found, most, entry => sums[entry]!, placeOf);
      for (let i = 0; i < others; i++) sums[found[i]!] = 0;
      return chosen;
    },
  };
}

/** The `most` numbers of the highest rank, in no order; of those of equal rank the ones of the highest second rank. */
function highest(
  all: Int32Array,
  most: number,
  rank: (one: number) => number,
  secondRank?: (one: number) => number,
): Int32Array {
  if (all.length <= most) return all;
  const values = new Float64Array(all.length);
  for (let i = 0; i < all.length; i++) values[i] = rank(all[i]!);
  const least = nthLargest(values.slice(), most);
  const chosen = new Int32Array(most);
  const equal = new Int32Array(all.length);
  let above = 0;
  let level = 0;
  for (let i = 0; i < all.length; i++) {
    if (values[i]! > least) chosen[above++] = all[i]!;
    else if (values[i] === least) equal[level++] = all[i]!;
  }
  const rest = equal.subarray(0, level);
  chosen.set(secondRank ? highest(rest, most - above, secondRank) : rest.subarray(0, most - above), above);
  return chosen;
}

/** The n-th largest value, n from 1 on; changes the order of the values (Hoare's selection). */
function nthLargest(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (n - 1 <= j) high = j;
    else if (n - 1 >= i) low = i;
    else break;
  }
  return values[n - 1]!;
}
