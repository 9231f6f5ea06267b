// Towns rendered as text out of a PDF say what they say as tables; where the rendering takes meaning away, the reading is
// right or there is a doubt.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentObject } from '../../server/src/features/document-object';
import { listFacts } from '../../server/src/rules/list-facts';
import { type ItemContent, itemsOf } from '../../server/src/syntax/ast';
import { parse } from '../../server/src/syntax/read-document';
import type { BlockTruth, ItemTruth } from '../bench/truth';
import { findingsOf } from '../support/check';
import { flowTownArbitrary } from '../support/flow-town';
import { runs } from '../support/runs';

type ReadItem = ReturnType<typeof documentObject>['lists'][number]['categories'][number]['items'][number];

/** What an item says, whatever its layout. */
function said({
  number,
  name,
  enforcement,
  subItems,
  departments,
  superiorDuties,
  ownDuties,
  handling,
}: ReadItem | ItemTruth) {
  return { number, name, enforcement, subItems, departments, superiorDuties, ownDuties, handling };
}

test('where the text tells, the flow says what the table says, and no finding says otherwise', () => {
  fc.assert(
    fc.property(flowTownArbitrary(true), ({ truth, style, text }) => {
      const document = parse(text);
      const { lists } = documentObject(document);
      const shown = (categories: readonly { items: readonly (ReadItem | ItemTruth)[] }[]) =>
        categories.flatMap(category => category.items.map(said));
      assert.deepEqual(
        lists.map(({ kind, title, layout, categories }) => ({ kind, title, layout, items: shown(categories) })),
        truth.lists.map(({ kind, title, categories }) => ({ kind, title, layout: 'flow', items: shown(categories) })),
      );
      if (style.categories)
        assert.deepEqual(
          lists.map(list =>
            list.categories.map(({ numeral, name, declaredCount }) => ({ numeral, name, declaredCount })),
          ),
          truth.lists.map(list =>
            list.categories.map(({ numeral, name, declaredCount }) => ({ numeral, name, declaredCount })),
          ),
        );
      // a single department may go without a heading, then there is nothing but its form; ended duties have none at all
      const findings = findingsOf(text).filter(
        ({ rule, item }) =>
          !(rule === 'item-outside-category' && !style.categories) &&
          !(rule === 'flow-ambiguous' && item && !hasHeading(item.content)),
      );
      assert.deepEqual(
        findings.map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`),
        [],
      );
    }),
    runs(30, 1000),
  );
});

function hasHeading({ superiorDuties, handling }: ItemContent): boolean {
  return [...superiorDuties, ...handling].some(block => block.heading && block.role === 'duties');
}

test('where the text does not tell, the reading is right or a doubt says so', () => {
  fc.assert(
    fc.property(flowTownArbitrary(false), ({ truth, style, text }) => {
      const document = parse(text);
      const { lists } = documentObject(document);
      for (const [i, list] of truth.lists.entries()) {
        const { numbers } = listFacts(document.lists[i]!);
        // a page's number that looks like an item's is told as one, or as a fault of the numbers
        const isTold = numbers.repeated.length + numbers.outOfOrder.length + numbers.gaps.length > 0;
        if (isTold || document.lists[i]!.doubts.length > 0) continue;
        const items = itemsOf(document.lists[i]!);
        const read = lists[i]!.categories.flatMap(category => category.items);
        const due = list.categories.flatMap(category => category.items);
        assert.deepEqual(
          read.map(({ number }) => number),
          due.map(({ number }) => number),
        );
        for (const [j, item] of due.entries())
          if (items[j]!.content.doubts.length === 0)
            assert.deepEqual(comparable(read[j]!, style.headings), comparable(item, style.headings));
      }
    }),
    runs(40, 1000),
  );
});

/** An item without what is not in the text: without headings the entries of all duties are one sequence. */
function comparable(item: ReadItem | ItemTruth, headings: boolean) {
  const whole = said(item);
  if (headings) return whole;
  const entries = (blocks: readonly BlockTruth[], role: string) =>
    blocks.filter(block => (block.role === 'support' ? 'support' : 'duties') === role).flatMap(block => block.entries);
  const { superiorDuties } = whole;
  return { ...whole, superiorDuties: [entries(superiorDuties, 'duties'), entries(superiorDuties, 'support')] };
}
