// How text out of a PDF is read, its columns lost: which numbers begin items, where names, departments, duties and support
// end. Whole documents stand in golden/; test/property/flow.test.ts renders generated towns.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, type List } from '../../../server/src/syntax/ast';
import { parse } from '../../../server/src/syntax/read-document';
import { check, duties, items, read } from '../../support/flow-outline';

test('a name and departments, broken over lines, with blank lines anywhere', () => {
  check(
    `1
    残疾人辅助

    器具发放工
    作
    县民
    政局

    县残疾人联
    合会

    县民政局：
    根据上报的需求安
    排发放。

    县残疾人联合会：
    做好入户访视

    。

    履职保障：
    提供器材。

    1.摸排需求
    ，上报县民政局。

    2.做好入户工作。`,
    '1 残疾人辅助器具发放工作 | 县民政局、县残疾人联合会 | 县民政局: 根据上报的需求安排发放。 | 县残疾人联合会: 做好入户访视。 | 履职保障: 提供器材。 | own: 摸排需求，上报县民政局。 / 做好入户工作。',
  );
});

test('number, name and department on one line', () => {
  check(`51 征兵工作 县民政局${duties}`, `51 征兵工作 | 县民政局 | ${read}`);
  check(`51 征兵\n工作 县民政\n局${duties}`, `51 征兵工作 | 县民政局 | ${read}`);
  check(`51 征兵工作\n县民政局${duties}`, `51 征兵工作 | 县民政局 | ${read}`);
  check(`51 “征兵”工作 县民政局 ${duties.trim()}`, `51 “征兵”工作 | 县民政局 | ${read}`);
});

test('names that look as if departments began in them', () => {
  check(`1\n做好辖\n区养老机构安全\n检查\n县民政局${duties}`, `1 做好辖区养老机构安全检查 | 县民政局 | ${read}`);
  check(`1\n建设\n县级养老服务中心\n县民政局${duties}`, `1 建设县级养老服务中心 | 县民政局 | ${read}`);
  check(`1\n旗帜鲜明加强\n区域养老中心\n县民政局${duties}`, `1 旗帜鲜明加强区域养老中心 | 县民政局 | ${read}`);
  check(`1\n整治“黑中介”\n、\n“黑网吧”\n县民政局${duties}`, `1 整治“黑中介”、“黑网吧” | 县民政局 | ${read}`);
  check(
    `1\n小歌舞厅（型KTV\n、棋牌）和70—79\n周岁老人\n县民政局${duties}`,
    `1 小歌舞厅（型KTV、棋牌）和70—79周岁老人 | 县民政局 | ${read}`,
  );
  check(`1\n配合县民政局\n县民政局${duties}`, `1 配合县民政局 | 县民政局 | ${read}`);
});

test('departments: in any order, with marks or blanks between, with places of every kind before', () => {
  const two = '县民政局：\n审核。\n县残联：\n访视。\n履职保障：\n培训。\n\n受理。';
  const blocks = '县民政局: 审核。 | 县残联: 访视。 | 履职保障: 培训。 | own: 受理。';
  for (const [lines, names] of [
    ['县民政局\n县残联', '县民政局、县残联'],
    ['县残联\n县民政局', '县残联、县民政局'],
    ['县民政局、县残联', '县民政局、县残联'],
    ['县民政局 县残联', '县民政局、县残联'],
    ['县民政\n局、县残\n联', '县民政局、县残联'],
    ['县民政局、\n县残联', '县民政局、县残联'],
    ['县民政局\n、县残联', '县民政局、县残联'],
    ['民政局\n残联', '民政局、残联'],
  ])
    check(`1\n低保审核\n${lines}\n${two}`, `1 低保审核 | ${names} | ${blocks}`);
  for (const name of [
    '白河自治县民政局',
    '青原旗民政局',
    '怀阳市民政局',
    '宁川区民政局',
    '中共云岭县委组织部',
    '国家税务总局云岭县税务局',
  ])
    check(
      `1\n低保审核\n${name}\n${name}：\n审核。\n履职保障：\n培训。\n\n受理。`,
      `1 低保审核 | ${name} | ${name}: 审核。 | 履职保障: 培训。 | own: 受理。`,
    );
});

