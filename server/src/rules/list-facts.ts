// What several rules need to know of a list: its numbers, what is missing, and which counts the missing items explain.
// Worked out once for each list object; the map holds nothing that could not be worked out again.

import { parseChineseNumeral } from '../domain/numerals';
import {
  type Category,
  type ContentsEntry,
  type Document,
  type Item,
  itemsOf,
  type List,
  rangeInText,
} from '../syntax/ast';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { analyseNumbers, type NumberAnalysis } from './number-analysis';

export interface ListFacts {
  readonly items: readonly Item[];
  readonly numbers: NumberAnalysis;
  /** All missing numbers of the list, its start included. */
  readonly missing: number;
  /** Categories whose count exceeds their items by just what is missing there. */
  readonly explained: ReadonlySet<Category>;
  /** Whether the list's total exceeds its items by just what is missing. */
  readonly totalExplained: boolean;
  /** Whether the numbers run 1…N. */
  readonly inOrder: boolean;
}

const known = new WeakMap<List, ListFacts>();

export function listFacts(list: List): ListFacts {
  let facts = known.get(list);
  if (!facts) {
    facts = workOut(list);
    known.set(list, facts);
  }
  return facts;
}

function workOut(list: List): ListFacts {
  const items = itemsOf(list);
  const numbers = analyseNumbers(items.map(item => item.content.number?.value));
  const missing = numbers.gaps.reduce((sum, gap) => sum + gap.missing.length, 0);
  const total = list.title?.declaredCount?.value;
  const explained = new Set<Category>();
  let first = 0;
  let nextGap = 0;
  for (const category of list.categories) {
    const end = first + category.items.length;
    const declared = category.declaredCount?.value;
    let within = 0;
    let atEdge = 0;
    // gaps are in order: those that end before this category concern no later one either
    while (nextGap < numbers.gaps.length && numbers.gaps[nextGap]!.to < first) nextGap++;
    for (let at = nextGap; at < numbers.gaps.length; at++) {
      const gap = numbers.gaps[at]!;
      const from = gap.from ?? -1;
      if (from >= end) break;
      if (from >= first && gap.to < end) within += gap.missing.length;
      else if (from < end && gap.to >= first && (gap.to < end || from >= first || (from < first && gap.to >= end)))
        atEdge += gap.missing.length;
    }
    const lost = declared === undefined ? 0 : declared - category.items.length;
    if (lost > 0 && lost >= within && lost <= within + atEdge) explained.add(category);
    first = end;
  }
  return {
    items,
    numbers,
    missing,
    explained,
    totalExplained: total !== undefined && missing > 0 && total - items.length === missing,
    inOrder:
      numbers.gaps.length + numbers.repeated.length + numbers.outOfOrder.length === 0 &&
      items.every(item => item.content.number?.value !== undefined),
  };
}

/** The sum of the categories' declared counts, or undefined if one declares none. */
export function declaredSum(list: List): number | undefined {
  let sum = 0;
  for (const { heading, declaredCount, items } of list.categories) {
    if (heading === undefined && items.length > 0) return undefined;
    if (declaredCount?.value === undefined) return undefined;
    sum += declaredCount.value;
  }
  return list.categories.length > 0 ? sum : undefined;
}

/** Which entry of the contents stands for which list: the first of a kind for the first list of that kind, and so on. */
export function contentsEntries(document: Document): ReadonlyMap<List, ContentsEntry> {
  const left = [...document.contents];
  const found = new Map<List, ContentsEntry>();
  for (const list of document.lists) {
    const at = list.title ? left.findIndex(entry => entry.kind === list.title!.kind) : -1;
    if (at >= 0) found.set(list, left.splice(at, 1)[0]!);
  }
  return found;
}

/** Where an item's number stands; for an empty cell the place where it would. */
export function numberRange(document: Document, item: Item): Range {
  const cell = rangeInText(document, item, item.content.numberRange);
  const text = document.cst.text.slice(cell.start, cell.end);
  if (text.trim() === '') return cell;
  return { start: cell.start + text.length - text.trimStart().length, end: cell.start + text.trimEnd().length };
}

