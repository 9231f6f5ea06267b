// What other documents show to one, made as the command line makes it of the files that it is given.

import { createCliCorpus } from '../../server/src/cli/corpus';
import { type Config, defaultConfig } from '../../server/src/config/config';
import type { CorpusFacts } from '../../server/src/rules/rule';
import { parse } from '../../server/src/syntax/read-document';

/** The facts for a text in a folder with others; the configuration stands in that folder. */
export function factsAmong(text: string, others: readonly string[], config: Config = defaultConfig): CorpusFacts {
  const configured = { config, folder: '/w' };
  const corpus = createCliCorpus();
  for (const [i, each] of [text, ...others].entries()) {
    const document = parse(each);
    corpus.add(`/w/${i}.txt`, document, configured);
    corpus.addItems(`/w/${i}.txt`, document, configured);
  }
  return corpus.factsFor('/w/0.txt', parse(text), configured);
}
