import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

test('the second of two items with one number is reported, the first is related', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（4项）
    1→组织学习。
    2→发展党员。
    ^ related: number-repeated: 另见此处
    2→做好统计。
    ^ error: number-repeated: 序号 2 重复
    3→管理档案。
  `);
});

test('a number that comes again far below is repeated, not out of order as well', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（5项）
    1→组织学习。
    2→发展党员。
    3→做好统计。
    2→管理档案。
    ^ error: number-repeated: 序号 2 重复
    5→开展宣传。
  `);
});

test('numbers that begin anew in each category are repeated', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
    二、经济发展（1项）
    1→做好统计。
    ^ error: number-repeated: Number 1 is repeated
  `,
    { locale: 'en' },
  );
});

test('a continued row that repeats number and name is no repeat; one number in two lists is none either', () => {
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、民生服务（1项）
    1→残疾人服务。
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→困难残疾人家庭无障碍改造→县残疾人联合会→负责审→做好登记。
    1→困难残疾人家庭无障碍改造→县残疾人联合会→核。→做好登记。
    1→困难残疾人家庭的无障碍改造→县残疾人联合会→履职保障：提供经费。→做好登记。
    1→→→提供培训。→
  `,
    { only: ['number-repeated'] },
  );
});

test('a continued row of a reclaimed list has to have nearly the same name', () => {
  checkFindings(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（2项）
    1→对损毁路灯的处罚→县城市管理综合执法局：依法处罚。
    1→对损毁公厕的处罚→县城市管理综合执法局：依法处罚。
    ^ error: number-repeated: 序号 1 重复
  `);
});

test('renumbering from there on, and the whole list', () => {
  const before = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（4项）
    1→组织学习。
    2→发展党员。
    2→做好统计。
    3→管理档案。
  `;
  const after = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（4项）
    1→组织学习。
    2→发展党员。
    3→做好统计。
    4→管理档案。
  `;
  checkFix(before, '从此处起重新编号', after);
  checkFix(before, '整个清单重新编号', after);
});

test('joining as a continuation empties number and name', () => {
  checkFix(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会→1.负责审核。→1.做好登记。
    1→审核流程→→2.组织施工。→2.参与验收。
  `,
    '作为上一事项的续行合并',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会→1.负责审核。→1.做好登记。
    →→→2.组织施工。→2.参与验收。
  `,
  );
});

test('no fix is safe, and lists of two columns have no continuation to join', () => {
  const repeated = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    1→发展党员。
  `;
  checkFixes(repeated, ['number-repeated: 从此处起重新编号到清单末尾', 'number-repeated: 整个清单重新编号']);
  checkFixAll(repeated, `${repeated.trimEnd()}\n    ^ error: number-repeated: 重复\n  `);
});
