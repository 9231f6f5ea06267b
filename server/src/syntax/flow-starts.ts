// The numbers of a list in the flow layout: which begin items, which are pages', and of which that is open.

import { isPlacedDepartment, looksLikeDepartment } from '../domain/department';
import type { NumberDoubt } from './ast';
import type { Cst, ListKind } from './cst';
import { entryMark, goesOn } from './flow-lines';
import type { Placed } from './flow-placed';
import { type Candidate, chooseStarts } from './flow-sequence';

/** Indices into the placed rows. */
export interface Starts {
  readonly starts: ReadonlySet<number>;
  readonly pageMarks: ReadonlySet<number>;
  readonly doubts: readonly NumberDoubt[];
}

interface Placeable extends Candidate {
  readonly at: number;
}

/** How far the departments of an item can stand below its number. */
const mostHeadLines = 40;
/** A name of a department is broken over so many lines at most. */
const mostParts = 4;
const label = /^(?:承接|承办|责任)(?:部门|单位)\s*[：:]/;

/** Handling that names no department: nobody does it any more. */
export const givenUp = /不再(?:开展|承担|组织|实施|进行|保留|作为)|取消|停止|终止/;

/** Finds the numbers with which items begin. */
export function findStarts(cst: Cst, placed: readonly Placed[], kind: ListKind): Starts {
  const before = precedents(placed);
  const candidates: Placeable[] = [];
  for (const [at, { kind: what, start }] of placed.entries()) {
    if (what !== 'text' || !start || (start.form === 'marked' && kind !== 'basic')) continue;
    const next = start.form === 'bare' ? nextOf(placed, at) : 'name';
    if (!next) continue;
    const { value, form, measures } = start;
    const holds = next === 'name' && holdsItem(placed, at, kind);
    candidates.push({ value, form, measures, closedBefore: isOver(before[at]!.words), holdsItem: holds, next, at });
  }
  const closing = kind !== 'basic' || areNamesClosed(placed, candidates);
  const chosen = chooseStarts(candidates, closing).map(index => candidates[index]!);
  const starts = new Set(chosen.map(each => each.at));
  const pageMarks = new Set<number>();
  const doubts: NumberDoubt[] = [];
  const doubtful = (at: number, as: NumberDoubt['as']) => {
    const { row, start } = placed[at]!;
    const offset = cst.starts[row]!;
    doubts.push({ as, start: offset + start!.start, end: offset + start!.end, value: start!.value });
  };
  for (const { at, next, closedBefore, holdsItem: holds } of chosen) {
    const isOpen = kind === 'basic' ? closing && !closedBefore : !holds;
    if (next === 'name' && isOpen && before[at]!.row?.kind === 'text') doubtful(at, 'item');
  }
  const names = new Set(candidates.filter(each => each.next === 'name').map(each => each.at));
  let last: Placed['start'];
  for (const [at, { kind: what, start, gap, pageEnd }] of placed.entries()) {
    if (starts.has(at)) last = start;
    if (what !== 'text' || start?.form !== 'bare' || starts.has(at) || !/[0-9０-９]/.test(start.text)) continue;
    const after = placed[at + 1];
    const edge = after?.kind !== 'text' || starts.has(at + 1) || placed[at - 1]?.kind === 'header';
    if (edge || isOver(before[at]!.words)) {
      pageMarks.add(at);
      // before what might be a name it may as well have been an item's; so may the next number, its name lost
      const isNext = last !== undefined && start.value === last.value + 1;
      if (names.has(at) || isNext) doubtful(at, 'page');
      continue;
    }
    // between two halves of a sentence: a page's number, or one of the sentence
    const isPage = (gap && after.gap) || pageEnd;
    if (isPage) pageMarks.add(at);
    doubtful(at, isPage ? 'page' : 'text');
  }
  return { starts, pageMarks, doubts };
}

/** Whether the names of a basic list end in a mark: there are about as many sentences' ends as numbers. */
function areNamesClosed(placed: readonly Placed[], candidates: readonly Candidate[]): boolean {
  const ends = placed.filter(({ kind, line }) => kind === 'text' && line.isClosed).length;
  return ends * 2 >= candidates.filter(each => each.next === 'name').length;
}

/** What follows a number alone on its line; undefined if the line is the page's: a header or nothing comes next. */
function nextOf(placed: readonly Placed[], at: number): Candidate['next'] | undefined {
  const after = placed[at + 1];
  if (!after) return 'end';
  if (after.kind === 'header') return undefined;
  if (after.kind !== 'text' || isNumbered(after)) return 'none';
  const { text } = after.line;
  return entryMark(text) || goesOn(text) || /^[^，。；]{2,40}[：:]$/.test(text) ? 'other' : 'name';
}

function isNumbered({ start }: Placed): boolean {
  return start?.form === 'bare' || start?.form === 'named';
}

/** Whether what stands behind a number looks like an item of its kind: a line of a department, a heading of handling. */
function holdsItem(placed: readonly Placed[], at: number, kind: ListKind): boolean {
  if (kind === 'basic') return true;
  const parts: string[] = [];
  for (let i = at; i < Math.min(placed.length, at + mostHeadLines); i++) {
    const each = placed[i]!;
    if (i > at && (each.kind === 'category' || (isNumbered(each) && !each.start!.measures))) return false;
    if (each.kind !== 'text') continue;
    const { text } = each.line;
    const isHeading = /[：:]$/.test(text);
    if (kind === 'reclaimed' && (label.test(text) || givenUp.test(text))) return true;
    const words = text.replace(/[：:].*$/, '').split(/[\s、]+/);
    // a heading may also be that of the item's next part behind a page's end
    if ((kind === 'reclaimed' || !isHeading || i === at) && endsInDepartment([...parts, words[0]!], words.at(-1)!))
      return true;
    if (each.line.isClosed || isHeading) parts.length = 0;
    else if (words.length > 1) parts.splice(0, parts.length, words.at(-1)!);
    else parts.push(words[0]!);
  }
  return false;
}

/** Whether a line's last word is a department, or what the line goes on with. */
function endsInDepartment(parts: readonly string[], last: string): boolean {
  if (looksLikeDepartment(last)) return true;
  let name = '';
  for (const part of parts.slice(-mostParts).reverse()) {
    name = part + name;
    if (name !== last && isPlacedDepartment(name)) return true;
  }
  return false;
}

/** What stands before each row, header lines left out: the row, and the last one that is no number alone. */
function precedents(placed: readonly Placed[]): { row: Placed | undefined; words: Placed | undefined }[] {
  let row: Placed | undefined;
  let words: Placed | undefined;
  return placed.map(each => {
    const own = { row, words };
    if (each.kind !== 'header') row = each;
    if (each.kind !== 'header' && each.start?.form !== 'bare') words = each;
    return own;
  });
}

/** Whether a sentence is over before a row; header lines and page numbers between count for nothing. */
function isOver(before: Placed | undefined): boolean {
  return before?.kind !== 'text' || before.line.isClosed;
}
