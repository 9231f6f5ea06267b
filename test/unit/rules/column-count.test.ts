import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

test('too few cells', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务→县残疾人联合会→负责审核。
    ^1→残疾人服务→县残疾人联合会→负责审核。^ error: column-count: 只有 4 列，清单应有 5 列
    2→老年人服务
    ^2→老年人服务^ error: column-count: 只有 2 列
  `);
});

test('where cells are too few, nothing else is said of what they lack', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会、县民政局→负责审核。
    ^1→残疾人服务→县残疾人联合会、县民政局→负责审核。^ error: column-count: 只有 4 列
  `);
});

test('too many cells, where they hold something', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。→多出一格
            ^^^^ error: column-count: has 3 cells, the list only 2 columns
    2→发展党员。→→再多一格
            ^^^^^ error: column-count: has 4 cells
  `,
    { locale: 'en' },
  );
});

test('empty cells at the end, continued rows and category headings of any width are right', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）→
    1→残疾人服务→县残疾人联合会→负责审→做好登记。→→
    →→→核。
    1→残疾人服务→县残疾人联合会→履职保障：提供经费。
    二、平安法治（0项）→→→→→→
  `);
});

test('a header of more columns than usual is the measure of its list', () => {
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称→备注
    一、党的建设（1项）
    1→组织学习。→
  `);
});

test('padding adds empty cells at the end of the row, and what they lack is told then; it is not safe', () => {
  checkFix(
    `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批
  `,
    '补 1 个空列',
    `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→
          ^ warning: duties-missing: “承接部门及工作方式”一列没有内容
  `,
    { mayAdd: ['duties-missing'] },
  );
});

test('surplus cells are for a person to move', () => {
  checkFixes(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。→多出一格
  `,
    [],
  );
});
