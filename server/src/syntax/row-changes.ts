// Rows of a document that are written anew, and the edits that come of it. Line ends stay those of the rows.

import { stripBlanks } from '../domain/normalise';
import type { TextEdit } from '../text/edit';
import type { Document, Item } from './ast';
import type { Cst, Row } from './cst';
import type { PrintedItem } from './print-item';

/** Items have some dozens of lines. */
const mostCompared = 1_000_000;

/** Bodies of rows that are to change, by row; undefined for a row that goes. */
export type RowChanges = Map<number, string | undefined>;

/**
 * Puts an item's new rows in the place of its own. Rows that say the same stay where they are, so that a comment between
 * two lines of the drafting layout stays there; what stands between other rows comes to stand below them.
 */
export function writeItem(changes: RowChanges, { content, rows }: Item, printed: PrintedItem, eol: string): void {
  const bodies = [...printed.rows, ...printed.comments];
  const old = content.rows.map(bodyOf);
  const put = (at: number, lines: readonly string[]) => {
    const body = lines.join(eol);
    if (body !== old[at]) changes.set(rows[at]!, lines.length > 0 ? body : undefined);
  };
  let [from, next] = [0, 0];
  /** Lines of the row that stayed last: what is added behind it is written with it. */
  let stayed: string[] | undefined;
  for (const [at, line] of [...commonLines(old, bodies), [old.length, bodies.length] as const]) {
    const added = bodies.slice(next, line);
    const gone = at - from;
    let before: string[] = [];
    if (gone > 0 && gone === added.length && printed.comments.length === 0)
      for (const [i, body] of added.entries()) put(from + i, [body]);
    else if (gone > 0) for (let i = from; i < at; i++) put(i, i === from ? added : []);
    else if (stayed) stayed.push(...added);
    else before = added;
    if (stayed) put(from - 1, stayed);
    stayed = at < old.length ? [...before, bodies[line]!] : undefined;
    [from, next] = [at + 1, line + 1];
  }
}

/** Pairs of lines that say the same, white space aside: as many as there can be in one order, none of texts that are out of all proportion. */
function commonLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length * b.length > mostCompared) return [];
  const [keys, others] = [a.map(stripBlanks), b.map(stripBlanks)];
  // lengths[i][j]: how many pairs the lines from i and j on have
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        keys[i] === others[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (keys[i] === others[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
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
