// The rows of a list in the flow layout that say something, and what each is: words of the header are one only where the
// header can stand, a category's heading without its count only before an item.

import type { UnknownRow } from './ast';
import type { Cst, HeaderLine, LineNumber, LineShape, RowShape } from './cst';
import { headerLine, mayBeHeader } from './flow-header';
import { lineOf } from './flow-lines';
import { noteWatch } from './read-preamble';

/** A row that says something. */
export interface Placed {
  readonly row: number;
  readonly line: LineShape;
  kind: 'text' | 'header' | 'category' | 'heading';
  /** Whether there is a blank line, a page's end or a comment before it. */
  readonly gap: boolean;
  /** Whether a page's footer stands before it. */
  readonly pageEnd: boolean;
  /** What it says as part of a header; nothing where a line before says it, its words broken over both. */
  header: HeaderLine | undefined;
  readonly start: LineNumber | undefined;
}

/** Sorts the rows `from`…`to` (exclusive), those in `skip` left out; what can be nothing goes to `unknown`. */
export function placeRows(
  cst: Cst,
  from: number,
  to: number,
  skip: ReadonlySet<number>,
  unknown: UnknownRow[],
): Placed[] {
  const placed = sortRows(cst, from, to, skip, unknown);
  // most rows are neither, and there are thousands
  const headers: number[] = [];
  const categories: number[] = [];
  for (let i = 0; i < placed.length; i++) {
    const each = placed[i]!;
    if (each.header || (isShort(each) && mayBeHeader(each.line.text))) headers.push(i);
    if (each.kind === 'category') categories.push(i);
  }
  joinHeaders(placed, headers);
  settleHeaders(placed, headers);
  settleCategories(cst, placed, categories);
  return placed;
}

function sortRows(cst: Cst, from: number, to: number, skip: ReadonlySet<number>, unknown: UnknownRow[]): Placed[] {
  const placed: Placed[] = [];
  const continuesNote = noteWatch(cst, from);
  let gap = false;
  let pageEnd = false;
  for (let row = from; row < to; row++) {
    const source = cst.rows[row]!;
    const { kind } = source.shape;
    const isOfNote = continuesNote(row);
    if (isOfNote || isBeside(kind) || skip.has(row)) {
      gap = true;
      if (kind === 'footer') pageEnd = true;
      continue;
    }
    if (kind === 'conflict') {
      unknown.push({ row, reason: 'conflict' });
      continue;
    }
    const line = lineOf(source);
    const plain = kind === 'text' || kind === 'item' || kind === 'cells' || kind === 'continuation';
    placed.push({
      row,
      line,
      gap,
      pageEnd,
      kind: kind === 'category' || kind === 'header' ? kind : plain ? 'text' : 'heading',
      header: plain || kind === 'header' ? line.header : undefined,
      start: plain ? line.number : undefined,
    });
    gap = false;
    pageEnd = false;
  }
  return placed;
}

/** Whether a row of this kind stands between what belongs to items. */
function isBeside(kind: RowShape['kind']): boolean {
  return kind === 'blank' || kind === 'comment' || kind === 'footer' || kind === 'note';
}

/** A word of a header is broken over so many lines at most, and they are short. */
const mostHeaderLines = 4;
const longestHeaderLine = 14;

/** Words of a header that are broken within (`对应上级` | `部门`) are those of the first of their lines. */
function joinHeaders(placed: Placed[], places: readonly number[]): void {
  let next = 0;
  for (const i of places) {
    if (i < next || !isShort(placed[i]!) || !mayBeHeader(placed[i]!.line.text)) continue;
    for (let count = mostHeaderLines; count > 1; count--) {
      const lines = placed.slice(i, i + count);
      const isWhole = lines.every(each => each.header) || lines.slice(1).some(each => each.header?.sure);
      if (lines.length < count || isWhole || !lines.every(isShort)) continue;
      const header = headerLine(lines.map(each => each.line.text).join(''));
      if (!header) continue;
      for (const each of lines) each.header = each === lines[0] ? header : { words: [], sure: false };
      next = i + count;
      break;
    }
  }
}

function isShort(each: Placed): boolean {
  return each.kind === 'text' && each.start === undefined && each.line.text.length <= longestHeaderLine;
}

/**
 * Says which lines made of the header's words are a header. They come in runs: one word that is part of no sentence makes
 * the run a header, others only between what is over and what begins.
 */
function settleHeaders(placed: Placed[], places: readonly number[]): void {
  const isOver = (each: Placed | undefined) =>
    each?.kind !== 'text' || each.line.isClosed || each.start?.form === 'bare';
  const begins = (each: Placed | undefined) => !each || each.kind === 'category' || each.start !== undefined;
  let next = 0;
  for (const i of places) {
    if (i < next || !placed[i]!.header) continue;
    let end = i + 1;
    while (placed[end]?.header) end++;
    const run = placed.slice(i, end);
    const [before, after] = [placed[i - 1], placed[end]];
    const isNumbered = run.some(({ header }) => header!.words[0]?.role === 'number' && header!.words.length > 1);
    const isSure =
      run.some(({ header }) => header!.words.some(word => word.role === 'part')) ||
      (run.some(({ header }) => header!.sure) && (run[0]!.gap || isOver(before) || begins(after)));
    const isBetween = isOver(before) && (begins(after) || run.length > 1);
    if (isNumbered || isSure || isBetween || run[0]!.pageEnd)
      for (const [k, each] of run.entries()) {
        // a word that goes on with a sentence ends it
        const isWord = k === 0 && !each.header!.sure && !each.gap && !isOver(before);
        if (each.kind === 'text' && !isWord) each.kind = 'header';
      }
    next = end;
  }
}

/** `一、党的建设（24项）` is a category wherever it stands; what is less sure only before an item. */
function settleCategories(cst: Cst, placed: Placed[], places: readonly number[]): void {
  for (const i of places) {
    const each = placed[i]!;
    let last = i - 1;
    while (placed[last]?.kind === 'header') last--;
    const before = placed[last];
    const { shape } = cst.rows[each.row]!;
    if (shape.kind !== 'category') continue;
    const chinese = shape.numeral !== undefined && !/[0-9０-９]/.test(shape.numeral.text);
    const bracket = /^[（(]/.test(each.line.text);
    if (chinese && !bracket && shape.count) continue;
    let next = i + 1;
    while (placed[next]?.kind === 'header') next++;
    const after = placed[next];
    const isOver = before?.kind !== 'text' || before.line.isClosed;
    if (!isOver || (after && after.start === undefined && after.kind !== 'category')) each.kind = 'text';
  }
}
