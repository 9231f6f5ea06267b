// What a row looks like by itself. Tags are overwritten with blanks of the same length before the patterns look at a row,
// so that the offsets in the shapes are those of the row. Rows are long (thousands of characters) where duties stand in
// them: patterns run on the first cell only, or on rows short enough to be headings.

import { parseChineseNumeral, parseInteger } from '../domain/numerals';
import type { CategoryShape, Cell, CountShape, HeadingShape, ItemShape, ListKind, Row, RowShape } from './cst';
import { lineShape } from './flow-lines';

type Unshaped = Omit<Row, 'shape'>;

const longestHeading = 120;
const longestCategory = 60;
const longestNumber = 80;

const digits = '[0-9０-９]+';
const numeral = '[〇零一二三四五六七八九十百]+';
const countPattern = `[（(]\\s*(?:共|计|合计)?\\s*(?:${digits}|${numeral})\\s*项\\s*[）)]`;
/** A count whose brackets are lost, torn or none: `3项`, `（3项`, `【3项】`. */
const tornCountPattern = `[（(【［\\[〔]?\\s*(?:共|计|合计)?\\s*${digits}\\s*项\\s*[）)】］\\]〕]?`;
const headingPattern = new RegExp(
  `^[\\s*]*(?:附件\\s*[0-9一二三四五六七八九十]*\\s*[：:.、]?\\s*|[0-9]{1,2}\\s*[.．、]\\s*|[一二三]\\s*、\\s*)?[^。；！？，,;“”]*?` +
    `((?:上级(?:职能)?部门)?\\s*(?:基\\s*本|配\\s*合|收\\s*回|回\\s*收|上\\s*收)[^。；，,;（(]{0,16}?清\\s*单)\\s*(${countPattern}|${digits}\\s*项)?`,
);
const pagePattern = /^[\s.…·．。・-]*\t?\s*([0-9０-９]{1,4})?[\s*]*$/;
const categoryPattern = new RegExp(
  `^([\\s*\\uFEFF]*[（(]?\\s*)((?:${numeral}|[0-9０-９]{1,2}))(\\s*[、，,.．:：]\\s*|\\s*[）)]\\s*[、]?\\s*|\\s+)([^\\t]+?)(\\s*)(${countPattern}|${tornCountPattern})?([\\s*]*)$`,
);
const wholeCount = new RegExp(`^${countPattern}$`);
const unnumberedCategoryPattern = new RegExp(
  `^([\\s*]*)(?!\\s)([^\\t、，。；,;]{2,15}?)(\\s*)(${countPattern})([\\s*]*)$`,
);
const numberPattern = new RegExp(
  `^[\\s\\u200b\\ufeff]*(?:第\\s*)?(${digits}|${numeral})\\s*(?:项|[.．、。,，:：)）])?[\\s\\u200b]*$`,
);
const datePattern =
  /^\s*[（(]?\s*(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*\S{1,3}\s*月(?:\s*\S{1,3}\s*日)?\s*版?\s*[）)]?\s*$/;
const footerPattern =
  /^\s*(?:第\s*\d+\s*页\s*(?:[，,、/]?\s*共\s*\d+\s*页)?|[-—–－]\s*\d+\s*[-—–－]|共\s*\d+\s*页[，,]?\s*第\s*\d+\s*页|\d+\s*\/\s*\d+|[·•]\s*\d+\s*[·•]|page\s*\d+(?:\s*of\s*\d+)?)\s*$/i;

/** Tells the shape of a row from its tokens and cells. */
export function rowShape(row: Unshaped): RowShape {
  const { text, bodyLength, cells } = row;
  if (text.charCodeAt(0) === 35) return { kind: 'comment' };
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(text)) return { kind: 'conflict' };
  const first = cells[0]!;
  const firstFilled = cells.findIndex(cell => isFilled(row, cell));
  if (firstFilled < 0) return { kind: 'blank' };
  const hasTabs = cells.length > 1;
  const onlyFirst = firstFilled === 0 && cells.every((cell, i) => i === 0 || !isFilled(row, cell));
  const head = visible(row, first, longestHeading);
  const category = onlyFirst || cells.length === 2 ? categoryShape(row, onlyFirst) : undefined;
  if (category) return category;
  if (hasTabs) {
    if (firstFilled > 0) return { kind: 'continuation' };
    if (/^\s*(?:序\s*号|编\s*号)\s*$/.test(head) && !onlyFirst) return { kind: 'header' };
    const item = itemShape(head, row);
    if (item) return item;
  }
  const compact = head.replace(/[\s*\uFEFF]/g, '');
  if (/^[（(]?(?:注|备注|说明)[0-9]?[：:]/.test(compact || row.text.trimStart())) return { kind: 'note' };
  const heading = bodyLength <= longestHeading * 2 ? headingShape(blankTags(row, 0, bodyLength)) : undefined;
  if (heading) return heading;
  if (hasTabs && !onlyFirst) return { kind: 'cells' };
  if (compact === '目录') return { kind: 'contents-heading' };
  if (datePattern.test(head)) return { kind: 'date' };
  if (/^附件[0-9一二三四五六七八九十]*[：:]?[0-9]*$/.test(compact)) return { kind: 'attachment' };
  if (footerPattern.test(head)) return { kind: 'footer' };
  return { kind: 'text', line: lineShape(row) };
}

function isFilled(row: Unshaped, cell: Cell): boolean {
  for (let i = cell.from; i < cell.to; i++) {
    const token = row.tokens[i]!;
    if (token.kind === 'entity' && !/^&(?:nbsp|ensp|emsp);$/i.test(row.text.slice(token.start, token.end))) return true;
    if (token.kind !== 'text') continue;
    for (let at = token.start; at < token.end; at++) if (!isBlank(row.text.charCodeAt(at))) return true;
  }
  return false;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f)
  );
}

