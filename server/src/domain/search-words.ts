// What somebody types to find a name, and how well a name fits it. Several words, each of which has to be found somewhere:
// Chinese as it is or with characters left out (`残联补贴`), Latin letters as pinyin or initials, digits as a number.

import { stripBlanks, toHalfWidth } from './normalise';
import { findPinyin, findPinyinApart } from './pinyin';

export interface SearchWord {
  readonly kind: 'text' | 'pinyin' | 'number';
  readonly text: string;
}

const mostWords = 8;
const longestWord = 40;
/** How well a name fits; what is written as it is typed counts for more than what is read so. */
const whole = 100;
const beginning = 80;
const within = 60;
const readWhole = 90;
const readBeginning = 72;
const readWithin = 52;
const readApart = 36;
const scattered = 30;
/** Of two names that fit alike the shorter one is better, by so much at most. */
const mostForLength = 5;

/** The words of what is typed; blanks and a change of script cut it. None if nothing is typed. */
export function searchWords(typed: string): SearchWord[] {
  const parts = toHalfWidth(typed)
    .toLowerCase()
    .match(/[a-z]+|[0-9]+|[^\sa-z0-9]+/g);
  return (parts ?? []).slice(0, mostWords).flatMap(part => {
    const text = stripBlanks(part).slice(0, longestWord);
    if (text === '') return [];
    return [{ kind: /^[a-z]/.test(text) ? 'pinyin' : /^[0-9]/.test(text) ? 'number' : 'text', text }];
  });
}

/** How well the stretch `start`…`end` of a text fits a word: 0 if it does not, 100 if it is just that. */
export function fitness(word: SearchWord, text: string, start = 0, end = text.length): number {
  if (end === start) return 0;
  return word.kind === 'pinyin' ? fitRead(word.text, text, start, end) : fitWritten(word.text, text, start, end);
}

function fitRead(letters: string, text: string, start: number, end: number): number {
  const found = findPinyin(text, start, end, letters);
  if (!found) return findPinyinApart(text, start, end, letters) ? readApart + forLength(end - start) : 0;
  if (found.start > start) return readWithin + forLength(end - start);
  return found.end === end ? readWhole : readBeginning + forLength(end - start);
}

function fitWritten(word: string, text: string, start: number, end: number): number {
  const last = subsequenceEnd(word, text, start, end);
  if (last < 0) return 0;
  const at = text.slice(start, end).indexOf(word);
  if (at === 0) return word.length === end - start ? whole : beginning + forLength(end - start);
  if (at > 0) return within + forLength(end - start);
  // digits with others between them are another number
  if (/^[0-9]/.test(word)) return 0;
  const first = text.indexOf(word[0]!, start);
  return (scattered * word.length) / (last - first) + forLength(end - start);
}

function forLength(length: number): number {
  return mostForLength / (1 + length / 20);
}

/** Where the characters of a word, in their order, are all met; -1 if they are not. */
function subsequenceEnd(word: string, text: string, start: number, end: number): number {
  let next = 0;
  let code = word.charCodeAt(0);
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== code) continue;
    if (++next === word.length) return at + 1;
    code = word.charCodeAt(next);
  }
  return -1;
}
