// What stands before the lists (title, date, contents) and notes, wherever they stand.

import { stripBlanks } from '../domain/normalise';
import { parseChineseNumeral, parseInteger } from '../domain/numerals';
import type { Range } from '../text/range';
import type { ContentsEntry, Document, ListTitle, Note, UnknownRow, Withheld } from './ast';
import type { Cst, HeadingShape, ListKind } from './cst';
import { countOfRow } from './row-shape';

const longestTitleLine = 60;
const mostTitleLines = 5;

interface Preamble {
  titleRows: readonly number[];
  date: Document['date'];
  contents: ContentsEntry[];
  contentsRow: number | undefined;
  unknown: UnknownRow[];
}

/** Reads the rows before the first list. */
export function readPreamble(cst: Cst, to: number, listTitleRows: ReadonlySet<number>): Preamble {
  const titleRows = findTitle(cst, to);
  const preamble: Preamble = { titleRows, date: undefined, contents: [], contentsRow: undefined, unknown: [] };
  const taken = new Set(titleRows);
  for (let i = 0; i < to; i++) {
    const { shape } = cst.rows[i]!;
    if (taken.has(i) || listTitleRows.has(i)) continue;
    if (shape.kind === 'contents-heading') preamble.contentsRow ??= i;
    else if (shape.kind === 'heading') preamble.contents.push(contentsEntry(titleOf(cst, i, shape), shape.page));
    else if (shape.kind === 'date') preamble.date ??= { text: bareText(cst, i), ...rowText(cst, i) };
    else if (shape.kind === 'conflict') preamble.unknown.push({ row: i, reason: 'conflict' });
    else if (/^(?:cells|continuation)$/.test(shape.kind)) preamble.unknown.push({ row: i, reason: 'cells' });
    else if (continuesNote(cst, i)) continue;
    else if (shape.kind === 'text' && cst.rows[i + 1]?.shape.kind !== 'heading' && !isPreface(cst.rows[i]!.text))
      preamble.unknown.push({ row: i, reason: isBinary(cst.rows[i]!.text) ? 'binary' : 'text' });
  }
  return preamble;
}

/** An entry's own number (`2. 配合履职事项清单`) is no part of the title. */
function contentsEntry(title: ListTitle, page: string | undefined): ContentsEntry {
  return { ...title, text: title.text.replace(/^(?:[0-9]{1,2}[.．、]|[一二三四五]、)/, ''), page };
}

/** Prose before the lists (a decree, an introduction, who publishes it) belongs to the document. */
function isPreface(text: string): boolean {
  const compact = stripBlanks(text);
  if (!/[\u4e00-\u9fff]{2}/.test(compact) || isBinary(text)) return false;
  return (
    compact.length >= 15 || /[。：:》）)]$|政府|委员会|办公室|机构|编制|清单|前言|说明|[镇乡旗县区市]$/.test(compact)
  );
}

function isBinary(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text);
}

/** The rows of the document's title: those that end in 履行职责事项清单, and the lines before that lead up to it. */
function findTitle(cst: Cst, to: number): number[] {
  for (let i = 0; i < to; i++) {
    if (cst.rows[i]!.shape.kind !== 'text') continue;
    const rows = [i];
    let text = bareText(cst, i);
    if (!/(?:清单|单)(?:[（(][^（()）]{1,12}[）)])?$/.test(text) || text.length > longestTitleLine * 2) continue;
    for (let above = i - 1; above >= 0 && rows.length < mostTitleLines; above--) {
      const { kind } = cst.rows[above]!.shape;
      const line = bareText(cst, above);
      // a blank line may stand between the place and 履行职责事项清单
      if (kind === 'blank' && !/[镇乡]|苏木|街道/.test(text) && above === rows[0]! - 1) continue;
      if (kind !== 'text' || line.length > longestTitleLine || /[。；：:]/.test(line)) break;
      rows.unshift(above);
      text = line + text;
    }
    if (/履\s*(?:行\s*职\s*责|职).*清单(?:[（(][^（()）]{1,12}[）)])?$/.test(text)) return rows;
  }
  return [];
}

export function readTitle(cst: Cst, rows: readonly number[]): Document['title'] {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    text: rows.map(row => bareText(cst, row)).join(''),
    start: rowText(cst, first).start,
    end: rowText(cst, last).end,
  };
}

/** A list's title; its count may stand in the row below, `countRow`. */
export function listTitleOf(
  cst: Cst,
  row: number,
  shape: HeadingShape,
): { title: ListTitle; countRow: number | undefined } {
  const title = titleOf(cst, row, shape);
  const countRow = cst.rows[row + 1]?.shape.kind === 'blank' ? row + 2 : row + 1;
  const below = cst.rows[countRow];
  const count = shape.count || below?.shape.kind !== 'text' ? undefined : countOfRow(below.text);
  if (!count) return { title, countRow: undefined };
  const at = cst.starts[countRow]!;
  const declaredCount = { value: count.value, range: { start: at + count.start, end: at + count.end } };
  return { title: { ...title, text: title.text + bareText(cst, countRow), declaredCount }, countRow };
}

