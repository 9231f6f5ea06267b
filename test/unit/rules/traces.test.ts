// A safe fix never hides the trace of something lost: what else in a list tells that its counts may be right.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll } from '../../../server/src/features/fix-all';
import { defaultContext } from '../../../server/src/rules/rule';

const list = (...rows: string[]) => `某镇基本履职事项清单\n序号\t事项名称\n${rows.join('\n')}\n`;
const unchanged = (text: string) => assert.equal(fixAll(text, defaultContext), text);

test('a category heading is lost between two others', () =>
  unchanged(
    list(
      '一、党建（2项）\t',
      '1\t学习',
      '2\t发展',
      '3\t救助',
      '4\t养老',
      '三、经济（2项）\t',
      '5\t规划',
      '6\t招商',
    ).replace('清单\n', '清单（6项）\n'),
  ));

test('the first category heading is lost', () =>
  unchanged(list('1\t学习', '2\t发展', '二、经济（2项）\t', '3\t规划', '4\t招商')));

test('a row lost its tab', () => unchanged(list('一、经济（2项）\t', '1\t规划', '2 招商')));

test('the contents say that an item is missing', () =>
  unchanged(`目录\n某镇基本履职事项清单（3项）\t1\n\n${list('一、经济（3项）\t', '1\t规划', '2\t招商')}`));

test('the last item of a list is withheld', () =>
  unchanged(`注：1项基本履职事项为敏感事项，不予公布。\n${list('一、经济（3项）\t', '1\t规划', '2\t招商')}`));

test('without any such trace the count is mended', () => {
  const wrong = list('一、经济（3项）\t', '1\t规划', '2\t招商').replace('清单\n', '清单（2项）\n');
  assert.equal(fixAll(wrong, defaultContext), wrong.replace('（3项）', '（2项）'));
});
