// The budgets that the figures are held against, on two cores.

import type { Figure } from './row';

interface Budget {
  readonly work: string;
  /** What of a figure counts. */
  readonly of: 'median' | 'p95' | 'MB/s' | 'amount';
  readonly limit: number;
  readonly unit: 'ms' | 's' | 'MB' | 'MB/s';
}

export const budgets = {
  cst: { work: 'text to CST', of: 'MB/s', limit: 40, unit: 'MB/s' },
  rules: { work: 'full parse + all rules, 200 KB', of: 'median', limit: 15, unit: 'ms' },
  rulesAgain: { work: 'rules after one keystroke, 200 KB', of: 'p95', limit: 5, unit: 'ms' },
  keystroke: { work: 'keystroke → diagnostics over stdio, 200 KB', of: 'p95', limit: 10, unit: 'ms' },
  keystrokeWithCorpus: { work: 'the same with 1,000 towns as corpus', of: 'p95', limit: 10, unit: 'ms' },
  hover: { work: 'hover', of: 'p95', limit: 5, unit: 'ms' },
  outline: { work: 'outline', of: 'p95', limit: 5, unit: 'ms' },
  definition: { work: 'definition', of: 'p95', limit: 5, unit: 'ms' },
  usable: { work: 'corpus of 1,000 towns, cold: open document usable', of: 'amount', limit: 1, unit: 's' },
  indexed: { work: 'corpus of 1,000 towns, cold: indexed', of: 'amount', limit: 20, unit: 's' },
  blocked: { work: 'longest block of the editor meanwhile', of: 'amount', limit: 50, unit: 'ms' },
  warm: { work: 'corpus of 1,000 towns from the cache', of: 'amount', limit: 3, unit: 's' },
  memory: { work: 'resident memory with that corpus', of: 'amount', limit: 500, unit: 'MB' },
  package: { work: 'size of the .vsix', of: 'amount', limit: 1, unit: 'MB' },
  activation: { work: 'extension activation', of: 'median', limit: 200, unit: 'ms' },
} as const satisfies Record<string, Budget>;

export type BudgetId = keyof typeof budgets;

export interface Verdict {
  /** `p95 ≤ 10 ms`. */
  readonly demand: string;
  /** Undefined where nothing could be measured. */
  readonly kept: boolean | undefined;
}

/** Whether a figure keeps its budget; undefined if it has none. */
export function verdictOf(figure: Figure): Verdict | undefined {
  if (!figure.budget) return undefined;
  const budget: Budget = budgets[figure.budget];
  const value = measured(figure, budget);
  const atLeast = budget.of === 'MB/s';
  const what = budget.of === 'amount' || atLeast ? '' : `${budget.of} `;
  return {
    demand: `${what}${atLeast ? '≥' : '≤'} ${budget.limit} ${budget.unit}`,
    kept: value === undefined ? undefined : atLeast ? value >= budget.limit : value <= budget.limit,
  };
}

function measured(figure: Figure, { of }: Budget): number | undefined {
  switch (of) {
    case 'median':
      return figure.sample?.median;
    case 'p95':
      return figure.sample?.p95;
    case 'MB/s':
      return throughput(figure);
    case 'amount':
      return figure.amount?.value;
  }
}

/** Million bytes a second, by the median. */
export function throughput({ sample, bytes }: Figure): number | undefined {
  return sample && bytes !== undefined ? bytes / 1000 / sample.median : undefined;
}
