// The texts of an item for rules that look at wording and punctuation: one joined text a column. A continued row may repeat
// a cell; the copy is no text of its own, but what is changed in the first cell is changed in it as well, or the two would
// differ afterwards.

import type { ColumnRole, ItemContent, Phrase } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { exactRanges, type Joined, type RowRange, sourceRanges } from '../text/joined';
import type { RowEdit } from './rule';

export interface ItemText {
  readonly role: ColumnRole;
  readonly joined: Joined;
}

/** The columns of an item that say something, in their order. */
export const itemTexts: (content: ItemContent) => readonly ItemText[] = perItem(content => {
  const texts: ItemText[] = [];
  for (const [role, joined] of content.columns) if (joined.text !== '') texts.push({ role, joined });
  return texts;
});

/** Where `start`…`end` of a column's text stand in the rows. */
export function rangesIn({ joined }: ItemText, start: number, end: number): RowRange[] {
  return sourceRanges(joined, start, end);
}

/**
 * Replaces `start`…`end` of a column's text, in the copies that say the same, too. An insertion (`start` = `end`, at least
 * one character before it) goes behind the character before it.
 */
export function replaceIn(
  content: ItemContent,
  { role, joined }: ItemText,
  start: number,
  end: number,
  newText: string,
): RowEdit[] {
  const edits = replacement(joined, start, end, newText);
  // the copy is read with other blanks and breaks: the place is found by its words and how often they came before
  const from = Math.max(0, start - (start === end ? 8 : 0));
  const words = joined.text.slice(from, end);
  const nth = countOf(joined.text.slice(0, from), words);
  for (const copy of content.copies) {
    if (copy.role !== role || !copy.same) continue;
    const at = indexOfNth(copy.text.text, words, nth);
    if (at >= 0) edits.push(...replacement(copy.text, at + start - from, at + end - from, newText));
  }
  return edits;
}

function replacement(joined: Joined, start: number, end: number, newText: string): RowEdit[] {
  if (start === end) {
    const before = exactRanges(joined, start - 1, start).at(-1);
    return before ? [{ range: { row: before.row, start: before.end, end: before.end }, newText }] : [];
  }
  return exactRanges(joined, start, end).map((range, i) => ({ range, newText: i === 0 ? newText : '' }));
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

function indexOfNth(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let i = 0; i < nth && at >= 0; i++) at = text.indexOf(words, at + 1);
  return at;
}

/** A text that ends by itself: a name, a sub-item, an entry. Entries of support are told apart, for they have a style of their own. */
export interface Statement {
  readonly text: ItemText;
  readonly kind: ColumnRole | 'support';
  readonly phrase: Phrase;
  /** Whether a numbered entry of the same block follows. */
  readonly isFollowed: boolean;
}

/** The names, sub-items and entries of an item, in the order of its columns. */
export const statementsOf: (content: ItemContent) => readonly Statement[] = perItem(content => {
  const texts = new Map(itemTexts(content).map(text => [text.role, text]));
  const found: Statement[] = [];
  const add = (
    role: ColumnRole,
    phrases: readonly (Phrase & { number?: unknown })[],
    kind: Statement['kind'] = role,
  ) => {
    const text = texts.get(role);
    if (!text) return;
    for (const [i, phrase] of phrases.entries())
      if (phrase.text !== '') found.push({ text, kind, phrase, isFollowed: phrases[i + 1]?.number !== undefined });
  };
  add('name', [content.name, ...content.subItems.map(each => each.name)]);
  for (const block of content.superiorDuties)
    add('superiorDuties', block.entries, block.role === 'support' ? 'support' : 'superiorDuties');
  add('ownDuties', content.ownDuties);
  for (const block of content.handling) add('handling', block.entries);
  return found;
});
