// Finds the same duty in other towns. Items are candidates if they share the rarest bigrams of the name, so that a query
// costs what these cost and not the corpus; candidates are compared in full. Counts are kept exactly as documents come and
// go: the answers are those of an index built afresh.

import type { ListKind } from '../syntax/cst';
import { listKinds } from '../syntax/cst';
import type { Digest, FreshDigest } from './digest';
import type { Features } from './features';
import { createKindIndex, type Evidence } from './kind-index';
import { type DigestItem, itemAt } from './packed-items';

/** From this raw score on an item counts as equivalent: few wrong answers rather than many answers. */
export const thresholds: Readonly<Record<ListKind, number>> = { basic: 0.17, assisting: 0.27, reclaimed: 0.34 };
const evidence: Readonly<Record<ListKind, Evidence>> = {
  basic: { name: 0.95, category: 0.05, departments: 0, duties: 0 },
  assisting: { name: 0.6, category: 0, departments: 0.15, duties: 0.25 },
  reclaimed: { name: 0.8, category: 0, departments: 0.1, duties: 0.1 },
};
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
  set(digest: FreshDigest): void;
  remove(uri: string): void;
  get(uri: string): Digest | undefined;
  /** A document as it was set, for an index of some documents alone. */
  fresh(uri: string): FreshDigest | undefined;
  /** All documents, sorted by their URIs. */
  digests(): Digest[];
  /** Equivalents in all other documents, best first; `self` is left out. */
  find(kind: ListKind, features: Features, self: string): Equivalent[];
}

export function createEquivalenceIndex(): EquivalenceIndex {
  const kinds = listKinds.map(kind => ({ kind, index: createKindIndex(evidence[kind]) }));
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
    set({ features, ...digest }) {
      if (!get(digest.uri)) order = undefined;
      const number = numbers.get(digest.uri) ?? numbers.size;
      numbers.set(digest.uri, number);
      digests[number] = digest;
      const all = features.map((each, item) => ({ item, features: each }));
      for (const { kind, index } of kinds) {
        index.remove(number);
        index.insert(
          number,
          all.filter(({ item }) => listKinds[digest.items.kinds[item]!] === kind),
        );
      }
    },
    remove(uri) {
      if (!get(uri)) return;
      const number = numbers.get(uri)!;
      digests[number] = undefined;
      order = undefined;
      for (const { index } of kinds) index.remove(number);
    },
    get,
    fresh(uri) {
      const digest = get(uri);
      if (!digest) return undefined;
      const number = numbers.get(uri)!;
      const all = kinds.flatMap(({ index }) => index.itemsOf(number)).sort((a, b) => a.item - b.item);
      return { ...digest, features: all.map(({ features }) => features) };
    },
    digests: () => inOrder().numbers.map(number => digests[number]!),
    find(kind, features, self) {
      const { numbers: all, places } = inOrder();
      const found = kinds
        .find(each => each.kind === kind)!
        .index.find({
          features,
          self: numbers.get(self) ?? -1,
          mostCandidates: Math.max(fewestCandidates, mostCandidatesATown * all.length),
          places,
          leastScore: thresholds[kind],
        });
      // an order that does not depend on when documents came
      found.sort((a, b) => b.score - a.score || places[a.document]! - places[b.document]! || a.item - b.item);
      return found.map(
        ({ document, item, score }) => new Found(digests[document]!, item, calibrate(score, thresholds[kind])),
      );
    },
  };
}

/** Unpacks the item when it is asked for: of a thousand that are found most are only counted. */
class Found implements Equivalent {
  constructor(
    readonly digest: Digest,
    private readonly index: number,
    readonly score: number,
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
