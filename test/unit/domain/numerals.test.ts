import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseChineseNumeral, parseInteger, toChineseNumeral, writeLike } from '../../../server/src/domain/numerals';

test('category numerals read back as written, from 1 to 999', () => {
  for (let n = 1; n <= 999; n++) assert.equal(parseChineseNumeral(toChineseNumeral(n)), n);
});

test('numerals are written as people write them', () => {
  assert.deepEqual(
    [1, 10, 11, 20, 23, 99, 100, 105, 110, 118, 240, 999].map(toChineseNumeral),
    '一 十 十一 二十 二十三 九十九 一百 一百零五 一百一十 一百一十八 二百四十 九百九十九'.split(' '),
  );
});

test('a number without a numeral is written in digits', () => {
  assert.deepEqual([0, -3, 1000, 2.5].map(toChineseNumeral), ['0', '-3', '1000', '2.5']);
});

test('other forms of numerals are read', () => {
  const forms: [string, number][] = [
    ['〇', 0],
    ['零', 0],
    ['两', 2],
    ['一十', 10],
    ['一十二', 12],
    ['两百', 200],
    ['一百〇五', 105],
    ['一百十五', 115],
    ['一〇五', 105],
    ['二〇', 20],
  ];
  for (const [text, value] of forms) assert.equal(parseChineseNumeral(text), value, text);
});

test('what is not wholly a numeral is none', () => {
  for (const text of [
    '',
    '百',
    '百二十',
    '十百',
    '一百五',
    '零五十',
    '一百零',
    '十十',
    '二十三项',
    ' 三',
    '3',
    '一千',
    '二〇二五',
  ])
    assert.equal(parseChineseNumeral(text), undefined, text);
});

test('digits are read in both widths, up to the largest safe integer', () => {
  assert.equal(parseInteger('24'), 24);
  assert.equal(parseInteger('１０'), 10);
  assert.equal(parseInteger('1０２'), 102);
  assert.equal(parseInteger('007'), 7);
  assert.equal(parseInteger(`${'0'.repeat(400)}5`), 5);
  assert.equal(parseInteger('9007199254740991'), Number.MAX_SAFE_INTEGER);
  assert.equal(parseInteger('9007199254740992'), undefined);
  assert.equal(parseInteger('9'.repeat(400)), undefined);
  for (const text of ['', '1.', ' 1', '-1', '1e3', '一', '0x10', '٣'])
    assert.equal(parseInteger(text), undefined, text);
});

test('no text makes the readers throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'〇零一二两九十百1９ .'), maxLength: 8 }), text => {
      for (const value of [parseChineseNumeral(text), parseInteger(text)])
        assert.ok(value === undefined || (Number.isInteger(value) && value >= 0));
    }),
  );
});

test('a number is written as another is', () => {
  assert.equal(writeLike('9', 10), '10');
  assert.equal(writeLike('９', 10), '１０');
  assert.equal(writeLike('1９', 20), '20');
  assert.equal(writeLike('09', 8), '08');
  assert.equal(writeLike('０9', 10), '１０');
  assert.equal(writeLike('0', 1), '1');
  assert.equal(writeLike('二〇', 21), '二十一');
  assert.equal(writeLike('一', 0), '零');
});
