// Whatever the text: converting keeps what a document says, there and back, and loses no character.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { convert, isLeftAlone } from '../../server/src/features/convert';
import { documentObject } from '../../server/src/features/document-object';
import { decode } from '../../server/src/node/decoding';
import type { Finding } from '../../server/src/rules/rule';
import { type Document, itemsOf } from '../../server/src/syntax/ast';
import { joinCells } from '../../server/src/syntax/cell-text';
import { print, type Row } from '../../server/src/syntax/cst';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { generateTown } from '../bench/generate';
import { moveRange } from '../support/after-fix';
import { findingsOf } from '../support/check';
import { formatted } from '../support/check-layout';
import { comparableDocument } from '../support/comparable';
import { differingCopyArbitrary } from '../support/differing-copies';
import { draftingArbitrary } from '../support/drafting-document';
import { faultyTownArbitrary } from '../support/faulty-town';
import { flowTownArbitrary } from '../support/flow-town';
import { mutations } from '../support/mutations';
import { createRandom, mixSeeds } from '../support/random';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../support/random-edits';
import { inRepo } from '../support/repo';
import { isFull, runs } from '../support/runs';

const anyText = fc.oneof(
  { weight: 3, arbitrary: textArbitrary },
  { weight: 1, arbitrary: draftingArbitrary },
  { weight: 1, arbitrary: flowTownArbitrary(false).map(({ text }) => text) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(faultyTownArbitrary, editPlansArbitrary(2))
      .map(([text, plans]) => concreteEdits(text, plans).reduce(applyEdit, text)),
  },
);

/** What a document says: characters that take no room, positions and layouts aside. */
function said(document: Document): unknown {
  const bare = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/[\u00ad\u180e\u200b-\u200f\u2060\ufeff]/g, '');
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (/^(?:range|rows|layout)$/.test(key) ? [] : [[key, bare(each)]])),
    );
  };
  return bare(documentObject(document));
}

/** How often each character that is no white space stands in a text, tags left out, entities and quoted cells read. */
function characters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of parse(text).cst.rows)
    for (const cell of row.cells)
      for (const character of joinCells([{ row: 0, source: row, cell }]).text.replace(/\s/g, ''))
        counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters that may go: of repeated headers and page numbers, of equal copies, and labels. */
