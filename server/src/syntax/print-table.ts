// An item as one tidy row of a table.

import { cleanColumn, writeCell } from './print-cell';
import type { Printing } from './print-item';

/** A column on one line; with a line break between its entries (those of a list whose numbers were lost have nothing else to tell them apart); as it is. */
const ways = ['line', 'lines', 'verbatim'] as const;
export const tableWays = ways.length;

/** The row, or undefined where a column can't be written. */
export function printTableItem({ content, columns, wayOf, eol, number, other }: Printing): string[] | undefined {
  const first = content.rows[0]!;
  // the first of several rows may lack its last cells
  const widths =
    content.layout === 'table' ? content.rows.map(row => row.cells.length) : [columns.length, content.cellCount];
  const count = Math.max(...widths);
  const cells: string[] = [];
  for (let i = 0; i < count; i++) {
    const role = columns[i]?.role ?? 'other';
    const way = ways[wayOf(role)];
    if (role === 'number' || role === 'other') {
      if (way !== 'line') return undefined;
      cells.push(writeCell(role === 'number' ? number : other(i), eol));
    } else if (way === 'verbatim') {
      const isOwn = content.layout === 'table' && content.columns.get(role)?.pieces.every(piece => piece.row === 0);
      if (!isOwn) return undefined;
      const cell = first.cells[i];
      cells.push(cell ? first.text.slice(cell.start, cell.end) : '');
    } else cells.push(writeCell(cleanColumn(content, role, way === 'lines' ? '\n' : ' '), eol));
  }
  return [cells.join('\t')];
}
