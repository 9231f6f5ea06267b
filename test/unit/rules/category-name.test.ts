import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNearCategory, slipOfUsual, usualCategories } from '../../../server/src/domain/category-names';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

/** A document of lists whose categories have these names, an item in each. */
function lists(basic: readonly string[], assisting: readonly string[], reclaimed: readonly string[] = []): string {
  const numerals = '一二三四五六七八九';
  const rows = (names: readonly string[], cells: readonly string[]) =>
    names.flatMap((name, i) => [`${numerals[i]}、${name}（1项）`, [i + 1, `做好${name}的事项`, ...cells].join('→')]);
  const parts = [
    ['青石镇基本履职事项清单', '序号→事项名称', ...rows(basic, [])],
    [
      '青石镇配合履职事项清单',
      '序号→事项名称→对应上级部门→上级部门职责→配合职责',
      ...rows(assisting, ['县财政局', '负责审核。', '做好登记。']),
    ],
    ['青石镇上级部门收回事项清单', '序号→事项名称→承接部门及工作方式', ...rows(reclaimed, ['县财政局：负责审核。'])],
  ];
  return parts
    .filter(part => part.length > 2)
    .map(part => part.map(line => `    ${line}\n`).join(''))
    .join('\n');
}

const only = ['category-name'];

test('the name that fewer lists have is the wrong one; the other is related', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、生态环保（1项）
      ^^^^ related: category-name: 另一清单的“生态环保”在此
    1→落实河长制。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、生态保护（1项）
      ^^^^ warning: category-name: 同一类别在另一清单中写作“生态环保”，此处写作“生态保护”
    1→河道巡查→县水利局→负责巡查。→做好巡查。

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、生态环保（1项）
    1→水质检测→县生态环境局：负责检测。
  `,
  );
});

test('where as many lists have either, the usual name is right, else the first one', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、生态环境保护（1项）
      ^^^^^^ warning: category-name: “生态环保”
    1→落实河长制。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、生态环保（1项）
    1→河道巡查→县水利局→负责巡查。→做好巡查。
  `);
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、乡村治理（1项）
    1→落实河长制。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、乡村管理（1项）
      ^^^^ warning: category-name: Another list calls this category “乡村治理”
    1→河道巡查→县水利局→负责巡查。→做好巡查。
  `,
    { locale: 'en' },
  );
});

test('和 in one list and not in the other', () => {
  checkFixes(
    lists(['党的建设', '文化和旅游', '综合政务'], ['党的建设', '文化旅游', '综合政务']),
    ['category-name: 此处改为“文化和旅游”'],
    { only },
  );
});

test('other categories, other orders, and categories that a list leaves out are right', () => {
  for (const [basic, assisting, reclaimed] of [
    [['党的建设', '民生服务', '生态环保', '城乡建设'], ['民生服务', '城乡建设'], ['生态环保']],
    [['社会管理', '自然资源'], ['社会保障', '自然资源'], []],
    [['党的建设', '市场监管'], ['党的建设', '教育培训监管'], []],
    [['应急管理及消防', '社会管理'], ['社会管理', '应急管理及消防'], []],
    [['党 的 建 设', '民生服务'], ['党的建设', '民生服务'], []],
    [['党的建设类', '民生服务类'], ['党的建设', '民生服务'], []],
    // near names, but one list has both
    [['生态环保', '生态保护'], ['生态保护'], []],
    // near names, both unusual, at other places
    [['乡村治理', '党的建设', '民生服务'], ['党的建设', '乡村管理', '民生服务'], []],
  ] as const)
    checkSilent(lists(basic, assisting, reclaimed), { only });
});

test('a slip in a name that no other list has', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建没（1项）
      ^^^^ warning: category-name: 类别“党的建没”与常用名称“党的建设”只差一字
    1→组织学习。
    二、民生服务（1项）
    2→发放补贴。
  `);
  // what all lists say is meant, and so are names of their own
  checkSilent(lists(['城乡建投'], ['城乡建投']), { only });
  for (const name of ['社会治理', '生态环境', '综合事务', '文化体育', '库区移民', '渔业'])
    checkSilent(lists([name], []), { only });
});

test('the other name can be used here, or this one there', () => {
  const before = `
    青石镇基本履职事项清单
    序号→事项名称
    一、乡村治理（1项）
    1→落实河长制。

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、乡村管理（1项）
    1→水质检测→县生态环境局：负责检测。
  `;
  checkFix(before, '此处改为“乡村治理”', before.replace('乡村管理', '乡村治理'));
  checkFix(before, '另一处改为“乡村管理”', before.replace('乡村治理', '乡村管理'));
});

test('usual names are never near each other', () => {
  for (const [i, a] of usualCategories.entries()) {
    for (const b of usualCategories.slice(i + 1)) assert.ok(!isNearCategory(a, b), `${a} ${b}`);
    assert.equal(slipOfUsual(a), undefined);
  }
});

test('one character wrong, lost, doubled or moved is a slip', () => {
  for (const [slip, usual] of [
    ['党的建没', '党的建设'],
    ['党的设', '党的建设'],
    ['党建', undefined],
    ['综综合政务', '综合政务'],
    ['综合政', '综合政务'],
    ['乡村兴振', '乡村振兴'],
    ['平安法制', '平安法治'],
    ['平安建设', undefined],
    ['乡村', undefined],
  ] as const)
    assert.equal(slipOfUsual(slip), usual, slip);
});

test('two categories of one list with one name', () => {
  checkFindings(`
    青石镇基本履职事项清单
    一、民生服务（1项）
      ^民生服务^ related: category-name: 第一次
    1→做好养老服务。
    二、民生服务（1项）
      ^民生服务^ warning: category-name: 两个“民生服务”
    2→做好救助服务。
  `);
});
