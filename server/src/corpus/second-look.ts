// What stands around a pair of items: whether they choose one another, what third towns say, what stands beside them. It is
// looked at for the few candidates that the pair's own evidence leaves; each costs the same however large the corpus is.

import { createProbe, type Probe } from './evidence';
import type { KindIndex } from './kind-index';
import { createLocalIndex, type LocalIndex } from './local-index';
import { type Model, surroundingNames } from './model';
import type { PackedFeatures } from './packed-features';

/** A candidate of another town and the logit that it has by itself. */
export interface Scored {
  readonly document: number;
  readonly item: number;
  readonly logit: number;
}

/** The item that asks, in its list. */
export interface Asking {
  readonly list: PackedFeatures;
  readonly item: number;
}

export interface SecondLook {
  /**
   * The surroundings of a candidate, in the order of `surroundingNames`, then whether there is a third town and whether there are pairs
   * beside it, 1 or 0; the array is the same one each time.
   * @param rivals all candidates of its town, the best first
   * @param thirds the best candidates of the towns that the item is surest of; the town's own are passed over
   */
  look(asking: Asking, candidate: Scored, rivals: readonly Scored[], thirds: readonly Scored[]): Float64Array;
}

/** A candidate that is so much below the best of its town is no rival to it, and needs no second look. */
export const farBelow = 3;
/** Logits outside of this say no more. */
const [least, most] = [-4, 2];
/** Items before and behind the other one, in which a neighbour may be found. */
const reach = 2;

export function createSecondLook(index: KindIndex, model: Model): SecondLook {
  const probe = createProbe(index.rarities, model.uses);
  const besideProbes = [createProbe(index.rarities, model.uses), createProbe(index.rarities, model.uses)];
  const values = new Float64Array(surroundingNames.length + 2);
  let asked: Asking | undefined;
  let version = index.version;
  let own: { list: PackedFeatures; index: LocalIndex } | undefined;

  const logit = (by: Probe, list: PackedFeatures, item: number) => model.pair(by, list, item);

  /** Takes an item as the one that asks: its neighbours are compared again and again. */
  const ask = ({ list, item }: Asking) => {
    if (version !== index.version) [asked, own, version] = [undefined, undefined, index.version];
    if (asked?.list === list && asked.item === item) return;
    asked = { list, item };
    for (const [i, by] of besideProbes.entries()) {
      const beside = item + 2 * i - 1;
      if (beside >= 0 && beside < list.length) by.load(list, beside);
    }
  };

  const bestOfOwn = (list: PackedFeatures, except: number, other: PackedFeatures, item: number): number => {
    if (own?.list !== list) own = { list, index: createLocalIndex(list, index.rarities) };
    let best = -2 * farBelow;
    for (const each of own.index.candidates(other, item))
      if (each !== except) best = Math.max(best, logit(probe, list, each));
    return best;
  };

  /** Undefined where nothing stands beside one of them. */
  const bestBeside = ({ list, item }: Asking, other: PackedFeatures, at: number): number | undefined => {
    let best: number | undefined;
    for (const [i, by] of besideProbes.entries()) {
      const beside = item + 2 * i - 1;
      if (beside < 0 || beside >= list.length) continue;
      for (let each = Math.max(0, at - reach); each <= Math.min(other.length - 1, at + reach); each++)
        if (each !== at) best = Math.max(best ?? least, logit(by, other, each));
    }
    return best;
  };

  return {
    look(asking, candidate, rivals, thirds) {
      ask(asking);
      const list = index.listOf(candidate.document)!;
      probe.load(list, candidate.item);
      const rival = rivals.find(each => each.item !== candidate.item)?.logit ?? -2 * farBelow;
      values[0] = candidate.logit;
      values[1] = within(candidate.logit - rival, -farBelow, farBelow);
      values[2] = within(
        candidate.logit - bestOfOwn(asking.list, asking.item, list, candidate.item),
        -farBelow,
        farBelow,
      );
      let joined: number | undefined;
      for (const third of thirds) {
        if (third.document === candidate.document) continue;
        const link = logit(probe, index.listOf(third.document)!, third.item);
        joined = Math.max(joined ?? least, Math.min(third.logit, link));
      }
      const beside = bestBeside(asking, list, candidate.item);
      // where there is no third town, or nothing beside, nothing speaks for or against
      values[3] = within(joined ?? candidate.logit, least, most);
      values[4] = within(beside ?? candidate.logit, least, most);
      values[surroundingNames.length] = Number(joined !== undefined);
      values[surroundingNames.length + 1] = Number(beside !== undefined);
      return values;
    },
  };
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
