import type { Position } from './range';

/** Converts between offsets and positions of one text. Line ends are LF, CRLF and CR, as in LSP. */
export interface LineIndex {
  /** Offset of the first character of each line; an empty text has one line. */
  readonly starts: readonly number[];
  /** Offset where each line's text ends, before its line end. */
  readonly ends: readonly number[];
  readonly length: number;
}

/** Builds the index of a text; one pass. */
export function buildLineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; ; ) {
    const { end, next } = lineEnd(text, at);
    ends.push(end);
    if (next < 0) break;
    starts.push(next);
    at = next;
  }
  return { starts, ends, length: text.length };
}

/** The 0-based line that holds the offset; offsets outside the text count as its ends. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset to line and UTF-16 character; an offset outside the text is moved to its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, index.length));
  const line = lineAt(index, inside);
  return { line, character: inside - index.starts[line]! };
}

/** Position to offset; a character past the end of its line counts as the end of its text, a line past the last as the end of the document. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  return Math.max(start, Math.min(start + position.character, index.ends[position.line]!));
}

/** Where the line that begins at `from` ends (before its line end) and where the next one begins, -1 if it is the last. */
export function lineEnd(text: string, from: number): { end: number; next: number } {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return { end: i, next: i + 1 };
    if (code === 13) return { end: i, next: text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1 };
  }
  return { end: text.length, next: -1 };
}
