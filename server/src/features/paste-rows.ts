// Pasting rows of a table into a list. They are written as the list at the caret has its items, below the item that stands
// there, and numbered on from it; numbers and counts that were right go along, as with any edit of items, and those of a
// list whose numbers have faults stay. The text that comes of it is read before it is handed out: if an item would say
// something else than what was copied, or anything besides has changed, nothing is handed out, and it is pasted as it is.

import { stripBlanks } from '../domain/normalise';
import { hasClearColumns } from '../rules/clean-document';
import {
  type ColumnRole,
  type Document,
  type Item,
  type ItemContent,
  itemsOf,
  type List,
  rowAt,
  rowRange,
} from '../syntax/ast';
import { listKinds } from '../syntax/cst';
import { printItem } from '../syntax/print-item';
import { parse } from '../syntax/read-document';
import { eolOf } from '../syntax/row-changes';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { isSame, isSameList } from './edit-check';
import { countEdits, numberEdits, numberingOf, numbersFor, type Slot, slotsOf } from './item-numbers';
import { blockOf, bodyOf, insertBelow } from './item-rows';
import { anchorAt } from './item-target';
import { type PastedCategory, type PastedRow, pastedCategories } from './pasted-rows';

export interface Paste {
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  /** How many items are pasted. */
  readonly items: number;
}

/** Where rows go. */
interface Place {
  readonly list: List;
  /** Index of the category; -1 in a list that has none yet. */
  readonly category: number;
  /** The item below which they go; undefined at the start of the category. */
  readonly above: Item | undefined;
  /** An item yet to be filled in, which gives way. */
  readonly empty: Item | undefined;
  /** Writes the rows, given without line ends. */
  readonly write: (rows: readonly string[]) => TextEdit;
}

/** What pasting rows at a caret comes to; undefined where they are no items of the list there, or something is selected. */
export function planPaste(document: Document, range: Range, rows: readonly PastedRow[]): Paste | undefined {
  const place = range.start === range.end ? placeAt(document, range.end) : undefined;
  if (!place || place.list.layout === 'flow' || !hasClearColumns(place.list)) return undefined;
  const { list, category, above, empty } = place;
  const pasted = pastedCategories(rows, list);
  if (!pasted) return undefined;
  const items = pasted.flatMap(each => each.items);
  const numbering = numberingOf(document, list);
  const slots = slotsOf(list, numbering);
  const own = slots[category] ?? [];
  const cut = empty ? own.indexOf(empty) : above ? own.indexOf(above) + 1 : firstItem(own);
  const parts = partsOf(pasted, own.slice(0, cut), own.slice(empty ? cut + 1 : cut));
  const [before, after] = [slots.slice(0, Math.max(0, category)), slots.slice(category + 1)];
  const ordered = [...before, ...parts, ...after];
  const numbers = numbersFor(ordered, numbering === 'faulty' ? 'none' : 'along');
  const first = numbers.get('new')! - items.length + 1;
  const written = printed(document, list, pasted, first);
  if (!written) return undefined;
  const edits = [
    place.write(written),
    ...[...numbers].flatMap(([item, value]) => (item === 'new' ? [] : numberEdits(document, item, value))),
    // the list's own categories are known by their places, new ones count for the list
    ...countEdits(document, list, [...before, parts[0]!, ...after, ...parts.slice(1)], numbering),
  ];
  const found = parse(applyEdits(document.cst.text, edits));
  return readsAs(document, found, list, ordered, items, numbers, first) ? { edits, items: items.length } : undefined;
}

/** The slots of the category at the caret and of those that are pasted; what is below the caret belongs to the last of them. */
function partsOf(pasted: readonly PastedCategory[], above: readonly Slot[], below: readonly Slot[]): Slot[][] {
  const parts: Slot[][] = [[...above]];
  for (const { heading, items } of pasted) {
    if (heading !== undefined) parts.push([]);
    parts.at(-1)!.push(...items.map((): Slot => 'new'));
  }
  parts.at(-1)!.push(...below);
  return parts;
}

