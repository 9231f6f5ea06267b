// Groups the rows of a list in the table layout into categories and items. Which rows belong to which item is decided
// here, from numbers and names; what an item says is read by read-item, once for the same rows.

import { normaliseText } from '../domain/normalise';
import { similarity } from '../domain/similarity';
import type { Category, Column, Item, ItemContent, UnknownRow } from './ast';
import { joinCells } from './cell-text';
import { columnsOf, kindOfColumns } from './columns';
import type { CategoryShape, Cst, ListKind, Row } from './cst';
import { isSubItemRow } from './read-item';
import { continuesNote } from './read-preamble';

/** Names of a continued row are alike at least so much: items of a list are worded alike more often than cells are. */
const nameSimilarity = 0.8;
/** In lists without departments nothing but the name speaks for a continuation. */
const loneNameSimilarity = 0.9;

/** Said of a row that goes on with the one before the page break. */
const continuedMark = /[（(]\s*(?:续|接上页|续上页)\s*[）)]\s*$/;

/** A list's rows, sorted out but not yet read. */
export interface TableGroups {
  readonly headerRows: number[];
  readonly columns: readonly Column[];
  readonly categories: { row: number | undefined; shape: CategoryShape | undefined; items: number[][] }[];
  readonly unknown: UnknownRow[];
}

/** Groups the rows `from`…`to` (exclusive) of a list; rows in `skip` are its title, notes and the like. */
export function groupRows(
  cst: Cst,
  from: number,
  to: number,
  kind: ListKind,
  fallback: readonly Column[],
  skip: ReadonlySet<number>,
): TableGroups {
  return groupRowsBy(cst, { from, to, fallback, skip }, (i, grouping) => {
    const { item, columns } = grouping;
    const row = cst.rows[i]!;
    switch (row.shape.kind) {
      case 'item':
        if (item && continuesNumbered(cst.rows[item[0]!]!, row, columns)) item.push(i);
        else grouping.begin(i);
        break;
      case 'continuation':
        if (
          item &&
          !beginsUnnumbered(
            item.map(each => cst.rows[each]!),
            row,
            columns,
            kind,
          )
        )
          item.push(i);
        else if (nameCell(row, columns) !== '') grouping.begin(i);
        else grouping.unknown.push({ row: i, reason: 'cells' });
        break;
      default:
        if (/^\s*(?:合\s*计|总\s*计|小\s*计|共\s*计)\s*\t/.test(row.text)) break;
        if (row.cells.length === columns.length && row.cells[0]!.end - row.cells[0]!.start <= 8) grouping.begin(i);
        else grouping.unknown.push({ row: i, reason: 'cells' });
    }
  });
}

/** The rows of a list from `from` to `to` (exclusive); those in `skip` are its title, notes and the like. */
export interface ListRows {
  readonly from: number;
  readonly to: number;
  /** The columns of a list without a header. */
  readonly fallback: readonly Column[];
  readonly skip: ReadonlySet<number>;
}

/** What is known of a list while its rows are gone over. */
export interface Grouping {
  readonly columns: readonly Column[];
  /** The rows of the item that is open. */
  readonly item: number[] | undefined;
  readonly unknown: UnknownRow[];
  /** Opens an item with this row. */
  begin(row: number): void;
}

/** Sorts out headers, categories and what stands between items; `add` is given the rows with cells, which the layouts read differently. */
export function groupRowsBy(
  cst: Cst,
  { from, to, fallback, skip }: ListRows,
  add: (row: number, grouping: Grouping) => void,
  /** Told of a line of text that belongs to nothing; whether the item above it ends there. */
  endsItem: (row: number, grouping: Grouping) => boolean = () => false,
): TableGroups {
  const groups: TableGroups['categories'] = [];
  const headerRows: number[] = [];
  const unknown: UnknownRow[] = [];
  const grouping = {
    columns: fallback,
    item: undefined as number[] | undefined,
    unknown,
    begin(row: number) {
      if (groups.length === 0) groups.push({ row: undefined, shape: undefined, items: [] });
      grouping.item = [row];
      groups.at(-1)!.items.push(grouping.item);
    },
  };
  for (let i = from; i < to; i++) {
    if (skip.has(i)) continue;
    const row = cst.rows[i]!;
    const { shape } = row;
    switch (shape.kind) {
      case 'blank':
      case 'comment':
      case 'footer':
      case 'note':
      case 'date':
        break;
      case 'header':
        if (headerRows.length === 0 && kindOfColumns(columnsOf(row))) grouping.columns = columnsOf(row);
        headerRows.push(i);
        break;
      case 'category':
        groups.push({ row: i, shape, items: [] });
        grouping.item = undefined;
        break;
      case 'item':
      case 'continuation':
      case 'cells':
        add(i, grouping);
        break;
      default:
        if (isPageMark(cst, i) || continuesNote(cst, i)) break;
        unknown.push({ row: i, reason: shape.kind === 'conflict' ? 'conflict' : 'text' });
        if (grouping.item && endsItem(i, grouping)) grouping.item = undefined;
    }
  }
  return { headerRows, columns: grouping.columns, categories: groups, unknown };
}

