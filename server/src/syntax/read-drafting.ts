// The drafting layout: an item's line holds number and name, the lines below it, indented by a tab, the other columns, each
// introduced by its label, one entry a line. The columns' texts are put together from the lines and then read by the
// functions that read a table's cells, so that both layouts agree; only that here every line break is meant.

import { emptyJoined, type Joined, type RowRange } from '../text/joined';
import type { Column, ColumnRole } from './ast';
import { joinCells, type PlacedCell } from './cell-text';
import type { Cst, ListKind, Row } from './cst';
import { columnOfLabel, draftingLine } from './drafting-line';
import { type RawItem, readColumns } from './read-item';
import { groupRowsBy, type TableGroups } from './read-table';

const star = /^[*＊﹡★]/;

/** What a row says of its list being in the drafting layout: a label 1, cells of its own -1. Where the sum is above 0, it is. */
export function draftingWeight(row: Row): number {
  const { kind } = row.shape;
  if (kind === 'continuation') return draftingLine(row).label ? 1 : 0;
  return kind === 'item' && row.cells.length > 2 && isFilled(row, 2) ? -1 : 0;
}

function isFilled(row: Row, from: number): boolean {
  return row.text.slice(row.cells[from]!.start, row.bodyLength).trim() !== '';
}

/** Groups the rows `from`…`to` (exclusive) of a list; rows in `skip` are its title, notes and the like. */
export function groupDraftingRows(
  cst: Cst,
  from: number,
  to: number,
  fallback: readonly Column[],
  skip: ReadonlySet<number>,
): TableGroups {
  /** The item of which a label has been met. */
  let labelled: readonly number[] | undefined;
  const add: Parameters<typeof groupRowsBy>[2] = (i, { item, columns, unknown, begin }) => {
    const row = cst.rows[i]!;
    switch (row.shape.kind) {
      case 'item':
        begin(i);
        break;
      case 'continuation': {
        if (!item) {
          unknown.push({ row: i, reason: 'cells' });
          break;
        }
        const { label, start } = draftingLine(row);
        const column = label && columnOfLabel(label.text, columns);
        if (column) labelled = item;
        if (labelled === item || star.test(row.text.slice(start))) item.push(i);
        if (label && !column?.exact)
          unknown.push({ row: i, reason: 'label', label: { ...label, meant: column && columns[column.index] } });
        else if (labelled !== item && item.at(-1) !== i) unknown.push({ row: i, reason: 'unlabelled' });
        break;
      }
      default:
        if (row.cells[0]!.end - row.cells[0]!.start <= 8) begin(i);
        else unknown.push({ row: i, reason: 'cells' });
    }
  };
  // `2 乙` without its tab is the line of another item if a label follows that the item above it has already
  return groupRowsBy(cst, { from, to, fallback, skip }, add, (i, { item, columns }) => {
    const next = cst.rows[i + 1];
    const label = next?.shape.kind === 'continuation' ? columnOf(next, columns) : undefined;
    return label !== undefined && item!.slice(1).some(row => columnOf(cst.rows[row]!, columns) === label);
  });
}

/** The column whose label a line begins with. */
function columnOf(row: Row, columns: readonly Column[]): number | undefined {
  const { label } = draftingLine(row);
  return label && columnOfLabel(label.text, columns)?.index;
}

/** What an item's lines say of each column: its text, and where it stands or would. */
export interface DraftingColumn {
  readonly text: Joined;
  readonly place: RowRange | undefined;
}

/** The columns of an item, by their index in the list. */
export function draftingColumns(rows: readonly Row[], columns: readonly Column[]): DraftingColumn[] {
  const cells: PlacedCell[][] = columns.map(() => []);
  const places: (RowRange | undefined)[] = columns.map(() => undefined);
  const first = rows[0]!;
  for (const [index, cell] of first.cells.slice(0, columns.length).entries()) {
    cells[index]!.push({ row: 0, source: first, cell });
    places[index] = { row: 0, start: cell.start, end: cell.end };
  }
  let current = columns.findIndex(column => column.role === 'name');
  for (const [row, source] of rows.entries()) {
    if (row === 0) continue;
    const { label, start } = draftingLine(source);
    const column = label && columnOfLabel(label.text, columns);
    if (column) {
      current = column.index;
      places[current] ??= { row, start, end: source.bodyLength };
    }
    // a label that means nothing is text
    const skip = label && !column ? label.start : start;
    cells[current]?.push({ row, source, cell: wholeLine(source), skip, apart: true });
  }
  return cells.map((placed, index) => ({ text: joinLines(placed), place: places[index] }));
}

/** Everything behind the tab as one cell: tabs within it are blanks. */
function wholeLine({ cells, tokens, bodyLength }: Row): PlacedCell['cell'] {
  const { start, from } = cells[1]!;
  const last = tokens.at(-1);
  return {
    start,
    end: bodyLength,
    from,
    to: tokens.length - (last && last.start >= bodyLength ? 1 : 0),
    quoted: false,
  };
}

function joinLines(cells: readonly PlacedCell[]): Joined {
  if (cells.length === 0) return { ...emptyJoined, lines: { literal: new Set() } };
  const joined = joinCells(cells);
  const literal = new Set<number>();
  for (const { row, source, skip } of cells) {
    if (skip === undefined || !draftingLine(source).literal) continue;
    const piece = joined.pieces.find(each => each.row === row);
    if (piece) literal.add(piece.at);
  }
  return { ...joined, lines: { literal } };
}

export function readDraftingItem(rows: readonly Row[], columns: readonly Column[], kind: ListKind): RawItem {
  const read = draftingColumns(rows, columns);
  const texts = new Map<ColumnRole, Joined>();
  for (const [index, { role }] of columns.entries())
    if (role !== 'number' && role !== 'other') texts.set(role, read[index]!.text);
  const own = rows[0]!.cells.length;
  return readColumns(columns, {
    rows,
    kind,
    layout: 'drafting',
    texts,
    copies: [],
    cells: read.map(({ place }) => place),
    cellCount: own > columns.length ? own : columns.length,
  });
}
