// Fits the weights of the engine's two models to labelled pairs. What a model may weigh is chosen by kind of list, and little
// of it: there are some hundred labelled pairs a kind.

import { type EvidenceName, evidenceNames } from '../../server/src/corpus/evidence';
import { createMatcher, type Matcher } from '../../server/src/corpus/matcher';
import {
  type AllWeights,
  type KindWeights,
  type SurroundingName,
  surroundingNames,
  type Weights,
} from '../../server/src/corpus/model';
import type { ListKind } from '../../server/src/syntax/cst';
import type { Labelled, LabelledItem } from './labels';
import { fitLogistic, type Row } from './logistic';
import { madeUpPairs } from './made-up';

export const options = {
  /** What speaks against; all else speaks for. A figure whose weight comes out with the wrong sign is left out. */
  against: [
    'penalty',
    'exclusive',
    'otherDepartments',
    'otherTopics',
    'otherAct',
    'charactersApart',
    'topicsApart',
    'sameFrame',
    'otherObject',
  ],
  /** `pooled` on the weights that fit all kinds together; those of one kind are drawn to them and not to 0. */
  ridge: { pooled: 0.5, pair: 1, surroundings: 1 },
  /** What a made-up pair counts beside a labelled one. */
  madeUp: 0.25,
  evidence: {
    basic: [
      'name',
      'shared',
      'clause',
      'characters',
      'clauseCharacters',
      'penalty',
      'subItem',
      'category',
      'topics',
      'otherTopics',
      'charactersApart',
      'topicsApart',
      'sameFrame',
      'otherObject',
    ],
    assisting: [
      'name',
      'shared',
      'clause',
      'characters',
      'clauseCharacters',
      'departments',
      'otherDepartments',
      'ownDuties',
      'superiorDuties',
      'clauseInDuties',
      'category',
      'exclusive',
      'topics',
      'otherTopics',
      'otherAct',
      'otherObject',
    ],
    reclaimed: [
      'wording',
      'shared',
      'exclusive',
      'characters',
      'clauseCharacters',
      'departments',
      'category',
      'ownDuties',
      'topics',
      'otherTopics',
      'otherAct',
      'charactersApart',
      'topicsApart',
      'sameFrame',
      'otherObject',
    ],
  } satisfies Record<ListKind, EvidenceName[]>,
  /** What is weighed where one of the two says nothing of duties. */
  bare: {
    assisting: [
      'name',
      'shared',
      'characters',
      'clauseCharacters',
      'departments',
      'exclusive',
      'topics',
      'otherTopics',
      'otherAct',
      'charactersApart',
      'topicsApart',
      'sameFrame',
      'otherObject',
    ],
  } satisfies Partial<Record<ListKind, EvidenceName[]>>,
  surroundings: {
    basic: ['pair', 'rival', 'reverse', 'third', 'neighbours'],
    assisting: ['pair', 'rival', 'reverse', 'third', 'neighbours'],
    reclaimed: ['pair', 'rival', 'reverse'],
  } satisfies Record<ListKind, SurroundingName[]>,
};

interface PairExample {
  readonly isRight: boolean;
  readonly values: ArrayLike<number>;
  readonly weight?: number;
}

/** Weights to begin with: they only have to bring the right candidates up. */
const first: KindWeights = {
  pair: { bias: -4, weights: { name: 4, shared: 3, characters: 4, departments: 1, superiorDuties: 2 } },
  surroundings: { bias: 0, weights: { pair: 1 } },
};

/**
 * The weights that fit the labelled pairs of these towns best, and made-up ones where items have hardly more than a name. All documents
 * may be looked at, the labels of these towns alone. A kind has few labels: its weights are drawn to those that fit all kinds together.
 */
