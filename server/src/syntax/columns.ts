// Columns of a list: what its header row says, or what lists of its kind have.

import { stripBlanks } from '../domain/normalise';
import type { Column, ColumnRole } from './ast';
import type { ListKind, Row } from './cst';

const usual: Record<ListKind, readonly Column[]> = {
  basic: [
    { role: 'number', text: '序号' },
    { role: 'name', text: '事项名称' },
  ],
  assisting: [
    { role: 'number', text: '序号' },
    { role: 'name', text: '事项名称' },
    { role: 'departments', text: '对应上级部门' },
    { role: 'superiorDuties', text: '上级部门职责' },
    { role: 'ownDuties', text: '配合职责' },
  ],
  reclaimed: [
    { role: 'number', text: '序号' },
    { role: 'name', text: '事项名称' },
    { role: 'handling', text: '承接部门及工作方式' },
  ],
};

/** The columns that a list of this kind has where no header row says otherwise. */
export function usualColumns(kind: ListKind): readonly Column[] {
  return usual[kind];
}

/** The columns that a header row names; empty cells at its end are none. */
export function columnsOf(row: Row): Column[] {
  const texts = row.cells.map(cell => stripBlanks(row.text.slice(cell.start, cell.end).replace(/<[^<>]*>/g, '')));
  while (texts.at(-1) === '') texts.pop();
  return texts.map((text, index) => ({ role: roleOf(text, index), text }));
}

function roleOf(text: string, index: number): ColumnRole {
  if (index === 0) return 'number';
  if (/(?:承接|承办|收回)部门|工作方式/.test(text)) return 'handling';
  if (/配合/.test(text)) return 'ownDuties';
  if (/职责/.test(text)) return 'superiorDuties';
  if (/部门|单位/.test(text)) return 'departments';
  if (/事项|名称|内容/.test(text)) return 'name';
  return 'other';
}

/** The kind of list that columns belong to, or undefined if they tell nothing. */
export function kindOfColumns(columns: readonly Column[]): ListKind | undefined {
  const roles = new Set(columns.map(column => column.role));
  if (roles.has('ownDuties') || roles.has('superiorDuties') || roles.has('departments')) return 'assisting';
  if (roles.has('handling')) return 'reclaimed';
  return roles.has('name') ? 'basic' : undefined;
}

/** The kind of list that a row with so many cells may belong to where nothing else tells. */
export function kindOfCells(count: number): ListKind {
  if (count >= 4) return 'assisting';
  return count === 3 ? 'reclaimed' : 'basic';
}