/** A range that can be seen: the number, or the item's name where the number is missing. */
export function visibleNumberRange(document: Document, item: Item): Range {
  const range = numberRange(document, item);
  return range.start < range.end ? range : firstRowRange(document, item);
}

export function firstRowRange(document: Document, item: Item): Range {
  const row = document.cst.rows[item.rows[0]!]!;
  const start = document.cst.starts[item.rows[0]!]!;
  const text = row.text.slice(0, row.bodyLength);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** Whether no number before the item at `index` is a wrong one: else new numbers from there on could be taken already. */
export function isRightBefore({ numbers }: ListFacts, index: number): boolean {
  return (numbers.repeated[0]?.index ?? index) >= index && (numbers.outOfOrder[0]?.index ?? index) >= index;
}

/**
 * Whether something else in a list tells that its items are not all there, or not where they belong: lines that could not
 * be read, items before any category, numerals that jump, or a total in the contents that the items don't come to. Then
 * a count that looks wrong may be the trace of what was lost.
 */
export function hasOtherTraces(document: Document, list: List): boolean {
  if (list.categories[0] && !list.categories[0].heading) return true;
  const [first, last] = list.rows;
  if (document.unknown.some(({ row }) => row >= first && row <= last)) return true;
  const numerals = list.categories.map(({ heading }) => heading?.numeral && parseChineseNumeral(heading.numeral.text));
  if (numerals.some((value, i) => value !== undefined && value !== i + 1)) return true;
  const listed = contentsEntries(document).get(list)?.declaredCount?.value;
  return listed !== undefined && listed !== listFacts(list).items.length;
}

/** Edits that number `items` from `first` on, continued rows that repeat the number included. */
export function renumber(document: Document, items: readonly Item[], first: number): TextEdit[] {
  const { rows, starts } = document.cst;
  return items.flatMap((item, i) =>
    item.rows.flatMap((index, place): TextEdit[] => {
      const row = rows[index]!;
      if (place > 0 && row.shape.kind !== 'item') return [];
      const { start, end } = place === 0 ? item.content.numberRange : row.cells[0]!;
      const newText = String(first + i);
      if (row.text.slice(start, end) === newText) return [];
      return [{ range: { start: starts[index]! + start, end: starts[index]! + end }, newText }];
    }),
  );
}

/** Whether a declared count exceeds what was found, by no more than up to `most`. */
export function isBetween(declared: number | undefined, found: number, most: number): boolean {
  return declared !== undefined && declared > found && declared <= most;
}

/** A row that belongs to no item since nothing stands between its number and its name. */
export interface RunInRow {
  readonly list: List;
  readonly value: number;
  /** Offset of the name. */
  readonly name: number;
}

const runIn = /^\s*([0-9]{1,3})(?:\s*[.．、])?\s*(?=[\p{Script=Han}*＊“《])/u;
const knownRunIn = new WeakMap<Document, ReadonlyMap<number, RunInRow>>();

/** By their rows: such rows of a table whose number is missing in its list just there. */
export function runInRows(document: Document): ReadonlyMap<number, RunInRow> {
  let found = knownRunIn.get(document);
  if (!found) {
    found = findRunInRows(document);
    knownRunIn.set(document, found);
  }
  return found;
}

function findRunInRows(document: Document): Map<number, RunInRow> {
  const found = new Map<number, RunInRow>();
  for (const { row, reason } of document.unknown) {
    const list = document.lists.find(({ rows }) => rows[0] <= row && row <= rows[1]);
    if (reason !== 'text' || list?.layout !== 'table') continue;
    const match = runIn.exec(document.cst.rows[row]!.text);
    if (!match) continue;
    const value = Number(match[1]);
    const { items, numbers } = listFacts(list);
    const isMissing = numbers.gaps.some(
      ({ from, to, missing }) =>
        missing.includes(value) && from !== undefined && items[from]!.rows.at(-1)! < row && row < items[to]!.rows[0]!,
    );
    if (isMissing) found.set(row, { list, value, name: document.cst.starts[row]! + match[0].length });
  }
  return found;
}
