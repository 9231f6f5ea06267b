import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestDocument, isDutyList } from '../../../server/src/corpus/digest';
import { itemAt } from '../../../server/src/corpus/packed-items';
import { itemsOf } from '../../../server/src/syntax/ast';
import { parse } from '../../../server/src/syntax/read-document';
import { textOf } from '../../support/fixture';

const text = textOf(`
  青石镇履行职责事项清单
  青石镇基本履职事项清单
  序号→事项名称
  一、城乡建设（1项）
  1→<p>管护设施。</p> *对损毁路灯的处罚。
  青石镇配合履职事项清单
  序号→事项名称→对应上级部门→上级部门职责→配合职责
  一、民生服务（2项）
  1→→云岭县残疾人联合会 云岭县财政局→负责审核。→做好登记。
  2→消防安全专→云岭县消防救援大队→负责检查。→做好巡查。
  →项整治→→→
`);

function digest(configured: { town?: string; county?: string } = {}, of = text) {
  const document = parse(of);
  const found = digestDocument('file:///w/a.txt', document, configured);
  const items = document.lists.flatMap(itemsOf).map((_, i) => itemAt(found.items, i));
  return { ...found, items };
}

test('what a digest keeps of an item: its name with sub-items, and where the name first stands', () => {
  const [basic, nameless, continued] = digest().items;
  assert.deepEqual(basic, {
    kind: 'basic',
    number: 1,
    name: '管护设施。对损毁路灯的处罚。',
    category: '城乡建设',
    departments: [],
    start: { line: 4, character: 5 },
    end: { line: 4, character: 10 },
  });
  assert.deepEqual(nameless!.departments, ['云岭县残疾人联合会', '云岭县财政局']);
  assert.deepEqual(
    [nameless!.name, nameless!.start, nameless!.end],
    ['', { line: 8, character: 0 }, { line: 8, character: 1 }],
  );
  assert.deepEqual([continued!.name, continued!.end], ['消防安全专项整治', { line: 9, character: 7 }]);
});

test('town and county: configured, else from the title; the county else from the departments', () => {
  assert.deepEqual([digest().town, digest().county], ['青石镇', '云岭县']);
  const configured = digest({ town: '柳溪镇', county: '白河县' });
  assert.deepEqual([configured.town, configured.county], ['柳溪镇', '白河县']);
  assert.equal(digest({}, text.replace('青石镇履行', '白河县青石镇履行')).county, '白河县');
  assert.equal(digest({}, text.replaceAll('云岭县', '县')).county, 'file:///w');
});

test('what is a duty list: a list with a title or a header row', () => {
  assert.ok(isDutyList(parse('基本履职事项清单\n')));
  assert.ok(isDutyList(parse('序号\t事项名称\n')));
  assert.ok(!isDutyList(parse('')));
  assert.ok(!isDutyList(parse('今天天气很好。\n1\t买菜\n2\t做饭\n')));
});
