// What each operation comes to, before it is tried: the list's slots afterwards, and which rows go where.

import { type Category, type Document, type Item, type List, rowRange } from '../syntax/ast';
import { printNewItem } from '../syntax/print-new-item';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { type Numbering, type Slot, slotsOf } from './item-numbers';
import {
  type Block,
  blockOf,
  bodyOf,
  eolNear,
  exchange,
  insertBelow,
  lastRow,
  ownRows,
  removeRows,
  textWith,
} from './item-rows';
import { type Anchor, anchorAt, isInFlow, type Touched, touchedItems } from './item-target';

export type Operation =
  /** A new item below the one at the end of the first range, or the first of the category whose heading is there. */
  | {
      readonly kind: 'insert';
      /** What the item says, as its list writes it, from behind its number on; undefined for one that is yet to be written. */
      readonly written?: string | undefined;
    }
  /** The same for a line break at the end of an item's last row; `broken`: it has been typed, the range stands behind it. */
  | { readonly kind: 'enter'; readonly broken: boolean }
  | { readonly kind: 'delete' }
  /** Past the neighbour, or to the end or start of the neighbouring category. */
  | { readonly kind: 'up' | 'down' }
  /** To the end of another category, given by its index in the list. */
  | { readonly kind: 'category'; readonly category: number };

/** Why there is nothing to do; texts in `messages.edit.refused`. */
export type Refusal =
  | ('layout' | 'no-item' | 'no-anchor' | 'several-lists' | 'apart')
  | ('first' | 'last' | 'no-category' | 'same-category' | 'reading');

export interface Draft {
  readonly list: List;
  readonly slots: readonly (readonly Slot[])[];
  /** The items whose rows go elsewhere: edits of their numbers go with them. */
  readonly moved: readonly Range[];
  /** The edits of the rows, given those of numbers and counts and the new item's number. */
  readonly rows: (along: readonly TextEdit[], number: number) => readonly TextEdit[];
  /** What is selected afterwards. */
  readonly selected: Selected;
}

export type Selected =
  /** The name of an item, given by its category and its place there; the nearest one above if there is none. */
  | { readonly kind: 'name'; readonly category: number; readonly place: number }
  /** What was selected within these items. */
  | { readonly kind: 'same'; readonly items: readonly Item[] };

export function draftOf(
  document: Document,
  operation: Operation,
  ranges: readonly Range[],
  numbering: (list: List) => Numbering,
): Draft | Refusal {
  const slotsIn = (list: List) => slotsOf(list, numbering(list));
  if (operation.kind === 'insert' || operation.kind === 'enter') {
    if (isInFlow(document, ranges[0]!)) return 'layout';
    const anchor = anchorAt(document, ranges[0]!);
    const row = anchor?.item ? lastRow(document, anchor.item) : anchor?.category.heading?.row;
    if (!anchor || row === undefined) return 'no-anchor';
    if (operation.kind === 'insert')
      return insert(anchor, slotsIn(anchor.list), rows => insertBelow(document, row, rows), operation.written);
    const at = lineBreakAt(document, anchor, ranges[0]!, operation.broken);
    if (!at) return 'no-anchor';
    return insert(anchor, slotsIn(anchor.list), rows =>
      operation.broken ? { range: at, newText: rows.join(eolNear(document, row)) } : insertBelow(document, row, rows),
    );
  }
  const touched = touchedFor(document, ranges);
  if (typeof touched === 'string') return touched;
  const { list } = touched;
  if (operation.kind === 'delete') return remove(document, touched, slotsIn(list));
  if (operation.kind === 'category') {
    const target = list.categories[operation.category];
    if (!target?.heading) return 'no-category';
    const items = touched.items.filter(item => !target.items.includes(item));
    if (items.length === 0) return 'same-category';
    return moveTo(document, { list, items }, slotsIn(list), operation.category, 'end');
  }
  return moveBy(document, touched, slotsIn(list), operation.kind);
}

function insert(
  { list, category, item }: Anchor,
  slots: Slot[][],
  write: (rows: readonly string[]) => TextEdit,
  written?: string,
): Draft {
  const at = list.categories.indexOf(category);
  const own = slots[at]!;
  // the first of a category goes right before what was the first; a gap stays before both
  const before = item ? own.indexOf(item) + 1 : Math.max(0, own.findIndex(isItem));
  own.splice(before, 0, 'new');
  return {
    list,
    slots,
    moved: [],
    rows: (_, number) => [
      write(
        written === undefined
          ? printNewItem(list, ({ role }) => (role === 'number' ? String(number) : ''))
          : [`${number}\t${written}`],
      ),
    ],
    selected: { kind: 'name', category: at, place: item ? category.items.indexOf(item) + 1 : 0 },
  };
}

