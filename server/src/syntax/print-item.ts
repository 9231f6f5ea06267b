// One item as it is written in a layout. What is written is read back before it is handed out: a column that would read
// differently is tried in another way, and an item for which nothing of this works can't be written. The ways of a column
// come down to the text as the other layouts' cells hold it, which the same functions read.

import { stripBlanks } from '../domain/normalise';
import type { Column, ColumnRole, ItemContent } from './ast';
import { joinCells } from './cell-text';
import type { Row } from './cst';
import { copyLine, keptCopies } from './kept-copies';
import { cleanText } from './print-cell';
import { draftingWays, printDraftingItem } from './print-drafting';
import { printTableItem, tableWays } from './print-table';
import { draftingColumns, readDraftingItem } from './read-drafting';
import { isSubItemRow, type RawItem, readItem } from './read-item';
import { differingRoles } from './same-reading';
import { scan } from './scan';

/** What the comments begin with that keep what continued rows said otherwise. */
export const keptCopyMark = '# 续页上的“';

export type PrintedLayout = 'table' | 'drafting';

export interface PrintedItem {
  /** The rows without line ends; each may hold some. */
  readonly rows: readonly string[];
  /** Comment lines that keep what continued rows said otherwise. */
  readonly comments: readonly string[];
}

/** How a column is written: the number of a way, those that failed left behind. Undefined if none is left. */
export type WayOf = (role: ColumnRole) => number;

/** What the printers are given. */
export interface Printing {
  readonly content: ItemContent;
  readonly columns: readonly Column[];
  readonly wayOf: WayOf;
  /** The line end of the document. */
  readonly eol: string;
  /** The number as it stands in its cell. */
  readonly number: string;
  /** The text of a column that has no role. */
  readonly other: (index: number) => string;
}

/** Whether a list has no columns but number and name: then it is written alike in both layouts, but for its sub-items. */
export function isPlainList(columns: readonly Column[]): boolean {
  return columns.every(({ role }) => role === 'number' || role === 'name');
}

/** The layout that an item's rows are in, a plain list's told by whether its sub-items have lines of their own. */
export function layoutOfItem({ layout, rows }: ItemContent, columns: readonly Column[]): PrintedLayout | 'flow' {
  if (layout !== 'table' || !isPlainList(columns)) return layout;
  const name = columns.findIndex(({ role }) => role === 'name');
  return rows.slice(1).some(row => isSubItemRow(row, name)) ? 'drafting' : 'table';
}

/** The item in a layout; undefined if it can't be written so that it reads the same. `eol` is the line end of the document. */
export function printItem(
  content: ItemContent,
  columns: readonly Column[],
  layout: PrintedLayout,
  eol: string,
): PrintedItem | undefined {
  if (!isPrintable(content, columns, layout)) return undefined;
  const isDrafting = layout === 'drafting';
  const print = isDrafting ? printDraftingItem : printTableItem;
  const read = isDrafting && !isPlainList(columns) ? readDraftingItem : readItem;
  const ways = isDrafting ? draftingWays : tableWays;
  const way = new Map<ColumnRole, number>();
  const texts = { number: numberOf(content), other: otherTexts(content, columns) };
  let before: RawItem | undefined;
  for (;;) {
    const rows = print({ content, columns, eol, wayOf: role => way.get(role) ?? 0, ...texts });
    if (rows === undefined) return undefined;
    if (isSame(content.rows, rows)) return { rows, comments: [] };
    const found = scan(rows.join('\n')).rows;
    if (found.length !== rows.length || !isItem(found, content)) return undefined;
    before ??= readAgain(content, columns);
    const after = read(found, columns, content.kind);
    const differing = before ? differingRoles(before.content, after.content) : differingRoles(content, after.content);
    if (differing.length === 0) {
      const isCertain =
        !before || (before.certainNames.join() === after.certainNames.join() && before.ambiguous === after.ambiguous);
      return isCertain ? { rows, comments: commentsOf(content, columns) } : undefined;
    }
    for (const role of differing) {
      way.set(role, (way.get(role) ?? 0) + 1);
      if (way.get(role)! >= ways) return undefined;
    }
  }
}

/** The item as its own rows tell, undefined for a layout whose items are not told by their rows alone. */
function readAgain({ layout, rows, kind }: ItemContent, columns: readonly Column[]): RawItem | undefined {
  if (layout === 'flow') return undefined;
  return layout === 'drafting' ? readDraftingItem(rows, columns, kind) : readItem(rows, columns, kind);
}

function isItem([first, ...more]: readonly Row[], { layout, rows }: ItemContent): boolean {
  if (more.some(row => row.shape.kind !== 'continuation')) return false;
  return first!.shape.kind === (layout === 'flow' ? 'item' : rows[0]!.shape.kind);
}

function isSame(rows: readonly Row[], printed: readonly string[]): boolean {
  return rows.length === printed.length && rows.every((row, i) => row.text.slice(0, row.bodyLength) === printed[i]);
}

/** Whether the rows have cells for the item's columns and nothing besides. */
function isPrintable({ layout, rows }: ItemContent, columns: readonly Column[], target: PrintedLayout): boolean {
  const [first, ...more] = rows;
  if (layout !== 'table' || more.length === 0) return true;
  const name = columns.findIndex(({ role }) => role === 'name');
  if (first!.shape.kind !== 'item' && !more.every(row => isSubItemRow(row, name))) return false;
  return more.every(
    row =>
      (target === 'drafting' || row.cells.length <= Math.max(first!.cells.length, columns.length)) &&
      row.cells.every((cell, i) => {
        const role = columns[i]?.role ?? 'other';
        return role !== 'other' || joinCells([{ row: 0, source: row, cell }]).text === '';
      }),
  );
}

function numberOf({ layout, rows, number }: ItemContent): string {
  if (layout === 'flow') return number?.text ?? '';
  return stripBlanks(joinCells([{ row: 0, source: rows[0]!, cell: rows[0]!.cells[0]! }]).text);
}

function otherTexts({ layout, rows }: ItemContent, columns: readonly Column[]): (index: number) => string {
  const drafted = layout === 'drafting' ? draftingColumns(rows, columns) : [];
  return index => {
    const drafting = drafted[index];
    if (drafting) return cleanText(drafting.text.text, new Set(), ' ');
    const cell = layout === 'flow' ? undefined : rows[0]!.cells[index];
    return cell ? cleanText(joinCells([{ row: 0, source: rows[0]!, cell }]).text, new Set(), ' ') : '';
  };
}

/** What continued rows repeat in other words. */
function commentsOf(content: ItemContent, columns: readonly Column[]): string[] {
  return keptCopies(content).map(copy => {
    const column = columns.find(each => each.role === copy.role)?.text.replace(/[（(][^（()）]*[）)]$/, '') ?? '';
    return `${keptCopyMark}${column}”与此不同：${copyLine(copy)}`;
  });
}
