// From figures to a probability: two small logistic models a kind of list. The first weighs what a pair shows by itself. The
// second weighs that together with what stands around the pair, for the few candidates that are worth it.

import type { ListKind } from '../syntax/cst';
import { type Evidence, type EvidenceName, evidenceNames, type Probe } from './evidence';
import { fitted } from './fitted-weights';
import type { PackedFeatures } from './packed-features';

/** What the second look adds. All are logits of the first model, or differences of them. */
export const surroundingNames = [
  /** The pair's own. */
  'pair',
  /** How much it is above the best other candidate of that town. */
  'rival',
  /** How much it is above what the other town's item has best among the asking town's other items. */
  'reverse',
  /** The weaker of the two links by which third towns join the items. */
  'third',
  /** The best of the pairs beside them in the order of their lists. */
  'neighbours',
] as const;
export type SurroundingName = (typeof surroundingNames)[number];

export interface Weights<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Name, number>>>;
}

export interface KindWeights {
  readonly pair: Weights<EvidenceName>;
  /** For a pair of which one says nothing of duties, in lists whose items have them. */
  readonly bare?: Weights<EvidenceName>;
  readonly surroundings: Weights<SurroundingName>;
}

const dutyEvidence = ['ownDuties', 'superiorDuties', 'clauseInDuties'] as const satisfies EvidenceName[];

export type AllWeights = Readonly<Record<ListKind, KindWeights>>;

export interface Model {
  /** The figures that are weighed of a pair. */
  readonly uses: readonly EvidenceName[];
  /** The logit of a pair by itself, the item that a probe has loaded being the other one. */
  pair(probe: Probe, list: PackedFeatures, item: number): number;
  /** Whether duties are weighed; else pairs of the same wordings are all the same. */
  readonly usesDuties: boolean;
  /** The same by figures that a probe has worked out. */
  pairBy(evidence: Evidence, knowsDuties: boolean): number;
  /** Whether anything but the pair's own logit is weighed: else there is nothing to look at. */
  readonly looksAround: boolean;
  /** The logit of a pair in its surroundings, in the order of `surroundingNames`. */
  surroundings(values: ArrayLike<number>): number;
}

export const usualWeights: AllWeights = fitted;

/** An answer is given from this probability on: where it is more likely right than a wrong answer and a missing one together are harmful. */
export const threshold = 0.45;

export function createModel({ pair, bare, surroundings }: KindWeights): Model {
  const whole = logitOf(evidenceNames, pair);
  const nameAlone = bare && logitOf(evidenceNames, bare);
  const pairBy = (evidence: Evidence, knowsDuties: boolean): number =>
    nameAlone && !knowsDuties ? nameAlone(evidence) : whole(evidence);
  const uses = evidenceNames.filter(name => pair.weights[name] !== undefined || bare?.weights[name] !== undefined);
  return {
    uses,
    usesDuties: bare !== undefined || uses.some(name => dutyEvidence.some(each => each === name)),
    pair: (probe, list, item) => pairBy(probe.compare(list, item), probe.knowsDuties(list, item)),
    pairBy,
    looksAround: Object.keys(surroundings.weights).some(name => name !== 'pair'),
    surroundings: logitOf(surroundingNames, surroundings),
  };
}

export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The logit of a probability. */
export function logitFor(value: number): number {
  return Math.log(value / (1 - value));
}

function logitOf<Name extends string>(
  names: readonly Name[],
  { bias, weights }: Weights<Name>,
): (values: ArrayLike<number>) => number {
  const used = names.flatMap((name, at) => (weights[name] === undefined ? [] : [{ at, weight: weights[name] }]));
  return values => {
    let sum = bias;
    for (const { at, weight } of used) sum += weight * values[at]!;
    return sum;
  };
}
