import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convert } from '../../server/src/features/convert';
import type { Operation } from '../../server/src/features/edit-drafts';
import { type EditRequest, type Plan, planEdit } from '../../server/src/features/edit-items';
import { numberingOf } from '../../server/src/features/item-numbers';
import { removeRows } from '../../server/src/features/item-rows';
import { listFacts } from '../../server/src/rules/list-facts';
import type { Finding } from '../../server/src/rules/rule';
import { type Item, itemRange, itemsOf, type List } from '../../server/src/syntax/ast';
import { printNewItem } from '../../server/src/syntax/print-new-item';
import { type Parsed, parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import type { Range } from '../../server/src/text/range';
import { generateTown } from '../bench/generate';
import { findingsIn } from '../support/after-fix';
import { draftingArbitrary } from '../support/drafting-document';
import { faultyTownArbitrary } from '../support/faulty-town';
import { checkRange } from '../support/in-document';
import { textArbitrary } from '../support/random-document';
import { runs } from '../support/runs';

/** Numbers and counts. */
const orderly = /^(?:number-(?:gap|repeated|order|format)|category-count|list-count|contents-mismatch|withheld-note)$/;

const townArbitrary = fc
  .record({
    seed: fc.nat(9999),
    eol: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    finalNewline: fc.boolean(),
    emptyCategories: fc.constantFrom('keep' as const, 'omit' as const),
  })
  .map(({ seed, ...options }) => generateTown(seed, { ...options, items: { basic: 7, assisting: 6, reclaimed: 4 } }));

/** A town some of whose items are left out, and a note that says how many of each list; counts as they were. */
const withheldTownArbitrary = fc
  .tuple(townArbitrary, fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 3 }))
  .map(([text, places]) => {
    const document = parse(text);
    const all = document.lists.flatMap(list => itemsOf(list).map(item => ({ list, item })));
    const gone = new Set(places.map(at => all[Math.floor((at * all.length) / 1000)]!));
    const eol = /\r\n|\r|\n/.exec(text)![0];
    const left = removeRows(
      document,
      [...gone].flatMap(({ item }) => item.rows),
    );
    const counts = document.lists.map(list => {
      const count = [...gone].filter(each => each.list === list).length;
      return count > 0 ? `${count}项${{ basic: '基本', assisting: '配合', reclaimed: '收回' }[list.kind]}履职事项` : '';
    });
    return `注：${counts.filter(Boolean).join('、')}为敏感事项，不予公布。${eol}${applyEdits(text, left)}`;
  });
const draftedTownArbitrary = fc
  .oneof(townArbitrary, faultyTownArbitrary)
  .map(text => convert(parse(text), 'drafting').text);
const anyText = fc.oneof(
  textArbitrary,
  faultyTownArbitrary,
  townArbitrary,
  withheldTownArbitrary,
  draftedTownArbitrary,
  draftingArbitrary,
);

/** A fraction. */
const place = fc.integer({ min: 0, max: 999 }).map(draw => draw / 1000);
const operationArbitrary: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom<Operation>({ kind: 'insert' }, { kind: 'delete' }, { kind: 'up' }, { kind: 'down' }),
  fc.nat(8).map((category): Operation => ({ kind: 'category', category })),
);

/** The range from one item to another that stands `more` further on in the same list. */
function itemsAt(document: Parsed, at: number, more = 0): { list: List; items: Item[]; range: Range } {
  const all = document.lists.flatMap(list => itemsOf(list).map(item => ({ list, item })));
  fc.pre(all.length > 0);
  const { list, item } = all[Math.floor(at * all.length)]!;
  const first = itemsOf(list).indexOf(item);
  const items = itemsOf(list).slice(first, first + 1 + more);
  const start = itemRange(document, item).start;
  return { list, items, range: { start, end: more ? itemRange(document, items.at(-1)!).end : start } };
}

/** The plan, which has to be one. Numbers with faults are left alone. */
function edited(document: Parsed, operation: Operation, ranges: readonly Range[]): Plan & { kind: 'edit' } {
  const plan = planEdit(document, { operation, ranges, renumber: 'none' });
  fc.pre(plan.kind === 'edit');
  return plan as Plan & { kind: 'edit' };
}

/** Whether numbers are in order and every count is that of its items. */
function isInOrder(document: Parsed, list: List, findings: readonly Finding[]): boolean {
  const counts = findings.some(each => /count|contents/.test(each.rule) && each.severity !== 'information');
  return numberingOf(document, list) !== 'faulty' && !counts;
}

