// Puts an item of another town at the end of a category, with the numbers and counts that go along.

import { type Adapt, adaptTo, type TownPlace } from '../domain/adapt-places';
import type { Category, Column, DeclaredCount, Document, List } from '../syntax/ast';
import { printNewItem } from '../syntax/print-new-item';
import type { TextEdit } from '../text/edit';
import { contentsEntries, listFacts, renumber } from './list-facts';
import { ownPlaceOf } from './place-style';
import type { MissingItem } from './rule';

/**
 * A new row at the end of the category. The numbers behind it and the counts go along only if they were right before: else
 * they may be the trace of something else.
 */
export function insertItem(
  document: Document,
  list: List,
  category: Category,
  missing: MissingItem,
  own: TownPlace,
): TextEdit[] {
  const { rows, starts } = document.cst;
  const adapt = adaptTo(missing, ownPlaceOf(document, own));
  const { items, inOrder } = listFacts(list);
  const last = category.items.at(-1)?.rows.at(-1) ?? category.heading?.row;
  if (last === undefined) return [];
  const before = list.categories.slice(0, list.categories.indexOf(category) + 1).flatMap(each => each.items);
  const number = inOrder ? before.length + 1 : (before.at(-1)?.content.number?.value ?? 0) + 1;
  const row = rows[last]!;
  const eol = row.text.slice(row.bodyLength);
  const bodies = printNewItem(list, column => cellOf(column, number, missing, adapt));
  const at = starts[last]! + row.text.length;
  const newText = bodies.map(body => (eol === '' ? `\n${body}` : body + eol)).join('');
  return [
    { range: { start: at, end: at }, newText },
    ...(inOrder ? renumber(document, items.slice(before.length), number + 1) : []),
    ...oneMore(category.declaredCount, category.items.length),
    ...oneMore(list.title?.declaredCount, items.length),
    ...oneMore(contentsEntries(document).get(list)?.declaredCount, items.length),
  ];
}

function cellOf({ role, text }: Column, number: number, missing: MissingItem, adapt: Adapt): string {
  const departments = missing.departments.map(name => adapt(name).text).join('、');
  switch (role) {
    case 'number':
      return String(number);
    case 'name':
      return adapt(missing.name).text;
    case 'departments':
      return departments;
    case 'handling':
      return departments && `${/承办/.test(text) ? '承办部门' : '承接部门'}：${departments}`;
    default:
      return '';
  }
}

/** A declared count that was right, with one more. */
function oneMore(declared: DeclaredCount | undefined, found: number): TextEdit[] {
  return declared?.value === found ? [{ range: declared.range, newText: String(found + 1) }] : [];
}
