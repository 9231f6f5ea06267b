// What a clipboard holds, as rows of a list: which of its columns is which, what is left out, and which rows are one item.
// Who can't tell is told nothing: then it is pasted as it is.

import { stripBlanks } from '../domain/normalise';
import type { Column, ItemContent, List } from '../syntax/ast';
import { joinCells } from '../syntax/cell-text';
import { columnsOf } from '../syntax/columns';
import type { ListKind, Row } from '../syntax/cst';
import { quoteCell } from '../syntax/print-cell';
import { parse } from '../syntax/read-document';
import { scan } from '../syntax/scan';

/** A row as it was copied: the texts of its cells, with `\n` for line breaks in them. */
export interface PastedRow {
  readonly cells: readonly string[];
  /** Whether its first cell is but the rest of one above that reaches over several rows. */
  readonly continued: boolean;
}

/** Items that are pasted together. */
export interface PastedCategory {
  /** The line that heads them; undefined for those before any heading. */
  readonly heading: string | undefined;
  readonly items: readonly ItemContent[];
}

/** The rows of a text whose cells are separated by tabs; undefined if none is. */
export function textRows(text: string): PastedRow[] | undefined {
  // lines of the drafting layout, which are no table
  if (/^\t[ \t\u3000]*【/m.test(text)) return undefined;
  const rows = scan(text).rows.map(row => ({ cells: cellsOf(row), continued: false }));
  return rows.some(({ cells }) => cells.length > 1) ? rows : undefined;
}

function cellsOf(row: Row): string[] {
  return row.cells.map(cell => joinCells([{ row: 0, source: row, cell }]).text.replaceAll('\t', ' '));
}

const titles: Record<ListKind, string> = {
  basic: '基本履职事项清单',
  assisting: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
};

/**
 * The items of rows, category by category and read as the list's own would be; header rows and page numbers are left out.
 * Undefined if the rows are no items of such a list, or if anything of them would be lost.
 */
export function pastedCategories(pasted: readonly PastedRow[], list: List): PastedCategory[] | undefined {
  const rows = numbered(arranged(merged(filled(pasted)), list.columns), list.columns.length);
  if (!rows) return undefined;
  const header = list.columns.map(({ text }) => text);
  const text = [[titles[list.kind]], header, ...rows].map(rowText).join('\n');
  const { lists, unknown, cst, contents, notes } = parse(text);
  const [found] = lists;
  if (!found || lists.length > 1 || unknown.length + contents.length + notes.length > 0) return undefined;
  if (found.kind !== list.kind || found.layout !== 'table') return undefined;
  if (found.columns.map(({ role }) => role).join() !== list.columns.map(({ role }) => role).join()) return undefined;
  const known = new Set([
    ...[found.title?.row, ...found.headerRows],
    ...found.categories.flatMap(({ heading, items }) => [heading?.row, ...items.flatMap(item => item.rows)]),
  ]);
  // a title, a date, a comment: nothing that has a place among items
  if (cst.rows.some(({ shape }, i) => !known.has(i) && shape.kind !== 'blank')) return undefined;
  const categories = found.categories.map(({ heading, items }) => ({
    heading: heading && cellsOf(cst.rows[heading.row]!).filter(Boolean).join('、'),
    items: items.map(({ content }) => content),
  }));
  const items = categories.flatMap(category => category.items);
  return items.length > 0 && items.every(isNumbered) ? categories : undefined;
}

/** Whether nothing but a number, or nothing, stands where the item's new number will. */
function isNumbered({ rows: [first] }: ItemContent): boolean {
  return first!.shape.kind === 'item' || first!.shape.kind === 'continuation';
}

/** Rows that hold anything and are no page number, without the empty cells at their ends. */
function filled(rows: readonly PastedRow[]): PastedRow[] {
  return rows.flatMap(({ cells, continued }) => {
    const length = cells.findLastIndex(cell => stripBlanks(cell) !== '') + 1;
    const kept = cells.slice(0, length);
    if (length === 0) return [];
    const filledCells = kept.filter(cell => cell !== '');
    const isFooter = filledCells.length === 1 && rowOf(filledCells).shape.kind === 'footer';
    return isFooter ? [] : [{ cells: kept, continued }];
  });
}

