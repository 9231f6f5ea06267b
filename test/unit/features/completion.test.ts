import { test } from 'node:test';
import { usualCategories } from '../../../server/src/domain/category-names';
import { checkCompletion } from '../../support/check-completion';

const head = '序号→事项名称→对应上级部门→上级部门职责→配合职责';
const town = (name: string, rows: string, category = '一、民生服务（9项）') => `
    //- ${name}.txt
    云岭县${name}配合履职事项清单
    ${head}
    ${category}
    ${rows}
`;
const crane = town(
  '鹤堰镇',
  `1→养老服务→县民政局、县财政局→县民政局：统筹鹤堰镇的养老服务。县财政局：拨付资金。→1.摸排老人。2.上报鹤堰镇台账。
    2→残疾人补贴发放→县残疾人联合会→县残疾人联合会：审核。→做好登记。
    3→防灾减灾→县应急管理局→县应急管理局：会商。→做好宣传。`,
);
const willow = town(
  '柳溪镇',
  `1→养老机构的日常检查→县民政局→县民政局：统筹。→摸排。
    2→防灾减灾→云岭县应急管理局→云岭县应急管理局：会商。→做好宣传。`,
  '一、社会保障（2项）',
);
const others = crane + willow;

test('departments of a cell: by how many towns name them, without those that stand there', async () => {
  await checkCompletion(
    town('青石镇', '1→养老服务→$0→→') + others,
    ['县应急管理局', '县民政局', '县残疾人联合会', '县财政局'],
    town('青石镇', '1→养老服务→县应急管理局→→'),
  );
  await checkCompletion(town('青石镇', '1→养老服务→县民政局、$0→→') + others, [
    '县应急管理局',
    '县残疾人联合会',
    '县财政局',
  ]);
});

test('departments of a cell: what is typed may have characters left out, or be pinyin', async () => {
  const of = (typed: string) => town('青石镇', `1→养老服务→县民政局、${typed}→→`);
  await checkCompletion(of('残联$0') + others, ['县残疾人联合会'], of('县残疾人联合会'));
  await checkCompletion(of('czj$0') + others, ['县财政局'], of('县财政局'));
  await checkCompletion(of('县财$0政') + others, ['县财政局'], of('县财政局'));
  await checkCompletion(of('没有$0') + others, []);
});

test('a department that this document writes with its county is offered so', async () => {
  const rows = (cell: string) => `1→防灾减灾→云岭县应急管理局→→\n    2→养老服务→${cell}→→`;
  await checkCompletion(town('青石镇', rows('应急$0')) + others, ['云岭县应急管理局']);
});

test('duty headings: the departments of the column first, with a colon', async () => {
  const row = (duties: string) => town('青石镇', `1→养老服务→县民政局、县公安局→${duties}→`);
  await checkCompletion(
    row('县民政局：统筹。县$0') + others,
    ['县公安局', '县应急管理局', '县财政局', '县残疾人联合会'],
    row('县民政局：统筹。县公安局：'),
  );
  await checkCompletion(row('县民政局、$0') + others, ['县公安局', '县应急管理局', '县残疾人联合会', '县财政局']);
  await checkCompletion(row('县公$0安局：统筹。'), ['县公安局'], row('县公安局：统筹。'));
});

test('nothing within duties, own duties, numbers, titles, comments and full names', async () => {
  const row = (text: string) => town('青石镇', text) + others;
  await checkCompletion(row('1→养老服务→县民政局→县民政局：负责$0→'), undefined);
  await checkCompletion(row('1→养老服务→县民政局→县民政局：统筹检查、$0→'), undefined);
  await checkCompletion(row('1→养老服务→县民政局→县民政局：统筹。→做好$0'), undefined);
  await checkCompletion(row('1$0→养老服务→县民政局→县民政局：统筹。→做好摸排。'), undefined);
  await checkCompletion(row('1→养老服务$0→县民政局→县民政局：统筹。→做好摸排。'), undefined);
  await checkCompletion(row('# 县$0\n    1→养老服务→→→'), undefined);
  await checkCompletion(`云岭县青石镇$0配合履职事项清单\n${head}\n一、民生服务（0项）\n${others}`, undefined);
});

test('the handling of a reclaimed item', async () => {
  const list = (handling: string) => `
    //- 青石镇.txt
    云岭县青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→核发证书→${handling}
`;
  await checkCompletion(list('承接部门：县民$0') + others, ['县民政局'], list('承接部门：县民政局'));
  await checkCompletion(list('承接部门：县民政局。工作方式：县$0') + others, undefined);
});

