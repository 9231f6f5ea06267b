// Turns a published table into one to work with: normal blanks, one row an item, one header row a list, no page numbers and
// no HTML; in the drafting layout entries stand on lines of their own. Nothing that the document says changes. Each item's
// rows are read back before they are taken (print-item), and the whole document once more at the end, for how a cell of
// departments is read depends on other items: what would read differently is left as it is. Line ends, comments, notes and
// what could not be read stay.

import { toHalfWidth } from '../domain/normalise';
import { type Document, type Item, type ItemContent, itemsOf, type List } from '../syntax/ast';
import { columnsOf } from '../syntax/columns';
import type { Row } from '../syntax/cst';
import { perRow } from '../syntax/per-item';
import { layoutOfItem, type PrintedItem, printItem } from '../syntax/print-item';
import { parse } from '../syntax/read-document';
import { isPageMark } from '../syntax/read-table';
import { bodyOf, editsOf, eolOf, type RowChanges, writeItem } from '../syntax/row-changes';
import { compareDocuments } from '../syntax/same-reading';
import { applyEdits, type TextEdit } from '../text/edit';

/** How often the whole is looked at, items or rows left alone that were read differently the time before. */
const mostLooks = 4;

/** Shapes of the rows of a table; beside notes and text blank rows stay. */
const tableShapes = /^(?:header|category|item|continuation|cells)$/;

/** What cleaning does to a document. */
export interface Cleaning {
  readonly edits: readonly TextEdit[];
  /** Items that are not clean and stay as they are: written anew they would read differently. */
  readonly left: ReadonlySet<ItemContent>;
  /** Whether page marks, and what is carried over a page, stay as well, for the document would read differently. */
  readonly rowsStay: boolean;
}

const known = new WeakMap<Document, Cleaning>();

/** The edits that clean a document; none if it is clean. Worked out once a document. */
export function cleanEdits(document: Document): readonly TextEdit[] {
  return cleaningOf(document).edits;
}

/** As `cleanEdits`, with what is left as it is. */
export function cleaningOf(document: Document): Cleaning {
  let cleaning = known.get(document);
  if (!cleaning) {
    cleaning = workOut(document);
    known.set(document, cleaning);
  }
  return cleaning;
}

function workOut(document: Document): Cleaning {
  const left = new Set<ItemContent>();
  if (hasStrayQuote(document)) return { edits: [], left, rowsStay: false };
  const differing = new Set<ItemContent>();
  let rowsStay = false;
  for (let look = 0; look < mostLooks; look++) {
    left.clear();
    const edits = editsOf(document, allChanges(document, differing, rowsStay, left));
    if (edits.length === 0) return { edits, left, rowsStay };
    const difference = compareDocuments(document, parse(applyEdits(document.cst.text, edits)));
    if (difference.kind === 'none') return { edits, left, rowsStay };
    if (difference.kind === 'items') for (const content of difference.items) differing.add(content);
    // a row that goes may part lines that could not be read (a lone number beside a blank line is a page's)
    else if (rowsStay) break;
    else rowsStay = true;
  }
  return { edits: [], left, rowsStay: true };
}

/** Whether cleaning would change something; cheap where the document is full of artefacts and all of it could be read. */
export function isCleanable(document: Document): boolean {
  if (hasStrayQuote(document)) return false;
  if (document.unknown.length > 0) return cleanEdits(document).length > 0;
  const eol = eolOf(document);
  return readableLists(document).some(
    list =>
      goingRows(document, list).size > 0 ||
      itemsOf(list).some(({ content }, i, items) => {
        const clean = isFree(items, i) ? tidy(content, list, eol) : undefined;
        return clean !== undefined && clean.rows.join(eol) !== content.rows.map(bodyOf).join(eol);
      }),
  );
}

/** Where a cell begins with a quote that nothing closes, what belongs to it depends on the lines that follow. */
export function hasStrayQuote({ cst }: Document): boolean {
  return (
    cst.lines.some(line => line.opensQuote) &&
    cst.rows.some((row, i) => row.innerBreaks === 0 && cst.lines[cst.rowLines[i]!]!.opensQuote)
  );
}

/** An item as it should stand in its list. */
function tidy(content: ItemContent, { columns }: List, eol: string): PrintedItem | undefined {
  const layout = layoutOfItem(content, columns);
  return layout === 'flow' ? undefined : printItem(content, columns, layout, eol);
}

/** Lists whose items can be written anew. */
function readableLists(document: Document): List[] {
  return document.lists.filter(list => whyNotClean(list) === undefined);
}

