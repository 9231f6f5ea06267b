import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cst, print, type Row } from '../../server/src/syntax/cst';
import { parse } from '../../server/src/syntax/read-document';
import { comparableDocument } from '../support/comparable';
import { faultyTownArbitrary } from '../support/faulty-town';
import { flowTextArbitrary } from '../support/flow-town';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

/** Any string at all, documents and noise of their making among them. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: textArbitrary },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: faultyTownArbitrary },
  { weight: 1, arbitrary: flowTextArbitrary },
);

test('printing the tree gives the text back, and its parts tile it', () => {
  fc.assert(
    fc.property(anyText, text => {
      const { cst } = parse(text);
      assert.equal(print(cst), text);
      assert.equal(cst.rows.map(row => row.text).join(''), text);
      assert.equal(cst.lines.map(line => line.text).join(''), text);
      for (const [i, row] of cst.rows.entries()) {
        assert.ok(text.startsWith(row.text, cst.starts[i]));
        checkRow(row);
      }
      checkRowLines(cst);
    }),
    runs(200),
  );
});

/** Tokens follow each other from the start of the row to its end, cells from tab to tab. */
function checkRow(row: Row): void {
  let at = 0;
  for (const token of row.tokens) {
    assert.equal(token.start, at);
    assert.ok(token.end > token.start, 'an empty token');
    at = token.end;
  }
  assert.equal(at, row.text.length);
  assert.equal(row.cells[0]!.start, 0);
  assert.equal(row.cells.at(-1)!.end, row.bodyLength);
  for (const [i, cell] of row.cells.entries()) {
    const next = row.cells[i + 1];
    if (next) assert.equal(row.text.slice(cell.end, next.start), '\t');
    const own = row.tokens.slice(cell.from, cell.to);
    assert.equal(own[0]?.start ?? cell.start, cell.start);
    assert.equal(own.at(-1)?.end ?? cell.end, cell.end);
  }
}

/** Each row begins on the line that the tree says. */
function checkRowLines({ lines, rows, rowLines, starts }: Cst): void {
  let offset = 0;
  const lineStarts = lines.map(line => {
    const start = offset;
    offset += line.text.length;
    return start;
  });
  assert.equal(rowLines.length, rows.length);
  for (const [i, line] of rowLines.entries()) assert.equal(lineStarts[line], starts[i]);
}

test('after any edits the tree is that of a fresh reading', () => {
  fc.assert(
    fc.property(
      fc.oneof(textArbitrary, faultyTownArbitrary, flowTextArbitrary),
      editPlansArbitrary(),
      (text, plans) => {
        let current = text;
        let parsed = parse(text);
        for (const edit of concreteEdits(text, plans)) {
          current = applyEdit(current, edit);
          parsed = parse(current, parsed);
          assert.deepStrictEqual(comparableDocument(parsed), comparableDocument(parse(current)));
        }
      },
    ),
    runs(),
  );
});

test('an edit within a line leaves the other lines and rows the objects that they were', () => {
  const place = fc.integer({ min: 0, max: 999 }).map(draw => draw / 1000);
  const typed = fc.constantFrom('', '县', '1', '\t', '<p>', '项');
  fc.assert(
    fc.property(fc.oneof(faultyTownArbitrary, flowTextArbitrary), place, typed, (text, at, newText) => {
      const before = parse(text);
      const { rows, starts } = before.cst;
      const edited = Math.floor(at * rows.length);
      fc.pre(rows[edited]!.bodyLength > 0);
      const after = parse(applyEdit(text, { start: starts[edited]!, end: starts[edited]! + 1, newText }), before);
      for (const [i, row] of rows.entries()) if (i !== edited) assert.equal(after.cst.rows[i], row);
      assert.deepEqual(
        after.cst.lines.flatMap((line, i) => (line === before.cst.lines[i] ? [] : [i])).filter(i => i !== edited),
        [],
      );
    }),
    runs(),
  );
});
