// The likeness of items by their sub-items: the best cosine of a sub-item of one with the other's name or with a sub-item of
// it. Each bigram knows in which sub-items of the asking item it stands, one bit each, so that the other's are gone over once.

import { codes, mostSubItems } from './features';
import { endOf, type PackedFeatures, part, startOf } from './packed-features';
import type { Rarity } from './rarity';

export interface SubItemProbe {
  /** Takes an item as the one that asks. */
  load(list: PackedFeatures, item: number): void;
  /** 0…1 */
  compare(list: PackedFeatures, item: number): number;
}

/** @param weightInName What a bigram weighs that stands in the asking item's name; 0 for others */
export function createSubItemProbe(bigrams: Rarity, weightInName: (code: number) => number): SubItemProbe {
  /** By bigram in which of the asking item's sub-items it stands. */
  const bits = new Uint32Array(codes);
  const dots = new Float64Array(mostSubItems);
  const norms = new Float64Array(mostSubItems);
  let nameNorm = 0;
  let count = 0;
  let own: PackedFeatures | undefined;
  let ownItem = 0;

  const normOf = (words: Uint16Array, from: number, to: number): number => {
    const weights = bigrams.weights();
    let norm = 0;
    for (let at = from; at < to; at++) norm += weights[words[at]!]! * weights[words[at]!]!;
    return norm;
  };

  const unload = (list: PackedFeatures, item: number) => {
    const end = endOf(list, item, part.subItems);
    for (let at = startOf(list, item, part.subItems); at < end; ) {
      const next = at + 1 + list.words[at]!;
      for (at++; at < next; at++) bits[list.words[at]!] = 0;
    }
  };

  /** The best likeness of some bigrams with a sub-item of the asking item. */
  const bestOf = (words: Uint16Array, from: number, to: number): number => {
    const weights = bigrams.weights();
    dots.fill(0, 0, count);
    let norm = 0;
    for (let at = from; at < to; at++) {
      const code = words[at]!;
      const square = weights[code]! * weights[code]!;
      norm += square;
      for (let rest = bits[code]!; rest !== 0; rest &= rest - 1) dots[31 - Math.clz32(rest & -rest)]! += square;
    }
    let best = 0;
    for (let i = 0; i < count; i++) best = Math.max(best, cosine(dots[i]!, norm, norms[i]!));
    return best;
  };

  return {
    load(list, item) {
      if (own) unload(own, ownItem);
      [own, ownItem] = [list, item];
      const { words } = list;
      nameNorm = normOf(words, startOf(list, item, part.bigrams), endOf(list, item, part.bigrams));
      count = 0;
      const end = endOf(list, item, part.subItems);
      for (let at = startOf(list, item, part.subItems); at < end; count++) {
        const next = at + 1 + words[at]!;
        norms[count] = normOf(words, at + 1, next);
        for (at++; at < next; at++) bits[words[at]!]! |= 1 << count;
      }
    },
    compare(list, item) {
      const { words } = list;
      let best = count > 0 ? bestOf(words, startOf(list, item, part.bigrams), endOf(list, item, part.bigrams)) : 0;
      const end = endOf(list, item, part.subItems);
      for (let at = startOf(list, item, part.subItems); at < end; ) {
        const from = at + 1;
        const next = from + words[at]!;
        if (count > 0) best = Math.max(best, bestOf(words, from, next));
        let dot = 0;
        for (at = from; at < next; at++) {
          const weight = weightInName(words[at]!);
          dot += weight * weight;
        }
        best = Math.max(best, cosine(dot, nameNorm, normOf(words, from, next)));
      }
      return best;
    },
  };
}

/** The cosine by a dot product and two squared norms; 0 where one of them is empty. */
export function cosine(dot: number, a: number, b: number): number {
  return a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0;
}
