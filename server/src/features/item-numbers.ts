// Numbers and counts of a list whose items come, go or change places. The list is a row of slots, category by category:
// its items and, where a note says that items are withheld, the places that they left in the numbers. An item's number is
// the place of its slot, so that numbers that were in order stay so and an explained gap stays where it is.

import { writeLike } from '../domain/numerals';
import { contentsEntries, isBetween, listFacts } from '../rules/list-facts';
import { mostMissing } from '../rules/number-analysis';
import { type Category, type DeclaredCount, type Document, type Item, itemsOf, type List } from '../syntax/ast';
import type { TextEdit } from '../text/edit';

/**
 * `in-order`: the numbers run 1…N. `withheld`: they rise, and what they leave out is no more than a note says is withheld.
 * `faulty`: anything else; such numbers are changed only if the user says so.
 */
export type Numbering = 'in-order' | 'withheld' | 'faulty';

export type Slot = Item | 'withheld' | 'new';

/** The slots of each category. */
export type Slots = readonly (readonly Slot[])[];

/** What becomes of the numbers: they go along (only of a list without faults), they stay, or the whole list gets new ones. */
export type Renumbering = 'along' | 'none' | 'list';

export function numberingOf(document: Document, list: List): Numbering {
  const items = itemsOf(list);
  let last = 0;
  for (const { content } of items) {
    const value = content.number?.value;
    if (value === undefined || value <= last) return 'faulty';
    last = value;
  }
  const missing = last - items.length;
  if (missing === 0) return 'in-order';
  return missing <= Math.min(document.withheld[list.kind] ?? 0, mostMissing) ? 'withheld' : 'faulty';
}

/** The list's slots as they are; those of withheld items only where that is what the gaps are. */
export function slotsOf(list: List, numbering: Numbering): Slot[][] {
  const slots: Slot[][] = list.categories.map(() => []);
  let next = 1;
  let previous: number | undefined;
  for (const [at, category] of list.categories.entries())
    for (const item of category.items) {
      let gap = numbering === 'withheld' ? item.content.number!.value! - next : 0;
      next += gap + 1;
      // of a gap between two categories as much is at the end of the first as its count exceeds what it has, and so on
      for (let i = previous ?? 0; i < at && gap > 0; i++) {
        const { declaredCount } = list.categories[i]!;
        const own = Math.max(0, Math.min(gap, (declaredCount?.value ?? 0) - slots[i]!.length));
        slots[i]!.push(...withheld(own));
        gap -= own;
      }
      slots[at]!.push(...withheld(gap), item);
      previous = at;
    }
  return slots;
}

function withheld(count: number): Slot[] {
  return new Array<Slot>(count).fill('withheld');
}

/** The numbers that the items and the new one are due to have. */
export function numbersFor(slots: Slots, renumbering: Renumbering): Map<Item | 'new', number> {
  const numbers = new Map<Item | 'new', number>();
  let last = 0;
  for (const slot of slots.flat()) {
    last++;
    if (slot === 'withheld') continue;
    // left alone, numbers are what they are, and a new one is the one after what stands above it
    if (renumbering === 'none' && slot !== 'new') {
      const { number } = slot.content;
      if (number?.value === undefined) continue;
      last = number.value;
    }
    numbers.set(slot, last);
  }
  return numbers;
}

/** Edits that give an item its number, continued rows that repeat it included, in the notation that it has. */
export function numberEdits(document: Document, item: Item, value: number): TextEdit[] {
  const { rows, starts } = document.cst;
  if (item.content.number?.value === value) return [];
  return item.rows.flatMap((index, place): TextEdit[] => {
    const row = rows[index]!;
    const start = starts[index]!;
    const cell = row.cells[0]!;
    if (row.shape.kind !== 'item') {
      if (place > 0) return [];
      return [{ range: { start: start + cell.start, end: start + cell.end }, newText: String(value) }];
    }
    const number = row.text.slice(row.shape.start, row.shape.end);
    const digits = /[0-9０-９]+|[〇零一二三四五六七八九十百]+/.exec(number)!;
    const from = start + row.shape.start + digits.index;
    return [{ range: { start: from, end: from + digits[0].length }, newText: writeLike(digits[0], value) }];
  });
}

/**
 * Edits of the counts that were right before: of categories that gain or lose items, the list's total, its entry in the
 * contents. A count that a note on withheld items explains is right, too.
 */
export function countEdits(document: Document, list: List, after: Slots, numbering: Numbering): TextEdit[] {
  const { items, missing, explained } = listFacts(list);
  const isWithheld = numbering === 'withheld';
  // what is withheld at a list's end leaves no gap
  const atEnd = numbering === 'faulty' ? 0 : (document.withheld[list.kind] ?? 0) - missing;
  const change = (count: DeclaredCount | undefined, difference: number, isRight: (value: number) => boolean) => {
    if (count?.value === undefined || difference === 0 || !isRight(count.value)) return [];
    const { start, end } = count.range;
    const written = document.cst.text.slice(start, end);
    return [{ range: count.range, newText: writeLike(written, count.value + difference) }];
  };
  const isRightIn = (category: Category) => (value: number) => {
    const actual = category.items.length;
    if (value === actual || (isWithheld && explained.has(category))) return true;
    return category === list.categories.at(-1) && isBetween(value, actual, actual + atEnd);
  };
  const isRightTotal = (value: number) =>
    value === items.length ||
    (isWithheld && value === items.length + missing) ||
    isBetween(value, items.length, items.length + atEnd);
  const filled = after.map(slots => slots.filter(slot => slot !== 'withheld').length);
  const difference = filled.reduce((sum, count) => sum + count, 0) - items.length;
  return [
    ...change(contentsEntries(document).get(list)?.declaredCount, difference, isRightTotal),
    ...change(list.title?.declaredCount, difference, isRightTotal),
    ...list.categories.flatMap((category, i) =>
      change(category.declaredCount, filled[i]! - category.items.length, isRightIn(category)),
    ),
  ];
}
