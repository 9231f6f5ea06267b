import type { PlaceChange } from '../domain/adapt-places';
import type { Messages } from '../messages/messages';

/** So many changes are told, at most. */
const mostTold = 8;

/** The changes in words, each once. */
function wordsOf(changes: readonly PlaceChange[], { compare }: Messages): string[] {
  return [...new Set(changes.map(({ from, to }) => compare.change(from, to)))];
}

/** What has become the own places, for who is to go over it; '' where nothing has. */
export function toldChanges(changes: readonly PlaceChange[], messages: Messages): string {
  const told = wordsOf(changes, messages);
  return told.length === 0 ? '' : messages.compare.adapted(told.slice(0, mostTold), told.length);
}

/** The same for a title: the first one, and how many there are. */
export function toldInTitle(changes: readonly PlaceChange[], messages: Messages): string {
  const told = wordsOf(changes, messages);
  return told.length === 0 ? '' : messages.compare.inTitle(told[0]!, told.length);
}
