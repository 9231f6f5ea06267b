// Which documents have been compared with the others of their counties, and what came of it. A comparison takes its time, and
// goes on behind what is answered meanwhile: what is told of a document is the last one that has come to its end.

import type { ConfiguredPlace } from '../corpus/place-of';
import type { MissingItem } from '../rules/rule';
import type { Document } from '../syntax/ast';
import { type Comparer, type Coverage, createComparer } from './missing-items';
import type { Others } from './other-items';
import { type Corpus, townKey } from './towns';

/** A document as it is compared. */
export interface Asked {
  readonly uri: string;
  readonly document: Document;
  readonly place: ConfiguredPlace;
}

export interface Comparisons {
  /** What a document lacked when it was compared last, nothing if it never was; the same array as long as it is the same. */
  missingIn(uri: string): readonly MissingItem[];
  /** A document's last comparison, which may be out of date. */
  last(uri: string): Coverage | undefined;
  /** The comparison of a document, if it has been made and nothing has changed since. */
  current(asked: Asked): Coverage | undefined;
  /** The other documents of a document's county. */
  othersOf(uri: string, place: ConfiguredPlace): Others;
  /** Compares a document, one at a time; pauses after every question, and may be left at a pause. */
  compare(asked: Asked): Generator<void, Coverage>;
  forget(uri: string): void;
}

/** Of so many documents is kept what was found out when they were compared: some 40 MB each. */
const mostComparers = 2;

interface Done {
  readonly document: Document;
  readonly town: string | undefined;
  readonly others: Others;
  readonly coverage: Coverage;
}

export const noneMissing: readonly MissingItem[] = [];

export function createComparisons(corpus: Pick<Corpus, 'othersOf' | 'index'>): Comparisons {
  const done = new Map<string, Done>();
  const missing = new Map<string, readonly MissingItem[]>();
  /** By document, the one that was used last at the end. */
  const comparers = new Map<string, Comparer>();

  const comparerFor = (uri: string): Comparer => {
    const [oldest] = comparers;
    const found = comparers.get(uri) ?? (comparers.size < mostComparers ? createComparer(corpus.index) : oldest![1]);
    if (!comparers.has(uri) && comparers.size >= mostComparers) comparers.delete(oldest![0]);
    comparers.delete(uri);
    comparers.set(uri, found);
    return found;
  };

  return {
    missingIn: uri => missing.get(uri) ?? noneMissing,
    last: uri => done.get(uri)?.coverage,
    current({ uri, document, place }) {
      const last = done.get(uri);
      if (last?.document !== document || last.town !== place.town) return undefined;
      return isSame(last.others, othersIn(corpus, uri, place)) ? last.coverage : undefined;
    },
    othersOf: (uri, place) => othersIn(corpus, uri, place),
    *compare({ uri, document, place }) {
      const others = othersIn(corpus, uri, place);
      const coverage = yield* comparerFor(uri)({ uri, document, town: place.town }, others);
      done.set(uri, { document, town: place.town, others, coverage });
      const now = coverage.lacking.map(({ copies, ...each }) => each);
      if (JSON.stringify(now) !== JSON.stringify(missing.get(uri) ?? [])) missing.set(uri, now);
      return coverage;
    },
    forget(uri) {
      done.delete(uri);
      missing.delete(uri);
    },
  };
}

/** The documents of the county's other towns, the sample first. */
function othersIn(corpus: Pick<Corpus, 'othersOf'>, uri: string, { town, county }: ConfiguredPlace): Others {
  const { digests, sample } = corpus.othersOf(uri);
  const own = townKey({ uri, town, county });
  const found = digests.filter(each => (each.county === county && townKey(each) !== own) || each.uri === sample);
  found.sort((a, b) => Number(b.uri === sample) - Number(a.uri === sample));
  return { digests: found, sample };
}

function isSame(a: Others, b: Others): boolean {
  return (
    a.sample === b.sample &&
    a.digests.length === b.digests.length &&
    a.digests.every((digest, i) => digest === b.digests[i])
  );
}
