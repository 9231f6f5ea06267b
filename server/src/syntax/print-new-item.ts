import type { Column, List } from './ast';
import { labelOf } from './drafting-line';
import { isPlainList } from './print-item';

/** The rows of an item that is yet to be filled in, in its list's layout, without line ends. */
export function printNewItem(list: List, textOf: (column: Column) => string): string[] {
  const { columns, kind, layout } = list;
  // where the columns are lost, the number stands alone
  if (layout === 'flow') return columns.map(textOf).filter(text => text !== '');
  if (layout !== 'drafting' || isPlainList(columns)) {
    const cells = columns.map(textOf);
    while (cells.length < 2) cells.push('');
    return [cells.join('\t')];
  }
  const of = (role: Column['role']) => columns.filter(column => column.role === role).map(textOf)[0] ?? '';
  const labelled = columns.filter(({ role }) => role !== 'number' && role !== 'name' && role !== 'other');
  return [
    `${of('number')}\t${of('name')}`,
    ...labelled.map(column => `\t【${labelOf(column, kind)}】${textOf(column)}`),
  ];
}
