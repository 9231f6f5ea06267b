// Where the lists of a document begin and end, what kind each is of, and in which layout it is written.

import type { Layout, ListTitle } from './ast';
import { columnsOf, kindOfCells, kindOfColumns } from './columns';
import type { Cst, ListKind, Row } from './cst';
import { kindOfHeader } from './flow-header';
import { entryMark, goesOn } from './flow-lines';
import { draftingWeight } from './read-drafting';
import { kindOfFlow } from './read-flow';
import { listTitleOf } from './read-preamble';

/** A list's rows `from`…`to` (exclusive). */
export interface ListSpan {
  readonly kind: ListKind;
  readonly title: ListTitle | undefined;
  readonly from: number;
  readonly to: number;
}

interface OpenList extends ListSpan {
  to: number;
  hasHeader: boolean;
}

/** Where the lists stand. Heading-like rows in the contents are no lists. */
export function findLists(cst: Cst): { spans: ListSpan[]; titleRows: Set<number> } {
  const spans: OpenList[] = [];
  const titleRows = new Set<number>();
  let contents = false;
  let open: OpenList | undefined;
  let header: { text: string; kind: ListKind | undefined } | undefined;
  const begin = (kind: ListKind, from: number, title: ListTitle | undefined, hasHeader = false) => {
    if (open) open.to = from;
    open = { kind, title, from, to: cst.rows.length, hasHeader };
    spans.push(open);
    contents = false;
  };
  const beginFlow = (from: number, hasHeader: boolean) =>
    begin(kindOfFlow(cst, from, cst.rows.length), from, undefined, hasHeader);
  for (let i = 0; i < cst.rows.length; i++) {
    const { shape } = cst.rows[i]!;
    if (shape.kind === 'contents-heading' && !open) contents = true;
    else if (shape.kind === 'heading') {
      if (shape.page !== undefined || (contents && headingFollows(cst, i)) || (!open && isAnnounced(cst, i))) continue;
      if (open && isInSentence(cst, i)) continue;
      const { title, countRow } = listTitleOf(cst, i, shape);
      if (countRow !== undefined) titleRows.add(countRow);
      if (title.row !== i) for (let row = title.row; row < i; row++) titleRows.add(row);
      titleRows.add(i);
      begin(shape.listKind, title.row, title);
    } else if (shape.kind === 'header') {
      const { text } = cst.rows[i]!;
      // the same header comes on every page
      if (header?.text !== text) header = { text, kind: kindOfColumns(columnsOf(cst.rows[i]!)) };
      const { kind } = header;
      if (!open || (open.hasHeader && kind && kind !== open.kind)) begin(kind ?? 'basic', i, undefined);
      open!.hasHeader = true;
    } else if (!open && (shape.kind === 'item' || (shape.kind === 'category' && shape.count))) {
      const cells = cellsAhead(cst, i);
      if (cells > 1) begin(kindOfCells(cells), i, undefined);
      else beginFlow(firstFlowRow(cst, i), false);
    } else if (shape.kind === 'text') {
      const kind = flowHeaderKind(cst.rows[i]!);
      if (kind === undefined) continue;
      if (!open) beginFlow(firstFlowRow(cst, i), true);
      else if (open.hasHeader && kind !== 'any' && kind !== open.kind) begin(kind, i, undefined, true);
      else open.hasHeader = true;
    }
  }
  if (!open) {
    const first = headlessFlow(cst);
    if (first !== undefined) beginFlow(first, false);
  }
  return { spans, titleRows };
}

/** The kind of list that a line of a flow header (`序号 事项名称 对应上级部门`) tells; `any` if it may be that of any. */
function flowHeaderKind(row: Row): ListKind | 'any' | undefined {
  const header = row.shape.kind === 'text' ? row.shape.line.header : undefined;
  return header?.words[0]?.role === 'number' && header.sure ? (kindOfHeader([header]) ?? 'any') : undefined;
}

/** The first row of a flow list without a title of which row `at` is a header or category: its first items may stand above. */
function firstFlowRow(cst: Cst, at: number): number {
  for (let i = 0; i < at; i++) {
    const { kind } = cst.rows[i]!.shape;
    if (kind !== 'text') continue;
    if (beginsFlowItem(cst, i)) return i;
  }
  return at;
}

/** The first item of a flow list that has neither title nor header nor categories, in a text that is a list all the same. */
function headlessFlow(cst: Cst): number | undefined {
  if (!cst.rows.some(row => row.shape.kind === 'text' && /^\s*履职保障\s*[：:]/.test(row.text))) return undefined;
  for (let i = 0; i < cst.rows.length; i++) if (cst.rows[i]!.shape.kind === 'text' && beginsFlowItem(cst, i)) return i;
  return undefined;
}

