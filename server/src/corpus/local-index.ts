// The items of one document that share most with a given item: as `KindIndex`, but for the one document that asks, when it is
// asked in its turn. Made when it is needed and soon forgotten.

import type { Rarities } from './evidence';
import { codes } from './features';
import { endOf, type PackedFeatures, part, startOf } from './packed-features';

/** So many items are asked for at most. */
const mostCandidates = 8;

export interface LocalIndex {
  /** Numbers of the items that share most with item `item` of another list, most first. */
  candidates(list: PackedFeatures, item: number): readonly number[];
}

export function createLocalIndex(own: PackedFeatures, rarities: Rarities): LocalIndex {
  /** By bigram its last place in `own.words`, by place the one before it with the same bigram; the number + 1, 0 for none. */
  const last = new Int32Array(codes);
  const before = new Int32Array(own.words.length);
  const itemAt = new Int32Array(own.words.length);
  for (let item = 0; item < own.length; item++)
    for (let at = startOf(own, item, part.bigrams); at < endOf(own, item, part.bigrams); at++) {
      const code = own.words[at]!;
      itemAt[at] = item;
      before[at] = last[code]!;
      last[code] = at + 1;
    }
  const shares = new Float64Array(own.length);

  return {
    candidates(list, item) {
      const weights = rarities.bigrams.weights();
      const found: number[] = [];
      for (let from = startOf(list, item, part.bigrams); from < endOf(list, item, part.bigrams); from++) {
        const code = list.words[from]!;
        const weight = weights[code]! ** 2;
        for (let at = last[code]! - 1; at >= 0; at = before[at]! - 1) {
          const other = itemAt[at]!;
          if (shares[other] === 0) found.push(other);
          shares[other]! += weight;
        }
      }
      const best: number[] = [];
      const isBefore = (a: number, b: number) => shares[a]! > shares[b]! || (shares[a] === shares[b] && a < b);
      for (const each of found) {
        if (best.length === mostCandidates && !isBefore(each, best.at(-1)!)) continue;
        let at = best.length < mostCandidates ? best.length : mostCandidates - 1;
        for (; at > 0 && isBefore(each, best[at - 1]!); at--) best[at] = best[at - 1]!;
        best[at] = each;
      }
      shares.fill(0);
      return best;
    },
  };
}
