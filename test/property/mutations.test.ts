// Each rule finds the fault that it is there for: every mutation is planted at random into the samples, into generated
// towns and into real documents, and is found on its line, but for two of a hundred at most. What a safe fix mends it
// mends to the letter.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultConfig } from '../../server/src/config/config';
import { fixAll } from '../../server/src/features/fix-all';
import { decode } from '../../server/src/node/decoding';
import { ruleIds, rules } from '../../server/src/rules/registry';
import { defaultContext, noFacts, type RuleContext } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run-rules';
import { parse } from '../../server/src/syntax/read-document';
import { minimalEdits } from '../../server/src/text/edit';
import { buildLineIndex, lineAt } from '../../server/src/text/line-index';
import { generateTown, type TownOptions } from '../bench/generate';
import { newFindings } from '../support/after-fix';
import { factsAmong } from '../support/facts-among';
import { mutations } from '../support/mutations';
import type { Mutated, Mutation } from '../support/mutations/mutation';
import { createRandom, mixSeeds } from '../support/random';
import { inRepo } from '../support/repo';
import { isFull } from '../support/runs';

const leastRate = 0.98;

/** Rules on what no table can say; their faults are planted by flow-planted.test.ts. */
const flowOnly = ['flow-ambiguous'];

interface Base {
  readonly name: string;
  readonly text: string;
  /** How often each mutation is planted. */
  readonly times: number;
}

const readText = (file: string): string => {
  const decoded = decode(readFileSync(file));
  assert.ok('text' in decoded, file);
  return decoded.text;
};

const sizes: readonly TownOptions[] = [
  { items: { basic: 40, assisting: 9, reclaimed: 12 } },
  { items: { basic: 12, assisting: 9, reclaimed: 6 }, eol: '\r\n', footers: true, emptyCategories: 'keep' },
  { items: { basic: 3, assisting: 12, reclaimed: 9 }, html: false, contents: false, pageBreaks: false },
  { items: { basic: 60, assisting: 15, reclaimed: 12 }, eol: '\r', continuations: false },
];

function* bases(): Generator<Base> {
  const samples = readdirSync(inRepo('samples')).filter(file => /\.(?:txt|dutylist)$/.test(file));
  for (const name of samples) yield { name, text: readText(inRepo('samples', name)), times: isFull ? 3 : 1 };
  for (let seed = 0; seed < (isFull ? 24 : 8); seed++)
    yield { name: `town ${seed}`, text: generateTown(seed, sizes[seed % sizes.length]), times: isFull ? 3 : 1 };
  yield { name: 'large town', text: generateTown(3), times: isFull ? 3 : 1 };
  const corpus = inRepo('../shared/corpus');
  if (!existsSync(corpus)) {
    console.log('mutations of real documents: ../shared/corpus is not there, passed over');
    return;
  }
  for (const name of readdirSync(corpus).filter(file => file.endsWith('.txt')))
    yield { name: name.slice(0, 3), text: readText(`${corpus}/${name}`), times: isFull ? 3 : 1 };
}

/** Rules that are off by default are switched on for the faults that they are to find. */
function contextFor(text: string, others: readonly string[] | undefined, due: readonly string[]): RuleContext {
  const off = rules.filter(rule => rule.offByDefault && due.includes(rule.id));
  if (!others && off.length === 0) return defaultContext;
  const config = { ...defaultConfig, rules: Object.fromEntries(off.map(rule => [rule.id, rule.severity])) };
  return { config, facts: others ? factsAmong(text, others, config) : noFacts };
}

interface Tally {
  planted: number;
  found: number;
  reversed: number;
  readonly missed: string[];
}

test('every mutation is found on its line, and undone where its fix is safe', () => {
  const tallies = new Map<Mutation, Tally>();
  for (const mutation of mutations) tallies.set(mutation, { planted: 0, found: 0, reversed: 0, missed: [] });
  for (const base of bases()) plantAll(base, tallies);
  if (isFull) for (const [mutation, tally] of tallies) console.log(row(mutation, tally));
  for (const [{ name }, { planted }] of tallies) assert.ok(planted > 0, `${name}: found no place`);
  for (const [due, { planted, found, missed }] of byRules(tallies))
    assert.ok(found >= planted * leastRate, `${due}: ${found} of ${planted}\n${missed.join('\n')}`);
});

/** The mutations of each rule taken together: some are planted too seldom for a rate of their own. */
function byRules(tallies: ReadonlyMap<Mutation, Tally>): Map<string, Tally> {
  const together = new Map<string, Tally>();
  for (const [{ name, rules: due }, tally] of tallies) {
    const known = together.get(due.join(', ')) ?? { planted: 0, found: 0, reversed: 0, missed: [] };
    together.set(due.join(', '), {
      planted: known.planted + tally.planted,
      found: known.found + tally.found,
      reversed: known.reversed + tally.reversed,
      missed: [...known.missed, ...tally.missed.map(place => `${name}: ${place}`)],
    });
  }
  return together;
}

function row({ name, rules: due }: Mutation, { planted, found, reversed }: Tally): string {
  const rate = `${((100 * found) / planted).toFixed(1)} %`;
  return `${String(found).padStart(5)} of ${String(planted).padStart(5)} ${rate.padStart(8)} ${String(reversed).padStart(5)} undone  ${name} (${due.join(', ')})`;
}

function plantAll({ name, text, times }: Base, tallies: ReadonlyMap<Mutation, Tally>): void {
  const before = parse(text);
  const result = runRules(rules, before, defaultContext);
  const check = ({ text: mutated, lines, others }: Mutated, due: readonly string[]) => {
    const context = contextFor(mutated, others, due);
    const { findings } = runRules(rules, parse(mutated, before), context, result);
    const index = buildLineIndex(mutated);
    const isDue = (finding: (typeof findings)[number]) =>
      due.includes(finding.rule) && lines.includes(lineAt(index, finding.range.start));
    return newFindings(result.findings, minimalEdits(text, mutated), findings, mutated).some(isDue);
  };
  for (const [mutation, tally] of tallies)
    for (let i = 0; i < times; i++) {
      const mutated = mutation.plant(text, createRandom(mixSeeds(name, mutation.name, i)));
      if (!mutated) continue;
      const told = `${name} ${i}, line ${mutated.lines.map(line => line + 1).join(' or ')}`;
      assert.ok(mutated.text !== text, `${mutation.name}: ${told}: nothing is changed`);
      tally.planted++;
      if (check(mutated, mutation.rules)) tally.found++;
      else tally.missed.push(told);
      if (!mutated.reversible) continue;
      const own = new Set(mutation.rules);
      const isUndone = fixAll(mutated.text, defaultContext, own) === fixAll(text, defaultContext, own);
      assert.ok(isUndone, `${mutation.name}: ${told}: not undone`);
      tally.reversed++;
    }
}

test('every rule has a mutation, every mutation a rule that is there', () => {
  const named = new Set([...mutations.flatMap(mutation => mutation.rules), ...flowOnly]);
  assert.deepEqual(
    rules.filter(rule => !named.has(rule.id)).map(rule => rule.id),
    [],
  );
  assert.deepEqual(
    [...named].filter(id => !ruleIds.includes(id)),
    [],
  );
  assert.equal(new Set(mutations.map(mutation => mutation.name)).size, mutations.length);
});
