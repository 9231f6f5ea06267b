// The rows of a table that are no items: headers and category headings, in the forms that pasting leaves them in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { parse } from '../../../server/src/syntax/read-document';

const read = (text: string) => documentObject(parse(text.replaceAll('→', '\t'))).lists;

test('headers: letter-spaced, with tags, padded with tabs', () => {
  for (const header of [
    '序号→事项名称',
    '序 号→事 项 名 称',
    '<p>序号</p>→<p>事项名称</p>',
    '序号→事项名称→→',
    '序号→事项名称→ ',
  ]) {
    const [list, ...others] = read(`青石镇基本履职事项清单\n${header}\n一、党的建设（1项）\n1→组织学习。\n`);
    assert.deepEqual([list!.columns, others.length], [['序号', '事项名称'], 0], header);
  }
});

test('headers tell the kind of a list without a title, and where another list begins', () => {
  const lists = read(
    '序号→事项名称\n1→甲\n序号→事项名称→对应上级部门→上级部门职责→配合职责\n1→乙→县公安局→巡逻。→上报。\n序号→工作事项→承办部门及工作方式\n1→丙→县公安局：巡逻。\n',
  );
  assert.deepEqual(
    lists.map(list => [list.kind, list.categories[0]!.items.length]),
    [
      ['basic', 1],
      ['assisting', 1],
      ['reclaimed', 1],
    ],
  );
});

test('without headers the number of cells tells the kind', () => {
  for (const [row, kind] of [
    ['1→组织学习。', 'basic'],
    ['1→资金审批→县民政局：负责审批。', 'reclaimed'],
    ['1→残疾人服务→县残疾人联合会→负责审核。→做好登记。', 'assisting'],
  ] as const)
    for (const before of ['', '一、党的建设（1项）\n'])
      assert.deepEqual(
        read(`${before}${row}\n`).map(list => list.kind),
        [kind],
        row,
      );
});

test('category headings: numerals, separators, brackets, counts', () => {
  for (const [line, numeral, name, declaredCount] of [
    ['一、党的建设（24项）', '一', '党的建设', 24],
    ['二、经济发展(6项)→→→', '二', '经济发展', 6],
    ['十、城乡建设 （ 9 项 ）', '十', '城乡建设', 9],
    ['九十九、综合政务（0项）', '九十九', '综合政务', 0],
    ['（三）民生服务（1项）', '三', '民生服务', 1],
    ['四.平安法治（共3项）', '四', '平安法治', 3],
    ['五　乡村振兴（２项）', '五', '乡村振兴', 2],
    ['六 生态环保（一项）', '六', '生态环保', 1],
    ['七→文化旅游（2项）', '七', '文化旅游', 2],
    ['**八、综合政务（5项）**', '八', '综合政务', 5],
    ['<p>九、综合政务（5项）</p>→', '九', '综合政务', 5],
    ['3、民生服务（4项）', '3', '民生服务', 4],
    ['民生服务（4项）', null, '民生服务', 4],
    ['十一、应急管理', '十一', '应急管理', null],
    ['一、党的建设（24项）\r', '一', '党的建设', 24],
  ] as const) {
    const [list] = read(`青石镇基本履职事项清单\n${line}\n`);
    assert.deepEqual(
      list!.categories.map(each => [each.numeral, each.name, each.declaredCount]),
      [[numeral, name, declaredCount]],
      line,
    );
  }
});

test('what looks like a category heading and is none', () => {
  for (const line of [
    '1、做好三项工作',
    '一、护学。二、上报。',
    '二、组织党员干部学习党的创新理论和各项决策部署',
    '三 年行动计划',
    '（四）',
  ]) {
    const [list] = read(`青石镇基本履职事项清单\n一、党的建设（1项）\n1→组织学习。\n${line}\n`);
    assert.equal(list!.categories.length, 1, line);
  }
});

test('footers and page marks belong to nothing and interrupt nothing', () => {
  for (const line of ['第 16 页，共 34 页', '第16页', '共 34 页，第 16 页', '- 16 -', '—16—', '（续表）', '\n16\n']) {
    const document = parse(`青石镇基本履职事项清单\n一、党的建设（2项）\n1\t组织学习。\n${line}\n2\t发展党员。\n`);
    assert.deepEqual([document.unknown.length, document.lists[0]!.categories[0]!.items.length], [0, 2], line);
  }
});
