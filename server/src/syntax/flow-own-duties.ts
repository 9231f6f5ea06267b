// Where the superior departments' part of an item ends and the township's own begins. No heading stands between them: the
// support (`履职保障：…`) ends where a sentence is over and a blank line follows, or where numbers begin again at 1.

import { type EntryMark, entryMark, goesOn, isSentenceEnd } from './flow-lines';

/** A line of the duties after their last heading. */
export interface DutyLine {
  readonly text: string;
  readonly gap: boolean;
}

export interface OwnStart {
  /** Index of the line with which the own duties begin; undefined if there are none. */
  readonly at: number | undefined;
  /** Whether the text decides. */
  readonly sure: boolean;
  /** Whether it would decide with a blank line before. */
  readonly isSettledByBlank: boolean;
}

/** Finds the line with which the own duties begin. `isSupport`: the last heading is that of the support. */
export function findOwnDuties(lines: readonly DutyLine[], isSupport: boolean): OwnStart {
  let block: EntryMark | undefined = lines[0] && entryMark(lines[0].text);
  /** The first line after a sentence's end, and the first after a sentence's end and a blank line. */
  let afterSentence: number | undefined;
  let afterGap: number | undefined;
  /** The first after a mere blank line. */
  let afterBlank: number | undefined;
  for (let i = 1; i < lines.length; i++) {
    const { text, gap } = lines[i]!;
    const before = lines[i - 1]!.text;
    const isOver = isSentenceEnd(before);
    const mark = entryMark(text);
    const opensList = /[：:]$/.test(before);
    if (mark && mark.value === 1 && !opensList && begins(block, mark, isOver, gap)) {
      const isClear = isOver || gap;
      const sure = isClear && afterGap === undefined && (isSupport || block !== undefined || isOver);
      return { at: i, sure, isSettledByBlank: !isClear && afterGap === undefined };
    }
    if (mark && (block === undefined ? opensList : mark.style === block.style)) {
      // the numbers go on: what seemed to be over is not
      block ??= mark;
      afterSentence = undefined;
      afterGap = undefined;
      afterBlank = undefined;
    } else if (isOver && !mark) {
      afterSentence ??= i;
      if (gap) afterGap ??= i;
    } else if (gap && !mark && !goesOn(text)) afterBlank ??= i;
  }
  if (afterGap !== undefined) return { at: afterGap, sure: isSupport, isSettledByBlank: false };
  if (afterSentence !== undefined) return { at: afterSentence, sure: false, isSettledByBlank: isSupport };
  // hardly an item is without own duties: a blank line in mid-sentence may stand where the support's mark was forgotten
  if (lines.length > 1) return { at: isSupport ? afterBlank : undefined, sure: false, isSettledByBlank: false };
  return { at: undefined, sure: isSupport, isSettledByBlank: false };
}

/** Whether a mark with the value 1 begins a list of its own. */
function begins(block: EntryMark | undefined, mark: EntryMark, isOver: boolean, gap: boolean): boolean {
  if (block) return mark.style === block.style;
  return mark.style === 'dot' || isOver || gap;
}
