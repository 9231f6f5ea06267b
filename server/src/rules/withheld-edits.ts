import { messagesOf } from '../messages/messages';
import type { Document, List } from '../syntax/ast';
import type { TextEdit } from '../text/edit';

const kindWords = { basic: '基本', assisting: '配合', reclaimed: '(?:上级部门)?(?:收回|回收|上收)' };

const digits = '[0-9一二三四五六七八九十]+';

/** Edits that make the notes say that `count` items of a list are withheld: the number is changed, or a note is added below the list's title. */
export function withholdEdits(document: Document, list: List, count: number): TextEdit[] {
  const { text, starts, rows } = document.cst;
  const stated = document.notes.find(note => note.withheld[list.kind] !== undefined);
  if (stated) {
    const note = text.slice(stated.range.start, stated.range.end);
    const match =
      new RegExp(`(${digits})(?=\\s*项\\s*${kindWords[list.kind]})`).exec(note) ??
      new RegExp(`(?<=${kindWords[list.kind]}[^0-9一二三四五六七八九十，。]{0,20})(${digits})(?=\\s*项)`).exec(note) ??
      new RegExp(`(${digits})(?=\\s*项)`).exec(note);
    if (!match) return [];
    const start = stated.range.start + match.index;
    return [{ range: { start, end: start + match[1]!.length }, newText: String(count) }];
  }
  // the document's own language is Chinese, whatever the language of the messages
  const note = messagesOf('zh-cn').withheldNote(list.kind, count);
  const above = list.title ? list.rows[0] : Math.max(0, list.rows[0] - 1);
  const row = rows[titleEnd(document, list, above)]!;
  const at = starts[titleEnd(document, list, above)]! + row.text.length;
  const eol = row.text.slice(row.bodyLength) || '\n';
  return [{ range: { start: at, end: at }, newText: `${note}${eol}` }];
}

/** The last row of the list's title: the place may stand on a row of its own above it. */
function titleEnd(document: Document, list: List, first: number): number {
  for (let row = first; row <= Math.min(first + 2, list.rows[1]); row++)
    if (document.cst.rows[row]!.shape.kind === 'heading') return row;
  return first;
}
