// An item in the drafting layout: its line, its starred sub-items, and a label for each other column with the entries
// below it. A column's text is cut where headings and entries begin, and every stretch between two cuts is a line, so that
// no character goes but white space and tags. Of an item that is in this layout already the labels are those that it has.

import type { Block, Entry, ItemContent } from './ast';
import { beforeNumber } from './blocks';
import { escapeMark, labelAt, labelOf } from './drafting-line';
import { cleanColumn, cleanDepartments, cleanText, escapeMarkup, startsOf, writeCell } from './print-cell';
import type { Printing } from './print-item';

/** A line each for headings and entries; only where a line broke before; on the label's line. */
export const draftingWays = 3;

const colon = /\s*[：:]\s*/y;
const star = /[*＊﹡★]/;
const none: ReadonlySet<number> = new Set();

/** The item's rows, or undefined where a column can't be written. */
export function printDraftingItem(printing: Printing): string[] | undefined {
  const { content, columns, wayOf, eol, number, other } = printing;
  const surplus = content.rows[0]!.text.slice(content.rows[0]!.cells[columns.length]?.start ?? Infinity).trim();
  if (content.layout !== 'flow' && surplus !== '') return undefined;
  if (wayOf('number') > 0 || columns.some(({ role }) => role === 'departments' && wayOf(role) > 0)) return undefined;
  const names = nameLines(content, wayOf('name'));
  if (!names) return undefined;
  const [name, ...subItems] = names;
  const rows = [
    `${writeCell(number, eol)}\t${writeCell(name ?? '', eol)}`,
    ...subItems.map(each => `\t${escapeMarkup(each)}`),
  ];
  for (const [index, column] of columns.entries()) {
    const { role } = column;
    if (role === 'number' || role === 'name') continue;
    // a drafter who has not come to a column yet is given no label for it
    if (content.layout === 'drafting' && content.cells[index] === undefined) continue;
    const label = labelOf(column, content.kind);
    if (labelAt(`【${label}】`, 0) === undefined) return undefined;
    const line = `\t【${label}】`;
    if (role === 'other') {
      const text = other(index);
      if (text !== '') rows.push(line + escapeMarkup(text));
    } else if (role === 'departments') {
      const text = content.columns.get(role);
      rows.push(line + (text ? escapeMarkup(cleanDepartments(text)) : ''));
    } else if (wayOf(role) === 2) rows.push(line + escapeMarkup(cleanColumn(content, role, ' ')));
    else rows.push(line, ...columnLines(content, role, wayOf(role) === 1).map(each => `\t${each}`));
  }
  return rows;
}

/** The name, then its sub-items; `way` 1 leaves them together. */
function nameLines(content: ItemContent, way: number): string[] | undefined {
  const text = content.columns.get('name')?.text ?? '';
  if (way > 1) return undefined;
  if (way === 1) return [cleanText(text, none, ' ')];
  const cuts = content.subItems.map(({ name }) => {
    let at = name.start;
    while (at > 0 && !star.test(text[at]!)) at--;
    return at;
  });
  return [0, ...cuts].map((from, i) => cleanText(text.slice(from, cuts[i]), none, ' '));
}

/** The lines of a column of duties. `atBreaks`: cut only where the text has line breaks of its own. */
function columnLines(content: ItemContent, role: 'superiorDuties' | 'ownDuties' | 'handling', atBreaks: boolean) {
  const column = content.columns.get(role);
  if (!column) return [];
  const { text, lines } = column;
  const all = role === 'ownDuties' ? entryCuts(content.ownDuties) : blockCuts(content[role], text);
  const cuts = [...new Set([0, ...all])].sort((a, b) => a - b);
  const starts = [...startsOf(content, role)];
  const used = atBreaks ? cuts.filter(at => at === 0 || /\n\s*$/.test(text.slice(Math.max(0, at - 20), at))) : cuts;
  return used.flatMap((from, i) => {
    const line = escapeMarkup(cleanText(text.slice(from, used[i + 1]), new Set(starts.map(at => at - from)), ' '));
    return line === '' ? [] : [lines?.literal.has(from) || looksOtherwise(line) ? escapeMark + line : line];
  });
}

function looksOtherwise(line: string): boolean {
  return line.startsWith(escapeMark) || line.startsWith('"') || labelAt(line, 0) !== undefined;
}

/** Where entries begin and end: what stands between one and the next (a label that is no heading) has a line of its own. */
function entryCuts(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ number, start, end }) => [number?.start ?? start, end]);
}

function blockCuts(blocks: readonly Block[], text: string): number[] {
  return blocks.flatMap(({ heading, entries }) => {
    if (!heading) return entryCuts(entries);
    colon.lastIndex = heading.end;
    const body = colon.exec(text);
    return [beforeNumber(text, heading.start), ...(body ? [heading.end + body[0].length] : []), ...entryCuts(entries)];
  });
}
