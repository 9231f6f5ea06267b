// The text of a column of an item: the cells of its rows, tags taken out, joined with nothing between.

import { type Joined, type JoinedBuilder, joinedBuilder } from '../text/joined';
import { spacesEnd } from '../text/spaces';
import type { Cell, Row } from './cst';

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
};

/** Tags that begin a line; the group is filled for those of a list. */
const breakingTag = /<\/?(?:(ol|ul)|p|li|br|div|tr|td|th|table|h[1-6])(?![a-z0-9])/iy;

/** One cell to be joined: `row` is the index of its row among the item's. */
export interface PlacedCell {
  readonly row: number;
  readonly source: Row;
  readonly cell: Cell;
  /** Whether it begins a line of its own and does not go on in mid-word. */
  readonly apart?: boolean;
  /** Offset in the row before which nothing of the cell is text. */
  readonly skip?: number;
}

/** Joins cells. The result has no blanks or breaks at its ends; breaks within it are `\n`. */
export function joinCells(cells: readonly PlacedCell[]): Joined {
  const builder = joinedBuilder();
  for (const cell of cells) appendCell(builder, cell);
  return trimEnd(builder.build());
}

function appendCell(builder: JoinedBuilder, { row, source, cell, apart, skip = 0 }: PlacedCell): void {
  const { text, tokens } = source;
  const seam = builder.length() > 0;
  let begun = false;
  let pendingBreak = false;
  let pendingList = false;
  let taggedStart = false;
  const begin = () => {
    // at a seam nothing stands between, unless a sentence is over and a new paragraph begins
    if (!begun && seam) {
      if (apart || (taggedStart && /[。：:；]/.test(builder.last()))) builder.break();
    } else if (pendingBreak) builder.break();
    if (pendingList) builder.list();
    begun = true;
    pendingBreak = false;
    pendingList = false;
  };
  for (let i = cell.from; i < cell.to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'tag') {
      breakingTag.lastIndex = token.start;
      const match = breakingTag.exec(text);
      if (match) pendingBreak = true;
      if (match?.[1] && text.charCodeAt(token.start + 1) !== 47) pendingList = true;
      if (!begun) taggedStart = true;
    } else if (token.kind === 'eol') {
      pendingBreak = true;
    } else if (token.kind === 'quote') {
      if (token.end - token.start === 2) {
        begin();
        builder.append('"', row, token.start, token.end);
      }
    } else {
      const entity = token.kind === 'entity' ? decodeEntity(text.slice(token.start, token.end)) : undefined;
      const start = Math.max(token.start, skip);
      const from = begun && !pendingBreak ? start : spacesEnd(text, start, token.end);
      if (from >= token.end || (entity !== undefined && entity.trim() === '' && !begun)) continue;
      begin();
      if (entity === undefined) builder.append(text.slice(from, token.end), row, from, token.end);
      else builder.append(entity, row, token.start, token.end);
    }
  }
}

/**
 * Appends a stretch of a row as it stands, quotes included; tags in it are left out. For text without columns, where a
 * quote is a character like any other.
 */
export function appendStretch(builder: JoinedBuilder, row: number, source: Row, start: number, end: number): void {
  for (const token of source.tokens) {
    const from = Math.max(start, token.start);
    const to = Math.min(end, token.end);
    if (from >= to || token.kind === 'tag' || token.kind === 'eol') continue;
    if (token.kind === 'entity') builder.append(decodeEntity(source.text.slice(from, to)), row, from, to);
    else if (token.kind === 'tab') builder.append(' ', row, from, to);
    else builder.append(source.text.slice(from, to), row, from, to);
  }
}

function decodeEntity(entity: string): string {
  const body = entity.slice(1, -1);
  if (body.startsWith('#')) {
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : entity;
  }
  return entities[body.toLowerCase()] ?? entity;
}

function trimEnd(joined: Joined): Joined {
  const text = joined.text.trimEnd();
  if (text.length === joined.text.length) return joined;
  const pieces = joined.pieces
    .filter(piece => piece.at < text.length)
    .map(piece => {
      const over = piece.at + piece.length - text.length;
      const verbatim = piece.length === piece.end - piece.start;
      return over > 0 && verbatim ? { ...piece, length: piece.length - over, end: piece.end - over } : piece;
    });
  return { text, pieces, listStarts: joined.listStarts.filter(at => at <= text.length) };
}
