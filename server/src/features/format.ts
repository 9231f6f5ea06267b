// Formatting: what cleaning does, in each list's own layout, and one line end at the end of the text. Idempotent. What can't
// be formatted is left as it is, and told.

import { cleaningOf, goingRows, hasStrayQuote, whyNotClean } from '../rules/clean-document';
import { type Document, type Item, itemsOf, type List, rangeInText, rowAt, rowRange } from '../syntax/ast';
import { keptCopies } from '../syntax/kept-copies';
import { parse } from '../syntax/read-document';
import { eolOf } from '../syntax/row-changes';
import { compareDocuments } from '../syntax/same-reading';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';

/**
 * What formatting left as it is, or wrote otherwise. `flow`: the list's columns are lost; `headless`: it has neither title nor
 * header; `columns`: two of its columns are the same; `quote`: a quote that nothing closes; `item`: the item would read
 * differently; `pages`: without its page marks the list would. `copy`: a continued row repeated a cell with other words, which stand in
 * a comment now.
 */
export interface FormatNote {
  readonly kind: 'flow' | 'headless' | 'columns' | 'quote' | 'item' | 'pages' | 'copy';
  /** Offsets in the text before. */
  readonly range: Range;
  readonly list: List;
  /** Of `item` and `copy`. */
  readonly item?: Item;
  /** Of `copy`: the column's header. */
  readonly column?: string;
}

/** Whether a note says that something which could be formatted was left as it is; a list without columns is none of that. */
export function isRefused({ kind }: FormatNote): boolean {
  return kind !== 'copy' && kind !== 'flow';
}

/** What is to be said of formatting a document, in the order of the document. */
export function formatNotes(document: Document): FormatNote[] {
  const notes = hasStrayQuote(document)
    ? quoteNotes(document)
    : document.lists.flatMap(list => notesOf(document, list));
  return notes.sort((a, b) => a.range.start - b.range.start);
}

function quoteNotes(document: Document): FormatNote[] {
  const { rows, lines, rowLines } = document.cst;
  const row = rows.findIndex((each, i) => each.innerBreaks === 0 && lines[rowLines[i]!]!.opensQuote);
  const list = document.lists.findLast(each => each.rows[0] <= row) ?? document.lists[0];
  return list ? [{ kind: 'quote', list, range: rowRange(document, row) }] : [];
}

function notesOf(document: Document, list: List): FormatNote[] {
  const title = rowRange(document, list.title?.row ?? list.rows[0]);
  const why = whyNotClean(list);
  if (why) return [{ kind: why, list, range: title }];
  const { left, rowsStay } = cleaningOf(document);
  const items = itemsOf(list).flatMap((item): FormatNote[] => {
    if (left.has(item.content)) return [{ kind: 'item', list, item, range: rowRange(document, item.rows[0]!) }];
    return keptCopies(item.content).flatMap(({ role, text }): FormatNote[] => {
      const [first] = text.pieces;
      const column = list.columns.find(each => each.role === role)?.text ?? '';
      return first ? [{ kind: 'copy', list, item, column, range: rangeInText(document, item, first) }] : [];
    });
  });
  const pages: FormatNote[] =
    rowsStay && goingRows(document, list).size > 0 ? [{ kind: 'pages', list, range: title }] : [];
  return [...pages, ...items];
}

/** The edits that format a document; none for one without lists. */
export function formatEdits(document: Document): TextEdit[] {
  if (document.lists.length === 0) return [];
  const { text } = document.cst;
  const { edits } = cleaningOf(document);
  const cleaned = applyEdits(text, edits);
  const final = finalEdits(cleaned, eolOf(document));
  if (final.length === 0) return [...edits];
  const isSame = compareDocuments(document, parse(applyEdits(cleaned, final))).kind === 'none';
  return isSame ? composeEdits(text, edits, cleaned, final) : [...edits];
}

/** Of the edits that format a document those that touch the lines of a range, if they leave it saying the same. */
export function formatRangeEdits(document: Document, range: Range): TextEdit[] {
  const { start } = rowRange(document, rowAt(document, range.start));
  // who selects whole lines ends at the start of the next one
  const isNext = range.end > range.start && range.end === document.cst.starts[rowAt(document, range.end)];
  const { end } = rowRange(document, rowAt(document, isNext ? range.end - 1 : range.end));
  const edits = formatEdits(document).filter(edit => edit.range.start <= end && edit.range.end >= start);
  if (edits.length === 0) return [];
  const after = parse(applyEdits(document.cst.text, edits));
  return compareDocuments(document, after).kind === 'none' ? edits : [];
}

/** One line end after the last line that is not blank. */
function finalEdits(text: string, eol: string): TextEdit[] {
  const start = lastLineEnd(text);
  const rest = text.slice(start);
  // the line end that is there stays
  const [first = eol] = /\r\n|\r|\n/.exec(rest) ?? [];
  return rest === first ? [] : [{ range: { start, end: text.length }, newText: first }];
}

/** Where the last line that is not blank ends. */
function lastLineEnd(text: string): number {
  let end = text.length;
  while (end > 0) {
    const at = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
    if (at < 0 || text.slice(at + 1, end).trim() !== '') break;
    end = text.startsWith('\r\n', at - 1) ? at - 1 : at;
  }
  return end;
}
