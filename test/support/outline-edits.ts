// What those who plant faults need besides the outline: which places are regular, and how to change a line of a text without
// touching line ends.

import { itemsOf, type Outline, type OutlineItem, type OutlineList } from './outline';
import type { Random } from './random';

/** Lists whose numbers run 1…N, none of their items withheld. */
export function regularLists(outline: Outline): OutlineList[] {
  return outline.lists.filter(
    list => !outline.withheld.has(list.kind) && itemsOf(list).every(({ number }, i) => number === i + 1),
  );
}

/** Whether an item stands on one row. */
export function isSingle(item: OutlineItem): boolean {
  return item.continuations.length === 0;
}

/** A random element, undefined of an empty list. */
export function pickFrom<T>(places: readonly T[], random: Random): T | undefined {
  return places.length === 0 ? undefined : random.pick(places);
}

/** Another count than the one given. */
export function otherCount(count: number, random: Random): number {
  const other = count + random.pick([-2, -1, 1, 2, 10]);
  return other < 0 ? count + 1 : other;
}

/** The text with one line changed, or taken out with its line end if `change` is undefined; and that line as it was. */
export function replaceLine(outline: Outline, at: number, change: ((line: string) => string) | undefined) {
  const old = outline.lines[at]!;
  const original = old.replace(/[\r\n]+$/, '');
  const lines = [...outline.lines];
  if (change) lines[at] = change(original) + old.slice(original.length);
  else {
    lines.splice(at, 1);
    // the last line had no line end: the new last one has none either
    if (at === lines.length && old === original) lines[at - 1] = lines[at - 1]!.replace(/[\r\n]+$/, '');
  }
  return { text: lines.join(''), original };
}

/** The text with a line put in before line `at`; it ends as its neighbours do. */
export function insertLine(outline: Outline, at: number, line: string): string {
  const eol = /[\r\n]+$/.exec(outline.lines[0] ?? '')?.[0] ?? '\n';
  return [...outline.lines.slice(0, at), line + eol, ...outline.lines.slice(at)].join('');
}

/** The line with one of its cells changed. */
export function changeCell(line: string, index: number, change: (cell: string) => string): string {
  return line
    .split('\t')
    .map((cell, i) => (i === index ? change(cell) : cell))
    .join('\t');
}

/** Items that can be changed by their line: on one row, no cell quoted, as many cells as the list has columns. */
export function plainItems(list: OutlineList): OutlineItem[] {
  return itemsOf(list).filter(
    item => isSingle(item) && item.cells.length === list.columns.length && !item.cells.some(cell => cell.includes('"')),
  );
}
