import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert } from '../../../server/src/features/convert';
import { documentObject } from '../../../server/src/features/document-object';
import { parse } from '../../../server/src/syntax/read-document';
import { checkBothWays, checkConvert, checkRefused, formatted } from '../../support/check-layout';

test('an assisting list, a line a heading and an entry', () =>
  checkBothWays(
    `
    云岭县青石镇履行职责事项清单

    青石镇配合履职事项清单（2项）
    # 批注
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→镇（街道）配合职责
    一、民生服务（2项）
    1→残疾人服务→县残疾人联合会、县财政局→县残疾人联合会： 1.审核名单。 2.验收。 县财政局主要职责： 安排资金。 履职保障： 开展业务培训。→1.登记需求。 2.陪同入户评估。
    2→水库防汛→县水利局→负责调度。→参加巡堤。
    注：标“*”的为执法事项。
  `,
    `
    云岭县青石镇履行职责事项清单

    青石镇配合履职事项清单（2项）
    # 批注
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→镇（街道）配合职责
    一、民生服务（2项）
    1→残疾人服务
    →【对应上级部门】县残疾人联合会、县财政局
    →【上级部门职责】
    →县残疾人联合会：
    →1.审核名单。
    →2.验收。
    →县财政局主要职责：
    →安排资金。
    →履职保障：
    →开展业务培训。
    →【配合职责】
    →1.登记需求。
    →2.陪同入户评估。
    2→水库防汛
    →【对应上级部门】县水利局
    →【上级部门职责】
    →负责调度。
    →【配合职责】
    →参加巡堤。
    注：标“*”的为执法事项。
  `,
  ));

test('a reclaimed list, with a column of its own', () =>
  checkBothWays(
    `
    青石镇上级部门收回事项清单
    序号→事项名称→承办部门及工作方式→备注
    一、民生服务（2项）
    1→资金审批→承办部门：县民政局、县财政局 工作方式： 1.联合审批。 2.按月拨付。→已移交
    2→排名通报→不再开展此项工作。→
  `,
    `
    青石镇上级部门收回事项清单
    序号→事项名称→承办部门及工作方式→备注
    一、民生服务（2项）
    1→资金审批
    →【承接部门及工作方式】
    →承办部门：县民政局、县财政局
    →工作方式：
    →1.联合审批。
    →2.按月拨付。
    →【备注】已移交
    2→排名通报
    →【承接部门及工作方式】
    →不再开展此项工作。
  `,
  ));

test('sub-items of a basic list have lines of their own', () =>
  checkBothWays(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（2项）→
    1→维护公厕。 *对损毁路灯的处罚。 *对损毁公厕的处罚。
    2→*对乱堆柴草的处罚。
  `,
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（2项）→
    1→维护公厕。
    →*对损毁路灯的处罚。
    →*对损毁公厕的处罚。
    2→*对乱堆柴草的处罚。
  `,
  ));

test('page breaks, tags and copies go; what a copy says otherwise stays in a comment', () =>
  checkConvert(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）→→→→
    1→校园安全→县教育局<br>县公安局→<p>县教育局：</p> <p>1.检查食堂。</p> <p>2.督促落</p>→登记校园周边来访人员，随时上报情况。
    第 1 页，共 2 页

    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→校园安全→县教育局<br>县公安局→<p>实门卫制度。</p> <p>县公安局：巡逻。</p>→登记校园周边来访车辆，随时上报情况。
                                            ^登记校园周边来访车辆，随时上报情况。^ 
  `.replace(/\^ \n/, '^ copy\n'),
    'drafting',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）→→→→
    1→校园安全
    →【对应上级部门】县教育局、县公安局
    →【上级部门职责】
    →县教育局：
    →1.检查食堂。
    →2.督促落实门卫制度。
    →县公安局：
    →巡逻。
    →【配合职责】
    →登记校园周边来访人员，随时上报情况。
    # 续页上的“配合职责”与此不同：登记校园周边来访车辆，随时上报情况。
  `,
    ['第 1 项续页上的“配合职责”'],
  ));

test('words that look like tags and entities stay words', () =>
  checkBothWays(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人&lt;p&gt;服务→县残疾人联合会→负责<3天&amp;lt;审核。→登记&lt;br&gt;需求。
  `,
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人&lt;p&gt;服务
    →【对应上级部门】县残疾人联合会
    →【上级部门职责】
    →负责<3天&amp;lt;审核。
    →【配合职责】
    →登记&lt;br&gt;需求。
  `,
  ));

test('a line break before what is no entry is a blank, before and after', () => {
  const list = (own: string) =>
    `青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n1\t残疾人服务\t县残联\t审核。\t${own}\n`;
  const text = list('"1.宣传\n12345热线。"');
  const entries = (each: string) => documentObject(parse(each)).lists[0]!.categories[0]!.items[0]!.ownDuties;
  assert.deepEqual(entries(text), ['宣传 12345热线。']);
  assert.deepEqual(entries(convert(parse(text), 'drafting').text), ['宣传 12345热线。']);
  assert.equal(formatted(text), list('1.宣传 12345热线。'));
});

