/** A half-open stretch of a text, in UTF-16 code units: `start` belongs to it, `end` does not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as LSP tells it: line and UTF-16 character, both 0-based. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Whether `offset` lies in the range or at one of its ends. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two ranges have a character in common, or one is an insertion point strictly inside the other. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Ranges in order, those of which nothing but white space stands between as one: words that are broken over lines. */
export function joinLines(text: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && last.end <= range.start && text.slice(last.end, range.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
  }
  return joined;
}
