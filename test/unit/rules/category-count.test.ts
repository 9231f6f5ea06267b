import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

test('too many and too few items; the last one is related', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
            ^3^ error: category-count: “党的建设”标明 3 项，实有 2 项
    1→组织学习。
    2→发展党员。
    ^^^^^^^ related: category-count: 最后一项在此
    二、经济发展（1项）
            ^1^ error: category-count: 标明 1 项，实有 2 项
    3→做好统计。
    4→管理档案。
    ^^^^^^^ related: category-count: 最后一项在此
  `);
});

test('a category that declares items and has none', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
            ^2^ error: category-count: declares 2 items, but has none
    二、经济发展（1项）
    1→做好统计。
  `,
    { locale: 'en' },
  );
});

test('a count too large to be one', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（99999999999999999999项）
            ^99999999999999999999^ error: category-count: 过大
    1→组织学习。
  `);
});

test('right counts in every form: half-width brackets, padding tabs, full-width and Chinese digits, none, 0', () => {
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设(1项)→→
    1→组织学习。
    二、经济发展 （ 1 项 ）
    2→做好统计。
    三、民生服务（0项）
    四、平安法治（１项）
    3→管理档案。
    五、乡村振兴（一项）
    4→巡查田块。
    六、城乡建设
    5→清扫道路。
    6→管护路灯。
  `,
    { only: ['category-count'] },
  );
});

test('items are counted over page breaks, continued rows are not', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）

    第 1 页，共 2 页

    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务→县残疾人联合会→负责审→做好登记。
    →→→核。→
    1→残疾人服务→县残疾人联合会→履职保障：提供经费。→做好登记。
    2→老年人服务→县民政局→负责发放。→做好走访。
  `);
});

test('silent where missing numbers explain the difference', () => {
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
    二、经济发展（2项）
    4→做好统计。
    6→管理档案。
  `,
    { only: ['category-count'] },
  );
});

test('a difference that the gaps explain only in part is told', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（4项）
            ^4^ error: category-count: 标明 4 项，实有 2 项
    1→组织学习。
    3→发展党员。
  `,
    { only: ['category-count'] },
  );
});

const two = (title: string, declared: number, more = '') =>
  `${title}\n序号→事项名称\n一、党的建设（${declared}项）\n1→组织学习。\n2→发展党员。${more}\n`;

test('setting the count is safe where numbers are in order and a total agrees with the items', () => {
  const titled = (declared: number) => two('青石镇基本履职事项清单（2项）', declared);
  checkFix(titled(3), '项数改为 2', titled(2), { safe: true });
  checkFixAll(titled(3), titled(2));
  const listed = (declared: number) => two('目录\n一、基本履职事项清单（2项）…1\n青石镇基本履职事项清单', declared);
  checkFixAll(listed(3), listed(2));
});

test('without a total it is safe where items of another category follow, for nothing tells what is lost at the end', () => {
  const title = '青石镇基本履职事项清单';
  checkFixes(two(title, 3), ['category-count: 项数改为 2']);
  const more = '\n二、经济发展（1项）\n3→做好统计。';
  checkFixAll(two(title, 3, more), two(title, 2, more));
});

test('not safe where the total says that an item is lost, or where numbers are wrong', () => {
  const lost = `
    青石镇基本履职事项清单（3项）
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
  `;
  checkFixes(lost, ['category-count: 项数改为 2'], { only: ['category-count'] });
  const repeated = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    1→发展党员。
  `;
  checkFixes(repeated, ['category-count: 项数改为 2'], { only: ['category-count'] });
  const unread = repeated.replace('1→发展', '甲→发展');
  checkFixes(unread, ['category-count: 项数改为 2'], { only: ['category-count'] });
});

test('fix-all leaves the trace of what may be lost', () => {
  checkFixAll(
    `
    青石镇基本履职事项清单（3项）
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
  `,
    `
    青石镇基本履职事项清单（3项）
                      ^3^ error: list-count: 标明 3 项，实有 2 项
    序号→事项名称
    一、党的建设（3项）
            ^3^ error: category-count: 标明 3 项，实有 2 项
    1→组织学习。
    2→发展党员。
  `,
  );
});

test('a count without its brackets is read, told and mended', () => {
  for (const torn of ['2项', '（2项', '【2项】', '2项）'])
    checkFixAll(
      `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设${torn}
    1→组织学习。
    2→发展党员。
    二、经济发展（1项）
    3→做好统计。
  `,
      `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
    二、经济发展（1项）
    3→做好统计。
  `,
    );
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设3项
          ^3项^ warning: category-count: “3项”的括号
          ^3^ error: category-count: 标明 3 项，实有 1 项
    1→组织学习。
    ^^^^^^^ related: category-count: 最后一项在此
  `);
});
