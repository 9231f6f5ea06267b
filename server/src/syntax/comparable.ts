// A cell as copies of it are compared: without what a page break or the extraction of a text changes. Where two copies
// differ, each character that counts is known by its place, so that the difference can be shown where it stands.

import { normaliseText, stripBlanks, toHalfWidth } from '../domain/normalise';
import { matchesOf } from '../text/matches';
import type { Range } from '../text/range';

const continuedMark = /[（(]\s*(?:续|接上页|续上页)\s*[）)]\s*$/;
const entryNumber = /(^|[。；：\n]\s*)[0-9]{1,2}\s*[.．、]\s*/g;
const codesOf = (characters: string) => new Set([...characters].map(character => character.codePointAt(0)!));
const leading = codesOf('*★');
const final = codesOf('。｡.;');

/** The text without the words that say that it goes on from the page before. */
export function withoutContinuedMark(text: string): string {
  return text.replace(continuedMark, '');
}

/** The text without blanks, entry numbers, （续）, leading stars and the final mark; full-width forms as half-width ones. */
export function comparable(text: string): string {
  return normaliseText(withoutContinuedMark(text).replace(entryNumber, '$1'));
}

/** The characters of `comparable(text)`: their code points, and where each stands in the text. */
export interface ComparableCharacters {
  readonly codes: readonly number[];
  readonly places: readonly Range[];
}

export function comparableCharacters(text: string): ComparableCharacters {
  const body = withoutContinuedMark(text);
  const numbers = matchesOf(entryNumber, body).map(match => ({
    start: match.index + match[1]!.length,
    end: match.index + match[0].length,
  }));
  const codes: number[] = [];
  const places: Range[] = [];
  let next = 0;
  for (let at = 0; at < body.length; ) {
    const character = String.fromCodePoint(body.codePointAt(at)!);
    const end = at + character.length;
    while (next < numbers.length && numbers[next]!.end <= at) next++;
    const isNumber = next < numbers.length && numbers[next]!.start <= at;
    if (!isNumber && stripBlanks(character) !== '') {
      codes.push(toHalfWidth(character).codePointAt(0)!);
      places.push({ start: at, end });
    }
    at = end;
  }
  // what `normaliseText` leaves out at the ends
  let first = 0;
  let last = codes.length;
  while (first < last && leading.has(codes[first]!)) first++;
  while (last > first && final.has(codes[last - 1]!)) last--;
  return { codes: codes.slice(first, last), places: places.slice(first, last) };
}
