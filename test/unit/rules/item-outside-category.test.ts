import { test } from 'node:test';
import { checkFindings, checkFixes, checkSilent } from '../../support/check';

test('one item before the first category; the category is related', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    1→组织学习。
    ^^^^^^^ warning: item-outside-category: 此事项之前没有类别标题
    一、经济发展（1项）
    ^^^^^^^^^^ related: item-outside-category: 下一个类别
    2→做好统计。
  `);
});

test('several are one finding on the first one', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    1→组织学习。
    ^ warning: item-outside-category: 3 items from here on
    2→发展党员。
    3→做好统计。
    一、经济发展（1项）
    4→管理档案。
  `,
    { locale: 'en' },
  );
});

test('a list without categories, headings or headers', () => {
  checkFindings(`
    1→组织学习。
    ^ warning: item-outside-category: 2 个事项
    2→发展党员。
  `);
});

test('a category heading above the header row, or alone at the foot of a page', () => {
  checkSilent(`
    青石镇基本履职事项清单
    一、党的建设（1项）

    第 1 页，共 2 页

    序号→事项名称
    1→组织学习。
  `);
});

test('there is no fix: where the item belongs is for a person to say', () => {
  checkFixes(
    `
    青石镇基本履职事项清单
    序号→事项名称
    1→组织学习。
  `,
    [],
  );
});
