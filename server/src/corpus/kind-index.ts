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
   * equal ones those are taken that come first in the order of `placeOf` (of a document) and of the items in it.
   */
  candidates(name: Uint32Array, self: number, most: number, placeOf: (document: number) => number): number[];
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
  /** Sums of weights of the query at hand, all 0 between queries. */
  let sums = new Float64Array(0);

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
    candidates(name, self, most, placeOf) {
      if (sums.length < entries) sums = new Float64Array(documentOf.length);
      const touched: number[] = [];
      for (const { code, id } of rarest(name)) {
        const weight = weightOf(code);
        const posting = postings.read(id);
        for (let i = 0; i < posting.length; i++) {
          const entry = posting[i]!;
          const document = documentOf[entry]!;
          if (document < 0 || document === self) continue;
          if (sums[entry] === 0) touched.push(entry);
          sums[entry]! += weight;
        }
      }
      const chosen = mostOf(touched, most, entry => sums[entry]!, entry => -orderOf(placeOf, entry));
      for (const entry of touched) sums[entry] = 0;
      return chosen;
    },
  };

  function orderOf(placeOf: (document: number) => number, entry: number): number {
    return placeOf(documentOf[entry]!) * 2 ** 32 + itemOf[entry]!;
  }
}

/** The `most` numbers of the highest value, in no order; of those of equal value the ones of the highest `second`. */
function mostOf(
  all: readonly number[],
  most: number,
  value: (one: number) => number,
  second?: (one: number) => number,
): number[] {
  if (all.length <= most) return [...all];
  const least = nthLargest(Float64Array.from(all, value), most);
  const chosen: number[] = [];
  const equal: number[] = [];
  for (const one of all) {
    if (value(one) > least) chosen.push(one);
    else if (value(one) === least) equal.push(one);
  }
  const room = most - chosen.length;
  return chosen.concat(second ? mostOf(equal, room, second) : equal);
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
