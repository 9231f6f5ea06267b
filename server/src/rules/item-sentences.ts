// The sentences of what an item says is done, as they are compared across lists. What a department provides (履职保障) is left out:
// it is the same in many items, and rightly so. A document has some 2,000 sentences and hardly ever two that are equal in
// two lists, so a sentence is kept as a number made of its characters; the words are looked at where two numbers agree.

import { normaliseText } from '../domain/normalise';
import type { ItemContent, Phrase } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { counts, hashMore, isIdeograph } from './text-hash';

/** A sentence in the joined text of one of the item's columns, final mark and blanks at its ends not included. */
export interface Sentence {
  readonly role: 'name' | 'superiorDuties' | 'ownDuties' | 'handling';
  readonly start: number;
  readonly end: number;
  /** Equal for equal sentences, and for others once in four billion. */
  readonly hash: number;
  /** Characters that are no blanks. */
  readonly length: number;
}

/** Shorter ones are set phrases that anybody may write. */
const shortestSentence = 12;
const ends = new Set([...'。；;！!？?\n'].map(mark => mark.charCodeAt(0)));

/** The sentences of an item's duties, of a basic item those of its names, in order; one that comes twice is there twice. */
export const itemSentences: (content: ItemContent) => readonly Sentence[] = perItem(content => {
  const found: Sentence[] = [];
  if (content.kind === 'basic')
    addSentences(content, 'name', [content.name, ...content.subItems.map(each => each.name)], found);
  for (const { role, entries } of content.superiorDuties)
    if (role !== 'support') addSentences(content, 'superiorDuties', entries, found);
  addSentences(content, 'ownDuties', content.ownDuties, found);
  for (const { role, entries } of content.handling)
    if (role !== 'support') addSentences(content, 'handling', entries, found);
  return found;
});

/** The words of a sentence, as they are compared. */
export function sentenceText(content: ItemContent, { role, start, end }: Sentence): string {
  return normaliseText(content.columns.get(role)!.text.slice(start, end));
}

function addSentences(
  content: ItemContent,
  role: Sentence['role'],
  entries: readonly Phrase[],
  found: Sentence[],
): void {
  const text = content.columns.get(role)?.text ?? '';
  for (const entry of entries) {
    let start = -1;
    let end = 0;
    let hash = 0;
    let length = 0;
    for (let at = entry.start; at <= entry.end; at++) {
      const code = at < entry.end ? text.charCodeAt(at) : 10;
      if (!isIdeograph(code) && ends.has(code)) {
        if (length >= shortestSentence) found.push({ role, start, end, hash, length });
        start = -1;
        hash = 0;
        length = 0;
      } else if (counts(code)) {
        if (start < 0) start = at;
        end = at + 1;
        hash = hashMore(hash, code);
        length++;
      }
    }
  }
}
