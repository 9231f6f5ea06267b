// Renders what a generated town says as text out of a PDF: columns lost, lines broken where a column is full, header lines
// and page marks in between, blank lines wherever they mean nothing. It shares nothing with the product's reader.

import type { BlockTruth, ItemTruth, ListTruth, TownTruth } from '../bench/truth';
import type { Random } from './random';

export interface FlowStyle {
  /** Characters a line of each column holds. */
  readonly widths: {
    readonly name: number;
    readonly departments: number;
    readonly duties: number;
    readonly own: number;
  };
  /** Share of the places without meaning at which a blank line stands. */
  readonly blanks: number;
  /** Whether duty headings are printed; without them nothing but the words tells the departments from the name. */
  readonly headings: boolean;
  /** Whether a blank line tells where the support ends, and headings have one before. */
  readonly telling: boolean;
  /** Header lines between items: those of the doc's usual form, one line of all words, or none. */
  readonly headers: 'broken' | 'whole' | 'none';
  readonly footers: boolean;
  /** Bare page numbers at pages' ends. */
  readonly pageNumbers: boolean;
  /** Whether pages also end within an item's duties. */
  readonly carried: boolean;
  /** Whether a number stands on the line of the name, and what stands between. */
  readonly named: boolean;
  /** Departments on one line, with 、 between. */
  readonly listed: boolean;
  readonly title: boolean;
  readonly categories: boolean;
  readonly eol: '\n' | '\r\n';
}

export const usualFlow: FlowStyle = {
  widths: { name: 6, departments: 12, duties: 36, own: 30 },
  blanks: 0.25,
  headings: true,
  telling: true,
  headers: 'broken',
  footers: false,
  pageNumbers: false,
  carried: false,
  named: false,
  listed: false,
  title: true,
  categories: true,
  eol: '\n',
};

/** Items a page holds in the mean. */
const perPage = 3;

/** What a line of the text is. */
export interface FlowLine {
  readonly text: string;
  readonly part: Part | undefined;
  /** Of what list and item. */
  readonly list?: ListTruth;
  readonly item?: ItemTruth;
}

type Part = 'title' | 'category' | 'number' | 'name' | 'departments' | 'heading' | 'support' | 'duties' | 'own';

/** The town's lists in the flow layout. */
export function printFlow(truth: TownTruth, style: FlowStyle, random: Random): string {
  return flowText(printFlowLines(truth, style, random), style);
}

/** The lines of `printFlow`. */
export function printFlowLines(truth: TownTruth, style: FlowStyle, random: Random): FlowLine[] {
  const lines: FlowLine[] = [];
  if (style.title) lines.push(plain(''), plain(truth.title), plain(''));
  for (const note of truth.notes) lines.push(plain(note));
  for (const list of truth.lists) printList(list, style, random, lines);
  return lines;
}

export function flowText(lines: readonly FlowLine[], { eol }: FlowStyle): string {
  return lines.map(({ text }) => text + eol).join('');
}

function plain(text: string): FlowLine {
  return { text, part: undefined };
}

function printList(list: ListTruth, style: FlowStyle, random: Random, lines: FlowLine[]): void {
  lines.push(plain(''), { text: style.title ? list.title : '', part: 'title', list }, plain(''));
  const header = headerLines(list, style);
  for (const [i, line] of header.entries()) {
    if (i > 0 && random.chance(style.blanks)) lines.push(plain(''));
    lines.push(plain(line));
  }
  let page = 1;
  /** Ends a page; answers whether part of a header stands on the new one. */
  const turnPage = (within: boolean): boolean => {
    if (style.footers) lines.push(plain(''), plain(`第 ${page} 页，共 ${page + 9} 页`));
    if (style.pageNumbers) lines.push(plain(''), plain(String(page)), plain(''));
    page++;
    // of a page's header any part survives; but no word alone that a sentence on both sides could hold
    const kept = header.filter((_, k) => random.chance(0.6) || (within && k === 0));
    lines.push(...kept.map((line, k) => plain(k === 0 ? ` ${line}` : line)));
    return kept.length > 0;
  };
  for (const category of list.categories) {
    if (style.categories) {
      const text = `${category.numeral}、${category.name}（${category.declaredCount}项）`;
      lines.push(plain(''), { text, part: 'category', list });
    }
    for (const item of category.items) {
      const lead = random.chance(1 / perPage) && item.number > 1 && turnPage(false) && random.chance(0.5) ? ' ' : '';
      if (random.chance(0.7)) lines.push(plain(''));
      printItem(list, item, style, random, lines, lead, () => turnPage(true));
    }
  }
}

