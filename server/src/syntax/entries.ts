// Cuts duties into entries: `1.…` `2.…`, the sentences of an HTML list whose numbers were lost, or paragraphs.

import { joinWraps } from '../domain/normalise';
import type { Joined } from '../text/joined';
import { matchesOf } from '../text/matches';
import { spacesEnd, spacesStart } from '../text/spaces';
import type { Entry } from './ast';

const markPattern = /([0-9]{1,2})(\s*[.．、])\s*/g;
const sentenceEnd = /[。；]\s+/g;

interface Mark {
  /** Where the number begins and the entry's text begins. */
  readonly start: number;
  readonly textStart: number;
  readonly value: number;
  readonly numberEnd: number;
}

/** The entries between two offsets of a joined column. */
export function readEntries(joined: Joined, start: number, end: number): Entry[] {
  const { text, lines } = joined;
  const literal = lines ? [...lines.literal].filter(at => at >= start && at < end) : [];
  const entries: Entry[] = [];
  let from = start;
  for (const at of literal) {
    entries.push(...readPlain(joined, from, at));
    const next = text.indexOf('\n', at);
    from = next < 0 ? end : Math.min(next, end);
    if (from > at) entries.push(entryOf(text, ...trim(text, at, from)));
  }
  return [...entries, ...readPlain(joined, from, end)];
}

/** The entries of lines that are not literal. */
function readPlain(joined: Joined, start: number, end: number): Entry[] {
  const { text } = joined;
  const marks = findMarks(text, start, end);
  const first = marks[0]?.start ?? end;
  const entries: Entry[] = unnumbered(joined, start, first, marks.length === 0);
  for (const [i, mark] of marks.entries()) {
    const until = marks[i + 1]?.start ?? end;
    const [own, ...more] = paragraphs(joined, mark.textStart, until);
    const [from, to] = own ?? [mark.textStart, mark.textStart];
    entries.push({
      start: from,
      end: to,
      text: joinWraps(text.slice(from, to)),
      number: { value: mark.value, start: mark.start, end: mark.numberEnd },
    });
    for (const [from, to] of more) entries.push(entryOf(text, from, to));
  }
  return entries;
}

/** Numbers that open an entry: after a sentence, a break or at the start; after a mere blank only if it is the next one. */
function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of matchesOf(markPattern, text.slice(start, end))) {
    const value = Number(match[1]);
    const at = start + match.index;
    const expected = (marks.at(-1)?.value ?? 0) + 1;
    const textStart = at + match[0].length;
    const span = { start, at, textStart, end };
    if (/[0-9]/.test(text[textStart] ?? '') && !(value === expected && isBeforeDigits(text, span, value))) continue;
    if (!opensEntry(text, span, value, value === expected, match[2]!, marks.length > 0)) continue;
    const numberEnd = at + match[1]!.length + match[2]!.length;
    marks.push({ start: at, value, numberEnd, textStart });
  }
  return marks;
}

/** `2.24小时值班`: a number before digits is an entry's, and no decimal, where a sentence or a line ends before it. */
function isBeforeDigits(
  text: string,
  { start, at, textStart, end }: { start: number; at: number; textStart: number; end: number },
  value: number,
): boolean {
  if (!/^[0-9]{2,}[\u3400-\u9fff]/.test(text.slice(textStart, textStart + 12))) return false;
  const before = text.slice(Math.max(start, at - 8), at).trimEnd();
  if (before !== '' && !/[。；：！？]$/.test(before) && text[at - 1] !== '\n') return false;
  // the first number could open a decimal as well: a second entry tells
  return value > 1 || /[。；！？\s]2\s*[.．、]/.test(text.slice(textStart, end));
}

/** `isNext`: the number is the one that is due; `hasMarks`: others were found before it. */
function opensEntry(
  text: string,
  { start, at, textStart }: { start: number; at: number; textStart: number },
  value: number,
  isNext: boolean,
  separator: string,
  hasMarks: boolean,
): boolean {
  if (at === start) return true;
  const before = text[at - 1]!;
  if (/[0-9.．]/.test(before)) return false;
  let back = at;
  while (back > start && /[ \t\u3000\u00a0]/.test(text[back - 1]!)) back--;
  if (back === start) return true;
  const mark = text[back - 1]!;
  if (mark === '\n') return true;
  if (/[。；！？.;!?]/.test(mark)) return separator.trim() !== '、' || isNext;
  // words that end in a colon head entries of their own (`应急处置：1.…`)
  if (/[：:]/.test(mark)) return isNext || value === 1;
  if (/[”）)]/.test(mark)) return isNext;
  if (!isNext || separator.trim() === '、') return false;
  // a full stop was lost or a comma stands in its place: a number with a dot before a word is an entry's all the same
  return back < at || (hasMarks && /[\u3400-\u9fff，、]/.test(mark) && /[\u3400-\u9fff]/.test(text[textStart] ?? ''));
}

/** Paragraphs of text without numbers; within an HTML list (whose numbers were lost) its sentences. */
function unnumbered(joined: Joined, start: number, end: number, alone: boolean): Entry[] {
  const { text, listStarts, lines } = joined;
  const list = alone && !lines ? listStarts.find(at => at >= start - 1 && at < end) : undefined;
  if (list === undefined) return paragraphs(joined, start, end).map(([from, to]) => entryOf(text, from, to));
  const found = paragraphs(joined, start, Math.max(list, start));
  let at = Math.max(list, start);
  for (const match of matchesOf(sentenceEnd, text.slice(at, end))) {
    if (match[0].startsWith('；') && !match[0].includes('\n')) continue;
    const stop = Math.max(list, start) + match.index + 1;
    found.push([at, stop]);
    at = stop;
  }
  found.push([at, end]);
  return found.map(([from, to]) => entryOf(text, ...trim(text, from, to))).filter(entry => entry.text !== '');
}

/** Stretches between line breaks; a break in mid-sentence is none, unless every one is meant. */
function paragraphs({ text, lines }: Joined, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  const add = (stretch: [number, number]) => {
    if (stretch[1] > stretch[0]) found.push(stretch);
  };
  let from = start;
  // only this stretch is searched: a column may hold thousands of them
  const stretch = text.slice(start, end);
  for (let i = stretch.indexOf('\n'); i >= 0; i = stretch.indexOf('\n', i + 1)) {
    const at = start + i;
    if (!lines && !/[。；！？：:;!?”）)…]\s*$/.test(text.slice(Math.max(from, at - 8), at))) continue;
    add(trim(text, from, at));
    from = at + 1;
  }
  add(trim(text, from, end));
  return found;
}

function trim(text: string, start: number, end: number): [number, number] {
  const from = spacesEnd(text, start, end);
  return [from, spacesStart(text, from, end)];
}

function entryOf(text: string, start: number, end: number): Entry {
  return { start, end, text: joinWraps(text.slice(start, end)) };
}
