import type { Category, Document, List } from '../syntax/ast';
import type { TextEdit } from '../text/edit';
import { listFacts } from './list-facts';
import type { NumberAnalysis } from './number-analysis';

export type Gap = NumberAnalysis['gaps'][number];

/**
 * An empty row for each missing number. Where categories begin between the two numbers, the rows go to the end of those
 * whose counts say that items are lost there; the others stand above the row after the gap.
 */
export function insertRows(document: Document, list: List, gap: Gap): TextEdit[] {
  const { rows, starts } = document.cst;
  const item = listFacts(list).items[gap.to]!;
  const row = item.rows[0]!;
  const eol = rows[row]!.text.slice(rows[row]!.bodyLength) || '\n';
  const tabs = list.layout === 'flow' ? '' : '\t'.repeat(Math.max(1, list.columns.length - 1));
  let done = 0;
  return [...placesBefore(document, list, gap), { at: starts[row]!, most: Number.POSITIVE_INFINITY }].flatMap(
    ({ at, most }): TextEdit[] => {
      const values = gap.missing.slice(done, done + most);
      done += values.length;
      const newText = values.map(value => `${value}${tabs}${eol}`).join('');
      return values.length > 0 ? [{ range: { start: at, end: at }, newText }] : [];
    },
  );
}

/** The ends of the categories from the number before the gap to the one after it, and how many items each has lost. */
function placesBefore({ cst }: Document, list: List, gap: Gap): { at: number; most: number }[] {
  const { items } = listFacts(list);
  const holds = (index: number) => list.categories.findIndex(each => each.items.includes(items[index]!));
  return list.categories.slice(holds(gap.from ?? gap.to), holds(gap.to)).flatMap(category => {
    const row = category.items.at(-1)?.rows.at(-1) ?? category.heading?.row;
    return row === undefined
      ? []
      : [{ at: cst.starts[row]! + cst.rows[row]!.text.length, most: lostAtEnd(list, category) }];
  });
}

/** How many items a category's count says are lost, those aside that are missing between two of its items. */
function lostAtEnd(list: List, { declaredCount, items: own }: Category): number {
  if (declaredCount?.value === undefined) return 0;
  const { items, numbers } = listFacts(list);
  const within = numbers.gaps.filter(
    ({ from, to }) => from !== undefined && own.includes(items[from]!) && own.includes(items[to]!),
  );
  return Math.max(0, declaredCount.value - own.length - within.reduce((sum, gap) => sum + gap.missing.length, 0));
}
