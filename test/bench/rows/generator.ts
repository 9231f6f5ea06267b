// The generator itself: what a corpus of many towns costs before anything reads it.

import { generateTown } from '../generate';
import { measure } from '../measure';
import type { BenchRow } from '../row';

export const generator: BenchRow = {
  name: 'generator',
  run: ({ seed, bytes }) => [
    { work: 'generating one town', sample: measure(run => generateTown(seed + run), { measureMs: 500 }), bytes },
  ],
};
