// What a user would otherwise take for checking a document: markdownlint with all its rules, reading the text as Markdown.

import { measure } from '../measure';
import type { BenchRow } from '../row';

export const markdownlintRow: BenchRow = {
  name: 'markdownlint',
  baseline: true,
  async run({ text, bytes }) {
    const { lint } = await import('markdownlint/sync');
    const check = () => lint({ strings: { town: text } });
    const found = check().town?.length ?? 0;
    return [
      {
        work: 'markdownlint: all rules',
        sample: measure(check, { minRuns: 10 }),
        bytes,
        sameText: true,
        note: `${found} findings`,
      },
    ];
  },
};
