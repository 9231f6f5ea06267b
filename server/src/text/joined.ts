// Text that a reader sees as one string may lie in several places: a cell carried over a page break, a name with a wrap
// blank or an HTML tag in it. It is kept as one string plus a sorted table of pieces, so that rules can work on the
// string and one function (`sourceRanges`) leads back to the characters. Example: the cells `县文化旅游` and `体育局`
// of two rows make the text `县文化旅游体育局` with two pieces; the range of the whole name is then two ranges.

/** A stretch of one row of an item (or of the document): `row` is an index into the owner's rows, offsets are relative to that row. */
export interface RowRange {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** `length` characters of the joined text from `at` on come from `row`, `start`…`end` (an entity is one character from several). */
export interface Piece extends RowRange {
  readonly at: number;
  readonly length: number;
}

/** A joined text. Characters that no piece covers (line breaks that stand for tags) come from between two pieces. */
export interface Joined {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Offsets in `text` at which an HTML list (`<ol>`, `<ul>`) begins. */
  readonly listStarts: readonly number[];
  /** Set where every line break is meant; `literal`: offsets of lines that are one entry, whatever they look like. */
  readonly lines?: { readonly literal: ReadonlySet<number> };
}

export const emptyJoined: Joined = { text: '', pieces: [], listStarts: [] };

/** Ranges of the joined text `start`…`end` in the rows, in order; those that follow each other in one row are one range. */
export function sourceRanges(joined: Joined, start: number, end: number): RowRange[] {
  const found: RowRange[] = [];
  for (const range of exactRanges(joined, start, end)) {
    const last = found.at(-1);
    if (last && last.row === range.row) found[found.length - 1] = { ...last, end: range.end };
    else found.push(range);
  }
  return found;
}

/** As `sourceRanges`, but cut at everything that is not part of the joined text (tags, wrap blanks): for edits. */
export function exactRanges(joined: Joined, start: number, end: number): RowRange[] {
  const { pieces } = joined;
  const found: RowRange[] = [];
  for (let i = firstPieceAt(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.at >= end && !(start === end && piece.at === start)) break;
    const from = Math.max(start - piece.at, 0);
    const to = Math.min(end - piece.at, piece.length);
    if (from > to || (from === to && start !== end)) continue;
    const verbatim = piece.length === piece.end - piece.start;
    found.push({
      row: piece.row,
      start: verbatim ? piece.start + from : piece.start,
      end: verbatim ? piece.start + to : piece.end,
    });
    if (start === end) break;
  }
  return found;
}

/** Index of the first piece that reaches to `offset` or beyond. */
function firstPieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (piece.at + piece.length < offset || (piece.at + piece.length === offset && middle + 1 < pieces.length))
      low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset of the joined text that stands at `offset` of row `row`, or undefined if none does. */
export function joinedOffset(joined: Joined, row: number, offset: number): number | undefined {
  let after: number | undefined;
  for (const piece of joined.pieces) {
    if (piece.row !== row) continue;
    if (offset < piece.start) return after;
    if (offset <= piece.end) return piece.at + Math.min(offset - piece.start, piece.length);
    after = piece.at + piece.length;
  }
  return undefined;
}

/** The stretches of a joined text, one after the other with line breaks between: `[0, 4)` and `[6, 9)` make two lines. */
export function pickJoined(
  joined: Joined,
  ranges: readonly { readonly start: number; readonly end: number }[],
): Joined {
  let text = '';
  const pieces: Piece[] = [];
  const listStarts: number[] = [];
  for (const { start, end } of ranges) {
    if (end <= start) continue;
    if (text !== '') text += '\n';
    const at = text.length - start;
    for (let i = firstPieceAt(joined.pieces, start); i < joined.pieces.length; i++) {
      const piece = joined.pieces[i]!;
      if (piece.at >= end) break;
      const from = Math.max(start - piece.at, 0);
      const to = Math.min(end - piece.at, piece.length);
      if (from >= to) continue;
      const verbatim = piece.length === piece.end - piece.start;
      pieces.push({
        at: at + piece.at + from,
        length: to - from,
        row: piece.row,
        start: verbatim ? piece.start + from : piece.start,
        end: verbatim ? piece.start + to : piece.end,
      });
    }
    for (const listStart of joined.listStarts)
      if (listStart >= start && listStart < end) listStarts.push(at + listStart);
    text += joined.text.slice(start, end);
  }
  return { text, pieces, listStarts };
}

/** Collects a joined text piece by piece. */
export interface JoinedBuilder {
  append(text: string, row: number, start: number, end: number): void;
  /** A line break that stands for something that is not text. */
  break(): void;
  /** A blank that stands for a line's end between two words. */
  space(): void;
  /** An HTML list begins here. */
  list(): void;
  length(): number;
  /** The last character, '' of an empty text. */
  last(): string;
  build(): Joined;
}

export function joinedBuilder(): JoinedBuilder {
  let text = '';
  // kept apart: to look at the end of a text that is being put together would flatten it each time
  let last = '';
  const pieces: Piece[] = [];
  const listStarts: number[] = [];
  return {
    append(more, row, start, end) {
      if (more.length === 0) return;
      pieces.push({ at: text.length, length: more.length, row, start, end });
      text += more;
      last = more[more.length - 1]!;
    },
    break() {
      if (text.length === 0 || last === '\n') return;
      text += '\n';
      last = '\n';
    },
    space() {
      text += ' ';
      last = ' ';
    },
    list() {
      listStarts.push(text.length);
    },
    length: () => text.length,
    last: () => last,
    build: () => ({ text, pieces, listStarts }),
  };
}
