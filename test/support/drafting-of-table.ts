// Renders a document of the table layout in the drafting layout, with all faults that it has: an item's line, labels, a line
// a heading and an entry. Where these begin in a cell is asked of the reader of tables, which is held to the truth
// elsewhere; neither the reader nor the printer of the drafting layout has a part in it.

import type { Block, Column, Entry, Item, ItemContent, List } from '../../server/src/syntax/ast';
import { itemsOf } from '../../server/src/syntax/ast';
import { joinCells } from '../../server/src/syntax/cell-text';
import { parse } from '../../server/src/syntax/read-document';
import type { RenderedLine } from './flow-of-table';

const labels: Readonly<Record<string, string>> = {
  departments: '对应上级部门',
  superiorDuties: '上级部门职责',
  ownDuties: '配合职责',
  handling: '承接部门及工作方式',
};

/** The lines of a document of tables in the drafting layout; rows that are no part of an item stay as they are. */
export function draftingOfTable(table: string): RenderedLine[] {
  const document = parse(table);
  const { rows, rowLines } = document.cst;
  const items = new Map<number, { list: List; item: Item }>();
  for (const list of document.lists)
    for (const item of itemsOf(list)) for (const row of item.rows) items.set(row, { list, item });
  return rows.flatMap(({ text, bodyLength }, row) => {
    const source = rowLines[row]!;
    const own = items.get(row);
    if (!own) return [{ text: text.slice(0, bodyLength), source }];
    if (own.item.rows[0] !== row) return [];
    return itemLines(own.list, own.item.content).map(line => ({ text: line, source }));
  });
}

function itemLines({ columns }: List, content: ItemContent): string[] {
  const [first] = content.rows as [ItemContent['rows'][number], ...unknown[]];
  const cellText = (index: number) => {
    const cell = first.cells[index];
    return cell ? joinCells([{ row: 0, source: first, cell }]).text.replace(/\s*\n\s*/g, ' ') : '';
  };
  const textOf = (role: Column['role']) => (role === 'other' ? '' : (content.columns.get(role)?.text ?? ''));
  const starts = content.subItems.map(({ name }) => Math.max(0, textOf('name').lastIndexOf('*', name.start)));
  const [name = '', ...subItems] = parts(textOf('name'), starts);
  const lines = [`${cellText(0)}\t${name}`, ...subItems.map(each => `\t${each}`)];
  for (const [index, { role, text }] of columns.entries()) {
    if (role === 'number' || role === 'name') continue;
    const label = `\t【${labels[role] ?? text}】`;
    if (role === 'other') lines.push(label + cellText(index));
    else if (role === 'departments') lines.push(label + textOf(role).replace(/\s*\n\s*/g, '、'));
    else lines.push(label, ...parts(textOf(role), cutsOf(content, role)).map(part => `\t${part}`));
  }
  return lines;
}

function cutsOf(content: ItemContent, role: 'superiorDuties' | 'ownDuties' | 'handling'): number[] {
  if (role === 'ownDuties') return content.ownDuties.map(startOf);
  return content[role].flatMap(({ heading, entries }: Block) => [
    ...(heading ? [heading.start] : []),
    ...entries.map(startOf),
  ]);
}

function startOf({ start, number }: Entry): number {
  return Math.min(start, number?.start ?? start);
}

/** The text cut at some offsets; line breaks between them are blanks. */
function parts(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places
    .map((place, i) =>
      text
        .slice(place, places[i + 1] ?? text.length)
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    )
    .filter(part => part !== '');
}
