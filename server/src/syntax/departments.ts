// Cuts a departments cell into names. 、 and line breaks always separate; a blank may separate, or be left over from a
// line wrap within a name (`某县应急管理 局`, and `某市生态环境局 某县分局`, whose first half looks whole). So blanks
// are weighed against the names that are known: the item's duty headings and what the document uses elsewhere.

import { looksLikeDepartment } from '../domain/department';
import { stripBlanks } from '../domain/normalise';
import type { Phrase } from './ast';

const strongSeparator = /[、，,；;\n/]/;
/** More words than this never make one name. */
const mostWords = 4;

/** Whether blanks stand within the text, so that its cut depends on what else is known. */
export function hasInnerBlanks(text: string): boolean {
  return /\S[^\S\n]+\S/.test(text);
}

/** The names in `start`…`end` of a text, in order; a final 。 or colon is not part of a name. */
export function cutDepartments(text: string, start: number, end: number, isKnown: (name: string) => boolean): Phrase[] {
  const names: Phrase[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !strongSeparator.test(text[at]!)) continue;
    names.push(...cutWords(text, from, at, isKnown));
    from = at + 1;
  }
  return names;
}

function cutWords(text: string, start: number, end: number, isKnown: (name: string) => boolean): Phrase[] {
  const words: Phrase[] = [...text.slice(start, end).matchAll(/[^\s。：:]+/g)].map(match => ({
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
  const joined = (count: number) =>
    words
      .slice(first, first + count)
      .map(word => word.text)
      .join('');
  for (let count = most; count > 1; count--) if (isKnown(joined(count))) return count;
  if (isKnown(words[first]!.text) && !(words[first + 1] && isFragment(words[first + 1]!.text, isKnown))) return 1;
  let count = 1;
  while (count < most && !isWhole(joined(count), words[first + count]!.text, isKnown)) count++;
  return count;
}

/** Whether `name` is a name of its own, given the word that follows it. */
function isWhole(name: string, next: string, isKnown: (name: string) => boolean): boolean {
  if (isFragment(next, isKnown)) return false;
  return looksLikeDepartment(name) || isKnown(name);
}

/** Words that can't be a department by themselves: `局`, `某县分局`, `会办公室`. */
function isFragment(word: string, isKnown: (name: string) => boolean): boolean {
  if (isKnown(word)) return false;
  return !looksLikeDepartment(word) || /^[^局委部]{0,8}分局$/.test(word);
}
