import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildLineIndex, lineAt, lineEnd, offsetAt, positionAt } from '../../../server/src/text/line-index';

const texts = fc.string({ unit: fc.constantFrom('村', 'a', '\t', '\r', '\n', '\r\n', '😀'), maxLength: 30 });

test('lines end in LF, CRLF or CR, also mixed', () => {
  const index = buildLineIndex('一\n二二\r\n三\r\r\n五');
  assert.deepEqual(index.starts, [0, 2, 6, 8, 10]);
  assert.deepEqual(index.ends, [1, 4, 7, 8, 11]);
  assert.equal(index.length, 11);
});

test('an empty text has one line, a final line end opens another', () => {
  assert.deepEqual(buildLineIndex(''), { starts: [0], ends: [0], length: 0 });
  assert.deepEqual(buildLineIndex('村\n').starts, [0, 2]);
  assert.deepEqual(buildLineIndex('村\r').starts, [0, 2]);
  assert.deepEqual(buildLineIndex('村\r\n').starts, [0, 3]);
});

test('positions count UTF-16 units', () => {
  const index = buildLineIndex('x\n😀村y');
  assert.deepEqual(positionAt(index, 5), { line: 1, character: 3 });
  assert.equal(offsetAt(index, { line: 1, character: 3 }), 5);
});

test('what lies outside is moved to the nearest end', () => {
  const index = buildLineIndex('村镇\r\n县');
  assert.deepEqual(positionAt(index, -4), { line: 0, character: 0 });
  assert.deepEqual(positionAt(index, 99), { line: 1, character: 1 });
  assert.equal(offsetAt(index, { line: -1, character: 5 }), 0);
  assert.equal(offsetAt(index, { line: 9, character: 0 }), 5);
  assert.equal(offsetAt(index, { line: 0, character: 99 }), 2);
  assert.equal(offsetAt(index, { line: 1, character: -1 }), 4);
});

test('offset to position and back, save between CR and LF', () => {
  fc.assert(
    fc.property(texts, text => {
      const index = buildLineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(offsetAt(index, positionAt(index, offset)), inside ? offset - 1 : offset);
      }
    }),
  );
});

test('every position of every line leads to an offset and back', () => {
  fc.assert(
    fc.property(texts, text => {
      const index = buildLineIndex(text);
      for (const [line, start] of index.starts.entries())
        for (let character = 0; start + character <= index.ends[line]!; character++)
          assert.deepEqual(positionAt(index, offsetAt(index, { line, character })), { line, character });
    }),
  );
});

test('lines are those that splitting at the line ends gives', () => {
  fc.assert(
    fc.property(texts, text => {
      const { starts, ends } = buildLineIndex(text);
      assert.deepEqual(
        starts.map((start, i) => text.slice(start, ends[i])),
        text.split(/\r\n|\r|\n/),
      );
    }),
  );
});

test('the line of an offset, and where a line ends', () => {
  const text = 'a\r\nb';
  const index = buildLineIndex(text);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map(offset => lineAt(index, offset)),
    [0, 0, 0, 1, 1],
  );
  assert.deepEqual(lineEnd(text, 0), { end: 1, next: 3 });
  assert.deepEqual(lineEnd(text, 3), { end: 4, next: -1 });
});
