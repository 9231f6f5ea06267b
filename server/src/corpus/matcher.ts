// The questions that are asked of the items of one kind: which items of which documents are the same duty as a given one.

import { createProbe, type Evidence } from './evidence';
import { createKindIndex, mostCandidates } from './kind-index';
import { createModel, type KindWeights, probability } from './model';
import type { PackedFeatures } from './packed-features';
import { type Asking, createSecondLook, farBelow, type Scored } from './second-look';

/** The best item of a document for the one that asks. */
export interface Match {
  readonly document: number;
  readonly item: number;
  /** 0…1: how likely it is the same duty. */
  readonly score: number;
}

/** What speaks for a match. */
export interface Figures {
  readonly pair: Evidence;
  /** Undefined where the asking item stands in no list. */
  readonly surroundings: Float64Array | undefined;
}

export interface MatchQuery {
  readonly asking: Asking;
  /** The document that asks, which is left out; -1 for none. */
  readonly self: number;
  /** In so many documents, the likeliest ones, the candidates get a second look; 0 where the asking item stands in no list. */
  readonly mostLooks: number;
  /** Whether all candidates of a document are told, or its best alone. */
  readonly all: boolean;
  /** Place of each document by its number: an order that does not depend on when documents came. */
  readonly places: Int32Array;
}

export interface Matcher {
  set(document: number, list: PackedFeatures): void;
  remove(document: number): void;
  listOf(document: number): PackedFeatures | undefined;
  /** Matches, whatever their scores, in no order. */
  matches(query: MatchQuery): Match[];
  /** The figures behind matches, in the order of what is asked about. */
  figures(query: MatchQuery, about: readonly Pick<Match, 'document' | 'item'>[]): Figures[];
  /** For fitting: each candidate that gets a second look, with its figures. */
  candidates(query: MatchQuery): { readonly document: number; readonly item: number; readonly figures: Figures }[];
}

/** So many towns are third towns of a query. */
const mostThirds = 3;
/** Nothing that stands around a pair makes up for a logit like this. */
const hopeless = -5;
/** Of a town's candidates so many get a second look at most. */
const mostLooked = 3;
/** So many of a third town's items are asked for links. */
const mostLinks = 2;

export function createMatcher(weights: KindWeights): Matcher {
  const index = createKindIndex();
  const model = createModel(weights);
  const probe = createProbe(index.rarities);
  const secondLook = createSecondLook(index, model);

  /** The candidates of each document, the likeliest document first. */
  const towns = ({ asking, self, places }: MatchQuery): Scored[][] => {
    if (asking.item >= asking.list.length) return [];
    const { documents, items } = index.candidates(asking.list, asking.item, self);
    probe.load(asking.list, asking.item);
    const found: Scored[][] = [];
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const list = index.listOf(document)!;
      const scored: Scored[] = [];
      for (let at = i * mostCandidates; at < (i + 1) * mostCandidates && items[at]! >= 0; at++)
        scored.push({ document, item: items[at]!, logit: model.pair(probe, list, items[at]!) });
      scored.sort((a, b) => b.logit - a.logit || a.item - b.item);
      found.push(scored);
    }
    return found.sort((a, b) => b[0]!.logit - a[0]!.logit || places[a[0]!.document]! - places[b[0]!.document]!);
  };

  const looked = (all: readonly Scored[][], query: MatchQuery) => {
    if (query.mostLooks === 0) return [];
    const thirds = thirdsOf(all);
    return all
      .slice(0, query.mostLooks)
      .flatMap(scored =>
        scored
          .filter(each => isWorthALook(each, scored))
          .map(each => ({ each, values: secondLook.look(query.asking, each, scored, thirds).slice() })),
      );
  };

  return {
    set: index.set,
    remove: index.remove,
    listOf: index.listOf,
    matches(query) {
      const all = towns(query);
      const isLooked = (i: number) => i < query.mostLooks;
      const found: Match[] = [];
      for (const { each, values } of model.looksAround ? looked(all, query) : [])
        found.push({ document: each.document, item: each.item, score: probability(model.surroundings(values)) });
      for (const [i, scored] of all.entries())
        for (const each of scored) {
          if (model.looksAround && isLooked(i) && isWorthALook(each, scored)) continue;
          const logit = isLooked(i) && !model.looksAround ? model.surroundings([each.logit]) : each.logit;
          found.push({ document: each.document, item: each.item, score: probability(logit) });
        }
      return query.all ? found : bestOfEach(found);
    },
    figures(query, about) {
      const all = towns(query);
      const thirds = thirdsOf(all);
      const surroundings = about.map(({ document, item }) => {
        const scored = all.find(([first]) => first!.document === document);
        const each = scored?.find(candidate => candidate.item === item);
        if (query.mostLooks === 0 || !scored || !each || !isWorthALook(each, scored)) return undefined;
        return secondLook.look(query.asking, each, scored, thirds).slice();
      });
      probe.load(query.asking.list, query.asking.item);
      return about.map(({ document, item }, i) => ({
        pair: probe.compare(index.listOf(document)!, item).slice(),
        surroundings: surroundings[i],
      }));
    },
    candidates(query) {
      const all = looked(towns(query), query);
      probe.load(query.asking.list, query.asking.item);
      return all.map(({ each: { document, item }, values }) => ({
        document,
        item,
        figures: { pair: probe.compare(index.listOf(document)!, item).slice(), surroundings: values },
      }));
    },
  };
}

/** The best candidates of the towns that the item is surest of. */
function thirdsOf(all: readonly Scored[][]): Scored[] {
  return all.slice(0, mostThirds).flatMap(scored => scored.slice(0, mostLinks));
}

/** Whether a candidate may still turn out to be its town's answer; the others stay as unlikely as they are. */
function isWorthALook(candidate: Scored, scored: readonly Scored[]): boolean {
  const { logit } = candidate;
  return logit > hopeless && scored[0]!.logit - logit < farBelow && scored.indexOf(candidate) < mostLooked;
}

function bestOfEach(matches: readonly Match[]): Match[] {
  const best = new Map<number, Match>();
  for (const match of matches) {
    const held = best.get(match.document);
    if (!held || match.score > held.score || (match.score === held.score && match.item < held.item))
      best.set(match.document, match);
  }
  return [...best.values()];
}
