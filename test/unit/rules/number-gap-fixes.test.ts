import { test } from 'node:test';
import { checkFix, checkFixAll, checkFixes } from '../../support/check';

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
