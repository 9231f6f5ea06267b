// The questions that are asked of the items of one kind: which items of which documents are the same duty as a given one.

import { createProbe, type Evidence } from './evidence';
import { createKindIndex } from './kind-index';
import { createModel, type KindWeights, logitFor, probability, threshold } from './model';
import type { PackedFeatures } from './packed-features';
import { type Asking, createSecondLook, farBelow, type Scored } from './second-look';
import type { TownCandidates } from './town-candidates';
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
  /** All that was compared; they are those of the last query as long as this is the last one. */
  readonly candidates: TownCandidates;
  /** The candidates of each document that gets a second look, the likeliest document first. */
  readonly towns: readonly Scored[][];
  readonly thirds: readonly Scored[];
  readonly looked: Looked[] | undefined;
}

interface Looked {
  readonly each: Scored;
  readonly values: Float64Array;
}

export function createMatcher(weights: KindWeights): Matcher {
  const model = createModel(weights);
  const index = createKindIndex(model.usesDuties);
  const townSearch = createTownSearch(index, model);
  const fullProbe = createProbe(index.rarities);
  const secondLook = createSecondLook(index, model);
  let last: Found | undefined;

  const look = ({ asking }: MatchQuery, towns: readonly Scored[][], thirds: readonly Scored[]): Looked[] =>
    towns.flatMap(scored =>
      scored
        .filter((each, k) => isWorthALook(each, k, scored[0]!))
        .map(each => ({ each, values: secondLook.look(asking, each, scored, thirds).slice() })),
    );

  const find = (query: MatchQuery): Found => {
    const { version } = index;
    if (last?.version === version && isSameQuery(last.query, query)) return last;
    const candidates = townSearch.find(query);
    const likeliest = candidates.likeliest(Math.max(query.mostLooks, mostThirds), query.places);
    const all = likeliest.map(candidates.of);
    const towns = all.slice(0, query.mostLooks);
    const thirds = thirdsOf(all);
    last = {
      query,
      version,
      candidates,
      towns,
      thirds,
      looked: model.looksAround ? look(query, towns, thirds) : undefined,
    };
    return last;
  };

  return {
    set: index.set,
    remove: index.remove,
    listOf: index.listOf,
    get compared() {
      return townSearch.compared;
    },
    matches(query) {
      const { candidates, towns, looked } = find(query);
      const found: Match[] = [];
      for (const { each, values } of looked ?? [])
        found.push({ document: each.document, item: each.item, score: probability(model.surroundings(values)) });
      const isLookedAt = new Uint8Array(index.documents);
      for (const scored of towns) {
        isLookedAt[scored[0]!.document] = 1;
        for (const [k, each] of scored.entries()) {
          // those that were looked at are there already; what is far from an answer is told where nothing else is
          if (looked && isWorthALook(each, k, scored[0]!)) continue;
          const score = probability(looked ? each.logit : model.surroundings([each.logit]));
          found.push({ document: each.document, item: each.item, score });
        }
      }
      for (const { document, item, logit } of candidates.from(query.all ? leastLogit : Number.NEGATIVE_INFINITY))
        if (isLookedAt[document] === 0) found.push({ document, item, score: probability(logit) });
      return query.all ? found.filter(({ score }) => score >= threshold) : bestOfEach(found);
    },
    figures(query, about) {
      const { candidates, thirds, looked } = find(query);
      const surroundings = about.map(({ document, item }) => {
        const known = looked?.find(({ each }) => each.document === document && each.item === item);
        if (known) return known.values;
        const scored = candidates.of(document);
        const each = scored.find(candidate => candidate.item === item);
        if (query.mostLooks === 0 || !each || !isWorthALook(each, scored.indexOf(each), scored[0]!)) return undefined;
        return secondLook.look(query.asking, each, scored, thirds).slice();
      });
      fullProbe.load(query.asking.list, query.asking.item);
      return about.map(({ document, item }, i) => ({
        pair: fullProbe.compare(index.listOf(document)!, item).slice(),
        surroundings: surroundings[i],
      }));
    },
    candidates(query) {
      const { towns, thirds, looked } = find(query);
      fullProbe.load(query.asking.list, query.asking.item);
      return (looked ?? look(query, towns, thirds)).map(({ each: { document, item }, values }) => ({
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
