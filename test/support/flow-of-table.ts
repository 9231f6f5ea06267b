// Renders a document of the table layout as text out of a PDF, with all faults that it has: each row's cells one below the
// other, broken where their column is full. What is no row of a list stays as it is. Where paragraphs of a cell begin is
// asked of the reader of tables, which is held to the truth elsewhere; the reader of flows has no part in it.

import type { Block, Entry, Item, List } from '../../server/src/syntax/ast';
import { itemsOf } from '../../server/src/syntax/ast';
import { parse } from '../../server/src/syntax/read-document';
import { broken, type FlowStyle, headerLines } from './flow-print';
import { createRandom, mixSeeds } from './random';

/** A line, and the line of the table of which it is a part. */
export interface RenderedLine {
  readonly text: string;
  readonly source: number | undefined;
}

type Gap = 'blank' | 'any' | 'none';
type Style = Pick<FlowStyle, 'widths' | 'blanks' | 'headers'>;

const blankLine: RenderedLine = { text: '', source: undefined };
const label = /(?:承接|承办)(?:部门|单位)\s*[：:]|工作方式\s*[：:]/g;

/**
 * The lines of a document of tables in the flow layout. Blank lines and what is left of headers are drawn for each place by
 * itself, so that what changes in one item changes nothing in the others.
 */
export function flowOfTable(table: string, style: Style, seed: number): RenderedLine[] {
  const document = parse(table);
  const { cst } = document;
  const lines: RenderedLine[] = [];
  const items = new Map<number, { list: List; item: Item; isFirst: boolean }>();
  for (const list of document.lists)
    for (const item of itemsOf(list))
      for (const [i, row] of item.rows.entries()) items.set(row, { list, item, isFirst: i === 0 });
  const headers = new Map(document.lists.flatMap(list => list.headerRows.map((row, i) => [row, { list, page: i }])));
  for (const [row, { text, shape, bodyLength, cells }] of cst.rows.entries()) {
    const source = cst.rowLines[row]!;
    const own = items.get(row);
    const header = headers.get(row);
    if (header) {
      const columns = cells.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''));
      const words = headerLines({ kind: header.list.kind, columns }, style);
      const random = createRandom(mixSeeds(seed, 'header', header.page));
      const kept = header.page > 0 ? words.filter(() => random.chance(0.6)) : words;
      lines.push(...kept.map((each, i) => ({ text: header.page > 0 && i === 0 ? ` ${each}` : each, source })));
    } else if (own?.isFirst) lines.push(...itemLines(own.list, own.item, source, style, seed));
    else if (!own) {
      if (shape.kind === 'category') lines.push(blankLine);
      lines.push({ text: text.slice(0, bodyLength).replaceAll('\t', ' ').trim(), source });
    }
  }
  return lines;
}

function itemLines(list: List, { content }: Item, source: number, style: Style, seed: number): RenderedLine[] {
  const { widths, blanks } = style;
  const random = createRandom(mixSeeds(seed, content.name.text));
  const lines: RenderedLine[] = random.chance(0.7) ? [blankLine] : [];
  const put = (words: string, width: number, before: Gap, within: Gap) => {
    // a blank at which a line is broken is lost
    for (const [i, text] of broken(words.trim(), width)
      .map(each => each.trim())
      .entries()) {
      const gap = i === 0 ? before : within;
      if (gap === 'blank' || (gap === 'any' && random.chance(blanks))) lines.push(blankLine);
      lines.push({ text, source });
    }
  };
  const first = content.rows[0]!;
  const cell = first.cells[0]!;
  const number = first.text.slice(cell.start, cell.end).trim();
  if (number !== '') lines.push({ text: number, source });
  const textOf = (role: Parameters<typeof content.columns.get>[0]) => content.columns.get(role)?.text ?? '';
  const starts = content.subItems.map(({ name }) => Math.max(0, textOf('name').lastIndexOf('*', name.start)));
  for (const part of parts(textOf('name'), starts))
    put(part, list.kind === 'basic' ? widths.own : widths.name, 'any', 'any');
  for (const part of parts(textOf('departments'), [])) put(part, widths.departments, 'any', 'any');
  for (const [role, blocks] of [
    ['superiorDuties', content.superiorDuties],
    ['handling', content.handling],
  ] as const)
    putBlocks(textOf(role), blocks, (words, before, within) => put(words, widths.duties, before, within));
  for (const [i, part] of parts(textOf('ownDuties'), content.ownDuties.map(startOf)).entries())
    put(part, widths.own, i === 0 ? 'blank' : 'any', 'any');
  return lines;
}

function putBlocks(text: string, blocks: readonly Block[], put: (words: string, before: Gap, within: Gap) => void) {
  const headings = blocks.flatMap(({ heading, role }) => (heading ? [{ ...heading, role }] : []));
  const labels = [...text.matchAll(label)].map(match => match.index);
  const bodies = blocks.flatMap(({ entries }) => entries.map(startOf));
  let at = 0;
  let isSupport = false;
  for (const part of parts(text, [...headings.map(each => each.start), ...labels, ...bodies])) {
    at = text.indexOf(part, at);
    const heading = headings.find(each => each.start >= at && each.start < at + part.length);
    if (heading) isSupport = heading.role === 'support';
    put(part, heading ? 'blank' : isSupport ? 'none' : 'any', isSupport ? 'none' : 'any');
    at += part.length;
  }
}

function startOf({ start, number }: Entry): number {
  return Math.min(start, number?.start ?? start);
}

/** The text cut at its line breaks and at some offsets. */
function parts(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places
    .flatMap((place, i) => text.slice(place, places[i + 1] ?? text.length).split('\n'))
    .filter(part => part.trim() !== '');
}
