// The whole document: what stands before the lists, where lists begin and end, and the lists themselves. Shapes of rows
// decide; the text is looked at again only where a row was read anew. Item contents of the previous version are taken
// over where their rows are the same objects and what depends on other items comes out the same.

import { type Place, parsePlace } from '../domain/place';
import type { Document, Layout, List, NumberDoubt, UnknownRow } from './ast';
import { usualColumns } from './columns';
import type { Cst } from './cst';
import { findLists, type ListSpan, lastFilledRow, layoutOf } from './find-lists';
import { groupDraftingRows } from './read-drafting';
import { groupFlow } from './read-flow';
import { type ItemMemo, itemReader } from './read-items';
import { readNotes, readPreamble, readTitle, withheldOf } from './read-preamble';
import { buildCategories, groupRows, type TableGroups } from './read-table';
import { scan } from './scan';

/** A document and what its next version can take over. */
export interface Parsed extends Document {
  readonly memo: ItemMemo;
}

/** Parses a text. Never throws, and `print(parse(text).cst) === text`. `previous` makes it cheap where little changed. */
export function parse(text: string, previous?: Parsed): Parsed {
  return readDocument(scan(text, previous?.cst), previous);
}

function readDocument(cst: Cst, previous: Parsed | undefined): Parsed {
  const { spans, titleRows } = findLists(cst);
  const firstList = spans[0]?.from ?? cst.rows.length;
  const preamble = readPreamble(cst, firstList, titleRows);
  const notes = readNotes(cst, spans);
  const title = readTitle(cst, preamble.titleRows);
  const place = placeOf(title, spans);
  const reader = itemReader(cst, previous?.memo);
  const grouped = spans.map(span => ({ span, groups: groupList(cst, span, titleRows) }));
  for (const { span, groups } of grouped)
    for (const category of groups.table.categories)
      for (const rows of category.items) reader.add(rows, groups.table.columns, span.kind, groups.layout);
  const contents = reader.finish(place);
  const lists = grouped.map(({ span, groups }): List => {
    const last = lastFilledRow(cst, span);
    return {
      kind: span.kind,
      title: span.title,
      layout: groups.layout,
      columns: groups.table.columns,
      headerRows: groups.table.headerRows,
      categories: buildCategories(cst, groups.table, rows => contents.get(rows)!),
      doubts: groups.doubts,
      range: { start: cst.starts[span.from]!, end: cst.starts[last]! + cst.rows[last]!.bodyLength },
      rows: [span.from, last],
    };
  });
  const unknown: UnknownRow[] = [...preamble.unknown, ...grouped.flatMap(({ groups }) => groups.table.unknown)];
  return {
    cst,
    title,
    date: preamble.date,
    place,
    contents: preamble.contents,
    contentsRow: preamble.contentsRow,
    notes,
    withheld: withheldOf(notes),
    lists,
    comments: commentsOf(cst),
    unknown,
    memo: reader.memo(),
  };
}

function commentsOf({ rows }: Cst): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows.length; row++) if (rows[row]!.shape.kind === 'comment') found.push(row);
  return found;
}

/** The place that the document's title names, else the first list's title that names a town. */
function placeOf(title: Document['title'], spans: readonly ListSpan[]): Place {
  const own = parsePlace(title?.text ?? '');
  if (own.town) return own;
  return spans.map(span => parsePlace(span.title?.text ?? '')).find(place => place.town) ?? own;
}

interface ListGroups {
  readonly layout: Layout;
  readonly table: TableGroups;
  readonly doubts: readonly NumberDoubt[];
}

/** Sorts out a list's rows. */
function groupList(cst: Cst, span: ListSpan, titleRows: ReadonlySet<number>): ListGroups {
  const layout = layoutOf(cst, span);
  const { from, to, kind } = span;
  if (layout === 'flow') {
    const { doubts, ...table } = groupFlow(cst, from, to, kind, titleRows);
    return { layout, table, doubts };
  }
  const usual = usualColumns(kind);
  const table =
    layout === 'drafting'
      ? groupDraftingRows(cst, from, to, usual, titleRows)
      : groupRows(cst, from, to, kind, usual, titleRows);
  return { layout, table, doubts: [] };
}
