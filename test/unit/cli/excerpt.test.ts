import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerptOf } from '../../../server/src/cli/excerpt';
import { textWidth } from '../../../server/src/cli/width';
import { buildLineIndex } from '../../../server/src/text/line-index';
import { runs } from '../../support/runs';

const shown = (text: string, start: number, end: number, width = 100) => {
  const { line, marker } = excerptOf(text, buildLineIndex(text), { start, end }, width);
  return `${line}\n${marker}`;
};

test('the marker stands under the words, Chinese characters being two columns wide', () => {
  assert.equal(shown('头\n12\t县公安局、ab\r\n尾', 9, 12), '12  县公安局、ab\n            ^^^^');
  assert.equal(shown('职责A和B', 2, 3), '职责A和B\n    ^');
});

test('an empty span has one mark, one over several lines ends with the first', () => {
  assert.equal(shown('甲乙', 1, 1), '甲乙\n  ^^');
  assert.equal(shown('甲', 1, 1), '甲\n  ^');
  assert.equal(shown('甲乙\n丙丁', 1, 5), '甲乙\n  ^^');
  assert.equal(shown('', 0, 0), '\n^');
});

test('combining marks take no room, controls are shown as one column', () => {
  assert.equal(shown('e\u0301\u200b甲', 3, 4), 'e\u0301?甲\n  ^^');
});

test('of a long row only what lies around the span is shown', () => {
  const row = `${'前'.repeat(200)}县公安局${'后'.repeat(200)}`;
  assert.equal(shown(row, 200, 204, 40), `...前前前前县公安局后后后后后后后后后...\n${' '.repeat(11)}${'^'.repeat(8)}`);
  assert.equal(shown(row, 400, 404, 40), `...${'后'.repeat(17)}\n${' '.repeat(29)}${'^'.repeat(8)}`);
  assert.equal(shown(row, 0, 404, 40), `${'前'.repeat(17)}...\n${'^'.repeat(34)}`);
});

test('a line that is a whole file takes no time', () => {
  const row = '县'.repeat(2_000_000);
  assert.equal(shown(row, 1_000_000, 1_000_001, 40), `${`...${'县'.repeat(17)}...`}\n${' '.repeat(11)}^^`);
});

test('whatever the text and the span: not wider than allowed, and the mark begins at the span', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '县', '\t', '、', '\n', '\u0301', '𠮷', '\u001b'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 40, max: 90 }), (row, a, b, width) => {
      const start = row === '' ? 0 : a % row.length;
      const end = Math.min(row.length, start + (b % 40));
      const { line, marker } = excerptOf(row, buildLineIndex(row), { start, end }, width);
      assert.ok(textWidth(line) <= width, line);
      assert.ok(textWidth(marker) <= width + 2, marker);
      assert.match(marker, /^ *\^+$/);
      assert.doesNotMatch(line, /\p{Cc}/u);
    }),
    runs(200),
  );
});
