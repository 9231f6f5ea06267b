// Lines of the drafting layout that are indented by blanks where a tab is wanted. By themselves they are text that belongs
// to nothing; what tells them is that they stand below an item's line and that one of them has the label of a column.

import type { Document, List } from '../syntax/ast';
import { columnOfLabel, draftingLine } from '../syntax/drafting-line';
import type { TextEdit } from '../text/edit';
import { spacesEnd } from '../text/spaces';

/** Lines below one item, as row indices. */
export interface IndentedLines {
  readonly list: List;
  readonly rows: readonly number[];
}

/** The lines that are indented by blanks, by the row of each. */
export function indentedLines(document: Document): Map<number, IndentedLines> {
  const { rows } = document.cst;
  const found = new Map<number, IndentedLines>();
  const unknown = document.unknown.filter(({ row, reason }) => reason === 'text' && isIndented(rows[row]!.text));
  const all = new Set(unknown.map(({ row }) => row));
  for (const row of all) {
    if (all.has(row - 1)) continue;
    const list = document.lists.find(each => each.rows[0] <= row && row <= each.rows[1]);
    if (!list || list.layout === 'flow') continue;
    const run = [row];
    while (all.has(run.at(-1)! + 1)) run.push(run.at(-1)! + 1);
    const isItem = /^(?:item|continuation)$/.test(rows[row - 1]?.shape.kind ?? '');
    const isLabelled = run.some(each => {
      const { label } = draftingLine(rows[each]!);
      return label && columnOfLabel(label.text, list.columns);
    });
    if (isItem && (isLabelled || list.layout === 'drafting'))
      for (const each of run) found.set(each, { list, rows: run });
  }
  return found;
}

/** Indents the lines by a tab. */
export function tabEdits({ cst }: Document, { rows }: IndentedLines): TextEdit[] {
  return rows.map(row => {
    const start = cst.starts[row]!;
    const { text, bodyLength } = cst.rows[row]!;
    return { range: { start, end: start + spacesEnd(text, 0, bodyLength) }, newText: '\t' };
  });
}

function isIndented(text: string): boolean {
  return /^[ \u3000\u00a0]+\S/.test(text);
}
