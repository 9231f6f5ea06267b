// A continued row may repeat a cell. Who changes words of the first cell changes the copies with them, or the two would
// differ after the fix.

import type { ColumnRole, ItemContent } from '../syntax/ast';
import { comparableCharacters } from '../syntax/comparable';
import { firstCell } from '../syntax/kept-copies';
import type { Joined } from '../text/joined';
import type { Range } from '../text/range';

export { firstCell };

/**
 * Where the characters `start`…`end` of a column stand in the cells that repeat it; an empty range stands before the same
 * character. Copies that say something else are left out: it can't be told what in them is meant.
 */
export function copiedWords(
  content: ItemContent,
  role: ColumnRole,
  { start, end }: Range,
): { readonly text: Joined; readonly range: Range }[] {
  const copies = content.copies.filter(copy => copy.role === role && copy.same);
  const column = content.columns.get(role);
  if (copies.length === 0 || !column) return [];
  const { places } = comparableCharacters(firstCell(column).text);
  const from = places.findIndex(place => place.start >= start);
  const count = places.filter(place => place.start >= start && place.end <= end).length;
  if (from < 0 || (start < end && count === 0)) return [];
  return copies.flatMap(({ text }) => {
    const own = comparableCharacters(text.text).places;
    const first = own[from];
    if (!first) return [];
    return [{ text, range: { start: first.start, end: count > 0 ? own[from + count - 1]!.end : first.start } }];
  });
}
