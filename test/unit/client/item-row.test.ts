import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isItemEnd, isItemRow, itemKeys } from '../../../client/src/item-row';

describe('a row of an item', () => {
  it('begins with a number in a cell of its own, or goes on with an item', () => {
    for (const line of [
      '1\t',
      '12\t组织学习。',
      '３、\t组织',
      ' 4. \t组织',
      '"5"\t组织',
      '第6项\t组织',
      '七\t组织',
      '\t\t县公安局',
      '\t【配合职责】',
      '\t1.登记。',
    ])
      assert.equal(isItemRow(line), true, line);
    for (const line of [
      '',
      '\t\t',
      '1',
      '12 组织学习',
      '一、党的建设（2项）\t',
      '序号\t事项名称',
      '# 1\t',
      '合计\t3',
      '青石镇基本履职事项清单',
    ])
      assert.equal(isItemRow(line), false, line);
  });

  it('ends behind its last words, whatever blanks and tabs follow', () => {
    const ends = (marked: string) => isItemEnd(marked.replace('|', ''), marked.indexOf('|'));
    for (const line of ['1\t组织学习。|', '1\t组织学习。|\t\t ', '1\t组织学习。\t|\t', '\t\t县公安局|', '\t1.登记。|'])
      assert.equal(ends(line), true, line);
    for (const line of [
      '1\t|',
      '1\t\t|',
      '1|\t组织',
      '|1\t组织',
      '1\t组织|学习。',
      '1\t|组织',
      '一、党的建设（2项）|',
      '|',
    ])
      assert.equal(ends(line), false, line);
  });

  it('is told by context keys, for one selection', () => {
    const row = '1\t组织学习。';
    const keys = (atItem: boolean, atItemEnd: boolean) => ({
      'dutylist.atItem': atItem,
      'dutylist.atItemEnd': atItemEnd,
    });
    assert.deepEqual(itemKeys({ lines: [row, row], caret: row.length }), keys(true, true));
    assert.deepEqual(itemKeys({ lines: [row, row], caret: 3 }), keys(true, false));
    assert.deepEqual(itemKeys({ lines: [row, '2\t发展党员。'], caret: undefined }), keys(true, false));
    assert.deepEqual(itemKeys({ lines: [row, '二、民生服务'], caret: undefined }), keys(false, false));
    assert.deepEqual(itemKeys(undefined), keys(false, false));
  });
});
