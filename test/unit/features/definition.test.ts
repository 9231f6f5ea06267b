import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideDefinition } from '../../../server/src/features/definition';
import { parse } from '../../../server/src/syntax/read-document';
import { checkDefinition, checkImplementation } from '../../support/check-corpus';
import { createHost } from '../../support/host';

/** The assisting list of a town; the county stands in its title. */
const town = (county: string, name: string, item: string) => `
    //- ${name}.dutylist
    ${county}${name}履行职责事项清单
    ${name}配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    ${item}
`;

const own = town('云岭县', '青石镇', '1→困难残疾人家庭无障碍$0改造→县残疾人联合会→负责审核。→做好登记。');
const near = town('云岭县', '柳溪镇', '1→残疾人家庭无障碍改造的申报→县残疾人联合会→组织施工。→摸排需求。');
const far = town('白河县', '石桥镇', '1→困难残疾人家庭无障碍改造→县残疾人联合会→负责审核。→做好登记。');
const other = town('云岭县', '松林镇', '1→森林火灾预防和早期处置→县林业局→发布火险。→设卡收缴火种。');
const config = (sample: string) => `
    //- dutylist.config.json
    { "sample": "${sample}" }
`;
/** The fixture with a target on the name of its item. */
const target = (fixture: string, name: string, nth: number) => `${fixture.trimEnd()}\n    ^${name}^ target ${nth}\n`;

test('an item: its equivalents, the county’s before the others, whatever their scores; strangers are none', async () => {
  await checkDefinition(
    own.replace(/\n$/, '\n    ^困难残疾人家庭无障碍改造^ origin\n') +
      target(near, '残疾人家庭无障碍改造的申报', 1) +
      target(far, '困难残疾人家庭无障碍改造', 2) +
      other,
  );
});

test('an item: the sample town stands first', async () => {
  await checkDefinition(
    own +
      target(near, '残疾人家庭无障碍改造的申报', 2) +
      target(far, '困难残疾人家庭无障碍改造', 1) +
      config('石桥镇.dutylist'),
  );
});

test('an item: a folder can be the sample', async () => {
  await checkDefinition(
    own +
      target(near, '残疾人家庭无障碍改造的申报', 2) +
      target(far.replace('//- ', '//- 打样/'), '困难残疾人家庭无障碍改造', 1) +
      config('./打样'),
  );
});

test('an item: no more targets than are wanted', async () => {
  await checkDefinition(own + target(near, '残疾人家庭无障碍改造的申报', 1) + far, 1);
});

test('an item: one target a town in the definition, all of them in the implementation', async () => {
  const twice = far.replace(
    '（1项）\n    1→困难残疾人家庭无障碍改造→',
    '（2项）\n    1→困难残疾人家庭无障碍设施改造→县残疾人联合会→负责审核。→做好登记。\n    2→困难残疾人家庭无障碍改造→',
  );
  await checkDefinition(own + target(twice, '困难残疾人家庭无障碍改造', 1));
  await checkImplementation(
    own +
      target(twice, '困难残疾人家庭无障碍改造', 1).replace(
        /(\n *1→困难残疾人家庭无障碍设施改造.*)/,
        '$1\n    ^困难残疾人家庭无障碍设施改造^ target 2',
      ),
  );
});

test('an item: drafts of a town are no other towns', async () => {
  const draft = (text: string, file: string) => text.replace(/\/\/- (\S+)\.dutylist/, `//- $1（${file}）.dutylist`);
  const plain = far.replace('困难残疾人家庭无障碍改造', '残疾人家庭无障碍设施改造');
  await checkDefinition(
    `${own}${draft(own.replace('$0', ''), '旧稿')}${target(far, '困难残疾人家庭无障碍改造', 1)}${draft(plain, '送审稿')}`,
  );
});

test('an item: from its number, its own duties, or a continued row', async () => {
  const item = '1→困难残疾人家庭无障碍改造→县残疾人联合会→负责审核。→做好登记。';
  const targets = target(near, '残疾人家庭无障碍改造的申报', 1);
  for (const each of [item.replace('1', '1$0'), item.replace('登记', '登$0记'), item.replace('负责', '$0负责')])
    await checkDefinition(town('云岭县', '青石镇', each) + targets);
  await checkDefinition(town('云岭县', '青石镇', `${item}\n    →→→履职保障：$0提供经费。→`) + targets);
});

test('an item of one kind of list has no equivalents in another', async () => {
  const reclaimed = near.replace('配合履职事项清单', '上级部门收回事项清单');
  await checkDefinition(own + reclaimed);
});

test('an entry of the contents: its list', async () => {
  for (const entry of ['1. 基本履$0职事项清单……→1', '青石镇上级部门收回事项清单→$02'])
    await checkDefinition(`
    目录
    ${entry}

    青石镇基本履职事项清单
    ${entry.includes('基本') ? '^青石镇基本履职事项清单^ target 1' : '# 基本'}
    一、党的建设（0项）
    青石镇上级部门回收事项清单
    ${entry.includes('收回') ? '^青石镇上级部门回收事项清单^ target 1' : '# 收回'}
    一、民生服务（0项）
  `);
});

test('an entry of the contents without its list leads nowhere', async () => {
  await checkDefinition('目录\n配合履职$0事项清单→1\n青石镇基本履职事项清单\n一、党的建设（0项）\n');
});

test('a department of the column: its duty heading, and back', async () => {
  const item = (cell: string, duties: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→${cell}→${duties}→做好护学。
`;
  await checkDefinition(
    `${item('县公安局、县教$0育局', '县公安局：巡逻。县教育局主要职责：教育。')}          ^县教育局^2 target 1\n          ^县教育局^1 origin\n`,
  );
  await checkDefinition(
    `${item('县公安局、县教育局', '县公安局：巡逻。县教$0育局主要职责：教育。')}          ^县教育局^1 target 1\n`,
  );
  await checkDefinition(
    `${item('县公安局、县教育局', '县公安局、县教$0育局：联合检查。')}          ^县教育局^1 target 1\n`,
  );
});

test('a department and its heading over a page break', async () => {
  const rows = (first: string, second: string, marks: [string, string]) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→文体活动→县公安局、${first}→<p>县公安局：</p> <p>巡逻。</p>→做好组织。
    ${marks[0]}
    第 1 页，共 2 页

    序号→事项名称→对应上级部门→上级部门职责→配合职责
    →→体育局→<p>${second}：</p> <p>比赛。</p>→
    ${marks[1]}
`;
  await checkDefinition(rows('县文化$0旅游', '县文化旅游体育局', ['# 上', '^县文化旅游体育局^ target 1']));
  await checkDefinition(rows('县文化旅游', '县文化旅游$0体育局', ['^县文化旅游^ target 1', '# 下']));
});

test('a department without a heading of its own: the equivalents of its item', async () => {
  await checkDefinition(
    town('云岭县', '青石镇', '1→困难残疾人家庭无障碍改造→县残疾$0人联合会→负责审核。→做好登记。') +
      target(near, '残疾人家庭无障碍改造的申报', 1),
  );
});

test('blank lines, titles, categories and headers lead nowhere', () => {
  const host = createHost();
  const text =
    '云岭县青石镇履行职责事项清单\n\n青石镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\n1\t组织学习。\n\n';
  const document = parse(text);
  const end = text.indexOf('1\t组');
  for (let offset = 0; offset < end; offset++)
    assert.deepEqual(
      provideDefinition({
        document,
        uri: host.uri('甲.txt'),
        offset,
        town: undefined,
        county: undefined,
        corpus: host.service.corpus,
        maxTargets: 9,
      }),
      [],
    );
});
