// Turns lists into another layout. A list is turned as a whole or left alone: each of its items has to read the same when
// it is written anew, and so has the document at the end. Titles, category headings, notes, comments and lines that belong
// to nothing stay as they are.

import { goingRows, hasClearColumns } from '../rules/clean-document';
import { indentedLines } from '../rules/space-indent';
import {
  type Document,
  type Doubt,
  type Item,
  itemsOf,
  type List,
  type NumberDoubt,
  rangeInText,
  rowRange,
} from '../syntax/ast';
import { keptCopies } from '../syntax/kept-copies';
import { isPlainList, layoutOfItem, type PrintedItem, type PrintedLayout, printItem } from '../syntax/print-item';
import { parse } from '../syntax/read-document';
import { bodyOf, editsOf, eolOf, type RowChanges, writeItem } from '../syntax/row-changes';
import { compareDocuments } from '../syntax/same-reading';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { formatEdits } from './format';

/**
 * What was not turned, or what the new text says otherwise. `columns`: two of
 * its columns are the same; `item`: the item would read differently; `reading`: the list as a whole would. `copy`: a
 * continued row repeated a cell with other words, which stand in a comment now. `doubt`: the text left open what was read,
 * and the new text does not show it any more.
 */
export interface ConvertNote {
  readonly kind: 'columns' | 'item' | 'reading' | 'copy' | 'doubt';
  readonly list: List;
  /** Offsets in the text before. */
  readonly range: Range;
  /** Of `item` and `copy`, and of a `doubt` that is about an item. */
  readonly item?: Item;
  /** Of `copy`: the column's header. */
  readonly column?: string;
  /** Of `doubt`. */
  readonly doubt?: Doubt | NumberDoubt;
}

export interface Conversion {
  readonly edits: readonly TextEdit[];
  /** The text that the edits make. */
  readonly text: string;
  /** In the order of the document. */
  readonly notes: readonly ConvertNote[];
}

/** The edits that turn the lists of a document, or only `only`, into a layout; none if all are in it already. */
export function convert(document: Document, layout: PrintedLayout, only?: List): Conversion {
  const refused: ConvertNote[] = [];
  let left: Turned[] = [];
  for (const list of document.lists) {
    if (only && list !== only) continue;
    const turned = turn(document, list, layout);
    if (Array.isArray(turned)) refused.push(...turned);
    else left.push(turned);
  }
  let difference = differenceOf(document, left);
  // by itself each list tells whether it is the one that reads otherwise
  if (difference.kind !== 'none') {
    const kept: Turned[] = [];
    for (const each of left) {
      difference = differenceOf(document, [...kept, each]);
      if (difference.kind === 'none') kept.push(each);
      else
        refused.push(...readingNotes(document, each.list, difference.kind === 'items' ? difference.items : undefined));
    }
    left = kept;
  }
  const untouched = new Set([
    ...refused.map(({ list }) => list),
    ...document.lists.filter(list => only !== undefined && list !== only),
  ]);
  const { edits, text } = formattedToo(document, left, untouched);
  const notes = [
    ...refused,
    ...(edits.length > 0 ? document.lists.filter(list => !untouched.has(list)) : []).flatMap(list => [
      ...copyNotes(document, list),
      ...doubtNotes(document, list),
    ]),
  ];
  return {
    edits,
    text,
    notes: notes.sort((a, b) => a.range.start - b.range.start),
  };
}

/**
 * The edits that turn the lists, and format the document as it is then, so that nothing is left to be formatted. Lists in
 * `untouched` stay to the letter, and so do all if none is turned.
 */
function formattedToo(document: Document, turned: readonly Turned[], untouched: ReadonlySet<List>) {
  const { text } = document.cst;
  const edits = editsFor(document, turned);
  const converted = applyEdits(text, edits);
  if (edits.length === 0) return { edits, text };
  const after = parse(converted);
  const kept = document.lists.flatMap((list, i) => (untouched.has(list) ? [after.lists[i]!.range] : []));
  const all = formatEdits(after);
  const more = all.filter(({ range }) => !kept.some(({ start, end }) => range.end > start && range.start < end));
  const formatted = applyEdits(converted, more);
  const isSame = more.length === all.length || compareDocuments(after, parse(formatted)).kind === 'none';
  return isSame ? { edits: composeEdits(text, edits, converted, more), text: formatted } : { edits, text: converted };
}

/** Whether a note says that a list was left as it is. */
export function isLeftAlone({ kind }: ConvertNote): boolean {
  return kind !== 'copy' && kind !== 'doubt';
}

/** Whether a list would be turned: it is in another layout, or has sub-items that stand otherwise. */
export function isConvertible(list: List, layout: PrintedLayout): boolean {
  if (!isPlainList(list.columns) || list.layout === 'flow') return list.layout !== layout;
  return itemsOf(list).some(
    ({ content }) => content.subItems.length > 0 && layoutOfItem(content, list.columns) !== layout,
  );
}

interface Turned {
  readonly list: List;
  readonly changes: RowChanges;
}

