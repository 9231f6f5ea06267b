import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/config/config';
import { digestDocument } from '../../../server/src/corpus/digest';
import { createDepartmentSearch, createItemSearch } from '../../../server/src/corpus/find-items';
import { searchWords } from '../../../server/src/domain/search-words';
import { departmentKeyIn } from '../../../server/src/features/department-identity';
import { parse } from '../../../server/src/syntax/read-document';

const town = (name: string, rows: string) =>
  digestDocument(
    `file:///w/${name}.txt`,
    parse(
      `云岭县${name}配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（9项）\n${rows.replaceAll('→', '\t')}\n`,
    ),
    {},
  );
const stone = town(
  '青石镇',
  '1→残疾人补贴发放→县残疾人联合会→负责审核。→做好登记。\n2→养老服务→县民政局、县财政局→负责统筹。→做好摸排。\n12→森林防火→县林业局→负责巡护。→做好宣传。',
);
const crane = town(
  '鹤堰镇',
  '1→困难残疾人两项补贴的发放→县残疾人联合会→负责审核。→做好登记。\n2→社会救助→县民政局→负责审批。→做好申报。',
);

function items(typed: string, most = 10): string[] {
  const search = createItemSearch(searchWords(typed), most);
  for (const digest of [stone, crane]) search.look(digest);
  return search.best().map(({ digest, item }) => `${digest.town}${item.number}`);
}

test('names, the better ones first', () => {
  assert.deepEqual(items('残疾人补贴'), ['青石镇1', '鹤堰镇1']);
  assert.deepEqual(items('森林'), ['青石镇12']);
  assert.deepEqual(items('没有的'), []);
});

test('pinyin and initials, also of a department', () => {
  assert.deepEqual(items('slfh'), ['青石镇12']);
  assert.deepEqual(items('shehuijz'), ['鹤堰镇2']);
  assert.deepEqual(items('mzj').sort(), ['青石镇2', '鹤堰镇2'].sort());
});

test('numbers: the same one, then those that begin so', () => {
  assert.deepEqual(items('1'), ['青石镇1', '鹤堰镇1', '青石镇12']);
  assert.deepEqual(items('12'), ['青石镇12']);
});

test('each word has to be found somewhere', () => {
  assert.deepEqual(items('鹤堰 残疾人'), ['鹤堰镇1']);
  assert.deepEqual(items('qs 2'), ['青石镇2']);
  assert.deepEqual(items('民政 财政'), ['青石镇2']);
  assert.deepEqual(items('配合 森林'), ['青石镇12']);
  assert.deepEqual(items('鹤堰 森林'), []);
});

test('no more than are wanted, whatever comes', () => {
  const search = createItemSearch(searchWords('的'), 3);
  const rows = Array.from({ length: 400 }, (_, i) => `${i + 1}→事项${'很'.repeat(400 - i)}长的→县民政局→负责。→做好。`);
  search.look(town('柳溪镇', rows.join('\n')));
  assert.deepEqual(
    search.best().map(({ item }) => item.number),
    [400, 399, 398],
  );
});

test('what is favoured comes before what fits as well', () => {
  const search = createItemSearch(searchWords('残疾人'), 9);
  search.look(stone);
  search.look(crane, 50);
  assert.equal(search.best()[0]!.digest.town, '鹤堰镇');
});

test('departments, once a county, with the towns that name them', () => {
  const search = createDepartmentSearch(searchWords('民政'), 10, name => name);
  for (const digest of [stone, crane]) search.look(digest);
  const found = search.best();
  assert.deepEqual(
    found.map(({ name, county, towns, item }) => [name, county, towns, item.number]),
    [['县民政局', '云岭县', 2, 2]],
  );
});

test('names of one department are told together, as most towns write it', () => {
  const keyOf = departmentKeyIn('云岭县', defaultConfig);
  assert.notEqual(keyOf('县民政局'), keyOf('市民政局'));
  const search = createDepartmentSearch(searchWords('民政'), 10, keyOf);
  const other = (uri: string, ...names: string[]) =>
    digestDocument(
      uri,
      parse(
        `云岭县柳溪镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n1\t养老\t${names.join('、')}\t统筹。\t摸排。\n`,
      ),
      {},
    );
  for (const digest of [
    other('a', '云岭县民政局'),
    other('b', '县民政局', '民政局'),
    other('c', '县民政局', '市民政局'),
  ])
    search.look(digest);
  assert.deepEqual(
    search.best().map(({ name, towns, digest }) => [name, towns, digest.uri]),
    [
      ['县民政局', 3, 'b'],
      ['市民政局', 1, 'c'],
    ],
  );
});
