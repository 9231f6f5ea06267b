// Cleaning changes white space, tags and what only repeats, whatever the text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentObject } from '../../server/src/features/document-object';
import { cleanEdits, isCleanable } from '../../server/src/rules/clean-document';
import { type Document, itemsOf } from '../../server/src/syntax/ast';
import { joinCells } from '../../server/src/syntax/cell-text';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { faultyTownArbitrary } from '../support/faulty-town';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

const anyText = fc.oneof(
  textArbitrary,
  fc
    .tuple(faultyTownArbitrary, editPlansArbitrary(3))
    .map(([text, plans]) => concreteEdits(text, plans).reduce(applyEdit, text)),
);

function clean(text: string): string {
  return applyEdits(text, cleanEdits(parse(text)));
}

/** What a document says, white space and positions aside. */
function said(document: Document): unknown {
  const bare = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/[\s\u200b\ufeff]/g, '');
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (key === 'range' || key === 'rows' ? [] : [[key, bare(each)]])),
    );
  };
  return bare(documentObject(document));
}

test('a clean document says the same, and is clean', () => {
  fc.assert(
    fc.property(anyText, text => {
      const before = parse(text);
      const edits = cleanEdits(before);
      assert.equal(isCleanable(before), edits.length > 0);
      const cleaned = applyEdits(text, edits);
      const after = parse(cleaned);
      assert.deepEqual(said(after), said(before));
      assert.deepEqual(cleanEdits(after), []);
    }),
    runs(150),
  );
});

/** How often each character that is no white space stands in a text, entities and quotes of cells read. */
function characters(document: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of document.cst.rows)
    for (const cell of row.cells)
      for (const character of joinCells([{ row: 0, source: row, cell }]).text.replace(/[\s\u200b\ufeff]/g, ''))
        counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** The texts that may go: headers and page numbers that come again, and what continued rows repeat. */
function repeated(document: Document): string {
  const { rows } = document.cst;
  const headers = document.lists.flatMap(list => list.headerRows.slice(1));
  const copies = document.lists
    .flatMap(itemsOf)
    .flatMap(({ content }) => [
      ...content.copies.map(copy => copy.text.text),
      ...content.rows.slice(1).flatMap(row => joinCells([{ row: 0, source: row, cell: row.cells[0]! }]).text),
      ...(content.layout === 'drafting' ? content.rows.map(row => /^\s*(【[^】]*】)/.exec(row.text)?.[1] ?? '') : []),
    ]);
  const footers = rows.filter(
    ({ shape, text }) => shape.kind === 'footer' || /^\s*(?:[0-9]{1,4}|[（(]?续.{0,3})\s*$/.test(text),
  );
  return [...headers.map(row => rows[row]!.text), ...footers.map(row => row.text), ...copies].join('');
}

test('no character is lost but of what comes again', () => {
  fc.assert(
    fc.property(anyText, text => {
      const before = parse(text);
      const after = characters(parse(clean(text)));
      const spare = new Map<string, number>();
      for (const character of repeated(before)) spare.set(character, (spare.get(character) ?? 0) + 1);
      for (const [character, count] of characters(before)) {
        // what introduces a line in the drafting layout is none of its words
        if (character === '\\') continue;
        const lost = count - (after.get(character) ?? 0);
        assert.ok(lost <= (spare.get(character) ?? 0), `${lost} of “${character}” are lost`);
      }
    }),
    runs(150),
  );
});

test('comments and line ends stay', () => {
  fc.assert(
    fc.property(anyText, text => {
      const cleaned = clean(text);
      const before = parse(text);
      const lines = new Set(parse(cleaned).cst.rows.map(row => row.text.slice(0, row.bodyLength)));
      for (const row of before.comments) {
        const { text: line, bodyLength } = before.cst.rows[row]!;
        assert.ok(lines.has(line.slice(0, bodyLength)));
      }
      const ends = (each: string) => new Set(each.match(/\r\n|\r|\n/g));
      for (const end of ends(cleaned)) assert.ok(ends(text).has(end));
      assert.equal(/[\r\n]$/.test(cleaned), /[\r\n]$/.test(text));
    }),
    runs(150),
  );
});
