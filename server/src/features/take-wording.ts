// Puts what another town's item says in one column into an item's own cell, in the layout of its list and the town's own name.
// The edit is tried before it is handed out: nothing but that column may read otherwise afterwards. Of the column of names only
// the name is taken: the mark of enforcement and the sub-items are what the own town has by law, and stay.

import type { Adapt, PlaceChange } from '../domain/adapt-places';
import { replacePhrase } from '../rules/department-edits';
import type { RowEdit } from '../rules/rule';
import {
  type ColumnRole,
  type Document,
  type Item,
  type ItemContent,
  itemsOf,
  type List,
  rangeInText,
  rowRange,
} from '../syntax/ast';
import type { Row } from '../syntax/cst';
import { columnOfLabel, draftingLine } from '../syntax/drafting-line';
import { escapeMarkup } from '../syntax/print-cell';
import { layoutOfItem, printItem } from '../syntax/print-item';
import { type Parsed, parse } from '../syntax/read-document';
import { readItem } from '../syntax/read-item';
import { compareDocuments, differingRoles } from '../syntax/same-reading';
import { scan } from '../syntax/scan';
import { applyEdits, type TextEdit } from '../text/edit';
import { eolNear, removeRows } from './item-rows';

/** Why a wording can't be taken; texts in `messages.compare.refused`. */
export type WordingRefusal = 'layout' | 'reading' | 'same';

/** The edits, and what of the other town's places has become the own ones in them. */
export interface TakenWording {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly PlaceChange[];
}

/**
 * The edits that let the `role` column of `own` say what it says in `other`. They change nothing else: not the item's other
 * columns, nor any other item.
 */
export function takeWording(
  document: Parsed,
  list: List,
  own: Item,
  other: ItemContent,
  role: ColumnRole,
  adapt: Adapt,
): TakenWording | WordingRefusal {
  const layout = layoutOfItem(own.content, list.columns);
  if (layout === 'flow') return 'layout';
  if (role === 'name' && own.content.name.text !== '') return takeName(document, list, own, other, adapt);
  const eol = eolNear(document, own.rows[0]!);
  const printed = printItem(other, list.columns, layout, eol);
  if (!printed) return 'reading';
  const changes: PlaceChange[] = [];
  const inPlace = (words: string) => {
    const adapted = adapt(words);
    changes.push(...adapted.changes);
    return adapted.text;
  };
  const { rows } = printed;
  const edits =
    layout === 'table'
      ? cellEdits(document, list, own, role, other.layout === 'drafting' ? closedUp(rows, list) : rows, inPlace)
      : lineEdits(document, list, own, role, rows, eol, inPlace);
  if (!edits) return 'reading';
  const text = applyEdits(document.cst.text, edits);
  if (text === document.cst.text) return 'same';
  return readsSo(document, parse(text, document), list, own, role) ? { edits, changes } : 'reading';
}

/** The own name gives way to the other one, wherever it stands. */
function takeName(
  document: Parsed,
  list: List,
  own: Item,
  other: ItemContent,
  adapt: Adapt,
): TakenWording | WordingRefusal {
  const { content } = own;
  const { text: words, changes } = adapt(other.name.text);
  if (words === '') return 'reading';
  // a sub-item begins behind the end of a sentence
  const name = content.subItems.length > 0 && !/[。；;：:.]$/.test(words) ? `${words}。` : words;
  const cell = content.rows[0]!.cells[list.columns.findIndex(column => column.role === 'name')];
  const isQuoted = cell !== undefined && content.rows[0]!.text[cell.start] === '"';
  const written = isQuoted ? escapeMarkup(name).replaceAll('"', '""') : escapeMarkup(name);
  const edits: TextEdit[] = [];
  for (const { range, newText } of ofRows(replacePhrase(content, 'name', content.name, written)))
    edits.push({ range: rangeInText(document, own, range), newText });
  const text = applyEdits(document.cst.text, edits);
  if (text === document.cst.text) return 'same';
  const after = parse(text, document);
  if (!readsSo(document, after, list, own, 'name')) return 'reading';
  const now = counterpart(document, after, list, own).content;
  const saysIt = now.name.text === name && now.enforcement === content.enforcement;
  return saysIt && sameSubItems(now, content) ? { edits, changes } : 'reading';
}

/** One edit a row: what stands between two pieces of a name are blanks and tags of the name. */
function ofRows(edits: readonly RowEdit[]): RowEdit[] {
  const found = new Map<number, RowEdit>();
  for (const { range, newText } of edits) {
    const known = found.get(range.row);
    if (!known) found.set(range.row, { range, newText });
    else found.set(range.row, { range: { ...known.range, end: range.end }, newText: known.newText + newText });
  }
  return [...found.values()];
}