/** What the new item's row replaces if a line break at the range makes a new item: nothing, or the blank row that it left. */
function lineBreakAt(document: Document, { item }: Anchor, { start, end }: Range, broken: boolean): Range | undefined {
  const { starts, rows, text } = document.cst;
  if (!item || item.content.name.text === '' || start !== end) return undefined;
  const last = item.rows.at(-1)!;
  // below a label, and below an entry, more entries are to be written
  if (item.content.layout === 'drafting' && item.rows.length > 1) return undefined;
  if (!broken) {
    const body = rowRange(document, last);
    return body.start < end && end <= body.end && text.slice(end, body.end).trim() === ''
      ? { start: end, end }
      : undefined;
  }
  const next = rows[last + 1];
  const at = next ? rowRange(document, last + 1) : { start: text.length, end: text.length };
  const isEmpty = next ? next.shape.kind === 'blank' : starts[last]! + rows[last]!.bodyLength < text.length;
  return isEmpty && at.start <= end && end <= at.end ? at : undefined;
}

function remove(document: Document, { list, items }: Touched, slots: Slot[][]): Draft {
  const rows = items.flatMap(item => ownRows(document, item));
  const category = list.categories.findIndex(each => each.items.includes(items[0]!));
  return {
    list,
    slots: without(slots, items),
    moved: [],
    rows: () => removeRows(document, rows),
    selected: { kind: 'name', category, place: list.categories[category]!.items.indexOf(items[0]!) },
  };
}

function moveBy(document: Document, touched: Touched, slots: Slot[][], to: 'up' | 'down'): Draft | Refusal {
  const { list, items } = touched;
  const at = list.categories.findIndex(each => each.items.includes(items[0]!));
  const category = list.categories[at]!;
  const first = category.items.indexOf(items[0]!);
  if (items.some((item, i) => category.items[first + i] !== item)) return 'apart';
  const neighbour = category.items[to === 'up' ? first - 1 : first + items.length];
  if (neighbour) return swap(document, touched, slots, at, neighbour, to);
  const next = to === 'up' ? at - 1 : at + 1;
  if (!list.categories[next]?.heading) return to === 'up' ? 'first' : 'last';
  return moveTo(document, touched, slots, next, to === 'up' ? 'end' : 'start');
}

function swap(
  document: Document,
  { list, items }: Touched,
  slots: Slot[][],
  category: number,
  neighbour: Item,
  to: 'up' | 'down',
): Draft {
  const [own, other] = [blockOf(document, items), blockOf(document, [neighbour])];
  const [upper, lower]: [Block, Block] = to === 'up' ? [other, own] : [own, other];
  const order = (to === 'up' ? [...items, neighbour] : [neighbour, ...items]).values();
  return {
    list,
    // what is withheld between the items stays where it is
    slots: slots.map((each, i) =>
      i === category
        ? each.map(slot => (isItem(slot) && (slot === neighbour || items.includes(slot)) ? order.next().value! : slot))
        : each,
    ),
    moved: [bodyOf(document, upper), bodyOf(document, lower)],
    rows: along => exchange(document, upper, lower, along),
    selected: { kind: 'same', items },
  };
}

function moveTo(
  document: Document,
  { list, items }: Touched,
  slots: Slot[][],
  category: number,
  place: 'start' | 'end',
): Draft {
  const target = list.categories[category]!;
  const first = target.items[0];
  const last = target.items.at(-1);
  const above = place === 'end' ? last && lastRow(document, last) : first && blockOf(document, [first])[0] - 1;
  const rows = items.flatMap(item => ownRows(document, item));
  const left = without(slots, items);
  left[category] = place === 'end' ? [...left[category]!, ...items] : [...items, ...left[category]!];
  return {
    list,
    slots: left,
    moved: rows.map(row => rowRange(document, row)),
    rows: along => [
      insertBelow(
        document,
        above ?? target.heading!.row,
        rows.map(row => textWith(document, rowRange(document, row), along)),
      ),
      ...removeRows(document, rows),
    ],
    selected: { kind: 'same', items },
  };
}

function without(slots: readonly (readonly Slot[])[], items: readonly Item[]): Slot[][] {
  return slots.map(each => each.filter(slot => !isItem(slot) || !items.includes(slot)));
}

function isItem(slot: Slot): slot is Item {
  return typeof slot === 'object';
}

/** The categories that an item at the selection could move to: those with a heading that do not hold all that is touched. */
export function otherCategories(
  document: Document,
  ranges: readonly Range[],
): { list: List; categories: Category[] } | Refusal {
  const touched = touchedFor(document, ranges);
  if (typeof touched === 'string') return touched;
  const { list, items } = touched;
  const categories = list.categories.filter(each => each.heading && !items.every(item => each.items.includes(item)));
  return categories.length > 0 ? { list, categories } : 'no-category';
}

function touchedFor(document: Document, ranges: readonly Range[]): Touched | Refusal {
  if (isInFlow(document, ranges[0]!)) return 'layout';
  const touched = touchedItems(document, ranges);
  if (touched === 'several') return 'several-lists';
  if (touched === 'none') return 'no-item';
  return touched.list.layout === 'flow' ? 'layout' : touched;
}
