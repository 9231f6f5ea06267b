import type { Document } from '../syntax/ast';

/** Lines are 0-based; the first stays visible. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Folds lists, categories and items that have more than one line. */
export function provideFolding(document: Document): Fold[] {
  const { rowLines, rows } = document.cst;
  const folds: Fold[] = [];
  const add = (first: number, last: number) => {
    const startLine = rowLines[first]!;
    const endLine = rowLines[last]! + rows[last]!.innerBreaks;
    if (endLine > startLine) folds.push({ startLine, endLine });
  };
  for (const list of document.lists) {
    add(list.rows[0], list.rows[1]);
    for (const category of list.categories) {
      const last = category.items.at(-1)?.rows.at(-1);
      if (category.heading && last !== undefined) add(category.heading.row, last);
      for (const item of category.items) add(item.rows[0]!, item.rows.at(-1)!);
    }
  }
  return folds;
}
