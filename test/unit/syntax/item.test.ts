// How the cells of an item are read: departments, headings, entries, and the rows that carry it on. Whole documents with
// all of this stand in golden/.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { itemsOf } from '../../../server/src/syntax/ast';
import { parse } from '../../../server/src/syntax/read-document';

const head =
  '青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n'.replaceAll(
    '→',
    '\t',
  );

/** The items of an assisting list with these rows; `→` is a tab. */
function items(...rows: string[]) {
  return documentObject(parse(head + rows.map(row => `${row.replaceAll('→', '\t')}\n`).join(''))).lists.flatMap(list =>
    list.categories.flatMap(category => category.items),
  );
}

function departments(cell: string, duties = '负责检查。', ...others: string[]): string[] {
  return items(`1→甲事→${cell}→${duties}→做好巡查。`, ...others)[0]!.departments;
}

/** The blocks as `heading[departments] entries`. */
function blocks(cell: string, duties: string): string[] {
  return items(`1→甲事→${cell}→${duties}→做好巡查。`)[0]!.superiorDuties.map(
    ({ heading, departments: of, role, entries }) =>
      `${role === 'duties' ? '' : `${role} `}${heading ?? '-'}[${of.join()}] ${entries.join('|')}`,
  );
}

test('departments: separators of every kind', () => {
  for (const cell of [
    '县公安局、县教育局',
    '县公安局 县教育局',
    '县公安局，县教育局',
    '县公安局；县教育局',
    '县公安局<br>县教育局',
    '<p>县公安局</p><p>县教育局</p>',
    '县公安局、 县教育局。',
    '县公安局\u3000县教育局',
    '县公安局&nbsp;县教育局',
  ])
    assert.deepEqual(departments(cell), ['县公安局', '县教育局'], cell);
});

test('departments: wrap blanks are no separators', () => {
  assert.deepEqual(departments('云岭县应急管理 局'), ['云岭县应急管理局']);
  assert.deepEqual(departments('云岭县应急管理 局 云岭县水利局'), ['云岭县应急管理局', '云岭县水利局']);
  assert.deepEqual(departments('云岭县 消防救援 大队 云岭县公安局'), ['云岭县消防救援大队', '云岭县公安局']);
  assert.deepEqual(departments('松江市生态环境局 云岭县分局'), ['松江市生态环境局云岭县分局']);
  assert.deepEqual(departments('松江市生态环境局 云岭县分局 云岭县水利局'), [
    '松江市生态环境局云岭县分局',
    '云岭县水利局',
  ]);
});

test('departments: the headings of the item and the names used elsewhere decide where blanks do not', () => {
  assert.deepEqual(departments('县文旅 体育局', '县文旅体育局：组织比赛。'), ['县文旅体育局']);
  const elsewhere = '2→乙事→县融媒体中心、县公安局→负责宣传。→做好巡查。';
  assert.deepEqual(departments('县融媒体 中心 县公安局', '负责检查。', elsewhere), ['县融媒体中心', '县公安局']);
});

test('departments: place names hold traps', () => {
  for (const name of ['红旗镇水务中心', '旗下营镇水管站', '市中区城市管理局', '新区管委会'])
    assert.deepEqual(departments(`${name} 县公安局`), [name, '县公安局'], name);
});

