import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparable, comparableCharacters } from '../../../server/src/syntax/comparable';
import { textArbitrary } from '../../support/random-document';
import { runs } from '../../support/runs';

test('what a page break or the extraction changes is left out', () => {
  assert.equal(comparable('1. 排查，登记。 2.上报。'), comparable('1.排查，登记。\n2．上报'));
  assert.equal(comparable('*对损毁路灯的处罚（续）'), comparable('对损毁路灯的处罚。'));
  assert.notEqual(comparable('80 岁以上'), comparable('90 岁以上'));
});

test('each character of it is known by its place', () => {
  const cell = fc.array(
    fc.constantFrom('。', '1.', '12、', ' ', '\n', '*', '（续）', '（', '甲', '𠮷', '\ufeff', '；', '３'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        cell.map(parts => parts.join('')),
        textArbitrary,
      ),
      text => {
        const { codes, places } = comparableCharacters(text);
        assert.equal(codes.map(code => String.fromCodePoint(code)).join(''), comparable(text));
        let last = 0;
        for (const [i, { start, end }] of places.entries()) {
          assert.ok(start >= last && end > start);
          assert.equal(comparable(`一${text.slice(start, end)}一`), `一${String.fromCodePoint(codes[i]!)}一`);
          last = end;
        }
      },
    ),
    runs(200),
  );
});
