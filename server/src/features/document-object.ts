// The object that `parse --format json` prints: the tree as plain data, nothing that refers to a position but lines.

import type { Block, Document, Entry, Item, List, SubItem } from '../syntax/ast';
import { itemRange } from '../syntax/ast';
import { buildLineIndex, type LineIndex, positionAt } from '../text/line-index';
import type { Position, Range } from '../text/range';

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** The document as INTERFACES describes it, without `path`, `encoding` and `eol`, which only the caller knows. */
export function documentObject(document: Document) {
  const index = buildLineIndex(document.cst.text);
  const { province, prefecture, county, town } = document.place;
  const { basic, assisting, reclaimed } = document.withheld;
  return {
    title: document.title?.text ?? null,
    date: document.date?.text ?? null,
    place: {
      province: province ?? null,
      prefecture: prefecture ?? null,
      county: county ?? null,
      town: town ?? null,
    },
    contents: document.contents.map(entry => ({
      title: entry.text,
      declaredCount: entry.declaredCount?.value ?? null,
      page: entry.page ?? null,
    })),
    notes: document.notes.map(note => note.text),
    withheld: { basic: basic ?? null, assisting: assisting ?? null, reclaimed: reclaimed ?? null },
    lists: document.lists.map(list => listObject(document, list, index)),
  };
}

function listObject(document: Document, list: List, index: LineIndex) {
  return {
    kind: list.kind,
    title: list.title?.text ?? null,
    declaredCount: list.title?.declaredCount?.value ?? null,
    layout: list.layout,
    columns: list.columns.map(column => column.text),
    range: positions(index, list.range),
    categories: list.categories.map(category => ({
      numeral: category.heading?.numeral?.text ?? null,
      name: category.heading?.name.text ?? null,
      declaredCount: category.declaredCount?.value ?? null,
      range: positions(index, category.range),
      items: category.items.map(item => itemObject(document, item, index)),
    })),
  };
}

function itemObject(document: Document, item: Item, index: LineIndex) {
  const { content } = item;
  return {
    number: content.number?.value ?? null,
    name: content.name.text,
    enforcement: content.enforcement,
    subItems: content.subItems.map(subItemObject),
    departments: content.departments.map(department => department.text),
    superiorDuties: content.superiorDuties.map(blockObject),
    ownDuties: content.ownDuties.map(entryText),
    handling: content.handling.map(blockObject),
    range: positions(index, itemRange(document, item)),
    rows: item.rows
      .filter(row => document.cst.rows[row]!.shape.kind !== 'blank')
      .map(row => document.cst.rowLines[row]!),
  };
}

function subItemObject(subItem: SubItem) {
  return { name: subItem.name.text, enforcement: subItem.enforcement };
}

function blockObject(block: Block) {
  return {
    heading: block.heading?.text ?? null,
    departments: block.departments.map(department => department.text),
    role: block.role,
    entries: block.entries.map(entryText),
  };
}

function entryText(entry: Entry): string {
  return entry.text;
}

function positions(index: LineIndex, range: Range): PositionRange {
  return { start: positionAt(index, range.start), end: positionAt(index, range.end) };
}
