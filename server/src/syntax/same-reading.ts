// Whether two items, or two documents, say the same: names, departments, headings, entries and their numbers, counts. White
// space does not count, for it is what cleaning changes; where an entry ends and the next begins does.

import { joinWraps } from '../domain/normalise';
import { type Block, type ColumnRole, type Document, type Entry, type ItemContent, itemsOf, type List } from './ast';

const roomless = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g;

/** The roles whose columns read differently in the two. */
export function differingRoles(a: ItemContent, b: ItemContent): ColumnRole[] {
  const roles: ColumnRole[] = [];
  if (a.number?.value !== b.number?.value || a.number?.text !== b.number?.text) roles.push('number');
  if (nameKey(a) !== nameKey(b)) roles.push('name');
  if (departmentsKey(a) !== departmentsKey(b)) roles.push(a.departmentsIn);
  if (blocksKey(a.superiorDuties) !== blocksKey(b.superiorDuties)) roles.push('superiorDuties');
  if (entriesKey(a.ownDuties) !== entriesKey(b.ownDuties)) roles.push('ownDuties');
  if (blocksKey(a.handling) !== blocksKey(b.handling)) roles.push('handling');
  return roles;
}

function shown(text: string): string {
  return joinWraps(text.replace(roomless, '')).replace(/\s+/g, ' ');
}

function nameKey({ name, enforcement, subItems }: ItemContent): string {
  return JSON.stringify([
    shown(name.text),
    enforcement,
    subItems.map(each => [shown(each.name.text), each.enforcement]),
  ]);
}

function departmentsKey({ departments, departmentsIn }: ItemContent): string {
  return JSON.stringify([departmentsIn, departments.map(each => each.text)]);
}

function blocksKey(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map(({ heading, departments, role, entries }) => [
      heading?.text,
      departments.map(each => each.text),
      role,
      entriesKey(entries),
    ]),
  );
}

function entriesKey(entries: readonly Entry[]): string {
  return JSON.stringify(entries.map(entry => [shown(entry.text), entry.number?.value]));
}

/** How two documents differ. */
export type Difference =
  | { readonly kind: 'none' }
  /** The items of the first document that say something else in the second. */
  | { readonly kind: 'items'; readonly items: ReadonlySet<ItemContent> }
  /** Something outside of items, or other items altogether. */
  | { readonly kind: 'structure' };

/** Compares what two documents say; with `anyLayout` the layout of a list does not count. */
export function compareDocuments(a: Document, b: Document, { anyLayout = false } = {}): Difference {
  if (outlineKey(a, anyLayout) !== outlineKey(b, anyLayout)) return { kind: 'structure' };
  const items = new Set<ItemContent>();
  for (const [i, list] of a.lists.entries()) {
    const others = itemsOf(b.lists[i]!);
    for (const [at, { content }] of itemsOf(list).entries())
      if (differingRoles(content, others[at]!.content).length > 0) items.add(content);
  }
  return items.size > 0 ? { kind: 'items', items } : { kind: 'none' };
}

function outlineKey(document: Document, anyLayout: boolean): string {
  return JSON.stringify([
    document.title?.text,
    document.date?.text,
    document.contents.map(entry => [entry.text, entry.page]),
    document.notes.map(note => note.text),
    document.unknown.map(each => each.reason),
    document.lists.map(list => listKey(list, anyLayout)),
  ]);
}

function listKey({ kind, title, layout, columns, categories }: List, anyLayout: boolean) {
  return [
    kind,
    title?.text,
    anyLayout ? undefined : layout,
    columns.map(column => [column.role, column.text]),
    categories.map(({ heading, declaredCount, items }) => [
      heading?.numeral?.text,
      heading?.name.text,
      declaredCount?.value,
      items.length,
    ]),
  ];
}
