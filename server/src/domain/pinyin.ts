// Finds what somebody means who types Latin letters for Chinese characters: a syllable in full, its first letter (or zh, ch,
// sh), or, at the end of what is typed, a part of a syllable: `minzheng`, `mzj`, `minzj`, `minz` all find 民政局. The table
// of readings is unpacked when the first letter is typed; nobody else pays for it.

import { pinyinReadings } from './pinyin-readings';

const firstCode = 0x4e00;
const lastCode = 0x9fff;
/** What is longer is no name that somebody types. */
const longestTyped = 40;

interface Readings {
  /** Of the characters from `firstCode` on. */
  readonly syllables: readonly (readonly string[] | undefined)[];
  /** Bit 0 for a…: which letters a character's readings have first, and second. */
  readonly letters: Uint32Array;
  readonly seconds: Uint32Array;
}

let unpacked: Readings | undefined;

function readings(): Readings {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): Readings {
  const syllables: string[][] = new Array(lastCode - firstCode + 1);
  const letters = new Uint32Array(lastCode - firstCode + 1);
  const seconds = new Uint32Array(lastCode - firstCode + 1);
  let at = -1;
  for (const [, gap, readings] of pinyinReadings.matchAll(/(\d*)([A-Z][a-z,]*)/g)) {
    at += Number(gap || 1);
    syllables[at] = readings!.toLowerCase().split(',');
    for (const syllable of syllables[at]!) {
      letters[at]! |= letterBit(syllable.charCodeAt(0));
      if (syllable.length > 1) seconds[at]! |= letterBit(syllable.charCodeAt(1));
    }
  }
  return { syllables, letters, seconds };
}

function letterBit(code: number): number {
  return 1 << (code - 97);
}

/**
 * Where the characters of `text` between `start` and `end` that the letters `typed` (a-z, lower case, not empty) stand for
 * begin and end: the first such stretch; undefined if there is none. Latin letters of the text stand for themselves.
 */
export function findPinyin(
  text: string,
  start: number,
  end: number,
  typed: string,
): { start: number; end: number } | undefined {
  if (typed.length > longestTyped) return undefined;
  const { letters, seconds } = readings();
  const first = typed.charCodeAt(0);
  const second = typed.charCodeAt(1);
  const [firstBit, secondBit] = [letterBit(first), typed.length > 1 ? letterBit(second) : 0];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isHan = code >= firstCode && code <= lastCode;
    if (isHan ? (letters[code - firstCode]! & firstBit) === 0 : lower(code) !== first) continue;
    // a corpus has millions of characters: the second letter is the syllable's, or begins the next character
    if (secondBit !== 0 && !(isHan && (seconds[code - firstCode]! & secondBit) !== 0)) {
      if (at + 1 === end) continue;
      const next = text.charCodeAt(at + 1);
      const isNextHan = next >= firstCode && next <= lastCode;
      if (isNextHan ? (letters[next - firstCode]! & secondBit) === 0 : lower(next) !== second) continue;
    }
    const found = endOf(text, at, end, typed, 0);
    if (found > 0) return { start: at, end: found };
  }
  return undefined;
}

/**
 * As `findPinyin`, but with something between: two stretches of two characters or more, one behind the other, as in `cjrwza`
 * for 残疾人家庭无障碍. Answers from the first to the last character.
 */
export function findPinyinApart(
  text: string,
  start: number,
  end: number,
  typed: string,
): { start: number; end: number } | undefined {
  let from = start;
  for (let cut = 2; cut <= typed.length - 2; cut++) {
    const first = findPinyin(text, from, end, typed.slice(0, cut));
    // what begins nowhere, or not before some place, does not begin there with more letters either
    if (!first) return undefined;
    from = first.start;
    if (first.end - first.start < 2) continue;
    const second = findPinyin(text, first.end, end, typed.slice(cut));
    if (second && second.end - second.start > 1) return { start: first.start, end: second.end };
  }
  return undefined;
}

/** Where the characters end that the letters from `from` on stand for; 0 if they stand for none. */
function endOf(text: string, at: number, end: number, typed: string, from: number): number {
  if (from === typed.length) return at;
  if (at === end) return 0;
  const code = text.charCodeAt(at);
  if (code < firstCode || code > lastCode)
    return lower(code) === typed.charCodeAt(from) ? endOf(text, at + 1, end, typed, from + 1) : 0;
  const syllables = readings().syllables[code - firstCode];
  for (let i = 0; syllables && i < syllables.length; i++) {
    const syllable = syllables[i]!;
    const common = commonLength(syllable, typed, from);
    if (common === 0) continue;
    if (from + common === typed.length) return at + 1;
    const isWhole = common === syllable.length;
    // no syllable has an h second but after z, c, s
    const hasLongInitial = !isWhole && common > 1 && syllable[1] === 'h';
    const found =
      (isWhole && endOf(text, at + 1, end, typed, from + common)) ||
      (hasLongInitial && endOf(text, at + 1, end, typed, from + 2)) ||
      (syllable.length > 1 && endOf(text, at + 1, end, typed, from + 1)) ||
      0;
    if (found > 0) return found;
  }
  return 0;
}

function commonLength(syllable: string, typed: string, from: number): number {
  let length = 0;
  while (length < syllable.length && syllable.charCodeAt(length) === typed.charCodeAt(from + length)) length++;
  return length;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