export function train(labelled: Labelled, towns: readonly string[]): AllWeights {
  const pairsOf = (kind: ListKind): PairExample[] =>
    examples(labelled, kind, towns, first).map(({ isRight, pair }) => ({ isRight, values: pair }));
  const madeUpOf = (kind: ListKind): PairExample[] =>
    madeUpPairs(labelled, kind).map(each => ({ ...each, weight: options.madeUp }));
  const pairs = {
    basic: pairsOf('basic'),
    assisting: pairsOf('assisting'),
    reclaimed: [...pairsOf('reclaimed'), ...madeUpOf('reclaimed')],
  };
  const pooled = fitModel(evidenceNames, evidenceNames, options.ridge.pooled, Object.values(pairs).flat());
  const of = (kind: ListKind): KindWeights => {
    const pairModel = (used: readonly EvidenceName[], some: readonly PairExample[]) =>
      fitModel(used, evidenceNames, options.ridge.pair, some, pooled.weights);
    const pair = pairModel(options.evidence[kind], pairs[kind]);
    const bare =
      kind === 'assisting' ? { bare: pairModel(options.bare[kind], [...pairs[kind], ...madeUpOf(kind)]) } : {};
    const around = examples(labelled, kind, towns, { pair, ...bare, surroundings: first.surroundings });
    const surroundings = fitModel<SurroundingName>(
      options.surroundings[kind],
      surroundingNames,
      options.ridge.surroundings,
      around.map(each => ({ ...each, values: each.surroundings })),
    );
    return { pair, ...bare, surroundings };
  };
  return { basic: of('basic'), assisting: of('assisting'), reclaimed: of('reclaimed') };
}

/** An index of the labelled documents of a kind: numbers are those of the towns. */
export function matcherOf(labelled: Labelled, kind: ListKind, weights: KindWeights): Matcher {
  const matcher = createMatcher(weights);
  for (const [number, town] of labelled.towns.entries())
    matcher.set(number, labelled.digests.get(town)!.lists[kind].features);
  return matcher;
}

export function queryFor(labelled: Labelled, matcher: Matcher, { town, at }: LabelledItem, all: boolean) {
  const self = labelled.towns.indexOf(town);
  const places = Int32Array.from(labelled.towns, (_, place) => place);
  const asking = { list: matcher.listOf(self)!, item: at };
  return { asking, self, mostLooks: labelled.towns.length, all, places, isThorough: true };
}

function examples(labelled: Labelled, kind: ListKind, towns: readonly string[], weights: KindWeights) {
  const matcher = matcherOf(labelled, kind, weights);
  return labelled.items
    .filter(item => item.kind === kind && towns.includes(item.town))
    .flatMap(item =>
      matcher.candidates(queryFor(labelled, matcher, item, true)).flatMap(({ document, item: at, figures }) => {
        const town = labelled.towns[document]!;
        const grade = labelled.grade(item, { town, kind, at });
        if (!towns.includes(town) || grade === 'd') return [];
        return { isRight: grade !== undefined, pair: figures.pair, surroundings: figures.surroundings! };
      }),
    );
}

function fitModel<Name extends string>(
  used: readonly Name[],
  names: readonly Name[],
  ridge: number,
  all: readonly PairExample[],
  drawnTo?: Weights<Name>['weights'],
): Weights<Name> {
  for (let kept = used; ; ) {
    const at = kept.map(name => names.indexOf(name));
    const rows = all.map(({ isRight, values, weight }): Row => ({ isRight, values: at.map(i => values[i]!), weight }));
    const means = kept.map(name => drawnTo?.[name] ?? 0);
    const [bias, ...weights] = fitLogistic(rows, ridge, means);
    const wrong = kept.map((name, i) => weights[i]! * (options.against.some(each => each === name) ? -1 : 1));
    const worst = wrong.indexOf(Math.min(...wrong));
    if (worst < 0 || !(wrong[worst]! < 0))
      return {
        bias: bias!,
        weights: Object.fromEntries(kept.map((name, i) => [name, weights[i]!])) as Weights<Name>['weights'],
      };
    kept = kept.filter((_, i) => i !== worst);
  }
}
