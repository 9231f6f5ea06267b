// The floor: one pass over the characters, below which nothing that looks at them all can be.

import { measure } from '../measure';
import type { BenchRow } from '../row';

export const floor: BenchRow = {
  name: 'floor',
  baseline: true,
  run: ({ text, bytes }) => [
    { work: 'floor: one pass, charCodeAt', sample: measure(() => pass(text)), bytes, sameText: true },
  ],
};

function pass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
