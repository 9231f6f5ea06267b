// What a check wants to know of each item or row is worked out once for the object, so that after a keystroke only what
// changed is looked at again, and a document check adds up a few hundred small results.

import type { ItemContent } from './ast';
import type { Row } from './cst';

/** All answers about one object, by the number of the question: one map for all questions, for many weak maps slow the collector down. */
const answers = new WeakMap<object, unknown[]>();
let questions = 0;

/**
 * A function of an item's content that remembers its answers as long as the content is there. `workOut` must depend on
 * nothing else; what is kept can be worked out again.
 */
export const perItem = <T extends {}>(workOut: (content: ItemContent) => T) => remembering(workOut);

/** The same for a row. */
export const perRow = <T extends {}>(workOut: (row: Row) => T) => remembering(workOut);

function remembering<K extends object, T extends {}>(workOut: (key: K) => T): (key: K) => T {
  const question = questions++;
  return key => {
    let known = answers.get(key);
    if (!known) {
      known = [];
      answers.set(key, known);
    }
    // `undefined` stands for what nobody has asked yet
    if (known[question] === undefined) known[question] = workOut(key);
    return known[question] as T;
  };
}
