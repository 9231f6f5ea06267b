// The items of one kind of list of all documents, and which of them are most like a given one. An item is an entry;
// entries are numbered as they come. Those of documents that have gone are passed over until there are too many of them.

import { joinParts, type Parts, partAt, withRoom } from './arrays';
import { createCodeTable } from './code-table';
import type { Features } from './features';
import { highest } from './highest';
import { copy } from './packed-items';
import { createWordings } from './wordings';

/** An item of a document and what is compared of it. */
export interface IndexedItem {
  /** Number of the item in its document. */
  readonly item: number;
  readonly features: Features;
}

export interface Query {
  readonly features: Features;
  /** The document that asks, which is left out; -1 for none. */
  readonly self: number;
  /** So many items are compared in full: those that share most of the name's rarest bigrams. */
  readonly mostCandidates: number;
  /** Place of each document by its number: of items that share as much those are taken whose documents come first. */
  readonly places: Int32Array;
  readonly leastScore: number;
}

export interface Match {
  readonly document: number;
  readonly item: number;
  readonly score: number;
}

/** What each kind of evidence adds to the score at most; together 1. */
export interface Evidence {
  readonly name: number;
  readonly category: number;
  readonly departments: number;
  readonly duties: number;
}

export interface KindIndex {
  insert(document: number, items: readonly IndexedItem[]): void;
  remove(document: number): void;
  /** The items of a document, as they were inserted. */
  itemsOf(document: number): IndexedItem[];
  /** All items that reach the score, in no order. */
  find(query: Query): Match[];
}

/** A document's entries, one after the other. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Numbers of words. */
  readonly departments: Parts;
  readonly duties: Parts;
}

