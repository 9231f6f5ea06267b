// Logistic regression with a ridge, by Newton's method: a dozen weights, a thousand rows.

export interface Row {
  readonly values: readonly number[];
  readonly isRight: boolean;
  /** How much the row counts; 1 by default. */
  readonly weight?: number | undefined;
}

/**
 * The bias and then the weights; the ridge is on the weights alone.
 *
 * @param means What the weights are drawn to; 0 where none is told
 */
export function fitLogistic(rows: readonly Row[], ridge: number, means: readonly number[] = []): number[] {
  const size = (rows[0]?.values.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 50; round++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { values, isRight, weight = 1 } of rows) {
      const x = [1, ...values];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      for (let i = 0; i < size; i++) {
        gradient[i]! += weight * (Number(isRight) - p) * x[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += weight * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    for (let i = 0; i < size; i++) {
      const own = i === 0 ? 1e-6 : ridge;
      const mean = i === 0 ? 0 : (means[i - 1] ?? 0);
      gradient[i]! -= own * (weights[i]! - mean);
      hessian[i]![i]! += own;
    }
    const step = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i]! += step[i]!;
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

/** Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!;
    for (let j = i + 1; j < size; j++) rest -= rows[i]![j]! * found[j]!;
    found[i] = rest / rows[i]![i]!;
  }
  return found;
}
