// Cuts a departments cell into names. 、 and line breaks always separate; a blank may separate, or be left over from a
// line wrap within a name (`某县应急管理 局`, and `某市生态环境局 某县分局`, whose first half looks whole). So blanks
// are weighed against the names that are known: the item's duty headings and what the document uses elsewhere.

import { looksLikeDepartment } from '../domain/department';
import { stripBlanks } from '../domain/normalise';
import { matchesOf } from '../text/matches';
import type { Phrase } from './ast';

const strongSeparators = new Set([...'、，,；;：:\n/'].map(mark => mark.charCodeAt(0)));
const wordPattern = /[^\s。]+/g;
/** `牵头单位：` says what a department does, and is none. */
const roleLabel = /^(?:牵头|配合|责任|主管|主责|协助|协同|参与|承接|承办|对应上级)(?:部门|单位)$/;
/** `（牵头）` behind a name is no part of it. */
const roleNote = /[（(](?:牵头|主责|配合|协助|参与)[^（()）]{0,6}[）)]$/;
/** More words than this never make one name. */
const mostWords = 4;

/** Whether blanks stand within the text, so that its cut depends on what else is known. */
export function hasInnerBlanks(text: string): boolean {
  return /\S[^\S\n]+\S/.test(text);
}

/** The names in `start`…`end` of a text, in order; a final 。 is not part of a name. */
export function cutDepartments(text: string, start: number, end: number, isKnown: (name: string) => boolean): Phrase[] {
  const names: Phrase[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !strongSeparators.has(text.charCodeAt(at))) continue;
    for (const name of cutWords(text, from, at, isKnown)) if (!roleLabel.test(name.text)) names.push(withoutNote(name));
    from = at + 1;
  }
  return names;
}

/** `县公安局（牵头）` → `县公安局`. */
export function withoutNote(name: Phrase): Phrase {
  const note = roleNote.exec(name.text)?.[0];
  if (!note || note.length === name.text.length) return name;
  return { ...name, end: name.end - note.length, text: name.text.slice(0, -note.length) };
}

function cutWords(text: string, start: number, end: number, isKnown: (name: string) => boolean): Phrase[] {
  const words: Phrase[] = matchesOf(wordPattern, text.slice(start, end)).map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
  }));
  const names: Phrase[] = [];
  for (let i = 0; i < words.length; ) {
    const count = wordsOfName(words, i, isKnown);
    const last = words[i + count - 1]!;
    names.push({ start: words[i]!.start, end: last.end, text: stripBlanks(text.slice(words[i]!.start, last.end)) });
    i += count;
  }
  return names;
}

/** How many words from `first` on make one name. */
function wordsOfName(words: readonly Phrase[], first: number, isKnown: (name: string) => boolean): number {
  const most = Math.min(mostWords, words.length - first);
  for (let count = most; count > 1; count--) if (isKnown(joined(words, first, count))) return count;
  let count = 1;
  while (count < most && !isWhole(words, first, count, isKnown)) count++;
  return count;
}

function joined(words: readonly Phrase[], first: number, count: number): string {
  return words
    .slice(first, first + count)
    .map(word => word.text)
    .join('');
}

/** Whether `count` words from `first` on are a name of their own, given what follows them. */
function isWhole(words: readonly Phrase[], first: number, count: number, isKnown: (name: string) => boolean): boolean {
  if (isFragment(words, first + count, isKnown)) return false;
  const name = joined(words, first, count);
  return looksLikeDepartment(name) || isKnown(name);
}

/** Words that can't begin a name: `局`, `某县分局`, `会办公室`; not `县消防救援`, if it and `大队` after it are known as one name. */
function isFragment(words: readonly Phrase[], at: number, isKnown: (name: string) => boolean): boolean {
  const word = words[at]?.text;
  if (word === undefined || isKnown(word)) return false;
  for (let count = 2; count <= Math.min(mostWords, words.length - at); count++)
    if (isKnown(joined(words, at, count))) return false;
  return !looksLikeDepartment(word) || /^[^局委部]{0,8}分局$/.test(word);
}
