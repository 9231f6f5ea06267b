// Towns rendered as text out of a PDF say what they say as tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentObject } from '../../server/src/features/document-object';
import { parse } from '../../server/src/syntax/read-document';
import { generateTownWithTruth } from '../bench/generate';
import type { TownTruth } from '../bench/truth';
import { type FlowStyle, printFlow, usualFlow } from '../support/flow-print';
import { createRandom } from '../support/random';
import { runs } from '../support/runs';

const county = fc.constantFrom('云岭县', '宁川区', '怀阳市', '青原旗', '白河自治县');
const towns = fc.record({
  seed: fc.nat(99_999),
  county,
  items: fc.record({
    basic: fc.integer({ min: 0, max: 5 }),
    assisting: fc.integer({ min: 1, max: 9 }),
    reclaimed: fc.integer({ min: 0, max: 5 }),
  }),
});
const widths = fc.record({
  name: fc.integer({ min: 4, max: 9 }),
  departments: fc.integer({ min: 7, max: 16 }),
  duties: fc.integer({ min: 20, max: 44 }),
  own: fc.integer({ min: 14, max: 36 }),
});
const telling: fc.Arbitrary<FlowStyle> = fc.record({
  widths,
  blanks: fc.constantFrom(0, 0.1, 0.3, 0.6),
  headings: fc.constant(true),
  telling: fc.constant(true),
  headers: fc.constantFrom('broken', 'whole', 'none'),
  footers: fc.boolean(),
  pageNumbers: fc.boolean(),
  named: fc.boolean(),
  listed: fc.boolean(),
  title: fc.constant(true),
  categories: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
});

/** What a list says, whatever its layout. */
function said(lists: TownTruth['lists'] | ReturnType<typeof documentObject>['lists']) {
  return lists.map(({ kind, title, categories }) => ({
    kind,
    title,
    items: categories.flatMap(({ items }) =>
      items.map(({ number, name, enforcement, subItems, departments, superiorDuties, ownDuties, handling }) => ({
        ...{ number, name, enforcement, subItems, departments, superiorDuties, ownDuties, handling },
      })),
    ),
  }));
}

test('what tells is read: the flow says what the table says', () => {
  fc.assert(
    fc.property(towns, telling, ({ seed, ...options }, style) => {
      const { truth } = generateTownWithTruth(seed, options);
      const text = printFlow(truth, style, createRandom(seed));
      assert.deepEqual(said(documentObject(parse(text)).lists), said(truth.lists));
    }),
    runs(40),
  );
});

void usualFlow;
