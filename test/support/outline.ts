// The outline of a table-layout document, read by plain means that share nothing with the project's own parser: lines,
// tabs and a few patterns. Enough for planting faults and for checking generated texts; it knows neither quoted cells
// nor the other layouts, and takes numbers only as plain digits.

import type { ListKind } from '../bench/truth';

export interface OutlineItem {
  /** 0-based line of the item's row. */
  readonly line: number;
  readonly number: number;
  /** Without tags and white space. */
  readonly name: string;
  readonly cells: readonly string[];
  /** Lines of the rows that carry it on. */
  readonly continuations: number[];
}

export interface OutlineCategory {
  readonly line: number;
  readonly numeral: string;
  readonly name: string;
  readonly declared: number;
  readonly items: OutlineItem[];
}

export interface OutlineList {
  readonly kind: ListKind;
  readonly line: number;
  readonly title: string;
  readonly declared: number | undefined;
  columns: readonly string[];
  readonly categories: OutlineCategory[];
}

export interface Outline {
  /** The lines, each with its line end. */
  readonly lines: readonly string[];
  readonly lists: readonly OutlineList[];
  /** The kinds of lists of which a note withholds items. */
  readonly withheld: ReadonlySet<ListKind>;
}

const headingPattern = /^[^\t。]*(基本|配合|收回|回收|上收)[^\t。\d]{0,12}清单(?:[（(](\d+)项[）)])?\s*$/;
const categoryPattern = /^([一二三四五六七八九十]+)、([^\t]+?)\s*[（(](\d+)项[）)]\s*$/;
const kindWords: Readonly<Record<string, ListKind>> = { 基本: 'basic', 配合: 'assisting' };

/** Reads the outline of a text. */
export function readOutline(text: string): Outline {
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  const lists: OutlineList[] = [];
  const withheld = new Set<ListKind>();
  let item: OutlineItem | undefined;
  for (const [at, line] of lines.entries()) {
    const body = line.replace(/[\r\n]+$/, '');
    const heading = headingPattern.exec(body);
    if (heading) {
      const kind = kindWords[heading[1]!] ?? 'reclaimed';
      const declared = heading[2] === undefined ? undefined : Number(heading[2]);
      lists.push({ kind, line: at, title: body.replace(/\s/g, ''), declared, columns: [], categories: [] });
      item = undefined;
      continue;
    }
    if (/不予公布/.test(body) && !body.includes('\t')) {
      for (const [, words] of body.matchAll(/项(基本|配合|[^，。]{0,6}收)/g))
        withheld.add(kindWords[words!] ?? 'reclaimed');
      continue;
    }
    const list = lists.at(-1);
    if (!list) continue;
    const category = categoryPattern.exec(body);
    if (category) {
      const [, numeral, name, declared] = category;
      list.categories.push({ line: at, numeral: numeral!, name: name!, declared: Number(declared), items: [] });
      continue;
    }
    const cells = body.split('\t');
    if (/^序\s*号$/.test(cells[0]!) && cells.length > 1) {
      if (list.columns.length === 0) list.columns = cells;
      continue;
    }
    if (cells.length < 2) continue;
    if (cells[0] === '') {
      item?.continuations.push(at);
    } else if (/^\d+$/.test(cells[0]!)) {
      const name = plainName(cells[1]!);
      if (item && item.number === Number(cells[0]) && likeness(item.name, name) >= 0.6) item.continuations.push(at);
      else {
        item = { line: at, number: Number(cells[0]), name, cells, continuations: [] };
        list.categories.at(-1)?.items.push(item);
      }
    }
  }
  return { lines, lists, withheld };
}

/** All items of a list. */
export function itemsOf(list: OutlineList): OutlineItem[] {
  return list.categories.flatMap(category => category.items);
}

/** The text of a name without tags and white space. */
export function plainName(cell: string): string {
  return cell.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/\s/g, '');
}

/** Dice's coefficient of the pairs of characters of two texts: 1 for equal ones, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
