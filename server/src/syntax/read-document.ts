// The whole document: what stands before the lists, where lists begin and end, and the lists themselves. Shapes of rows
// decide; the text is looked at again only where a row was read anew. Item contents of the previous version are taken
// over where their rows are the same objects and their departments come out the same.

import { parsePlace } from '../domain/place';
import type { Column, Document, ItemContent, List, ListTitle, UnknownRow } from './ast';
import { columnsOf, kindOfCells, kindOfColumns, usualColumns } from './columns';
import type { Cst, ListKind, Row } from './cst';
import { groupDraftingRows, isDrafting, readDraftingItem } from './read-drafting';
import { readItem, resolveDepartments } from './read-item';
import { readNotes, readPreamble, readTitle, titleOf, withheldOf } from './read-preamble';
import { buildCategories, groupRows, type ItemMemo, type TableGroups } from './read-table';
import { scan } from './scan';

/** A document and what its next version can take over. */
export interface Parsed extends Document {
  readonly memo: ItemMemo;
}

/** Parses a text. Never throws, and `print(parse(text).cst) === text`. `previous` makes it cheap where little changed. */
export function parse(text: string, previous?: Parsed): Parsed {
  return readDocument(scan(text, previous?.cst), previous);
}

interface OpenList {
  kind: ListKind;
  title: ListTitle | undefined;
  from: number;
  to: number;
  hasHeader: boolean;
}

function readDocument(cst: Cst, previous: Parsed | undefined): Parsed {
  const { spans, titleRows } = findLists(cst);
  const firstList = spans[0]?.from ?? cst.rows.length;
  const preamble = readPreamble(cst, firstList, titleRows);
  const notes = readNotes(cst, spans);
  const reader = itemReader(cst, previous);
  const grouped = spans.map(span => ({ span, groups: groupList(cst, span, titleRows) }));
  for (const { span, groups } of grouped)
    for (const category of groups.table.categories)
      for (const rows of category.items) reader.add(rows, groups.table.columns, span.kind, groups.layout);
  const contents = reader.finish();
  const lists = grouped.map(({ span, groups }): List => {
    const last = lastFilledRow(cst, span);
    return {
      kind: span.kind,
      title: span.title,
      layout: groups.layout,
      columns: groups.table.columns,
      headerRows: groups.table.headerRows,
      categories: buildCategories(cst, groups.table, rows => contents.get(rows)!),
      range: { start: cst.starts[span.from]!, end: cst.starts[last]! + cst.rows[last]!.bodyLength },
      rows: [span.from, last],
    };
  });
  const title = readTitle(cst, preamble.titleRows);
  const unknown: UnknownRow[] = [...preamble.unknown, ...grouped.flatMap(({ groups }) => groups.table.unknown)];
  return {
    cst,
    title,
    date: preamble.date,
    place: parsePlace(title?.text ?? '').town
      ? parsePlace(title!.text)
      : (lists.map(list => parsePlace(list.title?.text ?? '')).find(place => place.town) ??
        parsePlace(title?.text ?? '')),
    contents: preamble.contents,
    contentsRow: preamble.contentsRow,
    notes,
    withheld: withheldOf(notes),
    lists,
    comments: [...cst.rows.keys()].filter(row => cst.rows[row]!.shape.kind === 'comment'),
    unknown,
    memo: reader.memo(),
  };
}