/** Whether a row is a number alone, with words of a name below it, or a number and a name. */
function beginsFlowItem(cst: Cst, row: number): boolean {
  const { shape } = cst.rows[row]!;
  const number = shape.kind === 'text' ? shape.line.number : undefined;
  if (number?.form !== 'bare') return number?.form === 'named' && !number.measures;
  for (let i = row + 1; i < cst.rows.length; i++) {
    const { shape: next } = cst.rows[i]!;
    if (next.kind === 'blank') continue;
    if (next.kind !== 'text') return false;
    const { text, header, number: another } = next.line;
    return !header && another?.form !== 'bare' && !entryMark(text) && !goesOn(text);
  }
  return false;
}

/** Whether a row that reads like a list's heading is the rest of a sentence that was broken before it. */
function isInSentence(cst: Cst, row: number): boolean {
  const before = neighbour(cst, row, -1);
  const after = neighbour(cst, row, 1);
  if (before?.shape.kind !== 'text' || after?.shape.kind !== 'text') return false;
  const [above, below] = [before.shape.line, after.shape.line];
  if (goesOn(below.text)) return true;
  const isPlace = /^[^，。；：、《》“”]{2,40}(?:[镇乡]|苏木|街道|办事处)\**$/.test(above.text);
  return !above.isClosed && !above.header && !isPlace && !below.header && !below.number;
}

function neighbour(cst: Cst, row: number, step: 1 | -1): Row | undefined {
  let i = row + step;
  while (cst.rows[i]?.shape.kind === 'blank') i += step;
  return cst.rows[i];
}

/** Whether the next row that says something is heading-like as well: then this one is an entry of the contents. */
function headingFollows(cst: Cst, row: number): boolean {
  for (let i = row + 1; i < cst.rows.length; i++) {
    const { kind } = cst.rows[i]!.shape;
    if (kind === 'heading') return true;
    if (!/^(?:blank|note|comment|attachment|date|footer)$/.test(kind)) {
      // a title broken over two lines: the place, then the words
      return kind === 'text' && cst.rows[i + 1]?.shape.kind === 'heading';
    }
  }
  return false;
}

/** Whether a heading only announces a list that comes later under the same kind of heading: an entry of contents without 目录. */
function isAnnounced(cst: Cst, row: number): boolean {
  const own = cst.rows[row]!.shape;
  let next: number | undefined;
  for (let i = row + 1; i < cst.rows.length; i++) {
    const { shape } = cst.rows[i]!;
    if (shape.kind === 'heading') {
      next ??= i;
      if (own.kind === 'heading' && shape.listKind === own.listKind) return true;
    } else if (next === undefined && /^(?:header|category|item|continuation|cells)$/.test(shape.kind)) return false;
  }
  return false;
}

/** Cells of the first item row from `row` on. */
function cellsAhead(cst: Cst, row: number): number {
  for (let i = row; i < Math.min(row + 20, cst.rows.length); i++)
    if (cst.rows[i]!.shape.kind === 'item') return cst.rows[i]!.cells.length;
  return cst.rows[row]!.cells.length;
}

/** The last row of a list that is not blank. */
export function lastFilledRow(cst: Cst, span: ListSpan): number {
  let last = span.to - 1;
  while (last > span.from && cst.rows[last]!.shape.kind === 'blank') last--;
  return last;
}

/**
 * The layout of a list's rows. Tabs make a table; where there are none, numbers alone on their lines or any prose make a
 * flow. A stray page number in a table, a stray tab in a flow are outvoted.
 */
export function layoutOf(cst: Cst, span: ListSpan): Layout {
  let labels = 0;
  let tables = 0;
  let flows = 0;
  let texts = 0;
  let headers = 0;
  for (let i = span.from; i < span.to; i++) {
    const row = cst.rows[i]!;
    const { kind } = row.shape;
    if (row.shape.kind === 'text') {
      texts++;
      if (beginsFlowItem(cst, i)) flows++;
      else if (row.shape.line.header?.sure) headers++;
    } else if (kind === 'header' || kind === 'item' || kind === 'continuation' || kind === 'cells') {
      tables++;
      labels += draftingWeight(row);
    }
  }
  if (labels > 0) return 'drafting';
  if (tables > 0) return flows > 1 && flows > tables ? 'flow' : 'table';
  return flows + headers > 0 || texts > 2 ? 'flow' : 'table';
}