/** The text of a cell, its tags blanked, or '' if it is longer than `most`. */
function visible(row: Unshaped, cell: Cell, most: number): string {
  return cell.end - cell.start > most + 200 ? '' : blankTags(row, cell.start, cell.end);
}

/** The text of a cell without its tags. */
function bareText(row: Unshaped, cell: Cell): string {
  return row.tokens
    .slice(cell.from, cell.to)
    .map(token => (token.kind === 'text' ? row.text.slice(token.start, token.end) : ''))
    .join('');
}

/** The characters `start`…`end` of a row in which tags, quotes and inner line ends are blanks. */
function blankTags(row: Unshaped, start: number, end: number): string {
  let text = row.text.slice(start, end);
  for (const token of row.tokens) {
    if (token.start < start || token.end > end || token.kind === 'text' || token.kind === 'tab') continue;
    text = text.slice(0, token.start - start) + ' '.repeat(token.end - token.start) + text.slice(token.end - start);
  }
  return text;
}

function itemShape(cell: string, row: Unshaped): ItemShape | undefined {
  if (cell.trim().length > longestNumber) return undefined;
  const match = numberPattern.exec(cell);
  if (!match) return undefined;
  const text = match[1]!;
  const start = cell.length - cell.trimStart().length;
  return {
    kind: 'item',
    value: parseInteger(text) ?? parseChineseNumeral(text),
    plain: /^(?:0|[1-9][0-9]*)$/.test(bareText(row, row.cells[0]!)),
    start,
    end: cell.trimEnd().length,
  };
}

