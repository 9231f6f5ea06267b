// What a measurement gets and gives. A row is a module of `rows/`: it measures one thing and tells one or more figures.

import type { BudgetId } from './budgets';
import type { Sample } from './measure';

export interface BenchContext {
  readonly seed: number;
  /** One generated town of 340 items, about 200 KB of UTF-8. */
  readonly text: string;
  readonly bytes: number;
  /** How many towns the corpus has. */
  readonly towns: number;
}

export interface Figure {
  readonly work: string;
  readonly sample?: Sample;
  /** UTF-8 bytes that one run went through; gives MB/s. */
  readonly bytes?: number;
  /** For what is not a sample of times. */
  readonly amount?: { readonly value: number; readonly unit: 's' | 'ms' | 'MB' | '%' };
  /** Whether the work was done on `BenchContext.text`, so that it can be compared with the baselines. */
  readonly sameText?: boolean;
  readonly budget?: BudgetId;
  /** Why nothing could be measured. */
  readonly missing?: string;
  readonly note?: string;
}

export interface BenchRow {
  /** For `--only`. */
  readonly name: string;
  /** Whether the figures are what the others are compared with; such rows are always run, and first. */
  readonly baseline?: boolean;
  run(context: BenchContext): readonly Figure[] | Promise<readonly Figure[]>;
}
