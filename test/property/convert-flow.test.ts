// Lists whose columns were lost, converted: into a table, into the drafting layout, and from there into a table, they say what
// they said before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convert, isLeftAlone } from '../../server/src/features/convert';
import { documentObject } from '../../server/src/features/document-object';
import type { PrintedLayout } from '../../server/src/syntax/print-item';
import { parse } from '../../server/src/syntax/read-document';
import type { BlockTruth, ItemTruth } from '../bench/truth';
import { formatted } from '../support/check-layout';
import { flowTextArbitrary, flowTownArbitrary } from '../support/flow-town';
import { runs } from '../support/runs';

type Read = ReturnType<typeof documentObject>;

/** The documents that converting makes of a text, by the way they were made, and the text's own. */
function allWays(text: string): { layout: PrintedLayout; text: string; document: Read }[] {
  const drafting = converted(text, 'drafting');
  const made = [
    { layout: 'drafting', text: drafting },
    { layout: 'table', text: converted(drafting, 'table') },
    { layout: 'table', text: converted(text, 'table') },
  ] as const;
  return made.map(each => ({ ...each, document: documentObject(parse(each.text)) }));
}

function converted(text: string, layout: PrintedLayout): string {
  return convert(parse(text), layout).text;
}

/** What a document says: positions and layouts aside. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (/^(?:range|rows|layout)$/.test(key) ? [] : [[key, said(each)]])),
  );
}

/** What the town's truth tells of an item. */
function facts(item: Read['lists'][number]['categories'][number]['items'][number] | ItemTruth) {
  const { number, name, enforcement, subItems, departments, ownDuties } = item;
  const blocks = (all: readonly BlockTruth[]) =>
    all.map(({ heading, departments: own, role, entries }) => ({ heading, departments: own, role, entries }));
  const [superiorDuties, handling] = [blocks(item.superiorDuties), blocks(item.handling)];
  return { number, name, enforcement, subItems, departments, superiorDuties, ownDuties, handling };
}

test('where the text tells, every list is converted, and says in each layout what the town says', () => {
  fc.assert(
    fc.property(flowTownArbitrary(true), ({ truth, text }) => {
      assert.deepEqual(convert(parse(text), 'drafting').notes.filter(isLeftAlone), []);
      assert.deepEqual(convert(parse(text), 'table').notes.filter(isLeftAlone), []);
      const before = said(documentObject(parse(text)));
      const ways = allWays(text);
      for (const { layout, document, text: made } of ways) {
        assert.equal(formatted(made), made);
        assert.deepEqual(said(document), before);
        assert.deepEqual(
          document.lists.map(({ kind, title, categories }) => [
            kind,
            title,
            categories.flatMap(each => each.items.map(facts)),
          ]),
          truth.lists.map(({ kind, title, categories }) => [
            kind,
            title,
            categories.flatMap(each => each.items.map(facts)),
          ]),
        );
        // a list of names alone is in both layouts at once
        for (const list of document.lists) assert.equal(list.layout, list.kind === 'basic' ? 'table' : layout);
      }
      const [drafting, table, straight] = ways.map(each => each.text);
      assert.equal(table, straight);
      assert.equal(converted(table!, 'drafting'), drafting);
    }),
    runs(15, 1500),
  );
});

test('whatever the text, what is converted says the same; most is', () => {
  let total = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        flowTownArbitrary(false).map(town => town.text),
        flowTextArbitrary,
      ),
      text => {
        const before = said(documentObject(parse(text)));
        for (const way of allWays(text)) assert.deepEqual(said(way.document), before);
        const { lists } = parse(text);
        const { notes } = convert(parse(text), 'table');
        const left = new Set(notes.filter(isLeftAlone).map(note => note.list.rows[0]));
        total += lists.length;
        refused += left.size;
        // what the text left open is told before it can't be seen any more
        const open = lists.filter(list => list.doubts.length > 0 && !left.has(list.rows[0])).length;
        const told = new Set(notes.filter(note => note.kind === 'doubt' && !note.item).map(note => note.list.rows[0]));
        assert.equal(told.size, open);
      },
    ),
    runs(20, 1500),
  );
  assert.ok(total > 20);
  assert.ok(refused * 20 <= total, `${refused} of ${total} lists were left as they are`);
});
