// Measures what the budgets are about and prints a table, beside what a user would otherwise pick, in one process and on
// one text: `npm run bench -- [--towns N] [--only NAME] [--seed N] [--markdown]`. Budgets for which nothing was measured
// are named. `--markdown` writes the table into docs/benchmarks.md as well.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { inRepo } from '../support/repo';
import { type BudgetId, budgets, verdictOf } from './budgets';
import { generateTown } from './generate';
import { benchmarksPage } from './markdown';
import type { BenchContext, Figure } from './row';
import { rows } from './rows';
import { type Baseline, markdownTable, plainTable, tableOf } from './table';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      towns: { type: 'string', default: '100' },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      markdown: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const towns = Number(values.towns);
  if (!Number.isInteger(seed) || !Number.isInteger(towns) || towns < 1)
    throw new RangeError('--towns and --seed take whole numbers');
  const { only } = values;
  const wanted = rows.filter(row => row.baseline || only === undefined || row.name.includes(only));
  if (only !== undefined && !rows.some(row => row.name.includes(only)))
    throw new RangeError(`no row is called ${only}: ${rows.map(row => row.name).join(', ')}`);

  const text = generateTown(seed);
  const context: BenchContext = { seed, text, bytes: new TextEncoder().encode(text).length, towns };
  const processors = cpus();
  const machine = `Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`;
  const documents = `one town: ${(context.bytes / 1000).toFixed(1)} KB of UTF-8, ${text.length} characters`;
  console.log(`${machine}\n${documents}; corpus: ${towns} towns\n`);

  const figures: Figure[] = [];
  const baselines: Baseline[] = [];
  for (const row of wanted) {
    if (process.stderr.isTTY) process.stderr.write(`\x1b[K${row.name} …\r`);
    const found = await row.run(context);
    figures.push(...found);
    const median = row.baseline ? found[0]?.sample?.median : undefined;
    if (median !== undefined) baselines.push({ name: row.name, median });
  }
  const table = tableOf(figures, baselines);
  const remarks = remarksOn(figures, only === undefined);
  console.log([plainTable(table), '', ...remarks].join('\n'));
  if (values.markdown)
    writeFileSync(
      inRepo('docs', 'benchmarks.md'),
      benchmarksPage({ machine, documents, towns, table: markdownTable(table), remarks }),
    );
}

/** What is over its budget, and of all budgets those that no row was about. */
function remarksOn(figures: readonly Figure[], all: boolean): string[] {
  const over = figures.filter(figure => verdictOf(figure)?.kept === false).map(figure => figure.work);
  const measured = new Set(figures.map(figure => figure.budget));
  const open = (Object.keys(budgets) as BudgetId[]).filter(id => all && !measured.has(id));
  return [
    ...(over.length > 0 ? [`over budget: ${over.join('; ')}`] : []),
    ...(open.length > 0 ? [`not measured: ${open.map(id => budgets[id].work).join('; ')}`] : []),
  ];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
