import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, composeEdits, minimalEdits, type TextEdit } from '../../../server/src/text/edit';
import { buildLineIndex, offsetAt, positionAt } from '../../../server/src/text/line-index';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });
const anyText = fc.string({
  unit: fc.constantFrom('村', '镇', 'a', '\t', '\r', '\n', '\r\n', '😀', '😁'),
  maxLength: 40,
});
/** Texts of several lines that use one kind of line end. */
const linesWith = (eol: string) =>
  fc
    .array(fc.string({ unit: fc.constantFrom('村', '镇', '\t', '😀', '😁', '𠮷'), maxLength: 5 }), { maxLength: 8 })
    .map(lines => lines.join(eol));

test('edits are applied in any order', () => {
  assert.equal(applyEdits('甲乙丙丁', [edit(3, 4, '四'), edit(0, 1, ''), edit(2, 2, '—')]), '乙—丙四');
  assert.equal(applyEdits('甲', []), '甲');
});

test('insertions at one place keep their order, before a replacement that begins there', () => {
  assert.equal(applyEdits('甲', [edit(1, 1, '一'), edit(1, 1, '二')]), '甲一二');
  assert.equal(applyEdits('甲', [edit(0, 1, '乙'), edit(0, 0, '一')]), '一乙');
});

test('edits that overlap or lie outside are refused', () => {
  assert.throws(() => applyEdits('甲乙丙', [edit(0, 2, ''), edit(1, 3, '')]), RangeError);
  assert.throws(() => applyEdits('甲', [edit(0, 2, '')]), RangeError);
  assert.throws(() => applyEdits('甲', [edit(1, 0, '')]), RangeError);
  assert.throws(() => applyEdits('甲', [edit(-1, 0, '')]), RangeError);
});

test('equal texts need no edit', () => {
  assert.deepEqual(minimalEdits('甲\r\n乙', '甲\r\n乙'), []);
});

test('lines that stay are left alone', () => {
  assert.deepEqual(minimalEdits('1\t甲\n2\t乙\n4\t丙\n', '1\t甲\n3\t乙\n5\t丙\n'), [edit(4, 5, '3'), edit(8, 9, '5')]);
  assert.deepEqual(minimalEdits('1\t甲\n3\t丙\n', '1\t甲\n2\t乙\n3\t丙\n'), [edit(4, 4, '2\t乙\n')]);
});

test('applying the minimal edits gives the other text', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      assert.equal(applyEdits(before, minimalEdits(before, after)), after);
    }),
  );
});

test('the edits survive the way through positions, whatever the line ends', () => {
  const pairs = fc.constantFrom('\n', '\r\n', '\r').chain(eol => fc.tuple(linesWith(eol), linesWith(eol)));
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const index = buildLineIndex(before);
      const through = (offset: number) => offsetAt(index, positionAt(index, offset));
      const edits = minimalEdits(before, after).map(({ range, newText }) =>
        edit(through(range.start), through(range.end), newText),
      );
      assert.equal(applyEdits(before, edits), after);
    }),
  );
});

test('no edit cuts a character of two units', () => {
  assert.deepEqual(minimalEdits('a😀b', 'a😁b'), [edit(1, 3, '😁')]);
  assert.deepEqual(minimalEdits('a\r\nb', 'a\nb'), [edit(1, 3, '\n')]);
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      for (const { range } of minimalEdits(before, after))
        for (const at of [range.start, range.end])
          assert.ok(!/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(before.slice(Math.max(0, at - 1), at + 1)));
    }),
  );
});

test('two lists of edits as one: each where it was made, and no larger than what differs', () => {
  const before = '甲乙丙丁戊己';
  const first = [edit(1, 2, '二二'), edit(5, 5, '加')];
  const between = applyEdits(before, first);
  assert.equal(between, '甲二二丙丁戊加己');
  assert.deepEqual(composeEdits(before, first, between, []), first);
  assert.deepEqual(composeEdits(before, [], before, first), first);
  // the second takes back what the first added, changes part of what it made, and something else
  const second = [edit(2, 3, '贰'), edit(4, 5, '四'), edit(6, 7, '')];
  assert.deepEqual(composeEdits(before, first, between, second), [edit(1, 2, '二贰'), edit(3, 4, '四')]);
});

test('composed edits do what the two lists do one after the other', () => {
  /** Edits of a text, none of which overlaps another. */
  const editsOf = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(3), fc.string({ unit: fc.constantFrom('村', 'a'), maxLength: 3 })), {
        maxLength: 4,
      })
      .map(drawn => {
        const edits: TextEdit[] = [];
        let from = 0;
        for (const [at, length, newText] of drawn.sort(([a], [b]) => a - b)) {
          const end = Math.min(at + length, text.length);
          if (at < from) continue;
          edits.push(edit(at, end, newText));
          from = end + 1;
        }
        return edits;
      });
  const before = 'abcdefghijkl';
  const both = editsOf(before).chain(first =>
    editsOf(applyEdits(before, first)).map(second => [first, second] as const),
  );
  fc.assert(
    fc.property(both, ([first, second]) => {
      const between = applyEdits(before, first);
      const composed = composeEdits(before, first, between, second);
      assert.equal(applyEdits(before, composed), applyEdits(between, second));
    }),
    { numRuns: 1000 },
  );
});