function turn(document: Document, list: List, layout: PrintedLayout): Turned | ConvertNote[] {
  const changes: RowChanges = new Map();
  if (!isConvertible(list, layout)) return { list, changes };
  const title = rowRange(document, list.title?.row ?? list.rows[0]);
  const items = itemsOf(list);
  if (!hasClearColumns(list)) return [{ kind: 'columns', list, range: title }];
  // they are meant for the item above them, which would be written without them
  if ([...indentedLines(document).values()].some(lines => lines.list === list))
    return [{ kind: 'reading', list, range: title }];
  const eol = eolOf(document);
  const isPlain = isPlainList(list.columns);
  const notes: ConvertNote[] = [];
  for (const row of goingRows(document, list)) changes.set(row, undefined);
  for (const item of items) {
    const printed = printItem(item.content, list.columns, layout, eol);
    if (printed) write(document, item, printed, eol, changes);
    // a plain list is in both layouts at once
    else if (!isPlain || list.layout === 'flow')
      notes.push({ kind: 'item', list, range: numberRange(document, item), item });
  }
  if (list.layout === 'flow') {
    writeHeader(document, list, eol, changes);
    for (const row of items.flatMap(item => pageNumbersWithin(document, item))) changes.set(row, undefined);
  }
  return notes.length > 0 ? notes : { list, changes };
}

function numberRange(document: Document, item: Item): Range {
  const { start, end } = rangeInText(document, item, item.content.numberRange);
  return end > start ? { start, end } : rowRange(document, item.rows[0]!);
}

/** Comments between the lines of an item are about what follows them; a table's row has room for them above it. */
function write(document: Document, item: Item, printed: PrintedItem, eol: string, changes: RowChanges): void {
  const { cst } = document;
  const [first] = item.rows;
  const within = item.content.layout === 'drafting' ? commentsWithin(document, item) : [];
  if (within.length === 0) {
    writeItem(changes, item, printed, eol);
    return;
  }
  for (const row of [...item.rows, ...within]) changes.set(row, undefined);
  const comments = within.map(row => bodyOf(cst.rows[row]!));
  changes.set(first!, [...comments, ...printed.rows, ...printed.comments].join(eol));
}

function commentsWithin({ cst }: Document, { rows }: Item): number[] {
  const found: number[] = [];
  for (let row = rows[0]! + 1; row < rows.at(-1)!; row++) if (cst.rows[row]!.shape.kind === 'comment') found.push(row);
  return found;
}

/** Page numbers that stand between the lines of an item: below a draft they would be numbers of items. */
function pageNumbersWithin({ cst }: Document, { rows }: Item): number[] {
  const own = new Set(rows);
  const found: number[] = [];
  for (let row = rows[0]! + 1; row < rows.at(-1)!; row++)
    if (!own.has(row) && /^\s*[0-9]{1,4}\s*$/.test(cst.rows[row]!.text)) found.push(row);
  return found;
}

/** Where the columns were lost, so was the row that names them. */
function writeHeader({ cst }: Document, list: List, eol: string, changes: RowChanges): void {
  for (const row of list.headerRows) changes.set(row, undefined);
  const [category] = list.categories;
  const first = category && (category.heading?.row ?? category.items[0]?.rows[0]);
  if (first === undefined) return;
  const header = list.columns.map(column => column.text).join('\t');
  changes.set(first, [header, changes.get(first) ?? bodyOf(cst.rows[first]!)].join(eol));
}

function editsFor(document: Document, turned: readonly Turned[]): TextEdit[] {
  return editsOf(document, new Map(turned.flatMap(({ changes }) => [...changes])));
}

function differenceOf(document: Document, turned: readonly Turned[]) {
  const edits = editsFor(document, turned);
  if (edits.length === 0) return { kind: 'none' } as const;
  return compareDocuments(document, parse(applyEdits(document.cst.text, edits)), { anyLayout: true });
}

function readingNotes(document: Document, list: List, culprits: ReadonlySet<unknown> | undefined): ConvertNote[] {
  const items = itemsOf(list).filter(({ content }) => culprits?.has(content));
  if (items.length === 0)
    return [{ kind: 'reading', list, range: rowRange(document, list.title?.row ?? list.rows[0]) }];
  return items.map(item => ({ kind: 'item', list, range: numberRange(document, item), item }));
}

function copyNotes(document: Document, list: List): ConvertNote[] {
  return itemsOf(list).flatMap(item =>
    keptCopies(item.content).flatMap(({ role, text }): ConvertNote[] => {
      const [first] = text.pieces;
      if (!first) return [];
      const column = list.columns.find(each => each.role === role)?.text ?? '';
      return [{ kind: 'copy', list, item, range: rangeInText(document, item, first), column }];
    }),
  );
}

function doubtNotes(document: Document, list: List): ConvertNote[] {
  const ofItems = itemsOf(list).flatMap(item =>
    item.content.doubts.flatMap((doubt): ConvertNote[] => {
      const [first] = doubt.ranges;
      return first ? [{ kind: 'doubt', list, item, range: rangeInText(document, item, first), doubt }] : [];
    }),
  );
  const ofNumbers = list.doubts.map(
    (doubt): ConvertNote => ({ kind: 'doubt', list, range: { start: doubt.start, end: doubt.end }, doubt }),
  );
  return [...ofItems, ...ofNumbers];
}
