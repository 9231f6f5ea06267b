import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

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

test('an empty row for each missing number: placeholders that are to be filled in', () => {
  checkFix(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    3→老年人服务→县民政局→负责发放。→做好走访。
  `,
    '插入空行（1 行）',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
            ^2^ error: category-count: 标明 2 项，实有 3 项
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    2→→→→
    ^ error: name-missing: 第 2 项没有事项名称
    3→老年人服务→县民政局→负责发放。→做好走访。
  `,
    { mayAdd: ['name-missing', 'category-count'] },
  );
});

test('the row goes where the counts say that it was lost', () => {
  checkFix(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    二、经济发展（1项）
    3→做好统计。
  `,
    '插入空行',
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→
    ^ error: name-missing: 第 2 项没有事项名称
    二、经济发展（1项）
    3→做好统计。
  `,
    { mayAdd: ['name-missing'] },
  );
});

test('renumbering, from the gap on or the whole list; repeated numbers of continued rows go with it', () => {
  const before = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（3项）
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    3→老年人服务→县民政局→负责发→做好走访。
    3→老年人服务→县民政局→放。→做好走访。
    4→儿童服务→县教育局→负责统筹。→做好摸底。
  `;
  const after = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（3项）
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    2→老年人服务→县民政局→负责发→做好走访。
    2→老年人服务→县民政局→放。→做好走访。
    3→儿童服务→县教育局→负责统筹。→做好摸底。
  `;
  checkFix(before, '从此处起重新编号', after);
  checkFix(before, '整个清单重新编号', after);
});

test('marking as withheld adds a note below the title: the gap is explained', () => {
  checkFix(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    3→发展党员。
  `,
    '有 1 项不予公布',
    `
    青石镇基本履职事项清单
    注：1项基本履职事项为敏感或涉密事项，不予公布。
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    3→发展党员。
    ^ information: number-gap: 缺 2
  `,
  );
});

test('marking as withheld changes the number in the note that is there', () => {
  checkFix(
    `
    注：1项基本履职事项、5项配合履职事项为敏感事项，不予公布。
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
    5$0→做好统计。
  `,
    '有 2 项不予公布',
    `
    注：2项基本履职事项、5项配合履职事项为敏感事项，不予公布。
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
    ^ information: number-gap: 缺 2
    5→做好统计。
    ^ information: number-gap: 缺 4
  `,
  );
});

test('no fix is safe: a gap may be the trace of something lost', () => {
  const lost = `
    青石镇基本履职事项清单（3项）
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
  `;
  checkFixes(lost, [
    'number-gap: 为每个缺失的序号插入空行（1 行）',
    'number-gap: 从此处起重新编号到清单末尾',
    'number-gap: 整个清单重新编号',
    'number-gap: 在注中写明有 1 项不予公布',
  ]);
  checkFixAll(lost, `${lost.trimEnd()}\n    ^ error: number-gap: 疑似丢失事项\n  `);
});