function sameSubItems(a: ItemContent, b: ItemContent): boolean {
  return (
    a.subItems.length === b.subItems.length && a.subItems.every(({ name }, i) => name.text === b.subItems[i]!.name.text)
  );
}

/** Lines of a draft in a row: no blank behind a heading where no number follows, if it reads the same without. */
function closedUp(rows: readonly string[], { columns, kind }: List): readonly string[] {
  const closed = rows.map(row => row.replace(/(?<=[：:]) (?=[\u3400-\u9fff])/g, ''));
  const [before, after] = [rows, closed].map(each => readItem(scan(each.join('\n')).rows, columns, kind).content);
  return differingRoles(before!, after!).length === 0 ? closed : rows;
}

/** The cell of the first row says the new words, those of continued rows nothing. */
function cellEdits(
  document: Document,
  { columns }: List,
  { rows }: Item,
  role: ColumnRole,
  printed: readonly string[],
  inPlace: (words: string) => string,
): TextEdit[] | undefined {
  const index = columns.findIndex(column => column.role === role);
  const source = scan(printed[0]!).rows[0]!;
  const first = document.cst.rows[rows[0]!]!;
  if (index < 0 || printed.length !== 1 || !source.cells[index]) return undefined;
  const { start, end } = source.cells[index];
  const newText = inPlace(source.text.slice(start, end));
  const edits: TextEdit[] = [];
  if (!first.cells[index]) {
    // the row ends before it
    const { end } = rowRange(document, rows[0]!);
    edits.push({ range: { start: end, end }, newText: '\t'.repeat(index + 1 - first.cells.length) + newText });
  }
  for (const [i, row] of rows.entries()) {
    const cell = document.cst.rows[row]!.cells[index];
    if (!cell) continue;
    const at = document.cst.starts[row]!;
    const words = document.cst.rows[row]!.text.slice(cell.start, cell.end);
    const written = i === 0 ? newText : '';
    if (words !== written) edits.push({ range: { start: at + cell.start, end: at + cell.end }, newText: written });
  }
  return edits;
}

/** The lines of a column, from its label to the next one; the name's are those before the first label. */
function lineEdits(
  document: Document,
  { columns }: List,
  { rows }: Item,
  role: ColumnRole,
  printed: readonly string[],
  eol: string,
  inPlace: (words: string) => string,
): TextEdit[] | undefined {
  const index = columns.findIndex(column => column.role === role);
  const name = columns.findIndex(column => column.role === 'name');
  const source = scan(printed.join('\n')).rows;
  const taken = linesOf(source, columns, name)
    .filter(each => each.column === index)
    .map(({ line }) => source[line]!);
  const lines = linesOf(
    rows.map(row => document.cst.rows[row]!),
    columns,
    name,
  );
  const own = lines.filter(each => each.column === index).map(({ line }) => rows[line]!);
  if (index < 0 || taken.length === 0) return undefined;
  if (own.length === 0) {
    // its place is behind the columns before it
    const before = lines.filter(each => each.column < index).at(-1);
    const { end } = rowRange(document, rows[before?.line ?? 0]!);
    return [{ range: { start: end, end }, newText: taken.map(row => eol + inPlace(bodyOf(row))).join('') }];
  }
  const [first, ...more] = own;
  const row = document.cst.rows[first!]!;
  const at = document.cst.starts[first!]!;
  const bodies = taken.map(bodyOf);
  let from = 0;
  if (role === 'name') {
    // the number stays
    from = row.cells[name]?.start ?? 0;
    bodies[0] = bodies[0]!.slice(taken[0]!.cells[name]?.start ?? 0);
    if (from === 0) return undefined;
  }
  return [
    { range: { start: at + from, end: at + row.bodyLength }, newText: bodies.map(inPlace).join(eol) },
    ...removeRows(document, more),
  ];
}

/** The column that each line belongs to. */
function linesOf(rows: readonly Row[], columns: List['columns'], name: number): { line: number; column: number }[] {
  let column = name;
  return rows.map((row, line) => {
    const label = line === 0 ? undefined : draftingLine(row).label;
    column = (label && columnOfLabel(label.text, columns)?.index) ?? column;
    return { line, column };
  });
}

function bodyOf({ text, bodyLength }: Row): string {
  return text.slice(0, bodyLength);
}

/** Whether the document reads as it did but for one column of one item. */
function readsSo(before: Document, after: Document, list: List, own: Item, role: ColumnRole): boolean {
  const difference = compareDocuments(before, after);
  if (difference.kind === 'structure') return false;
  if (difference.kind === 'items' && [...difference.items].some(content => content !== own.content)) return false;
  return differingRoles(own.content, counterpart(before, after, list, own).content).every(each => each === role);
}

/** The item that stands where `own` stood before. */
function counterpart(before: Document, after: Document, list: List, own: Item): Item {
  return itemsOf(after.lists[before.lists.indexOf(list)]!)[itemsOf(list).indexOf(own)]!;
}
