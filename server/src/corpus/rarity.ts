// How rare each code is among the items of a kind: what nearly every item says tells none from another. Counts go up and
// down as documents come and go; weights are worked out when they are asked for after a change, and those alone that may
// have become others.

import { withRoom } from './arrays';
import { codes } from './features';
import { endOf, type PackedFeatures, type Part, startOf } from './packed-features';

/** What is rarer than once in so many items weighs no more: names of places and slips of the pen are no evidence of a duty. */
const rarest = 300;
/** Items that are thought to be there besides, with none of the codes: among a handful of items everything would be common. */
const unseen = 100;
/** So many changed codes are remembered one by one. */
const mostChanged = 4096;

export interface Rarity {
  /** Items `from`…`to` of a list have come (1) or gone (-1); `which` part of theirs is counted, each code of it once. */
  count(list: PackedFeatures, which: Part, from: number, to: number, change: 1 | -1): void;
  /** Another number whenever any weight may be another than before. */
  readonly version: number;
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
  /** Codes whose frequency changed since weights were worked out; of no use once there are too many. */
  const changed = new Uint16Array(mostChanged);
  let changes = mostChanged + 1;
  let total = 0;
  /** Of how many items the weights tell. */
  let weighed = -1;
  let isStale = true;
  let version = 0;
  /** By frequency, its weight among `weighed` items; 0 for what nobody has asked. */
  let known = new Float64Array(0);

  const weightOf = (frequency: number): number => {
    if (known[frequency] === 0)
      known[frequency] = Math.log(1 + Math.min(rarest, (total + unseen) / Math.max(1, frequency)));
    return known[frequency]!;
  };

  const weighAll = () => {
    known = withRoom(known, total + 1).fill(0);
    for (let code = 0; code < codes; code++) weights[code] = weightOf(frequencies[code]!);
    weighed = total;
  };

  const refresh = () => {
    isStale = false;
    if (weighed !== total || changes > 0) version++;
    if (weighed !== total || changes > mostChanged) weighAll();
    else for (let i = 0; i < changes; i++) weights[changed[i]!] = weightOf(frequencies[changed[i]!]!);
    changes = 0;
  };

  return {
    count(list, which, from, to, change) {
      const { words } = list;
      for (let item = from; item < to; item++) {
        const end = endOf(list, item, which);
        for (let at = startOf(list, item, which); at < end; at++) {
          const code = words[at]!;
          frequencies[code]! += change;
          if (changes < mostChanged) changed[changes] = code;
          changes++;
        }
      }
    },
    frequency: code => frequencies[code]!,
    weights() {
      if (isStale) refresh();
      return weights;
    },
    get version() {
      if (isStale) refresh();
      return version;
    },
    changed(items) {
      total = items;
      isStale = true;
    },
  };
}