/** Rows that a cell of the first column reaches over are one: what stands below one another are lines of a cell. */
function merged(rows: readonly PastedRow[]): PastedRow[] {
  const result: PastedRow[] = [];
  for (const row of rows) {
    const above = result.at(-1);
    if (!row.continued || !above) {
      result.push(row);
      continue;
    }
    const length = Math.max(above.cells.length, row.cells.length);
    const cells = Array.from({ length }, (_, i) => [above.cells[i], row.cells[i]].filter(Boolean).join('\n'));
    result[result.length - 1] = { cells, continued: false };
  }
  return result;
}

/** The cells in the order of the list's columns, header rows left out; undefined if a column has no counterpart. */
function arranged(rows: readonly PastedRow[], columns: readonly Column[]): string[][] | undefined {
  const isHeader = ({ cells }: PastedRow) => rowOf(cells).shape.kind === 'header' || isNameHeader(cells);
  const header = rows.find(isHeader);
  const body = rows.filter(row => !isHeader(row)).map(({ cells }) => cells);
  const width = Math.max(0, ...body.map(cells => cells.length));
  const places = header ? placesOf(header.cells, columns) : usualPlaces(body, width, columns.length);
  if (!places) return undefined;
  const result: string[][] = [];
  for (const cells of body) {
    // a heading that reaches over the whole row, or whose numeral has a cell of its own
    if (cells.length === 1 || rowOf(cells).shape.kind === 'category') {
      result.push([...cells]);
      continue;
    }
    const row = columns.map(() => '');
    for (const [i, cell] of cells.entries()) {
      if (cell === '') continue;
      const place = places[i];
      if (place === undefined || place < 0) return undefined;
      row[place] = cell;
    }
    result.push(row);
  }
  return result;
}

/** The header of a table that was copied without its numbers. */
function isNameHeader(cells: readonly string[]): boolean {
  return /^(?:工作)?事项(?:名称)?$/.test(stripBlanks(cells[0]!)) && cells.every(cell => cell.length <= 40);
}

/** Which of the list's columns each of the header's is: the one with the same words, else the one that says the same. */
function placesOf(header: readonly string[], columns: readonly Column[]): number[] {
  const isUnnumbered = isNameHeader(header);
  const named = columnsOf(rowOf(isUnnumbered ? ['序号', ...header] : header)).slice(isUnnumbered ? 1 : 0);
  const places = named.map(({ role, text }) => {
    const same = columns.findIndex(column => column.text === text);
    return same >= 0 ? same : columns.findIndex(column => role !== 'other' && column.role === role);
  });
  // two columns for one: neither is certain
  return new Set(places.filter(place => place >= 0)).size === places.filter(place => place >= 0).length ? places : [];
}

/** Without a header: as many columns as the list has, or all but the numbers. */
function usualPlaces(rows: readonly (readonly string[])[], width: number, count: number): number[] | undefined {
  const hasNumber = rows.some(isItem);
  if (hasNumber) return width <= count && width > 1 ? Array.from({ length: width }, (_, i) => i) : undefined;
  const isAll = rows.every(([first, ...others]) => others.length === 0 || first !== '');
  if (width === count && rows.every(([first]) => first === '')) return Array.from({ length: width }, (_, i) => i);
  return width > 1 && width === count - 1 && isAll ? Array.from({ length: width }, (_, i) => i + 1) : undefined;
}

/** Rows none of which has a number get one each: without it they would go on with one another. */
function numbered(rows: string[][] | undefined, count: number): string[][] | undefined {
  if (!rows?.some(row => row.length > 1)) return undefined;
  if (rows.some(isItem) || rows.some(row => row.length > 1 && row[0] !== '')) return rows;
  // a single one may be anything
  if (rows.length < 2) return undefined;
  return rows.map((row, i) => (row.length === count ? [String(i + 1), ...row.slice(1)] : row));
}

function isItem(cells: readonly string[]): boolean {
  return cells.length > 1 && rowOf(cells).shape.kind === 'item';
}

function rowOf(cells: readonly string[]): Row {
  return scan(rowText(cells)).rows[0]!;
}

/** A row as the reader understands it, whatever its cells hold: lines that look like rows can't end a cell between tags. */
function rowText(cells: readonly string[]): string {
  const escaped = cells.map(cell => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'));
  return escaped.map(cell => quoteCell(cell, '\n')).join('\t');
}