test('headings: joint ones, broken ones, with their duties on the same line', () => {
  check(
    `1
    低保审核
    县民政局
    县行政审批政务服务与
    数据管理局
    县残联

    县民政局、县行政审批政务服务与
    数据管理局主要职责：
    1.审核。
    县残联：1.访视，重点检查：
    （1）台账；
    （停用）的设施。2.建档。
    履职保障：业务培训。

    受理。`,
    '1 低保审核 | 县民政局、县行政审批政务服务与数据管理局、县残联 | 县民政局、县行政审批政务服务与数据管理局主要职责: 审核。 | 县残联: 访视，重点检查：（1）台账；（停用）的设施。 / 建档。 | 履职保障: 业务培训。 | own: 受理。',
  );
});

test('a line of a sentence that ends in a colon is no heading', () => {
  check(
    `1
    低保审核
    县民政局
    县民政局：
    审核后报送
    县财政局：
    姓名、金额。
    履职保障：
    培训。

    摸排辖区情况，将名单交
    县民政局：逐户登记。`,
    '1 低保审核 | 县民政局 | 县民政局: 审核后报送县财政局：姓名、金额。 | 履职保障: 培训。 | own: 摸排辖区情况，将名单交县民政局：逐户登记。',
  );
});

test('a department of the item in mid-sentence may be a heading: a doubt says so', () => {
  const [item] = items(
    ...'1\n低保审核\n县民政局\n县财政局\n县民政局：\n审核，会同\n县财政局：\n发放。\n履职保障：\n培训。\n\n受理。'.split(
      '\n',
    ),
  );
  assert.match(item!, /县财政局: 发放。.*\(heading\)$/);
});

test('departments that no heading names are found by their form and by other items', () => {
  check(
    `1
    医保参保
    县医疗保障局
    县医疗保障局：
    办理参保。
    履职保障：
    培训。

    宣传政策。
    2
    医保
    缴费
    县医疗保
    障局
    县税务局
    办理缴费，对漏缴的予以催缴。
    履职保障：
    培训。

    催缴。`,
    '1 医保参保 | 县医疗保障局 | 县医疗保障局: 办理参保。 | 履职保障: 培训。 | own: 宣传政策。',
    '2 医保缴费 | 县医疗保障局、县税务局 | 办理缴费，对漏缴的予以催缴。 | 履职保障: 培训。 | own: 催缴。',
  );
  check(
    '1\n低保审核\n县民政局\n1.审核。\n2.复核。\n履职保障：\n培训。\n1.受理。',
    '1 低保审核 | 县民政局 | 审核。 / 复核。 | 履职保障: 培训。 | own: 受理。 | (name)',
  );
});

test('what can’t be told apart is a doubt', () => {
  assert.match(
    items('1', '低保审核', '审核材料，核定金额，拨付资金。', '履职保障：', '培训。', '', '受理。')[0]!,
    / \| {2}\| .*\(name\)$/,
  );
  check(
    '1\n办理低保\n服务中心\n县民政局\n审核。\n履职保障：\n培训。\n\n受理。',
    '1 办理低保服务中心 | 县民政局 | 审核。 | 履职保障: 培训。 | own: 受理。 | (name)',
  );
  check(
    '1\n低保审核\n县公安局\n交通警察大队\n审核。\n履职保障：\n培训。\n\n受理。',
    '1 低保审核 | 县公安局交通警察大队 | 审核。 | 履职保障: 培训。 | own: 受理。 | (name,departments)',
  );
});

