import { test } from 'node:test';
import { checkHover } from '../../support/check-corpus';

const own = `
    //- 青石镇.dutylist
    云岭县青石镇履行职责事项清单
    青石镇配合履职事项清单（2项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、党的建设（1项）
    1→村级后备干部培养→县委组织部→负责审定。→摸清底数。
    二、民生服务（1项）
    2→困难残疾人家庭无障碍改造→县残疾人联合会、县委组织部→县残疾人联合会：审核。县委组织部：督查。→做好登记。
`;
const others = `
    //- 柳溪镇.dutylist
    云岭县柳溪镇履行职责事项清单
    柳溪镇配合履职事项清单
    一、民生服务（1项）
    7→残疾人家庭无障碍改造的申报→县残疾人联合会→组织施工。→摸排需求。
    //- 石桥镇.dutylist
    白河县石桥镇履行职责事项清单
    石桥镇配合履职事项清单
    一、民生服务（1项）
    3→困难残疾人家庭无障碍改造→县残疾人联合会→负责审核。→做好登记。
    //- 松林镇.dutylist
    松林镇配合履职事项清单
    一、民生服务（1项）
    1→森林火灾预防→县林业局→发布火险。→收缴火种。
    //- dutylist.config.json
    { "sample": "石桥镇.dutylist" }
`;
const at = (words: string) => own.replace(words, `${words.slice(0, 1)}$0${words.slice(1)}`);
const marked = (fixture: string, line: string, mark: string) =>
  fixture.replace(new RegExp(`(\\n *${line}.*\\n)`), `$1    ${mark}\n`);

test('an item: its place, departments, and its equivalents, the sample first', async () => {
  await checkHover(marked(at('困难残疾人'), '2→', '^困难残疾人家庭无障碍改造^ hover') + others, [
    '**第 2 项** · 配合履职事项清单 · 民生服务',
    '清单第 2/2 项，类别第 1/1 项',
    '上级部门',
    '县残疾人联合会、县委组织部',
    '其他 3 个乡镇中有 2 个列有此事项',
    '相同事项',
    '石桥镇 3',
    '样板',
    '100 %',
    '困难残疾人家庭无障碍改造',
    '柳溪镇 7',
    '残疾人家庭无障碍改造的申报',
    '部门相同或对口',
    'not 森林火灾',
  ]);
});

test('an item alone in the workspace', async () => {
  await checkHover(marked(at('困难残疾人'), '2→', '^困难残疾人家庭无障碍改造^ hover'), [
    '**第 2 项**',
    '工作区中没有其他乡镇的清单',
    'not 相同事项',
  ]);
});

test('in English', async () => {
  await checkHover(
    marked(at('困难残疾人'), '2→', '^困难残疾人家庭无障碍改造^ hover') + others,
    [
      '**Item 2**',
      '2 of 2 in the list',
      'Superior departments',
      '2 of 3 other towns have this duty',
      'sample',
      'same name',
    ],
    'en',
  );
});

test('an enforcement item says so', async () => {
  await checkHover(
    `
    青石镇基本履职事项清单
    一、城乡建设（1项）
    1→*对损毁$0路灯的处罚。
      ^*对损毁路灯的处罚。^ hover
  `,
    ['**第 1 项**', '执法事项'],
  );
});

test('the title of a list: declared, actual, and the sum of its categories', async () => {
  await checkHover(marked(at('青石镇配合'), '青', '^青石镇配合履职事项清单（2项）^ hover'), [
    '青石镇配合履职事项清单（2项）',
    '标明 2 项，实有 2 项',
    '各类别合计 2 项：党的建设 1 · 民生服务 1',
  ]);
});

test('a count shows the same, underlining itself', async () => {
  await checkHover(marked(at('2项'), '青石镇配', '^2^ hover'), ['标明 2 项，实有 2 项']);
  await checkHover(marked(own.replace('设（1项', '设（1$0项'), '一、', '^1^ hover'), [
    '**党的建设**',
    '标明 1 项，实有 1 项',
  ]);
});

test('a category, with and without a count', async () => {
  await checkHover(marked(at('二、民生'), '二', '^二、民生服务（1项）^ hover'), [
    '**民生服务**',
    '标明 1 项，实有 1 项',
  ]);
  await checkHover('青石镇基本履职事项清单\n一、党$0的建设\n^^^^^^ hover\n1→组织学习。\n', ['未标项数，实有 1 项']);
});

test('an entry of the contents shows its list', async () => {
  await checkHover(
    `
    目录
    基本履$0职事项清单→1
    ^基本履职事项清单→1^ hover
    青石镇基本履职事项清单（3项）
    一、党的建设（1项）
    1→组织学习。
  `,
    ['青石镇基本履职事项清单（3项）', '标明 3 项，实有 1 项'],
  );
  await checkHover('目录\n配合履$0职事项清单→1\n青石镇基本履职事项清单\n一、党的建设（0项）\n');
});

test('a department, in the column or in a heading: the items that name it', async () => {
  const items = ['**县委组织部** · 本文档中 2 个事项', '配合 1 村级后备干部培养', '配合 2 困难残疾人家庭无障碍改造'];
  await checkHover(marked(own.replace('县委组织部→负责', '县委$0组织部→负责'), '1→', '^县委组织部^ hover'), items);
  await checkHover(marked(own.replace('县委组织部：督', '县委组$0织部：督'), '2→', '^县委组织部^2 hover'), items);
});

test('text of the document can not change the form of the hover', async () => {
  await checkHover('青石镇基本履职事项清单\n一、[链接](甲)*（1项）\n1→组$0织_学习_。\n  ^组织_学习_。^ hover\n', [
    '\\[链接\\]\\(甲\\)',
  ]);
});

test('blank lines, headers and prose have no hover', async () => {
  for (const fixture of [
    '$0\n青石镇基本履职事项清单\n一、党的建设（0项）\n',
    '青石镇基本履职事项清单\n序$0号→事项名称\n一、党的建设（0项）\n',
    '今天$0天气很好。\n',
  ])
    await checkHover(fixture);
});
