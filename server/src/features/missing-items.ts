// What a document has and lacks beside its county's other towns: duties that the sample or most of them have and it has not,
// those that only it has, and those that the others put into another list. The county's other documents get an index of their own,
// in which the document itself is not: so that a keystroke in it changes nothing but the question, and the answers for its other
// items are kept. What none of its items matches is looked up in the other towns, once for all that are alike.

import { type Digest, itemFeatures } from '../corpus/digest';
import { createEquivalenceIndex, type EquivalenceIndex, type Equivalent } from '../corpus/equivalence';
import { type DigestItem, itemAt } from '../corpus/packed-items';
import type { ConfiguredPlace } from '../corpus/place-of';
import type { MissingItem } from '../rules/rule';
import type { Category, Document, Item, ItemContent, List } from '../syntax/ast';
import { type ListKind, listKinds } from '../syntax/cst';
import type { Corpus } from './towns';

/** In so many towns, and in more than half of them, a duty is one of the county's. */
const leastTowns = 3;

/** The other documents of a county at one time, and what a document has and lacks against them. */
export interface Neighbours {
  /** Whether the corpus still holds just these. */
  isCurrent(): boolean;
  missingIn(document: Document): readonly MissingItem[];
  /** The whole comparison; it pauses after every few questions, so that other work may go on. */
  coverageOf(document: Document): Generator<void, Coverage>;
}

export interface Coverage {
  /** How many other towns there are. */
  readonly towns: number;
  /** What the document lacks in every list, in the order of the lists. */
  readonly lacking: readonly Lacking[];
  /** What it has and no other town has, in any list. */
  readonly onlyHere: readonly OwnItem[];
  /** What it has in one list and the sample or most towns have in another one only. */
  readonly elsewhere: readonly Elsewhere[];
}

/** An item of another town. */
export interface OtherItem {
  readonly digest: Digest;
  /** Its number in the digest. */
  readonly index: number;
  readonly item: DigestItem;
}

export interface Lacking extends MissingItem {
  /** The item in each town that has it, the one whose words are told first. */
  readonly copies: readonly OtherItem[];
}

export interface OwnItem {
  readonly list: List;
  readonly category: Category;
  readonly item: Item;
}

export interface Elsewhere {
  readonly own: OwnItem;
  /** The list that the others put it in. */
  readonly kind: ListKind;
  readonly copies: readonly OtherItem[];
  readonly of: number;
}

export function neighboursOf(corpus: Corpus, uri: string, place: ConfiguredPlace): Neighbours {
  const { digests, sample } = othersIn(corpus, uri, place);
  let known: Comparison | undefined;
  const compared = () => {
    known ??= createComparison(digests, sample, place.town);
    return known;
  };
  const isEnough = digests.length >= leastTowns || sample !== undefined;
  return {
    isCurrent() {
      const now = othersIn(corpus, uri, place);
      return (
        now.sample === sample &&
        now.digests.length === digests.length &&
        now.digests.every((digest, i) => digest === digests[i])
      );
    },
    missingIn: document => (isEnough ? drained(compared()(document)).lacking : []),
    coverageOf: document => compared()(document),
  };
}

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The other documents of the county, the sample first. */
function othersIn(corpus: Corpus, uri: string, { county }: ConfiguredPlace) {
  const { digests, sample } = corpus.othersOf(uri);
  const found = digests.filter(each => each.county === county || each.uri === sample);
  found.sort((a, b) => Number(b.uri === sample) - Number(a.uri === sample));
  return { digests: found, sample };
}

type Comparison = (document: Document) => Generator<void, Coverage>;

/** What one of the document's items matches: in its own list's kind, and, where that is nothing, in the other kinds. */
interface Matched {
  readonly category: string | undefined;
  readonly numbers: readonly number[];
  readonly inOtherLists: readonly number[];
}

