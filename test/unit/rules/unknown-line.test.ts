import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

test('text that fell out of a cell, blanks at its ends left out', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    并做好记录
    ^^^^^ warning: unknown-line: 不属于任何事项、标题或注
    2→发展党员。
  `);
  checkFindings(
    '青石镇基本履职事项清单\n一、党的建设（1项）\n1→组织学习。\n   并做好记录  \n   ^^^^^ warning: unknown-line: 不属于\n',
  );
});

test('a row of cells that begins with no number', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    →→→没有事项的续行→
       ^没有事项的续行^ warning: unknown-line: belongs to no item
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    附表甲乙丙丁戊己庚辛→一格→两格
    ^附表甲乙丙丁戊己庚辛→一格→两格^ warning: unknown-line: belongs to no item
  `,
    { locale: 'en' },
  );
});

test('markers of a merge', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    <<<<<<< HEAD
    ^^^^^^^^^^^^ warning: unknown-line: 合并冲突
    1→组织学习。
    =======
    ^^^^^^^ warning: unknown-line: 合并冲突
    1→组织理论学习。
    >>>>>>> other
    ^^^^^^^^^^^^^ warning: unknown-line: 合并冲突
  `,
    { only: ['unknown-line'] },
  );
});

test('control characters before the lists', () => {
  checkFindings(
    `\u0001\u0002乱码\n^^^^ warning: unknown-line: 控制字符\n\n青石镇基本履职事项清单\n一、党的建设（0项）\n`,
  );
});

test('labels of the drafting layout that mean no column, and lines before the first one', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务
    →安置帮教。
     ^^^^^ warning: unknown-line: 第一个栏目标签之前
    →【对应上级部们】县残疾人联合会
     ^^^^^^^^ warning: unknown-line: 似应为“【对应上级部门】”
    →【上级部门职责】
    →审核改造名单。
    →【工作要求】
     ^^^^^^ warning: unknown-line: 本清单没有“【工作要求】”这一栏
    →【配合职责】
    →\\【登记】改造需求。
  `);
  const list = (label: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务
    →【对应上级部门】县残疾人联合会
    →【上级部门职责】
    →审核改造名单。
    →${label}
    →登记改造需求。`;
  checkFix(list('【配合职则】'), '改为“【配合职责】”', list('【配合职责】'), { only: ['unknown-line'] });
  checkFix(list('【台账】一户一册。'), '作为正文（行首加“\\”）', list('\\【台账】一户一册。'), {
    only: ['unknown-line'],
  });
});

test('everything that a document holds beside its rows', () => {
  checkSilent(`
    附件：4
    **云岭县青石镇
    履行职责事项清单**

    云岭县机构编制委员会办公室
    2025年7月
    为进一步明确青石镇的职责，推动基层减负，制定本清单。
    # 草稿
    目 录
    1. 基本履职事项清单……→1
    第 1 页，共 3 页

    注：标有“*”的事项为执法事项。
    青石镇
    基本履职事项清单（2项）

    序号→事 项 名 称
    一、党的建设（2项）→
    1→组织学习。
    - 2 -

    序号→事 项 名 称
    # 还要核对
    2→发展党员。
    →→→
    注：以上为征求意见稿。
    第 3 页 共 3 页
  `);
});

test('there is no fix: the text is worth keeping', () => {
  checkFixes('青石镇基本履职事项清单\n一、党的建设（1项）\n1→组织学习。\n并做好记录\n', []);
});

test('lines indented by blanks: a tab is wanted, for all of them at once', () => {
  const list = (indent: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务
    ${indent}【对应上级部门】县残联
    ${indent}【上级部门职责】
    ${indent}负责审核。
    ${indent}【配合职责】
    ${indent}登记需求。
  `;
  checkFixes(
    list('  '),
    Array.from({ length: 5 }, () => 'unknown-line: 这里的 5 行改用制表符缩进'),
    { only: ['unknown-line'] },
  );
  checkFix(list('    ').replace('【对应', '$0【对应'), '改用制表符缩进', list('→'), { only: ['unknown-line'] });
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【对应上级部门】县残联
    →【配合职责】
      登记需求。
      ^^^^^ warning: unknown-line: 制表符（Tab）
    单独一行。
    ^^^^^ warning: unknown-line: 不属于任何事项
  `,
    { only: ['unknown-line'] },
  );
});

test('a number that has run into its name: the line is told, and not the gap that it leaves', () => {
  const list = (row: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    ${row}
    3→管理档案。
  `;
  for (const row of ['2发展党员。', '2、发展党员。', '2 发展党员。'])
    checkFix(list(row), '插入制表符', list('2→发展党员。'));
  checkFindings(list('2发展党员。\n    ^2发展党员。^ warning: unknown-line: 序号 2 与事项名称之间缺少制表符'));
});

test('labels without any indentation below an item are lines of a draft that want a tab', () => {
  checkFix(
    `
    青石镇配合履职事项清单（1项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、综合（1项）
    1→残疾人服务
    $0【对应上级部门】县残联
    【上级部门职责】
    1.审核。
    【配合职责】
    1.登记。
  `,
    '制表符',
    `
    青石镇配合履职事项清单（1项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、综合（1项）
    1→残疾人服务
    →【对应上级部门】县残联
    →【上级部门职责】
    →1.审核。
    →【配合职责】
    →1.登记。
  `,
  );
});
