// The candidates that a query has compared, by their documents: in arrays that are used again by the next query, for there are
// thousands, of which a few dozen are looked at again.

import { withRoom } from './arrays';
import type { Scored } from './second-look';

export interface TownCandidates {
  /** Begins a query; documents have numbers below `documents`. */
  begin(documents: number): void;
  add(document: number, item: number, logit: number): void;
  /** The documents that have candidates, so many of the likeliest at most, the likeliest first; of equal ones by their places. */
  likeliest(most: number, places: Int32Array): number[];
  /** The candidates of a document, the likeliest first. */
  of(document: number): Scored[];
  /** The candidates from a logit on, in no order. */
  from(logit: number): Scored[];
  /** How many there are. */
  readonly count: number;
}

export function createTownCandidates(): TownCandidates {
  let documents = new Int32Array(0);
  let items = new Int32Array(0);
  let logits = new Float64Array(0);
  /** The candidate before it of the same document, + 1; 0 for none. */
  let before = new Int32Array(0);
  let count = 0;
  /** By document its last candidate, + 1, and its best logit. */
  let last = new Int32Array(0);
  let bests = new Float64Array(0);
  let room = 0;
  const buckets = new Int32Array(bucketCount);

  /** The bucket from which on there are as many documents as wanted: so few are to be sorted. */
  const leastOf = (all: readonly number[], most: number): number => {
    buckets.fill(0);
    for (const document of all) buckets[bucketOf(bests[document]!)]!++;
    let least = buckets.length - 1;
    for (let count = buckets[least]!; count < most && least > 0; count += buckets[least]!) least--;
    return least;
  };

  const at = (i: number): Scored => ({ document: documents[i]!, item: items[i]!, logit: logits[i]! });

  return {
    begin(most) {
      room = most;
      last = withRoom(last, most).fill(0);
      bests = withRoom(bests, most).fill(Number.NEGATIVE_INFINITY);
      count = 0;
    },
    add(document, item, logit) {
      if (count === items.length) {
        documents = withRoom(documents, count + 1);
        items = withRoom(items, count + 1);
        logits = withRoom(logits, count + 1);
        before = withRoom(before, count + 1);
      }
      documents[count] = document;
      items[count] = item;
      logits[count] = logit;
      before[count] = last[document]!;
      last[document] = ++count;
      if (logit > bests[document]!) bests[document] = logit;
    },
    likeliest(most, places) {
      let all: number[] = [];
      for (let document = 0; document < room; document++) if (last[document] !== 0) all.push(document);
      if (all.length > most) {
        const least = leastOf(all, most);
        all = all.filter(document => bucketOf(bests[document]!) >= least);
      }
      return all.sort((a, b) => bests[b]! - bests[a]! || places[a]! - places[b]!).slice(0, most);
    },
    of(document) {
      const found: Scored[] = [];
      for (let i = last[document]! - 1; i >= 0; i = before[i]! - 1) found.push(at(i));
      return found.sort((a, b) => b.logit - a.logit || a.item - b.item);
    },
    from(logit) {
      const found: Scored[] = [];
      for (let i = 0; i < count; i++) if (logits[i]! >= logit) found.push(at(i));
      return found;
    },
    get count() {
      return count;
    },
  };
}

/** Logits by eighths; those beyond ±16 are in the outermost ones. */
const bucketCount = 256;

function bucketOf(logit: number): number {
  return Math.max(0, Math.min(bucketCount - 1, Math.floor(8 * logit) + bucketCount / 2));
}
