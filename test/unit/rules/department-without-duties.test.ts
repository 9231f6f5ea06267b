import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）`;

test('one of several departments has no part of the duties', () => {
  checkFindings(`${head}
    1→校园安全→县公安局、县教育局→县公安局：巡逻。履职保障：提供经费。→做好巡查。
               ^县教育局^ warning: department-without-duties: 职责中没有它的分段
  `);
});

test('several departments and no heading at all: one finding on all of them', () => {
  checkFindings(
    `${head}
    1→校园安全→县公安局、县教育局、县民政局→负责检查。→做好巡查。
          ^县公安局、县教育局、县民政局^ warning: department-without-duties: 3 superior departments, but the duties are not divided
  `,
    { locale: 'en' },
  );
});

test('a department in the continued row', () => {
  checkFindings(`${head}
    1→文体活动→县公安局、县文化旅游→县公安局：巡逻。→做好组织。
               ^县文化旅游^ warning: department-without-duties: “县文化旅游体育局”
    →→体育局→→
      ^^^ related: department-without-duties: “县文化旅游体育局”
  `);
});

test('support of its own is no duty', () => {
  checkFindings(`${head}
    1→校园安全→县公安局、县教育局→县公安局：巡逻。县教育局履职保障：提供经费。→做好巡查。
          ^县教育局^1 warning: department-without-duties: “县教育局”
  `);
});

test('one department needs no heading', () => {
  checkSilent(`${head}
    1→校园安全→县公安局→负责检查。履职保障：提供经费。→做好巡查。
  `);
});

test('headings of every form speak for their departments', () => {
  for (const duties of [
    '县公安局：巡逻。县教育局：教育。',
    '县教育局：教育。县公安局：巡逻。',
    '县公安局:巡逻。县教育局:教育。',
    '县公安局、县教育局：联合检查。',
    '县公安局、县教育局主要职责：联合检查。',
    '<p>县公安局：</p> <p>1.巡逻。</p> <p>县教育局：</p> <ol style="list-style-type: none"> 教育。',
    '（一）县公安局：1.巡逻。（二）县教育局：1.教育。',
    '公安局：巡逻。教育局：教育。',
    '共性任务：联合检查。县公安局：巡逻。县教育局：教育。',
    '共性任务：联合检查。',
  ])
    checkSilent(
      `${head}
    1→校园安全→县公安局、县教育局→${duties}→做好巡查。
  `,
      { only: ['department-without-duties'] },
    );
});

test('duties that go on after a page break, cut in the heading', () => {
  checkSilent(`${head}
    1→校园安全→县公安局、县教育局→<p>县公安局：</p> <p>巡逻。</p> <p>县教</p>→做好巡查。
    →→→<p>育局：</p> <p>教育。</p>→
  `);
});

test('wrap blanks in the departments, and 各有关部门 beside those that are named', () => {
  checkSilent(
    `${head}
    1→校园安全→松江市生态环境局 云岭县分局 云岭县应急管理 局→松江市生态环境局云岭县分局：监测。云岭县应急管理局：演练。→巡查。
  `,
    { only: ['department-without-duties'] },
  );
  checkSilent(`${head}
    1→校园安全→县公安局、各有关部门→县公安局：巡逻。→做好巡查。
  `);
});

test('an item without any duties has nothing to divide', () => {
  checkSilent(
    `${head}
    1→校园安全→县公安局、县教育局→→做好巡查。
  `,
    { only: ['department-without-duties'] },
  );
});

test('a heading can be added: before the support, else at the end', () => {
  for (const [duties, after] of [
    ['县公安局：巡逻。履职保障：提供经费。', '县公安局：巡逻。县教育局： 履职保障：提供经费。'],
    ['县公安局：巡逻。', '县公安局：巡逻。 县教育局：'],
    [
      '<p>县公安局：</p> <p>巡逻。</p> <p>履职保障：</p> <p>提供经费。</p>',
      '<p>县公安局：</p> <p>巡逻。</p> <p>县教育局：</p> <p>履职保障：</p> <p>提供经费。</p>',
    ],
  ] as const) {
    const before = `${head}
    1→校园安全→县公安局、县教育局→${duties}→做好巡查。
  `;
    checkFix(before, '添加“县教育局：”', before.replace(duties, after));
  }
});

test('a continued row that repeats the duties is given the heading, too', () => {
  for (const [duties, after] of [
    ['县公安局：巡逻。履职保障：提供经费。', '县公安局：巡逻。县教育局： 履职保障：提供经费。'],
    ['县公安局：巡逻。', '县公安局：巡逻。 县教育局：'],
  ] as const) {
    const before = `${head}
    1→校园安全→县公安局、县教育局→${duties}→1.做好巡查，上报
    1→校园安全→县公安局、县教育局→${duties}→线索。2.协助整改。
  `;
    checkFix(before, '添加“县教育局：”', before.replaceAll(duties, after));
  }
});

test('or the department removed, with its separator', () => {
  const before = `${head}
    1→校园安全→县公安局、县教育局→县公安局：巡逻。→做好巡查。
  `;
  checkFix(before, '去掉“县教育局”', before.replace('、县教育局', ''));
  checkFix(
    before.replace('县公安局：', '县教育局：'),
    '去掉“县公安局”',
    before.replace('县公安局、', '').replace('县公安局：', '县教育局：'),
  );
});

test('nothing is safe, and duties without any heading are for a person to divide', () => {
  checkFixes(
    `${head}
    1→校园安全→县公安局、县教育局→县公安局：巡逻。→做好巡查。
  `,
    ['department-without-duties: 在职责中添加“县教育局：”', 'department-without-duties: 从部门中去掉“县教育局”'],
  );
  checkFixes(
    `${head}
    1→校园安全→县公安局、县教育局→负责检查。→做好巡查。
  `,
    [],
  );
});

test('a heading that another department’s heading follows at once', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残联、县财政局→县残联：县财政局：发放补贴。→登记。
                         ^县残联^2 warning: department-without-duties: 之后没有职责
  `);
});