/** Where the lists stand. Heading-like rows in the contents are no lists. */
function findLists(cst: Cst): { spans: OpenList[]; titleRows: Set<number> } {
  const spans: OpenList[] = [];
  const titleRows = new Set<number>();
  let contents = false;
  let open: OpenList | undefined;
  let header: { text: string; kind: ListKind | undefined } | undefined;
  const begin = (kind: ListKind, from: number, title: ListTitle | undefined) => {
    if (open) open.to = from;
    open = { kind, title, from, to: cst.rows.length, hasHeader: false };
    spans.push(open);
    contents = false;
  };
  for (let i = 0; i < cst.rows.length; i++) {
    const { shape } = cst.rows[i]!;
    if (shape.kind === 'contents-heading' && !open) contents = true;
    else if (shape.kind === 'heading') {
      if (shape.page !== undefined || (contents && headingFollows(cst, i)) || (!open && isAnnounced(cst, i))) continue;
      const title = titleOf(cst, i, shape);
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
    } else if (!open && (shape.kind === 'item' || (shape.kind === 'category' && shape.count)))
      begin(kindOfCells(cellsAhead(cst, i)), i, undefined);
  }
  return { spans, titleRows };
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

function lastFilledRow(cst: Cst, span: OpenList): number {
  let last = span.to - 1;
  while (last > span.from && cst.rows[last]!.shape.kind === 'blank') last--;
  return last;
}

/** Sorts out a list's rows. Layouts that this reader can't read give no categories and one unknown row that says so. */
function groupList(
  cst: Cst,
  span: OpenList,
  titleRows: ReadonlySet<number>,
): { layout: List['layout']; table: TableGroups } {
  const layout = layoutOf(cst, span);
  const usual = usualColumns(span.kind);
  if (layout === 'drafting') return { layout, table: groupDraftingRows(cst, span.from, span.to, usual, titleRows) };
  if (layout === 'table') return { layout, table: groupRows(cst, span.from, span.to, span.kind, usual, titleRows) };
  const row = span.title?.row ?? span.from;
  return { layout, table: { headerRows: [], columns: usual, categories: [], unknown: [{ row, reason: layout }] } };
}

function layoutOf(cst: Cst, span: OpenList): List['layout'] {
  let texts = 0;
  if (isDrafting(cst, span.from, span.to)) return 'drafting';
  for (let i = span.from; i < span.to; i++) {
    const { kind } = cst.rows[i]!.shape;
    if (/^(?:header|item|continuation|cells)$/.test(kind)) return 'table';
    if (kind === 'text') texts++;
  }
  return texts > 2 ? 'flow' : 'table';
}

/** Reads items, or takes them over from the previous version. */
function itemReader(cst: Cst, previous: Parsed | undefined) {
  const memo = new Map<Row, NonNullable<ReturnType<ItemMemo['get']>>>();
  const entries: { rows: readonly number[]; first: Row; columns: string }[] = [];
  return {
    add(rowIndices: readonly number[], columns: readonly Column[], kind: ListKind, layout: List['layout']): void {
      const rows = rowIndices.map(each => cst.rows[each]!);
      // labels mean columns by their words
      const words = columns.map(column => (layout === 'drafting' ? `${column.role} ${column.text}` : column.role));
      const signature = `${layout} ${kind} ${words.join()}`;
      const known = previous?.memo.get(rows[0]!);
      const same =
        known?.columns === signature &&
        known.content.rows.length === rows.length &&
        known.content.rows.every((row, i) => row === rows[i]);
      const read = layout === 'drafting' ? readDraftingItem : readItem;
      const raw = same ? known.raw : read(rows, columns, kind);
      memo.set(rows[0]!, { raw, columns: signature, content: same ? known.content : raw.content });
      entries.push({ rows: rowIndices, first: rows[0]!, columns: signature });
    },
    /** Cuts ambiguous departments, now that all certain names are known. */
    finish(): Map<readonly number[], ItemContent> {
      const certain = new Set<string>();
      for (const { raw } of memo.values()) for (const name of raw.certainNames) certain.add(name);
      const found = new Map<readonly number[], ItemContent>();
      for (const { rows, first } of entries) {
        const entry = memo.get(first)!;
        if (entry.raw.ambiguous) {
          const departments = resolveDepartments(entry.raw, name => certain.has(name));
          const before = entry.content.departments;
          if (before.length !== departments.length || before.some((each, i) => each.text !== departments[i]!.text))
            entry.content = { ...entry.raw.content, departments };
        }
        found.set(rows, entry.content);
      }
      return found;
    },
    memo: (): ItemMemo => memo,
  };
}
