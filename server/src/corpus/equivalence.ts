// Finds the same duty in other towns. Items are candidates if they share the rarest bigrams of the name (`kind-index.ts`),
// so that a query costs what these cost and not the corpus; candidates are compared in full (`score.ts`). Counts are kept
// exactly as documents come and go: the answers are those of an index built afresh.

import type { ListKind } from '../syntax/cst';
import { listKinds } from '../syntax/cst';
import type { Digest } from './digest';
import type { Features } from './features';
import { createKindIndex } from './kind-index';
import { type DigestItem, itemAt } from './packed-items';
import { createScorer } from './score';

/** From this raw score on an item counts as equivalent: few wrong answers rather than many answers. */
export const thresholds: Readonly<Record<ListKind, number>> = { basic: 0.17, assisting: 0.27, reclaimed: 0.34 };
/** Candidates that are compared in full, at most, per query and other town on average. */
const mostCandidatesATown = 4;
const fewestCandidates = 64;

export interface Equivalent {
  readonly digest: Digest;
  readonly item: DigestItem;
  /** 0.5…1; 0.5 is what just counts as equivalent, whatever the kind of list. */
  readonly score: number;
}

export interface EquivalenceIndex {
  /** Adds a document, or replaces the one with its URI. */
  set(digest: Digest): void;
  remove(uri: string): void;
  get(uri: string): Digest | undefined;
  /** All documents, sorted by their URIs. */
  digests(): Digest[];
  /** Equivalents in all other documents, best first; `self` is left out. */
  find(kind: ListKind, features: Features, self: string): Equivalent[];
}

export function createEquivalenceIndex(): EquivalenceIndex {
  const kinds = new Map(listKinds.map(kind => [kind, createKindIndex(kind)]));
  /** A URI keeps its number, whatever comes and goes. */
  const numbers = new Map<string, number>();
  const digests: (Digest | undefined)[] = [];
  let order: Order | undefined;

  const get = (uri: string) => digests[numbers.get(uri) ?? -1];
  const inOrder = () => {
    order ??= orderOf(digests);
    return order;
  };

  return {
    set(digest) {
      if (!get(digest.uri)) order = undefined;
      const number = numbers.get(digest.uri) ?? numbers.size;
      numbers.set(digest.uri, number);
      digests[number] = digest;
      for (const index of kinds.values()) {
        index.remove(number);
        index.insert(number, digest.items);
      }
    },
    remove(uri) {
      if (!get(uri)) return;
      const number = numbers.get(uri)!;
      digests[number] = undefined;
      order = undefined;
      for (const index of kinds.values()) index.remove(number);
    },
    get,
    digests: () => inOrder().numbers.map(number => digests[number]!),
    find(kind, features, self) {
      const index = kinds.get(kind)!;
      const { numbers: all, places } = inOrder();
      const most = Math.max(fewestCandidates, mostCandidatesATown * all.length);
      const least = thresholds[kind];
      const scoreOf = createScorer(kind, features, index.weightOf);
      const found: Found[] = [];
      // in the order of the entries: what lies side by side in memory is read side by side
      for (const entry of index.candidates(features.name.codes, numbers.get(self) ?? -1, most, places).sort()) {
        const document = index.documentOf(entry);
        const item = index.itemOf(entry);
        const digest = digests[document]!;
        const score = scoreOf(digest.items, item, index.squaresOf(entry), least);
        if (score >= least) found.push(new Found(digest, item, calibrate(score, least), places[document]!));
      }
      // an order that does not depend on when documents came
      return found.sort((a, b) => b.score - a.score || a.place - b.place || a.index - b.index);
    },
  };
}

/** Unpacks the item when it is asked for: of a thousand that are found most are only counted. */
class Found implements Equivalent {
  constructor(
    readonly digest: Digest,
    readonly index: number,
    readonly score: number,
    readonly place: number,
  ) {}

  get item(): DigestItem {
    return itemAt(this.digest.items, this.index);
  }
}

interface Order {
  /** The documents that are there, sorted by their URIs. */
  readonly numbers: readonly number[];
  /** The place among them of each document, by its number. */
  readonly places: Int32Array;
}

function orderOf(digests: readonly (Digest | undefined)[]): Order {
  const numbers = [...digests.keys()].filter(number => digests[number]);
  numbers.sort((a, b) => (digests[a]!.uri < digests[b]!.uri ? -1 : 1));
  const places = new Int32Array(digests.length);
  for (const [place, number] of numbers.entries()) places[number] = place;
  return { numbers, places };
}

/** Stretches scores so that the threshold is 0.5 for every kind of list. */
function calibrate(score: number, threshold: number): number {
  return 0.5 + (0.5 * (score - threshold)) / (1 - threshold);
}
