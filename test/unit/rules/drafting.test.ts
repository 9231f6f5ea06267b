// What rules do otherwise where a list is in the drafting layout: the places of what is missing, and edits that put lines.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../../server/src/syntax/ast';
import { parse } from '../../../server/src/syntax/read-document';
import { checkFindings, checkFix, checkSilent } from '../../support/check';
import { textOf } from '../../support/fixture';

const list = (items: string, count: number) => `
    青石镇配合履职事项清单（${count}项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（${count}项）${items}
  `;
const item = (number: number, duties = '县残疾人联合会：', own = '登记需求。') => `
    ${number}→残疾人服务${number}
    →【对应上级部门】县残疾人联合会
    →【上级部门职责】
    →${duties}
    →1.审核名单。
    →履职保障：
    →开展培训。
    →【配合职责】
    →${own}`;

test('a right list in the drafting layout is silent', () => checkSilent(list(item(1), 1)));

test('counts, numbers and words are checked as in a table', () =>
  checkFindings(
    `
    青石镇配合履职事项清单（3项）
                ^ error: list-count: 标明 3 项，实有 2 项
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（3项）
           ^ error: category-count: 3
    1→残疾人服务
    →【对应上级部门】县残疾人联合会
    →【上级部门职责】
    →1.审核名单。
    →3.开展培训。
     ^^ warning: entry-number: 由 1 跳到 3
    →【配合职责】
    →登记需求，陪同陪同评估。
    1→水库防汛
    ^ error: number-repeated: 1
    →【对应上级部门】县水利局
    →【上级部门职责】
    →负责调度。
    →【配合职责】
    →参加巡堤,
         ^ warning: punctuation-width: ,
  `,
    { except: ['repeated-word', 'punctuation-final', 'item-repeated'] },
  ));

test('empty columns are told at their labels, and filled in behind them', () => {
  const missing = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务
    →【对应上级部门】
     ^^^^^^^^ error: department-missing: 对应上级部门
    →【上级部门职责】
    →县残疾人联合会：
    →负责审核。
    →【配合职责】
     ^^^^^^ warning: duties-missing: 配合职责
  `;
  checkFindings(missing);
  const filled = (line: string) => missing.replace(/\n +→【对应上级部门】\n/, line).replace(/\n +\^.*/g, '');
  const after = filled('\n    →【对应上级部门】县残疾人联合会\n');
  checkFix(missing.replace(/\n +\^.*/g, ''), '填入', after, { only: ['department-missing'] });
  checkFix(filled('\n'), '填入', after, { only: ['department-missing'] });
});

test('what a fix adds has lines of its own', () => {
  const gap = (between: string) => list(item(1) + between + item(3), 3);
  checkFix(
    gap(''),
    '插入空行',
    gap(`
    2→
    →【对应上级部门】
    →【上级部门职责】
    →【配合职责】`),
    { only: ['number-gap'] },
  );
  const many = [1, 2, 3, 4, 5].map(number => item(number)).join('');
  const without = item(6).replace('\n    →履职保障：\n    →开展培训。', '');
  const label = item(6).replace('\n    →开展培训。', '\n     ^^^^ information: support-missing: 没有内容');
  checkFix(list(many + without, 6), '履职保障', list(many + label, 6), {
    only: ['support-missing'],
    mayAdd: ['support-missing'],
  });
  const two = (duties: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【对应上级部门】县残疾人联合会、县财政局
    →【上级部门职责】
    →县残疾人联合会：
    →负责审核。${duties}
    →履职保障：
    →开展培训。
    →【配合职责】
    →登记需求。
  `;
  checkFix(two(''), '县财政局：', two('\n    →县财政局：'), {
    only: ['department-without-duties'],
    mayAdd: ['department-without-duties'],
  });
});

test('an item’s line that lost its tab ends the item above it, whose columns stay its own', () => {
  const slipped = list(item(1) + item(2).replace('2→残疾人服务2', '2 残疾人服务2'), 2);
  const { lists } = parse(textOf(slipped));
  assert.deepEqual(
    itemsOf(lists[0]!).map(({ content }) => [content.number?.value, content.ownDuties.map(({ text }) => text)]),
    [[1, ['登记需求。']]],
  );
});
