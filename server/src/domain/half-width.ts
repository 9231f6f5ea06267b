// Half-width punctuation where Chinese text wants full-width marks. Between Latin letters and digits the half-width mark is
// right (`8:30`, `1,000`); beside a Chinese character, or beside a mark that is itself wrong, it is not. Of two brackets
// that belong together both are converted or none.

import { matchesOf } from '../text/matches';
import { isCjk } from './normalise';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '.': '。',
  '?': '？',
  '!': '！',
};
/** Any mark that can be half-width; `.?!` only behind Chinese, where a sentence ends: `上报.2.核查.`, not `一.总则`. */
export const halfWidthMark =
  /[,;:()]|[.?!](?<=[\u3400-\u9fff].)(?<!(?:^|[\s。；：）>])[一二三四五六七八九十]{1,3}.)(?![.?!A-Za-z])(?=$|[\s<”’）)]|[0-9]{1,2}[.．、])/g;
const brackets = /[()（）\t\n]/g;

/** The full-width form of a half-width mark. */
export function toFullWidth(mark: string): string {
  return fullWidth[mark] ?? mark;
}

/** Offsets of the half-width marks in `text` that should be full-width, ascending. A tab or a line break ends a bracket. */
export function halfWidthMarks(text: string): number[] {
  const found = matchesOf(halfWidthMark, text).map(match => match.index);
  if (found.length === 0) return [];
  const wrong = new Set<number>();
  const isChinese = (at: number) => at >= 0 && at < text.length && (isCjk(text.charCodeAt(at)) || wrong.has(at));
  const partners = partnersOf(text);
  // a mark that turns out wrong makes its neighbours and its partner wrong
  for (let before = -1; before < wrong.size; ) {
    before = wrong.size;
    for (const at of found) {
      if (wrong.has(at)) continue;
      const partner = partners.get(at);
      if (isChinese(at - 1) || isChinese(at + 1) || (partner !== undefined && isChinese(partner))) wrong.add(at);
    }
  }
  return found.filter(at => wrong.has(at));
}

/** The text with its wrong half-width marks made full-width; of the same length. */
export function inFullWidth(text: string): string {
  let full = '';
  let from = 0;
  for (const at of halfWidthMarks(text)) {
    full += text.slice(from, at) + toFullWidth(text[at]!);
    from = at + 1;
  }
  return full + text.slice(from);
}

/** Each bracket's other one, half-width or full-width. */
function partnersOf(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(brackets)) {
    if (bracket === '\t' || bracket === '\n') open.length = 0;
    else if (bracket === '(' || bracket === '（') open.push(index);
    else {
      const partner = open.pop();
      if (partner === undefined) continue;
      partners.set(partner, index);
      partners.set(index, partner);
    }
  }
  return partners;
}