/** A list's title or a contents entry; the place may stand on the line before. */
export function titleOf(cst: Cst, row: number, shape: HeadingShape): ListTitle {
  const start = cst.starts[row]!;
  const { text } = cst.rows[row]!;
  const above = cst.rows[row - 1];
  const placeAbove =
    above?.shape.kind === 'text' &&
    /^\s*\**[^。；：，]{2,40}(?:镇|乡|苏木|街道|办事处)\s*$/.test(above.text) &&
    shape.words[0] - shape.title[0] < 2;
  const before = placeAbove ? bareText(cst, row - 1) : '';
  return {
    row: placeAbove ? row - 1 : row,
    text: before + bare(text.slice(shape.title[0], shape.title[1])),
    range: { start: placeAbove ? rowText(cst, row - 1).start : start + shape.title[0], end: start + shape.title[1] },
    kind: shape.listKind,
    words: {
      text: stripBlanks(text.slice(shape.words[0], shape.words[1])),
      start: start + shape.words[0],
      end: start + shape.words[1],
    },
    declaredCount: shape.count && {
      value: shape.count.value,
      range: { start: start + shape.count.start, end: start + shape.count.end },
    },
  };
}

function bare(text: string): string {
  return stripBlanks(text.replace(/<[^<>]*>/g, '')).replace(/^\*+|\*+$/g, '');
}

function bareText(cst: Cst, row: number): string {
  return bare(cst.rows[row]!.text);
}

/** A row from its first to its last character that is no blank. */
function rowText(cst: Cst, row: number): Range {
  const { text } = cst.rows[row]!;
  const start = cst.starts[row]!;
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** All notes; one that stands in a list and names no kind speaks of that list. */
export function readNotes(cst: Cst, lists: readonly { kind: ListKind; from: number; to: number }[]): Note[] {
  const notes: Note[] = [];
  const kinds = new Set(lists.map(each => each.kind));
  for (const [row, { shape }] of cst.rows.entries()) {
    if (shape.kind !== 'note') continue;
    const list = lists.find(each => each.from <= row && row < each.to);
    let text = bareText(cst, row);
    let last = row;
    while (continuesNote(cst, last + 1)) text += bareText(cst, ++last);
    const range = { start: rowText(cst, row).start, end: rowText(cst, last).end };
    notes.push({
      text,
      range,
      withheld: readWithheld(text, list?.kind ?? (kinds.size === 1 ? [...kinds][0] : undefined)),
    });
  }
  return notes;
}

/** A note goes on over so many rows at most: text without columns has no other end of it. */
const longestNote = 100;

/** Whether a row goes on with the note above it: its next point, or the rest of a sentence. */
export function continuesNote(cst: Cst, row: number): boolean {
  for (let i = row; i > row - longestNote; i--) {
    if (!goesOnFrom(cst, i)) return false;
    if (cst.rows[i - 1]!.shape.kind === 'note') return true;
  }
  return false;
}

/** Whether a row goes on with the one above it, if that is a note or goes on with one. */
function goesOnFrom(cst: Cst, row: number): boolean {
  const own = cst.rows[row];
  const above = cst.rows[row - 1];
  if (own?.shape.kind !== 'text' || (above?.shape.kind !== 'note' && above?.shape.kind !== 'text')) return false;
  const isPoint = /^\s*(?:[0-9]{1,2}\s*[.．、]|[（(][0-9一二三四五六七八九十]{1,2}[）)])/.test(own.text);
  return isPoint || !/[。！；;]$/.test(above.text.trimEnd());
}

/** `continuesNote` of rows that are asked for one after the other, from `from` on: looks at each row once. */
export function noteWatch(cst: Cst, from: number): (row: number) => boolean {
  /** Rows since the note that the row before goes on with; undefined if it goes on with none. */
  let since: number | undefined = 0;
  while (since < longestNote && continuesNote(cst, from - 1 - since)) since++;
  if (cst.rows[from - 1 - since]?.shape.kind !== 'note') since = undefined;
  return row => {
    const goesOn: boolean = since !== undefined && since < longestNote && goesOnFrom(cst, row);
    since = cst.rows[row]!.shape.kind === 'note' ? 0 : goesOn ? since! + 1 : undefined;
    return goesOn;
  };
}

/** `3项基本履职事项、2项配合履职事项…不予公布`: how many items of each list are withheld. */
export function readWithheld(text: string, own: ListKind | undefined): Withheld {
  const found: Partial<Record<ListKind, number>> = {};
  // a list's total behind its title is no number of withheld items
  for (const sentence of text.replace(/清单[（(][0-9]+项[）)]/g, '清单').split(/[。；;]/)) {
    if (!/(?:不予|不|未予|未|暂不)(?:对外)?(?:公布|公开|公示)|不列入/.test(sentence)) continue;
    let before: ListKind | undefined;
    const pattern =
      /([0-9０-９]+|[一二三四五六七八九十]+)\s*(?:项|号事项)([^，、；0-9０-９]{0,16})|(基本|配合|收回|回收|上收)/g;
    for (const match of sentence.matchAll(pattern)) {
      if (match[3]) {
        before = kindWord(match[3]);
        continue;
      }
      // `2号事项` is one item
      const count = match[0].includes('号') ? 1 : (parseInteger(match[1]!) ?? parseChineseNumeral(match[1]!));
      const after = /基本|配合|收回|回收|上收/.exec(match[2]!)?.[0];
      const kind = after ? kindWord(after) : (before ?? own);
      if (count !== undefined && kind) found[kind] = (found[kind] ?? 0) + count;
      before = undefined;
    }
  }
  return found;
}

function kindWord(word: string): ListKind {
  if (word === '基本') return 'basic';
  return word === '配合' ? 'assisting' : 'reclaimed';
}

export function withheldOf(notes: readonly Note[]): Withheld {
  const sum: Partial<Record<ListKind, number>> = {};
  for (const { withheld } of notes)
    for (const [kind, count] of Object.entries(withheld) as [ListKind, number][]) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
