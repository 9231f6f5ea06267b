// Reads the rows of one item in the flow layout. The order of the columns is all that is left of them: number, name,
// departments, superior duties under their headings, support, own duties. The lines are joined into one text that knows
// where each character stands; the text is cut into columns, and from there on everything is as in a table.

import { type Joined, type JoinedBuilder, joinedBuilder, pickJoined, sourceRanges } from '../text/joined';
import type { Range } from '../text/range';
import { spacesEnd, spacesStart } from '../text/spaces';
import type { Block, Column, ColumnRole, Doubt, Entry, ItemContent, Phrase } from './ast';
import { findHeadings, type Heading, type KnownDepartments, readBlocks } from './blocks';
import { appendStretch } from './cell-text';
import type { ListKind, Row } from './cst';
import { cutDepartments } from './departments';
import { readEntries } from './entries';
import { cutBeforeHeadings, findBreaks, ownLabelLength } from './flow-breaks';
import { guessNameEnd, splitHead } from './flow-head';
import { type FlowKnowledge, nothingKnown } from './flow-knowledge';
import { entryMark, type FlowLine, flowLines, lineOf } from './flow-lines';
import { findOwnDuties } from './flow-own-duties';
import { givenUp } from './flow-starts';
import { handlingDepartments, knownDepartments, type RawItem, readName, withLabelledDepartments } from './read-item';

/** An item's lines as one text. */
interface Flow {
  readonly joined: Joined;
  readonly lines: readonly FlowLine[];
  /** Offsets in the text at which the lines begin. */
  readonly lineStarts: readonly number[];
  /** Names of headings that only their place tells. */
  readonly names: ReadonlySet<string>;
  /** First and last of the lines that may be a heading, or go on with a sentence. */
  readonly doubtful: readonly (readonly [first: number, last: number])[];
}

interface OpenDoubt extends Range {
  readonly about: Doubt['about'];
  readonly isSettledByBlank?: boolean;
}

/** What the cut of a text yields, in its offsets. */
interface Cut {
  readonly name: Range;
  readonly departments?: readonly Range[];
  readonly superiorDuties?: Range;
  readonly ownDuties?: Range;
  readonly handling?: Range;
  readonly doubts: readonly OpenDoubt[];
  /** What the headings name. */
  readonly certain: readonly string[];
}

/** Reads the rows of an item, from that of its number on, blank ones among them. */
export function readFlowItem(
  rows: readonly Row[],
  columns: readonly Column[],
  kind: ListKind,
  known: FlowKnowledge = nothingKnown,
): RawItem {
  const all = flowLines(rows);
  const first = all[0]!;
  const start = lineOf(rows[0]!).number!;
  const rest = { ...first, start: start.rest, text: first.text.slice(start.rest - first.start), gap: false };
  const lines = start.form === 'bare' ? all.slice(1) : [rest, ...all.slice(1)];
  const flow = joinLines(rows, kind === 'basic' ? lines : cutBeforeHeadings(lines), kind);
  const cut = kind === 'basic' ? cutBasic(flow) : kind === 'reclaimed' ? cutReclaimed(flow) : cutAssisting(flow, known);
  const texts = columnTexts(flow.joined, cut, kind);
  const { name, enforcement, subItems } = readName(texts.get('name')!);
  const content: ItemContent = {
    kind,
    layout: 'flow',
    rows,
    number: { value: start.value, text: start.text, plain: start.plain },
    numberRange: { row: 0, start: start.start, end: start.end },
    columns: texts,
    name,
    enforcement,
    subItems,
    ...readDuties(texts),
    copies: [],
    cells: [],
    cellCount: columns.length,
    doubts: [...cut.doubts, ...headingDoubts(flow)].map(({ about, start: from, end, isSettledByBlank = false }) => ({
      about,
      ranges: sourceRanges(flow.joined, from, end),
      isSettledByBlank,
    })),
  };
  return { content, columns, certainNames: cut.certain, ambiguous: kind === 'assisting' && isOpen(cut) };
}

/** Whether the names that other items use might cut it otherwise. */
function isOpen({ doubts, departments }: Cut): boolean {
  return (
    departments === undefined ||
    departments.length === 0 ||
    doubts.some(({ about }) => about === 'name' || about === 'departments')
  );
}

function joinLines(rows: readonly Row[], lines: readonly FlowLine[], kind: ListKind): Flow {
  const { before, names, doubtful } = findBreaks(lines, kind === 'basic');
  const builder = joinedBuilder();
  const lineStarts: number[] = [];
  for (const [i, { row, start, end, text }] of lines.entries()) {
    if (i > 0 && before[i]) builder.break();
    else if (i > 0) joinWords(builder, text);
    lineStarts.push(builder.length());
    appendStretch(builder, row, rows[row]!, start, end);
  }
  return { joined: builder.build(), lines, lineStarts, names, doubtful };
}

