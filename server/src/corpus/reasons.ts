// Why two items are held to be the same duty, in words that a person can check: read off the figures that the score is made of.

import { type EvidenceName, evidenceNames } from './evidence';
import type { Figures } from './matcher';
import { type KindWeights, type SurroundingName, surroundingNames } from './model';

export const reasonNames = [
  'sameName',
  'sameClause',
  'sharedWords',
  'sameTopic',
  'subItem',
  'sameDepartments',
  'someDepartments',
  'superiorDuties',
  'ownDuties',
  'category',
  'mutual',
  'thirdTowns',
  'neighbours',
] as const;
export type Reason = (typeof reasonNames)[number];

/** The reasons that speak for a pair, the weightiest first. What names have in common always counts; of all else what is weighed. */
export function reasonsOf({ pair, surroundings }: Figures, weights: KindWeights): Reason[] {
  const said = (name: EvidenceName) => pair[evidenceNames.indexOf(name)]!;
  const of = (name: EvidenceName) =>
    weights.pair.weights[name] || weights.bare?.weights[name] ? said(name) : Number.NEGATIVE_INFINITY;
  const around = (name: SurroundingName) =>
    surroundings && weights.surroundings.weights[name]
      ? surroundings[surroundingNames.indexOf(name)]!
      : Number.NEGATIVE_INFINITY;
  const found: Reason[] = [];
  if (said('name') > 0.95) found.push('sameName');
  else if (said('clause') > 0.8) found.push('sameClause');
  else if (said('shared') > 0.4) found.push('sharedWords');
  else if (of('topics') > 0.2) found.push('sameTopic');
  if (of('subItem') > 0.6) found.push('subItem');
  if (of('departments') > 0.95) found.push('sameDepartments');
  else if (of('departments') > 0.4) found.push('someDepartments');
  if (of('superiorDuties') > 0.3) found.push('superiorDuties');
  if (of('ownDuties') > 0.3) found.push('ownDuties');
  if (of('category') > 0) found.push('category');
  if (around('reverse') > 0 && around('rival') > 0) found.push('mutual');
  const [hasThird, hasBeside] = surroundings?.subarray(surroundingNames.length) ?? [];
  if (hasThird && around('third') > 0) found.push('thirdTowns');
  if (hasBeside && around('neighbours') > 0) found.push('neighbours');
  return found;
}
