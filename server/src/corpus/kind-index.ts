// The items of one kind of list of all documents, and which of them may be the same duty as a given one. An item is an entry;
// entries are numbered as they come. Those of documents that have gone are passed over until there are too many of them.

import { withRoom } from './arrays';
import { countItems, createRarities, type Rarities } from './evidence';
import { codes, inLead } from './features';
import type { CodeParts, PackedFeatures } from './packed-features';
import { createPostings } from './postings';
import type { Rarity } from './rarity';

/** So many items of each document are compared in full, those that share most of what is rare. */
export const mostCandidates = 8;
/** What shares less than this part of what the best of its document shares is not compared. */
const leastShare = 0.05;
/** A query looks up so many of its bigrams, departments and characters of the leading clause, the rarest ones. */
const mostBigrams = 24;
const mostDepartments = 4;
const mostCharacters = 6;
/** What a character counts beside a bigram, that is much rarer than its rarity tells. */
const characterShare = 0.3;
/** What more than this share of the items has is not looked up, unless there is hardly anything else. */
const commonShare = 0.25;
const fewestBigrams = 4;

/** Documents that have anything in common with an item. */
export interface Candidates {
  readonly documents: Int32Array;
  /** `mostCandidates` numbers of items for each document, the most likely first; -1 where there are fewer. */
  readonly items: Int32Array;
}

export interface KindIndex {
  readonly rarities: Rarities;
  /** Another number whenever documents have come or gone. */
  readonly version: number;
  /** Takes in a document's items, or puts them in the place of those it had. */
  set(document: number, list: PackedFeatures): void;
  remove(document: number): void;
  listOf(document: number): PackedFeatures | undefined;
  /** The candidates in all documents but `self`, in no order; good until the next call. */
  candidates(list: PackedFeatures, item: number, self: number): Candidates;
}

interface Stretch {
  readonly from: number;
  readonly list: PackedFeatures;
}