/** Between two lines stands nothing, but for the blank between two Latin words. */
function joinWords(builder: JoinedBuilder, next: string): void {
  if (/[A-Za-z,]/.test(builder.last()) && /^[A-Za-z]/.test(next)) builder.space();
}

function headingDoubts({ joined, lineStarts, doubtful }: Flow): OpenDoubt[] {
  return doubtful.map(([first, last]) => ({
    about: 'heading',
    start: lineStarts[first]!,
    end: lineAround(lineStarts, joined.text, lineStarts[last]!).end,
  }));
}

function cutBasic({ joined }: Flow): Cut {
  return { name: { start: 0, end: joined.text.length }, doubts: [], certain: [] };
}

/** Words with which the handling begins where no department stands in front, and a line of a name hardly does. */
const handlingWords = /^(?:由|不再|因|按照?|根据|统一|取消|停止|终止|相关|改为|改由|依托|通过)/;

function cutReclaimed({ joined, lines, lineStarts, names }: Flow): Cut {
  const { text } = joined;
  const headings = findHeadings(joined, { cell: '', names });
  const certain = headings.flatMap(heading => heading.departments.map(each => each.text));
  const marked = lineStarts.find((_, i) => i > 0 && isFirstMark(lines[i]!.text));
  const first = Math.min(headings[0]?.start ?? text.length, marked ?? text.length);
  const isTold = first < text.length;
  const openings = isTold ? [] : lineStarts.filter(at => handlingWords.test(text.slice(at, at + 2)));
  const nameEnd = isTold
    ? spacesStart(text, 0, first)
    : openings[0] === 0 && givenUp.test(text)
      ? 0
      : guessNameEnd(text, lineStarts, text.length, handlingWords);
  const start = spacesEnd(text, nameEnd, text.length);
  const doubts: OpenDoubt[] = [];
  // `不再开展`, `取消` and the like are handling, and words that open it stand at the start of one line only
  const isGivenUp = openings.length === 1 && openings[0] === start && givenUp.test(text.slice(start));
  if (!isTold && !isGivenUp && text.length > 0)
    doubts.push({ about: 'handling', ...lineAround(lineStarts, text, start < text.length ? start : 0) });
  return { name: { start: 0, end: nameEnd }, handling: { start, end: text.length }, doubts, certain };
}

function cutAssisting(flow: Flow, known: FlowKnowledge): Cut {
  const { joined, lines, lineStarts, names } = flow;
  const { text } = joined;
  const found = findHeadings(joined, { cell: '', names });
  const support = found.findIndex(heading => heading.kind === 'support');
  const told = support < 0 ? found : found.slice(0, support);
  const headings = [...new Set(told.flatMap(heading => heading.departments.map(each => each.text)))];
  const marked = lineStarts.find((_, i) => i > 0 && isFirstMark(lines[i]!.text)) ?? text.length;
  const firstHeading = found[0]?.start ?? text.length;
  const headEnd = Math.min(firstHeading, marked);
  const isHeaded = firstHeading <= marked && headings.length > 0 && told[0] === found[0];
  const head = splitHead({ text, lineStarts, end: headEnd, headed: isHeaded, headings }, known);
  const listed = new Set(head.departments.map(({ start, end }) => text.slice(start, end).replace(/\s/g, '')));
  const dutiesStart = spacesEnd(text, head.end, text.length);
  const own = findOwnStart(flow, keptHeadings(found, support, listed), dutiesStart);
  return {
    name: { start: 0, end: head.nameEnd },
    departments: head.departments,
    superiorDuties: { start: dutiesStart, end: own.end },
    ownDuties: { start: own.start, end: text.length },
    doubts: [...head.doubts, ...own.doubts],
    certain: headings,
  };
}

/** Behind the support only departments that the item lists and that have had no heading before begin another part. */
function keptHeadings(found: readonly Heading[], support: number, listed: ReadonlySet<string>): Heading[] {
  if (support < 0) return [...found];
  const spoken = new Set(found.slice(0, support).flatMap(heading => heading.departments.map(each => each.text)));
  return found.filter(
    (heading, i) =>
      i <= support ||
      heading.kind === 'support' ||
      (heading.departments.length > 0 &&
        heading.departments.every(each => listed.has(each.text) && !spoken.has(each.text))),
  );
}

