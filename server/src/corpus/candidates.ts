// Which items of all documents may be the same duty as a given one: those that share most of what is rare. How much is read
// for it does not grow with the corpus but with what the query's rarest codes bring, which is what the answers have, too.

import { withRoom } from './arrays';
import { type KindIndex, postingOf } from './kind-index';
import { leadingCharacters, type PackedFeatures, part, partOf } from './packed-features';
import type { Rarity } from './rarity';

/** So many items of each document are candidates at most. */
export const mostCandidates = 8;
/** A query looks up so many of its bigrams, departments and characters of the leading clause, the rarest ones. */
const mostBigrams = 24;
const mostDepartments = 4;
const mostCharacters = 6;
/** What a character counts beside a bigram, that is much rarer than its rarity tells. */
const characterShare = 0.3;
/** What more than this share of the items has is not looked up, unless there is hardly anything else. */
const commonShare = 0.25;
const fewestBigrams = 4;
/** So many postings, the shortest ones, are read however long they are, and others while no more entries are read than this. */
const fewestPostings = 6;
const mostRead = 50_000;

/** What shares less than this part of what the best of its document shares is no candidate: in a few documents, and in many. */
const leastShare = { few: 0.05, many: 0.3 };
const fewDocuments = 128;

/** Documents that have anything in common with an item, in no order; good until the next call. */
export interface Candidates {
  readonly length: number;
  readonly documents: Int32Array;
  /** `mostCandidates` numbers of items for each document, the most likely first; -1 where there are fewer. */
  readonly items: Int32Array;
  /** What each of them shares with the item. */
  readonly shares: Float64Array;
}

/** The candidates in all documents but `self`; thoroughly, or without reading more of the index than `mostRead` says. */
export type FindCandidates = (list: PackedFeatures, item: number, self: number, isThorough: boolean) => Candidates;

interface Lookup {
  readonly posting: number;
  readonly frequency: number;
  readonly weight: number;
}

export function createCandidateSearch(index: KindIndex): FindCandidates {
  /** What an entry shares with the query at hand, 0 between queries; which entries share anything, and their documents. */
  let shares = new Float64Array(0);
  let touched = new Int32Array(0);
  let touchedIn = new Int32Array(0);
  /** By document what its best entry shares, 0 between queries, and where its candidates stand. */
  let most = new Float64Array(0);
  let places = new Int32Array(0);
  let documents = new Int32Array(0);
  let items = new Int32Array(0);
  let found = new Float64Array(0);

  /** Adds to what entries share with the query; answers how many entries share anything by now. */
  const share = ({ posting, weight }: Lookup, before: number): number => {
    let count = before;
    const entries = index.read(posting);
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]!;
      if (shares[entry] === 0) touched[count++] = entry;
      shares[entry]! += weight;
    }
    return count;
  };

  /** Puts an item among those of its document: those that share most first, of equal ones those that come first in the list. */
  const place = (from: number, item: number, shared: number) => {
    let moved = item;
    let its = shared;
    for (let at = from; at < from + mostCandidates; at++) {
      const held = items[at]!;
      const share = found[at]!;
      if (held >= 0 && (share > its || (share === its && held < moved))) continue;
      items[at] = moved;
      found[at] = its;
      if (held < 0) return;
      moved = held;
      its = share;
    }
  };

  return (list, item, self, isThorough) => {
    shares = withRoom(shares, index.entries);
    touched = withRoom(touched, index.entries);
    touchedIn = withRoom(touchedIn, index.entries);
    let count = 0;
    for (const lookup of lookups(index, list, item, isThorough)) count = share(lookup, count);

    const { documentOf, itemOf } = index;
    most = withRoom(most, index.documents);
    places = withRoom(places, index.documents);
    documents = withRoom(documents, index.documents);
    let length = 0;
    for (let i = 0; i < count; i++) {
      const entry = touched[i]!;
      const document = documentOf[entry]!;
      touchedIn[i] = document;
      if (document < 0 || document === self) continue;
      if (most[document] === 0) {
        places[document] = length * mostCandidates;
        documents[length++] = document;
      }
      if (shares[entry]! > most[document]!) most[document] = shares[entry]!;
    }
    items = withRoom(items, length * mostCandidates);
    found = withRoom(found, length * mostCandidates);
    items.fill(-1, 0, length * mostCandidates);
    const least = isThorough || length <= fewDocuments ? leastShare.few : leastShare.many;
    for (let i = 0; i < count; i++) {
      const entry = touched[i]!;
      const document = touchedIn[i]!;
      const shared = shares[entry]!;
      shares[entry] = 0;
      if (document < 0 || document === self || shared < least * most[document]!) continue;
      place(places[document]!, itemOf[entry]!, shared);
    }
    for (let i = 0; i < length; i++) most[documents[i]!] = 0;
    return { length, documents, items, shares: found };
  };
}

/** What is looked up for an item, the shortest postings first among those of a sort. */
function lookups({ rarities, live }: KindIndex, list: PackedFeatures, item: number, isThorough: boolean): Lookup[] {
  const all: Lookup[] = [];
  const add = (rarity: Rarity, found: readonly number[], posting: (code: number) => number, share: number) => {
    for (const code of found)
      all.push({
        posting: posting(code),
        frequency: rarity.frequency(code),
        weight: share * rarity.weights()[code]! ** 2,
      });
  };
  const { bigrams, departments, characters } = rarities;
  const wanted = rarestAmong(Array.from(partOf(list, item, part.bigrams)), bigrams, mostBigrams).filter(
    (code, i) => i < fewestBigrams || bigrams.frequency(code) <= commonShare * live,
  );
  add(bigrams, wanted, postingOf.bigram, 1);
  const offices = rarestAmong(Array.from(partOf(list, item, part.departments)), departments, mostDepartments);
  add(departments, offices, postingOf.department, 1);
  const leading = rarestAmong(leadingCharacters(list, item), characters, mostCharacters);
  add(characters, leading, postingOf.character, characterShare);

  if (isThorough) return all;
  const sorted = [...all].sort((a, b) => a.frequency - b.frequency || a.posting - b.posting);
  let read = 0;
  const kept = new Set(
    sorted.filter(({ frequency }, i) => {
      read += frequency;
      return i < fewestPostings || read <= mostRead;
    }),
  );
  return all.filter(each => kept.has(each));
}

/** The rarest of the codes that any item has, of equally rare ones those of the lower numbers. */
function rarestAmong(all: readonly number[], { frequency }: Rarity, most: number): number[] {
  const known = all.filter(code => frequency(code) > 0);
  return known.sort((a, b) => frequency(a) - frequency(b) || a - b).slice(0, most);
}
