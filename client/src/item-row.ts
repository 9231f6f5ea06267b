/**
 * What the client can tell of items by a line alone, for keys that mean something else in them: it has to be told at once
 * and to cost nothing. What is an item for sure is for the server to say, when the key is pressed.
 */

/** A number in a cell of its own: `12⇥`, `３、⇥`, `"5"⇥`. */
const numbered =
  /^[ \u3000\ufeff]*"?(?:第 *)?(?:[0-9０-９]+|[〇零一二三四五六七八九十百]+) *(?:项|[.．、。,，:：)）])?"?[ \u3000]*\t/;
/** A row in which an item goes on has no number. */
const continued = /^\t+[^\t\s]/;

/** Whether the line looks like a row of an item. */
export function isItemRow(line: string): boolean {
  return numbered.test(line) || continued.test(line);
}

/** Whether nothing but blanks and tabs stands in an item's row behind the caret, and words before it. */
export function isItemEnd(line: string, character: number): boolean {
  if (!isItemRow(line) || line.slice(character).trim() !== '') return false;
  return line.slice(line.indexOf('\t'), character).trim() !== '';
}

/** The caret or selection of an editor; `lines` are those of its start and its end. */
export interface SelectedLines {
  readonly lines: readonly [string, string];
  /** Undefined for a selection that is not empty. */
  readonly caret: number | undefined;
}

/** The context keys of an editor with this selection; undefined: several carets, or no duty list. */
export function itemKeys(
  selected: SelectedLines | undefined,
): Record<'dutylist.atItem' | 'dutylist.atItemEnd', boolean> {
  const { lines, caret } = selected ?? { lines: ['', ''], caret: undefined };
  return {
    'dutylist.atItem': lines.every(isItemRow),
    'dutylist.atItemEnd': caret !== undefined && isItemEnd(lines[0], caret),
  };
}