test('the support ends at a sentence’s end before a blank line, or where numbers begin again', () => {
  const head = '1\n低保审核\n县民政局\n县民政局：\n审核。\n履职保障：';
  const start = '1 低保审核 | 县民政局 | 县民政局: 审核。 | 履职保障';
  check(`${head}\n提供业务\n\n培训。\n\n受理。\n初审。`, `${start}: 提供业务培训。 | own: 受理。初审。`);
  check(`${head}\n培训。\n提供资金。\n1.受理。\n2.初审。`, `${start}: 培训。提供资金。 | own: 受理。 / 初审。`);
  check(`${head}\n1.培训。\n\n2.提供资金。\n1.受理。`, `${start}: 培训。 / 提供资金。 | own: 受理。`);
  check(`${head}\n1.培训。\n2.提供资金。\n\n受理。`, `${start}: 培训。 / 提供资金。 | own: 受理。`);
  check(`${head}\n提供：\n1.培训。\n2.资金。\n1.受理。`, `${start}: 提供： / 培训。 / 资金。 | own: 受理。`);
  check(`${head}\n培训\n\n1.受理。`, `${start}: 培训 | own: 受理。`);
  check(`${head}\n培训。`, `${start}: 培训。`);
  check(`${head}\n培训\n\n受理。`, `${start}: 培训 | own: 受理。 | (support)`);
  check(`${head}\n1.培训\n2.资金\n\n受理。`, `${start}: 培训 / 资金 | own: 受理。 | (support)`);
  check(`${head}\n培训\n受理。`, `${start}: 培训受理。 | (support)`);
  check(`${head}\n培训。\n配合职责：\n受理。`, `${start}: 培训。 | own: 受理。`);
  check(`${head}\n培训。\n受理。`, `${start}: 培训。 | own: 受理。 | (support)`);
  check(
    `${head}\n培训。\n\n提供资金。\n1.受理。`,
    `${start}: 培训。 / 提供资金。 | own: 受理。 | (support)`.replace(' / ', ''),
  );
});

test('without a support the own duties begin where the numbers do again; else a doubt says where they may', () => {
  const head = '1\n低保审核\n县民政局\n县民政局：';
  const start = '1 低保审核 | 县民政局 | 县民政局: ';
  check(`${head}\n1.审核。\n2.复核。\n1.受理。`, `${start}审核。 / 复核。 | own: 受理。`);
  check(`${head}\n审核。\n\n受理。`, `${start}审核。 | own: 受理。 | (duties)`);
  check(`${head}\n审核。`, `${start}审核。 | (duties)`);
});

test('a support between two departments ends nothing', () => {
  check(
    '1\n低保审核\n县民政局\n县残联\n县民政局：\n审核。\n履职保障：\n培训。\n\n县残联：\n访视。\n履职保障：\n资金。\n\n受理。',
    '1 低保审核 | 县民政局、县残联 | 县民政局: 审核。 | 履职保障: 培训。 | 县残联: 访视。 | 履职保障: 资金。 | own: 受理。',
  );
});

test('lines join with nothing between; Latin words keep a blank', () => {
  check(
    '1\n低保审核\n县民政局\n县民政局：\n使用Smart\nCity 平台，24\n小时值守，3\n层及以上\n。\n履职保障：\n培训。\n\n受理。',
    '1 低保审核 | 县民政局 | 县民政局: 使用Smart City 平台，24小时值守，3层及以上。 | 履职保障: 培训。 | own: 受理。',
  );
});

test('entries whose numbers are wrong, or come after an open end', () => {
  check(
    '1\n低保审核\n县民政局\n县民政局：\n1.审核\n2.复核。\n4.公示。\n履职保障：\n培训。\n\n1.受理\n\n2.初审。',
    '1 低保审核 | 县民政局 | 县民政局: 审核 / 复核。 / 公示。 | 履职保障: 培训。 | own: 受理 / 初审。',
  );
});