test('headings: one department, several, suffixes, half-width colons', () => {
  assert.deepEqual(blocks('县公安局、县教育局', '县公安局：巡逻。县教育局:教育。'), [
    '县公安局[县公安局] 巡逻。',
    '县教育局[县教育局] 教育。',
  ]);
  assert.deepEqual(blocks('县公安局、县教育局', '县公安局、县教育局主要职责：联合检查。'), [
    '县公安局、县教育局主要职责[县公安局,县教育局] 联合检查。',
  ]);
  assert.deepEqual(blocks('县公安局、县教育局', '<p>县公安局、</p> <p>县教育局：联合检查。</p>'), [
    '县公安局、县教育局[县公安局,县教育局] 联合检查。',
  ]);
  assert.deepEqual(
    blocks('县公安局 县教育局', '县公安局 县教育局： 联合检查。').map(each => each.replace(/^.*\[/, '[')),
    ['[县公安局,县教育局] 联合检查。'],
  );
});

test('（牵头） behind a name is no part of it, in the column or in a heading', () => {
  assert.deepEqual(departments('牵头单位：县公安局；配合单位：县教育局（配合）'), ['县公安局', '县教育局']);
  assert.deepEqual(blocks('县公安局（牵头）、县教育局', '县公安局（牵头）：巡逻。县教育局（配合）：教育。'), [
    '县公安局（牵头）[县公安局] 巡逻。',
    '县教育局（配合）[县教育局] 教育。',
  ]);
  assert.deepEqual(departments('县委办公室（县档案局）'), ['县委办公室（县档案局）']);
});

test('headings: what ends in a colon and is none', () => {
  for (const duties of ['重点检查：液化气站、加油站。', '负责以下事项：巡逻、查处。', '主要任务如下：1.巡逻。'])
    assert.equal(blocks('县公安局', duties)[0]!.slice(0, 3), '-[]', duties);
});

test('headings: support and common tasks are no departments; a bare 主要职责 is the only department’s', () => {
  assert.deepEqual(blocks('县公安局', '主要职责：巡逻。履职保障：提供经费。'), [
    '主要职责[县公安局] 巡逻。',
    'support 履职保障[] 提供经费。',
  ]);
  assert.deepEqual(blocks('县公安局、县教育局', '主要职责：巡逻。'), ['主要职责[] 巡逻。']);
  assert.deepEqual(blocks('县公安局、县教育局', '共性任务：宣传。县公安局履职保障：提供经费。'), [
    'common 共性任务[] 宣传。',
    'support 县公安局履职保障[县公安局] 提供经费。',
  ]);
});

test('entries: numbers open them only where a sentence is over', () => {
  const entries = (duties: string) => items(`1→甲事→县公安局→${duties}→做好巡查。`)[0]!.superiorDuties[0]!.entries;
  assert.deepEqual(entries('1.巡逻。2.查处。'), ['巡逻。', '查处。']);
  assert.deepEqual(entries('1. 巡逻 2. 查处'), ['巡逻', '查处']);
  assert.deepEqual(entries('按照1.5米标准、第2.3节执行。'), ['按照1.5米标准、第2.3节执行。']);
  assert.deepEqual(entries('在村口设 3. 个点位。'), ['在村口设 3. 个点位。']);
  assert.deepEqual(entries('巡逻2次。该项工作每年9月完成。'), ['巡逻2次。该项工作每年9月完成。']);
});

test('entries: a list that lost its numbers is cut at its sentences', () => {
  const entries = (duties: string) => items(`1→甲事→县公安局→${duties}→做好巡查。`)[0]!.superiorDuties[0]!.entries;
  assert.deepEqual(entries('<ol style="list-style-type: none"> 巡逻。 查处，上报。 宣传。'), [
    '巡逻。',
    '查处，上报。',
    '宣传。',
  ]);
  assert.deepEqual(
    entries('巡逻。 查处，上报。 宣传。'),
    ['巡逻。 查处，上报。 宣传。'].map(text => text.replaceAll(' ', '')),
  );
});

test('continued rows: blank cells before, or number and name again', () => {
  const first = '1→困难家庭学生资助→县教育局→1.发布政策，认定资助等→1.入户核实家庭收入。';
  for (const more of [
    '→→→级。→',
    '1→→→级。→',
    '1→困难家庭学生资助→→级。→',
    '1→困难家庭学生资助→县教育局→级。→1.入户核实家庭收入。',
  ]) {
    const [item, ...others] = items(first, more);
    assert.equal(others.length, 0, more);
    assert.deepEqual(item!.superiorDuties[0]!.entries, ['发布政策，认定资助等级。'], more);
    assert.deepEqual(item!.departments, ['县教育局'], more);
    assert.deepEqual(item!.ownDuties, ['入户核实家庭收入。'], more);
    assert.deepEqual(item!.rows, [3, 4]);
  }
});

test('continued rows: a cell that is like the first one is a copy, any other goes on', () => {
  const own = (cell: string) => {
    const text = `${head}1→甲事→县公安局→1.巡逻。→入户核实学生家庭收入和变故情况。\n1→甲事→县公安局→2.查处。→${cell}\n`;
    const [item] = parse(text.replaceAll('→', '\t')).lists.flatMap(itemsOf);
    return { own: item!.content.ownDuties.map(each => each.text), same: item!.content.copies.at(-1)?.same };
  };
  const first = '入户核实学生家庭收入和变故情况。';
  assert.deepEqual(own(first), { own: [first], same: true });
  assert.deepEqual(own(`<p>1. 入户核实学生家庭收入和变故 情况。</p>`), { own: [first], same: true });
  assert.deepEqual(own('入户核查学生家庭的收入和变故情况。'), { own: [first], same: false });
  assert.deepEqual(own('公示核实结果。').own, [`${first}公示核实结果。`]);
  assert.deepEqual(own('<p>公示核实结果。</p>').own, [first, '公示核实结果。']);
});

test('continued rows: one number and two unlike names are two items', () => {
  const [a, b] = items(
    '1→渡口渡船安全管理→县交通运输局→负责检查。→值守。',
    '1→农村公路日常养护→县交通运输局→负责检查。→清扫。',
  );
  assert.deepEqual([a!.name, b!.name], ['渡口渡船安全管理', '农村公路日常养护']);
});

test('continued rows: the same number and the very same name are one item, whatever the other cells', () => {
  const first = '1→文体活动→县公安局、县文化旅游→1.巡逻。→1.组织报名。';
  const [item, ...others] = items(first, '1→文体活动→体育局→2.查处。→2.上报。');
  assert.equal(others.length, 0);
  assert.deepEqual(item!.departments, ['县公安局', '县文化旅游体育局']);
  assert.deepEqual(item!.ownDuties, ['组织报名。', '上报。']);
});

test('continued rows: departments that were whole at the page break are not run together', () => {
  for (const [first, second, expected] of [
    ['县公安局', '县教育局', ['县公安局', '县教育局']],
    ['县公安局 县教育局', '县民政局 县财政局', ['县公安局', '县教育局', '县民政局', '县财政局']],
    ['县公安局、', '县教育局', ['县公安局', '县教育局']],
    ['县公安局', '、县教育局', ['县公安局', '县教育局']],
    ['县文化旅游', '体育局', ['县文化旅游体育局']],
    ['县住房和城乡', '建设局、县公安局', ['县住房和城乡建设局', '县公安局']],
    ['松江市生态环境局', '云岭县分局', ['松江市生态环境局云岭县分局']],
  ] as const)
    assert.deepEqual(items(`1→甲事→${first}→负责检查。→巡查。`, `→→${second}→→`)[0]!.departments, expected, second);
});

test('continued rows: a whole row whose number is missing is an item of its own', () => {
  const [, second] = items('1→甲事→县公安局→负责巡逻。→做好宣传。', '→农村公路日常养护→县交通运输局→负责检查。→清扫。');
  assert.deepEqual([second!.number, second!.name], [null, '农村公路日常养护']);
});

test('joints: words cut at a page break are joined with nothing between', () => {
  const [item] = items(
    '1→甲事→县公安局、县文化旅游→<p>1.按照第十</p>→1.走访老党',
    '→→体育局→<p>七条检查无障</p>→员。',
    '→→→<p>碍设施。</p> <p>2.上报。</p>→',
  );
  assert.deepEqual(item!.departments, ['县公安局', '县文化旅游体育局']);
  assert.deepEqual(item!.superiorDuties[0]!.entries, ['按照第十七条检查无障碍设施。', '上报。']);
  assert.deepEqual(item!.ownDuties, ['走访老党员。']);
});

test('entries that begin with digits; decimals open none', () => {
  const own = (cell: string) => items(`1→甲事→县公安局→负责检查。→${cell}`)[0]!.ownDuties;
  assert.deepEqual(own('1.宣传。 2.24小时值班。 3.2025年底前完成。'), ['宣传。', '24小时值班。', '2025年底前完成。']);
  assert.deepEqual(own('1.24小时值班。2.12345热线转办。'), ['24小时值班。', '12345热线转办。']);
  assert.deepEqual(own('1.25米以下的由镇里处理。'), ['1.25米以下的由镇里处理。']);
  assert.deepEqual(own('1.宣传。 2.保留2.50米宽的通道。'), ['宣传。', '保留2.50米宽的通道。']);
});
