// Where a copied cell of a continued row differs from the item's first cell, in the offsets of both texts, and the edits
// that make one say what the other says. Blanks, tags and entry numbers are no difference and are left as they are.

import { type Difference, differences } from '../domain/differences';
import type { Copy, ItemContent } from '../syntax/ast';
import { comparableCharacters } from '../syntax/comparable';
import { exactRanges, type Joined } from '../text/joined';
import type { Range } from '../text/range';
import { firstCell } from './copied-words';
import type { RowEdit } from './rule';

/** The differences of two texts that are compared as copies are, and what is needed to show and to mend them. */
export interface CopyDifferences {
  readonly first: Joined;
  readonly copy: Joined;
  readonly found: readonly Difference[];
  readonly firstPlaces: readonly Range[];
  readonly copyPlaces: readonly Range[];
}

export function copyDifferences(content: ItemContent, copy: Copy): CopyDifferences {
  const first = firstCell(content.columns.get(copy.role)!);
  const [a, b] = [comparableCharacters(first.text), comparableCharacters(copy.text.text)];
  return {
    first,
    copy: copy.text,
    found: differences(a.codes, b.codes),
    firstPlaces: a.places,
    copyPlaces: b.places,
  };
}

/**
 * The offsets of the characters `start`…`end`, `around` more of them at either side; where there would be nothing to see
 * (a word is missing), one at either side at least.
 */
export function placeOf(places: readonly Range[], { start, end }: Range, around = 0): Range {
  const more = start === end ? Math.max(around, 1) : around;
  const from = places[Math.max(0, start - more)];
  const to = places[Math.min(places.length, end + more) - 1];
  return from && to ? { start: from.start, end: Math.max(from.end, to.end) } : { start: 0, end: 0 };
}

/**
 * The edits that make `target` say what `source` says. Undefined where the words to be taken over hold characters that
 * mean something else in a cell.
 */
export function takeOver(
  target: { readonly text: Joined; readonly places: readonly Range[] },
  source: { readonly text: Joined; readonly places: readonly Range[] },
  changes: readonly { readonly target: Range; readonly source: Range }[],
): RowEdit[] | undefined {
  const edits: RowEdit[] = [];
  for (const change of changes) {
    const from = stretch(source.places, change.source);
    const newText = from ? source.text.text.slice(from.start, from.end).replaceAll('\n', ' ') : '';
    if (/[\t\r"<>&]/.test(newText)) return undefined;
    const to =
      stretch(target.places, change.target) ??
      insertionPoint(target.places, change.target.start, source.places, change.source);
    for (const [i, range] of exactRanges(target.text, to.start, to.end).entries())
      edits.push({ range, newText: i === 0 ? newText : '' });
  }
  return edits;
}

function stretch(places: readonly Range[], { start, end }: Range): Range | undefined {
  return start === end ? undefined : { start: places[start]!.start, end: places[end - 1]!.end };
}

/**
 * Where words are to be inserted before the character `at`. If an entry's number stands there, the words belong before or
 * behind it as they do in the text that they come from.
 */
function insertionPoint(places: readonly Range[], at: number, source: readonly Range[], words: Range): Range {
  const before = places[at - 1]?.end;
  const after = places[at]?.start;
  const opensEntry = words.start === 0 || source[words.start - 1]!.end < source[words.start]!.start;
  const offset = (opensEntry ? (after ?? before) : (before ?? after)) ?? 0;
  return { start: offset, end: offset };
}
