import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCorpus, generateCounty, generateTown, generateTownWithTruth } from '../../bench/generate';
import type { ItemTruth, ListTruth } from '../../bench/truth';
import { itemsOf, likeness, plainName, readOutline } from '../../support/outline';
import { towns, truthItems } from './generated-towns';

/** The cells of an item's column over all of its rows, put together; copies (`repeat`) are left out. */
function joinedCell(lines: readonly string[], item: ItemTruth, column: number): string {
  const cells = item.rows.map(row => lines[row]!.split('\t')[column] ?? '');
  return plainName(cells.filter((cell, i) => i === 0 || cell !== cells[0]).join(''));
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

test('a seed gives the same town again, another seed another one', () => {
  assert.equal(generateTown(3), generateTown(3));
  assert.notEqual(generateTown(3), generateTown(4));
});

test('a town has 340 items and about 200 KB', () => {
  for (let seed = 0; seed < 12; seed++) {
    const { text, truth } = generateTownWithTruth(seed);
    const counts = truth.lists.map(list => truthItems(list).length);
    assert.deepEqual(counts, [117, 99, 124]);
    const bytes = new TextEncoder().encode(text).length;
    assert.ok(bytes > 180_000 && bytes < 225_000, `${bytes} bytes`);
    assert.deepEqual(truth.lists[0]!.categories.length, 9);
  }
});

test('the text says what the truth says', () => {
  for (const { seed, options } of towns) {
    const { text, truth } = generateTownWithTruth(seed, options);
    const lines = linesOf(text);
    const outline = readOutline(text);
    assert.equal(outline.lists.length, truth.lists.length);
    assert.equal(lines.length, truth.lineCount + (options.finalNewline ? 1 : 0));
    for (const [i, list] of truth.lists.entries()) {
      const read = outline.lists[i]!;
      assert.deepEqual(
        [read.kind, read.title, read.declared ?? null, read.line, read.columns.map(plainName)],
        [list.kind, list.title, list.declaredCount, list.line, list.columns],
      );
      assert.deepEqual(
        read.categories.map(({ numeral, name, declared, line, items }) => [
          numeral,
          name,
          declared,
          line,
          items.length,
        ]),
        list.categories.map(({ numeral, name, declaredCount: count, line, items }) => [
          numeral,
          name,
          count,
          line,
          items.length,
        ]),
      );
      const items = itemsOf(read);
      for (const [j, item] of truthItems(list).entries()) compareItem(lines, list, item, items[j]!);
    }
  }
});

function compareItem(
  lines: string[],
  list: ListTruth,
  item: ItemTruth,
  read: ReturnType<typeof itemsOf>[number],
): void {
  const star = (part: { name: string; enforcement: boolean }) => (part.enforcement ? `*${part.name}` : part.name);
  assert.equal(read.number, item.number);
  assert.equal(read.name, [item, ...item.subItems].map(star).join(''));
  assert.deepEqual([read.line, ...read.continuations], item.rows);
  assert.equal(read.cells.length, list.columns.length);
  if (list.kind === 'basic') return;
  const contains = (cell: string, parts: readonly string[]) => {
    let at = 0;
    for (const part of parts.map(plainName)) {
      const found = cell.indexOf(part, at);
      assert.ok(found >= 0, `${part} in ${cell}`);
      at = found + part.length;
    }
  };
  const blocks = list.kind === 'assisting' ? item.superiorDuties : item.handling;
  const parts = blocks.flatMap(block => [...(block.heading === null ? [] : [`${block.heading}：`]), ...block.entries]);
  contains(joinedCell(lines, item, list.kind === 'assisting' ? 3 : 2), parts);
  if (list.kind === 'reclaimed') return;
  assert.equal(joinedCell(lines, item, 2), item.departments.join('、'));
  contains(joinedCell(lines, item, 4), item.ownDuties);
}

test('every kind of layout occurs', () => {
  const texts = Array.from({ length: 12 }, (_, seed) => generateTown(seed)).join('\n');
  for (const sign of [
    /<ol style/,
    /<p>/,
    /\t\t\t/,
    /\*对/,
    /事 项 名 称/,
    /主要职责：/,
    /、[^、：\t]+主要职责：/,
    /工作方式：/,
    /不再开展此项工作/,
  ])
    assert.match(texts, sign);
  const carried = Array.from({ length: 12 }, (_, seed) => generateTownWithTruth(seed).truth)
    .flatMap(truth => truth.lists.flatMap(truthItems))
    .filter(item => item.rows.length > 1);
  assert.ok(carried.length > 50);
});

test('a row that is carried on is cut in a word, and its second part is not like its first', () => {
  let cuts = 0;
  for (let seed = 0; seed < 12; seed++) {
    const { text, truth } = generateTownWithTruth(seed);
    const lines = linesOf(text);
    for (const list of truth.lists)
      for (const item of truthItems(list).filter(({ rows }) => rows.length > 1)) {
        const column = list.kind === 'assisting' ? 3 : 2;
        const [first, second] = item.rows.map(row => plainName(lines[row]!.split('\t')[column]!)) as [string, string];
        assert.match(first.at(-1)! + second[0]!, /^[一-鿿]{2}$/);
        assert.ok(likeness(first, second) < 0.6, `${first} | ${second}`);
        cuts++;
      }
  }
  assert.ok(cuts > 50);
});

test('without artefacts there are none', () => {
  const text = generateTown(5, { html: false, pageBreaks: false, continuations: false });
  assert.doesNotMatch(text, /<|第 \d+ 页/);
  assert.equal(text.match(/^序号\t/gm)?.length, 3);
  assert.equal(
    readOutline(text)
      .lists.flatMap(itemsOf)
      .every(item => item.continuations.length === 0),
    true,
  );
});

test('the towns of a county share most duties in slightly different words', () => {
  const names = [...generateCounty(9, 3)].map(({ text }) =>
    readOutline(text).lists.map(list => itemsOf(list).map(item => item.name)),
  );
  let same = 0;
  let alike = 0;
  let all = 0;
  for (const kind of [0, 1, 2])
    for (const name of names[0]![kind]!) {
      const best = Math.max(...names[1]![kind]!.map(other => likeness(name, other)));
      all++;
      if (best === 1) same++;
      else if (best > 0.6) alike++;
    }
  assert.ok((same + alike) / all > 0.85, `${same} + ${alike} of ${all}`);
  assert.ok((same + alike) / all < 0.99);
  assert.ok(alike / all > 0.1);
});

test('no town names a place of another one', () => {
  const corpus = [...generateCorpus(4, 30, 6)];
  assert.equal(new Set(corpus.map(({ path }) => path)).size, 30);
  assert.equal(new Set(corpus.map(({ county }) => county)).size, 5);
  for (const town of corpus) {
    assert.ok(town.text.includes(town.county + town.name));
    for (const other of corpus) {
      if (other.county !== town.county) assert.ok(!town.text.includes(other.county));
      if (other.name !== town.name) assert.ok(!town.text.includes(other.name), `${other.name} in ${town.name}`);
    }
  }
});
