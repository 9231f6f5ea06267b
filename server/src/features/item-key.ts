// What an item of another document is known by from an answer to the request that comes back about it: its place among the
// document's items, and a hash of what was shown of it. Documents change in between; then the key fits nothing any more, and
// nobody is given the item that has come to stand in its place.

import { fullName } from '../corpus/digest';
import type { DigestItem } from '../corpus/packed-items';
import { stripBlanks } from '../domain/normalise';
import { hashMore } from '../rules/text-hash';
import type { Document, ItemContent } from '../syntax/ast';
import type { ItemPlace } from './compare';

/** The key of an item whose columns were all shown; `index` is its number among the document's items. */
export function keyOfItem(index: number, { kind, columns }: ItemContent): string {
  return keyOf(index, 'whole', [kind, ...[...columns].flatMap(([role, { text }]) => [role, text])]);
}

/** The key of an item of which kind, name and departments are known. */
export function keyOfNamed(
  index: number,
  { kind, name, departments }: Pick<DigestItem, 'kind' | 'name' | 'departments'>,
): string {
  return keyOf(index, 'named', [kind, name, ...departments]);
}

/** The item that a key was made of; undefined once it says something else or stands elsewhere. */
export function itemByKey(document: Document, key: string): ItemPlace | undefined {
  const index = Number.parseInt(key, 10);
  const place = placesOf(document)[index];
  if (!place) return undefined;
  const { content } = place.item;
  const departments = content.departments.map(({ text }) => text);
  const named = { kind: content.kind, name: fullName(place.item), departments };
  return key === keyOfItem(index, content) || key === keyOfNamed(index, named) ? place : undefined;
}

/** All items of a document with what they stand in. */
export function placesOf(document: Document): ItemPlace[] {
  return document.lists.flatMap(list =>
    list.categories.flatMap(category => category.items.map(item => ({ list, category, item }))),
  );
}

function keyOf(index: number, what: string, words: readonly string[]): string {
  const text = JSON.stringify(words.map(stripBlanks));
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = hashMore(hash, text.charCodeAt(at));
  return `${index}-${what}-${text.length}-${(hash >>> 0).toString(36)}`;
}