test('what is converted is formatted: without its last blank lines, and with the lists that are in both layouts at once', () =>
  checkConvert(
    `
    青石镇基本履职事项清单
    序号→事项名称
    1→<p>组织学习。</p>

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务→县残联→负责审核。→登记需求。


  `,
    'drafting',
    `
    青石镇基本履职事项清单
    序号→事项名称
    1→组织学习。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【对应上级部门】县残联
    →【上级部门职责】
    →负责审核。
    →【配合职责】
    →登记需求。
  `,
  ));

test('copies that differ in no more than a width, a final mark, a separator or the form of the number are kept as well', () => {
  const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    `;
  checkConvert(
    `${head}1→校园安全→县教育局、县公安局→检查食堂。→登记来访人员，随时上报情况。
    １→校园安全（续）→县教育局 县公安局→县公安局：巡逻。→登记来访人员,随时上报 情况
    ^１^ copy
             ^县教育局 县公安局^ copy
                      ^登记来访人员,随时上报 情况^ copy
  `,
    'drafting',
    `${head}1→校园安全
    →【对应上级部门】县教育局、县公安局
    →【上级部门职责】
    →检查食堂。
    →县公安局：
    →巡逻。
    →【配合职责】
    →登记来访人员，随时上报情况。
    # 续页上的“序号”与此不同：１
    # 续页上的“对应上级部门”与此不同：县教育局 县公安局
    # 续页上的“配合职责”与此不同：登记来访人员,随时上报情况
  `,
    ['续页上的“序号”', '续页上的“对应上级部门”', '续页上的“配合职责”'],
  );
});

test('of copies nothing is said where a list stays as it is', () => {
  checkRefused(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→校园安全→县教育局→检查食堂。→登记来访人员，随时上报情况。
    1→校园安全→县教育局→督促落实。→登记来访车辆，随时上报情况。
  `,
    'table',
    [],
  );
  checkRefused(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→校园安全→县教育局→检查食堂。→登记来访人员，随时上报情况。→多
    ^ item
    1→校园安全→县教育局→督促落实。→登记来访车辆，随时上报情况。
  `,
    'drafting',
    ['第 1 项转换后'],
  );
});

test('lines that would be read otherwise than meant are escaped', () =>
  checkBothWays(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会→【台账】一户一册。→\\登记需求。
  `,
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务
    →【对应上级部门】县残疾人联合会
    →【上级部门职责】
    →\\【台账】一户一册。
    →【配合职责】
    →\\\\登记需求。
  `,
  ));

test('empty columns keep their labels, comments within an item stand above its row', () =>
  checkConvert(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    # 待核
    →【对应上级部门】
    →【上级部门职责】
    # dutylist-disable-next-line punctuation-final
    →审核名单
    →【配合职责】
  `,
    'table',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    # 待核
    # dutylist-disable-next-line punctuation-final
    1→残疾人服务→→审核名单→
  `,
  ));

test('entries that nothing but lines tells apart stay in lines, within quotes', () =>
  checkBothWays(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务→县残疾人联合会→负责审核。→"登记需求。
    陪同入户评估。"
  `,
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【对应上级部门】县残疾人联合会
    →【上级部门职责】
    →负责审核。
    →【配合职责】
    →登记需求。
    →陪同入户评估。
  `,
  ));

test('what a table can’t hold leaves its list alone, and the others go on', () =>
  checkConvert(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    ^ item
    →【配合职责】
    →登记需求
    →陪同评估

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    1→资金审批
    →【承接部门及工作方式】县民政局：负责审批。
  `,
    'table',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【配合职责】
    →登记需求
    →陪同评估

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    1→资金审批→县民政局：负责审批。
  `,
    ['第 1 项转换后读出的内容会与现在不同'],
  ));

test('lists that can’t be read for certain are left alone', () => {
  checkRefused(
    `
    青石镇配合履职事项清单
    ^^^^^^^^^^^ columns
    序号→事项名称→对应上级部门→上级部门职责→配合职责→配合职责（二）
    1→残疾人服务→县残疾人联合会→负责审核。→登记需求。→走访。
  `,
    'drafting',
    ['表头有两列名称相同或相近'],
  );
  checkRefused(
    `
    青石镇配合履职事项清单
    ^^^^^^^^^^^ reading
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →标签之前
    →【配合职责】登记需求。
  `,
    'table',
    ['请先处理清单中无法识别的行'],
  );
  checkRefused(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务→县残疾人联合会→负责审核。→登记需求。→多出一列
    ^ item
  `,
    'drafting',
    ['第 1 项转换后'],
  );
});

test('lists that are in the layout already stay to the letter', () => {
  const table = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务 →县残疾人联合会→<p>负责审核。</p>→登记需求。
  `;
  checkRefused(table, 'table', []);
  const drafting = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【配合职责】 登记需求。
  `;
  checkRefused(drafting, 'drafting', []);
});

test('a page number between the lines of an item, as a PDF leaves it, keeps no list from being turned', () => {
  const text =
    '五里镇配合履职事项清单（1项）\n\n序号 事项名称 对应上级部门\n上级部门职责\n乡镇配合职责\n\n1\n禁毒\n县公安局\n\n县公安局：\n1.打击。\n14\n2.管控。\n\n1.宣传。\n2.走访。\n';
  for (const layout of ['table', 'drafting'] as const) {
    const { notes, text: turned } = convert(parse(text), layout);
    assert.deepEqual(notes, []);
    assert.ok(!turned.includes('14') && turned.includes('管控'));
  }
});
