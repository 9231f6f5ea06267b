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
