// What can be completed at an offset: a department in its column, at the head of duties or in the handling; the name of a
// category; the name of an item that is yet to be written. Everywhere else nothing is offered.

import { looksLikeDepartment } from '../domain/department';
import { stripBlanks } from '../domain/normalise';
import { type Category, type ColumnRole, type Document, type Item, type List, rowAt } from '../syntax/ast';
import { columnOfLabel, draftingLine } from '../syntax/drafting-line';
import type { Range } from '../text/range';
import { placeAt } from './locate';

interface Typed {
  /** What a completion replaces; within one line. */
  readonly range: Range;
  /** What of it stands before the offset. */
  readonly word: string;
}

export type CompletionPlace =
  | ({
      readonly kind: 'department';
      readonly item: Item;
      /** Names that stand beside it and are not to be offered. */
      readonly listed: readonly string[];
      /** Whether the duties' heading lacks its colon. */
      readonly needsColon: boolean;
      readonly isHeading: boolean;
    } & Typed)
  | ({ readonly kind: 'category'; readonly list: List; readonly row: number; readonly hasCount: boolean } & Typed)
  | ({
      readonly kind: 'name';
      readonly list: List;
      readonly category: Category;
      readonly item: Item;
      /** Rows of the item behind the first one, which hold nothing yet; of what is inserted they are a part. */
      readonly emptyRows: Range | undefined;
    } & Typed);

/** A stretch of a row that one column fills, offsets in the row. */
interface Stretch {
  readonly role: ColumnRole;
  readonly start: number;
  readonly end: number;
}

const numeral = /^[^\S\t]*[一二三四五六七八九十百]+[^\S\t]*[、.．][^\S\t]*/;
const handlingLabel = /^\s*(?:承接|承办|责任)(?:部门|单位)(?:及(?:工作|承接|承办)方式)?\s*[：:]/;
/** A heading is not longer. */
const longestName = 20;

