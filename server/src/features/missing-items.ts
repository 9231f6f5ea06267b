// Duties that the sample or most towns of a county have and one document lacks. The county's other documents get an index of
// their own, in which the document itself is not: so that a keystroke in it changes nothing but the question, and the answers
// for its other items are kept. What none of its items matches is looked up in the other towns, once for all that are alike.

import { type Digest, featuresOf } from '../corpus/digest';
import { createEquivalenceIndex, type EquivalenceIndex } from '../corpus/equivalence';
import { type DigestItem, itemAt } from '../corpus/packed-items';
import type { ConfiguredPlace } from '../corpus/place-of';
import type { MissingItem } from '../rules/rule';
import type { Category, Document, Item, ItemContent, List } from '../syntax/ast';
import { listKinds } from '../syntax/cst';
import type { Corpus } from './towns';

/** In so many towns, and in more than half of them, a duty is one of the county's. */
const leastTowns = 3;

/** The other documents of a county at one time, and what a document lacks against them. */
export interface Neighbours {
  /** Whether the corpus still holds just these. */
  isCurrent(): boolean;
  missingIn(document: Document): readonly MissingItem[];
}

/** An item of another town. */
interface OtherItem {
  readonly digest: Digest;
  readonly index: number;
  readonly item: DigestItem;
  readonly key: string;
}

/** The items that are alike, by their keys, and how many towns have them. */
interface Alike {
  readonly keys: readonly string[];
  readonly having: number;
}

export function neighboursOf(corpus: Corpus, uri: string, place: ConfiguredPlace): Neighbours {
  const { digests, sample } = othersIn(corpus, uri, place);
  let known: ReturnType<typeof createComparison> | undefined;
  return {
    isCurrent() {
      const now = othersIn(corpus, uri, place);
      return (
        now.sample === sample &&
        now.digests.length === digests.length &&
        now.digests.every((digest, i) => digest === digests[i])
      );
    },
    missingIn(document) {
      if (digests.length < leastTowns && sample === undefined) return [];
      known ??= createComparison(corpus, digests, sample, place.town);
      return known(document);
    },
  };
}

/** The other documents of the county, the sample first. */
function othersIn(corpus: Corpus, uri: string, { county }: ConfiguredPlace) {
  const { digests, sample } = corpus.othersOf(uri);
  const found = digests.filter(each => each.county === county || each.uri === sample);
  found.sort((a, b) => Number(b.uri === sample) - Number(a.uri === sample));
  return { digests: found, sample };
}

function createComparison(
  corpus: Corpus,
  digests: readonly Digest[],
  sample: string | undefined,
  town: string | undefined,
): (document: Document) => readonly MissingItem[] {
  const index: EquivalenceIndex = createEquivalenceIndex();
  const features = new Map(digests.map(digest => [digest, corpus.index.fresh(digest.uri)!]));
  for (const fresh of features.values()) index.set(fresh);
  const all: OtherItem[] = digests.flatMap(digest =>
    Array.from({ length: digest.items.length }, (_, i): OtherItem => {
      const item = itemAt(digest.items, i);
      return { digest, index: i, item, key: keyOf(digest, item) };
    }),
  );
  /** What the document's items match, and what is alike among the others' items: for as long as the others stay. */
  const matched = new WeakMap<ItemContent, { category: string | undefined; keys: readonly string[] }>();
  const alike = new Map<string, Alike>();

  const matchesOf = (list: List, category: Category, item: Item): readonly string[] => {
    const name = category.heading?.name.text;
    const before = matched.get(item.content);
    if (before?.category === name && before) return before.keys;
    const found = index.find(list.kind, featuresOf(list, category, item, town), '');
    const keys = found.map(each => keyOf(each.digest, each.item));
    matched.set(item.content, { category: name, keys });
    return keys;
  };

  const alikeTo = ({ digest, index: i, item, key }: OtherItem): Alike => {
    let found = alike.get(key);
    if (!found) {
      const others = index.find(item.kind, features.get(digest)!.features[i]!, digest.uri);
      const towns = new Set(others.map(each => each.digest));
      found = { keys: others.map(each => keyOf(each.digest, each.item)), having: towns.size + 1 };
      alike.set(key, found);
    }
    return found;
  };

  return document => {
    const had = new Set<string>();
    for (const list of document.lists)
      for (const category of list.categories)
        for (const item of category.items) for (const key of matchesOf(list, category, item)) had.add(key);
    const seen = new Set<string>();
    const missing: MissingItem[] = [];
    for (const other of all) {
      const { item, digest, key } = other;
      if (had.has(key) || seen.has(key) || item.name === '') continue;
      const { keys, having } = alikeTo(other);
      for (const each of keys) seen.add(each);
      // in another town's words the document has it
      if (keys.some(each => had.has(each))) continue;
      const isSample = digest.uri === sample;
      if (!isSample && !(having >= leastTowns && having * 2 > digests.length)) continue;
      const { kind, category, name, departments } = item;
      missing.push({ kind, category, name, departments, town: digest.town, isSample, having, of: digests.length });
    }
    return missing.sort((a, b) => listKinds.indexOf(a.kind) - listKinds.indexOf(b.kind));
  };
}

function keyOf(digest: Digest, { start }: DigestItem): string {
  return `${digest.uri} ${start.line} ${start.character}`;
}
