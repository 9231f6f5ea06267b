// Where the bench types and asks: places all over a document, the same ones at each run.

import type { Position } from 'vscode-languageserver/node';
import { itemsOf, readOutline } from '../support/outline';
import { createRandom } from '../support/random';

/** Places between two characters of a line, `count` of them, anywhere in the text. */
export function typingPlaces(text: string, count: number): Position[] {
  const random = createRandom(7);
  const lines = text.split('\n');
  const filled = lines.flatMap((line, i) => (line.length > 0 ? [i] : []));
  return Array.from({ length: count }, () => {
    const line = random.pick(filled);
    return { line, character: random.integer(lines[line]!.length + 1) };
  });
}

/** Places within the names of items, `count` of them, of all lists. */
export function itemPlaces(text: string, count: number): Position[] {
  const random = createRandom(8);
  const items = readOutline(text).lists.flatMap(itemsOf);
  return Array.from({ length: count }, () => {
    const item = random.pick(items);
    return { line: item.line, character: item.cells[0]!.length + 2 };
  });
}
