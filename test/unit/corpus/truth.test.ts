// The real documents beside the repository, where they are there: what the reader and the rules make of them is compared
// with what people found. Nothing of them is quoted here.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { parse } from '../../../server/src/syntax/read-document';
import { buildLineIndex, lineAt } from '../../../server/src/text/line-index';
import { findingsOf } from '../../support/check';
import { inRepo } from '../../support/repo';

interface TrueItem {
  number: number;
  name: string;
  /** Of a table. */
  rows?: number[];
  departments?: string[];
  /** Of a flow: its lines, and what only a flow leaves to be found. */
  line?: number;
  lastLine?: number;
  support?: boolean;
  ownDutiesStart?: string;
  ownDutiesEntries?: number;
}
interface TrueList {
  kind: string;
  title: string;
  declaredCount: number | null;
  line: number;
  layout: string;
  categories: { numeral: string; name: string; declaredCount: number; line: number; items: TrueItem[] }[];
}
interface Expected {
  rules: string[];
  severity: string;
  line?: number;
  lines?: number[];
  optional?: boolean;
}

/** The rules that the expected findings are about; what later ones find in these documents is theirs. */
const firstRules = new Set(
  (
    'number-gap number-repeated number-order number-format category-count list-count category-numeral contents-mismatch ' +
    'item-outside-category column-count name-missing department-missing department-without-duties department-unlisted ' +
    'department-repeated withheld-note unknown-line'
  ).split(' '),
);
const corpus = inRepo('../shared/corpus');
const read = (name: string) => readFileSync(`${corpus}/${name}`, 'utf8');

if (!existsSync(corpus)) {
  test('corpus', () => console.log('../shared/corpus is not there: nothing is compared with it'));
} else {
  const truth: Record<string, { lists: TrueList[] }> = JSON.parse(read('truth.json'));
  const expected: Record<string, Expected[]> = JSON.parse(read('expected-findings.json'));
  for (const [id, { lists }] of Object.entries(truth)) {
    const text = read(readdirSync(corpus).find(name => name.startsWith(`${id}_`) && name.endsWith('.txt'))!);
    test(`corpus ${id}: lists`, () => compareLists(text, lists));
    if (!lists.every(list => list.layout === 'table')) {
      test(`corpus ${id}: categories and items of a flow`, () => compareFlow(text, lists));
      continue;
    }
    test(`corpus ${id}: categories and items`, () => compareItems(text, lists));
    test(`corpus ${id}: findings`, () => compareFindings(text, expected[id]!));
  }
}

function compareLists(text: string, lists: readonly TrueList[]): void {
  const shown = documentObject(parse(text)).lists.map(({ kind, title, layout, declaredCount, range }) => ({
    kind,
    title,
    layout,
    declaredCount,
    line: range.start.line + 1,
  }));
  assert.deepEqual(
    shown,
    lists.map(({ kind, title, layout, declaredCount, line }) => ({ kind, title, layout, declaredCount, line })),
  );
}

/** Of a flow the truth says how the own duties begin (white space and all that marks an entry left in) and how many entries they have. */
function compareFlow(text: string, lists: readonly TrueList[]): void {
  const document = parse(text);
  const shown = documentObject(document).lists;
  for (const [i, list] of lists.entries()) {
    assert.deepEqual(
      shown[i]!.categories.map(({ numeral, name, declaredCount, range, items }) => ({
        numeral,
        name,
        declaredCount,
        line: range.start.line + 1,
        items: items.map(({ number, name: own, departments, superiorDuties, rows }) => ({
          number,
          name: bare(own),
          departments: departments.map(bare),
          support: superiorDuties.some(block => block.role === 'support'),
          line: rows[0]! + 1,
          lastLine: rows.at(-1)! + 1,
        })),
      })),
      list.categories.map(category => ({
        ...category,
        items: category.items.map(({ number, name, departments, support, line, lastLine }) => ({
          number,
          name: bare(name),
          departments: departments!.map(bare),
          support,
          line,
          lastLine,
        })),
      })),
    );
    const items = document.lists[i]!.categories.flatMap(category => category.items);
    for (const [j, item] of list.categories.flatMap(category => category.items).entries()) {
      const { ownDuties, columns } = items[j]!.content;
      const start = item.ownDutiesStart!;
      assert.equal(
        bare(columns.get('ownDuties')!.text).slice(0, bare(start).length),
        bare(start),
        `item ${item.number}`,
      );
      const numbered = ownDuties.filter(entry => entry.number !== undefined).length;
      assert.equal(numbered, item.ownDutiesEntries, `entries of item ${item.number}`);
      assert.equal(ownDuties.length, numbered || 1, `entries of item ${item.number}`);
    }
  }
  const index = buildLineIndex(text);
  const findings = findingsOf(text).filter(({ rule }) => firstRules.has(rule));
  const shownFindings = findings.map(({ rule, range }) => `${rule} ${lineAt(index, range.start) + 1}`);
  const short = lists.flatMap(list => list.categories.filter(each => each.items.length !== each.declaredCount));
  assert.deepEqual(
    shownFindings,
    short.map(({ line }) => `category-count ${line}`),
  );
}

function compareItems(text: string, lists: readonly TrueList[]): void {
  const shown = documentObject(parse(text)).lists.map(({ categories }) =>
    categories.map(({ numeral, name, declaredCount, range, items }) => ({
      numeral,
      name,
      declaredCount,
      line: range.start.line + 1,
      items: items.map(item => ({
        number: item.number,
        name: bare([item.name, ...item.subItems.map(each => each.name)].join('*')),
        rows: item.rows.map(row => row + 1),
        departments: item.departments.map(bare),
      })),
    })),
  );
  for (const [i, list] of lists.entries()) {
    const hasDepartments = list.kind === 'assisting';
    assert.deepEqual(
      shown[i]!.map(category => ({
        ...category,
        items: category.items.map(item => ({ ...item, departments: hasDepartments ? item.departments : [] })),
      })),
      list.categories.map(category => ({
        ...category,
        items: category.items.map(({ number, name, rows, departments = [] }) => ({
          number,
          name: bare(name),
          rows,
          departments: departments.map(bare),
        })),
      })),
    );
  }
}

/** Each finding of the rules is one that is expected, each one that is expected is found unless it is optional; nothing is an error. */
function compareFindings(text: string, expected: readonly Expected[]): void {
  const index = buildLineIndex(text);
  const found = new Set<Expected>();
  for (const { rule, severity, range } of findingsOf(text)) {
    const line = lineAt(index, range.start) + 1;
    assert.notEqual(severity, 'error', `${rule} on line ${line} is an error`);
    const known = expected.find(
      each => each.rules.includes(rule) && each.severity === severity && (each.lines ?? [each.line]).includes(line),
    );
    assert.ok(known || !firstRules.has(rule), `${severity} ${rule} on line ${line} is not expected`);
    if (known) found.add(known);
  }
  const missed = expected.filter(each => !each.optional && !found.has(each));
  assert.deepEqual(missed, []);
}

/** Without blanks and a leading mark: as the truth is to be compared. */
function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/^\*/, '');
}
