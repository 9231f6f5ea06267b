// How much two items are one duty: cosine of the names' bigrams weighted by how rare they are, with departments, duties
// and category as further evidence for the kinds of lists that have them.

import type { ListKind } from '../syntax/cst';
import { categoryMark, type Features } from './features';
import { categoryAt, type PackedItems } from './packed-items';

/**
 * Compares an item with item `i` of another document: from 0 to 1, or 0 if it is clear beforehand that the score is below
 * `least`. `squares` is the sum of the squares of the weights of the other's bigrams.
 */
export type Scorer = (items: PackedItems, i: number, squares: number, least: number) => number;

export function createScorer(
  kind: ListKind,
  { name, duties, departments, category }: Features,
  weightOf: (code: number) => number,
): Scorer {
  const weights = Float64Array.from(name.codes, weightOf);
  const ownSquares = weights.reduce((sum, weight, i) => sum + square(name.counts[i]! * weight), 0);

  /** Cosine of the two names. */
  const compareNames = ({ codes, counts, codeStarts }: PackedItems, i: number, squares: number): number => {
    let dot = 0;
    const to = codeStarts[i + 1]!;
    for (let own = 0, at = codeStarts[i]!; own < weights.length && at < to; ) {
      const difference = name.codes[own]! - codes[at]!;
      if (difference === 0) {
        const weight = weights[own]!;
        dot += Math.sqrt(square(name.counts[own]! * weight) * square(counts[at]! * weight));
      }
      if (difference <= 0) own++;
      if (difference >= 0) at++;
    }
    return ownSquares > 0 && squares > 0 ? dot / Math.sqrt(ownSquares * squares) : 0;
  };

  /** The share of the departments that both have. */
  const compareDepartments = ({ words, departmentCores, departmentStarts }: PackedItems, i: number): number => {
    const from = departmentStarts[i]!;
    const to = departmentStarts[i + 1]!;
    if (departments.length === 0 || from === to) return 0;
    let shared = 0;
    for (const department of departments)
      for (let at = from; at < to; at++)
        if (words[departmentCores[at]!] === department) {
          shared++;
          break;
        }
    return shared / Math.min(departments.length, to - from);
  };

  /** Dice's coefficient of the two sets of bigrams. */
  const compareDuties = ({ duties: others, dutyStarts }: PackedItems, i: number): number => {
    const from = dutyStarts[i]!;
    const to = dutyStarts[i + 1]!;
    if (duties.length === 0 || from === to) return 0;
    let shared = 0;
    for (let own = 0, at = from; own < duties.length && at < to; ) {
      const difference = duties[own]! - others[at]!;
      if (difference === 0) shared++;
      if (difference <= 0) own++;
      if (difference >= 0) at++;
    }
    return (2 * shared) / (duties.length + to - from);
  };

  if (kind === 'basic')
    return (items, i, squares) =>
      0.95 * compareNames(items, i, squares) + (category === categoryMark(categoryAt(items, i)) ? 0.05 : 0);
  const [ofName, ofDepartments, ofDuties] = kind === 'assisting' ? [0.6, 0.15, 0.25] : [0.8, 0.1, 0.1];
  return (items, i, squares, least) => {
    const names = ofName! * compareNames(items, i, squares);
    if (names + ofDepartments! + ofDuties! < least) return 0;
    const sure = names + ofDepartments! * compareDepartments(items, i);
    return sure + ofDuties! < least ? 0 : sure + ofDuties! * compareDuties(items, i);
  };
}

function square(value: number): number {
  return value * value;
}
