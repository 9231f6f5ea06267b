// What continued rows repeat in other characters. Such a cell is not read twice, but it is not lost either: who writes the
// item anew keeps it in a comment.

import { stripBlanks } from '../domain/normalise';
import type { Joined } from '../text/joined';
import type { ColumnRole, ItemContent } from './ast';
import { joinCells } from './cell-text';
import { withoutContinuedMark } from './comparable';
import { cleanDepartments, cleanText, escapeMarkup } from './print-cell';

export interface KeptCopy {
  readonly role: ColumnRole;
  readonly text: Joined;
}

/** The cell that copies of a column repeat: the column's text up to where it goes on in another row. */
export function firstCell(column: Joined): Joined {
  const row = column.pieces[0]?.row;
  const pieces = column.pieces.filter(piece => piece.row === row);
  const last = pieces.at(-1);
  if (!last || pieces.length === column.pieces.length) return column;
  return { text: column.text.slice(0, last.at + last.length), pieces, listStarts: [] };
}

/**
 * The cells of continued rows that repeat the item's first cell and differ from it in any character but white space, tags
 * and （续）: also in what reads the same, such as the width of a comma. In the order of the rows.
 */
export function keptCopies({ layout, rows, columns, copies }: ItemContent): KeptCopy[] {
  if (layout !== 'table' || rows.length === 1) return [];
  const numbers = rows.map((source, row) => joinCells([{ row, source, cell: source.cells[0]! }]));
  const [number, ...others] = numbers as [Joined, ...Joined[]];
  const isOther = ({ text }: Joined) => text !== '' && stripBlanks(text) !== stripBlanks(number.text);
  return [
    ...others.filter(isOther).map((text): KeptCopy => ({ role: 'number', text })),
    ...copies.filter(({ role, text }) => !isEqual(role, text, firstCell(columns.get(role)!))),
  ];
}

/** The words of a copy as a line has them. */
export function copyLine({ role, text }: KeptCopy): string {
  return escapeMarkup(role === 'departments' ? cleanDepartments(text) : cleanText(text.text, new Set(), ' '));
}

/** Departments may also be apart by line breaks in one cell and by 、 in the other. */
function isEqual(role: ColumnRole, a: Joined, b: Joined): boolean {
  const keys = [a, b].map(({ text }) => stripBlanks(withoutContinuedMark(text)));
  if (keys[0] === keys[1]) return true;
  return role === 'departments' && stripBlanks(cleanDepartments(a)) === stripBlanks(cleanDepartments(b));
}
