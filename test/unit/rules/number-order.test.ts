import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkSilent } from '../../support/check';

test('two numbers exchanged are one finding', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（5项）
    1→组织学习。
    2→发展党员。
    4→做好统计。
    ^ related: number-order: 前一个序号是 4
    3→开展宣传。
    ^ error: number-order: 序号 3 排在 4 之后
    5→管理档案。
  `);
});

test('a slip of the pen is one finding: 44 for 4', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（5项）
    1→组织学习。
    2→发展党员。
    3→做好统计。
    44→开展宣传。
    ^^ error: number-order: 此处应为 4
    5→管理档案。
  `);
});

test('an item moved to the front', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（4项）
    4→管理档案。
    ^ error: number-order: 此处应为 1
    1→组织学习。
    2→发展党员。
    3→做好统计。
  `);
});

test('the text in English', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
    2→做好统计。
    ^ error: number-order: Number 2 comes after 3
  `,
    { locale: 'en' },
  );
});

test('a list starts at 1', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    3→组织学习。
    ^ error: number-order: 清单从序号 3 开始
    4→发展党员。
  `);
});

test('a start that counts explain is the trace of lost items; one that a note explains is information', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    2→发展党员。
    ^ error: number-order: 疑似丢失事项：清单从序号 2 开始
    3→做好统计。
  `);
  checkFindings(`
    注：1项基本履职事项为敏感事项，不予公布。
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    2→发展党员。
    ^ information: number-order: 清单从序号 2 开始
    3→做好统计。
  `);
});

test('each list is numbered from 1', () => {
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→县民政局：负责审批。
  `);
});

test('renumbering the list takes the order of the rows as right', () => {
  checkFix(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（5项）
    1→组织学习。
    2→发展党员。
    4→做好统计。
    3→开展宣传。
    5→管理档案。
  `,
    '整个清单重新编号',
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（5项）
    1→组织学习。
    2→发展党员。
    3→做好统计。
    4→开展宣传。
    5→管理档案。
  `,
  );
});

test('it is never safe: the start of a list may be lost', () => {
  const start = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    2→发展党员。
    ^ error: number-order: 从序号 2 开始
  `;
  checkFixAll(start.replace(/^ *\^.*\n/m, ''), start);
});
