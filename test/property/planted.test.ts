// Faults are planted into documents that have none of their kind: each has to be found, by its rule, on its line.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fixAll } from '../../server/src/features/fix-all';
import { messagesOf } from '../../server/src/messages/messages';
import { decode } from '../../server/src/node/decoding';
import { defaultContext, type Finding } from '../../server/src/rules/rule';
import { applyEdits, minimalEdits } from '../../server/src/text/edit';
import { buildLineIndex, lineAt } from '../../server/src/text/line-index';
import { generateTown, type TownOptions } from '../bench/generate';
import { findingsIn, newFindings } from '../support/after-fix';
import { type FaultKind, type Planted, plants } from '../support/plant';
import { createRandom, mixSeeds } from '../support/random';
import { inRepo } from '../support/repo';
import { isFull } from '../support/runs';

const kinds = Object.keys(plants) as FaultKind[];
const m = messagesOf('en');

/** Rules that a fault implies besides the one that is to find it. */
const implied: Readonly<Record<FaultKind, readonly string[]>> = {
  deleteRow: [],
  // the title's total says the same as the category's count
  deleteLastRow: ['list-count'],
  repeatNumber: [],
  wrongCategoryCount: [],
  // the contents still declare the right total
  wrongListCount: ['contents-mismatch'],
  emptyDepartmentCell: [],
};

function readText(file: string): string {
  const decoded = decode(readFileSync(file));
  assert.ok('text' in decoded, file);
  return decoded.text;
}

/** Every fault at several places of a text; answers how many found a place. */
function plantAll(name: string, text: string, times: number): number {
  let planted = 0;
  const before = findingsIn(text);
  for (const kind of kinds)
    for (let i = 0; i < times; i++) {
      const fault = plants[kind](text, createRandom(mixSeeds(name, kind, i)));
      // planting goes by lines: of a row with quoted cells it would take out the first line alone
      if (!fault || fault.original.includes('\t"')) continue;
      planted++;
      checkFound(fault, text, before, `${name}: ${kind} ${i}, line ${fault.line + 1}`);
    }
  return planted;
}

function checkFound(fault: Planted, text: string, before: readonly Finding[], name: string): void {
  const after = findingsIn(fault.text);
  const lines = buildLineIndex(fault.text);
  const found = after.find(
    ({ rule, range }) => fault.rules.includes(rule) && lineAt(lines, range.start) === fault.line,
  );
  assert.ok(found, `${name}: not found`);
  assert.equal(found.severity, 'error', name);
  const brought = newFindings(before, minimalEdits(text, fault.text), after, fault.text);
  assert.deepEqual(
    brought
      // a hint tells of the whole list where the first trace of extraction stands, which may be another one now
      .filter(each => each !== found && each.severity !== 'hint' && !implied[fault.kind].includes(each.rule))
      .map(each => each.message(m)),
    [],
    name,
  );
  if (/Count$/.test(fault.kind)) {
    const fixes = found.fixes();
    assert.ok(
      fixes.some(fix => applyEdits(fault.text, fix.edits()) === text),
      `${name}: its fix does not give the text back`,
    );
  } else checkTrace(fault, name);
  if (fault.kind === 'deleteRow') checkInsertion(found, fault, name);
}

/** An empty row in the place of the one that was taken out lacks nothing but its words: the counts are right again. */
function checkInsertion(found: Finding, fault: Planted, name: string): void {
  const insert = found.fixes().find(fix => /^Insert an empty row/.test(fix.title(m)))!;
  const filled = applyEdits(fault.text, insert.edits());
  const brought = newFindings(findingsIn(fault.text), insert.edits(), findingsIn(filled), filled);
  assert.deepEqual(
    brought.map(each => each.rule),
    ['name-missing'],
    `${name}: ${insert.title(m)}`,
  );
}

/** What is lost or wrong for good is still told after all safe fixes. Without a total nothing contradicts the new count. */
function checkTrace(fault: Planted, name: string): void {
  if (fault.kind === 'deleteLastRow' && !/清单（\d+项）\s*$/m.test(fault.text)) return;
  const fixed = fixAll(fault.text, defaultContext);
  const lines = buildLineIndex(fixed);
  assert.ok(
    findingsIn(fixed).some(
      ({ rule, range }) => fault.rules.includes(rule) && lineAt(lines, range.start) === fault.line,
    ),
    `${name}: hidden by fix-all`,
  );
}

test('faults planted in the samples are found', () => {
  const files = readdirSync(inRepo('samples')).filter(file => /\.(?:txt|dutylist)$/.test(file));
  assert.ok(files.length >= 3);
  for (const file of files) {
    const planted = plantAll(file, readText(inRepo('samples', file)), isFull ? 30 : 5);
    assert.ok(planted > 0, `${file}: no place for any fault`);
  }
});

const sizes: readonly TownOptions[] = [
  { items: { basic: 9, assisting: 7, reclaimed: 6 } },
  { items: { basic: 12, assisting: 9, reclaimed: 0 }, eol: '\r\n', footers: true, emptyCategories: 'keep' },
  { items: { basic: 3, assisting: 12, reclaimed: 9 }, html: false, contents: false, pageBreaks: false },
  { items: { basic: 20, assisting: 15, reclaimed: 12 }, eol: '\r', continuations: false },
];

test('faults planted in generated towns are found', () => {
  const found = new Map<FaultKind, number>();
  for (let seed = 0; seed < (isFull ? 80 : 12); seed++) {
    const text = generateTown(seed, sizes[seed % sizes.length]);
    const random = createRandom(seed);
    for (const kind of kinds) if (plants[kind](text, random)) found.set(kind, (found.get(kind) ?? 0) + 1);
    plantAll(`town ${seed}`, text, isFull ? 5 : 3);
  }
  for (const kind of kinds) assert.ok((found.get(kind) ?? 0) > 0, `${kind} never found a place`);
});

test('faults planted in a town of full size are found', () => {
  assert.ok(plantAll('large town', generateTown(1), isFull ? 30 : 2) > 0);
});

test('faults planted in real documents are found', () => {
  const corpus = inRepo('../shared/corpus');
  if (!existsSync(corpus)) {
    console.log('faults planted in real documents: ../shared/corpus is not there, passed over');
    return;
  }
  for (const file of readdirSync(corpus).filter(name => name.endsWith('.txt')))
    plantAll(file.slice(0, 3), readText(path.join(corpus, file)), isFull ? 15 : 3);
});
