// Measures what the budgets are about and prints a table, beside what a user would otherwise pick, in one process and on
// one text: `npm run bench -- [--towns N] [--only NAME] [--seed N]`. Budgets for which nothing was measured are named.

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { budgets, verdictOf } from './budgets';
import { generateTown } from './generate';
import type { BenchContext, Figure } from './row';
import { rows } from './rows';
import { type Baseline, printTable } from './table';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      towns: { type: 'string', default: '1000' },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
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
  const processor = cpus();
  console.log(`Node ${process.version}, ${processor.length} × ${processor[0]?.model ?? 'unknown processor'}`);
  console.log(
    `one town: ${(context.bytes / 1000).toFixed(1)} KB of UTF-8, ${text.length} characters; corpus: ${towns} towns\n`,
  );

  const figures: Figure[] = [];
  const baselines: Baseline[] = [];
  for (const row of wanted) {
    if (process.stderr.isTTY) process.stderr.write(`${row.name} …\r`);
    const found = await row.run(context);
    figures.push(...found);
    const median = row.baseline ? found[0]?.sample?.median : undefined;
    if (median !== undefined) baselines.push({ name: row.name, median });
  }
  console.log(printTable(figures, baselines));

  const measured = new Set(figures.map(figure => figure.budget));
  const open = Object.entries(budgets).filter(([id]) => !measured.has(id as keyof typeof budgets));
  if (open.length > 0 && only === undefined)
    console.log(`\nnot measured: ${open.map(([, { work }]) => work).join('; ')}`);
  const missed = figures.filter(figure => verdictOf(figure)?.kept === false);
  if (missed.length > 0) console.log(`\nover budget: ${missed.map(figure => figure.work).join('; ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
