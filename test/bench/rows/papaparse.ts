// What a user would otherwise take for reading tables: papaparse, reading the text as tab-separated values, its other
// settings as they come.

import papaparse from 'papaparse';
import { measure } from '../measure';
import type { BenchRow } from '../row';

export const papaparseRow: BenchRow = {
  name: 'papaparse',
  baseline: true,
  run({ text, bytes }) {
    const rows = papaparse.parse(text, { delimiter: '\t' }).data.length;
    return [
      {
        work: 'papaparse: tab-separated values',
        sample: measure(() => papaparse.parse(text, { delimiter: '\t' }).data),
        bytes,
        sameText: true,
        note: `${rows} rows`,
      },
    ];
  },
};
