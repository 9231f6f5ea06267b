// Lines of the drafting layout that are indented by blanks, or not at all, where a tab is wanted. By themselves they are text that
// belongs to nothing; what tells them is that they stand below an item's line and that one of them, the first one of those without
// any indentation, has the label of a column.

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
  const unknown = document.unknown.filter(({ reason }) => reason === 'text');
  const all = new Set(unknown.map(({ row }) => row));
  for (const row of all) {
    const indented = isIndented(rows[row]!.text);
    const goesOn = (each: number) => all.has(each) && isIndented(rows[each]!.text) === indented;
    if (goesOn(row - 1)) continue;
    const list = document.lists.find(each => each.rows[0] <= row && row <= each.rows[1]);
    if (!list || list.layout === 'flow') continue;
    const run = [row];
    while (goesOn(run.at(-1)! + 1)) run.push(run.at(-1)! + 1);
    const isItem = /^(?:item|continuation)$/.test(rows[row - 1]?.shape.kind ?? '');
    const isLabel = (each: number) => {
      const { label } = draftingLine(rows[each]!);
      return label !== undefined && columnOfLabel(label.text, list.columns) !== undefined;
    };
    const isMeant = indented ? run.some(isLabel) || list.layout === 'drafting' : isLabel(row);
    if (isItem && isMeant) for (const each of run) found.set(each, { list, rows: run });
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
