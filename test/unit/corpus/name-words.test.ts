// The clauses of a text are cut in one go; here they are held against the same thing said in a few replacements.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actOf, areExclusive, clausesOf, emptyWordList } from '../../../server/src/corpus/name-words';
import { normaliseText } from '../../../server/src/domain/normalise';
import { runs } from '../../support/runs';

const emptyWords = new RegExp([...emptyWordList].sort((a, b) => b.length - a.length).join('|'), 'g');

function plainly(text: string, town: string | undefined): string[][] {
  return normaliseText(town ? text.split(town).join('') : text)
    .split(/[,;。:!?]+/)
    .map(clause =>
      clause
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(emptyWords, ' ')
        .trim(),
    )
    .filter(clause => clause !== '')
    .map(clause => clause.split(/ +/));
}

test('clauses, their parts, and what is taken away', () => {
  assert.deepEqual(clausesOf('依法开展森林防火巡查，做好青石镇（辖区内）火源管控。', '青石镇'), [
    ['森林防火巡查'],
    ['火源管控'],
  ]);
  assert.deepEqual(clausesOf('＊负责做好工作。', undefined), []);
  assert.deepEqual(clausesOf('Ａ类 １２ 项', undefined), [['A类12项']]);
});

test('the act of a name', () => {
  for (const [name, act] of [
    ['对擅自占用道路、影响通行的，逾期不改正的处罚', 'penalty'],
    ['林木采伐许可证核发，并检查采伐', 'licence'],
    ['违规领取补贴的追缴', 'recovery'],
    ['驾驶证发放', 'licence'],
    ['困难补助核发', 'payment'],
    ['外来物种普查', 'survey'],
    ['开展经营场所安全检查；做好宣传', 'inspection'],
    ['高龄津贴发放', 'payment'],
    ['吊销林木采伐许可证', 'penalty'],
    ['无证经营查处', 'penalty'],
    ['技能等级评定', 'licence'],
    ['农技培训', 'further'],
    ['做好公文处理', 'other'],
  ] as const)
    assert.equal(actOf(name), act, name);
});

test('acts that make two duties of one matter', () => {
  assert.ok(areExclusive('licence', 'penalty') && areExclusive('penalty', 'licence'));
  assert.ok(areExclusive('recovery', 'other') && areExclusive('survey', 'inspection'));
  assert.ok(!areExclusive('penalty', 'penalty') && areExclusive('inspection', 'penalty'));
  assert.ok(!areExclusive('licence', 'other') && !areExclusive('further', 'survey'));
});

test('any text is cut as the rules say', () => {
  const characters = [
    ...'的和与等类项镇乡村林火ａ１3a，。；：!?（）*★ 　é｡.',
    '\u200b',
    '\u{20000}',
    '\ud840',
    '\udc00',
  ];
  const piece = fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...emptyWordList), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('林火镇', undefined), (pieces, town) => {
      const text = pieces.join('');
      assert.deepEqual(clausesOf(text, town), plainly(text, town));
    }),
    runs(300, 5000),
  );
});
