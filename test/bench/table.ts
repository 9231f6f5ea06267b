// Prints the figures as a table, with how many times as long each takes as each of the baselines.

import { throughput, verdictOf } from './budgets';
import type { Figure } from './row';

export interface Baseline {
  readonly name: string;
  readonly median: number;
}

/** The table as text. Times are in milliseconds; `× NAME` is this median by that baseline's. */
export function printTable(figures: readonly Figure[], baselines: readonly Baseline[]): string {
  const titles = [
    'work',
    'runs',
    'median ms',
    'p95 ms',
    'MB/s',
    ...baselines.map(({ name }) => `× ${name}`),
    'budget',
    'note',
  ];
  const rows = figures.map(figure => {
    const { sample, amount, sameText } = figure;
    const speed = throughput(figure);
    const verdict = verdictOf(figure);
    return [
      figure.work,
      sample ? String(sample.runs) : '',
      sample ? digits(sample.median) : amount ? `${digits(amount.value)} ${amount.unit}` : '',
      sample ? digits(sample.p95) : '',
      speed === undefined ? '' : digits(speed),
      ...baselines.map(({ median }) => (sample && sameText ? digits(sample.median / median) : '')),
      verdict ? `${verdict.demand} ${verdict.kept ? '✓' : '✗'}` : '',
      figure.note ?? '',
    ];
  });
  return alignColumns([titles, ...rows]);
}

/** Three significant digits, without an exponent. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 4));
}

/** The first and the last two columns are words, the others numbers, aligned to the right. */
function alignColumns(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]!.length;
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map(row => row[i]!.length)));
  const isWords = (i: number) => i === 0 || i >= columns - 2;
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isWords(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  return [line(head!), widths.map(width => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
