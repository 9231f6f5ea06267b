// Finds the same duty in other towns. Items are candidates if they share the rarest bigrams of the name (`kind-index.ts`),
// so that a query costs what these cost and not the corpus; candidates are compared in full (`score.ts`). Counts are kept
// exactly as documents come and go: the answers are those of an index built afresh.

import type { ListKind } from '../syntax/cst';
import { listKinds } from '../syntax/cst';
import type { Digest } from './digest';
import type { Features } from './features';
import { createKindIndex, type Entry } from './kind-index';
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

  /** An order that does not depend on when documents came. */
  const compareEntries = (a: Entry, b: Entry): number => {
    if (a.document !== b.document) return inOrder().places[a.document]! - inOrder().places[b.document]!;
    const { positions } = digests[a.document]!.items;
    return (
      positions[4 * a.item]! - positions[4 * b.item]! || positions[4 * a.item + 1]! - positions[4 * b.item + 1]!
    );
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
      const most = Math.max(fewestCandidates, mostCandidatesATown * inOrder().numbers.length);
      const score = createScorer(kind, features, index.weightOf);
      const found: { entry: Entry; score: number }[] = [];
      for (const entry of index.candidates(features.name.codes, numbers.get(self) ?? -1, most, compareEntries)) {
        const calibrated = calibrate(score(digests[entry.document]!.items, entry.item), thresholds[kind]);
        if (calibrated >= 0.5) found.push({ entry, score: calibrated });
      }
      return found
        .sort((a, b) => b.score - a.score || compareEntries(a.entry, b.entry))
        .map(({ entry, score }) => {
          const digest = digests[entry.document]!;
          return { digest, item: itemAt(digest.items, entry.item), score };
        });
    },
  };
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

/** Stretches raw scores so that the threshold is 0.5 for every kind of list. */
function calibrate(raw: number, threshold: number): number {
  return raw < threshold ? (0.5 * raw) / threshold : 0.5 + (0.5 * (raw - threshold)) / (1 - threshold);
}