export function completionPlace(document: Document, offset: number): CompletionPlace | undefined {
  const row = rowAt(document, offset);
  const list = document.lists.findLast(each => each.range.start <= offset);
  const source = document.cst.rows[row]!;
  const at = offset - document.cst.starts[row]!;
  if (!list || at > source.bodyLength || source.shape.kind === 'comment') return undefined;
  for (const category of list.categories)
    for (const item of category.items)
      if (item.rows.includes(row)) {
        if (list.layout !== 'flow') return placeInItem(document, list, category, item, row, at);
        return placeInFlow(document, offset) ?? placeInCategory(document, list, row, at, /$/);
      }
  return placeInCategory(document, list, row, at, /[（(\t\s].*$|$/);
}

function placeInCategory(
  document: Document,
  list: List,
  row: number,
  at: number,
  behind: RegExp,
): CompletionPlace | undefined {
  const { shape, text, bodyLength } = document.cst.rows[row]!;
  if (list.title?.row === row || document.contents.some(each => each.row === row)) return undefined;
  if (!/^(?:category|text|cells|continuation)$/.test(shape.kind)) return undefined;
  const body = text.slice(0, bodyLength);
  const start = numeral.exec(body)?.[0].length;
  if (start === undefined || at < start) return undefined;
  const name = /^[^（(\t\s。，；]*/.exec(body.slice(start))![0];
  const end = start + name.length;
  if (at > end || !behind.test(body.slice(end)) || name.length > longestName) return undefined;
  const offset = document.cst.starts[row]!;
  const hasCount = /[（(]/.test(body.slice(end));
  const range = { start: offset + start, end: offset + end };
  return { kind: 'category', list, row, hasCount, range, word: body.slice(start, at) };
}

function placeInItem(
  document: Document,
  list: List,
  category: Category,
  item: Item,
  row: number,
  at: number,
): CompletionPlace | undefined {
  const stretch =
    list.layout === 'drafting' ? draftingStretch(document, list, item, row, at) : tableStretch(document, list, row, at);
  if (!stretch) return undefined;
  switch (stretch.role) {
    case 'name':
      return placeInName(document, list, category, item, row, at, stretch);
    case 'departments':
      return placeInDepartments(document, item, row, at, stretch);
    case 'superiorDuties':
    case 'handling':
      return placeInHeading(document, item, row, at, stretch);
    default:
      return undefined;
  }
}

function tableStretch(document: Document, { columns }: List, row: number, at: number): Stretch | undefined {
  const { cells } = document.cst.rows[row]!;
  const index = cells.findIndex(cell => cell.start <= at && at <= cell.end);
  const cell = cells[index];
  const role = columns[index]?.role;
  if (!cell || !role) return undefined;
  const stretch = cell.quoted ? { role, start: cell.start + 1, end: cell.end - 1 } : { role, ...cell };
  return at < stretch.start || at > stretch.end ? undefined : stretch;
}

function draftingStretch(document: Document, list: List, { rows }: Item, row: number, at: number): Stretch | undefined {
  if (row === rows[0]) return tableStretch(document, list, row, at);
  const { start, literal } = draftingLine(document.cst.rows[row]!);
  if (at < start || literal) return undefined;
  for (let own = rows.indexOf(row); own > 0; own--) {
    const { label } = draftingLine(document.cst.rows[rows[own]!]!);
    if (!label) continue;
    const column = columnOfLabel(label.text, list.columns);
    const end = document.cst.rows[row]!.bodyLength;
    return column && { role: list.columns[column.index]!.role, start, end };
  }
  return undefined;
}

function placeInName(
  document: Document,
  list: List,
  category: Category,
  item: Item,
  row: number,
  at: number,
  { start, end }: Stretch,
): CompletionPlace | undefined {
  const { cst } = document;
  const { text, bodyLength } = cst.rows[row]!;
  const isRest = [...item.content.columns].every(
    ([role, column]) => role === 'number' || role === 'name' || column.text === '',
  );
  if (row !== item.rows[0] || !isRest || stripBlanks(text.slice(end, bodyLength)) !== '') return undefined;
  const name = text.slice(start, end);
  if (/[。；;<>"]/.test(name)) return undefined;
  const last = item.rows.at(-1)!;
  const from = cst.starts[row]!;
  // the rows from behind the first one's line end up to behind the last one's
  const emptyRows =
    last === row ? undefined : { start: from + text.length, end: cst.starts[last]! + cst.rows[last]!.text.length };
  const range = { start: from + start, end: from + bodyLength };
  return { kind: 'name', list, category, item, emptyRows, range, word: text.slice(start, at) };
}

function placeInDepartments(
  document: Document,
  item: Item,
  row: number,
  at: number,
  { start, end }: Stretch,
): CompletionPlace | undefined {
  const { text } = document.cst.rows[row]!;
  const before = text.slice(start, at);
  if (/<[^>]*$/.test(before)) return undefined;
  const word = /[^、，,；;：:。\s<>]*$/.exec(before)![0];
  const rest = /^[^、，,；;：:。\s<>]*/.exec(text.slice(at, end))![0];
  const own = word + rest;
  const listed = item.content.departments.map(each => each.text).filter(name => name !== own);
  const offset = document.cst.starts[row]! + at;
  const range = { start: offset - word.length, end: offset + rest.length };
  return { kind: 'department', item, listed, needsColon: false, isHeading: false, range, word };
}

function placeInHeading(
  document: Document,
  item: Item,
  row: number,
  at: number,
  { role, start, end }: Stretch,
): CompletionPlace | undefined {
  const { text } = document.cst.rows[row]!;
  const before = text.slice(start, at);
  if (/<[^>]*$/.test(before)) return undefined;
  let line = /[^。；;\n<>]*$/.exec(before)![0];
  if (role === 'handling') {
    const label = handlingLabel.exec(line)?.[0];
    if (label === undefined) return undefined;
    line = line.slice(label.length);
  }
  const names = line.trimStart().split('、');
  const word = names.pop()!;
  if (word.length > longestName || /[\s：:，,（(0-9]/.test(word) || !names.every(isName)) return undefined;
  const rest = /^[^、：:。；;，,\s<>]{0,20}/.exec(text.slice(at, end))![0];
  const next = text[at + rest.length];
  const isWhole = rest !== '' && /[：:、。]/.test(next ?? '') && looksLikeDepartment(word + rest);
  const length = isWhole || role === 'handling' ? rest.length : 0;
  const headed = item.content[role === 'handling' ? 'handling' : 'superiorDuties'].flatMap(block =>
    block.departments.map(each => each.text),
  );
  const offset = document.cst.starts[row]! + at;
  return {
    kind: 'department',
    item,
    listed: [...names.map(stripBlanks), ...headed].filter(name => name !== word + text.slice(at, at + length)),
    needsColon: role === 'superiorDuties' && !/^[：:、]/.test(text.slice(at + length)),
    isHeading: role === 'superiorDuties',
    range: { start: offset - word.length, end: offset + length },
    word,
  };
}

function isName(text: string): boolean {
  return looksLikeDepartment(stripBlanks(text));
}

/** A department that is read as one already: where the columns are lost nothing else tells where one belongs. */
function placeInFlow(document: Document, offset: number): CompletionPlace | undefined {
  const place = placeAt(document, offset);
  if (place?.kind !== 'department' && place?.kind !== 'heading') return undefined;
  const { item, department, range } = place;
  const word = document.cst.text.slice(range.start, offset);
  if (range.start === range.end || range.end < offset || /\n/.test(document.cst.text.slice(range.start, range.end)))
    return undefined;
  const named =
    place.kind === 'department'
      ? item.content.departments
      : item.content.superiorDuties.flatMap(each => each.departments);
  const listed = named.map(each => each.text).filter(name => name !== department.text);
  return { kind: 'department', item, listed, needsColon: false, isHeading: place.kind === 'heading', range, word };
}
