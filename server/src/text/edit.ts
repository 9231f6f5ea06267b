import type { Range } from './range';

/** A change of a text: the characters of `range` give way to `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Applies edits that do not overlap, given in any order, all in offsets of `text`.
 * Two insertions at one place keep the order in which they are given.
 * @throws RangeError if two edits overlap or one lies outside the text: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts: string[] = [];
  let at = 0;
  for (const { range, newText } of sorted) {
    if (range.start < at || range.end < range.start || range.end > text.length)
      throw new RangeError(`edit ${range.start}-${range.end} overlaps another or lies outside the text`);
    parts.push(text.slice(at, range.start), newText);
    at = range.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * One list of edits for two, of which the second speaks of the text that the first makes: `before` → `between` → … What the
 * two do at one place becomes one edit, cut down to what really differs; sorted, without overlap.
 */
export function composeEdits(
  before: string,
  first: readonly TextEdit[],
  between: string,
  second: readonly TextEdit[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  /** By how much `between` is longer than `before` so far. */
  let grown = 0;
  for (const { start, end, made, changes } of clusters(first, second)) {
    const from = start - grown;
    grown += made.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
    const local = changes.map(({ range, newText }) => ({
      range: { start: range.start - start, end: range.end - start },
      newText,
    }));
    const [old, now] = [before.slice(from, end - grown), applyEdits(between.slice(start, end), local)];
    if (old !== now) edits.push(middle(old, now, from));
  }
  return edits;
}

/** A stretch of the text between two lists of edits: what the first list made there, and what the second changes. */
interface Cluster {
  readonly start: number;
  end: number;
  readonly made: TextEdit[];
  readonly changes: TextEdit[];
}

/** Edits of both lists that overlap or touch, together, in the order of the text. */
function clusters(first: readonly TextEdit[], second: readonly TextEdit[]): Cluster[] {
  const byStart = (a: TextEdit, b: TextEdit) => a.range.start - b.range.start || a.range.end - b.range.end;
  let shift = 0;
  const made = [...first].sort(byStart).map(edit => {
    const start = edit.range.start + shift;
    shift += edit.newText.length - (edit.range.end - edit.range.start);
    return { start, end: start + edit.newText.length, made: [edit], changes: [] };
  });
  const changed = second.map(edit => ({ ...edit.range, made: [], changes: [edit] }));
  const found: Cluster[] = [];
  for (const next of [...made, ...changed].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (!last || last.end < next.start) found.push(next);
    else {
      last.end = Math.max(last.end, next.end);
      last.made.push(...next.made);
      last.changes.push(...next.changes);
    }
  }
  return found;
}

/**
 * The edits that turn `before` into `after`, line by line: lines that both share at the start, at the end and, where
 * the number of lines is the same, in between are left alone; within a line only the middle that differs is replaced.
 */
export function minimalEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const a = splitLines(before);
  const b = splitLines(after);
  if (a.length === b.length) {
    const edits: TextEdit[] = [];
    let at = 0;
    for (const [i, line] of a.entries()) {
      const other = b[i]!;
      if (line !== other) edits.push(middle(line, other, at));
      at += line.length;
    }
    return edits;
  }
  return [middle(before, after, 0)];
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * One edit for what differs between two texts after their common start and before their common end. Its ends never lie
 * within a surrogate pair or between CR and LF, where a position of LSP can't stand.
 */
function middle(before: string, after: string, offset: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (splits(before, start) || splits(after, start)) start--;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  while (splits(before, before.length - tail) || splits(after, after.length - tail)) tail--;
  return {
    range: { start: offset + start, end: offset + before.length - tail },
    newText: after.slice(start, after.length - tail),
  };
}

/** Whether `at` lies between the halves of a surrogate pair or of CRLF. */
function splits(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (left === 13 && right === 10) || ((left & 0xfc00) === 0xd800 && (right & 0xfc00) === 0xdc00);
}