test('categories: the county’s first, without those of the list, with a count where the others have one', async () => {
  const list = (heading: string) => `
    //- 青石镇.txt
    云岭县青石镇配合履职事项清单
    ${head}
    一、民生服务（1项）
    1→养老服务→县民政局→县民政局：统筹。→做好摸排。
    ${heading}
`;
  await checkCompletion(list('二、社会$0') + others, ['社会保障', '社会管理'], list('二、社会保障（0项）'));
  // above items a heading has theirs, also as long as nothing is typed
  const below = '\n    2→殡葬管理→县民政局→统筹。→摸排。\n    三、平安法治（1项）\n    3→禁毒→县公安局→查处。→宣传。';
  const had = ['民生服务', '平安法治', '社会保障'];
  const more = usualCategories.filter(name => !had.includes(name)).sort();
  await checkCompletion(list(`二、$0${below}`) + others, ['社会保障', ...more], list(`二、社会保障（1项）${below}`));
  await checkCompletion(list('二、shbz$0（3项）') + others, ['社会保障'], list('二、社会保障（3项）'));
  await checkCompletion(list('二、民生$0') + others, []);
});

test('items that the town lacks: the whole row, in its own name, behind its number', async () => {
  const rows = (last: string) => `1→残疾人补贴的发放→县残疾人联合会→县残疾人联合会：审核。→做好登记。\n    2→${last}`;
  await checkCompletion(
    town('青石镇', rows('$0→→→')) + others,
    ['防灾减灾', '养老服务', '养老机构的日常检查'],
    town('青石镇', rows('防灾减灾→云岭县应急管理局→云岭县应急管理局：会商。→做好宣传。')),
  );
  await checkCompletion(
    town('青石镇', rows('ylfw$0')) + others,
    ['养老服务'],
    town(
      '青石镇',
      rows(
        '养老服务→县民政局、县财政局→县民政局：统筹青石镇的养老服务。县财政局：拨付资金。→1.摸排老人。2.上报青石镇台账。',
      ),
    ),
  );
  await checkCompletion(town('青石镇', rows('残疾$0→→→')) + others, []);
});

test('what the town has under other words is known once it was compared', async () => {
  const own = (rows: string) => town('青石镇', `${rows}\n    2→$0→→→`) + others;
  const reworded = own(
    '1→为持证残疾人申领生活和护理补贴→县残疾人联合会→县残疾人联合会：审核残疾人补贴发放。→做好残疾人补贴登记。',
  );
  await checkCompletion(reworded, ['防灾减灾', '养老服务', '残疾人补贴发放', '养老机构的日常检查']);
  await checkCompletion(reworded, ['防灾减灾', '养老服务', '养老机构的日常检查'], undefined, true);
  // a new word of the item that is being written makes it none that the town has
  const typed = town('青石镇', '1→残疾人补贴$0→→→') + others;
  await checkCompletion(typed, ['残疾人补贴发放'], undefined, true);
});

test('items in the drafting layout: empty lines of labels give way', async () => {
  const list = (rows: string) => `
    //- 青石镇.dutylist
    云岭县青石镇配合履职事项清单
    ${head}
    一、民生服务（2项）
    1→护林防火
    →【对应上级部门】县林业局
    →【上级部门职责】县林业局：巡护。
    →【配合职责】做好宣传。
    ${rows}
    3→社会救助
    →【对应上级部门】县民政局
`;
  await checkCompletion(
    list('2→残疾$0\n    →【对应上级部门】\n    →【上级部门职责】\n    →【配合职责】') + others,
    ['残疾人补贴发放'],
    list(
      '2→残疾人补贴发放\n    →【对应上级部门】县残疾人联合会\n    →【上级部门职责】\n    →县残疾人联合会：\n    →审核。\n    →【配合职责】\n    →做好登记。',
    ),
  );
});

test('departments and headings in the drafting layout', async () => {
  const list = (cell: string, duties: string) => `
    //- 青石镇.dutylist
    云岭县青石镇配合履职事项清单
    ${head}
    一、民生服务（1项）
    1→护林防火
    →【对应上级部门】${cell}
    →【上级部门职责】
    →${duties}
    →【配合职责】
    →做好宣传。
`;
  await checkCompletion(
    list('县林业局、czj$0', '县林业局：') + others,
    ['县财政局'],
    list('县林业局、县财政局', '县林业局：'),
  );
  await checkCompletion(list('县林业局', '县林$0') + others, ['县林业局'], list('县林业局', '县林业局：'));
});

test('text whose columns are lost: names that are read as departments, and categories', async () => {
  const text = (cell: string, category: string) => `
    //- 青石镇.txt
    云岭县青石镇配合履职事项清单
    序号 事项名称 对应上级部门 上级部门职责 配合职责
    一、平安法治（1项）
    1
    养老服务
    ${cell}
    县民政局：
    1.负责统筹。
    1.做好摸排。
    ${category}
    2
    社会救助
    县民政局
    县民政局：
    1.负责统筹。
    1.做好摸排。
`;
  await checkCompletion(text('县民$0政局', '二、经济发展（1项）') + others, ['县民政局']);
  await checkCompletion(
    text('县民政局', '二、民生$0（1项）') + others,
    ['民生服务'],
    text('县民政局', '二、民生服务（1项）'),
  );
});
