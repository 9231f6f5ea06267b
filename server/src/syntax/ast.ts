// The abstract tree: what a duty list says, whatever its layout. Item contents are shared by snapshots and hold offsets
// relative to their own rows (`RowRange`); `Item` says where the rows stand in this document. Everything outside of
// items is read anew at each edit and holds offsets of the text.

import type { Place } from '../domain/place';
import type { Joined, RowRange } from '../text/joined';
import type { Range } from '../text/range';
import type { ColumnRole, Cst, ListKind, Row } from './cst';

export type Layout = 'table' | 'flow' | 'drafting';

export type { ColumnRole } from './cst';

export interface Column {
  readonly role: ColumnRole;
  /** The header's words, blanks removed. */
  readonly text: string;
}

/** A stretch of one of the item's columns: offsets in the column's joined text. */
export interface Phrase extends Range {
  /** As it is shown and compared: wrap blanks out. */
  readonly text: string;
}

export interface Entry extends Phrase {
  /** The number that the entry carries in the document, and where it stands. */
  readonly number?: { readonly value: number } & Range;
}

export type BlockRole = 'duties' | 'support' | 'common';

/** Duties under one heading, or before any heading. */
export interface Block {
  /** The heading without its colon; undefined for duties before any heading. */
  readonly heading: Phrase | undefined;
  /** The departments that the heading names. */
  readonly departments: readonly Phrase[];
  readonly role: BlockRole;
  readonly entries: readonly Entry[];
}

export interface SubItem {
  readonly name: Phrase;
  readonly enforcement: boolean;
}

/** A cell of a continued row that repeats the item's first cell of that column instead of going on with it. */
export interface Copy {
  readonly role: ColumnRole;
  /** Index into the item's rows. */
  readonly row: number;
  readonly text: Joined;
  /** Whether it says the same as the first cell, blanks, tags and entry numbers aside. */
  readonly same: boolean;
}

/** What the text of an item in the flow layout leaves open, so that the reader had to take the likelier reading. */
export interface Doubt {
  /**
   * The border that is open: of the name, between two departments, of handling, of the superior duties, of the support;
   * or whether words are a heading.
   */
  readonly about: 'name' | 'departments' | 'handling' | 'duties' | 'support' | 'heading';
  /** Where the reader took it to be: what stands behind it. */
  readonly ranges: readonly RowRange[];
  /** Whether a blank line in front of it would settle it. */
  readonly isSettledByBlank: boolean;
}

/** A number in the flow layout of which it is open whether it begins an item, or is a page's or a sentence's. */
export interface NumberDoubt extends Range {
  readonly value: number;
  /** What the reader took it for. */
  readonly as: 'item' | 'page' | 'text';
}

/** Everything that an item's rows say by themselves. */
export interface ItemContent {
  readonly kind: ListKind;
  readonly layout: Layout;
  readonly rows: readonly Row[];
  /** Undefined for a row without anything in its number cell. */
  readonly number: { readonly value: number | undefined; readonly text: string; readonly plain: boolean } | undefined;
  /** Where the number stands in the first row, or where it would. */
  readonly numberRange: RowRange;
  /** The joined text of each column. */
  readonly columns: ReadonlyMap<ColumnRole, Joined>;
  readonly name: Phrase;
  readonly enforcement: boolean;
  readonly subItems: readonly SubItem[];
  /** Ranges are of the departments' column, or of the handling's where departments are named there. */
  readonly departments: readonly Phrase[];
  /** The column that `departments` were read from. */
  readonly departmentsIn: 'departments' | 'handling';
  readonly superiorDuties: readonly Block[];
  readonly ownDuties: readonly Entry[];
  readonly handling: readonly Block[];
  readonly copies: readonly Copy[];
  /** Where each column of the list stands in the item, or would; undefined for one that is not there. None where the columns are lost. */
  readonly cells: readonly (RowRange | undefined)[];
  /** Number of columns that the item has a place for: cells of the first row of a table; else that of the list's columns. */
  readonly cellCount: number;
  readonly doubts: readonly Doubt[];
}

