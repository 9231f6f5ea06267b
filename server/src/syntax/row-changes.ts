// Rows of a document that are written anew, and the edits that come of it. Line ends stay those of the rows.

import type { TextEdit } from '../text/edit';
import type { Document, Item } from './ast';
import type { Cst, Row } from './cst';
import type { PrintedItem } from './print-item';

/** Bodies of rows that are to change, by row; undefined for a row that goes. */
export type RowChanges = Map<number, string | undefined>;

/**
 * Puts an item's new rows in the place of its own. Rows at its start and end that are the same are left alone; what stands
 * between rows that change stays, below them.
 */
export function writeItem(changes: RowChanges, { content, rows }: Item, printed: PrintedItem, eol: string): void {
  const bodies = [...printed.rows, ...printed.comments];
  const old = content.rows.map(bodyOf);
  const most = Math.min(bodies.length, old.length);
  let head = 0;
  while (head < most && old[head] === bodies[head]) head++;
  let tail = 0;
  while (tail < most - Math.max(head, 1) && old[old.length - 1 - tail] === bodies[bodies.length - 1 - tail]) tail++;
  const [added, gone] = [bodies.slice(head, bodies.length - tail), rows.slice(head, rows.length - tail)];
  if (added.length === gone.length && printed.comments.length === 0)
    for (const [i, row] of gone.entries()) changes.set(row, added[i]);
  else if (gone.length === 0) changes.set(rows[head - 1]!, [old[head - 1], ...added].join(eol));
  else
    for (const [i, row] of gone.entries()) changes.set(row, i === 0 && added.length > 0 ? added.join(eol) : undefined);
}

/** Rows that go are part of the edit of the changed row before them, so that what was in them is seen to move there. */
export function editsOf({ cst }: Document, changes: RowChanges): TextEdit[] {
  const { rows, starts } = cst;
  const edits: TextEdit[] = [];
  for (let row = 0; row < rows.length; ) {
    const first = row++;
    if (!changes.has(first)) continue;
    while (changes.has(row) && changes.get(row) === undefined) row++;
    const body = changes.get(first);
    const eol = eolLength(rows[row - 1]!);
    const end = starts[row - 1]! + rows[row - 1]!.text.length;
    if (body !== undefined) {
      if (row - first > 1 || body !== bodyOf(rows[first]!))
        edits.push({ range: { start: starts[first]!, end: end - eol }, newText: body });
    } else edits.push({ range: { start: eol === 0 ? lastEnd(cst, first) : starts[first]!, end }, newText: '' });
  }
  return edits;
}

/** Where the text ends without the rows from `first` on: it had no line end, and has none then. */
function lastEnd({ rows, starts }: Cst, first: number): number {
  let row = first - 1;
  while (row >= 0 && rows[row]!.shape.kind === 'blank') row--;
  return row < 0 ? 0 : starts[row]! + rows[row]!.bodyLength;
}

function eolLength(row: Row): number {
  return row.text.length - row.bodyLength;
}

/** A row without its line end. */
export function bodyOf(row: Row): string {
  return row.text.slice(0, row.bodyLength);
}

/** The line end of the document's first line that has one. */
export function eolOf({ cst }: Document): string {
  const [first] = cst.lines;
  if (!first) return '\n';
  return /\r\n|\n|\r/.exec(first.text)?.[0] ?? '\n';
}