test('numbers of pages and of sentences begin no items', () => {
  const first = `1\n低保审核\n县民政局${duties}`;
  const second = `2\n低保复核\n县民政局${duties}`;
  const expected = [`1 低保审核 | 县民政局 | ${read}`, `2 低保复核 | 县民政局 | ${read}`];
  check(`${first}\n\n2\n\n序号 事项名称 对应上级部门\n${second}`, ...expected);
  check(`${first}\n17\n配合职责\n${second}`, ...expected);
  check(`${first}\n2\n${second}\n18`, ...expected);
  check(`${first}\n第 1 页，共 9 页\n 上级部门职责\n（含提供的履职保障）\n ${second}\n第 2 页，共 9 页`, ...expected);
  check(
    first.replace('审核。', '对在建的\n30\n处工地审核。'),
    expected[0]!.replace('审核。', '对在建的30处工地审核。'),
  );
  check(
    first.replace('审核。', '1.审核。\n17\n2.对\n\n7\n\n处工地复核。'),
    expected[0]!.replace('审核。', '审核。 / 对处工地复核。'),
  );
});

test('of a number in mid-sentence it is open what it is', () => {
  const list = (text: string): List => parse(`青石镇配合履职事项清单\n${text}\n`).lists[0]!;
  const text = `1\n低保审核\n县民政局${duties}`;
  const shown = (each: List) => each.doubts.map(({ value, as }) => `${value} ${as}`);
  assert.deepEqual(shown(list(text)), []);
  assert.deepEqual(shown(list(text.replace('审核。', '对\n30\n处工地审核。'))), ['30 text']);
  assert.deepEqual(shown(list(text.replace('审核。', '对\n\n30\n\n处工地审核。'))), ['30 page']);
});

test('faulty numbers begin items all the same', () => {
  const numbers = (...values: number[]) =>
    items(...values.flatMap(value => `${value}\n低保审核\n县民政局${duties}`.split('\n'))).map(each =>
      Number.parseInt(each, 10),
    );
  for (const values of [
    [1, 2, 4, 5],
    [1, 2, 2, 3],
    [1, 3, 2, 4],
    [1, 2, 7],
    [5, 6, 7],
    [1, 2, 3, 31, 32],
  ])
    assert.deepEqual(numbers(...values), values);
});

test('an item of nothing but its number', () => {
  check(
    `1\n低保审核\n县民政局${duties}\n2\n3\n低保复核\n县民政局${duties}`,
    `1 低保审核 | 县民政局 | ${read}`,
    '2  | ',
    `3 低保复核 | 县民政局 | ${read}`,
  );
});

test('an edit in one item leaves the contents of the others as they were, also of those that others decide', () => {
  const item = (number: number, name: string) => `${number}\n${name}\n县民政局${duties}\n`;
  const open = (number: number, name: string) =>
    `${number}\n${name}\n县水利局\n1.审核。\n履职保障：\n培训。\n\n受理。\n`;
  const lists = `青石镇配合履职事项清单\n${[1, 3, 5].map(each => item(each, '低保审核') + open(each + 1, '河道清理')).join('')}`;
  const before = parse(lists);
  const contents = ({ lists: found }: typeof before) => found.flatMap(itemsOf).map(({ content }) => content);
  for (const [words, newText] of [
    ['低保审核', '低保复核'],
    ['河道清理', '河道清淤'],
    ['受理。', '受\n\n理。'],
    ['县民政局：', '县民政局：县'],
  ] as const) {
    const at = lists.indexOf(words, lists.indexOf('\n3\n'));
    const after = parse(lists.slice(0, at) + newText + lists.slice(at + words.length), before);
    const changed = contents(after).flatMap((content, i) => (content === contents(before)[i] ? [] : [i]));
    assert.deepEqual(changed, [words === '河道清理' ? 3 : 2], words);
  }
});