export function createKindIndex(): KindIndex {
  const rarities = createRarities();
  /** By document. */
  const stretches: (Stretch | undefined)[] = [];
  /** By entry; -1 where its document has gone. */
  let documentOf = new Int32Array(0);
  let entries = 0;
  let live = 0;
  let version = 0;
  /** The entries that have a bigram; behind them those that have a department, and a character in the leading clause. */
  let postings = createPostings();
  /** Of the query at hand: what an entry shares with it, 0 between queries, and which entries share anything. */
  let shares = new Float64Array(0);
  let touched = new Int32Array(0);
  /** By document, the best entries and what they share; -1 between queries. */
  let best = new Int32Array(0);
  let documents = new Int32Array(0);

  const insert = (document: number, list: PackedFeatures) => {
    const from = entries;
    documentOf = withRoom(documentOf, from + list.length);
    for (let item = 0; item < list.length; item++) {
      const entry = entries++;
      documentOf[entry] = document;
      for (let at = list.bigrams.starts[item]!; at < list.bigrams.starts[item + 1]!; at++)
        postings.add(list.bigrams.all[at]!, entry);
      for (let at = list.departments.starts[item]!; at < list.departments.starts[item + 1]!; at++)
        postings.add(codes + list.departments.all[at]!, entry);
      for (const character of leadingCharacters(list, item)) postings.add(2 * codes + character, entry);
    }
    live += list.length;
    stretches[document] = { from, list };
  };

  const recount = (list: PackedFeatures, change: 1 | -1) => {
    version++;
    countItems(rarities, list, change);
    for (const rarity of Object.values(rarities)) rarity.changed(live);
  };

  const remove = (document: number) => {
    const stretch = stretches[document];
    if (!stretch) return;
    documentOf.fill(-1, stretch.from, stretch.from + stretch.list.length);
    live -= stretch.list.length;
    stretches[document] = undefined;
    recount(stretch.list, -1);
    if (entries > 2 * live + 1000) compact();
  };

  /** Begins again with the documents that are there. */
  const compact = () => {
    const rest = [...stretches];
    postings = createPostings();
    entries = 0;
    live = 0;
    for (const [document, stretch] of rest.entries()) if (stretch) insert(document, stretch.list);
  };

  /** Adds to what entries share with the query; answers how many entries share anything by now. */
  const share = (posting: number, weight: number, self: number, before: number): number => {
    let count = before;
    const found = postings.read(posting);
    for (let i = 0; i < found.length; i++) {
      const entry = found[i]!;
      const document = documentOf[entry]!;
      if (document < 0 || document === self) continue;
      if (shares[entry] === 0) touched[count++] = entry;
      shares[entry]! += weight;
    }
    return count;
  };

  return {
    rarities,
    get version() {
      return version;
    },
    set(document, list) {
      remove(document);
      insert(document, list);
      recount(list, 1);
    },
    remove,
    listOf: document => stretches[document]?.list,
    candidates(list, item, self) {
      shares = withRoom(shares, entries);
      touched = withRoom(touched, entries);
      let count = 0;
      const { bigrams, departments: offices, characters } = rarities;
      const bigramsHere = rarestOf(list.bigrams, item, bigrams, mostBigrams);
      for (const [i, code] of bigramsHere.entries())
        if (i < fewestBigrams || bigrams.frequency(code) <= commonShare * live)
          count = share(code, bigrams.weights()[code]! ** 2, self, count);
      for (const code of rarestOf(list.departments, item, offices, mostDepartments))
        count = share(codes + code, offices.weights()[code]! ** 2, self, count);
      for (const code of rarestAmong(leadingCharacters(list, item), characters, mostCharacters))
        count = share(2 * codes + code, characterShare * characters.weights()[code]! ** 2, self, count);
      const size = stretches.length * mostCandidates;
      if (best.length < size) best = withRoom(best, size).fill(-1);
      documents = withRoom(documents, stretches.length);
      let found = 0;
      for (let i = 0; i < count; i++) {
        const entry = touched[i]!;
        const from = documentOf[entry]! * mostCandidates;
        if (best[from] === -1) documents[found++] = documentOf[entry]!;
        place(best, from, entry, shares);
      }
      const items = new Int32Array(found * mostCandidates);
      for (let i = 0; i < found; i++) {
        const document = documents[i]!;
        const most = shares[best[document * mostCandidates]!]!;
        for (let k = 0; k < mostCandidates; k++) {
          const entry = best[document * mostCandidates + k]!;
          const isNear = entry >= 0 && shares[entry]! >= leastShare * most;
          items[i * mostCandidates + k] = isNear ? entry - stretches[document]!.from : -1;
          best[document * mostCandidates + k] = -1;
        }
      }
      for (let i = 0; i < count; i++) shares[touched[i]!] = 0;
      return { documents: documents.slice(0, found), items };
    },
  };
}

/** Puts an entry among the best of its document: those that share most, of equal ones those that come first in the list. */
function place(best: Int32Array, from: number, entry: number, shares: Float64Array): void {
  let moved = entry;
  for (let at = from; at < from + mostCandidates; at++) {
    const held = best[at]!;
    if (held >= 0 && (shares[held]! > shares[moved]! || (shares[held] === shares[moved] && held < moved))) continue;
    best[at] = moved;
    if (held < 0) return;
    moved = held;
  }
}

function rarestOf({ all, starts }: CodeParts, item: number, rarity: Rarity, most: number): number[] {
  return rarestAmong(Array.from(all.subarray(starts[item], starts[item + 1])), rarity, most);
}

/** The rarest of the codes that any item has, of equally rare ones those of the lower numbers. */
function rarestAmong(all: readonly number[], { frequency }: Rarity, most: number): number[] {
  const known = all.filter(code => frequency(code) > 0);
  return known.sort((a, b) => frequency(a) - frequency(b) || a - b).slice(0, most);
}

function leadingCharacters({ characters: { all, starts, counts } }: PackedFeatures, item: number): number[] {
  const found: number[] = [];
  for (let at = starts[item]!; at < starts[item + 1]!; at++) if ((counts[at]! & inLead) !== 0) found.push(all[at]!);
  return found;
}