/** Where the superior duties end and the own duties start. */
function findOwnStart(
  { joined: { text }, lines, lineStarts }: Flow,
  headings: readonly Heading[],
  dutiesStart: number,
): { end: number; start: number; doubts: OpenDoubt[] } {
  const last = headings.at(-1);
  const from = last?.bodyStart ?? dutiesStart;
  const labelled = lines.findIndex((line, i) => lineStarts[i]! >= from && ownLabelLength(line.text) > 0);
  if (labelled >= 0) {
    const at = lineStarts[labelled]!;
    return { end: spacesStart(text, 0, at), start: at + ownLabelLength(text.slice(at)), doubts: [] };
  }
  // what stands behind a heading on its line is the first line of its duties
  const at = lineStarts.findIndex((start, i) => (lineStarts[i + 1] ?? text.length) > from || start >= from);
  if (at < 0 || from >= text.length) return { end: text.length, start: text.length, doubts: [] };
  const parts = lineStarts.slice(at).map((start, i) => {
    const begin = Math.max(from, start);
    return { start: begin, text: text.slice(begin, lineStarts[at + i + 1]).trim(), gap: lines[at + i]!.gap };
  });
  const isSupport = last?.kind === 'support';
  const { at: index, sure, isSettledByBlank } = findOwnDuties(parts, isSupport);
  const part = parts[index ?? parts.length - 1]!;
  const doubts: OpenDoubt[] = sure
    ? []
    : [{ about: isSupport ? 'support' : 'duties', ...lineAround(lineStarts, text, part.start), isSettledByBlank }];
  const start = index === undefined ? text.length : part.start;
  return { end: spacesStart(text, 0, start), start, doubts };
}

function isFirstMark(text: string): boolean {
  const mark = entryMark(text);
  return mark?.value === 1 && (mark.style === 'dot' || mark.style === 'paren');
}

/** From an offset to the end of its line. */
function lineAround(lineStarts: readonly number[], text: string, start: number): Range {
  return {
    start,
    end: Math.max(start + 1, spacesStart(text, start, lineStarts.find(each => each > start) ?? text.length)),
  };
}

function columnTexts(joined: Joined, cut: Cut, kind: ListKind): Map<ColumnRole, Joined> {
  const texts = new Map<ColumnRole, Joined>([['name', pickJoined(joined, [cut.name])]]);
  const pick = (role: ColumnRole, range: Range | undefined) =>
    texts.set(role, pickJoined(joined, range ? [range] : []));
  if (kind === 'assisting') {
    texts.set('departments', pickJoined(joined, joinSeparated(joined.text, cut.departments ?? [])));
    pick('superiorDuties', cut.superiorDuties);
    pick('ownDuties', cut.ownDuties);
  }
  if (kind === 'reclaimed') pick('handling', cut.handling);
  return texts;
}

/** Departments with a separator or a blank between them in the text are one stretch, others have lines of their own. */
function joinSeparated(text: string, departments: readonly Range[]): Range[] {
  const stretches: Range[] = [];
  for (const { start, end } of departments) {
    const last = stretches.at(-1);
    if (last && start > last.end && !text.slice(last.end, start).includes('\n'))
      stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

type Duties = Pick<ItemContent, 'departments' | 'departmentsIn' | 'superiorDuties' | 'ownDuties' | 'handling'>;

function readDuties(texts: ReadonlyMap<ColumnRole, Joined>): Duties {
  const column = texts.get('departments');
  const handling = texts.get('handling');
  const known = knownDepartments(column);
  if (handling) {
    const headings = findHeadings(handling, known);
    const departments = handlingDepartments(handling, headings);
    const blocks: readonly Block[] = withLabelledDepartments(
      readBlocks(handling, headings, undefined),
      headings,
      departments,
    );
    return { departments, departmentsIn: 'handling', superiorDuties: [], ownDuties: [], handling: blocks };
  }
  const departments: readonly Phrase[] = column
    ? cutDepartments(column.text, 0, column.text.length, name => known.names.has(name))
    : [];
  const superior = texts.get('superiorDuties');
  const own = texts.get('ownDuties');
  const single = departments.length === 1 ? departments[0] : undefined;
  const ownDuties: readonly Entry[] = own ? readEntries(own, 0, own.text.length) : [];
  return {
    departments,
    departmentsIn: column ? 'departments' : 'handling',
    superiorDuties: superior ? readBlocks(superior, headingsOf(superior, known), single) : [],
    ownDuties,
    handling: [],
  };
}

function headingsOf(superior: Joined, known: KnownDepartments): Heading[] {
  return superior.text === '' ? [] : findHeadings(superior, known);
}