test('what one item says of a department is heard by those that it decides, and by no others', () => {
  const list = (heading: string) =>
    `青石镇配合履职事项清单\n1\n低保审核\n县民政局${duties}\n2\n河道清理\n河长办\n1.审核。\n履职保障：\n培训。\n\n受理。\n3\n水库巡查\n河长办\n${heading}：\n审核。\n履职保障：\n培训。\n\n受理。\n`;
  const before = parse(list('河长'));
  const after = parse(list('河长办'), before);
  const departments = ({ lists: [found] }: typeof before) =>
    itemsOf(found!).map(({ content }) => content.departments.map(each => each.text).join());
  assert.deepEqual(departments(after), ['县民政局', '河长办', '河长办']);
  assert.deepEqual(departments(after), departments(parse(list('河长办'))));
  assert.equal(itemsOf(after.lists[0]!)[0]!.content, itemsOf(before.lists[0]!)[0]!.content);
});

test('a slip in a name of a department; places that two departments begin with make them no more alike', () => {
  check(
    `1\n低保审核\n云岭县民政据${duties.replace('县民政局', '云岭县民政局')}`,
    `1 低保审核 | 云岭县民政据 | ${read.replace('县民政局', '云岭县民政局')}`,
  );
  check(
    `1\n扬尘治理\n白河自治县水利局、怀阳市生态环境局\n白河自治县分局\n白河自治县水利局：\n巡查。\n怀阳市生态环境局白河自治县分局：\n查处。\n履职保障：\n培训。\n\n受理。`,
    '1 扬尘治理 | 白河自治县水利局、怀阳市生态环境局白河自治县分局 | 白河自治县水利局: 巡查。 | 怀阳市生态环境局白河自治县分局: 查处。 | 履职保障: 培训。 | own: 受理。',
  );
});

test('what is left of a name on a line of its own is no part of a department that its heading spells otherwise', () => {
  for (const [department, heading, doubt] of [
    ['云岭县民族宗教局', '云岭县民宗局', ' | (name)'],
    ['云岭县应急管理局', '云岭县应急局', ' | (name)'],
    ['云岭县文化旅游体育局', '县文化旅游和体育局', ''],
  ] as const)
    for (const blank of ['', '\n'])
      check(
        `1\n残疾人服务工\n作\n${blank}${department}\n${heading}：\n审核。\n履职保障：\n培训。\n\n受理。`,
        `1 残疾人服务工作 | ${department} | ${heading}: 审核。 | 履职保障: 培训。 | own: 受理。${doubt}`,
      );
  check(
    '1\n残疾人服务\n云岭\n县文化旅游体育局\n云岭县文化旅游和体育局：\n审核。\n履职保障：\n培训。\n\n受理。',
    '1 残疾人服务 | 云岭县文化旅游体育局 | 云岭县文化旅游和体育局: 审核。 | 履职保障: 培训。 | own: 受理。',
  );
});

test('headers in other words, on every page', () => {
  for (const [departments, superior, own] of [
    ['县级部门', '县级部门职责', '乡镇配合职责'],
    ['牵头部门', '牵头部门职责', '镇（街道）承担的职责'],
    ['对口单位', '对口单位职责', '属地职责'],
  ]) {
    const header = `序号 事项名称 ${departments}\n${superior}\n${own}`;
    const item = (number: number, name: string) =>
      `${number}\n\n${name}\n\n县教育局\n\n县教育局：\n宣传。\n\n履职保障：\n培训。\n\n巡查水域。`;
    const text = `五里镇配合履职事项清单（2项）\n\n${header}\n\n${item(1, '防溺水')}\n\n${header}\n\n${item(2, '禁毒')}\n`;
    const { lists, unknown } = parse(text);
    assert.deepEqual(unknown, []);
    assert.deepEqual(
      itemsOf(lists[0]!).map(({ content }) => content.ownDuties.map(each => each.text)),
      [['巡查水域。'], ['巡查水域。']],
    );
  }
});
