// What a generated document says, apart from how it is laid out: the shape is that of `parse --format json` (without
// ranges), so that a test can compare a reading of the text with it. Lines and rows are 0-based.

export type ListKind = 'basic' | 'assisting' | 'reclaimed';

export interface BlockTruth {
  heading: string | null;
  departments: string[];
  role: 'duties' | 'support' | 'common';
  entries: string[];
}

export interface ItemTruth {
  number: number;
  /** Without `*` and white space. */
  name: string;
  enforcement: boolean;
  subItems: { name: string; enforcement: boolean }[];
  departments: string[];
  superiorDuties: BlockTruth[];
  ownDuties: string[];
  handling: BlockTruth[];
  /** The lines on which it stands: the item's row, then its continuations. */
  rows: number[];
}

export interface CategoryTruth {
  numeral: string;
  name: string;
  declaredCount: number;
  line: number;
  items: ItemTruth[];
}

export interface ListTruth {
  kind: ListKind;
  /** As printed, without white space, with the count. */
  title: string;
  declaredCount: number | null;
  line: number;
  /** White space removed. */
  columns: string[];
  categories: CategoryTruth[];
}

export interface TownTruth {
  province: string;
  prefecture: string;
  county: string;
  town: string;
  title: string;
  date: string | null;
  contents: { title: string; declaredCount: number | null; page: string }[];
  notes: string[];
  lists: ListTruth[];
  /** Lines of the text; a final line end opens no further line. */
  lineCount: number;
}