function headingShape(text: string): HeadingShape | undefined {
  if (!/清\s*单/.test(text)) return undefined;
  const match = headingPattern.exec(text);
  if (!match || match[0].length > longestHeading) return undefined;
  const words = match[1]!;
  if (!/事\s*项|履\s*职|职\s*责/.test(words)) return undefined;
  const rest = pagePattern.exec(text.slice(match[0].length));
  if (!rest) return undefined;
  const count = match[2];
  const titleEnd = match[0].trimEnd().length;
  const wordsStart = match[0].length - (count?.length ?? 0) - blanksBefore(match[0], count) - words.length;
  const titleStart = text.length - text.replace(/^[\s*]+/, '').length;
  return {
    kind: 'heading',
    listKind: kindOf(words),
    words: [wordsStart, wordsStart + words.length],
    ...(count ? { count: countShape(count, match[0].length - count.length) } : {}),
    ...(rest[1] ? { page: rest[1] } : {}),
    title: [titleStart, titleEnd],
  };
}

/** Length of the blanks between the words and the count. */
function blanksBefore(matched: string, count: string | undefined): number {
  const before = count ? matched.slice(0, matched.length - count.length) : matched;
  return before.length - before.trimEnd().length;
}

function kindOf(words: string): ListKind {
  const compact = words.replace(/\s/g, '').replace(/^上级(?:职能)?部门/, '');
  if (compact.startsWith('基本')) return 'basic';
  return compact.startsWith('配合') ? 'assisting' : 'reclaimed';
}

function categoryShape(row: Unshaped, onlyFirst: boolean): CategoryShape | undefined {
  if (row.bodyLength > longestCategory + 200) return undefined;
  let end = row.bodyLength;
  while (end > 0 && isBlank(row.text.charCodeAt(end - 1))) end--;
  // `一<TAB>党的建设（24项）` is a category heading, too: the numeral in a cell of its own
  let text = blankTags(row, 0, end);
  if (!onlyFirst) {
    if (
      !/^[^\t]*\t[^\t]*$/.test(text) ||
      !/^\s*[一二三四五六七八九十]+\s*\t/.test(text) ||
      !/项\s*[）)]\s*$/.test(text)
    )
      return undefined;
    text = text.replace('\t', '、');
  }
  if (text.trim().length > longestCategory || /清\s*单/.test(text)) return undefined;
  const match = categoryPattern.exec(text);
  if (match) {
    const [, before, mark, separator, name, gap, count] = match as unknown as string[];
    const isTorn = count !== undefined && !wholeCount.test(count);
    if (
      (!count || isTorn) &&
      (/^[0-9０-９]/.test(mark!) ||
        /[（(）)]|^\s+$/.test(before! + separator!) ||
        name!.length > 12 ||
        /[。；，、：:]/.test(name!))
    )
      return undefined;
    const markStart = before!.length;
    const nameStart = markStart + mark!.length + separator!.length;
    const countStart = nameStart + name!.length + gap!.length;
    return {
      kind: 'category',
      numeral: { text: mark!, start: markStart, end: markStart + mark!.length },
      name: { text: name!, start: nameStart, end: nameStart + name!.length },
      ...(count ? { count: countShape(count, countStart, isTorn) } : {}),
    };
  }
  const plain = unnumberedCategoryPattern.exec(text);
  if (!plain) return undefined;
  const [, before, name, gap, count] = plain as unknown as string[];
  return {
    kind: 'category',
    name: { text: name!, start: before!.length, end: before!.length + name!.length },
    count: countShape(count!, before!.length + name!.length + gap!.length),
  };
}

const countAlone = new RegExp(`^([\\s*]*)(${countPattern})[\\s*]*$`);

/** The count that is all that a row says, as it stands below a title: `（共24项）`. */
export function countOfRow(text: string): CountShape | undefined {
  const match = countAlone.exec(text);
  return match ? countShape(match[2]!, match[1]!.length) : undefined;
}

/** `（24项）` that begins at `at`: the value and the range of its digits. */
function countShape(text: string, at: number, isTorn = false): CountShape {
  const match = new RegExp(`${digits}|${numeral}`).exec(text)!;
  return {
    value: parseInteger(match[0]) ?? parseChineseNumeral(match[0]),
    start: at + match.index,
    end: at + match.index + match[0].length,
    ...(isTorn ? { torn: [at, at + text.length] as const } : {}),
  };
}
