// The towns that the tests of the generator look at: a dozen as they come, and one for each way to ask for them otherwise.

import type { TownOptions } from '../../bench/generate';
import type { ItemTruth, ListTruth } from '../../bench/truth';

export const towns: { seed: number; options: TownOptions }[] = [
  ...Array.from({ length: 12 }, (_, seed) => ({ seed, options: {} })),
  { seed: 21, options: { html: false } },
  { seed: 22, options: { pageBreaks: false, footers: true, eol: '\r\n', finalNewline: true } },
  { seed: 23, options: { continuations: false, contents: false, note: false } },
  { seed: 24, options: { items: { basic: 5, assisting: 4, reclaimed: 0 }, emptyCategories: 'keep', footers: true } },
  { seed: 25, options: { items: { basic: 2, assisting: 3, reclaimed: 3 }, eol: '\r' } },
  { seed: 26, options: { county: '柏舟旗', town: '松茂苏木' } },
];

/** All items of a list in their order. */
export const truthItems = (list: ListTruth): ItemTruth[] => list.categories.flatMap(category => category.items);
