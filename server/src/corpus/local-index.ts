// The items of one document that share most with a given item: as `KindIndex`, but for the one document that asks, when it is
// asked in its turn. Made when it is needed and soon forgotten.

import { mostCandidates } from './candidates';
import type { Rarities } from './evidence';
import { codes } from './features';
import type { PackedFeatures } from './packed-features';

export interface LocalIndex {
  /** Numbers of the items that share most with item `item` of another list, most first. */
  candidates(list: PackedFeatures, item: number): readonly number[];
}

export function createLocalIndex(own: PackedFeatures, rarities: Rarities): LocalIndex {
  const { all, starts } = own.bigrams;
  /** By bigram its last place in `all`, by place the one before it with the same bigram; the number + 1, 0 for none. */
  const last = new Int32Array(codes);
  const before = new Int32Array(all.length);
  const itemAt = new Int32Array(all.length);
  for (let item = 0; item < own.length; item++)
    for (let at = starts[item]!; at < starts[item + 1]!; at++) {
      itemAt[at] = item;
      before[at] = last[all[at]!]!;
      last[all[at]!] = at + 1;
    }
  const shares = new Float64Array(own.length);

  return {
    candidates({ bigrams }, item) {
      const weights = rarities.bigrams.weights();
      const found: number[] = [];
      for (let from = bigrams.starts[item]!; from < bigrams.starts[item + 1]!; from++) {
        const code = bigrams.all[from]!;
        const weight = weights[code]! ** 2;
        for (let at = last[code]! - 1; at >= 0; at = before[at]! - 1) {
          const other = itemAt[at]!;
          if (shares[other] === 0) found.push(other);
          shares[other]! += weight;
        }
      }
      found.sort((a, b) => shares[b]! - shares[a]! || a - b);
      const best = found.slice(0, mostCandidates);
      shares.fill(0);
      return best;
    },
  };
}
