import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contributionOf, createFactsTable, type FactsTable, sameOthers } from '../../../server/src/corpus/facts';
import { placeOf } from '../../../server/src/corpus/place-of';
import { parse } from '../../../server/src/syntax/read-document';

const list = (town: string, departments: string, county = '云岭县') =>
  `${county}${town}配合履职事项清单\n一、民生服务（1项）\n1\t征兵\t${departments}\t负责。\t协助。\n`;

function set(table: FactsTable, uri: string, text: string): void {
  const document = parse(text);
  table.set(uri, contributionOf(document, placeOf(uri, document, {})));
}

function show(table: FactsTable, uri: string, county = '云岭县', town = '青石镇') {
  const { departments, places } = table.othersOf(uri, { town, county });
  return { departments: [...departments].map(entry => entry.join(' ')), places: [...places].sort() };
}

test('the departments of the county’s other documents, each with the number of documents, and all places', () => {
  const table = createFactsTable();
  set(table, 'a', list('青石镇', '县公安局、县民政局'));
  set(table, 'b', list('鹤堰镇', '县公安局'));
  set(table, 'c', list('柳溪镇', '县公安局、县公安局、县教育局'));
  set(table, 'd', list('石桥乡', '县财政局', '青岩县'));
  assert.deepEqual(show(table, 'a'), {
    departments: ['县公安局 2', '县教育局 1'],
    places: ['柳溪镇', '石桥乡', '青岩县', '鹤堰镇'],
  });
  assert.deepEqual(show(table, 'd', '青岩县', '石桥乡').departments, []);
  assert.deepEqual(show(table, 'new').departments, ['县公安局 3', '县教育局 1', '县民政局 1']);
});

test('documents that change, move to another county and go', () => {
  const table = createFactsTable();
  set(table, 'a', list('青石镇', '县公安局'));
  set(table, 'b', list('鹤堰镇', '县公安局'));
  const before = table.version;
  set(table, 'b', list('鹤堰镇', '县公安局').replace('协助', '配合'));
  assert.equal(table.version, before, 'nothing of it has changed');
  set(table, 'b', list('鹤堰镇', '县民政局'));
  assert.notEqual(table.version, before);
  assert.deepEqual(show(table, 'a').departments, ['县民政局 1']);
  set(table, 'b', list('鹤堰镇', '县民政局', '青岩县'));
  assert.deepEqual(show(table, 'a'), { departments: [], places: ['青岩县', '鹤堰镇'] });
  table.remove('b');
  table.remove('b');
  assert.deepEqual(show(table, 'a'), { departments: [], places: [] });
});

test('what is no name of one department is no evidence', () => {
  const table = createFactsTable();
  set(table, 'b', list('鹤堰镇', '县民政、县民政据、各有关部门、县公安局等、负责审核'));
  assert.deepEqual(show(table, 'a').departments, []);
});

test('a folder stands for a county that nothing names, and is no place', () => {
  const table = createFactsTable();
  const text = '鹤堰镇配合履职事项清单\n一、民生服务（1项）\n1\t征兵\t县人武部\t负责。\t协助。\n';
  set(table, 'file:///w/甲/b.txt', text);
  assert.deepEqual(show(table, 'a', 'file:///w/甲'), { departments: ['县人武部 1'], places: ['鹤堰镇'] });
});

test('whether surroundings are the same', () => {
  const table = createFactsTable();
  set(table, 'b', list('鹤堰镇', '县公安局'));
  const one = table.othersOf('a', { town: '青石镇', county: '云岭县' });
  set(table, 'a', list('青石镇', '县民政局'));
  assert.ok(sameOthers(one, table.othersOf('a', { town: '青石镇', county: '云岭县' })));
  set(table, 'c', list('鹤堰镇', '县公安局'));
  assert.ok(!sameOthers(one, table.othersOf('a', { town: '青石镇', county: '云岭县' })));
});
