import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generateTown } from '../../bench/generate';
import { itemsOf, type OutlineList, readOutline } from '../../support/outline';
import { type FaultKind, type Planted, plants } from '../../support/plant';
import { createRandom } from '../../support/random';

const corpus = '../shared/corpus';
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

/** What has to be true of a planted fault, by the outline of the text before and after. */
const checks: Record<FaultKind, (planted: Planted, before: string) => void> = {
  deleteRow({ text, line, original }) {
    const { list, index } = itemAt(text, line);
    const items = itemsOf(list);
    assert.equal(items[index]!.number, items[index - 1]!.number + 2);
    assert.equal(Number(/^\d+/.exec(original)![0]), items[index]!.number - 1);
  },
  deleteLastRow({ text, line }, before) {
    const category = readOutline(text)
      .lists.flatMap(list => list.categories)
      .find(other => other.line === line)!;
    assert.equal(category.declared, category.items.length + 1);
    assert.equal(linesOf(before).length, linesOf(text).length + 1);
  },
  repeatNumber({ text, line }) {
    const { list, index } = itemAt(text, line);
    const items = itemsOf(list);
    const earlier = items.slice(0, index).filter(({ number }) => number === items[index]!.number);
    assert.equal(earlier.length, 1);
    assert.notEqual(items[index]!.number, index + 1);
  },
  wrongCategoryCount({ text, line }) {
    const categories = readOutline(text).lists.flatMap(list => list.categories);
    const wrong = categories.filter(({ declared, items }) => declared !== items.length);
    assert.deepEqual(
      wrong.map(category => category.line),
      [line],
    );
  },
  wrongListCount({ text, line }) {
    const wrong = readOutline(text).lists.filter(list => list.declared !== itemsOf(list).length);
    assert.deepEqual(
      wrong.map(list => list.line),
      [line],
    );
  },
  emptyDepartmentCell({ text, line, original }) {
    const cells = linesOf(text)[line]!.split('\t');
    assert.equal(cells.length, 5);
    assert.equal(cells[2], '');
    assert.equal(cells.toSpliced(2, 1, original.split('\t')[2]!).join('\t'), original);
  },
};

function itemAt(text: string, line: number): { list: OutlineList; index: number } {
  for (const list of readOutline(text).lists) {
    const index = itemsOf(list).findIndex(item => item.line === line);
    if (index >= 0) return { list, index };
  }
  assert.fail(`no item on line ${line}`);
}

for (const kind of Object.keys(plants) as FaultKind[])
  test(`${kind} plants its fault and nothing else`, () => {
    const random = createRandom(1);
    let planted = 0;
    for (let seed = 0; seed < 8; seed++) {
      const before = generateTown(
        seed,
        seed % 3 === 0 ? { items: { basic: 8, assisting: 7, reclaimed: 6 }, eol: '\r\n' } : {},
      );
      const result = plants[kind](before, random);
      // a town whose titles tell no totals has no total to falsify
      if (!result) {
        assert.equal(kind, 'wrongListCount');
        continue;
      }
      planted++;
      assert.equal(result.kind, kind);
      assert.ok(differingLines(before, result.text) === 1);
      assert.ok(linesOf(before).includes(result.original));
      checks[kind](result, before);
    }
    assert.ok(planted >= 4);
  });

test('the same seed plants the same fault, another one elsewhere', () => {
  const text = generateTown(2);
  const line = (seed: number) => plants.deleteRow(text, createRandom(seed))!.line;
  assert.equal(line(1), line(1));
  assert.ok(new Set([1, 2, 3, 4, 5, 6].map(line)).size > 3);
});

test('no fault is planted where nothing is sure', () => {
  const random = createRandom(3);
  for (const text of [
    '',
    '文字',
    '宁川县配合履职事项清单\n\n1\n防火\n',
    '基本履职事项清单\n序号\t事项名称\n1\t甲\n3\t乙\n',
  ])
    for (const plant of Object.values(plants)) assert.equal(plant(text, random), undefined);
});

test('a list of which items are withheld loses no row', () => {
  const head =
    '注：清单中的2项基本履职事项为涉密事项，不予公布。\n宁川县基本履职事项清单\n序号\t事项名称\n一、党的建设（4项）\n';
  const text = `${head}1\t甲乙丙\n2\t丁戊己\n3\t庚辛壬\n4\t子丑寅`;
  assert.equal(plants.deleteRow(text, createRandom(1)), undefined);
  assert.ok(plants.deleteRow(text.replace('不予公布', '予以公布'), createRandom(1)));
});

test('faults can be planted in published documents', t => {
  if (!existsSync(corpus)) return t.skip('there is no ../shared/corpus');
  const random = createRandom(4);
  for (const file of readdirSync(corpus).filter(name => /^0\d\d_.*\.txt$/.test(name) && !name.includes('half'))) {
    const before = readFileSync(`${corpus}/${file}`, 'utf8');
    for (const kind of Object.keys(plants) as FaultKind[])
      for (let i = 0; i < 5; i++) {
        const result = plants[kind](before, random);
        if (!result) {
          assert.equal(kind, 'wrongListCount', `${kind} in ${file.slice(0, 3)}`);
          continue;
        }
        assert.equal(differingLines(before, result.text), 1);
        checks[kind](result, before);
      }
  }
});

/** How many lines differ when what both texts share at start and end is left out. */
function differingLines(before: string, after: string): number {
  const a = linesOf(before);
  const b = linesOf(after);
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return Math.max(a.length, b.length);
}
