import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateTownWithTruth } from '../../bench/generate';
import type { TownTruth } from '../../bench/truth';
import { towns, truthItems } from './generated-towns';

test('nothing is wrong in a town', () => {
  for (const { seed, options } of towns) {
    const { text, truth } = generateTownWithTruth(seed, options);
    checkCounts(truth);
    checkItems(truth);
    checkSentences(truth);
    const plain = text.replace(/<[^>]*>/g, '');
    assert.doesNotMatch(plain, /[一-鿿][,;:()]|[,;:()][一-鿿]|[。，；：、]{2}|做出|疫情爆发/);
  }
});

function checkCounts(truth: TownTruth): void {
  for (const entry of truth.contents) {
    const named = truth.lists.filter(list => list.title.replace(/（.*/, '').endsWith(entry.title.replace(/（.*/, '')));
    assert.equal(named.length, 1, entry.title);
    assert.ok(entry.declaredCount === null || entry.declaredCount === named[0]!.declaredCount);
  }
  for (const list of truth.lists) {
    assert.deepEqual(
      truthItems(list).map(({ number }) => number),
      truthItems(list).map((_, i) => i + 1),
    );
    assert.ok(list.declaredCount === null || list.declaredCount === truthItems(list).length);
    for (const category of list.categories) assert.equal(category.declaredCount, category.items.length);
  }
}

function checkItems(truth: TownTruth): void {
  const names = truth.lists.map(list => truthItems(list).map(item => item.name));
  for (const list of names) assert.equal(new Set(list).size, list.length);
  for (const item of truth.lists.flatMap(truthItems)) {
    if (item.superiorDuties.length === 0) continue;
    const headed = item.superiorDuties.flatMap(block => block.departments);
    const headless = item.superiorDuties[0]!.heading === null && item.departments.length === 1;
    assert.deepEqual(headless ? item.departments : headed, item.departments);
    assert.equal(new Set(item.departments).size, item.departments.length);
    assert.equal(item.superiorDuties.at(-1)!.role, 'support');
    assert.ok(item.ownDuties.length > 0);
    for (const department of item.departments) assert.ok(department.includes(truth.county));
  }
  const [basic, , reclaimed] = truth.lists.map(
    list => new Set(truthItems(list).map(item => item.name.replace(/。$/, ''))),
  );
  for (const name of reclaimed ?? []) assert.ok(!basic!.has(name));
}

/** Nothing said twice in a row, and no clause of twelve characters or more in two lists. */
function checkSentences(truth: TownTruth): void {
  const seen = new Map<string, string>();
  for (const list of truth.lists)
    for (const item of truthItems(list)) {
      const blocks = [...item.superiorDuties, ...item.handling].filter(block => block.role !== 'support');
      const said = [
        item.name,
        ...item.subItems.map(sub => sub.name),
        ...item.ownDuties,
        ...blocks.flatMap(block => block.entries),
      ];
      for (const text of said) {
        assert.doesNotMatch(text.replace(/工会会员|饮用水水源|菌菌种|供水水质/g, '-'), /([一-鿿]{1,8})\1/);
        assert.doesNotMatch(text, /(.{6,})[。，；、]\1/);
        for (const [open, close] of ['（）', '“”', '《》'])
          assert.equal(text.split(open!).length, text.split(close!).length);
        for (const clause of text.split(/[。，；]/).filter(({ length }) => length >= 12)) {
          const other = seen.get(clause);
          assert.ok(other === undefined || other === list.kind, `${clause} in ${other} and ${list.kind}`);
          seen.set(clause, list.kind);
        }
      }
      for (const cell of [item.ownDuties, blocks.flatMap(block => block.entries)])
        assert.equal(new Set(cell).size, cell.length, cell.join(''));
    }
}
