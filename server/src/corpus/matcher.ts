// The questions that are asked of the items of one kind: which items of which documents are the same duty as a given one.

import { createProbe, type Evidence } from './evidence';
import { createKindIndex } from './kind-index';
import { createModel, type KindWeights, logitFor, probability, threshold } from './model';
import type { PackedFeatures } from './packed-features';
import { type Asking, createSecondLook, farBelow, type Scored } from './second-look';
import { createTownSearch } from './town-search';

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
  /** Whether every document is to be answered for; else it ends where nothing more is found. */
  readonly isThorough: boolean;
}

export interface Matcher {
  /** Takes in a document's items, or puts them in the place of those it had. Answers how many items that was work for. */
  set(document: number, list: PackedFeatures): number;
  remove(document: number): void;
  listOf(document: number): PackedFeatures | undefined;
  /** How many candidates the last query compared in full. */
  readonly compared: number;
  /** Matches, in no order: with `all` those that are answers, else the best of each document, whatever its score. */
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
/** The logit of the least answer. */
const leastLogit = logitFor(threshold);
/** So many of a third town's items are asked for links. */
const mostLinks = 2;
/** What a query found, for as long as nothing comes or goes: who asks for answers asks for reasons next. */
interface Found {
  readonly query: MatchQuery;
  readonly version: number;
  /** The candidates of each document, the likeliest document first. */
  readonly towns: readonly Scored[][];
  readonly looked: Looked[] | undefined;
}

interface Looked {
  readonly each: Scored;
  readonly values: Float64Array;
}

export function createMatcher(weights: KindWeights): Matcher {
  const index = createKindIndex();
  const model = createModel(weights);
  const likelyTowns = createTownSearch(index, model);
  const fullProbe = createProbe(index.rarities);
  const secondLook = createSecondLook(index, model);
  let last: Found | undefined;

  const looked = (all: readonly Scored[][], query: MatchQuery): Looked[] => {
    if (query.mostLooks === 0) return [];
    const thirds = thirdsOf(all);
    return all
      .slice(0, query.mostLooks)
      .flatMap(scored =>
        scored
          .filter((each, k) => isWorthALook(each, k, scored[0]!))
          .map(each => ({ each, values: secondLook.look(query.asking, each, scored, thirds).slice() })),
      );
  };

  const find = (query: MatchQuery): Found => {
    if (last?.version === index.version && isSameQuery(last.query, query)) return last;
    const all = likelyTowns.find(query);
    last = {
      query,
      version: index.version,
      towns: all,
      looked: model.looksAround ? looked(all, query) : undefined,
    };
    return last;
  };

  return {
    set: index.set,
    remove: index.remove,
    listOf: index.listOf,
    get compared() {
      return likelyTowns.compared;
    },
    matches(query) {
      const { towns: all, looked: around } = find(query);
      const scoreOf = (each: Scored, i: number): number => {
        if (around || i >= query.mostLooks) return probability(each.logit);
        return probability(model.surroundings([each.logit]));
      };
      const found: Match[] = [];
      for (const { each, values } of around ?? [])
        found.push({ document: each.document, item: each.item, score: probability(model.surroundings(values)) });
      for (const [i, scored] of all.entries())
        for (const [k, each] of scored.entries()) {
          // those that were looked at are there already; what is far from an answer is told where nothing else is
          if (around && i < query.mostLooks && isWorthALook(each, k, scored[0]!)) continue;
          if (query.all && i >= query.mostLooks && each.logit < leastLogit) break;
          found.push({ document: each.document, item: each.item, score: scoreOf(each, i) });
        }
      return query.all ? found.filter(({ score }) => score >= threshold) : bestOfEach(found);
    },
    figures(query, about) {
      const { towns: all, looked: around } = find(query);
      const thirds = thirdsOf(all);
      const isAbout = (each: Scored, { document, item }: Pick<Match, 'document' | 'item'>) =>
        each.document === document && each.item === item;
      const surroundings = about.map(match => {
        const known = around?.find(({ each }) => isAbout(each, match));
        if (known) return known.values;
        const scored = all.find(([first]) => first!.document === match.document);
        const each = scored?.find(candidate => isAbout(candidate, match));
        if (query.mostLooks === 0 || !scored || !each) return undefined;
        if (!isWorthALook(each, scored.indexOf(each), scored[0]!)) return undefined;
        return secondLook.look(query.asking, each, scored, thirds).slice();
      });
      fullProbe.load(query.asking.list, query.asking.item);
      return about.map(({ document, item }, i) => ({
        pair: fullProbe.compare(index.listOf(document)!, item).slice(),
        surroundings: surroundings[i],
      }));
    },
    candidates(query) {
      const all = looked(likelyTowns.find(query), query);
      fullProbe.load(query.asking.list, query.asking.item);
      return all.map(({ each: { document, item }, values }) => ({
        document,
        item,
        figures: { pair: fullProbe.compare(index.listOf(document)!, item).slice(), surroundings: values },
      }));
    },
  };
}

function isSameQuery(a: MatchQuery, b: MatchQuery): boolean {
  return (
    a.asking.list === b.asking.list &&
    a.asking.item === b.asking.item &&
    a.self === b.self &&
    a.mostLooks === b.mostLooks &&
    a.isThorough === b.isThorough
  );
}

/** The best candidates of the towns that the item is surest of. */
function thirdsOf(all: readonly Scored[][]): Scored[] {
  return all.slice(0, mostThirds).flatMap(scored => scored.slice(0, mostLinks));
}

/** Whether the `k`th candidate of a town may still turn out to be its answer; the others stay as unlikely as they are. */
function isWorthALook({ logit }: Scored, k: number, best: Scored): boolean {
  return logit > hopeless && best.logit - logit < farBelow && k < mostLooked;
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
