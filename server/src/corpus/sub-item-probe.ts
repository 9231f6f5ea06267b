// The likeness of items by their sub-items: the best cosine of a sub-item of one with the other's name or with a sub-item of
// it. Each bigram knows in which sub-items of the asking item it stands, one bit each, so that the other's are gone over once.

import { codes, mostSubItems } from './features';
import type { CodeParts, PackedFeatures } from './packed-features';
import type { Rarity } from './rarity';

/** The mark of the bigrams of the asking item's name. */
export const inName = 1;

export interface SubItemProbe {
  /** Takes an item as the one that asks. */
  load(list: PackedFeatures, item: number): void;
  /** 0…1. In `marks` the bigrams of the asking item's name are marked with `inName`. */
  compare(list: PackedFeatures, item: number, marks: Uint8Array): number;
}

export function createSubItemProbe(bigrams: Rarity): SubItemProbe {
  /** By bigram in which of the asking item's sub-items it stands. */
  const bits = new Uint32Array(codes);
  const dots = new Float64Array(mostSubItems);
  const norms = new Float64Array(mostSubItems);
  let nameNorm = 0;
  let count = 0;
  let own: PackedFeatures | undefined;
  let ownItem = 0;

  const normOf = ({ all, starts }: CodeParts, part: number): number => {
    const weights = bigrams.weights();
    let norm = 0;
    for (let at = starts[part]!; at < starts[part + 1]!; at++) norm += weights[all[at]!]! * weights[all[at]!]!;
    return norm;
  };

  const unload = ({ subItems: { all, starts }, subItemsOf }: PackedFeatures, item: number) => {
    const end = starts[subItemsOf[item + 1]!]!;
    for (let at = starts[subItemsOf[item]!]!; at < end; at++) bits[all[at]!] = 0;
  };

  /** The best likeness of a part with a sub-item of the asking item. */
  const bestOf = ({ all, starts }: CodeParts, part: number): number => {
    const weights = bigrams.weights();
    dots.fill(0, 0, count);
    let norm = 0;
    for (let at = starts[part]!; at < starts[part + 1]!; at++) {
      const code = all[at]!;
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
      const { subItems, subItemsOf, bigrams: name } = list;
      const from = subItemsOf[item]!;
      count = subItemsOf[item + 1]! - from;
      nameNorm = normOf(name, item);
      for (let i = 0; i < count; i++) {
        norms[i] = normOf(subItems, from + i);
        for (let at = subItems.starts[from + i]!; at < subItems.starts[from + i + 1]!; at++)
          bits[subItems.all[at]!]! |= 1 << i;
      }
    },
    compare(list, item, marks) {
      const { subItems, subItemsOf } = list;
      let best = count > 0 ? bestOf(list.bigrams, item) : 0;
      const weights = bigrams.weights();
      for (let other = subItemsOf[item]!; other < subItemsOf[item + 1]!; other++) {
        if (count > 0) best = Math.max(best, bestOf(subItems, other));
        let dot = 0;
        for (let at = subItems.starts[other]!; at < subItems.starts[other + 1]!; at++) {
          const code = subItems.all[at]!;
          if ((marks[code]! & inName) !== 0) dot += weights[code]! * weights[code]!;
        }
        best = Math.max(best, cosine(dot, nameNorm, normOf(subItems, other)));
      }
      return best;
    },
  };
}

/** The cosine by a dot product and two squared norms; 0 where one of them is empty. */
export function cosine(dot: number, a: number, b: number): number {
  return a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0;
}
