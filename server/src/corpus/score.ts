// How much two items are one duty: cosine of the names' bigrams weighted by how rare they are, with departments, duties
// and category as further evidence for the kinds of lists that have them.

import type { ListKind } from '../syntax/cst';
import { categoryMark, type Features } from './features';
import { categoryAt, type PackedItems } from './packed-items';

/** Compares one item with others. */
export interface Scorer {
  /**
   * From 0 to 1 for item `i` of a document, the squares of whose bigrams' weights sum up to `squares`; 0 if it is clear
   * beforehand that `least` is not reached.
   */
  (items: PackedItems, i: number, squares: number, least: number): number;
}

export function createScorer(
  kind: ListKind,
  { name, duties, departments, category }: Features,
  weightOf: (code: number) => number,
): Scorer {
  const weights = Float64Array.from(name.codes, (code, i) => name.counts[i]! * weightOf(code));
  const ownSquares = weights.reduce((sum, weight) => sum + weight * weight, 0);

  /** Cosine of the two names. */
  const compareNames = ({ codes, counts, codeStarts }: PackedItems, i: number, squares: number): number => {
    let dot = 0;
    const to = codeStarts[i + 1]!;
    for (let own = 0, at = codeStarts[i]!; own < weights.length && at < to; ) {
      const difference = name.codes[own]! - codes[at]!;
      if (difference === 0) {
        const weight = weights[own]!;
        const other = (weight / name.counts[own]!) * counts[at]!;
        dot += Math.sqrt(weight * weight * (other * other));
      }
      if (difference <= 0) own++;
      if (difference >= 0) at++;
    }
    return ownSquares > 0 && squares > 0 ? dot / Math.sqrt(ownSquares * squares) : 0;
  };

  /** Dice's coefficient of the two sets of bigrams. */
  const compareDuties = (items: PackedItems, i: number): number => {
    const from = items.dutyStarts[i]!;
    const to = items.dutyStarts[i + 1]!;
    if (duties.length === 0 || from === to) return 0;
    let shared = 0;
    for (let own = 0, at = from; own < duties.length && at < to; ) {
      const difference = duties[own]! - items.duties[at]!;
      if (difference === 0) shared++;
      if (difference <= 0) own++;
      if (difference >= 0) at++;
    }
    return (2 * shared) / (duties.length + to - from);
  };

  const compareDepartments = (items: PackedItems, i: number): number => {
    const from = items.departmentStarts[i]!;
    const to = items.departmentStarts[i + 1]!;
    if (departments.length === 0 || from === to) return 0;
    const others = items.departmentCores.subarray(from, to);
    const shared = departments.filter(department => others.some(other => items.words[other] === department));
    return shared.length / Math.min(departments.length, to - from);
  };

  return (items, i) => {
    const names = compareNames(items, i);
    if (kind === 'basic') return 0.95 * names + (category === categoryMark(categoryAt(items, i)) ? 0.05 : 0);
    const evidence = [compareDepartments(items, i), compareDuties(items, i)] as const;
    return kind === 'assisting'
      ? 0.6 * names + 0.15 * evidence[0] + 0.25 * evidence[1]
      : 0.8 * names + 0.1 * evidence[0] + 0.1 * evidence[1];
  };
}
