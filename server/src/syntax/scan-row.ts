// Cuts one row into tokens and cells in a single pass over its characters. Only HTML tags of the kinds that extractors
// leave behind count as tags, so that `<3天>` stays text; a tag or an entity has to end within a few characters, which
// keeps the scan linear whatever the row holds.

import type { Cell, Row, Token, TokenKind } from './cst';
import { rowShape } from './row-shape';

const TAB = 9;
const QUOTE = 34;
const AMPERSAND = 38;
const LESS = 60;
const longestTag = 200;
const longestEntity = 10;
const tagPattern =
  /<\/?(?:p|ol|ul|li|br|div|span|table|tbody|thead|tr|td|th|b|i|u|em|strong|font|sup|sub|a|h[1-6])(?:\s[^<>\t\r\n]*)?\/?>/iy;
const entityPattern = /&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});/iy;

/** Where quoted cells stand in a row: start of the opening quote to the end of the closing one. */
export type QuotedSpans = readonly (readonly [start: number, end: number])[];

/** Scans a row; `text` holds its line end, `quoted` its quoted cells in order. */
export function scanRow(text: string, quoted: QuotedSpans = []): Row {
  const bodyLength = bodyLengthOf(text);
  const tokens: Token[] = [];
  const cells: Cell[] = [];
  let textStart = 0;
  let cellStart = 0;
  let cellFrom = 0;
  let cellQuoted = false;
  let nextQuoted = 0;
  let innerBreaks = 0;
  let quoteEnd = -1;
  const push = (kind: TokenKind, start: number, end: number) => {
    if (start > textStart) tokens.push({ kind: 'text', start: textStart, end: start });
    if (end > start) tokens.push({ kind, start, end });
    textStart = end;
  };
  const closeCell = (end: number) => {
    push('text', end, end);
    cells.push({ start: cellStart, end, from: cellFrom, to: tokens.length, quoted: cellQuoted });
    cellQuoted = false;
  };
  let i = 0;
  while (i < bodyLength) {
    const code = text.charCodeAt(i);
    if (code > LESS) {
      i++;
      continue;
    }
    if (code === QUOTE) {
      if (i < quoteEnd) {
        const length = i === quoteEnd - 1 ? 1 : 2;
        push('quote', i, i + length);
        i += length;
        continue;
      }
      const span = quoted[nextQuoted];
      if (span && span[0] === i) {
        nextQuoted++;
        cellQuoted = true;
        quoteEnd = span[1];
        push('quote', i, i + 1);
      }
      i++;
    } else if (code === TAB && i >= quoteEnd) {
      closeCell(i);
      push('tab', i, i + 1);
      i++;
      cellStart = i;
      cellFrom = tokens.length;
    } else if (code === LESS) {
      const tag = matchShort(tagPattern, text, i, longestTag);
      if (tag) push('tag', i, i + tag);
      i += tag ?? 1;
    } else if (code === AMPERSAND) {
      const entity = matchShort(entityPattern, text, i, longestEntity);
      if (entity) push('entity', i, i + entity);
      i += entity ?? 1;
    } else if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
      innerBreaks++;
      push('eol', code === 10 && text.charCodeAt(i - 1) === 13 ? i - 1 : i, i + 1);
      i++;
    } else i++;
  }
  closeCell(bodyLength);
  push('eol', bodyLength, text.length);
  const shape = rowShape({ text, tokens, cells, innerBreaks, bodyLength });
  return { text, tokens, cells, shape, innerBreaks, bodyLength };
}

/** Length of the text before its final line end. */
export function bodyLengthOf(text: string): number {
  if (text.endsWith('\r\n')) return text.length - 2;
  return text.endsWith('\n') || text.endsWith('\r') ? text.length - 1 : text.length;
}

/** Length of the tag or the entity that begins at an offset, 0 if none does. */
export function markupLength(text: string, at: number): number {
  return matchShort(tagPattern, text, at, longestTag) ?? matchShort(entityPattern, text, at, longestEntity) ?? 0;
}

function matchShort(pattern: RegExp, text: string, at: number, most: number): number | undefined {
  const window = text.slice(at, at + most);
  pattern.lastIndex = 0;
  return pattern.exec(window)?.[0].length;
}
