// Columns of a list: what its header row says, or what lists of its kind have.

import { stripBlanks } from '../domain/normalise';
import type { Column, ColumnRole } from './ast';
import { joinCells } from './cell-text';
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
  const texts = row.cells.map(cell => stripBlanks(joinCells([{ row: 0, source: row, cell }]).text));
  while (texts.at(-1) === '') texts.pop();
  const splits = texts.some(text => /方式/.test(text) && !/部门|单位/.test(text));
  const roles = texts.map((text, index) => roleOf(text, index, splits));
  const named =
    roles.includes('name') || texts.length < 2 ? roles : roles.map((role, index) => (index === 1 ? 'name' : role));
  const isClear =
    new Set(named.filter(role => role !== 'other')).size === named.filter(role => role !== 'other').length;
  // words that tell nothing, or the same of two columns: the usual order of the five columns
  const usualRoles = usual.assisting.map(column => column.role);
  const found = !isClear && texts.length === usualRoles.length ? usualRoles : named;
  return texts.map((text, index) => ({ role: found[index]!, text }));
}

/** `splits`: department and way of handling have columns of their own. */
function roleOf(text: string, index: number, splits: boolean): ColumnRole {
  if (index === 0) return 'number';
  if (index === 1 && /事项|名称|任务|内容/.test(text)) return 'name';
  if (/方式/.test(text)) return 'handling';
  if (/(?:承接|承办|收回)(?:部门|单位)/.test(text)) return splits ? 'departments' : 'handling';
  if (/配合/.test(text)) return 'ownDuties';
  if (/职责/.test(text)) return 'superiorDuties';
  if (/部门|单位/.test(text)) return 'departments';
  if (/事项|名称|内容/.test(text)) return 'name';
  return 'other';
}

/** The kind of list that columns belong to, or undefined if they tell nothing. */
export function kindOfColumns(columns: readonly Column[]): ListKind | undefined {
  const roles = new Set(columns.map(column => column.role));
  if (roles.has('ownDuties') || roles.has('superiorDuties')) return 'assisting';
  if (roles.has('handling')) return 'reclaimed';
  if (roles.has('departments')) return 'assisting';
  return roles.has('name') ? 'basic' : undefined;
}

/** The kind of list that a row with so many cells may belong to where nothing else tells. */
export function kindOfCells(count: number): ListKind {
  if (count >= 4) return 'assisting';
  return count === 3 ? 'reclaimed' : 'basic';
}