function spare(document: Document): string {
  const { rows } = document.cst;
  const headers = document.lists.flatMap(list => (list.layout === 'flow' ? list.headerRows : list.headerRows.slice(1)));
  const copies = document.lists
    .flatMap(itemsOf)
    .flatMap(({ content: { layout, rows: own } }) =>
      layout === 'table' ? equalCells(own) : own.slice(1).map(row => /^\s*(【[^】]*】)/.exec(row.text)?.[1] ?? ''),
    );
  const footers = rows.filter(
    ({ shape, text }) => shape.kind === 'footer' || /^\s*(?:[0-9]{1,4}|[（(]?续.{0,3})\s*$/.test(text),
  );
  return [...headers.map(row => rows[row]!.text), ...footers.map(row => row.text), ...copies].join('');
}

const goesOn = /[（(]\s*(?:续|接上页|续上页)\s*[）)]\s*$/;

/** The cells of an item's further rows that say to the letter what the first row's cell says, and the words that tell that they go on. */
function equalCells([first, ...more]: readonly Row[]): string[] {
  const textOf = (row: Row, i: number) => {
    const cell = row.cells[i];
    return cell ? joinCells([{ row: 0, source: row, cell }]).text : '';
  };
  const bare = (text: string) => text.replace(goesOn, '').replace(/[\s\u200b-\u200f\ufeff]/g, '');
  // a line break separates departments as well
  const listed = (text: string) => bare(text.replace(/\s*\n\s*/g, '、'));
  return more.flatMap(row =>
    row.cells.map((_, i) => {
      const [text, other] = [textOf(row, i), textOf(first!, i)];
      return bare(text) === bare(other) || listed(text) === listed(other) ? text : (goesOn.exec(text)?.[0] ?? '');
    }),
  );
}

function checkLossless(before: string, after: string, name: string): void {
  const free = characters(spare(parse(before)));
  // in the drafting layout these introduce lines
  const now = characters(after);
  for (const [character, count] of characters(before)) {
    if (/[\u200b-\u200f\u2060\ufeff\u00ad\u180e\\"]/.test(character)) continue;
    const lost = count - (now.get(character) ?? 0);
    assert.ok(lost <= (free.get(character) ?? 0), `${name}: ${lost} of “${character}” are lost`);
  }
}

/** Converts and holds the result to what is true of all; answers it. */
function checkConverted(text: string, layout: 'table' | 'drafting', name = ''): string {
  const before = parse(text);
  const { text: after, notes } = convert(before, layout);
  const document = parse(after);
  assert.equal(print(document.cst), after);
  assert.deepEqual(said(document), said(before), name);
  checkLossless(text, after, name);
  for (const { range } of notes) assert.ok(range.start >= 0 && range.end <= text.length);
  if (after !== text && !notes.some(isLeftAlone)) assert.equal(formatted(after), after, `${name}: formatted`);
  const again = convert(document, layout);
  // what was left alone may be left alone again, what was converted is not touched any more
  assert.equal(again.text, after, name);
  return after;
}

test('a document says the same in the drafting layout, and back in the table', () => {
  let converted = 0;
  fc.assert(
    fc.property(anyText, text => {
      const drafted = checkConverted(text, 'drafting');
      if (drafted !== text) converted++;
      checkConverted(drafted, 'table');
      checkConverted(text, 'table');
    }),
    runs(70, 3000),
  );
  assert.ok(converted > 20, `only ${converted} documents were converted`);
});

test('a repeated cell that differs from its first copy in one character is kept, and told', () => {
  const told = new Map<string, number>();
  fc.assert(
    fc.property(differingCopyArbitrary, ({ text, kind, cell }) => {
      const after = checkConverted(text, 'drafting', kind);
      const tidy = formatted(text);
      checkLossless(text, tidy, kind);
      const copies = convert(parse(text), 'drafting').notes.filter(note => note.kind === 'copy');
      assert.equal(copies.length, kind === 'blank' ? 0 : 1, kind);
      for (const made of [after, tidy]) {
        const comments = made.split(/\r?\n/).filter(line => line.startsWith('# 续页上的'));
        assert.deepEqual(
          comments.map(line => line.slice(line.indexOf('：') + 1)),
          kind === 'blank' ? [] : [cell],
        );
      }
      told.set(kind, (told.get(kind) ?? 0) + 1);
    }),
    runs(60, 1500),
  );
  assert.equal(told.size, 6, [...told.keys()].join());
});

test('after any edits of a drafting document the tree is that of a fresh reading', () => {
  fc.assert(
    fc.property(draftingArbitrary, editPlansArbitrary(), (text, plans) => {
      let current = text;
      let parsed = parse(text);
      for (const edit of concreteEdits(text, plans)) {
        current = applyEdit(current, edit);
        parsed = parse(current, parsed);
        assert.equal(print(parsed.cst), current);
        assert.deepStrictEqual(comparableDocument(parsed), comparableDocument(parse(current)));
      }
    }),
    runs(40, 1000),
  );
});

test('whatever a drafting document says, its findings hold, and a fix that is safe is gone with its finding', () => {
  fc.assert(
    fc.property(draftingArbitrary, text => {
      for (const finding of findingsOf(text))
        for (const fix of finding.fixes()) {
          const fixed = applyEdits(text, fix.edits());
          assert.notEqual(fixed, text, finding.rule);
          if (!fix.safe) continue;
          const { start, end } = moveRange(finding.range, fix.edits());
          const isLeft = ({ rule, range }: Finding) =>
            rule === finding.rule && range.start === start && range.end === end;
          assert.ok(!findingsOf(fixed).some(isLeft), finding.rule);
        }
    }),
    runs(30, 1500),
  );
});

test('formatting changes nothing that is said, loses no character, and is done at once', () => {
  fc.assert(
    fc.property(anyText, text => {
      const once = formatted(text);
      assert.deepEqual(said(parse(once)), said(parse(text)));
      assert.deepEqual(
        parse(once).lists.map(list => list.layout),
        parse(text).lists.map(list => list.layout),
      );
      checkLossless(text, once, '');
      assert.equal(formatted(once), once);
    }),
    runs(80, 2000),
  );
});

/** Rules that speak of what converting takes away: traces of pages, tags, blanks, cells that are not there. */
const aboutTables =
  /^(?:page-artefact|html-in-cell|continuation-differs|column-count|stray-space|number-format|department-separator)$/;

test('faults are found in the drafting layout as they are in the table', () => {
  const texts = [
    ...readdirSync(inRepo('samples'))
      .filter(file => /\.(?:txt|dutylist)$/.test(file))
      .slice(0, isFull ? 3 : 0)
      .map(name => readText(inRepo('samples', name))),
    ...Array.from({ length: isFull ? 12 : 1 }, (_, seed) =>
      generateTown(seed, { items: { basic: 10, assisting: 6, reclaimed: 6 } }),
    ),
  ];
  let found = 0;
  for (const [at, text] of texts.entries())
    for (const mutation of mutations) {
      const rule = mutation.rules[0]!;
      const mutated = mutation.plant(text, createRandom(mixSeeds(mutation.name, at)));
      if (!mutated || mutated.others || aboutTables.test(rule)) continue;
      const places = (each: string) =>
        findingsOf(each, { only: mutation.rules })
          .map(({ rule: id, list, item }) => `${id} ${list?.kind} ${item?.content.number?.text}`)
          .sort();
      const due = new Set(places(mutated.text));
      if (due.size === 0) continue;
      const now = new Set(places(convert(parse(mutated.text), 'drafting').text));
      for (const each of due) assert.ok(now.has(each), `${mutation.name}: ${each}`);
      found++;
    }
  assert.ok(found > 30, `only ${found} faults were found at all`);
});

/** Whole documents that are meant: every list is converted. */
function checkWhole(name: string, text: string): void {
  const drafted = convert(parse(text), 'drafting');
  assert.deepEqual(
    drafted.notes.filter(isLeftAlone).map(note => note.kind),
    [],
    name,
  );
  const after = checkConverted(text, 'drafting', name);
  for (const list of parse(after).lists) if (list.columns.length > 2) assert.equal(list.layout, 'drafting', name);
  const back = checkConverted(after, 'table', name);
  for (const list of parse(back).lists) assert.equal(list.layout, 'table', name);
}

test('samples, generated towns and real documents are converted as a whole', () => {
  for (const name of readdirSync(inRepo('samples')).filter(file => /\.(?:txt|dutylist)$/.test(file)))
    checkWhole(name, readText(inRepo('samples', name)));
  for (let seed = 0; seed < (isFull ? 60 : 1); seed++)
    checkWhole(`town ${seed}`, generateTown(seed, { items: { basic: 9, assisting: 12, reclaimed: 9 } }));
  const corpus = inRepo('../shared/corpus');
  if (!existsSync(corpus)) {
    console.log('conversion of real documents: ../shared/corpus is not there, passed over');
    return;
  }
  const names = readdirSync(corpus).filter(file => file.endsWith('.txt'));
  for (const name of isFull ? names : names.slice(2)) checkWhole(name, readText(`${corpus}/${name}`));
});

function readText(file: string): string {
  const decoded = decode(readFileSync(file));
  assert.ok('text' in decoded, file);
  return decoded.text;
}
