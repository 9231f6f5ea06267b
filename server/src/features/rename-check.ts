// Tries a rename: whether the document says the same afterwards, but for the names that were meant.

import { stripBlanks } from '../domain/normalise';
import {
  type Block,
  type ColumnRole,
  type Document,
  type Item,
  type ItemContent,
  itemsOf,
  type Phrase,
} from '../syntax/ast';
import { compareDocuments } from '../syntax/same-reading';
import type { RenameDoubt } from './rename-department';

/** A phrase of a column that is written anew. */
export interface Replacement {
  readonly role: ColumnRole;
  readonly phrase: Phrase;
  readonly newText: string;
  readonly doubt: RenameDoubt | undefined;
}

/** Whether `after` is `before` with these phrases replaced, item by item, and nothing else. */
export function readsRenamed(before: Document, after: Document, replacements: (item: Item) => Replacement[]): boolean {
  const difference = compareDocuments(before, after);
  if (difference.kind === 'structure') return false;
  return before.lists.every((list, i) => {
    const others = itemsOf(after.lists[i]!);
    return itemsOf(list).every((item, at) => {
      const changed = replacements(item);
      const other = others[at]!.content;
      if (changed.length > 0) return isRenamed(item.content, other, changed);
      return difference.kind === 'none' || !difference.items.has(item.content);
    });
  });
}

function isRenamed(before: ItemContent, after: ItemContent, replacements: readonly Replacement[]): boolean {
  if (before.number?.text !== after.number?.text || before.departmentsIn !== after.departmentsIn) return false;
  const columns = [...before.columns];
  if (columns.length !== after.columns.size) return false;
  const of = (role: ColumnRole) => replacements.filter(each => each.role === role);
  if (!columns.every(([role, { text }]) => isSameText(replaced(text, of(role)), after.columns.get(role)?.text)))
    return false;
  const departments = (content: ItemContent, some: readonly Replacement[]) =>
    content.departments.map(each => renamedPhrase(each, some)).join('\n');
  return (
    departments(before, of(before.departmentsIn)) === departments(after, []) &&
    blocksKey(before.superiorDuties, of('superiorDuties')) === blocksKey(after.superiorDuties, []) &&
    blocksKey(before.handling, of('handling')) === blocksKey(after.handling, []) &&
    before.ownDuties.length === after.ownDuties.length &&
    before.subItems.length === after.subItems.length
  );
}

function isSameText(expected: string, found: string | undefined): boolean {
  return found !== undefined && stripBlanks(expected) === stripBlanks(found);
}

/** A text with some of its phrases replaced. */
function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = text;
  // from the back, so that the offsets hold
  for (const { phrase, newText } of [...replacements].sort((a, b) => b.phrase.start - a.phrase.start))
    result = result.slice(0, phrase.start) + newText + result.slice(phrase.end);
  return result;
}

/** A phrase as it reads once the replacements within it are made. */
function renamedPhrase(phrase: Phrase, replacements: readonly Replacement[]): string {
  let { text } = phrase;
  for (const each of replacements)
    if (phrase.start <= each.phrase.start && each.phrase.end <= phrase.end)
      text = text.replace(each.phrase.text, () => each.newText);
  return text;
}

function blocksKey(blocks: readonly Block[], replacements: readonly Replacement[]): string {
  return JSON.stringify(
    blocks.map(({ heading, departments, role, entries }) => [
      heading && renamedPhrase(heading, replacements),
      departments.map(each => renamedPhrase(each, replacements)),
      role,
      entries.length,
    ]),
  );
}
