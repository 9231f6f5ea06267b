// Reads a duties column: headings, the departments that they name, and entries. Documents mark headings in every way:
// in a paragraph of their own, after a sentence, after a bare blank, so a heading is told by its words (a department or
// one of a few set phrases before a colon) and by what stands before it, never by tags alone.

import { looksLikeDepartment, stripHeadingSuffix } from '../domain/department';
import { stripBlanks } from '../domain/normalise';
import type { Joined } from '../text/joined';
import { matchesOf } from '../text/matches';
import { isSpace, spacesEnd, spacesStart } from '../text/spaces';
import type { Block, BlockRole, Phrase } from './ast';
import { withoutNote } from './departments';
import { readEntries } from './entries';

/** What is known of an item's departments before its duties are read: the column's text without blanks, and its parts. */
export interface KnownDepartments {
  readonly cell: string;
  readonly names: ReadonlySet<string>;
}

export type HeadingKind = BlockRole | 'departmentsLabel' | 'handlingLabel' | 'bareDuties';

export interface Heading extends Phrase {
  readonly kind: HeadingKind;
  readonly departments: readonly Phrase[];
  /** Offset after the colon and the blanks that follow it. */
  readonly bodyStart: number;
}

const longestHeading = 240;
/** Headings that name no department. */
const labels: readonly { kind: HeadingKind; pattern: RegExp }[] = [
  { kind: 'support', pattern: /^(?:所?提供的?)?履职保障(?:措施|事项|内容)?$/ },
  { kind: 'common', pattern: /^共[性同](?:任务|职责|责任|工作)$/ },
  { kind: 'bareDuties', pattern: /^(?:主要|工作|部门|具体)职责$/ },
  { kind: 'departmentsLabel', pattern: /^(?:承接|承办|负责|责任|收回)(?:部门|单位)$/ },
  { kind: 'handlingLabel', pattern: /^(?:工作|承接|承办|办理|履职)方式$/ },
];
/** `所提供的履职保障措施`. */
const longestLabel = 10;
const blankPattern = /\s+(?=\S)/g;
const partPattern = /[^、]+/g;
const wordPattern = /\S+/g;
const stops = new Set([...'。；！？，,;!?：:“”"《》\n'].map(mark => mark.charCodeAt(0)));

/** The headings of a joined column, in order. */
export function findHeadings(joined: Joined, known: KnownDepartments): Heading[] {
  const { text, lines } = joined;
  const found: Heading[] = [];
  for (let colon = nextColon(text, 0); colon >= 0; colon = nextColon(text, colon + 1)) {
    const least = Math.max(found.at(-1)?.bodyStart ?? 0, colon - longestHeading);
    if (lines?.literal.has(text.lastIndexOf('\n', colon) + 1)) continue;
    let start = colon;
    // a heading of several departments may be broken after a 、
    const goesOn = (at: number) => !lines && text.startsWith('、\n', at - 2);
    while (start > least && (!stops.has(text.charCodeAt(start - 1)) || goesOn(start))) start--;
    const heading = readHeading(text, start, colon, known);
    if (!heading) continue;
    const { end, text: words, kind, departments } = heading;
    const bodyStart = spacesEnd(text, colon + 1, text.length);
    found.push({ start: heading.start, end, text: words, kind, departments, bodyStart });
  }
  return found;
}

function nextColon(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff1a || code === 58) return i;
  }
  return -1;
}

