// Finding items among all towns by what is typed, in process: what a key costs in the list "Go to Item".

import { type Digest, digestDocument } from '../../../server/src/corpus/digest';
import { createItemSearch } from '../../../server/src/corpus/find-items';
import { searchWords } from '../../../server/src/domain/search-words';
import { parse } from '../../../server/src/syntax/read-document';
import { generateCorpus } from '../generate';
import { measure } from '../measure';
import type { BenchRow } from '../row';

const mostAnswers = 200;
/** What is typed: Chinese, with characters left out, initials, syllables, a number. */
const typed = { 残疾人: 'Chinese', 残补: 'characters left out', mzj: 'initials', minzheng: 'pinyin', 12: 'a number' };

export const findItems: BenchRow = {
  name: 'find items',
  run({ seed, towns }) {
    const digests: Digest[] = [];
    for (const town of generateCorpus(seed, towns)) {
      digests.push(digestDocument(`file:///${town.path}`, parse(town.text), {}));
    }
    return Object.entries(typed).map(([words, what]) => {
      const find = () => {
        const search = createItemSearch(searchWords(words), mostAnswers);
        for (const digest of digests) search.look(digest);
        return search.best();
      };
      return {
        work: `find items: ${what}`,
        sample: measure(find, { warmMs: 100, maxRuns: 15 }),
        note: `${towns} towns`,
      };
    });
  },
};
