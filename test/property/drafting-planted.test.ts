// Faults planted into tables are found as well in the drafting layout: a town, and the same town with a fault in it, are
// rendered a line an entry, and the rule has to find on the lines of the faulty item what it finds in no other; a fault of
// wording or punctuation on the very line.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultConfig } from '../../server/src/config/config';
import { decode } from '../../server/src/node/decoding';
import { rules } from '../../server/src/rules/registry';
import { defaultContext, type Finding, noFacts, type RuleContext } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run-rules';
import { parse } from '../../server/src/syntax/read-document';
import { minimalEdits } from '../../server/src/text/edit';
import { buildLineIndex, lineAt } from '../../server/src/text/line-index';
import { generateTown, type TownOptions } from '../bench/generate';
import { newFindings } from '../support/after-fix';
import { draftingOfTable } from '../support/drafting-of-table';
import { factsAmong } from '../support/facts-among';
import type { RenderedLine } from '../support/flow-of-table';
import { mutations } from '../support/mutations';
import type { Mutated, Mutation } from '../support/mutations/mutation';
import { createRandom, mixSeeds } from '../support/random';
import { inRepo } from '../support/repo';
import { isFull } from '../support/runs';

const leastRate = 0.98;
const sizes: readonly TownOptions[] = [
  { items: { basic: 40, assisting: 9, reclaimed: 12 } },
  { items: { basic: 12, assisting: 12, reclaimed: 9 }, footers: true, html: false },
];
/** Faults of rows, cells and tags, which this layout has none of, and of lists that have lost their columns. */
const notHere = ['column-count', 'html-in-cell', 'page-artefact', 'continuation-differs', 'flow-ambiguous'];

interface Tally {
  planted: number;
  found: number;
  readonly missed: string[];
}

const textOf = (lines: readonly RenderedLine[]) => lines.map(({ text }) => `${text}\n`).join('');

function contextFor(text: string, others: readonly string[] | undefined, due: readonly string[]): RuleContext {
  const off = rules.filter(rule => rule.offByDefault && due.includes(rule.id));
  if (!others && off.length === 0) return defaultContext;
  const config = { ...defaultConfig, rules: Object.fromEntries(off.map(rule => [rule.id, rule.severity])) };
  return { config, facts: others ? factsAmong(text, others, config) : noFacts };
}

/** The lines on which a finding is due: those of the faulty rows; of these, for what is told of words, those that have changed. */
function dueLines(before: ReadonlySet<string>, lines: readonly RenderedLine[], mutated: Mutated, own: Mutation) {
  const starts = parse(mutated.text).cst.rowLines;
  const sources = new Set(mutated.lines.map(line => starts.findLast(start => start <= line)));
  const all = lines.flatMap(({ text, source }, i) => (sources.has(source) ? [{ text, i }] : []));
  const isOfWords = own.rules.every(id =>
    /^(?:wording|punctuation)$/.test(rules.find(rule => rule.id === id)!.category),
  );
  const changed = isOfWords ? all.filter(({ text }) => !before.has(text)) : [];
  return new Set((changed.length > 0 ? changed : all).map(({ i }) => i));
}

function plantAll(name: string, table: string, seed: number, tallies: ReadonlyMap<Mutation, Tally>): void {
  const rendered = draftingOfTable(table);
  const text = textOf(rendered);
  const known = new Set(rendered.map(line => line.text));
  const before = parse(text);
  for (const list of before.lists) if (list.columns.length > 2) assert.equal(list.layout, 'drafting', name);
  const result = runRules(rules, before, defaultContext);
  for (const [mutation, tally] of tallies) {
    const mutated = mutation.plant(table, createRandom(mixSeeds('drafting', seed, mutation.name)));
    if (!mutated) continue;
    const lines = draftingOfTable(mutated.text);
    const drafting = textOf(lines);
    // blanks and tags that are none of the words have gone
    if (drafting === text && !mutated.others) continue;
    tally.planted++;
    const { findings } = runRules(
      rules,
      parse(drafting, before),
      contextFor(drafting, mutated.others, mutation.rules),
      result,
    );
    const index = buildLineIndex(drafting);
    const due = dueLines(known, lines, mutated, mutation);
    const isDue = ({ rule, range }: Finding) => mutation.rules.includes(rule) && due.has(lineAt(index, range.start));
    if (newFindings(result.findings, minimalEdits(text, drafting), findings, drafting).some(isDue)) tally.found++;
    else tally.missed.push(`${mutation.name}: ${name}, line ${[...due].map(line => line + 1).join(' or ')}`);
  }
}

test('faults planted into the drafting layout are found on their lines, but for two of a hundred', () => {
  const tallies = new Map<Mutation, Tally>();
  for (const mutation of mutations)
    if (!mutation.rules.every(rule => notHere.includes(rule)))
      tallies.set(mutation, { planted: 0, found: 0, missed: [] });
  for (const [i, name] of readdirSync(inRepo('samples')).entries())
    if (/\.(?:txt|dutylist)$/.test(name)) plantAll(name, readText(inRepo('samples', name)), 1000 + i, tallies);
  plantAll('large town', generateTown(3), 3, tallies);
  for (let seed = 0; seed < (isFull ? 80 : 4); seed++)
    plantAll(`town ${seed}`, generateTown(seed, sizes[seed % sizes.length]), seed, tallies);
  const byRules = new Map<string, Tally>();
  for (const [mutation, { planted, found, missed }] of tallies) {
    const due = mutation.rules.join(', ');
    const tally = byRules.get(due) ?? { planted: 0, found: 0, missed: [] };
    byRules.set(due, {
      planted: tally.planted + planted,
      found: tally.found + found,
      missed: [...tally.missed, ...missed],
    });
  }
  const figures = [...byRules].map(([due, { planted, found }]) => `${due} ${found}/${planted}`);
  const sum = (key: 'planted' | 'found') => [...byRules.values()].reduce((total, tally) => total + tally[key], 0);
  console.log(`planted into the drafting layout: ${sum('found')} of ${sum('planted')} found: ${figures.join(' · ')}`);
  for (const [due, { planted, found, missed }] of byRules) {
    assert.ok(planted > 0, `${due}: found no place`);
    assert.ok(found >= planted * leastRate, `${due}: ${found} of ${planted}\n${missed.join('\n')}`);
  }
});

function readText(file: string): string {
  const decoded = decode(readFileSync(file));
  assert.ok('text' in decoded, file);
  return decoded.text;
}
