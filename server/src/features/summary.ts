import { type Document, itemsOf } from '../syntax/ast';
import type { ListKind } from '../syntax/cst';

export interface Summary {
  readonly town: string | null;
  /** `line` is that of the list's title, 0-based. */
  readonly lists: { kind: ListKind; declared: number | null; actual: number; line: number }[];
}

/** The counts of a document for the status bar. */
export function provideSummary(document: Document): Summary {
  return {
    town: document.place.town ?? null,
    lists: document.lists.map(list => ({
      kind: list.kind,
      declared: list.title?.declaredCount?.value ?? null,
      actual: itemsOf(list).length,
      line: document.cst.rowLines[list.rows[0]]!,
    })),
  };
}
