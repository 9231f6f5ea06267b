// The figures as a table, with how many times as long each takes as each of the baselines: for a terminal, or as Markdown.

import { throughput, verdictOf } from './budgets';
import type { Figure } from './row';

export interface Baseline {
  readonly name: string;
  readonly median: number;
}

/** Cells of the table, titles first. Times are in milliseconds; `× NAME` is this median by that baseline's. */
export function tableOf(figures: readonly Figure[], baselines: readonly Baseline[]): string[][] {
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
    const { sample, amount, sameText, missing } = figure;
    const speed = throughput(figure);
    const verdict = verdictOf(figure);
    const mark = verdict?.kept === undefined ? '' : verdict.kept ? ' ✓' : ' ✗';
    return [
      figure.work,
      sample ? String(sample.runs) : '',
      sample ? digits(sample.median) : amount ? `${digits(amount.value)} ${amount.unit}` : '',
      sample ? digits(sample.p95) : '',
      speed === undefined ? '' : digits(speed),
      ...baselines.map(({ median }) => (sample && sameText ? digits(sample.median / median) : '')),
      verdict ? verdict.demand + mark : '',
      missing === undefined ? (figure.note ?? '') : `not measured: ${missing}`,
    ];
  });
  return [titles, ...rows];
}

/** For a terminal: columns are aligned. */
export function plainTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isWords(i, row.length) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  return [line(head!), widths.map(width => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const [head, ...body] = rows;
  const rule = head!.map((_, i) => (isWords(i, head!.length) ? '---' : '--:'));
  return [line(head!), line(rule), ...body.map(line)].join('\n');
}

/** The first and the last two columns are words, the others numbers, aligned to the right. */
function isWords(column: number, columns: number): boolean {
  return column === 0 || column >= columns - 2;
}

/** Three significant digits, without an exponent. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 4));
}
