// Groups the rows of a list in the flow layout (text out of a PDF, the columns lost) into categories and items. What a row
// says is a matter of what stands around it: words of the header are one only where the header can stand, a number begins
// an item only in the company of others. Then the rows between two numbers are an item; read-flow-item reads them, once
// for the same rows.

import type { NumberDoubt, UnknownRow } from './ast';
import type { Cst, HeaderLine, ListKind } from './cst';
import { columnsOfLines, kindOfHeader } from './flow-header';
import { type Placed, placeRows } from './flow-placed';
import { findStarts } from './flow-starts';
import type { TableGroups } from './read-table';

/** A list's rows, sorted out but not yet read. */
export interface FlowGroups extends TableGroups {
  readonly doubts: readonly NumberDoubt[];
}

/** Groups the rows `from`…`to` (exclusive) of a list; rows in `skip` are its title. */
export function groupFlow(cst: Cst, from: number, to: number, kind: ListKind, skip: ReadonlySet<number>): FlowGroups {
  const unknown: UnknownRow[] = [];
  const placed = placeRows(cst, from, to, skip, unknown);
  const { starts, pageMarks, doubts } = findStarts(cst, placed, kind);
  const categories: TableGroups['categories'] = [];
  const headers = placed.filter(each => each.kind === 'header');
  let item: number[] | undefined;
  let last = -1;
  for (const [i, { row, kind: what }] of placed.entries()) {
    if (what === 'header' || pageMarks.has(i)) continue;
    if (what === 'category') {
      const { shape } = cst.rows[row]!;
      categories.push({ row, shape: shape.kind === 'category' ? shape : undefined, items: [] });
      item = undefined;
    } else if (starts.has(i)) {
      if (categories.length === 0) categories.push({ row: undefined, shape: undefined, items: [] });
      item = [row];
      categories.at(-1)!.items.push(item);
    } else if (item) {
      // blank rows within an item are its own: they tell where a column ends
      for (let blank = last + 1; blank < row; blank++) if (cst.rows[blank]!.shape.kind === 'blank') item.push(blank);
      item.push(row);
    } else if (what === 'text') unknown.push({ row, reason: 'text' });
    last = row;
  }
  unknown.sort((a, b) => a.row - b.row);
  return {
    headerRows: headers.map(each => each.row),
    columns: columnsOfLines(kind, ownHeader(placed)),
    categories,
    unknown,
    doubts,
  };
}

/** The lines of the list's own header: those of its first run that tells most. */
function ownHeader(placed: readonly Placed[]): HeaderLine[] {
  let best: HeaderLine[] = [];
  for (let i = 0; i < placed.length; i++) {
    const run: HeaderLine[] = [];
    for (; i < placed.length && placed[i]!.kind === 'header'; i++) if (placed[i]!.header) run.push(placed[i]!.header!);
    const count = (lines: readonly HeaderLine[]) => lines.reduce((sum, { words }) => sum + words.length, 0);
    if (count(run) > count(best)) best = run;
  }
  return best;
}

/** The kind of list that the rows from `from` on belong to, for a list without a title. */
export function kindOfFlow(cst: Cst, from: number, to: number): ListKind {
  const headers: HeaderLine[] = [];
  let headings = 0;
  let labels = 0;
  for (let i = from; i < to; i++) {
    const { text, shape } = cst.rows[i]!;
    if (shape.kind === 'heading' && i > from) break;
    const line = text.length < 200 ? text.trim() : '';
    if (/^所?(?:提供的)?履职保障[^：:]{0,3}[：:]/.test(line)) return 'assisting';
    if (/^(?:承接|承办)(?:部门|单位)[：:]/.test(line)) labels++;
    else if (/^[^。，；：:]{2,40}(?:局|委员会|部|中心|大队|联合会)[：:]/.test(line)) headings++;
    if (shape.kind === 'text' && shape.line.header?.sure) headers.push(shape.line.header);
  }
  return kindOfHeader(headers) ?? (labels + headings > 0 ? 'reclaimed' : 'basic');
}
