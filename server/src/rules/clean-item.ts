// One item as one tidy row. The row is read back before it is proposed: a column that would read differently is tried
// with a line break between its entries (those of a list whose numbers were lost have nothing else to tell them apart),
// then left as it is; an item for which nothing of this works keeps its rows.

import { stripBlanks } from '../domain/normalise';
import type { Column, ColumnRole, ItemContent } from '../syntax/ast';
import { joinCells } from '../syntax/cell-text';
import type { Row } from '../syntax/cst';
import { readItem } from '../syntax/read-item';
import { scan } from '../syntax/scan';
import { cleanColumn, cleanText, quoteCell } from './clean-cell';
import { differingRoles } from './same-reading';

export interface CleanItem {
  /** The row without its line end. */
  readonly row: string;
  /** Comment lines that keep what continued rows said otherwise. */
  readonly comments: readonly string[];
}

/** Ways of writing a cell, in the order in which they are tried. */
const ways = ['line', 'lines', 'verbatim'] as const;

/** The item on one row; undefined if it has to stay as it is. `eol` is the line end of the document. */
export function cleanItem(content: ItemContent, columns: readonly Column[], eol: string): CleanItem | undefined {
  const { rows } = content;
  const first = rows[0]!;
  if (rows.length > 1 && (first.shape.kind !== 'item' || !isJoinable(rows, columns))) return undefined;
  const way = new Map<ColumnRole, number>();
  let before: ReturnType<typeof readItem> | undefined;
  for (;;) {
    const row = writeRow(content, columns, eol, role => ways[way.get(role) ?? 0]!);
    if (row === undefined) return undefined;
    if (rows.length === 1 && row === first.text.slice(0, first.bodyLength)) return { row, comments: [] };
    const read = scan(row).rows;
    if (read.length !== 1 || read[0]!.shape.kind !== first.shape.kind) return undefined;
    before ??= readItem(rows, columns, content.kind);
    const after = readItem(read, columns, content.kind);
    const differing = differingRoles(before.content, after.content);
    if (differing.length === 0) {
      const isCertain =
        before.certainNames.join() === after.certainNames.join() && before.ambiguous === after.ambiguous;
      return isCertain ? { row, comments: commentsOf(content, columns) } : undefined;
    }
    for (const role of differing) way.set(role, (way.get(role) ?? 0) + 1);
  }
}

/** Whether the rows have cells for the item's columns and nothing besides. */
function isJoinable(rows: readonly Row[], columns: readonly Column[]): boolean {
  const [first, ...more] = rows;
  return more.every(
    row =>
      row.cells.length <= first!.cells.length &&
      row.cells.every((cell, i) => {
        const role = columns[i]?.role ?? 'other';
        return role !== 'other' || joinCells([{ row: 0, source: row, cell }]).text === '';
      }),
  );
}

/** The row, or undefined where no way of writing a cell is left. */
function writeRow(
  content: ItemContent,
  columns: readonly Column[],
  eol: string,
  wayOf: (role: ColumnRole) => (typeof ways)[number] | undefined,
): string | undefined {
  const first = content.rows[0]!;
  const cells: string[] = [];
  for (const [i, cell] of first.cells.entries()) {
    const role = columns[i]?.role ?? 'other';
    const way = wayOf(role);
    if (way === undefined) return undefined;
    if (role === 'number' || role === 'other') {
      if (way !== 'line') return undefined;
      const { text } = joinCells([{ row: 0, source: first, cell }]);
      cells.push(quoteCell(role === 'number' ? stripBlanks(text) : cleanText(text, new Set(), ' '), eol));
    } else if (way === 'verbatim') {
      if (!content.columns.get(role)?.pieces.every(piece => piece.row === 0)) return undefined;
      cells.push(first.text.slice(cell.start, cell.end));
    } else cells.push(quoteCell(cleanColumn(content, role, way === 'line' ? ' ' : '\n'), eol));
  }
  return cells.join('\t');
}

/** What continued rows repeat in other words. */
function commentsOf(content: ItemContent, columns: readonly Column[]): string[] {
  return content.copies
    .filter(copy => !copy.same)
    .map(({ role, text }) => {
      const column = columns.find(each => each.role === role)?.text.replace(/[（(][^（()）]*[）)]$/, '') ?? '';
      return `# 续页上的“${column}”与此不同：${cleanText(text.text, new Set(), ' ')}`;
    });
}
