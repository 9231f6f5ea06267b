// Groups the rows of a list in the flow layout (text out of a PDF, the columns lost) into categories and items. What a row
// says is a matter of what stands around it: words of the header are one only where the header can stand, a number begins
// an item only in the company of others. Then the rows between two numbers are an item; read-flow-item reads them, once
// for the same rows.

import { looksLikeDepartment } from '../domain/department';
import type { NumberDoubt, UnknownRow } from './ast';
import type { Cst, ListKind } from './cst';
import { columnsOfLines, type HeaderLine, headerLine, kindOfHeader } from './flow-header';
import { entryMark, type FlowLine, flowLines, goesOn, isClosed, type NumberStart, numberStart } from './flow-lines';
import { type Candidate, chooseStarts, isClosingUsual, ownWeight } from './flow-starts';
import { continuesNote } from './read-preamble';
import type { TableGroups } from './read-table';

/** A row that says something. */
interface Placed {
  readonly row: number;
  readonly line: FlowLine;
  kind: 'text' | 'header' | 'category' | 'heading';
  /** Whether there is a blank line, a page's end or a comment before it. */
  readonly gap: boolean;
  readonly header: HeaderLine | undefined;
  readonly start: NumberStart | undefined;
}

/** A list's rows, sorted out but not yet read. */
export interface FlowGroups extends TableGroups {
  readonly doubts: readonly NumberDoubt[];
}

/** Groups the rows `from`…`to` (exclusive) of a list; rows in `skip` are its title. */
export function groupFlow(cst: Cst, from: number, to: number, kind: ListKind, skip: ReadonlySet<number>): FlowGroups {
  const unknown: UnknownRow[] = [];
  const placed = placeRows(cst, from, to, skip, unknown);
  settleHeaders(placed);
  settleCategories(cst, placed);
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
    const header = headerLine(line);
    if (header?.sure) headers.push(header);
  }
  return kindOfHeader(headers) ?? (labels + headings > 0 ? 'reclaimed' : 'basic');
}

function placeRows(cst: Cst, from: number, to: number, skip: ReadonlySet<number>, unknown: UnknownRow[]): Placed[] {
  const placed: Placed[] = [];
  let gap = false;
  for (let row = from; row < to; row++) {
    const source = cst.rows[row]!;
    const { kind } = source.shape;
    if (skip.has(row) || /^(?:blank|comment|footer|note)$/.test(kind) || continuesNote(cst, row)) {
      gap = true;
      continue;
    }
    if (kind === 'conflict') {
      unknown.push({ row, reason: 'conflict' });
      continue;
    }
    const line = flowLines([source])[0];
    if (!line) continue;
    const plain = kind === 'text' || kind === 'item' || kind === 'cells' || kind === 'continuation';
    const header = plain || kind === 'header' ? headerLine(line.text) : undefined;
    placed.push({
      row,
      line,
      gap,
      kind: kind === 'category' || kind === 'header' ? kind : plain ? 'text' : 'heading',
      header,
      start: plain ? numberStart(line) : undefined,
    });
    gap = false;
  }
  return placed;
}

/**
 * Says which lines made of the header's words are a header. They come in runs: one word that is part of no sentence makes
 * the run a header, others only between what is over and what begins.
 */
function settleHeaders(placed: Placed[]): void {
  const isOver = (each: Placed | undefined) =>
    each?.kind !== 'text' || isClosed(each.line.text) || each.start?.form === 'bare';
  const begins = (each: Placed | undefined) => !each || each.kind === 'category' || each.start !== undefined;
  for (let i = 0; i < placed.length; i++) {
    if (!placed[i]!.header) continue;
    let end = i + 1;
    while (placed[end]?.header) end++;
    const run = placed.slice(i, end);
    const [before, after] = [placed[i - 1], placed[end]];
    const isNumbered = run.some(({ header }) => header!.words[0]!.role === 'number' && header!.words.length > 1);
    const isSure = run.some(({ header }) => header!.sure) && (run[0]!.gap || isOver(before) || begins(after));
    if (isNumbered || isSure || (isOver(before) && (begins(after) || run.length > 1)))
      for (const [k, each] of run.entries()) {
        // a word that goes on with a sentence ends it
        const isWord = k === 0 && !each.header!.sure && !each.gap && !isOver(before);
        if (each.kind === 'text' && !isWord) each.kind = 'header';
      }
    i = end - 1;
  }
}

