// The text of a town: title, date, contents, note, then the lists as tables with a page's end here and there. Items learn
// on which lines they stand while the lists are laid out; the front matter comes first in the text but last in the making,
// for its contents name the pages.

import type { Random } from '../support/random';
import { blocksCell, cutCell, entriesCell, labelledCell, type Markup } from './cells';
import type { TownStyle } from './style';
import type { ItemTruth, ListTruth } from './truth';

/** What the layout does beside the content. */
export interface Layout {
  readonly pageBreaks: boolean;
  readonly html: boolean;
  readonly continuations: boolean;
  readonly footers: boolean;
}

/** A body under way. */
interface Page {
  readonly lines: string[];
  number: number;
  /** Characters of the page so far. */
  filled: number;
}

const pageSize = { basic: 520, assisting: 620, reclaimed: 640 };
const carriedShare = { basic: 0, assisting: 0.12, reclaimed: 0.02 };

/** A body: its lines, and the page on which each list begins. Line numbers of the lists count from the body's start. */
export function renderBody(lists: readonly ListTruth[], style: TownStyle, layout: Layout, random: Random) {
  const page: Page = { lines: [], number: 1, filled: 0 };
  const pages: number[] = [];
  for (const [i, list] of lists.entries()) {
    if (i > 0) turn(page, layout);
    pages.push(page.number);
    renderList(list, page, style, layout, random);
  }
  if (layout.footers) page.lines.push(footer(page.number));
  const lines = page.lines.map(line => line.replace('%pages%', String(page.number)));
  return { lines, pages };
}

function renderList(list: ListTruth, page: Page, style: TownStyle, layout: Layout, random: Random): void {
  const { lines } = page;
  list.line = lines.length;
  lines.push(list.title, '');
  const header = style.headers[list.kind].join('\t');
  lines.push(header);
  const put = (line: string) => {
    if (layout.pageBreaks && page.filled > 0 && page.filled + line.length > pageSize[list.kind]) newPage();
    page.filled += line.length;
    lines.push(line);
    return lines.length - 1;
  };
  const newPage = () => {
    turn(page, layout);
    lines.push(header);
  };
  for (const category of list.categories) {
    const pad = style.padCategories ? '\t'.repeat(list.columns.length - 1) : '';
    category.line = put(`${category.numeral}、${category.name}（${category.declaredCount}项）${pad}`);
    for (const item of category.items) {
      const carried = layout.continuations && random.chance(carriedShare[list.kind]);
      const cells = itemCells(list, item, style, layout, random);
      const cut = carried ? cutItem(cells, style, random) : undefined;
      item.rows = [put((cut ? cut[0] : cells).join('\t'))];
      if (!cut) continue;
      if (layout.pageBreaks) newPage();
      item.rows.push(put(cut[1].join('\t')));
    }
  }
}

/** Ends a page. */
function turn(page: Page, layout: Layout): void {
  if (layout.footers) page.lines.push(footer(page.number));
  page.lines.push('');
  page.number++;
  page.filled = 0;
}

const footer = (number: number) => `第 ${number} 页，共 %pages% 页`;

function itemCells(list: ListTruth, item: ItemTruth, style: TownStyle, layout: Layout, random: Random): string[] {
  const draw = random.next();
  const markup: Markup =
    !layout.html || draw < 0.35 ? 'plain' : draw < 0.68 ? 'paragraphs' : draw < 0.92 ? 'ordered' : 'lost';
  const number = String(item.number);
  const gap = style.entryGap;
  const name = starred(item);
  if (list.kind === 'basic') return [number, name];
  if (list.kind === 'reclaimed') {
    const [first] = item.handling;
    const labelled = first?.heading === '工作方式';
    return [
      number,
      name,
      labelled ? labelledCell(style.handlingLabel, first!, markup, gap) : blocksCell(item.handling, markup, gap),
    ];
  }
  const duties = blocksCell(item.superiorDuties, markup, gap);
  return [number, name, item.departments.join('、'), duties, entriesCell(item.ownDuties, markup, gap)];
}

function starred({ name, enforcement, subItems }: ItemTruth): string {
  const parts = [{ name, enforcement }, ...subItems];
  return parts.map(part => (part.enforcement ? `*${part.name}` : part.name)).join('');
}

/** The two rows of an item that does not fit on its page; the last but one column is always the one that is cut. */
function cutItem(cells: readonly string[], style: TownStyle, random: Random): [string[], string[]] | undefined {
  const first = [...cells];
  const blank = style.continuation === 'blank';
  const second = blank ? cells.map(() => '') : [...cells];
  const cutColumn = cells.length === 5 ? 3 : 2;
  const columns = [cutColumn];
  if (blank && cells.length === 5 && random.chance(0.3)) columns.push(4);
  if (blank && cells.length === 5 && cells[2]!.includes('、') && random.chance(0.4)) columns.push(2);
  for (const column of columns) {
    const cut = cutCell(cells[column]!, random);
    if (cut) [first[column], second[column]] = cut;
    else if (column === cutColumn) return undefined;
  }
  return [first, second];
}
