// Tries a plan: whether the text that it makes reads as it is meant to.

import { type Category, type Document, type Item, type ItemContent, itemsOf, type List } from '../syntax/ast';
import { listKinds } from '../syntax/cst';
import { printNewItem } from '../syntax/print-new-item';
import { scan } from '../syntax/scan';
import type { Slots } from './item-numbers';

/**
 * The list's categories in the new document, one for each that it had (undefined for one without heading that has lost its
 * items), if they hold just the items of the slots with these numbers and all else reads as it did; else undefined.
 */
export function readsAs(
  before: Document,
  after: Document,
  list: List,
  slots: Slots,
  numbers: ReadonlyMap<Item | 'new', number>,
  written?: string,
): (Category | undefined)[] | undefined {
  const items = slots.map(each => each.filter(slot => slot !== 'withheld'));
  const isLeft = (category: Category, i: number) => category.heading !== undefined || items[i]!.length > 0;
  // without title, header and heading a list is there by its items alone
  const isGone = !list.title && list.headerRows.length === 0 && !list.categories.some(isLeft);
  const lists = before.lists.filter(each => each !== list || !isGone);
  if (after.lists.length !== lists.length || after.unknown.length !== before.unknown.length) return undefined;
  if (listKinds.some(kind => after.withheld[kind] !== before.withheld[kind])) return undefined;
  if (lists.some((each, i) => each !== list && !isSameList(each, after.lists[i]!))) return undefined;
  if (isGone) return list.categories.map(() => undefined);
  const found = after.lists[lists.indexOf(list)]!;
  const left = list.categories.filter(isLeft);
  if (found.categories.length !== left.length) return undefined;
  const aligned = list.categories.map((each, i) =>
    isLeft(each, i) ? found.categories[left.indexOf(each)] : undefined,
  );
  for (const [i, category] of aligned.entries()) {
    if (category?.heading?.name.text !== list.categories[i]!.heading?.name.text) return undefined;
    if ((category?.items.length ?? 0) !== items[i]!.length) return undefined;
    for (const [place, item] of items[i]!.entries()) {
      const { content } = category!.items[place]!;
      if (numbers.has(item) && content.number?.value !== numbers.get(item)) return undefined;
      if (item === 'new' ? !isNew(content, list, written) : !isSame(item.content, content)) return undefined;
    }
  }
  return aligned;
}

/** Whether an item says what was written, or nothing yet, and takes no row of another. */
function isNew({ columns, rows, copies, name }: ItemContent, list: List, written: string | undefined): boolean {
  if (written !== undefined) return rows.length === scan(`1\t${written}`).rows.length && name.text !== '';
  return (
    rows.length === printNewItem(list, () => '').length &&
    copies.length === 0 &&
    [...columns.values()].every(({ text }) => text === '')
  );
}

/** Whether two lists hold the same items, their numbers aside. */
export function isSameList(a: List, b: List): boolean {
  const [own, other] = [itemsOf(a), itemsOf(b)];
  return (
    a.kind === b.kind &&
    a.categories.length === b.categories.length &&
    own.length === other.length &&
    own.every((item, i) => isSame(item.content, other[i]!.content))
  );
}

/** Whether two contents say the same, their numbers aside. */
export function isSame(a: ItemContent, b: ItemContent): boolean {
  if (a === b) return true;
  const columns = [...a.columns];
  return (
    a.rows.length === b.rows.length &&
    a.departments.length === b.departments.length &&
    columns.length === b.columns.size &&
    columns.every(([role, column]) => b.columns.get(role)?.text === column.text)
  );
}
