// Text to CST. Two steps: physical lines, each scanned by itself, and rows, where a quoted cell (as spreadsheets copy
// cells with line breaks) ties several lines together. Given the previous tree, lines at its start and end that did not
// change keep their objects, and rows made of the same lines are the same rows: a keystroke scans one line.

import { lineEnd } from '../text/line-index';
import type { Cst, Line, Row } from './cst';
import { bodyLengthOf, type QuotedSpans, scanRow } from './scan-row';

/** A quoted cell reaches over at most so many lines: what is open longer is a stray quote. */
const mostQuotedLines = 200;

/** Builds the tree of a text. Never throws; `previous` is the tree of an earlier version of the text. */
export function scan(text: string, previous?: Cst): Cst {
  const lines = scanLines(text, previous);
  const rows: Row[] = [];
  const starts: number[] = [];
  const rowLines: number[] = [];
  const merged = previous ? mergedRows(previous) : undefined;
  let offset = 0;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    const taken = line.opensQuote ? quotedLines(lines, i) : undefined;
    let row = line.row;
    if (taken) {
      const joined = lines
        .slice(i, i + taken.count)
        .map(each => each.text)
        .join('');
      const known = merged?.get(line);
      row = known?.text === joined ? known : scanRow(joined, taken.spans);
    }
    rows.push(row);
    starts.push(offset);
    rowLines.push(i);
    offset += row.text.length;
    i += taken?.count ?? 1;
  }
  return { text, lines, rows, starts, rowLines };
}

function mergedRows(cst: Cst): Map<Line, Row> {
  const found = new Map<Line, Row>();
  for (const [i, row] of cst.rows.entries()) if (row.innerBreaks > 0) found.set(cst.lines[cst.rowLines[i]!]!, row);
  return found;
}

function scanLines(text: string, previous: Cst | undefined): Line[] {
  const old = previous?.lines ?? [];
  const before = previous?.text ?? '';
  const same = sharedStart(before, text);
  let head = 0;
  let from = 0;
  while (head < old.length) {
    const line = old[head]!.text;
    // the last line of the old text has no line end: it is the same line only if it is the last of the new one, too
    if (from + line.length > same) break;
    if (head === old.length - 1 && bodyLengthOf(line) === line.length && from + line.length !== text.length) break;
    // a CR that an LF now follows ends its line later
    if (line.endsWith('\r') && text.charCodeAt(from + line.length) === 10) break;
    from += line.length;
    head++;
  }
  const tail: Line[] = [];
  const sameEnd = sharedEnd(before, text);
  let to = text.length;
  for (let i = old.length - 1; i >= head; i--) {
    const line = old[i]!.text;
    const begin = to - line.length;
    if (begin < from || text.length - begin > sameEnd) break;
    if (begin > 0 && !startsLine(text, begin)) break;
    if (i < old.length - 1 && bodyLengthOf(line) === line.length) break;
    tail.push(old[i]!);
    to = begin;
  }
  const middle: Line[] = [];
  for (let at = from; at < to; ) {
    const { next } = lineEnd(text, at);
    const end = next < 0 ? text.length : next;
    middle.push(scanLine(text.slice(at, end)));
    at = end;
  }
  const lines = head === 0 ? middle : old.slice(0, head).concat(middle);
  for (let i = tail.length - 1; i >= 0; i--) lines.push(tail[i]!);
  return lines;
}

/** Characters that are compared at once: a text may have thousands of lines. */
const stretch = 4096;

/** How many characters two texts share at their start. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.slice(at, Math.min(most, at + stretch)) === b.slice(at, Math.min(most, at + stretch)))
    at = Math.min(most, at + stretch);
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts share at their end. */
function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  const endOf = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  let at = 0;
  while (at < most && endOf(a, at, Math.min(most, at + stretch)) === endOf(b, at, Math.min(most, at + stretch)))
    at = Math.min(most, at + stretch);
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}

/** Whether a line begins at `offset`: a line end stands before it, and not only the first half of one. */
function startsLine(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before === 10 || (before === 13 && text.charCodeAt(offset) !== 10);
}

function scanLine(text: string): Line {
  if (!text.includes('"')) return { text, row: scanRow(text), opensQuote: false };
  const { spans, open } = quotedSpans([text]);
  return { text, row: scanRow(text, spans), opensQuote: open };
}

/** The lines from `first` on that quoted cells tie together, or undefined if the quote that `first` opens is a stray one. */
function quotedLines(lines: readonly Line[], first: number): { count: number; spans: QuotedSpans } | undefined {
  const texts = [lines[first]!.text];
  for (let i = first + 1; i < lines.length && i - first < mostQuotedLines; i++) {
    if (isRowLike(lines[i]!.row)) return undefined;
    texts.push(lines[i]!.text);
    if (!lines[i]!.text.includes('"')) continue;
    const { spans, open, stray } = quotedSpans(texts);
    if (stray) return undefined;
    if (!open) return { count: texts.length, spans };
  }
  return undefined;
}

function isRowLike(row: Row): boolean {
  const { kind } = row.shape;
  return kind === 'item' || kind === 'header' || kind === 'category' || kind === 'heading';
}

/**
 * The quoted cells of consecutive lines. `open`: the last one is not closed at the end of the lines; `stray`: the first
 * cell that was open at the end of the first line proved to be no quoted cell.
 */
function quotedSpans(texts: readonly string[]): { spans: QuotedSpans; open: boolean; stray: boolean } {
  const text = texts.join('');
  const firstEnd = bodyLengthOf(texts[0]!);
  const spans: [number, number][] = [];
  let cellStart = 0;
  while (cellStart <= text.length) {
    if (text.charCodeAt(cellStart) === 34) {
      const end = closingQuote(text, cellStart);
      if (end === undefined) return { spans, open: true, stray: false };
      if (end > 0) {
        spans.push([cellStart, end]);
        cellStart = end + 1;
        if (end >= text.length || isLineEnd(text.charCodeAt(end))) break;
        continue;
      }
      if (texts.length > 1 && cellStart < firstEnd && !closesBefore(text, cellStart, firstEnd))
        return { spans, open: false, stray: true };
    }
    const tab = text.indexOf('\t', cellStart);
    if (tab < 0) break;
    cellStart = tab + 1;
  }
  return { spans, open: false, stray: false };
}

/** Whether the quote at `start` meets a lone quote before `end`, so that it was no opening one within its own line already. */
function closesBefore(text: string, start: number, end: number): boolean {
  const next = text.indexOf('"', start + 1);
  return next >= 0 && next < end;
}

/** Offset after the quote that closes the one at `start`; 0 if a lone quote shows that it opens nothing, undefined if none follows. */
function closingQuote(text: string, start: number): number | undefined {
  for (let i = start + 1; i < text.length; i++) {
    i = text.indexOf('"', i);
    if (i < 0) return undefined;
    const next = text.charCodeAt(i + 1);
    if (next === 34) i++;
    else if (i + 1 === text.length || next === 9 || isLineEnd(next)) return i + 1;
    else return 0;
  }
  return undefined;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
