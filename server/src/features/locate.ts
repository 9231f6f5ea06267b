// What stands at an offset of a document: the question with which hover, definition and the like begin.

import {
  type Block,
  type Category,
  type ColumnRole,
  type ContentsEntry,
  type DeclaredCount,
  type Document,
  type Item,
  type List,
  type ListTitle,
  type Phrase,
  rangeInText,
  rowAt,
  rowRange,
  type SubItem,
} from '../syntax/ast';
import { type Joined, joinedOffset, sourceRanges } from '../text/joined';
import { type Range, touches } from '../text/range';

export type Place =
  | { readonly kind: 'contents'; readonly entry: ContentsEntry; readonly range: Range }
  | { readonly kind: 'listTitle'; readonly list: List; readonly title: ListTitle; readonly range: Range }
  | { readonly kind: 'listCount'; readonly list: List; readonly count: DeclaredCount; readonly range: Range }
  | { readonly kind: 'categoryCount'; readonly list: List; readonly category: Category; readonly range: Range }
  | { readonly kind: 'category'; readonly list: List; readonly category: Category; readonly range: Range }
  | ({ readonly kind: 'department'; readonly department: Phrase } & ItemPlace)
  | ({ readonly kind: 'heading'; readonly department: Phrase; readonly block: Block } & ItemPlace)
  /** An item, and of its sub-items the one that the offset is in, which is underlined. */
  | ({ readonly kind: 'item'; readonly subItem: SubItem | undefined } & ItemPlace);

export interface ItemPlace {
  readonly list: List;
  readonly category: Category;
  readonly item: Item;
  /** What a hover underlines. */
  readonly range: Range;
}

/** The innermost thing at the offset, or undefined. */
export function placeAt(document: Document, offset: number): Place | undefined {
  const place = findPlace(document, offset);
  // beside what is meant, in a tag or after the last word of a row, nothing is underlined
  return place && !touches(place.range, offset) ? { ...place, range: { start: offset, end: offset } } : place;
}

function findPlace(document: Document, offset: number): Place | undefined {
  const row = rowAt(document, offset);
  for (const entry of document.contents)
    if (entry.row === row || touches(entry.range, offset)) {
      // leader and page belong to the entry
      const { start, end } = rowRange(document, row);
      const range = { start: Math.min(entry.range.start, start), end: Math.max(entry.range.end, end) };
      return { kind: 'contents', entry, range };
    }
  const list = document.lists.find(each => each.range.start <= offset && offset <= each.range.end);
  if (!list) return undefined;
  const { title } = list;
  if (title && touches(title.range, offset)) {
    const count = title.declaredCount;
    if (count && touches(count.range, offset)) return { kind: 'listCount', list, count, range: count.range };
    return { kind: 'listTitle', list, title, range: title.range };
  }
  for (const category of list.categories) {
    if (category.heading?.row === row) {
      const count = category.declaredCount;
      if (count && touches(count.range, offset)) return { kind: 'categoryCount', list, category, range: count.range };
      return { kind: 'category', list, category, range: category.heading.range };
    }
    const item = category.items.find(each => each.rows.includes(row));
    if (item) return placeInItem(document, list, category, item, row, offset);
  }
  return undefined;
}

/** The offset in a column's text of a place in a row that has no cells. */
function offsetInLines(column: Joined, row: number, offset: number): number | undefined {
  const pieces = column.pieces.filter(piece => piece.row === row);
  const isWithin = pieces.length > 0 && pieces[0]!.start <= offset && offset <= pieces.at(-1)!.end;
  return isWithin ? joinedOffset(column, row, offset) : undefined;
}

function placeInItem(
  document: Document,
  list: List,
  category: Category,
  item: Item,
  row: number,
  offset: number,
): Place {
  const { content } = item;
  const own = item.rows.indexOf(row);
  const inRow = offset - document.cst.starts[row]!;
  const at = (role: ColumnRole) => {
    const column = content.columns.get(role);
    if (content.layout === 'flow') return column && joinedOffset(column, own, inRow);
    if (content.layout === 'drafting') return column && offsetInLines(column, own, inRow);
    const index = list.columns.findIndex(each => each.role === role);
    const cell = document.cst.rows[row]!.cells[index];
    if (!column || !cell || inRow < cell.start || inRow > cell.end) return undefined;
    return joinedOffset(column, own, inRow);
  };
  const rangeOf = (role: ColumnRole, phrase: Phrase) => {
    const ranges = sourceRanges(content.columns.get(role)!, phrase.start, phrase.end);
    const here = ranges.find(range => range.row === own) ?? ranges[0];
    return here ? rangeInText(document, item, here) : rowRange(document, row);
  };
  const inDepartments = at('departments');
  if (inDepartments !== undefined && content.departmentsIn === 'departments') {
    const department = content.departments.find(each => touches(each, inDepartments));
    if (department)
      return { kind: 'department', list, category, item, department, range: rangeOf('departments', department) };
  }
  for (const role of ['superiorDuties', 'handling'] as const) {
    const offsetInColumn = at(role);
    if (offsetInColumn === undefined) continue;
    const labelled = content.departmentsIn === role && content.departments.find(each => touches(each, offsetInColumn));
    for (const block of content[role]) {
      const department =
        block.heading && touches(block.heading, offsetInColumn)
          ? (block.departments.find(each => touches(each, offsetInColumn)) ?? block.departments[0])
          : undefined;
      if (department)
        return { kind: 'heading', list, category, item, department, block, range: rangeOf(role, department) };
    }
    if (labelled)
      return { kind: 'department', list, category, item, department: labelled, range: rangeOf(role, labelled) };
  }
  const name = content.columns.get('name');
  const inName = at('name');
  const subItem = inName === undefined ? undefined : content.subItems.find(each => touches(each.name, inName));
  const whole =
    name && inName !== undefined && name.text !== '' ? { start: 0, end: name.text.length, text: '' } : undefined;
  const phrase = subItem?.name ?? whole;
  const range = phrase ? rangeOf('name', phrase) : otherRange(document, item, row, inRow);
  return { kind: 'item', list, category, item, subItem, range };
}

/** What to underline beside the name and the departments: the number, or of text without columns the line. */
function otherRange(document: Document, item: Item, row: number, inRow: number): Range {
  const { layout, numberRange } = item.content;
  const own = item.rows.indexOf(row);
  const start = document.cst.starts[row]!;
  if (layout !== 'flow') {
    const cell = document.cst.rows[row]!.cells[0]!;
    return { start: start + cell.start, end: start + cell.end };
  }
  const number = { start: numberRange.start, end: numberRange.end };
  if (own === numberRange.row && touches(number, inRow)) return rangeInText(document, item, numberRange);
  const text = document.cst.text.slice(start, start + document.cst.rows[row]!.bodyLength);
  const end = start + text.trimEnd().length;
  return { start: Math.min(end, start + text.length - text.trimStart().length), end };
}
