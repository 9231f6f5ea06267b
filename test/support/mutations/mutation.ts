// A mutation plants one fault that one rule is to find into a document of the table layout, by plain text means (see
// outline.ts), so that it knows nothing of the product. test/property/mutations.test.ts plants them at random.

import type { Random } from '../random';

export interface Mutated {
  /** The text with the fault in it. */
  readonly text: string;
  /** 0-based lines of `text` on any of which the finding may be. */
  readonly lines: readonly number[];
  /** Whether applying the safe fixes of its rule has to give back the text as it was. */
  readonly reversible: boolean;
  /** Documents that stand beside it, where only they show the fault. */
  readonly others?: readonly string[];
}

export interface Mutation {
  /** What is planted, for the report. */
  readonly name: string;
  /** Ids of the rules of which one has to find it; those that are off by default are to be switched on. */
  readonly rules: readonly string[];
  /** Plants the fault at a random place; undefined if the text has none where it would surely be one. */
  readonly plant: (text: string, random: Random) => Mutated | undefined;
}
