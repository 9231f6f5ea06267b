// How rare each code is among the items of a kind: what nearly every item says tells none from another. Counts go up and
// down as documents come and go; weights are worked out when they are asked for after a change.

import { codes } from './features';

/** What is rarer than once in so many items weighs no more: names of places and slips of the pen are no evidence of a duty. */
const rarest = 300;
/** Items that are thought to be there besides, with none of the codes: among a handful of items everything would be common. */
const unseen = 100;

export interface Rarity {
  /** Items that have the code have come (1) or gone (-1). */
  count(code: number, change: 1 | -1): void;
  /** How many items have the code. */
  frequency(code: number): number;
  /** What each code weighs among the items that are there; good until items come or go. */
  weights(): Float64Array;
  /** Says how many items there are. */
  changed(items: number): void;
}

export function createRarity(): Rarity {
  const frequencies = new Int32Array(codes);
  const weights = new Float64Array(codes);
  let total = 0;
  let isStale = true;
  const weightOf = (frequency: number) => Math.log(1 + Math.min(rarest, (total + unseen) / Math.max(1, frequency)));
  return {
    count(code, change) {
      frequencies[code]! += change;
    },
    frequency: code => frequencies[code]!,
    weights() {
      if (!isStale) return weights;
      isStale = false;
      const once = weightOf(1);
      for (let code = 0; code < codes; code++)
        weights[code] = frequencies[code]! <= 1 ? once : weightOf(frequencies[code]!);
      return weights;
    },
    changed(items) {
      total = items;
      isStale = true;
    },
  };
}