/** `一、党的建设（24项）` is a category wherever it stands; what is less sure only before an item. */
function settleCategories(cst: Cst, placed: Placed[]): void {
  for (const [i, each] of placed.entries()) {
    if (each.kind !== 'category') continue;
    const { shape } = cst.rows[each.row]!;
    if (shape.kind !== 'category') continue;
    const chinese = shape.numeral !== undefined && !/[0-9０-９]/.test(shape.numeral.text);
    const bracket = /^[（(]/.test(each.line.text);
    if (chinese && !bracket && shape.count) continue;
    const before = placed.slice(0, i).findLast(other => other.kind !== 'header');
    const after = placed.slice(i + 1).find(other => other.kind !== 'header');
    const isOver = before?.kind !== 'text' || isClosed(before.line.text);
    if (!isOver || (after && after.start === undefined && after.kind !== 'category')) each.kind = 'text';
  }
}

function findStarts(cst: Cst, placed: readonly Placed[], kind: ListKind) {
  const candidates: (Candidate & { readonly at: number })[] = [];
  for (const [at, { kind: what, start }] of placed.entries()) {
    if (what !== 'text' || !start || (start.form === 'marked' && kind !== 'basic')) continue;
    const next = start.form === 'bare' ? nextOf(placed, at) : 'name';
    if (next)
      candidates.push({
        value: start.value,
        form: start.form,
        measures: start.measures,
        closedBefore: isOverBefore(placed, at),
        holdsItem: next === 'name' && holdsItem(placed, at, kind),
        next,
        at,
      });
  }
  const chosen = chooseStarts(candidates).map(index => candidates[index]!);
  const telling = isClosingUsual(candidates);
  const starts = new Set(chosen.map(each => each.at));
  const pageMarks = new Set<number>();
  const doubts: NumberDoubt[] = [];
  const doubtful = (at: number, as: NumberDoubt['as']) => {
    const { row, start } = placed[at]!;
    const offset = cst.starts[row]!;
    doubts.push({ as, start: offset + start!.start, end: offset + start!.end, value: start!.value });
  };
  for (const [i, each] of chosen.entries()) {
    const follows = each.value === (chosen[i - 1]?.value ?? 0) + 1;
    if (ownWeight(each, telling) < 2 && !follows && each.next !== 'none') doubtful(each.at, 'item');
  }
  for (const [at, { kind: what, start, gap }] of placed.entries()) {
    if (what !== 'text' || start?.form !== 'bare' || starts.has(at)) continue;
    const after = placed[at + 1];
    const edge = after?.kind !== 'text' || starts.has(at + 1) || placed[at - 1]?.kind === 'header';
    if (edge || isOverBefore(placed, at)) pageMarks.add(at);
    else {
      // between two halves of a sentence: a page's number, or one of the sentence
      const isPage = gap && after.gap;
      if (isPage) pageMarks.add(at);
      doubtful(at, isPage ? 'page' : 'text');
    }
  }
  return { starts, pageMarks, doubts };
}

/** What follows a number alone on its line; undefined if the line is the page's: a header or nothing comes next. */
function nextOf(placed: readonly Placed[], at: number): Candidate['next'] | undefined {
  const after = placed[at + 1];
  if (!after) return 'end';
  if (after.kind === 'header') return undefined;
  if (after.kind !== 'text' || after.start?.form === 'bare' || after.start?.form === 'named') return 'none';
  const { text } = after.line;
  return entryMark(text) || goesOn(text) || /^[^，。；]{2,40}[：:]$/.test(text) ? 'other' : 'name';
}

/** How far the departments or the first heading of an item can stand below its number. */
const mostHeadLines = 16;

/** Whether what stands behind a number looks like an item of its kind. */
function holdsItem(placed: readonly Placed[], at: number, kind: ListKind): boolean {
  if (kind === 'basic') return true;
  for (let i = at; i < Math.min(placed.length, at + mostHeadLines); i++) {
    const { kind: what, line, start } = placed[i]!;
    if (i > at && (what === 'category' || start?.form === 'bare')) return false;
    if (what !== 'text') continue;
    const words = line.text.split(/[\s、]+/).map(word => word.replace(/[：:]$/, ''));
    const last = words.at(-1)!;
    if (last.length <= 40 && looksLikeDepartment(last) && (kind === 'reclaimed' || !/[：:]$/.test(line.text)))
      return true;
    if (kind === 'reclaimed' && /^(?:承接|承办)(?:部门|单位)[：:]/.test(line.text)) return true;
  }
  return false;
}

function isOverBefore(placed: readonly Placed[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { kind, line, start } = placed[i]!;
    if (kind === 'header' || start?.form === 'bare') continue;
    return kind !== 'text' || isClosed(line.text);
  }
  return true;
}
