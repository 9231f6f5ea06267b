// Pairs of names that people made up for the fit: the same is done, to the same thing or to another one. Labelled towns have few
// such pairs, for they mostly have the same duties; where a town lacks one, the next best is often such a pair.

import { readFileSync } from 'node:fs';
import { countItems, createProbe, createRarities } from '../../server/src/corpus/evidence';
import { featuresOf } from '../../server/src/corpus/features';
import { packFeatures } from '../../server/src/corpus/packed-features';
import type { ListKind } from '../../server/src/syntax/cst';
import { inRepo } from '../support/repo';
import type { Labelled } from './labels';

/** `kind`, two names, `2` for the same duty and `0` for another one, by tabs. */
export const madeUpTable = readFileSync(inRepo('test/fit/made-up-pairs.tsv'), 'utf8');

/** The figures of the made-up pairs of a kind, names being as rare as in the labelled towns. */
export function madeUpPairs(labelled: Labelled, kind: ListKind): { isRight: boolean; values: ArrayLike<number> }[] {
  const rarities = createRarities();
  const lists = [...labelled.digests.values()].map(({ lists }) => lists[kind].features);
  for (const list of lists) countItems(rarities, list, 0, list.length, 1);
  const items = lists.reduce((sum, { length }) => sum + length, 0);
  for (const rarity of Object.values(rarities)) rarity.changed(items);
  const probe = createProbe(rarities);
  return madeUpTable
    .trim()
    .split('\n')
    .map(row => row.split('\t') as [string, string, string, string])
    .filter(([of]) => of === kind)
    .map(([, a, b, grade]) => {
      probe.load(nameAlone(a), 0);
      return { isRight: grade === '2', values: probe.compare(nameAlone(b), 0).slice() };
    });
}

function nameAlone(name: string) {
  const nothing = { subItems: [], departments: [], category: undefined, ownDuties: [], superiorDuties: [] };
  return packFeatures([featuresOf({ name, ...nothing }, undefined)]);
}
