import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

test('full-width and Chinese digits, marks, blanks, zeros', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（9项）
    １→组织学习。
    ^ warning: number-format: 序号“１”应写成“1”
    2.→发展党员。
    ^^ warning: number-format: “2”
    3、→做好统计。
    ^^ warning: number-format: “3”
    4 →管理档案。
    ^^ warning: number-format: “4”
    五→开展宣传。
    ^ warning: number-format: “5”
    第6项→组织培训。
    ^^^ warning: number-format: “6”
    007→开展调研。
    ^^^ warning: number-format: “7”
    8）→收缴党费。
    ^^ warning: number-format: “8”
    <p>9</p>→慰问党员。
  `);
});

test('what is no number, what is too large, and what is not there', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（4项）
    1→组织学习。
    甲→发展党员。
    ^ warning: number-format: “甲”不是序号
    99999999999999999999→做好统计。
    ^^^^^^^^^^^^^^^^^^^^ warning: number-format: 过大
    →管理档案。
     ^^^^^ warning: number-format: 缺少序号
  `);
});

test('the text in English', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1.→组织学习。
    ^^ warning: number-format: “1.” should be written “1”
  `,
    { locale: 'en' },
  );
});

test('plain digits are right, also with tags around and in continued rows', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务→县残疾人联合会→负责审→做好登记。
    →→→核。→
    <p>2</p>→老年人服务→县民政局→负责发放。→做好走访。
  `);
});

test('writing plain digits is safe', () => {
  const before = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1、→组织学习。
    ２→发展党员。
    三→做好统计。
  `;
  checkFix(
    before.replace('1、', '1$0、'),
    '写成“1”',
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    ２→发展党员。
    ^ warning: number-format: “2”
    三→做好统计。
    ^ warning: number-format: “3”
  `,
    { safe: true },
  );
  checkFixAll(
    before,
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
    3→做好统计。
  `,
  );
});

test('a number that has to be guessed is offered where its neighbours leave room for just one, and is not safe', () => {
  const before = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    甲→发展党员。
    3→做好统计。
  `;
  checkFix(
    before,
    '写成“2”',
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
    3→做好统计。
  `,
  );
  checkFixes(before.replace('3→', '2→'), []);
});
