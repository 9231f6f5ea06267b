// The line of a finding as a terminal can show it, with a line of `^` below that stands under the very characters. A row can
// have thousands of characters: then only what lies around the span is shown.

import { type LineIndex, lineAt } from '../text/line-index';
import type { Range } from '../text/range';
import { charWidth, printable } from './width';

export interface Excerpt {
  readonly line: string;
  readonly marker: string;
}

/** One character as it is shown, with its offset in the text. */
interface Shown {
  readonly text: string;
  readonly width: number;
  readonly at: number;
}

const cut = '...';
/** Characters of the line that are looked at on either side: a line can be a whole file. */
const farthest = 1000;

/** Where a span of a text stands, in at most `width` columns. A span over several lines is marked up to the end of the first. */
export function excerptOf(text: string, index: LineIndex, span: Range, width: number): Excerpt {
  const at = lineAt(index, span.start);
  const start = Math.max(index.starts[at]!, span.start - farthest);
  const end = Math.min(index.ends[at]!, span.start + farthest);
  const shown = shownChars(text, start, end);
  const first = firstAt(shown, span.start);
  const after = Math.max(first + 1, firstAt(shown, span.end));
  const { from, to } = windowAround(shown, first, width);
  const before = from > 0 || start > index.starts[at]! ? cut : '';
  const behind = to < shown.length || end < index.ends[at]! ? cut : '';
  const blanks = before.length + widthOf(shown, from, first);
  const marks = Math.max(1, widthOf(shown, first, Math.min(after, to)));
  const line = (before + textOf(shown, from, to) + behind).trimEnd();
  return { line, marker: ' '.repeat(blanks) + '^'.repeat(marks) };
}

function shownChars(text: string, start: number, end: number): Shown[] {
  const shown: Shown[] = [];
  let at = start;
  for (const char of text.slice(start, end)) {
    const visible = printable(char);
    let width = 0;
    for (const each of visible) width += charWidth(each);
    shown.push({ text: visible, width, at });
    at += char.length;
  }
  return shown;
}

/** Index of the first character at or after an offset. */
function firstAt(shown: readonly Shown[], offset: number): number {
  const found = shown.findIndex(each => each.at >= offset);
  return found < 0 ? shown.length : found;
}

/** The stretch to be shown: the whole line if it fits, else a quarter of the width before the span and the rest from it on. */
function windowAround(shown: readonly Shown[], first: number, width: number): { from: number; to: number } {
  if (widthOf(shown, 0, shown.length) <= width) return { from: 0, to: shown.length };
  const room = Math.max(8, width - 2 * cut.length);
  let from = Math.min(first, shown.length);
  let used = 0;
  const take = (limit: number) => {
    while (from > 0 && used + shown[from - 1]!.width <= limit) used += shown[--from]!.width;
  };
  take(room / 4);
  let to = first;
  while (to < shown.length && used + shown[to]!.width <= room) used += shown[to++]!.width;
  // near the end of the line there is room left for more before
  take(room);
  return { from, to };
}

function textOf(shown: readonly Shown[], from: number, to: number): string {
  return shown
    .slice(from, to)
    .map(each => each.text)
    .join('');
}

function widthOf(shown: readonly Shown[], from: number, to: number): number {
  return shown.slice(from, to).reduce((sum, each) => sum + each.width, 0);
}
