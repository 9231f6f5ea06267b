// Which wordings may be those of the same duty as a given one, the likeliest first: those that share most of what is rare. How
// much is read for it does not grow with the corpus but with what the query's rarest codes bring.

import { withRoom } from './arrays';
import { type KindIndex, postingOf } from './kind-index';
import { leadingCharacters, type PackedFeatures, part, partOf } from './packed-features';
import type { Rarity } from './rarity';
import type { Wordings } from './wordings';

/** A query looks up so many of its bigrams, departments, topics and characters of the leading clause, the rarest ones. */
const mostBigrams = 24;
const mostDepartments = 4;
const mostTopics = 4;
const mostCharacters = 6;
/** What a character counts beside a bigram, that is much rarer than its rarity tells. */
const characterShare = 0.3;
/** What more than this share of the items has is not looked up, unless there is hardly anything else. */
const commonShare = 0.25;
const fewestBigrams = 4;
/** So many postings, the rarest ones, are read whatever they hold, and others while they stand for no more items than this. */
const fewestPostings = 6;
const mostRead = 100_000;
/** Wordings are put in order a step of what they share at a time: most queries end before the last one. */
const steps = 512;

/** Wordings by what they share with an item, most first; good until the next query. */
export interface RankedWordings {
  readonly wordings: Int32Array;
  readonly shares: Float64Array;
  /**
   * Puts the next step of them in order; answers where it ends, undefined when there are no more. What is behind that comes later,
   * if in another order.
   */
  next(): number | undefined;
}

/** Ranks the wordings that share anything with an item; thoroughly, or without reading more of the index than `mostRead` says. */
export type RankWordings = (list: PackedFeatures, item: number, isThorough: boolean) => RankedWordings;

interface Lookup {
  readonly posting: number;
  /** How many items have what it is about. */
  readonly frequency: number;
  readonly weight: number;
}

export function createRanking(index: KindIndex): RankWordings {
  /** What a wording shares with the query at hand, 0 between queries. */
  let sharesOf = new Float64Array(0);
  /** The wordings that share anything as they come up, what each shares, and in which step it is. */
  let touched = new Int32Array(0);
  let touchedShares = new Float64Array(0);
  let stepOf = new Uint16Array(0);
  let wordings = new Int32Array(0);
  let shares = new Float64Array(0);
  const ends = new Int32Array(steps + 1);
  let most = 0;

  /** Adds to what wordings share with the query; answers how many share anything by now. */
  const share = ({ posting, weight }: Lookup, before: number): number => {
    let count = before;
    const length = index.postings.read(posting);
    const { found } = index.postings;
    for (let i = 0; i < length; i++) {
      const wording = found[i]!;
      const shared = sharesOf[wording]!;
      if (shared === 0) touched[count++] = wording;
      sharesOf[wording] = shared + weight;
      if (shared + weight > most) most = shared + weight;
    }
    return count;
  };

  /** Puts `count` wordings into the order of their steps; what they share is 0 again then. */
  const order = (count: number) => {
    ends.fill(0);
    for (let i = 0; i < count; i++) {
      const shared = sharesOf[touched[i]!]!;
      sharesOf[touched[i]!] = 0;
      touchedShares[i] = shared;
      const step = steps - 1 - Math.floor((shared / most) * (steps - 1));
      stepOf[i] = step;
      ends[step + 1]!++;
    }
    for (let step = 0; step < steps; step++) ends[step + 1]! += ends[step]!;
    // each wording goes to the start of its step, which by that moves to where the step ends
    for (let i = 0; i < count; i++) {
      const to = ends[stepOf[i]!]!++;
      wordings[to] = touched[i]!;
      shares[to] = touchedShares[i]!;
    }
  };

  return (list, item, isThorough) => {
    const known = index.wordings.list.length;
    sharesOf = withRoom(sharesOf, known);
    touched = withRoom(touched, known);
    touchedShares = withRoom(touchedShares, known);
    stepOf = withRoom(stepOf, known);
    wordings = withRoom(wordings, known);
    shares = withRoom(shares, known);
    most = 0;
    let count = 0;
    for (const lookup of lookups(index, list, item, isThorough)) count = share(lookup, count);
    order(count);
    let step = 0;
    let from = 0;
    return {
      wordings,
      shares,
      next() {
        while (step < steps && ends[step] === from) step++;
        if (step >= steps) return undefined;
        const to = ends[step]!;
        putInOrder(wordings, shares, from, to, most, index.wordings);
        from = to;
        return to;
      },
    };
  };
}

/**
 * Puts the wordings of a step in order; of equal ones what they say decides, not when they came. They are sorted as numbers: what
 * they share, in 20 bits, then their hashes, in as many as are left of 53, then where they stand.
 */
function putInOrder(
  wordings: Int32Array,
  shares: Float64Array,
  from: number,
  to: number,
  most: number,
  { hash }: Wordings,
): void {
  const length = to - from;
  if (length < 2) return;
  const bits = Math.ceil(Math.log2(length));
  const places = 2 ** bits;
  const hashes = 2 ** Math.max(0, Math.min(20, 33 - bits));
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const behind = Math.round((1 - shares[from + i]! / most) * 0xfffff);
    keys[i] = (behind * hashes + (hash(wordings[from + i]!) & (hashes - 1))) * places + i;
  }
  keys.sort();
  const unsorted = { wordings: wordings.slice(from, to), shares: shares.slice(from, to) };
  for (let i = 0; i < length; i++) {
    wordings[from + i] = unsorted.wordings[keys[i]! % places]!;
    shares[from + i] = unsorted.shares[keys[i]! % places]!;
  }
}

/** What is looked up for an item. */
function lookups(index: KindIndex, list: PackedFeatures, item: number, isThorough: boolean): Lookup[] {
  const { bigrams, departments, characters, topics } = index.rarities;
  const all: Lookup[] = [];
  const add = (rarity: Rarity, posting: number, code: number, factor: number) => {
    all.push({ posting, frequency: rarity.frequency(code), weight: factor * rarity.weights()[code]! ** 2 });
  };
  for (const [i, code] of rarestAmong(Array.from(partOf(list, item, part.bigrams)), bigrams, mostBigrams).entries())
    if (i < fewestBigrams || bigrams.frequency(code) <= commonShare * index.live)
      add(bigrams, postingOf.bigram(code), code, 1);
  for (const code of rarestAmong(Array.from(partOf(list, item, part.departments)), departments, mostDepartments))
    add(departments, postingOf.department(code), code, 1);
  for (const code of rarestAmong(Array.from(partOf(list, item, part.topics)), topics, mostTopics))
    add(topics, postingOf.topic(code), code, 1);
  for (const code of rarestAmong(leadingCharacters(list, item), characters, mostCharacters))
    add(characters, postingOf.character(code), code, characterShare);
  if (isThorough) return all;
  let read = 0;
  const kept = new Set(
    [...all]
      .sort((a, b) => a.frequency - b.frequency || a.posting - b.posting)
      .filter(({ frequency }, i) => {
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