/** Why a list is not cleaned: its columns are lost, it has neither title nor header, or two columns with one role. */
export function whyNotClean(list: List): 'flow' | 'headless' | 'columns' | undefined {
  if (list.layout === 'flow') return 'flow';
  if (!list.title && list.headerRows.length === 0) return 'headless';
  return hasClearColumns(list) ? undefined : 'columns';
}

/** Where two columns have one role, a column's text can't be told from the other's. */
export function hasClearColumns({ columns }: List): boolean {
  const roles = columns.flatMap(({ role }) => (role === 'other' ? [] : [role]));
  return new Set(roles).size === roles.length;
}

/** Header rows that repeat the list's first; page numbers, and the words that print above a table that goes on. */
export function pageRows({ cst }: Document, list: List): { headers: number[]; footers: number[] } {
  const [first, ...more] = list.headerRows;
  const headers = first === undefined ? [] : more.filter(row => isSameHeader(cst.rows[row]!, cst.rows[first]!));
  const footers: number[] = [];
  // without columns an item's number stands alone as a page's does
  const own = list.layout === 'flow' ? ownRows(list) : undefined;
  for (let row = list.rows[0]; row <= list.rows[1]; row++) {
    const { kind } = cst.rows[row]!.shape;
    const isText = kind === 'text' && row !== list.title?.row && !own?.has(row);
    if (kind === 'footer' || (isText && isPageMark(cst, row))) footers.push(row);
  }
  return { headers, footers };
}

function isSameHeader(row: Row, first: Row): boolean {
  return row.text === first.text || headerKey(row) === headerKey(first);
}

const headerKey = perRow(row =>
  columnsOf(row)
    .map(column => toHalfWidth(column.text))
    .join('\t'),
);

/** `differing` items stay, `rowsStay`: only white space and tags within rows change. Adds to `left` what stays and is not clean. */
function allChanges(
  document: Document,
  differing: ReadonlySet<ItemContent>,
  rowsStay: boolean,
  left: Set<ItemContent>,
): RowChanges {
  const changes: RowChanges = new Map();
  const eol = eolOf(document);
  for (const list of readableLists(document)) {
    if (!rowsStay) for (const row of goingRows(document, list)) changes.set(row, undefined);
    const items = itemsOf(list);
    for (const [i, item] of items.entries()) {
      const { content } = item;
      const clean = tidy(content, list, eol);
      const stays = differing.has(content) || !isFree(items, i) || (rowsStay && content.rows.length > 1);
      if (clean && !stays) writeItem(changes, item, clean, eol);
      else if (clean?.rows.join(eol) !== content.rows.map(bodyOf).join(eol)) left.add(content);
    }
  }
  return changes;
}

/**
 * Whether an item can be written otherwise without its rows, or its neighbours', being taken for another's: it is on one
 * row, of which only the white space changes, or the numbers beside it differ from its own.
 */
function isFree(items: readonly Item[], index: number): boolean {
  const { rows, columns, layout } = items[index]!.content;
  if (layout === 'drafting') return true;
  if (rows.length === 1 && !columns.get('departments')?.text.includes('\n')) return true;
  const own = rows[0]!.shape;
  return [items[index - 1], items[index + 1]].every(neighbour => {
    if (!neighbour) return true;
    const { shape } = neighbour.content.rows[0]!;
    return shape.kind === 'item' && own.kind === 'item' && shape.value !== own.value;
  });
}

/** What page breaks have left between the rows of the table: repeated headers, page numbers, blank rows beside them. */
export function goingRows(document: Document, list: List): Set<number> {
  const { headers, footers } = pageRows(document, list);
  const going = new Set([...headers, ...footers]);
  // drafters part items by blank lines
  if (list.layout === 'drafting') return going;
  const own = list.layout === 'flow' ? ownRows(list) : undefined;
  let blanks: number[] | undefined;
  for (let row = list.rows[0]; row <= list.rows[1]; row++) {
    const { kind } = document.cst.rows[row]!.shape;
    const isOwn = own ? own.has(row) : tableShapes.test(kind);
    if (kind === 'blank') blanks?.push(row);
    else if (isOwn || (blanks && going.has(row))) {
      for (const blank of blanks ?? []) going.add(blank);
      blanks = [];
    } else blanks = undefined;
  }
  return going;
}

/** Rows that hold something of a list, told by where they belong; a line of text alone tells nothing. */
function ownRows(list: List): Set<number> {
  const headings = list.categories.flatMap(({ heading }) => (heading ? [heading.row] : []));
  return new Set([...list.headerRows, ...headings, ...itemsOf(list).flatMap(item => item.rows)]);
}
