// Where the caret is after an operation on items.

import { type Category, type Document, type Item, type List, rowAt, rowRange } from '../syntax/ast';
import type { Range } from '../text/range';

/**
 * The start of the name of the `place`th item of a category, where a new one is to be written; if there is no such item, of
 * the last one, else the end of the heading.
 */
export function caretAtName(after: Document, { columns }: List, category: Category, place: number): number {
  const row = category.items[Math.min(place, category.items.length - 1)]?.rows[0];
  if (row === undefined) return category.heading!.range.end;
  const { cells } = after.cst.rows[row]!;
  const name = columns.findIndex(column => column.role === 'name');
  return after.cst.starts[row]! + (cells[name] ?? cells.at(-1)!).start;
}

/** What was selected of items that have moved. `placed`: what became of each of them. */
export function movedSelection(
  before: Document,
  after: Document,
  items: readonly Item[],
  ranges: readonly Range[],
  placed: (item: Item) => Item,
): Range {
  const move = (offset: number): number | undefined => {
    const row = rowAt(before, offset);
    const item = items.find(each => each.rows.includes(row));
    if (!item) return undefined;
    const own = item.rows.indexOf(row);
    const from = before.cst.rows[row]!;
    const to = rowRange(after, placed(item).rows[own]!);
    const at = offset - before.cst.starts[row]!;
    // behind the number, which may be longer now
    const shift = at > from.cells[0]!.end ? to.end - to.start - from.bodyLength : 0;
    return Math.min(to.start + at + shift, to.end);
  };
  const start = Math.min(...ranges.map(range => range.start));
  const end = Math.max(...ranges.map(range => range.end));
  const moved = move(start) ?? rowRange(after, placed(items[0]!).rows[0]!).start;
  if (start === end) return { start: moved, end: moved };
  return { start: moved, end: Math.max(moved, move(end) ?? rowRange(after, placed(items.at(-1)!).rows.at(-1)!).end) };
}
