// The text of a cell as a person would have typed it: no tags, no wrap blanks, one blank between entries. Blanks are told
// apart by what they do. Before an entry or a heading one stays (or becomes a line break, where only that tells the
// entries apart), after the end of a sentence one stays, between other Chinese characters it was a line wrap and goes.

import { cjkBefore, isCjk } from '../domain/normalise';
import type { Joined } from '../text/joined';
import { matchesOf } from '../text/matches';
import type { ColumnRole, ItemContent } from './ast';
import { markupLength } from './scan-row';

/** What separates entries and headings. */
export type Gap = ' ' | '\n';

/** White space of all kinds, and characters that take no room. */
const blankRun = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g;
const sentenceEnd = /[。；：！？…]/;
const strongSeparator = /[、，,；;：:/]/;

/** The clean text of a column. It has line breaks only if `gap` is one. */
export function cleanColumn(content: ItemContent, role: ColumnRole, gap: Gap): string {
  const column = content.columns.get(role);
  if (!column) return '';
  return role === 'departments' ? cleanDepartments(column) : cleanText(column.text, startsOf(content, role), gap);
}

/** The clean text of a column with each entry and heading on a line of its own, however they stand in the document. */
export function columnLines(content: ItemContent, role: ColumnRole): string {
  const column = content.columns.get(role);
  if (!column) return '';
  if (role === 'departments') return cleanDepartments(column);
  const starts = [...startsOf(content, role), column.text.length].sort((a, b) => a - b);
  const lines = starts.map((end, i) => cleanText(column.text.slice(starts[i - 1] ?? 0, end), new Set(), ' '));
  return lines.filter(line => line !== '').join('\n');
}

/** A text with normal blanks; `gap` stands before those of `starts` that have a blank before them. */
export function cleanText(text: string, starts: ReadonlySet<number>, gap: Gap): string {
  let clean = '';
  let at = 0;
  for (const match of matchesOf(blankRun, text)) {
    const end = match.index + match[0].length;
    clean += text.slice(at, match.index) + blankBetween(text, match.index, end, starts, gap);
    at = end;
  }
  return (clean + text.slice(at)).trim();
}

function blankBetween(text: string, start: number, end: number, starts: ReadonlySet<number>, gap: Gap): string {
  if (!/\s/.test(text.slice(start, end))) return '';
  // an entry may begin with a character that takes no room
  for (let at = start + 1; at <= end; at++) if (starts.has(at)) return gap;
  const isWrap = cjkBefore(text, start) && isCjk(text.charCodeAt(end)) && !sentenceEnd.test(text[start - 1]!);
  return isWrap ? '' : ' ';
}

/**
 * The words of a departments cell as they are: how blanks are read there depends on other items, so none may come or go.
 * A line break, which always separates, becomes 、, which does so, too.
 */
export function cleanDepartments({ text }: Joined): string {
  return text
    .replace(blankRun, (run, at: number) => {
      const isBeside =
        strongSeparator.test(text[at - 1] ?? '、') || strongSeparator.test(text[at + run.length] ?? '、');
      if (isBeside) return '';
      if (run.includes('\n')) return '、';
      return /\s/.test(run) ? ' ' : run;
    })
    .trim();
}

/** Where entries and headings begin. */
export function startsOf(content: ItemContent, role: ColumnRole): ReadonlySet<number> {
  const blocks = role === 'superiorDuties' ? content.superiorDuties : role === 'handling' ? content.handling : [];
  const entries = role === 'ownDuties' ? content.ownDuties : blocks.flatMap(block => block.entries);
  return new Set([
    ...blocks.flatMap(block => block.heading?.start ?? []),
    ...entries.map(entry => entry.number?.start ?? entry.start),
  ]);
}

/** The words so written that what looks like a tag or an entity in them is read as words: `&lt;p&gt;`. */
export function escapeMarkup(text: string): string {
  let escaped = '';
  let from = 0;
  for (const { index } of matchesOf(/[<&]/g, text)) {
    const length = index < from ? 0 : markupLength(text, index);
    if (length === 0) continue;
    escaped += text.slice(from, index) + escapes[text[index]!];
    from = index + 1;
    if (text[index] !== '<') continue;
    escaped += `${text.slice(from, index + length - 1)}&gt;`;
    from = index + length;
  }
  return escaped + text.slice(from);
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };

/** The cell as it stands in a row: in quotes where a line break or a quote at its start asks for them. */
export function quoteCell(text: string, eol: string): string {
  if (!text.includes('\n') && !text.startsWith('"')) return text;
  return `"${text.replaceAll('"', '""').replaceAll('\n', eol)}"`;
}

/** The words of a cell as it stands in a row. */
export function writeCell(words: string, eol: string): string {
  return quoteCell(escapeMarkup(words), eol);
}