/** The lines of a list's header, as its words fall apart. */
export function headerLines(
  list: { readonly kind: ListTruth['kind']; readonly columns: readonly string[] },
  { headers }: Pick<FlowStyle, 'headers'>,
): string[] {
  if (headers === 'none') return [];
  const words = list.columns;
  if (headers === 'whole' || list.kind === 'basic') return [words.join(' ')];
  if (list.kind === 'reclaimed') return [words.slice(0, 2).join(' '), words[2]!];
  const [, , , duties = '', own = ''] = words;
  const cut = duties.indexOf('（');
  return [
    words.slice(0, 3).join(' '),
    ...(cut > 0 ? [duties.slice(0, cut), duties.slice(cut)] : [duties]),
    ...(own.length > 4 ? [own.slice(0, -4), own.slice(-4)] : [own]),
  ];
}

/** A line, and whether a blank one must, may or must not stand before it. */
type Line = readonly [text: string, before: 'blank' | 'any' | 'none', part: Part];

function printItem(
  list: ListTruth,
  item: ItemTruth,
  style: FlowStyle,
  random: Random,
  lines: FlowLine[],
  lead: string,
  turnPage: () => void,
): void {
  const own = itemLines(list, item, style, random);
  // a page ends in the duties, and where no blank line would say something else
  const places = [...own.keys()].filter(i => i > own.length / 2 && own[i]![1] === 'any');
  const turn = style.carried && random.chance(0.4) && places.length > 0 ? random.pick(places) : undefined;
  for (const [i, [text, before, part]] of own.entries()) {
    if (i === turn) turnPage();
    else if (i > 0 && (before === 'blank' || (before === 'any' && random.chance(style.blanks)))) lines.push(plain(''));
    lines.push({ text: i === 0 ? lead + text : text, part, list, item });
  }
}

function itemLines(list: ListTruth, item: ItemTruth, style: FlowStyle, random: Random): Line[] {
  const { widths } = style;
  const number = String(item.number);
  const name = namesOf(item).flatMap(each => broken(each, list.kind === 'basic' ? widths.own : widths.name));
  const departments = list.kind === 'assisting' ? departmentLines(item, style) : [];
  const isOneLine = style.named && name.length === 1 && departments.length < 2 && random.chance(0.7);
  const parts = (texts: readonly string[], part: Part) => texts.map((text): Line => [text, 'any', part]);
  const head: Line[] = isOneLine
    ? parts([[number, ...name, ...departments].join(' ')], 'number')
    : [...parts([number], 'number'), ...parts(name, 'name'), ...parts(departments, 'departments')];
  if (list.kind === 'basic') return head;
  if (list.kind === 'reclaimed') return [...head, ...handlingLines(list, item, style)];
  const own = entryLines(item.ownDuties, widths.own).map(
    (line, i): Line => [line, i === 0 && style.telling ? 'blank' : 'any', 'own'],
  );
  return [...head, ...item.superiorDuties.flatMap(block => blockLines(block, style)), ...own];
}

function namesOf({ name, enforcement, subItems }: ItemTruth): string[] {
  return [{ name, enforcement }, ...subItems].map(part => (part.enforcement ? `*${part.name}` : part.name));
}

function departmentLines({ departments }: ItemTruth, { listed, widths }: FlowStyle): string[] {
  return listed
    ? broken(departments.join('、'), widths.departments)
    : departments.flatMap(each => broken(each, widths.departments));
}

function handlingLines(list: ListTruth, item: ItemTruth, style: FlowStyle): Line[] {
  const [first] = item.handling;
  if (first?.heading !== '工作方式')
    return item.handling.flatMap(block => blockLines(block, { ...style, headings: true }));
  const label = list.columns[2]!.startsWith('承办') ? '承办部门' : '承接部门';
  const departments = broken(`${label}：${first.departments.join('、')}`, style.widths.duties);
  return [
    ...departments.map((line): Line => [line, 'any', 'departments']),
    ...blockLines(first, { ...style, headings: true }),
  ];
}

function blockLines({ heading, role, entries }: BlockTruth, style: FlowStyle): Line[] {
  const shown = heading !== null && (style.headings || role === 'support');
  const head = shown ? broken(`${heading}：`, style.widths.duties) : [];
  const part = role === 'support' ? 'support' : 'duties';
  // the support ends with the first sentence that a blank line follows
  const body = entryLines(entries, style.widths.duties).map(
    (line, i): Line => [line, role === 'support' && i > 0 ? 'none' : 'any', part],
  );
  const headPart = role === 'support' ? 'support' : 'heading';
  return [...head.map((line, i): Line => [line, i === 0 && style.telling ? 'blank' : 'none', headPart]), ...body];
}

function entryLines(entries: readonly string[], width: number): string[] {
  const numbered = entries.length === 1 ? entries : entries.map((entry, i) => `${i + 1}.${entry}`);
  return numbered.flatMap(entry => broken(entry, width));
}

/** Lines of so many characters; figures and Latin words stay whole, marks may begin a line. */
export function broken(text: string, width: number): string[] {
  const parts = text.match(/[A-Za-z0-9.]+|./gsu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line.length + part.length > width && line !== '') {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  lines.push(line);
  return lines;
}
