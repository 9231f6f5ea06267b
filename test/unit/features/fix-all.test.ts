// Fix-all: everything safe in one go, nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/config/config';
import { fixAll, fixAllEdits } from '../../../server/src/features/fix-all';
import { defaultContext } from '../../../server/src/rules/rule';
import { parse } from '../../../server/src/syntax/read-document';
import { checkFixAll } from '../../support/check';
import { textOf } from '../../support/fixture';

const faulty = `
  青石镇基本履职事项清单（3项）
  序号→事项名称
  一、党的建设（2项）
  １→组织学习。
  2、→发展党员。
  三、经济发展（2项）
  三→做好统计。
  4→管理档案。
  青石镇配合履职事项清单（1项）
  序号→事项名称→对应上级部门→上级部门职责→配合职责
  一、民生服务（2项）
  1.→校园安全→县公安局、县公安局、县教育局→县公安局：巡逻。县教育局：教育。→护学。
`;
const mended = `
  青石镇基本履职事项清单（4项）
  序号→事项名称
  一、党的建设（2项）
  1→组织学习。
  2→发展党员。
  二、经济发展（2项）
  3→做好统计。
  4→管理档案。
  青石镇配合履职事项清单（1项）
  序号→事项名称→对应上级部门→上级部门职责→配合职责
  一、民生服务（1项）
  1→校园安全→县公安局、县教育局→县公安局：巡逻。县教育局：教育。→护学。
`;

test('all safe fixes in one go, those included that others make possible', () => {
  // the total may be set only when the categories agree with the items, and those only when all numbers can be read
  checkFixAll(faulty, mended);
});

test('the edits are as small as the fixes, also where one fix makes another possible', () => {
  const before = textOf(faulty);
  const edits = fixAllEdits(before, defaultContext);
  assert.deepEqual(
    edits.map(({ range, newText }) => [before.slice(range.start, range.end), newText]),
    [
      ['3', '4'],
      ['１', '1'],
      ['、', ''],
      ['三', '二'],
      ['三', '3'],
      ['2', '1'],
      ['.', ''],
      ['、县公安局', ''],
    ],
  );
});

test('only the rules that are asked for', () => {
  const before = textOf(faulty);
  const only = (rule: string) => fixAll(before, defaultContext, new Set([rule]));
  assert.equal(
    only('number-format'),
    before.replace('１\t', '1\t').replace('2、', '2').replace('三\t', '3\t').replace('1.\t', '1\t'),
  );
  assert.equal(only('department-repeated'), before.replace('、县公安局、', '、'));
  assert.equal(only('number-gap'), before);
});

test('rules that are off fix nothing', () => {
  const before = textOf(faulty);
  const config = { ...defaultConfig, rules: { 'number-format': 'off', 'category-numeral': 'off' } as const };
  const fixed = fixAll(before, { ...defaultContext, config });
  assert.ok(fixed.includes('１\t') && fixed.includes('三、经济发展'));
});

test('a text without anything to fix is the same string, whatever it holds', () => {
  for (const text of ['', '\ufeff', 'not a duty list\r\n', textOf(mended), textOf(mended).replaceAll('\n', '\r\n')])
    assert.equal(fixAll(text, defaultContext), text);
});

test('what stands outside of the ranges stays: line ends, blanks, tags, comments', () => {
  const before = textOf(faulty)
    .replaceAll('\n', '\r\n')
    .replace('做好统计。', '<p> 做好统计。 </p>  ')
    .replace('一、党', '# 草稿 １\r\n一、党');
  const after = textOf(mended)
    .replaceAll('\n', '\r\n')
    .replace('做好统计。', '<p> 做好统计。 </p>  ')
    .replace('一、党', '# 草稿 １\r\n一、党');
  assert.equal(fixAll(before, defaultContext), after);
});

test('the tree of an earlier version changes nothing', () => {
  const before = textOf(faulty);
  assert.equal(fixAll(before, defaultContext, undefined, parse(before)), fixAll(before, defaultContext));
  assert.equal(fixAll(before, defaultContext, undefined, parse('1\t甲')), fixAll(before, defaultContext));
});

test('the traces of something lost are left, and so is what can only be guessed', () => {
  const lost = `
    青石镇基本履职事项清单（5项）
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    3→发展党员。
    ^ error: number-gap: 疑似丢失
    二、经济发展（2项）
    4→做好统计。
    5→管理档案。
    青石镇配合履职事项清单（3项）
                      ^3^ error: list-count: 标明 3 项，实有 2 项
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（3项）
            ^3^ error: category-count: 标明 3 项，实有 2 项
    1→残疾人服务→→县残疾人联合会：负责审核。→做好登记。
           ^→→^ error: department-missing: 没有填写
    2→老年人服务→县民政局→负责发放。
    ^2→老年人服务→县民政局→负责发放。^ error: column-count: 只有 4 列
  `;
  checkFixAll(lost.replace(/^ *\^.*\n/gm, ''), lost);
});
