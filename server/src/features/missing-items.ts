// Duties that the sample or most towns of a county have and one document lacks. The county's other documents get an index of
// their own, in which the document itself is not: so that a keystroke in it changes nothing but the question, and the answers
// for its other items are kept. What none of its items matches is looked up in the other towns, once for all that are alike.

import { type Digest, itemFeatures } from '../corpus/digest';
import { createEquivalenceIndex, type EquivalenceIndex, type Equivalent } from '../corpus/equivalence';
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

/** An item of another town; such items are known by their numbers. */
interface OtherItem {
  readonly digest: Digest;
  readonly index: number;
  readonly item: DigestItem;
}

/** The items that are alike, and how many towns have them. */
interface Alike {
  readonly numbers: readonly number[];
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
      known ??= createComparison(digests, sample, place.town);
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
  digests: readonly Digest[],
  sample: string | undefined,
  town: string | undefined,
): (document: Document) => readonly MissingItem[] {
  const index: EquivalenceIndex = createEquivalenceIndex();
  for (const digest of digests) index.set(digest);
  const all: OtherItem[] = digests.flatMap(digest =>
    Array.from({ length: digest.items.length }, (_, i): OtherItem => {
      return { digest, index: i, item: itemAt(digest.items, i) };
    }),
  );
  const numbers = new Map(all.map(({ digest, item }, number) => [keyOf(digest, item), number]));
  const numberOf = ({ digest, item }: Equivalent) => numbers.get(keyOf(digest, item))!;
  /** What the document's items match, and what is alike among the others' items: for as long as the others stay. */
  const matched = new WeakMap<ItemContent, { category: string | undefined; numbers: readonly number[] }>();
  const alike = new Map<number, Alike>();

  const matchesOf = (list: List, category: Category, item: Item): readonly number[] => {
    const name = category.heading?.name.text;
    const before = matched.get(item.content);
    if (before && before.category === name) return before.numbers;
    const found = index.find({ kind: list.kind, features: itemFeatures(category, item, town), self: '' }).map(numberOf);
    matched.set(item.content, { category: name, numbers: found });
    return found;
  };

  const alikeTo = (number: number): Alike => {
    let found = alike.get(number);
    if (!found) {
      const { digest, index: i, item } = all[number]!;
      const at = digest.lists[item.kind].items.indexOf(i);
      const others = index.find({ kind: item.kind, self: digest.uri, at });
      const towns = new Set(others.map(each => each.digest));
      found = { numbers: others.map(numberOf), having: towns.size + 1 };
      alike.set(number, found);
    }
    return found;
  };

  return document => {
    const had = new Uint8Array(all.length);
    for (const list of document.lists)
      for (const category of list.categories)
        for (const item of category.items) for (const number of matchesOf(list, category, item)) had[number] = 1;
    const seen = new Uint8Array(all.length);
    const missing: MissingItem[] = [];
    for (const [number, { item, digest }] of all.entries()) {
      if (had[number] === 1 || seen[number] === 1 || item.name === '') continue;
      const { numbers: others, having } = alikeTo(number);
      for (const each of others) seen[each] = 1;
      // in another town's words the document has it
      if (others.some(each => had[each] === 1)) continue;
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
