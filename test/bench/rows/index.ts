// All measurements, in the order of the table. A row of one's own is a module beside this one and a line in this list.

import type { BenchRow } from '../row';
import { floor } from './floor';
import { generator } from './generator';
import { markdownlintRow } from './markdownlint';
import { papaparseRow } from './papaparse';

export const rows: readonly BenchRow[] = [floor, papaparseRow, markdownlintRow, generator];