function readHeading(
  text: string,
  start: number,
  end: number,
  known: KnownDepartments,
): Omit<Heading, 'bodyStart'> | undefined {
  const before = start === 0 ? '\n' : text[start - 1]!;
  const run = text.slice(start, end);
  // after a comma or a quote only what follows a blank can be a heading
  const atBoundary = !/[，,“"《]/.test(before);
  let doubtful: Omit<Heading, 'bodyStart'> | undefined;
  // labels are told by their words alone, wherever they stand
  const label = atBoundary ? undefined : readLabel(text, start + /^\s*/.exec(run)![0].length, end);
  if (label) return label;
  for (const at of candidateStarts(run, atBoundary)) {
    const from = start + at;
    const read = readLabel(text, from, end) ?? readDepartments(text, from, end, known, at > 0);
    if (!read) continue;
    const isSure = read.departments.every(
      part => known.names.has(part.text) || !/\s/.test(text.slice(part.start, part.end)),
    );
    // `临时救助 县民政局`: the end of a sentence and a department that is known are not one that is unknown
    if (isSure && (!doubtful || read.departments.some(part => known.names.has(part.text)))) return read;
    doubtful ??= read;
  }
  return doubtful;
}

/** Offsets in the run at which a heading may begin: its start, what follows a number, and what follows blanks. */
function candidateStarts(run: string, atBoundary: boolean): number[] {
  const starts: number[] = [];
  if (atBoundary) starts.push(/^\s*/.exec(run)![0].length);
  const numbered =
    /^\s*(?:[0-9]{1,2}\s*[.．、]|[（(][一二三四五六七八九十0-9]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)\s*/.exec(run);
  if (numbered && atBoundary) starts.push(numbered[0].length);
  for (const match of matchesOf(blankPattern, run)) starts.push(match.index + match[0].length);
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** Whether words without blanks are a heading that names no department: `履职保障`, `共性任务`, `工作方式`. */
export function isLabel(words: string): boolean {
  return words.length <= longestLabel && labels.some(({ pattern }) => pattern.test(words));
}

function readLabel(text: string, start: number, end: number): Omit<Heading, 'bodyStart'> | undefined {
  const words = stripBlanks(text.slice(start, end));
  if (words.length > longestLabel) return undefined;
  const label = labels.find(({ pattern }) => pattern.test(words));
  if (!label) return undefined;
  return { start, end: spacesStart(text, start, end), text: words, kind: label.kind, departments: [] };
}

function readDepartments(
  text: string,
  start: number,
  end: number,
  known: KnownDepartments,
  unbounded: boolean,
): Omit<Heading, 'bodyStart'> | undefined {
  const to = spacesStart(text, start, end);
  const words = stripBlanks(text.slice(start, to));
  if (words.length < 2 || /^[0-9（(]/.test(words)) return undefined;
  const support = /^(.+?)的?(?:提供的?)?履职保障(?:措施)?$/.exec(words);
  const parts = departmentParts(text, start, to, known, support?.[1] ?? stripHeadingSuffix(words).name);
  if (!parts) return undefined;
  // what follows a mere blank begins a heading only if the department is known, or the text before it is over
  if (
    unbounded &&
    !parts.every(part => known.names.has(part.text)) &&
    !/[。；：！\n]\s*$/.test(text.slice(Math.max(0, start - 20), start))
  )
    return undefined;
  return { start, end: to, text: words, kind: support ? 'support' : 'duties', departments: parts };
}

/** The departments of a heading whose words without suffix are `bare`, or undefined if they are not all departments. */
function departmentParts(
  text: string,
  start: number,
  end: number,
  known: KnownDepartments,
  bare: string,
): Phrase[] | undefined {
  const suffix = stripBlanks(text.slice(start, end)).length - bare.length;
  const to = suffix > 0 ? endBefore(text, start, end, suffix) : end;
  const parts: Phrase[] = [];
  for (const match of matchesOf(partPattern, text.slice(start, to))) {
    const from = start + match.index + (match[0].length - match[0].trimStart().length);
    const until = start + match.index + match[0].trimEnd().length;
    if (until > from) parts.push(...blankSeparated(text, from, until, known).map(withoutNote));
  }
  const isDepartment = (name: string) => known.names.has(name) || looksLikeDepartment(name) || isInCell(known, name);
  return parts.length > 0 && parts.every(part => isDepartment(part.text)) ? parts : undefined;
}

function isInCell(known: KnownDepartments, name: string): boolean {
  return name.length >= 3 && known.cell === name;
}

/** `A局 B局` is two departments where both are known or read as such; `生态环境局 某县分局` is one. */
function blankSeparated(text: string, start: number, end: number, known: KnownDepartments): Phrase[] {
  const whole = { start, end, text: stripBlanks(text.slice(start, end)) };
  const words = matchesOf(wordPattern, text.slice(start, end));
  if (words.length < 2 || known.names.has(whole.text)) return [whole];
  const each = words.map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
  }));
  const apart = each.every(part => known.names.has(part.text) || looksLikeDepartment(part.text));
  return apart && !each.some(part => part.text.endsWith('分局')) ? each : [whole];
}

/** The offset before the last `count` characters that are no blanks. */
function endBefore(text: string, start: number, end: number, count: number): number {
  let to = end;
  for (let left = count; to > start && left > 0; to--) if (!isSpace(text.charCodeAt(to - 1))) left--;
  return spacesStart(text, start, to);
}

/** Reads a column of duties into blocks. `single` is the item's department if it has just one: a bare 主要职责 is its. */
export function readBlocks(joined: Joined, headings: readonly Heading[], single: Phrase | undefined): Block[] {
  const blocks: Block[] = [];
  const first = headings[0]?.start ?? joined.text.length;
  const leading = readEntries(joined, 0, beforeNumber(joined.text, first));
  if (leading.length > 0) blocks.push({ heading: undefined, departments: [], role: 'duties', entries: leading });
  for (const [i, heading] of headings.entries()) {
    if (heading.kind === 'departmentsLabel') continue;
    const next = headings[i + 1]?.start ?? joined.text.length;
    const end = beforeNumber(joined.text, next, heading.bodyStart);
    blocks.push({
      heading: { start: heading.start, end: heading.end, text: heading.text },
      departments: heading.kind === 'bareDuties' && single ? [single] : heading.departments,
      role: heading.kind === 'support' || heading.kind === 'common' ? heading.kind : 'duties',
      entries: readEntries(joined, heading.bodyStart, end),
    });
  }
  return blocks;
}

/** `end`, or where the number of a numbered heading (`2.县财政局：`) that begins at `end` starts. */
export function beforeNumber(text: string, end: number, least = 0): number {
  if (end >= text.length) return end;
  const tail = text.slice(Math.max(least, end - 8), end);
  const number =
    /(?:[0-9]{1,2}\s*[.．、]|[（(][一二三四五六七八九十0-9]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)\s*$/.exec(tail);
  return number ? end - number[0].length : end;
}
