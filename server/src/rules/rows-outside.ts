// The rows of a document that belong to no item and yet are text for readers: titles, contents, notes, headers, category
// headings. Rows that are not text, or that belong to nothing, are left out.

import type { Document, List } from '../syntax/ast';
import type { Row } from '../syntax/cst';

export interface OutsideRow {
  readonly row: Row;
  /** Index of the row in the document. */
  readonly index: number;
  readonly list: List | undefined;
}

const readable = /^(?:heading|header|category|note|text|contents-heading|attachment|date)$/;

/** In the order of the document. */
export function rowsOutside(document: Document): OutsideRow[] {
  const inItems = new Set<number>();
  for (const list of document.lists)
    for (const category of list.categories)
      for (const item of category.items) for (const index of item.rows) inItems.add(index);
  const unknown = new Set(document.unknown.map(({ row }) => row));
  const found: OutsideRow[] = [];
  let next = 0;
  for (const [index, row] of document.cst.rows.entries()) {
    while (next < document.lists.length && document.lists[next]!.rows[1] < index) next++;
    const list = document.lists[next];
    if (inItems.has(index) || unknown.has(index) || !readable.test(row.shape.kind)) continue;
    found.push({ row, index, list: list && list.rows[0] <= index ? list : undefined });
  }
  return found;
}
