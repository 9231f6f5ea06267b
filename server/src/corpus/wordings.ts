// The different names of the items of one kind of list, and how alike they are: cosine of their bigrams, weighted by how
// rare they are among the items that are there. Towns of a county often word a duty alike, so that there are far fewer
// names than items; what costs is done once a name.

import { withRoom } from './arrays';
import { createCodeTable } from './code-table';
import { bigramsOf } from './features';
import { copy } from './packed-items';
import { createPostings } from './postings';

/** A query looks up so many of its bigrams, the rarest ones. */
const mostLookups = 24;

export interface Wordings {
  readonly size: number;
  /** The number of a name, which gets one if it has none. */
  add(name: string): number;
  textOf(wording: number): string;
  /** An item of that name has come (1) or gone (-1). */
  count(wording: number, change: 1 | -1): void;
  /** The names that have any of a name's rarest bigrams, and the sum of the weights of those that they have. */
  sharing(name: string): { wordings: number[]; sums: number[] };
  /** How alike a name and others are, from 0 to 1. */
  cosineWith(name: string): (wording: number) => number;
}

export function createWordings(): Wordings {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const bigrams = createCodeTable();
  /** The bigrams (by number, but ascending by code) of all names, how often they occur, and where those of a name begin. */
  let members = new Uint32Array(0);
  let counts = new Uint8Array(0);
  let starts = new Uint32Array(1);
  /** By bigram: the names that have it, and how many items there are with these names. */
  const postings = createPostings();
  let frequencies = new Int32Array(0);
  let items = 0;
  /** Weights by bigram; 0 where it has to be worked out. */
  let weights = new Float64Array(0);
  let weightsAreOld = true;
  /** Sums of weights by name for the query at hand, all 0 between queries. */
  let sums = new Float64Array(0);

  const weigh = (frequency: number) => Math.log(1 + items / Math.max(1, frequency));

  const weightOf = (bigram: number): number => {
    if (weights[bigram] === 0) weights[bigram] = weigh(frequencies[bigram]!);
    return weights[bigram]!;
  };

  /** Forgets the weights if items have come or gone since they were worked out. */
  const freshen = () => {
    if (!weightsAreOld) return;
    weightsAreOld = false;
    weights = withRoom(weights, bigrams.size).fill(0);
    sums = withRoom(sums, texts.length);
  };

  const rarest = (name: string): number[] => {
    const known = Array.from(bigramsOf(name).codes, code => bigrams.find(code)).filter(
      id => id >= 0 && frequencies[id]! > 0,
    );
    // bigrams of the same frequency in the order of their codes: their numbers depend on what came first
    const code = bigrams.codes();
    return known.sort((a, b) => frequencies[a]! - frequencies[b]! || code[a]! - code[b]!).slice(0, mostLookups);
  };

  return {
    get size() {
      return texts.length;
    },
    add(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const wording = texts.length;
      texts.push(copy(name));
      numbers.set(texts[wording]!, wording);
      const { codes, counts: own } = bigramsOf(name);
      const from = starts[wording]!;
      starts = withRoom(starts, wording + 2);
      starts[wording + 1] = from + codes.length;
      members = withRoom(members, from + codes.length);
      counts = withRoom(counts, from + codes.length);
      counts.set(own, from);
      for (let i = 0; i < codes.length; i++) {
        const bigram = bigrams.add(codes[i]!);
        members[from + i] = bigram;
        postings.add(bigram, wording);
      }
      frequencies = withRoom(frequencies, bigrams.size);
      weightsAreOld = true;
      return wording;
    },
    textOf: wording => texts[wording]!,
    count(wording, change) {
      items += change;
      for (let at = starts[wording]!; at < starts[wording + 1]!; at++) frequencies[members[at]!]! += change;
      weightsAreOld = true;
    },
    sharing(name) {
      freshen();
      const wordings: number[] = [];
      for (const bigram of rarest(name)) {
        const weight = weightOf(bigram);
        const posting = postings.read(bigram);
        for (let i = 0; i < posting.length; i++) {
          const wording = posting[i]!;
          if (sums[wording] === 0) wordings.push(wording);
          sums[wording]! += weight;
        }
      }
      const found = { wordings, sums: wordings.map(wording => sums[wording]!) };
      for (const wording of wordings) sums[wording] = 0;
      return found;
    },
    cosineWith(name) {
      freshen();
      const own = bigramsOf(name);
      /** Squares of the name's weights, by bigram. */
      const ownSquares = new Float64Array(bigrams.size);
      let ownSum = 0;
      for (let i = 0; i < own.codes.length; i++) {
        const bigram = bigrams.find(own.codes[i]!);
        const square = squareOf(own.counts[i]! * (bigram < 0 ? weigh(1) : weightOf(bigram)));
        if (bigram >= 0) ownSquares[bigram] = square;
        ownSum += square;
      }
      return wording => {
        let dot = 0;
        let sum = 0;
        for (let at = starts[wording]!; at < starts[wording + 1]!; at++) {
          const bigram = members[at]!;
          const square = squareOf(counts[at]! * weightOf(bigram));
          sum += square;
          if (ownSquares[bigram]! > 0) dot += Math.sqrt(ownSquares[bigram]! * square);
        }
        return ownSum > 0 && sum > 0 ? dot / Math.sqrt(ownSum * sum) : 0;
      };
    },
  };
}

function squareOf(value: number): number {
  return value * value;
}