function createComparison(
  digests: readonly Digest[],
  sample: string | undefined,
  town: string | undefined,
): Comparison {
  const index: EquivalenceIndex = createEquivalenceIndex();
  let isIndexed = false;
  const all: OtherItem[] = digests.flatMap(digest =>
    Array.from({ length: digest.items.length }, (_, i): OtherItem => {
      return { digest, index: i, item: itemAt(digest.items, i) };
    }),
  );
  const numbers = new Map(all.map(({ digest, item }, number) => [keyOf(digest, item), number]));
  const numberOf = ({ digest, item }: Equivalent) => numbers.get(keyOf(digest, item))!;
  /** What the document's items match, and what is alike among the others' items: for as long as the others stay. */
  const matched = new WeakMap<ItemContent, Matched>();
  const alike = new Map<number, readonly number[]>();

  const match = (list: List, category: Category, item: Item): Matched => {
    const name = category.heading?.name.text;
    const features = itemFeatures(category, item, town);
    const found = (kind: ListKind) => index.find({ kind, features, self: '' }).map(numberOf);
    const own = found(list.kind);
    const others = own.length > 0 ? [] : listKinds.filter(kind => kind !== list.kind).flatMap(found);
    return { category: name, numbers: own, inOtherLists: others };
  };

  /** The items of the other towns that are the same duty as one of them, without that one. */
  const alikeTo = (number: number): readonly number[] => {
    let found = alike.get(number);
    if (!found) {
      const { digest, index: i, item } = all[number]!;
      const at = digest.lists[item.kind].items.indexOf(i);
      found = index.find({ kind: item.kind, self: digest.uri, at }).map(numberOf);
      alike.set(number, found);
    }
    return found;
  };

  /** The best item of each town, in the order of the towns. */
  const perTown = (some: readonly number[]): OtherItem[] => {
    const first = new Map<Digest, OtherItem>();
    for (const number of some) {
      const other = all[number]!;
      if (!first.has(other.digest)) first.set(other.digest, other);
    }
    return [...first.values()];
  };

  /** Whether as many have it as make a duty one of the county's. */
  const isUsual = (copies: readonly OtherItem[]) =>
    copies.some(({ digest }) => digest.uri === sample) ||
    (copies.length >= leastTowns && copies.length * 2 > digests.length);

  return function* compare(document): Generator<void, Coverage> {
    if (!isIndexed) {
      for (const digest of digests) {
        index.set(digest);
        yield;
      }
      isIndexed = true;
    }
    const had = new Uint8Array(all.length);
    const onlyHere: OwnItem[] = [];
    const elsewhere: Elsewhere[] = [];
    for (const list of document.lists)
      for (const category of list.categories)
        for (const item of category.items) {
          let found = matched.get(item.content);
          if (!found || found.category !== category.heading?.name.text) {
            found = match(list, category, item);
            matched.set(item.content, found);
            yield;
          }
          const { numbers: own, inOtherLists } = found;
          for (const number of own) had[number] = 1;
          if (own.length > 0 || item.content.name.text === '') continue;
          const place = { list, category, item };
          for (const number of inOtherLists) had[number] = 1;
          if (inOtherLists.length === 0) onlyHere.push(place);
          for (const kind of listKinds) {
            const copies = perTown(inOtherLists.filter(number => all[number]!.item.kind === kind));
            if (isUsual(copies)) elsewhere.push({ own: place, kind, copies, of: digests.length });
          }
        }
    const seen = new Uint8Array(all.length);
    const lacking: Lacking[] = [];
    for (const [number, first] of all.entries()) {
      const { item, digest } = first;
      if (had[number] === 1 || seen[number] === 1 || item.name === '') continue;
      const isKnown = alike.has(number);
      const others = alikeTo(number);
      if (!isKnown) yield;
      for (const each of others) seen[each] = 1;
      // in another town's words the document has it
      if (others.some(each => had[each] === 1)) continue;
      const copies = perTown([number, ...others]);
      if (!isUsual([first]) && !isUsual(copies)) continue;
      const { kind, category, name, departments } = item;
      lacking.push({
        kind,
        category,
        name,
        departments,
        town: digest.town,
        isSample: digest.uri === sample,
        having: copies.length,
        of: digests.length,
        copies,
      });
    }
    lacking.sort((a, b) => listKinds.indexOf(a.kind) - listKinds.indexOf(b.kind));
    return { towns: digests.length, lacking, onlyHere, elsewhere };
  };
}

function keyOf(digest: Digest, { start }: DigestItem): string {
  return `${digest.uri} ${start.line} ${start.character}`;
}
