// Finds the same duty in other towns. An index of what is rare in names brings a few candidates of each town, which are
// compared in full (`evidence`, `model`); the likeliest ones are looked at in their surroundings, too (`second-look`). Counts
// are kept exactly as documents come and go: the answers are those of an index built afresh.

import { type ListKind, listKinds } from '../syntax/cst';
import type { Digest } from './digest';
import type { Features } from './features';
import { createMatcher, type Match, type MatchQuery } from './matcher';
import { type AllWeights, threshold, usualWeights } from './model';
import { hasName, type PackedFeatures, packFeatures } from './packed-features';
import { type DigestItem, itemAt } from './packed-items';
import { type Reason, reasonsOf } from './reasons';
import { limitsIn } from './town-search';

export interface Equivalent {
  readonly digest: Digest;
  /** The item's number in the digest. */
  readonly index: number;
  readonly item: DigestItem;
  /** How likely it is the same duty: `threshold`…1. */
  readonly score: number;
}

export interface EquivalentQuery {
  readonly kind: ListKind;
  /** Undefined for the item that stands at `at` in the index, whatever it is. */
  readonly features?: Features;
  /** URI of the document that asks, which is left out. */
  readonly self: string;
  /**
   * The item's place among the items of its kind in that document. With it the answers take in what stands around the
   * item, if the index holds the document as it is; without it each item is answered for by itself.
   */
  readonly at?: number | undefined;
}

/** What one item of a document has in one other document. */
export interface Alignment {
  /** Number of the item in its digest. */
  readonly item: number;
  readonly against: Digest;
  /** Number of its equivalent in that digest; undefined where there is none. */
  readonly to: number | undefined;
  /** How likely the equivalent is the same duty; 0 where there is none. */
  readonly score: number;
}

export interface EquivalenceIndex {
  /** Adds a document, or replaces the one with its URI. Answers how many items that was work for: those that are new or changed. */
  set(digest: Digest): number;
  remove(uri: string): void;
  get(uri: string): Digest | undefined;
  /** All documents, sorted by their URIs; the same array as long as none of them changes. */
  digests(): readonly Digest[];
  /** Equivalents in all other documents, best first. */
  find(query: EquivalentQuery): Equivalent[];
  /** Why answers to the query are such, in their order. */
  reasons(query: EquivalentQuery, equivalents: readonly Equivalent[]): Reason[][];
  /** How many items the last query of a kind compared. */
  compared(kind: ListKind): number;
  /** For each item of a document and each other document the best equivalent; item by item, documents by their URIs. */
  align(uri: string, kinds?: readonly ListKind[]): Generator<Alignment>;
}

export function createEquivalenceIndex(weights: AllWeights = usualWeights): EquivalenceIndex {
  const matchers = {
    basic: createMatcher(weights.basic),
    assisting: createMatcher(weights.assisting),
    reclaimed: createMatcher(weights.reclaimed),
  };
  /** A URI keeps its number, whatever comes and goes. */
  const numbers = new Map<string, number>();
  const digests: (Digest | undefined)[] = [];
  let order: Order | undefined;
  let sorted: readonly Digest[] | undefined;
  let alone: { readonly features: Features | undefined; readonly list: PackedFeatures } | undefined;

  const get = (uri: string) => digests[numbers.get(uri) ?? -1];
  const inOrder = () => {
    order ??= orderOf(digests);
    return order;
  };

  /** The list of one item that stands in none; the same one for the reasons as for the answers. */
  const packedAlone = (features: Features | undefined): PackedFeatures => {
    if (alone?.features !== features || !alone) alone = { features, list: packFeatures(features ? [features] : []) };
    return alone.list;
  };

  const matchQuery = ({ kind, features, self, at }: EquivalentQuery): MatchQuery => {
    const number = numbers.get(self) ?? -1;
    const own = matchers[kind].listOf(number);
    const stands =
      own !== undefined && at !== undefined && at < own.length && (!features || hasName(own, at, features.bigrams));
    return {
      asking: stands ? { list: own, item: at } : { list: packedAlone(features), item: 0 },
      self: number,
      mostLooks: stands ? limitsIn(inOrder().numbers.length).mostLooks : 0,
      all: true,
      places: inOrder().places,
      isThorough: false,
    };
  };

  return {
    set(digest) {
      if (!get(digest.uri)) order = undefined;
      sorted = undefined;
      const number = numbers.get(digest.uri) ?? numbers.size;
      numbers.set(digest.uri, number);
      digests[number] = digest;
      return listKinds.reduce((sum, kind) => sum + matchers[kind].set(number, digest.lists[kind].features), 0);
    },
    remove(uri) {
      if (!get(uri)) return;
      const number = numbers.get(uri)!;
      digests[number] = undefined;
      order = undefined;
      sorted = undefined;
      for (const kind of listKinds) matchers[kind].remove(number);
    },
    get,
    digests() {
      sorted ??= inOrder().numbers.map(number => digests[number]!);
      return sorted;
    },
    find(query) {
      const asked = matchQuery(query);
      const found = matchers[query.kind].matches(asked);
      found.sort((a, b) => compareMatches(a, b, asked.places));
      return found.map(({ document, item, score }) => new Found(digests[document]!, query.kind, item, score));
    },
    reasons(query, equivalents) {
      const about = equivalents.map(({ digest, item: { start } }) => ({
        document: numbers.get(digest.uri)!,
        item: digest.lists[query.kind].items.findIndex(each => isAt(digest, each, start.line, start.character)),
      }));
      return matchers[query.kind].figures(matchQuery(query), about).map(each => reasonsOf(each, weights[query.kind]));
    },
    compared: kind => matchers[kind].compared,
    *align(uri, kinds = listKinds) {
      const own = get(uri);
      if (!own) return;
      const self = numbers.get(uri)!;
      const { numbers: all, places } = inOrder();
      const others = all.filter(number => number !== self);
      for (const kind of kinds) {
        const { features: list, items } = own.lists[kind];
        for (let at = 0; at < list.length; at++) {
          const query = {
            asking: { list, item: at },
            self,
            mostLooks: others.length,
            all: false,
            places,
            isThorough: true,
          };
          const best = new Map(matchers[kind].matches(query).map(match => [match.document, match]));
          for (const number of others) {
            const match = best.get(number);
            const against = digests[number]!;
            const isOne = match !== undefined && match.score >= threshold;
            yield {
              item: items[at]!,
              against,
              to: isOne ? against.lists[kind].items[match.item] : undefined,
              score: isOne ? match.score : 0,
            };
          }
        }
      }
    },
  };
}

/** Unpacks the item when it is asked for: of a thousand that are found most are only counted. */
class Found implements Equivalent {
  constructor(
    readonly digest: Digest,
    private readonly kind: ListKind,
    private readonly at: number,
    readonly score: number,
  ) {}

  get index(): number {
    return this.digest.lists[this.kind].items[this.at]!;
  }

  get item(): DigestItem {
    return itemAt(this.digest.items, this.index);
  }
}

function compareMatches(a: Match, b: Match, places: Int32Array): number {
  return b.score - a.score || places[a.document]! - places[b.document]! || a.item - b.item;
}

function isAt({ items: { positions } }: Digest, item: number, line: number, character: number): boolean {
  return positions[4 * item] === line && positions[4 * item + 1] === character;
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
