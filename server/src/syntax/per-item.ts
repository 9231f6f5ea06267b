// What one wants to know of each item is worked out once for each item content, so that after a keystroke only the item that
// changed is looked at again, and the check itself adds up a few hundred small results.

import type { ItemContent } from './ast';

/**
 * A function of an item's content that remembers its answers as long as the content is there. `workOut` must depend on
 * nothing else; the map holds nothing that could not be worked out again.
 */
export function perItem<T>(workOut: (content: ItemContent) => T): (content: ItemContent) => T {
  const known = new WeakMap<ItemContent, { readonly answer: T }>();
  return content => {
    let kept = known.get(content);
    if (!kept) {
      kept = { answer: workOut(content) };
      known.set(content, kept);
    }
    return kept.answer;
  };
}
