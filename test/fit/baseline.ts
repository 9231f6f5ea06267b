// What anybody would try first, and what the engine has to beat: the cosine of the names' bigrams, weighted by TF-IDF. Its
// threshold is the one that does best on the towns that are not left out.

import { itemAt } from '../../server/src/corpus/packed-items';
import { type Answer, type Ask, qualityOf } from './judge';
import type { Labelled, LabelledItem } from './labels';

type Vector = ReadonlyMap<string, number>;

export function baselineOf(labelled: Labelled): Ask {
  const vectors = new Map<LabelledItem, Vector>();
  const byTown = new Map<string, LabelledItem[]>();
  for (const item of labelled.items) {
    const key = `${item.town} ${item.kind}`;
    byTown.set(key, [...(byTown.get(key) ?? []), item]);
  }
  for (const kind of new Set(labelled.items.map(item => item.kind))) {
    const items = labelled.items.filter(item => item.kind === kind);
    const counts = items.map(item => bigramsIn(nameOf(labelled, item)));
    const frequencies = new Map<string, number>();
    for (const each of counts) for (const key of each.keys()) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
    for (const [i, item] of items.entries())
      vectors.set(
        item,
        weighted(counts[i]!, key => Math.log((1 + items.length) / (1 + frequencies.get(key)!)) + 1),
      );
  }
  return (item, town) => {
    let best: { at: number; score: number } | undefined;
    for (const other of byTown.get(`${town} ${item.kind}`) ?? []) {
      const score = dot(vectors.get(item)!, vectors.get(other)!);
      if (!best || score > best.score) best = { at: other.at, score };
    }
    return best;
  };
}

/** The score from which on answers have the best F1. */
export function bestThreshold(answers: readonly Answer[]): number {
  let best = { least: 0, f1: -1 };
  for (let least = 0; least < 1; least += 0.01) {
    const { f1 } = qualityOf(answers, least);
    if (f1 > best.f1) best = { least, f1 };
  }
  return best.least;
}

function nameOf({ digests }: Labelled, { town, kind, at }: LabelledItem): string {
  const { items, lists } = digests.get(town)!;
  return itemAt(items, lists[kind].items[at]!).name.replace(/[^\p{L}\p{N}]/gu, '');
}

function bigramsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 1; i < text.length; i++) {
    const key = text.slice(i - 1, i + 1);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function weighted(counts: ReadonlyMap<string, number>, weight: (key: string) => number): Vector {
  const values = [...counts].map(([key, count]) => [key, count * weight(key)] as const);
  const length = Math.hypot(...values.map(([, value]) => value)) || 1;
  return new Map(values.map(([key, value]) => [key, value / length]));
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [key, value] of a) sum += value * (b.get(key) ?? 0);
  return sum;
}