/** A page number by itself, or the words that print above a table that goes on. */
export function isPageMark(cst: Cst, index: number): boolean {
  const text = cst.rows[index]!.text.trim();
  if (/^[（(]?(?:续|续表|续上表|接上表|此页无正文)[）)]?$/.test(text)) return true;
  const isBlank = (row: Row | undefined) => row === undefined || row.shape.kind === 'blank';
  return /^[0-9]{1,4}$/.test(text) && (isBlank(cst.rows[index - 1]) || isBlank(cst.rows[index + 1]));
}

function cellText(row: Row, index: number): string {
  const cell = row.cells[index];
  return cell ? joinCells([{ row: 0, source: row, cell }]).text : '';
}

function columnIndex(columns: readonly Column[], role: Column['role']): number {
  return columns.findIndex(column => column.role === role);
}

function nameCell(row: Row, columns: readonly Column[]): string {
  return cellText(row, columnIndex(columns, 'name')).replace(continuedMark, '');
}

/** Whether a row with a number goes on with the item that begins at `first`: same number and, in the main, the same name. */
function continuesNumbered(first: Row, row: Row, columns: readonly Column[]): boolean {
  const [a, b] = [first.shape, row.shape];
  if (a.kind !== 'item' || b.kind !== 'item' || a.value === undefined || a.value !== b.value) return false;
  const [name, other] = [normaliseText(nameCell(first, columns)), normaliseText(nameCell(row, columns))];
  if (other === '' || name === other) return true;
  const departments = columnIndex(columns, 'departments');
  const alike = similarity(name, other);
  if (departments < 0) return alike >= loneNameSimilarity;
  const [from, to] = [normaliseText(cellText(first, departments)), normaliseText(cellText(row, departments))];
  return alike >= nameSimilarity && (to === '' || from === to || similarity(from, to) >= nameSimilarity);
}

/** Whether a row without a number is an item of its own that lacks its number: it is whole, and what stands before it is over. */
function beginsUnnumbered(item: readonly Row[], row: Row, columns: readonly Column[], kind: ListKind): boolean {
  const name = nameCell(row, columns);
  if (name === '' || row.cells.length < columns.length) return false;
  const isOver = (text: string) => /[。；！”）]$/.test(text);
  if (isSubItemRow(row, columnIndex(columns, 'name'))) return false;
  if (kind === 'basic') return isOver(nameCell(item.at(-1)!, columns));
  if (similarity(normaliseText(nameCell(item[0]!, columns)), normaliseText(name)) >= nameSimilarity) return false;
  return columns.every(
    (column, index) =>
      column.role === 'number' ||
      column.role === 'other' ||
      (cellText(row, index) !== '' && (!/Duties|handling/.test(column.role) || isOver(cellText(item.at(-1)!, index)))),
  );
}

/** Turns groups into categories, given the contents of their items. */
export function buildCategories(
  cst: Cst,
  groups: TableGroups,
  contentOf: (rows: readonly number[]) => ItemContent,
): Category[] {
  return groups.categories.map(({ row, shape, items }) => {
    const placed: Item[] = items.map(rows => ({ rows, content: contentOf(rows) }));
    const lastRow = items.at(-1)?.at(-1) ?? row!;
    const firstRow = row ?? items[0]![0]!;
    const start = cst.starts[row ?? firstRow]!;
    const range = { start: cst.starts[firstRow]!, end: cst.starts[lastRow]! + cst.rows[lastRow]!.bodyLength };
    const move = <T extends { start: number; end: number }>(each: T): T => ({
      ...each,
      start: start + each.start,
      end: start + each.end,
    });
    return {
      heading:
        shape && row !== undefined
          ? {
              row,
              range: { start, end: start + cst.rows[row]!.text.trimEnd().length },
              numeral: shape.numeral && move(shape.numeral),
              name: move(shape.name),
            }
          : undefined,
      declaredCount: shape?.count && {
        value: shape.count.value,
        range: { start: start + shape.count.start, end: start + shape.count.end },
        ...(shape.count.torn && {
          torn: { start: start + shape.count.torn[0], end: start + shape.count.torn[1] },
        }),
      },
      items: placed,
      range,
    };
  });
}
