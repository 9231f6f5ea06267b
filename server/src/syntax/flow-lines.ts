// Lines of the flow layout, each looked at by itself. A line out of a PDF is a stretch of some column, broken off where
// the column was full, so most lines say nothing alone; these do: numbers, entry marks, ends of sentences.

import { parseChineseNumeral, parseInteger } from '../domain/numerals';
import type { RowRange } from '../text/joined';
import { spacesEnd, spacesStart } from '../text/spaces';
import type { LineNumber, LineShape, Row } from './cst';
import { headerLine } from './flow-header';

/** A line that says something, blanks at its ends left out. `row` is an index into the rows given. */
export interface FlowLine extends RowRange {
  readonly text: string;
  /** Whether a blank line stands between it and the line before. */
  readonly gap: boolean;
}

/** The lines of some rows; a row that a quoted cell ties together has several. */
export function flowLines(rows: readonly Row[]): FlowLine[] {
  const lines: FlowLine[] = [];
  let gap = false;
  for (const [row, source] of rows.entries()) {
    if (source.shape.kind === 'blank') gap = true;
    else if (source.innerBreaks === 0) {
      const { start, end, text } = lineOf(source);
      lines.push({ row, start, end, text, gap });
      gap = false;
    } else {
      const text = visibleText(source);
      for (const [from, to] of stretches(source)) {
        const start = spacesEnd(text, from, to);
        const end = spacesStart(text, start, to);
        if (end > start) lines.push({ row, start, end, text: text.slice(start, end), gap });
        gap = end === start;
      }
    }
  }
  return lines;
}

/** A row as a line. What text without columns is was found out when it was scanned; other rows are seldom asked. */
export function lineOf(row: Row): LineShape {
  return row.shape.kind === 'text' ? row.shape.line : lineShape(row);
}

/** Looks at a row that is not blank as a line; of a row of several lines the first that says something counts. */
export function lineShape(row: Unshaped): LineShape {
  const visible = visibleText(row);
  const start = spacesEnd(visible, 0, row.bodyLength);
  let stop = row.bodyLength;
  if (row.innerBreaks > 0) stop = row.tokens.find(token => token.kind === 'eol' && token.start >= start)?.start ?? stop;
  const end = spacesStart(visible, start, stop);
  const text = visible.slice(start, end);
  return { start, end, text, isClosed: isClosed(text), number: numberStart(text, start), header: headerLine(text) };
}

type Unshaped = Omit<Row, 'shape'>;

/** A row's text in which tags and tabs are blanks. */
function visibleText(row: Unshaped): string {
  let { text } = row;
  for (const { kind, start, end } of row.tokens)
    if (kind === 'tag' || kind === 'tab') text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

function stretches(row: Row): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const { kind, start, end } of row.tokens) {
    if (kind !== 'eol') continue;
    found.push([from, start]);
    from = end;
  }
  if (from < row.bodyLength) found.push([from, row.bodyLength]);
  return found;
}

/** Whether a sentence, or a part of one that ends in a semicolon, is over at the end of the line. */
export function isClosed(text: string): boolean {
  return /[。！？；!?;][”’"』」）)]*$/.test(text);
}

/** Whether a sentence is over at the end of the line. */
export function isSentenceEnd(text: string): boolean {
  return /[。！？!?][”’"』」）)]*$/.test(text);
}

/** Whether the line can't begin anything: it goes on with the one before. */
export function goesOn(text: string): boolean {
  return /^[、，。；：！？）”’》〉】」』)\].,;:!?%％]/.test(text);
}

/** What numbers an entry at the start of a line. */
export interface EntryMark {
  readonly style: 'dot' | 'paren' | 'han' | 'circle';
  readonly value: number;
}

const han = '一二三四五六七八九十';
/** Before digits (`2.24小时值班`) only if no decimal goes on there. */
const dotMark = /^([0-9]{1,2})\s*[.．、]\s*(?![0-9](?![0-9]+[\u3400-\u9fff]))/;
const parenMark = new RegExp(`^[（(]\\s*([0-9]{1,2}|[${han}]{1,3})\\s*[）)]`);
const hanMark = new RegExp(`^([${han}]{1,3})、`);
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The mark with which a line begins, if it does: `1.`, `（一）`, `一、`, `①`. */
export function entryMark(text: string): EntryMark | undefined {
  const dot = dotMark.exec(text);
  if (dot) return { style: 'dot', value: Number(dot[1]) };
  const paren = parenMark.exec(text);
  if (paren) return { style: 'paren', value: smallValue(paren[1]!) };
  const numeral = hanMark.exec(text);
  if (numeral) return { style: 'han', value: smallValue(numeral[1]!) };
  const circle = circled.indexOf(text[0] ?? ' ');
  return circle >= 0 ? { style: 'circle', value: circle + 1 } : undefined;
}

/** 1 to 99: `12`, `十二`, `二十`. */
function smallValue(text: string): number {
  const value = parseInteger(text);
  if (value !== undefined) return value;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (each: string | undefined) => han.indexOf(each ?? '') + 1;
  return (text.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}

const digits = '[0-9０-９]{1,4}';
const barePattern = new RegExp(`^(?:第\\s*)?(${digits})\\s*(?:项|[.．、。])?$`);
const namedPattern = new RegExp(`^(?:第\\s*)?(${digits})(?:\\s*项)?(?=\\s+[^\\s.．、，。；：])`);
const markedPattern = new RegExp(`^(${digits})\\s*[.．、](?!\\s*[0-9０-９])`);
const gluedPattern = /^([0-9]{1,3})(?=[\u3400-\u9fff“（《*＊])/;
/** What follows a number in a sentence that was broken before it: `3层及以上`, `24 小时`. */
const measure =
  /^[个年月日号人名天小分秒周岁项条款次种类处家户层级楼元万亿千百公米厘吨亩度时期届位章节页平立余多座间台辆只头件份批组科把张支块片段集所等]/;

/** A numeral alone on its line: an item's number in another form, or a word of a sentence. */
function chineseNumber(text: string, start: number): LineNumber | undefined {
  const value = parseChineseNumeral(text);
  if (value === undefined) return undefined;
  const end = start + text.length;
  return { value, text, plain: false, start, end, form: 'bare', rest: end, measures: true };
}

/** The number at the start of a line that may be that of an item; the line's text begins at offset `start` of its row. */
function numberStart(text: string, start: number): LineNumber | undefined {
  const first = text.charCodeAt(0);
  if (/^[一二三四五六七八九十百]{1,5}$/.test(text)) return chineseNumber(text, start);
  if (!(first >= 48 && first <= 57) && !(first >= 0xff10 && first <= 0xff19) && first !== 0x7b2c) return undefined;
  const bare = barePattern.exec(text);
  const match = bare ?? namedPattern.exec(text) ?? markedPattern.exec(text) ?? gluedPattern.exec(text);
  const value = match ? parseInteger(match[1]!) : undefined;
  if (!match || value === undefined) return undefined;
  const marked = bare === null && /[.．、]$/.test(match[0]);
  const rest = spacesEnd(text, match[0].length, text.length);
  const form = bare ? 'bare' : marked ? 'marked' : rest > match[0].length ? 'named' : 'glued';
  // before a name on its line the mark stands for the column's border and is no part of the number
  const number = marked ? match[1]! : match[0];
  const end = number.length;
  return {
    value,
    text: number,
    plain: /^(?:0|[1-9][0-9]*)$/.test(number),
    start,
    end: start + end,
    form,
    rest: start + rest,
    measures: form !== 'bare' && measure.test(text.slice(rest)),
  };
}
