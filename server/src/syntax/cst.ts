// The concrete syntax tree: rows of tokens, nothing else. Every character of the text belongs to exactly one token, so
// that printing the tokens gives the text back. Rows carry offsets relative to themselves only and are shared by all
// snapshots in which they stand; where a row stands is a matter of the snapshot (`Cst.starts`, `Cst.lines`).

export type TokenKind = 'text' | 'tag' | 'entity' | 'tab' | 'quote' | 'eol';

/** A stretch of a row; tokens of a row follow each other without a gap. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** What stands between two tabs. `from`…`to` are indices into the row's tokens, the tabs left out. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Whether the cell is enclosed in quotes as spreadsheets copy it. */
  readonly quoted: boolean;
}

/** What a row looks like by itself; what it is in the document is for the readers to say. */
export type RowShape =
  | { readonly kind: 'blank' | 'comment' | 'conflict' | 'footer' | 'contents-heading' | 'date' | 'attachment' }
  | { readonly kind: 'note' | 'cells' | 'header' | 'continuation' }
  | TextShape
  | HeadingShape
  | CategoryShape
  | ItemShape;

/** Text without columns. */
export interface TextShape {
  readonly kind: 'text';
  readonly line: LineShape;
}

/** A row looked at as a line of the flow layout. Offsets in the row. */
export interface LineShape {
  /** Without blanks at its ends. */
  readonly start: number;
  readonly end: number;
  /** Tags and tabs in it are blanks. */
  readonly text: string;
  /** Whether a sentence, or a part of one that ends in a semicolon, is over at its end. */
  readonly isClosed: boolean;
  /** The number with which it begins. */
  readonly number: LineNumber | undefined;
  /** The words of a header, if it is made of nothing else. */
  readonly header: HeaderLine | undefined;
}

/** A number with which an item of the flow layout may begin. */
export interface LineNumber {
  readonly value: number;
  /** As written, with the mark behind it if it stands alone. */
  readonly text: string;
  readonly plain: boolean;
  readonly start: number;
  readonly end: number;
  /** Alone on its line; before a name, with a blank, a mark or nothing between. */
  readonly form: 'bare' | 'named' | 'marked' | 'glued';
  /** Where what follows on the line begins. */
  readonly rest: number;
  /** Whether it may count what follows: `3层及以上`, and also `3 家庭农场`. */
  readonly measures: boolean;
}

/** A line that is made of words of a header; `part` goes with the word before it, `town` with the one behind it. */
export interface HeaderLine {
  readonly words: readonly { readonly role: ColumnRole | 'part' | 'town'; readonly text: string }[];
  /** Whether it can't be a part of a sentence. */
  readonly sure: boolean;
}

/** Roles that a column of a list can have. */
export type ColumnRole = 'number' | 'name' | 'departments' | 'superiorDuties' | 'ownDuties' | 'handling' | 'other';

/** `…基本履职事项清单（100项）`, with leaders and a page if it is an entry of the contents. Offsets in the row. */
export interface HeadingShape {
  readonly kind: 'heading';
  readonly listKind: ListKind;
  /** Start and end of the words that name the kind, from 上级部门, 基本… up to 清单. */
  readonly words: readonly [number, number];
  readonly count?: CountShape;
  readonly page?: string;
  /** From the first to the last character of the title, count included. */
  readonly title: readonly [number, number];
}

/** `一、党的建设（24项）`. */
export interface CategoryShape {
  readonly kind: 'category';
  readonly numeral?: { readonly text: string; readonly start: number; readonly end: number };
  readonly name: { readonly text: string; readonly start: number; readonly end: number };
  readonly count?: CountShape;
}

/** A row that begins with something that is meant as a number. */
export interface ItemShape {
  readonly kind: 'item';
  readonly value: number | undefined;
  /** Plain digits without anything beside them. */
  readonly plain: boolean;
  readonly start: number;
  readonly end: number;
}

/** A declared count: the range is that of its digits. */
export interface CountShape {
  readonly value: number | undefined;
  readonly start: number;
  readonly end: number;
  /** Start and end of the whole, where its brackets are not `（` and `）`. */
  readonly torn?: readonly [number, number];
}

export type ListKind = 'basic' | 'assisting' | 'reclaimed';
export const listKinds: readonly ListKind[] = ['basic', 'assisting', 'reclaimed'];

/** One row: mostly one line; several where a quoted cell holds line breaks. `text` includes the line end. */
export interface Row {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cells: readonly Cell[];
  readonly shape: RowShape;
  /** Line breaks within the row, its final one not counted. */
  readonly innerBreaks: number;
  /** Length without the final line end. */
  readonly bodyLength: number;
}

/** One physical line as it was scanned. `row` is what it is when no quoted cell reaches over it. */
export interface Line {
  readonly text: string;
  readonly row: Row;
  /** Whether a cell of it begins with a quote that is not closed in it. */
  readonly opensQuote: boolean;
}

export interface Cst {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
  /** Offset of each row in the text. */
  readonly starts: readonly number[];
  /** 0-based line on which each row begins. */
  readonly rowLines: readonly number[];
}

/** The text of the tree, token by token. */
export function print(cst: Cst): string {
  return cst.rows.map(row => row.tokens.map(token => row.text.slice(token.start, token.end)).join('')).join('');
}
