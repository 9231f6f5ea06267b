import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { similarity } from '../../../server/src/domain/similarity';

/** The textbook table, to compare with. */
function commonSubsequence(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [0];
    for (let j = 1; j <= b.length; j++)
      row.push(a[i - 1] === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!));
    above = row;
  }
  return above[b.length]!;
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'村镇县防汛'), maxLength });

test('short texts are measured by their longest common subsequence', () => {
  fc.assert(
    fc.property(letters(120), letters(120), (a, b) => {
      const total = a.length + b.length;
      assert.equal(similarity(a, b), total === 0 ? 1 : (2 * commonSubsequence(a, b)) / total);
    }),
  );
});

test('the measure is symmetric and between 0 and 1, whatever the lengths', () => {
  fc.assert(
    fc.property(letters(700), letters(700), (a, b) => {
      const score = similarity(a, b);
      assert.equal(score, similarity(b, a));
      assert.ok(score >= 0 && score <= 1);
      assert.equal(similarity(a, a), 1);
    }),
  );
});

test('ends: equal, empty, nothing in common', () => {
  assert.equal(similarity('', ''), 1);
  assert.equal(similarity('防汛', ''), 0);
  assert.equal(similarity('防汛抗旱', '教育培训'), 0);
  assert.equal(similarity('防'.repeat(400), '汛'), 0);
});

test('long copies are alike, long strangers are not', () => {
  const cell = (word: string) =>
    Array.from({ length: 60 }, (_, i) => `${i}.负责${word}${i % 7}项的巡查、登记和上报`).join('；');
  const copy = cell('防汛').replace('巡查', '检查');
  assert.ok(similarity(cell('防汛'), copy) > 0.95);
  const stranger = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 37) % 900))).join('');
  assert.ok(similarity(cell('防汛'), stranger) < 0.1);
});

test('very long texts take linear time', () => {
  const long = Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 5000))).join('');
  const started = performance.now();
  assert.ok(similarity(long, `${long.slice(1)}村`) > 0.99);
  assert.ok(performance.now() - started < 2000);
});
