// The numbers of a list in the flow layout: which begin items, which are pages', and of which that is open.

import { isPlacedDepartment, looksLikeDepartment } from '../domain/department';
import type { NumberDoubt } from './ast';
import type { Cst, LineShape, ListKind } from './cst';
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
const label = /(?:^|[\s。])(?:承接|承办|责任)(?:部门|单位)\s*[：:]/;

/** Handling that names no department: nobody does it any more. */
export const givenUp = /不再(?:开展|承担|组织|实施|进行|保留|作为)|取消|停止|终止/;

/** Finds the numbers with which items begin. */
export function findStarts(cst: Cst, placed: readonly Placed[], kind: ListKind): Starts {
  const candidates: Placeable[] = [];
  const numbered: number[] = [];
  for (let at = 0; at < placed.length; at++) if (placed[at]!.start) numbered.push(at);
  for (const at of numbered) {
    const { kind: what, start } = placed[at]!;
    if (what !== 'text' || !start || (start.form === 'marked' && kind !== 'basic')) continue;
    const next = start.form === 'bare' ? nextOf(placed, at) : 'name';
    if (!next) continue;
    const { value, form, measures } = start;
    const holds = next === 'name' && holdsItem(placed, at, kind);
    candidates.push({
      value,
      form,
      measures,
      closedBefore: isOver(rowBefore(placed, at, true)),
      holdsItem: holds,
      next,
      at,
    });
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
    if (next === 'name' && isOpen && rowBefore(placed, at)?.kind === 'text') doubtful(at, 'item');
  }
  const names = new Set(candidates.filter(each => each.next === 'name').map(each => each.at));
  let last: Placed['start'];
  for (const at of numbered) {
    const { kind: what, start, gap, pageEnd } = placed[at]!;
    if (starts.has(at)) last = start;
    if (what !== 'text' || start?.form !== 'bare' || starts.has(at) || !/[0-9０-９]/.test(start.text)) continue;
    const after = placed[at + 1];
    const edge = after?.kind !== 'text' || starts.has(at + 1) || placed[at - 1]?.kind === 'header';
    if (edge || isOver(rowBefore(placed, at, true))) {
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
    const { isHeading, isHandling, first, last, isWhole, isDepartment } = wordsOf(each.line);
    if (kind === 'reclaimed' && isHandling) return true;
    // a heading may also be that of the item's next part behind a page's end
    const mayHold = kind === 'reclaimed' || !isHeading || i === at;
    if (mayHold && (isDepartment || endsInDepartment([...parts, first], last))) return true;
    if (each.line.isClosed || isHeading) parts.length = 0;
    else if (!isWhole) parts.splice(0, parts.length, last);
    else parts.push(first);
  }
  return false;
}

/** What a line says by itself of holding an item's departments or handling. */
interface LineWords {
  readonly isHeading: boolean;
  readonly isHandling: boolean;
  readonly first: string;
  readonly last: string;
  /** Whether there is but one word. */
  readonly isWhole: boolean;
  /** Whether the last word is a department. */
  readonly isDepartment: boolean;
}

const known = new WeakMap<LineShape, LineWords>();

/** Asked of the lines below each number at each keystroke, hence kept. */
function wordsOf(line: LineShape): LineWords {
  let found = known.get(line);
  if (!found) {
    const { text } = line;
    const words = text.replace(/[：:].*$/, '').split(/[\s、]+/);
    const last = words.at(-1)!;
    found = {
      isHeading: /[：:]$/.test(text),
      isHandling: label.test(text) || givenUp.test(text),
      first: words[0]!,
      last,
      isWhole: words.length === 1,
      isDepartment: looksLikeDepartment(last),
    };
    known.set(line, found);
  }
  return found;
}

/** Whether what a line goes on with ends in a department with it. */
function endsInDepartment(parts: readonly string[], last: string): boolean {
  let name = '';
  for (const part of parts.slice(-mostParts).reverse()) {
    name = part + name;
    if (name !== last && isPlacedDepartment(name)) return true;
  }
  return false;
}

/** The row before one, header lines left out; with `words`, the last that is no number alone. */
function rowBefore(placed: readonly Placed[], at: number, words = false): Placed | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const each = placed[i]!;
    if (each.kind !== 'header' && !(words && each.start?.form === 'bare')) return each;
  }
  return undefined;
}

/** Whether a sentence is over before a row; header lines and page numbers between count for nothing. */
function isOver(before: Placed | undefined): boolean {
  return before?.kind !== 'text' || before.line.isClosed;
}
