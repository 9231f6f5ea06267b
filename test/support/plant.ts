// Plants faults into table-layout documents, generated or real, by plain text means: a test then asks whether the rules
// find the fault, and where. Only places are chosen at which there is no doubt about what is wrong; the list must be
// regular before (numbers 1…N without a gap, none withheld), or a second fault would hide the first.

import { itemsOf, likeness, readOutline } from './outline';
import { isSingle, otherCount, pickFrom, regularLists, replaceLine } from './outline-edits';
import type { Random } from './random';

export type FaultKind =
  | 'deleteRow'
  | 'deleteLastRow'
  | 'repeatNumber'
  | 'wrongCategoryCount'
  | 'wrongListCount'
  | 'emptyDepartmentCell';

export interface Planted {
  readonly kind: FaultKind;
  /** The text with the fault in it. */
  readonly text: string;
  /** 0-based line of `text` on which a finding is due. */
  readonly line: number;
  /** The line that was changed or taken out, as it was, without its line end. */
  readonly original: string;
  /** Ids of the rules of which one has to find it. */
  readonly rules: readonly string[];
}

/** Plants one fault at a random place, or answers undefined if the text has no place for it. */
export type Plant = (text: string, random: Random) => Planted | undefined;

/** Takes out the only row of an item that is neither the first nor the last of its list: the next item's number jumps. */
export const deleteRow: Plant = (text, random) => {
  const outline = readOutline(text);
  const places = regularLists(outline).flatMap(list => {
    const items = itemsOf(list);
    return items.slice(1, -1).flatMap((item, i) => (isSingle(item) ? [{ item, next: items[i + 2]! }] : []));
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const changed = replaceLine(outline, place.item.line, undefined);
  return { kind: 'deleteRow', ...changed, line: place.next.line - 1, rules: ['number-gap'] };
};

/** Takes out the last row of a list. Only the counts tell: the finding is due at the category's heading. */
export const deleteLastRow: Plant = (text, random) => {
  const outline = readOutline(text);
  const places = regularLists(outline).flatMap(list => {
    const category = list.categories.findLast(({ items }) => items.length > 0);
    const item = category?.items.at(-1);
    const right = category && category.declared === category.items.length;
    return right && item && isSingle(item) && itemsOf(list).length > 1 ? [{ item, category }] : [];
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const changed = replaceLine(outline, place.item.line, undefined);
  return { kind: 'deleteLastRow', ...changed, line: place.category.line, rules: ['category-count'] };
};

/** Gives an item the number of an earlier one of its list that has quite another name. */
export const repeatNumber: Plant = (text, random) => {
  const outline = readOutline(text);
  const lists = random.shuffle(regularLists(outline));
  for (const list of lists) {
    const items = itemsOf(list);
    for (const item of random.shuffle(items.slice(1).filter(isSingle))) {
      const earlier = items.filter(other => other.number < item.number && likeness(other.name, item.name) < 0.3);
      const other = pickFrom(earlier, random);
      if (!other) continue;
      const changed = replaceLine(outline, item.line, line => line.replace(/^\d+/, String(other.number)));
      return { kind: 'repeatNumber', ...changed, line: item.line, rules: ['number-repeated'] };
    }
  }
  return undefined;
};

/** Changes the declared count of one category. */
export const wrongCategoryCount: Plant = (text, random) => {
  const outline = readOutline(text);
  const categories = regularLists(outline).flatMap(list => list.categories);
  const place = pickFrom(
    categories.filter(({ declared, items }) => declared === items.length),
    random,
  );
  if (!place) return undefined;
  const count = otherCount(place.declared, random);
  const changed = replaceLine(outline, place.line, line => line.replace(/\d+(?=项[）)])/, String(count)));
  return { kind: 'wrongCategoryCount', ...changed, line: place.line, rules: ['category-count'] };
};

/** Changes the total that the title of a list declares. */
export const wrongListCount: Plant = (text, random) => {
  const outline = readOutline(text);
  const place = pickFrom(
    regularLists(outline).filter(list => list.declared === itemsOf(list).length),
    random,
  );
  if (!place) return undefined;
  const count = otherCount(place.declared!, random);
  const changed = replaceLine(outline, place.line, line => line.replace(/\d+(?=项[）)])/, String(count)));
  return { kind: 'wrongListCount', ...changed, line: place.line, rules: ['list-count'] };
};

/** Empties the third cell of an assisting item that stands on one row. */
export const emptyDepartmentCell: Plant = (text, random) => {
  const outline = readOutline(text);
  const items = outline.lists.filter(list => list.kind === 'assisting' && list.columns.length === 5).flatMap(itemsOf);
  const place = pickFrom(
    items.filter(item => isSingle(item) && item.cells.length === 5 && item.cells[2]!.trim() !== ''),
    random,
  );
  if (!place) return undefined;
  const changed = replaceLine(outline, place.line, line => line.replace(/^([^\t]*\t[^\t]*\t)[^\t]*/, '$1'));
  return { kind: 'emptyDepartmentCell', ...changed, line: place.line, rules: ['department-missing'] };
};

/** Every kind of fault. */
export const plants: Readonly<Record<FaultKind, Plant>> = {
  deleteRow,
  deleteLastRow,
  repeatNumber,
  wrongCategoryCount,
  wrongListCount,
  emptyDepartmentCell,
};
