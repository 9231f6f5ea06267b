// What a check wants to know of each item or row is worked out once for the object, so that after a keystroke only what
// changed is looked at again, and a document check adds up a few hundred small results.

import type { ItemContent } from './ast';
import type { Row } from './cst';

/**
 * A function of an item's content that remembers its answers as long as the content is there. `workOut` must depend on
 * nothing else; the map holds nothing that could not be worked out again.
 */
export const perItem = <T>(workOut: (content: ItemContent) => T) => remembering(workOut);

/** The same for a row. */
export const perRow = <T>(workOut: (row: Row) => T) => remembering(workOut);

function remembering<K extends object, T>(workOut: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return key => {
    let kept = known.get(key);
    if (!kept) {
      kept = { answer: workOut(key) };
      known.set(key, kept);
    }
    return kept.answer;
  };
}
