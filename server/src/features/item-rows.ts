// The rows of items as they are taken out, put in and exchanged. Row ends stay where they are: what is put in follows the
// body of the row above it, with the line end used there, so that a text without a final line end still has none.

import { type Document, type Item, rowRange } from '../syntax/ast';
import { keptCopyMark } from '../syntax/print-item';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';

const nextLineDirective = /^#\s*dutylist-disable-next-line\b/;

/** First and last row of a stretch. */
export type Block = readonly [first: number, last: number];

/**
 * An item's rows, and the directives that are about the row below them. What stands between them on a page break stays out;
 * what a drafter has put between them, a comment or a blank line, belongs to the item.
 */
export function ownRows(document: Document, item: Item): number[] {
  const { rows, content } = item;
  if (content.layout === 'drafting') {
    const [first, last] = blockOf(document, [item]);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
  const own = rows.flatMap(row => (isDirective(document, row - 1) ? [row - 1, row] : [row]));
  for (let row = rows.at(-1)! + 1; row <= lastRow(document, item); row++) own.push(row);
  return own;
}

/** The item's last row, or the last of the comments below it that keep what its continued rows said otherwise. */
export function lastRow(document: Document, item: Item): number {
  let row = item.rows.at(-1)!;
  while (isKeptCopy(document, row + 1)) row++;
  return row;
}

function isKeptCopy({ cst }: Document, row: number): boolean {
  return cst.rows[row]?.shape.kind === 'comment' && cst.rows[row]!.text.startsWith(keptCopyMark);
}

/** From an item's first row to its last, a page break between them included. */
export function blockOf(document: Document, items: readonly Item[]): Block {
  const first = items[0]!.rows[0]!;
  return [isDirective(document, first - 1) ? first - 1 : first, lastRow(document, items.at(-1)!)];
}

function isDirective({ cst }: Document, row: number): boolean {
  return cst.rows[row]?.shape.kind === 'comment' && nextLineDirective.test(cst.rows[row]!.text);
}

/** Takes rows out. */
export function removeRows({ cst }: Document, rows: readonly number[]): TextEdit[] {
  const taken = new Set(rows);
  const edits: TextEdit[] = [];
  for (const first of taken) {
    if (taken.has(first - 1)) continue;
    let last = first;
    while (taken.has(last + 1)) last++;
    const { text, bodyLength } = cst.rows[last]!;
    const end = cst.starts[last]! + text.length;
    // the last row of a text that has no final line end: the one before it goes
    const above = bodyLength === text.length && first > 0 ? cst.rows[first - 1]! : undefined;
    const start = cst.starts[first]! - (above ? above.text.length - above.bodyLength : 0);
    edits.push({ range: { start, end }, newText: '' });
  }
  return edits;
}

/** Puts new rows below a row; `bodies` without line ends. */
export function insertBelow(document: Document, row: number, bodies: readonly string[]): TextEdit {
  const { end } = rowRange(document, row);
  const eol = eolNear(document, row);
  return { range: { start: end, end }, newText: bodies.map(body => eol + body).join('') };
}

/** Lets two stretches of rows, the first above the second, change places; what stands between them stays there. */
export function exchange(document: Document, a: Block, b: Block, inner: readonly TextEdit[]): TextEdit[] {
  const [first, second] = [bodyOf(document, a), bodyOf(document, b)];
  return [
    { range: first, newText: textWith(document, second, inner) },
    { range: second, newText: textWith(document, first, inner) },
  ];
}

/** The characters of a stretch of rows without its final line end. */
export function bodyOf(document: Document, [first, last]: Block): Range {
  return { start: rowRange(document, first).start, end: rowRange(document, last).end };
}

/** A stretch of the text after those of the edits that lie in it. */
export function textWith({ cst }: Document, range: Range, edits: readonly TextEdit[]): string {
  let at = range.start;
  let text = '';
  for (const edit of edits.filter(each => isWithin(each.range, range)).sort((x, y) => x.range.start - y.range.start)) {
    text += cst.text.slice(at, edit.range.start) + edit.newText;
    at = edit.range.end;
  }
  return text + cst.text.slice(at, range.end);
}

export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The line end that a row has, else the nearest one above it. */
export function eolNear({ cst }: Document, row: number): string {
  for (let i = row; i >= 0; i--) {
    const { text, bodyLength } = cst.rows[i]!;
    if (bodyLength < text.length) return text.slice(bodyLength);
  }
  return '\n';
}