test('whatever the text, a plan can be applied, and asks only where numbers are at fault', () => {
  const renumbering = fc.constantFrom('none' as const, 'list' as const, undefined);
  const offset = fc.oneof(place, fc.constant(1));
  fc.assert(
    fc.property(anyText, operationArbitrary, renumbering, offset, offset, (text, operation, renumber, from, to) => {
      const document = parse(text);
      const start = Math.floor(from * text.length);
      const request: EditRequest = {
        operation,
        ranges: [{ start, end: Math.max(start, Math.floor(to * text.length)) }],
        renumber,
      };
      const plan = planEdit(document, request);
      if (plan.kind === 'asks') {
        assert.equal(renumber, undefined);
        assert.ok(document.lists.some(list => numberingOf(document, list) === 'faulty'));
      }
      if (plan.kind !== 'edit') return;
      for (const { range } of plan.edits) checkRange(range, text);
      assert.equal(applyEdits(text, plan.edits), plan.text);
      checkRange(plan.selection, plan.text);
    }),
    runs(80),
  );
});

test('what was in order is in order, and nothing else is changed', () => {
  fc.assert(
    fc.property(
      fc.oneof(townArbitrary, faultyTownArbitrary, withheldTownArbitrary, draftedTownArbitrary),
      operationArbitrary,
      place,
      fc.nat(3),
      (text, operation, at, more) => {
        const document = parse(text);
        const { list, items, range } = itemsAt(document, at, more);
        fc.pre(numberingOf(document, list) !== 'faulty');
        const plan = edited(document, operation, [range]);
        const after = parse(plan.text);
        const listAfter = after.lists[document.lists.indexOf(list)]!;
        assert.notEqual(numberingOf(after, listAfter), 'faulty');
        // of what is withheld after the last item the numbers tell nothing
        if (listFacts(listAfter).missing === listFacts(list).missing) {
          const [known, left] = [countsByRule(findingsIn(text)), countsByRule(findingsIn(plan.text))];
          for (const [rule, count] of left) assert.ok(count <= (known.get(rule) ?? 0), `${rule}: ${count}`);
        }
        // but for digits in numbers and counts, lines come, go or change places whole
        const gone = operation.kind === 'delete' ? items : [];
        const come = operation.kind === 'insert' ? printNewItem(list, () => '') : [];
        const lost = gone.flatMap(({ content }) => content.rows.flatMap(row => linesOf(row.text)));
        assert.deepEqual(linesOf(plan.text).sort(), without([...linesOf(text), ...come], lost).sort());
        for (const [i, other] of document.lists.entries())
          if (other !== list) assert.equal(textOf(after, after.lists[i]!), textOf(document, other));
      },
    ),
    runs(60),
  );
});

test('an item that is inserted and deleted again has left no trace', () => {
  fc.assert(
    fc.property(anyText, place, (text, at) => {
      const document = parse(text);
      const { list, range } = itemsAt(document, at);
      fc.pre(isInOrder(document, list, findingsIn(text)));
      const plan = edited(document, { kind: 'insert' }, [range]);
      assert.equal(edited(parse(plan.text), { kind: 'delete' }, [plan.selection]).text, text);
    }),
    runs(30),
  );
});

test('items that are moved within their category and back stand where they stood', () => {
  const ways = fc.constantFrom(['up', 'down'] as const, ['down', 'up'] as const);
  fc.assert(
    fc.property(anyText, ways, place, place, (text, [there, back], at, length) => {
      const document = parse(text);
      const categories = document.lists.flatMap(list => list.categories.filter(({ items }) => items.length > 1));
      fc.pre(categories.length > 0);
      const { items } = categories[Math.floor(at * categories.length)]!;
      const moved = items.slice(0, 1 + Math.floor(length * (items.length - 1)));
      const [first, last] =
        there === 'down' ? [moved[0]!, moved.at(-1)!] : [items[items.length - moved.length]!, items.at(-1)!];
      const range = { start: itemRange(document, first).start, end: itemRange(document, last).end };
      const plan = edited(document, { kind: there }, [range]);
      assert.equal(edited(parse(plan.text), { kind: back }, [plan.selection]).text, text);
    }),
    runs(30),
  );
});

/** How many findings there are of numbers and counts, but for those that say why there is nothing wrong. */
function countsByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings)
    if (orderly.test(rule) && severity !== 'information') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The lines of a text, without digits. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(/[0-9０-９]+|[一二三四五六七八九十]/g, ''))
    .filter(Boolean);
}

function without(lines: readonly string[], some: readonly string[]): string[] {
  const left = [...lines];
  for (const line of some) {
    const index = left.indexOf(line);
    assert.ok(index >= 0);
    left.splice(index, 1);
  }
  return left;
}

function textOf({ cst }: Parsed, { range }: List): string {
  return cst.text.slice(range.start, range.end);
}
