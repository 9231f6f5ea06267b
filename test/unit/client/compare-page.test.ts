import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ComparePageTexts, comparePage, emptyComparePage } from '../../../client/src/compare-page';
import type { ComparedItem, CompareResult } from '../../../server/src/protocol';

const texts: ComparePageTexts = {
  lang: 'zh-cn',
  title: '乡镇对照',
  own: '本文档',
  sample: '样本',
  likelihood: '可能 {0}%',
  open: '转到',
  take: '采用',
  none: '没有',
  more: '另有 {0} 个',
  empty: '无事项',
  legend: { here: '对方有', other: '本文档有' },
};
const item = (town: string, pieces: ComparedItem['parts'][number]['pieces']): ComparedItem => ({
  uri: `file:///${town}`,
  range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } },
  item: '0',
  town,
  list: '配合',
  category: '民生服务',
  number: '3',
  parts: [{ role: 'ownDuties', label: '配合职责', pieces, canTake: pieces.length > 1 }],
});
const result: CompareResult = {
  version: 1,
  own: item('青石镇', [{ text: '登记<上报>。' }]),
  others: [
    {
      ...item('柳溪镇', [
        { text: '登记' },
        { text: '<上报>', only: 'other' },
        { text: '并"核对"', only: 'here' },
        { text: '。' },
      ]),
      score: 93,
      reasons: ['名称相同'],
      isSample: true,
    },
    { ...item('松林镇', [{ text: '登记<上报>。' }]), score: 80, reasons: [], isSample: false },
  ],
  more: 4,
};

test('what differs is marked, text is escaped, and only what differs can be taken', () => {
  const html = comparePage(result, texts, 'abc');
  assert.ok(
    html.includes('<del title="本文档有">&#60;上报&#62;</del><ins title="对方有">并&#34;核对&#34;</ins>。'),
    html,
  );
  assert.ok(html.includes('<p>登记&#60;上报&#62;。</p>'));
  assert.equal(html.match(/class="take"/g)!.length, 1);
  assert.ok(html.includes('data-uri="file:///柳溪镇" data-role="ownDuties"'));
  assert.ok(html.includes('<button type="button" class="town" data-open="file:///松林镇"'));
  assert.ok(html.includes('可能 93% · 名称相同') && html.includes('样本') && html.includes('另有 4 个'));
});

test('nothing but its own style and script may run, and nothing is fetched', () => {
  for (const html of [comparePage(result, texts, 'abc'), emptyComparePage(texts, 'abc')]) {
    assert.ok(html.includes(`content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"`));
    assert.doesNotMatch(html, /https?:|src=|href=| on[a-z]+=|style="/);
  }
});

test('an item that no other town has', () => {
  const html = comparePage({ ...result, others: [], more: 0 }, texts, 'abc');
  assert.ok(html.includes('<p>没有</p>'));
  assert.ok(!html.includes('class="legend"'));
});
