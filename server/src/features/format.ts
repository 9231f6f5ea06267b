// Formatting: what cleaning does, in each list's own layout, and one line end at the end of the text. Idempotent.

import { cleanEdits } from '../rules/clean-document';
import { type Document, rowAt, rowRange } from '../syntax/ast';
import { parse } from '../syntax/read-document';
import { eolOf } from '../syntax/row-changes';
import { compareDocuments } from '../syntax/same-reading';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';

/** The edits that format a document; none for one without lists. */
export function formatEdits(document: Document): TextEdit[] {
  if (document.lists.length === 0) return [];
  const { text } = document.cst;
  const edits = cleanEdits(document);
  const cleaned = applyEdits(text, edits);
  const final = finalEdits(cleaned, eolOf(document));
  if (final.length === 0) return [...edits];
  const isSame = compareDocuments(document, parse(applyEdits(cleaned, final))).kind === 'none';
  return isSame ? composeEdits(text, edits, cleaned, final) : [...edits];
}

/** Of the edits that format a document those that touch the lines of a range, if they leave it saying the same. */
export function formatRangeEdits(document: Document, range: Range): TextEdit[] {
  const { start } = rowRange(document, rowAt(document, range.start));
  const { end } = rowRange(document, rowAt(document, range.end));
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
