import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideFolding } from '../../../server/src/features/folding';
import { parse } from '../../../server/src/syntax/read-document';
import { textOf } from '../../support/fixture';

function folds(fixture: string): string[] {
  return provideFolding(parse(textOf(fixture))).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
}

test('lists, categories and items of more than one line', () => {
  assert.deepEqual(
    folds(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务→县残疾人联合会→负责审→做好登记。

    →→→核。→
    2→老年人服务→县民政局→负责发放。→做好走访。
    二、平安法治（0项）

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
  `),
    ['0-7', '2-6', '3-5', '9-10'],
  );
});

test('a quoted cell of several lines folds as an item', () => {
  assert.deepEqual(
    folds(`
    青石镇基本履职事项清单
    一、党的建设（1项）
    1→"组织
    理论
    学习。"
  `),
    ['0-4', '1-4', '2-4'],
  );
});

test('no fold ends before it begins, and none goes beyond the text', () => {
  assert.deepEqual(folds('青石镇基本履职事项清单\n'), []);
  assert.deepEqual(provideFolding(parse('')), []);
});