/** An item in its place. */
export interface Item {
  readonly content: ItemContent;
  /** Indices of its rows in the document. */
  readonly rows: readonly number[];
}

export interface DeclaredCount {
  /** Undefined for a number too large to count. */
  readonly value: number | undefined;
  /** Its digits. */
  readonly range: Range;
  /** The whole, where its brackets are not `（` and `）`: `3项`, `【3项】`. */
  readonly torn?: Range;
}

export interface Category {
  /** Undefined where items stand before any category heading. */
  readonly heading:
    | {
        readonly row: number;
        readonly range: Range;
        readonly numeral: ({ readonly text: string } & Range) | undefined;
        readonly name: { readonly text: string } & Range;
      }
    | undefined;
  readonly declaredCount: DeclaredCount | undefined;
  readonly items: readonly Item[];
  /** From the heading to the end of the last item. */
  readonly range: Range;
}

/** A list's title or an entry of the contents. */
export interface ListTitle {
  readonly row: number;
  /** White space removed, count kept. */
  readonly text: string;
  readonly range: Range;
  readonly kind: ListKind;
  /** The words that name the kind, from 上级部门, 基本… up to 清单. */
  readonly words: { readonly text: string } & Range;
  readonly declaredCount: DeclaredCount | undefined;
}

export interface ContentsEntry extends ListTitle {
  readonly page: string | undefined;
}

export interface List {
  readonly kind: ListKind;
  /** Undefined for a list that begins with its header row. */
  readonly title: ListTitle | undefined;
  readonly layout: Layout;
  readonly columns: readonly Column[];
  /** Rows that repeat the column headings; the first is the list's own. In the flow layout a header has a row for each of its lines. */
  readonly headerRows: readonly number[];
  readonly categories: readonly Category[];
  readonly doubts: readonly NumberDoubt[];
  readonly range: Range;
  /** First and last row. */
  readonly rows: readonly [number, number];
}

/** A row that belongs to nothing, and why. */
export interface UnknownRow {
  readonly row: number;
  /** `label`: no column has this label; `unlabelled`: a line of an item in the drafting layout before any label. */
  readonly reason: 'text' | 'cells' | 'conflict' | 'label' | 'unlabelled' | 'binary';
  /** Of `label`: where it stands in the row, and the column that was probably meant and that the lines were read for. */
  readonly label?: { readonly text: string; readonly meant: Column | undefined } & Range;
}

export type Withheld = Readonly<Partial<Record<ListKind, number>>>;

export interface Note {
  readonly text: string;
  readonly range: Range;
  readonly withheld: Withheld;
}

export interface Document {
  readonly cst: Cst;
  readonly title: ({ readonly text: string } & Range) | undefined;
  readonly date: ({ readonly text: string } & Range) | undefined;
  readonly place: Place;
  readonly contents: readonly ContentsEntry[];
  /** The heading 目录. */
  readonly contentsRow: number | undefined;
  readonly notes: readonly Note[];
  readonly withheld: Withheld;
  readonly lists: readonly List[];
  readonly comments: readonly number[];
  readonly unknown: readonly UnknownRow[];
}

/** All items of a list in their order. */
export function itemsOf(list: List): Item[] {
  return list.categories.flatMap(category => category.items);
}

/** Offset range in the text of a stretch of an item's rows. */
export function rangeInText(document: Document, item: Item, range: RowRange): Range {
  const start = document.cst.starts[item.rows[range.row]!]!;
  return { start: start + range.start, end: start + range.end };
}

/** From the first character of the item's first row to the end of its last row, line end not included. */
export function itemRange(document: Document, item: Item): Range {
  const { starts, rows } = document.cst;
  const last = item.rows.at(-1)!;
  return { start: starts[item.rows[0]!]!, end: starts[last]! + rows[last]!.bodyLength };
}

/** From the first to the last character of a row, line end not included. */
export function rowRange(document: Document, row: number): Range {
  const start = document.cst.starts[row]!;
  return { start, end: start + document.cst.rows[row]!.bodyLength };
}

/** Index of the row that holds the offset; the last one for the end of the text. */
export function rowAt(document: Document, offset: number): number {
  const { starts } = document.cst;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
