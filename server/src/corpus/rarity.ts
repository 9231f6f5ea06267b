// How rare each code is among the items of a kind: what nearly every item says tells none from another. Counts go up and
// down as documents come and go; a weight is worked out when it is asked for and forgotten when the counts have changed.

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
  /** What a code weighs among the items that are there. */
  weight(code: number): number;
  /** Says how many items there are; forgets the weights. */
  changed(items: number): void;
}

export function createRarity(): Rarity {
  const frequencies = new Int32Array(codes);
  const weights = new Float64Array(codes);
  let total = 0;
  let isStale = false;
  return {
    count(code, change) {
      frequencies[code]! += change;
    },
    frequency: code => frequencies[code]!,
    weight(code) {
      if (isStale) {
        weights.fill(0);
        isStale = false;
      }
      let weight = weights[code]!;
      if (weight === 0) {
        weight = Math.log(1 + Math.min(rarest, (total + unseen) / Math.max(1, frequencies[code]!)));
        weights[code] = weight;
      }
      return weight;
    },
    changed(items) {
      total = items;
      isStale = true;
    },
  };
}
