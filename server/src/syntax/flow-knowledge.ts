// What the reader of one item in the flow layout may know of the others: there is nothing in the item itself that tells
// the name of a department from the words before it, if no heading repeats it.

/** What a document is certain of. */
export interface FlowKnowledge {
  /** Whether some item names this department for certain. */
  isDepartment(name: string): boolean;
  /** What the departments of the document begin with: `县`, `云岭县`. */
  readonly prefixes: readonly string[];
  /** The same text as long as all this is the same. */
  readonly version: string;
}

/** What is known to a reader that has seen nothing else. */
export const nothingKnown: FlowKnowledge = { isDepartment: () => false, prefixes: [], version: '' };
