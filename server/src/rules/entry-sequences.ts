// The numbers of entries as a drafter sees them: runs that begin at 1 and go up by one. A run ends where a heading stands
// (each block of the tree is read by itself), and within a block where 1 comes again behind words that read as a heading
// of any form (`（二）救助`, `县财政局`, a line of its own), for not every heading is one that the reader knows.

import type { Entry, Layout } from '../syntax/ast';
import type { Joined } from '../text/joined';

export interface NumberedEntry {
  readonly entry: Entry;
  readonly value: number;
}

/** Numbers that belong together. */
export interface Sequence {
  readonly entries: readonly NumberedEntry[];
  /** Whether it begins with 1 though nothing before it reads as a heading. */
  readonly abrupt: boolean;
}

/** `应急处置` behind the sentence of an entry is shorter than most sentences. */
const longestHeading = 12;

/** `（一）入户核查。` and the like at the end of an entry: what follows is numbered anew. */
const subheading =
  /(?:^|[。；！？\n])\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:、|是|要)|第[一二三四五六七八九十]+|[①-⑳])[^。；\n]*[。；]?\s*$/;

/** The runs of one block. Undefined where numbers of two kinds (`1.`, `1、`) are mixed: then one counts within the other. */
export function sequencesOf(column: Joined, entries: readonly Entry[], layout: Layout): Sequence[] | undefined {
  const { text } = column;
  const kinds = new Set<string>();
  const runs: { entries: NumberedEntry[]; abrupt: boolean }[] = [];
  for (const [i, entry] of entries.entries()) {
    if (!entry.number) continue;
    const { value, start, end } = entry.number;
    kinds.add(text.slice(start, end).includes('、') ? '、' : '.');
    if (kinds.size > 1) return undefined;
    const open = runs.at(-1);
    const before = entries[i - 1];
    const isHeaded =
      before !== undefined &&
      (!before.number || endsInHeading(before.text) || (layout === 'table' && isNewRow(column, before, entry)));
    if (!open || (value === 1 && (isHeaded || isRestart(entries, i))))
      runs.push({ entries: [], abrupt: !!open && !isHeaded });
    runs.at(-1)!.entries.push({ entry, value });
  }
  return runs;
}

/** Whether the last words of an entry head the next ones; a full stop behind them or none makes no difference. */
function endsInHeading(text: string): boolean {
  if (/[：:]$/.test(text) || subheading.test(text)) return true;
  const words = text.replace(/[。；！？.;!?”）)…]+$/, '');
  const sentence = Math.max(...['。', '；', '！', '？'].map(mark => words.lastIndexOf(mark)));
  return sentence >= 0 && words.length - sentence - 1 <= longestHeading;
}

/** Whether the entry stands in another row of a table than the one before: there a cell may begin anew that was meant to be a copy. */
function isNewRow({ pieces }: Joined, before: Entry, entry: Entry): boolean {
  if (pieces.length < 2) return false;
  const rowAt = (offset: number) => pieces.findLast(piece => piece.at <= offset)?.row;
  return rowAt(before.start) !== rowAt(entry.number!.start);
}

/** Whether 1 is followed by 2, and what stands before runs to another end: `1 2 3 1 2`, not `1 1 3`. */
function isRestart(entries: readonly Entry[], at: number): boolean {
  const values = entries.flatMap((entry, i) => (entry.number ? [{ value: entry.number.value, i }] : []));
  const own = values.findIndex(each => each.i === at);
  return values[own + 1]?.value === 2 && (values[own - 1]?.value ?? 0) >= 2;
}
