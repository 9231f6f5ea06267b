import type { PlaceChange } from '../domain/adapt-places';
import type { Messages } from '../messages/messages';

/** So many changes are told, at most. */
const mostTold = 8;

/** The same for a title: the first one, and how many there are. */
export function toldInTitle(changes: readonly PlaceChange[], messages: Messages): string {
  const told = [...new Set(changes.map(({ from, to }) => messages.compare.change(from, to)))];
  return told.length === 0 ? '' : messages.compare.inTitle(told[0]!, told.length);
}

/** What has become the own places, for who is to go over it; '' where nothing has. */
export function toldChanges(changes: readonly PlaceChange[], messages: Messages): string {
  const told = [...new Set(changes.map(({ from, to }) => messages.compare.change(from, to)))];
  return told.length === 0 ? '' : messages.compare.adapted(told.slice(0, mostTold), told.length);
}
