// Cuts what stands before an item's duties into its name and its departments. Both are broken over lines, and no mark and no
// blank line stands between them. What helps: the duty headings name the departments once more, the document names most of
// them elsewhere, a name of a department begins with a place and ends in one of few words, and it begins on a line of its
// own. All ways of cutting the end of the text into departments are weighed by that (the lines are few), the heaviest is
// taken, and where it rests on the form of the words alone the reader says so.

import { isBranchSuffix, isOneName, isPlacedDepartment, looksLikeDepartment } from '../domain/department';
import { stripBlanks } from '../domain/normalise';
import { matchesOf } from '../text/matches';
import type { Range } from '../text/range';
import { spacesEnd, spacesStart } from '../text/spaces';
import { type Judge, judgeOf } from './flow-judge';
import type { FlowKnowledge } from './flow-knowledge';
import { isSentenceEnd } from './flow-lines';

/** What is to be cut: the joined text of an item, where its lines begin in it, and how far the head can reach. */
export interface HeadText {
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** Where the first duty heading begins, or the first numbered duty. */
  readonly end: number;
  /** Whether a duty heading begins at `end`. */
  readonly headed: boolean;
  /** The departments that the duty headings name, in order. */
  readonly headings: readonly string[];
}

export interface Head {
  readonly nameEnd: number;
  readonly departments: readonly Range[];
  /** Where what follows the departments begins. */
  readonly end: number;
  readonly doubts: readonly ({ readonly about: 'name' | 'departments' } & Range)[];
}

/** A stretch of a line between blanks and separators. */
interface Unit extends Range {
  readonly text: string;
  /** Whether a department may begin with it: it stands at a line's start or after a blank. */
  readonly opens: boolean;
  /** Whether a separator stands before it. */
  readonly separated: boolean;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Whether a heading or another item names it. */
  readonly sure: boolean;
}

interface Run {
  readonly weight: number;
  readonly segments: readonly Segment[];
}

/** No name of a department has more parts than that. */
const mostParts = 5;
const mostUnits = 80;
const unitPattern = /[^\s、，,；;]+/g;

/** Cuts the head of an assisting item. */
export function splitHead(head: HeadText, known: FlowKnowledge): Head {
  const units = unitsOf(head);
  const judge = judgeOf(head.headings, known);
  const run = (head.headed ? lastRun(units, judge) : undefined) ?? firstRun(units, judge);
  const glued = head.headed && !run?.segments.some(({ sure }) => sure) ? gluedRun(head) : undefined;
  if (glued) return glued;
  if (!run) return withoutDepartments(head, units);
  const first = run.segments[0]!;
  const last = run.segments.at(-1)!;
  const end = last.to === units.length ? head.end : units[last.to]!.start;
  const doubts: Head['doubts'][number][] = [];
  const rangeOf = ({ from, to }: Segment): Range => ({ start: units[from]!.start, end: units[to - 1]!.end });
  const before = units[first.from - 1];
  // where departments are written with their place, words without one before them are none
  const isNameLike = before === undefined || isSentenceEnd(before.text) || !looksLikeDepartment(before.text);
  const isTold =
    isNameLike || (isPlacedDepartment(nameOf(units, first)) && !isPlacedDepartment(before.text) && first.sure);
  const isPrefixed = known.prefixes.some(prefix => units[first.from]!.text.startsWith(prefix));
  const rest = units.slice(last.to);
  const isOpen =
    (!first.sure && (head.headed || !isPrefixed)) ||
    !isTold ||
    (head.headed
      ? rest.length > 0 && !isSentenceEnd(rest.at(-1)!.text)
      : rest.some((unit, i) => unit.opens && i > 0 && isPlacedDepartment(unit.text)));
  if (isOpen) doubts.push({ about: 'name', ...rangeOf(first) });
  for (const segment of run.segments)
    if (!segment.sure && isTwofold(units.slice(segment.from, segment.to)))
      doubts.push({ about: 'departments', ...rangeOf(segment) });
  return {
    nameEnd: before?.end ?? 0,
    departments: run.segments.map(rangeOf),
    end,
    doubts,
  };
}

function nameOf(units: readonly Unit[], { from, to }: Segment): string {
  return units
    .slice(from, to)
    .map(unit => unit.text)
    .join('');
}

function unitsOf({ text, lineStarts, end }: HeadText): Unit[] {
  const units: Unit[] = [];
  for (const [i, start] of lineStarts.entries()) {
    if (start >= end || units.length > mostUnits) break;
    const line = text.slice(start, Math.min(end, lineStarts[i + 1] ?? end));
    for (const match of matchesOf(unitPattern, line)) {
      const at = start + match.index;
      const gap = text.slice(units.at(-1)?.end ?? 0, at);
      const separated = /[、，,；;]/.test(gap);
      units.push({
        start: at,
        end: at + match[0].length,
        text: match[0],
        separated,
        opens: units.length === 0 || !separated || match.index === 0,
      });
    }
  }
  return units;
}

/** The segments that begin at unit `from`; `first`: no department stands before. */
function segmentsAt(units: readonly Unit[], from: number, judge: Judge, first: boolean): Segment[] {
  const found: Segment[] = [];
  let name = '';
  if (!units[from]!.opens && first) return found;
  for (let to = from + 1; to <= Math.min(units.length, from + mostParts); to++) {
    if (to - 1 > from && units[to - 1]!.separated) break;
    name += units[to - 1]!.text;
    const judged = judge(name, first);
    if (!judged) continue;
    const previous = units[from - 1]?.text ?? '';
    if (!first && !judged.sure && isOneName(previous, name)) continue;
    const isGuess = !judged.sure || judged.isLoose;
    if (isGuess && (first || !units[from]!.separated) && holdsName(units, from, to, name)) continue;
    found.push({ from, to, weight: judged.weight - (judged.sure ? 0 : (to - from - 1) * 0.5), sure: judged.sure });
  }
  return found;
}

