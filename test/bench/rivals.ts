// What one would otherwise take for finding an item in other towns: full-text engines, given the names as pairs of neighbouring
// characters, for neither cuts Chinese into words.

import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

export interface NamedItem {
  readonly id: number;
  readonly name: string;
}

export interface Rival {
  readonly name: string;
  /** Indexes names; the answer searches them: identifiers, best first, and scores where the engine tells any. */
  index(items: Iterable<NamedItem>): (name: string) => { readonly id: number; readonly score: number }[];
}

export const rivals: readonly Rival[] = [
  {
    name: 'minisearch',
    index(items) {
      const search = new MiniSearch<NamedItem>({ fields: ['name'], tokenize: bigrams, processTerm: term => term });
      search.addAll([...items]);
      return name => search.search(name).map(({ id, score }) => ({ id, score }));
    },
  },
  {
    name: 'flexsearch',
    index(items) {
      const index = new Index({ encode: bigrams, tokenize: 'strict' });
      for (const { id, name } of items) index.add(id, name);
      // it tells the order alone
      return name =>
        index
          .search(name, { limit: Number.MAX_SAFE_INTEGER, suggest: true })
          .map((id, i) => ({ id: Number(id), score: 1 / (1 + i) }));
    },
  },
];

function bigrams(text: string): string[] {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2));
}
