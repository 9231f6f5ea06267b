// What an editing command means: which items a selection touches, and below what a new one goes.

import type { Category, Document, Item, List } from '../syntax/ast';
import { rowAt } from '../syntax/ast';
import type { Range } from '../text/range';

/** The items that a selection touches, in their order. */
export interface Touched {
  readonly list: List;
  readonly items: readonly Item[];
}

/** Where a new item goes: below an item, or below a category's heading. */
export interface Anchor {
  readonly list: List;
  readonly category: Category;
  readonly item: Item | undefined;
}

/**
 * The items that the ranges touch; of a page break within an item, too. A range that ends at the start of a row does not
 * touch that row. `several`: they belong to more than one list.
 */
export function touchedItems(document: Document, ranges: readonly Range[]): Touched | 'none' | 'several' {
  const spans = ranges.map(range => rowsOf(document, range));
  const found = document.lists.flatMap((list): Touched[] => {
    const items = list.categories.flatMap(category =>
      category.items.filter(({ rows }) => spans.some(([from, to]) => rows[0]! <= to && rows.at(-1)! >= from)),
    );
    return items.length > 0 ? [{ list, items }] : [];
  });
  return found.length > 1 ? 'several' : (found[0] ?? 'none');
}

/**
 * What stands at the end of the range or is the next above it in its list: blank lines, page breaks and notes count to the
 * item above them. Undefined above a list's first item and heading, and outside of lists.
 */
export function anchorAt(document: Document, range: Range): Anchor | undefined {
  const [, row] = rowsOf(document, range);
  const list = document.lists.findLast(each => each.rows[0] <= row);
  const category = list?.categories.findLast(each => firstRow(each) <= row);
  if (!list || !category) return undefined;
  return { list, category, item: category.items.findLast(each => each.rows[0]! <= row) };
}

/** Whether the end of the range lies in a list whose columns are lost: what an item is hangs on the lines around it there. */
export function isInFlow(document: Document, range: Range): boolean {
  const [, row] = rowsOf(document, range);
  return document.lists.findLast(each => each.rows[0] <= row)?.layout === 'flow';
}

/** Whether the range's end lies on the item or heading itself, not on what follows it. */
export function isOn(document: Document, { category, item }: Anchor, range: Range): boolean {
  const [, row] = rowsOf(document, range);
  return item ? row <= item.rows.at(-1)! : category.heading?.row === row;
}

function firstRow({ heading, items }: Category): number {
  return heading?.row ?? items[0]!.rows[0]!;
}

/** First and last row of a range. */
function rowsOf(document: Document, { start, end }: Range): [number, number] {
  const first = lineRow(document, start);
  const last = lineRow(document, end);
  return [first, end > start && last > first && end === document.cst.starts[last] ? last - 1 : last];
}

/** The row that holds an offset; one past the last where the text ends in a line end and the offset stands behind it. */
function lineRow(document: Document, offset: number): number {
  const { rows, text } = document.cst;
  const last = rows.at(-1);
  if (!last) return 0;
  return offset >= text.length && last.bodyLength < last.text.length ? rows.length : rowAt(document, offset);
}
