import { test } from 'node:test';
import { checkFindings, checkSilent } from '../../support/check';

test('a jump is reported on the number after it; the one before is related', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    ^ related: number-gap: 前一个序号是 1
    3→发展党员。
    ^ error: number-gap: 由 1 跳到 3，缺 2
  `);
});

test('several gaps, and many missing numbers, told shortly', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    4→发展党员。
    ^ error: number-gap: 缺 2、3
    20→做好统计。
    ^^ error: number-gap: 缺 5、6、7、8、9……19
  `);
});

test('the text is there in English', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    4→发展党员。
    ^ error: number-gap: Numbers jump from 1 to 4: 2, 3 are missing.
  `,
    { locale: 'en' },
  );
});

test('a note that withholds enough items makes it information', () => {
  checkFindings(`
    注：2项基本履职事项为敏感或涉密事项，不予公布。
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
    ^ information: number-gap: 注中说明本清单有 2 项不予公布
    5→做好统计。
    ^ information: number-gap: 缺 4
  `);
});

test('a note that withholds too few, or items of another list, explains nothing', () => {
  checkFindings(
    `
    注：1项基本履职事项、9项配合履职事项为敏感事项，不予公布。
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    4→发展党员。
    ^ error: number-gap: 缺 2、3
  `,
    { only: ['number-gap'] },
  );
});

test('counts that exceed the items by just what is missing make it one finding: an item seems to be lost', () => {
  checkFindings(`
    青石镇基本履职事项清单（4项）
                      ^4^ related: number-gap: 标明 4 项，实有 3 项
    序号→事项名称
    一、党的建设（3项）
            ^3^ related: number-gap: 标明 3 项，实有 2 项
    1→组织学习。
    ^ related: number-gap: 前一个序号是 1
    3→发展党员。
    ^ error: number-gap: 疑似丢失事项：序号由 1 跳到 3，缺 2
    二、经济发展（1项）
    4→做好统计。
  `);
});

test('an item lost between two categories is told by the count of one of them', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    二、经济发展（1项）
    3→做好统计。
    ^ error: number-gap: 疑似丢失事项
  `);
});

test('lists count by themselves, and pages do not interrupt them', () => {
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    第 1 页，共 2 页

    序号→事项名称
    二、经济发展（1项）
    2→做好统计。
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→县民政局：负责审批。
  `);
});

test('continued rows are no items', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务→县残疾人联合会→负责审→做好登记。
    1→残疾人服务→县残疾人联合会→核。→做好登记。
    →→→履职保障：提供经费。→
    2→老年人服务→县民政局→负责发放。→做好走访。
  `);
});

test('a row whose number can not be read fills its place', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    二两→发展党员。
    ^^ warning: number-format: 不是序号
    3→做好统计。
  `);
});