export function createKindIndex(evidence: Evidence): KindIndex {
  /** By document. */
  const stretches: (Stretch | undefined)[] = [];
  /** By entry; the document is -1 where it has gone. */
  let documentOf = new Int32Array(0);
  let itemOf = new Int32Array(0);
  let wordingOf = new Int32Array(0);
  let categoryOf = new Int32Array(0);
  let entries = 0;
  let live = 0;
  let wordings = createWordings();
  /** By wording its newest entry, by entry the one before it that has the same wording; the number + 1, 0 for none. */
  let newest = new Int32Array(0);
  let before = new Int32Array(0);
  /** For the query at hand: entries that share something of the name, and how much. */
  let found = new Int32Array(0);
  let shares = new Float64Array(0);
  /** Numbers of the bigrams of duties. */
  const dutyCodes = createCodeTable();
  /** Categories and departments, by number. */
  const words = new Map<string, number>();
  const texts: string[] = [];
  const wordOf = (word: string): number => {
    if (!words.has(word)) {
      texts.push(copy(word));
      words.set(texts.at(-1)!, words.size);
    }
    return words.get(word)!;
  };

  const insert = (document: number, items: readonly IndexedItem[]) => {
    const from = entries;
    const to = from + items.length;
    documentOf = withRoom(documentOf, to);
    itemOf = withRoom(itemOf, to);
    wordingOf = withRoom(wordingOf, to);
    categoryOf = withRoom(categoryOf, to);
    before = withRoom(before, to);
    for (const { item, features } of items) {
      const wording = wordings.add(features.name);
      wordings.count(wording, 1);
      newest = withRoom(newest, wording + 1);
      before[entries] = newest[wording]!;
      newest[wording] = entries + 1;
      documentOf[entries] = document;
      itemOf[entries] = item;
      wordingOf[entries] = wording;
      categoryOf[entries] = wordOf(features.category);
      entries++;
    }
    live += items.length;
    const departments = joinParts(items.map(({ features }) => features.departments.map(wordOf)));
    const duties = joinParts(items.map(({ features }) => features.duties.map(dutyCodes.add)));
    stretches[document] = { from, to, departments, duties };
  };

  const remove = (document: number) => {
    const stretch = stretches[document];
    if (!stretch) return;
    for (let entry = stretch.from; entry < stretch.to; entry++) {
      wordings.count(wordingOf[entry]!, -1);
      documentOf[entry] = -1;
    }
    live -= stretch.to - stretch.from;
    stretches[document] = undefined;
    if (entries > 2 * live + 1000) compact();
  };

  const itemsOf = (document: number): IndexedItem[] => {
    const stretch = stretches[document];
    if (!stretch) return [];
    const codes = dutyCodes.codes();
    const { from, to, departments, duties } = stretch;
    return Array.from({ length: to - from }, (_, i) => ({
      item: itemOf[from + i]!,
      features: {
        name: wordings.textOf(wordingOf[from + i]!),
        category: texts[categoryOf[from + i]!]!,
        departments: Array.from(partAt(departments, i), word => texts[word]!),
        duties: partAt(duties, i).map(duty => codes[duty]!),
      },
    }));
  };

  /** Begins again with the documents that are there. */
  const compact = () => {
    const rest = stretches.map((stretch, document) => stretch && itemsOf(document));
    entries = 0;
    live = 0;
    wordings = createWordings();
    newest.fill(0);
    for (const [document, items] of rest.entries()) if (items) insert(document, items);
  };

  const candidates = ({ features, self, mostCandidates, places }: Query): Int32Array => {
    const { wordings: shared, sums } = wordings.sharing(features.name);
    found = withRoom(found, entries);
    shares = withRoom(shares, entries);
    let count = 0;
    for (let i = 0; i < shared.length; i++)
      for (let entry = newest[shared[i]!]! - 1; entry >= 0; entry = before[entry]! - 1) {
        const document = documentOf[entry]!;
        if (document < 0 || document === self) continue;
        found[count] = entry;
        shares[count++] = sums[i]!;
      }
    const rankOf = (entry: number) => -(places[documentOf[entry]!]! * 2 ** 32 + itemOf[entry]!);
    return highest(found.subarray(0, count), shares.subarray(0, count), mostCandidates, rankOf);
  };

  return {
    insert,
    remove,
    itemsOf,
    find(query) {
      const { features, leastScore } = query;
      const category = words.get(features.category);
      const departments = features.departments.map(department => words.get(department) ?? -1);
      const cosineWith = wordings.cosineWith(features.name);
      const cosines = new Float64Array(wordings.size).fill(-1);
      const duties = new Uint8Array(dutyCodes.size);
      for (const code of features.duties) if (dutyCodes.find(code) >= 0) duties[dutyCodes.find(code)] = 1;
      const matches: Match[] = [];
      // in the order of the entries: what lies side by side is read side by side
      for (const entry of candidates(query).sort()) {
        const wording = wordingOf[entry]!;
        if (cosines[wording]! < 0) cosines[wording] = cosineWith(wording);
        let score = evidence.name * cosines[wording]! + (categoryOf[entry] === category ? evidence.category : 0);
        if (score + evidence.departments + evidence.duties < leastScore) continue;
        const document = documentOf[entry]!;
        const stretch = stretches[document]!;
        const own = entry - stretch.from;
        if (evidence.departments > 0) score += evidence.departments * shareOf(departments, stretch.departments, own);
        if (score + evidence.duties < leastScore) continue;
        if (evidence.duties > 0) score += evidence.duties * dice(duties, features.duties.length, stretch.duties, own);
        if (score >= leastScore) matches.push({ document, item: itemOf[entry]!, score });
      }
      return matches;
    },
  };
}

/** The share of the departments that both items name. */
function shareOf(departments: readonly number[], { all, starts }: Parts, i: number): number {
  const from = starts[i]!;
  const to = starts[i + 1]!;
  if (departments.length === 0 || from === to) return 0;
  let shared = 0;
  for (const department of departments) {
    let at = from;
    while (at < to && all[at] !== department) at++;
    if (at < to) shared++;
  }
  return shared / Math.min(departments.length, to - from);
}

/** Dice's coefficient of two sets, twice what they share by what they have: `marks` is 1 for each of the `size` of the first. */
function dice(marks: Uint8Array, size: number, { all, starts }: Parts, i: number): number {
  const from = starts[i]!;
  const to = starts[i + 1]!;
  if (size === 0 || from === to) return 0;
  let shared = 0;
  for (let at = from; at < to; at++) shared += marks[all[at]!]!;
  return (2 * shared) / (size + to - from);
}