function placeAt(document: Document, offset: number): Place | undefined {
  const { cst } = document;
  const last = cst.rows.length - 1;
  if (last < 0) return undefined;
  const isBehind = offset >= cst.text.length && cst.rows[last]!.bodyLength < cst.rows[last]!.text.length;
  const row = isBehind ? last + 1 : rowAt(document, offset);
  const list = document.lists.findLast(each => each.rows[0] <= row);
  if (!list) return undefined;
  const isAtStart = !isBehind && offset === cst.starts[row] && cst.rows[row]!.shape.kind === 'item';
  // at the start of an item's row it goes above it
  const above = isAtStart && row > 0 ? anchorAt(document, endOf(document, row - 1)) : undefined;
  const anchor = above?.list === list ? above : anchorAt(document, { start: offset, end: offset });
  if (anchor && anchor.list !== list) return undefined;
  const category = anchor ? list.categories.indexOf(anchor.category) : -1;
  if (!anchor && list.categories.length > 0) return undefined;
  const item = anchor?.item;
  if (item && isEmpty(item) && isWhole(item)) {
    const range = bodyOf(document, blockOf(document, [item]));
    const own = { start: cst.starts[item.rows[0]!]!, end: range.end };
    const write = (rows: readonly string[]) => ({ range: own, newText: rows.join(eolOf(document)) });
    return { list, category, above: undefined, empty: item, write };
  }
  const bottom = item?.rows.at(-1) ?? anchor?.category.heading?.row ?? list.headerRows[0] ?? list.title?.row;
  if (bottom === undefined) return undefined;
  const place = { list, category, above: item, empty: undefined };
  if (row > bottom && (isBehind || cst.rows[row]!.shape.kind === 'blank') && (!above || above !== anchor)) {
    const range = isBehind ? { start: offset, end: offset } : rowRange(document, row);
    return {
      ...place,
      write: rows => ({ range, newText: rows.join(eolOf(document)) + (isBehind ? eolOf(document) : '') }),
    };
  }
  return { ...place, write: rows => insertBelow(document, bottom, rows) };
}

function endOf(document: Document, row: number): Range {
  const { end } = rowRange(document, row);
  return { start: end, end };
}

function isEmpty({ content }: Item): boolean {
  return [...content.columns].every(([role, { text }]) => role === 'number' || stripBlanks(text) === '');
}

function isWhole({ rows }: Item): boolean {
  return rows.at(-1)! - rows[0]! + 1 === rows.length;
}

function firstItem(slots: readonly Slot[]): number {
  const at = slots.findIndex(slot => typeof slot === 'object');
  return at < 0 ? slots.length : at;
}

/** The rows of what is pasted, numbered from `first` on; undefined if an item can't be written in the list's layout. */
function printed(
  document: Document,
  list: List,
  pasted: readonly PastedCategory[],
  first: number,
): string[] | undefined {
  const layout = list.layout === 'drafting' ? 'drafting' : 'table';
  const rows: string[] = [];
  let number = first;
  for (const { heading, items } of pasted) {
    if (heading !== undefined) rows.push(heading);
    for (const content of items) {
      const item = printItem(content, list.columns, layout, eolOf(document));
      if (!item) return undefined;
      const [top, ...others] = item.rows;
      rows.push(`${number++}${top!.slice(top!.indexOf('\t'))}`, ...others, ...item.comments);
    }
  }
  return rows;
}

/** Whether the document after it holds the items of the slots with these numbers, and nothing else has changed. */
function readsAs(
  before: Document,
  after: Document,
  list: List,
  slots: readonly (readonly Slot[])[],
  pasted: readonly ItemContent[],
  numbers: ReadonlyMap<Item | 'new', number>,
  first: number,
): boolean {
  if (after.lists.length !== before.lists.length || after.unknown.length !== before.unknown.length) return false;
  if (listKinds.some(kind => after.withheld[kind] !== before.withheld[kind])) return false;
  if (before.lists.some((each, i) => each !== list && !isSameList(each, after.lists[i]!))) return false;
  const found = after.lists[before.lists.indexOf(list)]!;
  const expected = slots.map(each => each.filter(slot => slot !== 'withheld'));
  const lengths = (each: readonly (readonly unknown[])[]) =>
    each.map(({ length }) => length).filter(length => length > 0);
  if (found.kind !== list.kind) return false;
  if (lengths(expected).join() !== lengths(found.categories.map(({ items }) => items)).join()) return false;
  const items = itemsOf(found);
  let place = 0;
  return expected.flat().every((slot, i) => {
    const { content } = items[i]!;
    const value = content.number?.value;
    if (slot === 'new') return value === first + place && saysSame(pasted[place++]!, content);
    return (!numbers.has(slot) || value === numbers.get(slot)) && isSame(slot.content, content);
  });
}

/** Whether no word of an item's columns differs; line breaks, and what separates departments, may. */
function saysSame(a: ItemContent, b: ItemContent): boolean {
  const words = (content: ItemContent, role: ColumnRole) =>
    stripBlanks(content.columns.get(role)?.text ?? '').replaceAll('、', '');
  const roles = [...new Set([...a.columns.keys(), ...b.columns.keys()])];
  return roles.every(role => role === 'number' || words(a, role) === words(b, role));
}
