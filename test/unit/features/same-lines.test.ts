import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesAgainst } from '../../../server/src/domain/differences';
import { withoutSameLines } from '../../../server/src/features/same-lines';

/** The wording as it is shown: `[-…-]` and `{+…+}` for what differs, `~n~` for n lines that are left out. */
const shown = (text: string, other: string) =>
  withoutSameLines(piecesAgainst(text, other))
    .map(piece => {
      if ('sameLines' in piece) return `~${piece.sameLines}~`;
      return piece.only === 'here' ? `{+${piece.text}+}` : piece.only === 'other' ? `[-${piece.text}-]` : piece.text;
    })
    .join('');

test('lines that say the same are counted, those that differ stand as a whole', () => {
  assert.equal(shown('甲一。\n乙二。\n丙三。', '甲一。\n乙五。\n丙三。'), '~1~乙[-五-]{+二+}。\n~1~');
  assert.equal(shown('甲一。\n乙二。', '甲一。\n乙二。'), '~2~');
  assert.equal(shown('甲一', '乙二'), '[-乙二-]{+甲一+}');
});

test('lines that were added or left out', () => {
  assert.equal(shown('甲一。\n乙二。\n丙三。\n', '甲一。\n丙三。\n'), '~1~{+乙二。\n+}~1~');
  assert.equal(shown('甲一。\n', '甲一。\n乙二。\n丙三。\n'), '~1~[-乙二。\n-][-丙三。\n-]');
  assert.equal(shown('', '甲一。'), '[-甲一。-]');
});

test('the heading above a line that differs stays', () => {
  const text = '县民政局：\n1.统筹。\n县财政局：\n1.拨付资金。\n2.监管。';
  assert.equal(shown(text, text.replace('监管', '检查')), '~2~县财政局：\n~1~2.[-检查-]{+监管+}。');
});
