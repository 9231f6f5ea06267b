import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cjkBefore, isCjk, joinWraps, normaliseText, stripBlanks } from '../../../server/src/domain/normalise';

test('blanks of every kind are stripped', () => {
  assert.equal(stripBlanks('\ufeff 云岭　县\u00a0民\u200b政\r\n\t局\u2060 '), '云岭县民政局');
  assert.equal(stripBlanks('𠮷 野'), '𠮷野');
});

test('texts that differ in width, blanks, marks and final stop are the same', () => {
  assert.equal(normaliseText('＊对占道经营的处罚（３项）；'), normaliseText('*对占道经营 的处罚(3项)。'));
  assert.equal(normaliseText('★防汛：巡查，报告。'), normaliseText('防汛:巡查,报告'));
  assert.notEqual(normaliseText('防汛、抗旱'), normaliseText('防汛抗旱'));
  assert.notEqual(normaliseText('(一)巡查'), normaliseText('一巡查'));
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'*＊★。；;（）(: 　村3３A𠮷'), maxLength: 20 }), text => {
      const once = normaliseText(text);
      assert.equal(normaliseText(once), once);
    }),
  );
});

test('characters beside which a blank is a wrap', () => {
  for (const c of '村〇㐀⺠、。（）：“”—…９Ａ豈𠮷') assert.ok(isCjk(c.charCodeAt(0)), c);
  assert.ok(isCjk('𠮷'.codePointAt(0)!));
  for (const c of 'aZ9 .,():-\u3000\n가ж😀') assert.ok(!isCjk(c.charCodeAt(0)), c);
  assert.ok(!isCjk('😀'.codePointAt(0)!));
  assert.ok(!isCjk(Number.NaN));
});

test('the character before an offset is told from behind, too', () => {
  assert.ok(cjkBefore('𠮷 村', 2));
  assert.ok(!cjkBefore('😀 村', 2));
  assert.ok(!cjkBefore('村', 0));
});

test('wraps are joined, blanks beside Latin letters and digits stay', () => {
  assert.equal(joinWraps(' 云岭县应急\n管理 局 '), '云岭县应急管理局');
  assert.equal(joinWraps('在 24 小时内，到 KTV 等 场所'), '在 24 小时内，到 KTV 等场所');
  assert.equal(joinWraps('“ 飞线”　充电\u200b'), '“飞线”充电');
  assert.equal(joinWraps('𠮷 野 😀 村'), '𠮷野 😀 村');
  assert.equal(joinWraps(' \n '), '');
});