/** `县公安局` | `交通警察大队`: whether both halves could be names of their own. */
function isTwofold(units: readonly Unit[]): boolean {
  const joinedText = (from: number, to: number) =>
    units
      .slice(from, to)
      .map(unit => unit.text)
      .join('');
  return units.some(
    (_, i) => i > 0 && isPlacedDepartment(joinedText(0, i)) && looksLikeDepartment(joinedText(i, units.length)),
  );
}

/** Whether the end of the words is a whole name already, so that what stands before belongs to something else. */
function holdsName(units: readonly Unit[], from: number, to: number, name: string): boolean {
  if (/^(?:国家|中国|国网)/.test(name)) return false;
  let end = '';
  for (let i = to - 1; i > from; i--) {
    end = units[i]!.text + end;
    if (isPlacedDepartment(end) && !isBranchSuffix(end)) return true;
  }
  return false;
}

/** The heaviest way of cutting the end of the units, from some unit on, into departments. */
function lastRun(units: readonly Unit[], judge: Judge): Run | undefined {
  const best: (Run | undefined)[] = new Array(units.length + 1).fill(undefined);
  best[units.length] = { weight: 0, segments: [] };
  let found: Run | undefined;
  for (let i = units.length - 1; i >= 0; i--) {
    for (const first of [false, true])
      for (const segment of segmentsAt(units, i, judge, first)) {
        const rest = best[segment.to];
        if (!rest) continue;
        const run = { weight: segment.weight + rest.weight, segments: [segment, ...rest.segments] };
        // an item without a name is less likely than one that ends in words like a department's
        if (first) {
          if ((i > 0 || segment.sure) && run.weight > (found?.weight ?? 0)) found = run;
        } else if (run.weight > (best[i]?.weight ?? 0)) best[i] = run;
      }
  }
  return found;
}

/** The first departments from the top, with all that follow them without anything between. */
function firstRun(units: readonly Unit[], judge: Judge): Run | undefined {
  for (let i = 0; i < units.length; i++) {
    const openings = segmentsAt(units, i, judge, true).filter(segment => i > 0 || segment.sure);
    if (openings.length === 0) continue;
    const reached = new Map<number, Run>(openings.map(each => [each.to, { weight: each.weight, segments: [each] }]));
    for (let at = i + 1; at < units.length; at++) {
      const run = reached.get(at);
      if (!run) continue;
      for (const segment of segmentsAt(units, at, judge, false)) {
        const weight = run.weight + segment.weight;
        if (weight > (reached.get(segment.to)?.weight ?? 0))
          reached.set(segment.to, { weight, segments: [...run.segments, segment] });
      }
    }
    // a line that does not begin a name goes on with the last one
    return reached.get(Math.max(...reached.keys()));
  }
  return undefined;
}

/** The headings' departments at the end of the head, written without a blank behind the name. */
function gluedRun(head: HeadText): Head | undefined {
  const { text, end, headings } = head;
  const departments: Range[] = [];
  let to = end;
  for (const name of [...headings].reverse()) {
    const until = spacesStart(text, 0, to);
    let from = until;
    for (let left = name.length; left > 0 && from > 0; from--) if (text[from - 1]!.trim() !== '') left--;
    if (stripBlanks(text.slice(from, until)) !== name) return undefined;
    departments.unshift({ start: from, end: until });
    to = text.slice(0, from).replace(/[\s、，,；;]+$/, '').length;
  }
  const first = departments[0];
  if (!first || to === 0) return undefined;
  return { nameEnd: to, departments, end, doubts: [{ about: 'name', ...first }] };
}

/** A head in which no department is found: all of it is the name, or as much as looks like one if duties follow without a heading. */
function withoutDepartments({ text, lineStarts, end, headed }: HeadText, units: readonly Unit[]): Head {
  const last = units.at(-1);
  if (headed) {
    const nameEnd = last?.end ?? 0;
    const isOpen = last !== undefined && looksLikeDepartment(last.text);
    return {
      nameEnd,
      departments: [],
      end,
      doubts: isOpen ? [{ about: 'name', start: last.start, end: last.end }] : [],
    };
  }
  const nameEnd = guessNameEnd(text, lineStarts, end);
  const from = spacesEnd(text, nameEnd, end);
  const line = lineStarts.find(start => start > nameEnd) ?? end;
  const doubt =
    nameEnd === 0
      ? undefined
      : { start: from < end ? from : 0, end: from < end ? Math.max(from + 1, Math.min(line, end)) : nameEnd };
  return { nameEnd, departments: [], end: from, doubts: doubt ? [{ about: 'name', ...doubt }] : [] };
}

/**
 * Where a name ends that nothing closes off: at the end of its sentence, before words of `opening`, or where lines grow
 * long, for names stand in a narrow column.
 */
export function guessNameEnd(text: string, lineStarts: readonly number[], end: number, opening?: RegExp): number {
  let longest = 0;
  for (const [i, start] of lineStarts.entries()) {
    if (start >= end) break;
    const to = spacesStart(text, start, Math.min(end, lineStarts[i + 1] ?? end));
    const length = to - start;
    const opens = (length >= 14 && length > longest * 1.5) || opening?.test(text.slice(start, to));
    if (i > 0 && opens) return spacesStart(text, 0, start);
    if (isSentenceEnd(text.slice(start, to))) return to;
    longest = Math.max(longest, length);
  }
  return spacesStart(text, 0, end);
}
