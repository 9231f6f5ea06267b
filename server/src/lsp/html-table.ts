// The tables of HTML as a clipboard holds it: what Excel, Word and WPS write is no clean HTML, so a tolerant parser says
// where tags and texts are, and only what makes rows and cells is looked at.

import { Parser } from 'htmlparser2';
import { isCjk } from '../domain/normalise';
import type { PastedRow } from '../features/pasted-rows';

/** Tags whose start and end are line breaks in a cell; a table within a cell is but lines of it. */
const breaking = /^(?:p|div|br|li|ol|ul|h[1-6]|table|tr|td|th|caption)$/;
/** What stands in them is not shown. */
const hidden = /^(?:head|style|script|title|xml)$/;
/** A list's number that an author has typed. */
const typedNumber = /^\s*(?:[(（]?[0-9０-９一二三四五六七八九十]+[)）.．、]|[①-⑳])/;
/** More columns or rows than this no cell is taken to reach over. */
const longestSpan = 1000;

interface OpenCell {
  text: string;
  columns: number;
  rows: number;
}

/**
 * The rows of all tables, those that stand between them as rows of one cell; undefined if there is no table. Line breaks
 * in a cell are `\n`. A cell that reaches over several rows or columns stands in the first, the others are empty.
 */
export function htmlRows(html: string): PastedRow[] | undefined {
  const rows: PastedRow[] = [];
  let found = false;
  let depth = 0;
  let unseen = 0;
  let outside: OpenCell = newCell();
  let cells: OpenCell[] | undefined;
  let cell: OpenCell | undefined;
  /** Of each column how many of the rows that follow the cell above covers. */
  let covered: number[] = [];
  /** The next number of each list that is open; undefined for one without numbers. */
  const numbers: (number | undefined)[] = [];
  let mark = '';

  const closeOutside = () => {
    for (const line of tidy(outside.text).split('\n')) if (line !== '') rows.push({ cells: [line], continued: false });
    outside = newCell();
  };
  const closeRow = () => {
    if (!cells) return;
    const texts: string[] = [];
    const next: number[] = [];
    const continued = (covered[0] ?? 0) > 0;
    const skip = () => {
      for (; (covered[texts.length] ?? 0) > 0; texts.push('')) next[texts.length] = covered[texts.length]! - 1;
    };
    for (const each of cells) {
      skip();
      for (let i = 0; i < each.columns; i++) {
        next[texts.length] = each.rows - 1;
        texts.push(i === 0 ? tidy(each.text) : '');
      }
    }
    skip();
    covered = next;
    rows.push({ cells: texts, continued });
    cells = undefined;
    cell = undefined;
  };
  const lineBreak = () => {
    (cell ?? outside).text += '\n';
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden.test(name)) unseen++;
      if (name === 'table') {
        depth++;
        if (depth === 1) {
          closeOutside();
          covered = [];
          found = true;
          return;
        }
      }
      if (depth === 1 && name === 'tr') {
        closeRow();
        cells = [];
      } else if (depth === 1 && (name === 'td' || name === 'th')) {
        cells ??= [];
        cell = newCell(span(attributes.colspan), span(attributes.rowspan));
        cells.push(cell);
      } else if (breaking.test(name)) lineBreak();
      if (name === 'ol' || name === 'ul')
        numbers.push(
          name === 'ol' && !/list-style(?:-type)?:\s*none/i.test(attributes.style ?? '')
            ? span(attributes.start)
            : undefined,
        );
      if (name === 'li') {
        const number = numbers.at(-1);
        const own = number !== undefined && attributes.value !== undefined ? span(attributes.value) : number;
        mark = own === undefined ? '' : `${own}.`;
        if (own !== undefined) numbers[numbers.length - 1] = own + 1;
      }
    },
    ontext(text) {
      if (unseen > 0) return;
      const shown = text.replace(/[ \t\r\n\f]+/g, run => (/[\r\n]/.test(run) ? wrap : ' '));
      const numbered = mark !== '' && text.trim() !== '';
      (cell ?? outside).text += numbered && !typedNumber.test(text) ? mark + shown.trimStart() : shown;
      if (numbered) mark = '';
    },
    onclosetag(name) {
      if (hidden.test(name)) unseen = Math.max(0, unseen - 1);
      if (name === 'li') {
        // an automatic number that is all that a cell says; beside other words an empty entry is none
        if (mark !== '' && cell && tidy(cell.text) === '') cell.text += mark;
        mark = '';
      }
      if (name === 'ol' || name === 'ul') numbers.pop();
      if (depth === 1 && name === 'tr') closeRow();
      else if (depth === 1 && (name === 'td' || name === 'th')) cell = undefined;
      else if (name !== 'br' && breaking.test(name)) lineBreak();
      if (name === 'table') {
        if (depth === 1) closeRow();
        depth = Math.max(0, depth - 1);
      }
    },
  });
  parser.end(html);
  closeRow();
  closeOutside();
  return found ? rows : undefined;
}

/** Stands for a line end of the source, which is no line break, until what is on both sides of it is known. */
const wrap = '\r';

function newCell(columns = 1, rows = 1): OpenCell {
  return { text: '', columns, rows };
}

function span(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? '', 10);
  return value > 0 ? Math.min(value, longestSpan) : 1;
}

/** A cell's text: wraps of the source gone, no blanks around line breaks, no empty lines. */
function tidy(text: string): string {
  return text
    .replace(/ *\r[ \r]*/g, (run, at: number) => {
      const before = text.charCodeAt(at - 1);
      return isCjk(before) && isCjk(text.charCodeAt(at + run.length)) ? '' : ' ';
    })
    .split('\n')
    .map(line => line.replace(/^[ \u00a0]+|[ \u00a0]+$/g, ''))
    .filter(line => line !== '')
    .join('\n');
}
