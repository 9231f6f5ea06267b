// Completion of items: those of the county's other towns that this one lacks. What is inserted is the whole item as its list
// writes one, in the town's own name, behind the number that stands there already.

import type { Digest } from '../corpus/digest';
import { fullName } from '../corpus/digest';
import { type DigestItem, itemAt } from '../corpus/packed-items';
import type { Adapt, Adapted } from '../domain/adapt-places';
import { normaliseText } from '../domain/normalise';
import { searchWords } from '../domain/search-words';
import { similarity } from '../domain/similarity';
import { type Document, type ItemContent, itemsOf, type List } from '../syntax/ast';
import type { ListKind } from '../syntax/cst';
import { isPlainList, printItem } from '../syntax/print-item';
import { fitAll } from './completion';
import type { CompletionPlace } from './completion-place';
import type { Coverage } from './missing-items';

/** An item of another town, as it is to be offered. */
export interface ItemOffer {
  /** In this town's name. */
  readonly name: string;
  /** Where it is taken from. */
  readonly digest: Digest;
  readonly index: number;
  /** The documents that have an item of that name. */
  readonly digests: readonly Digest[];
  /** The item of that name in each of them. */
  readonly indices: readonly number[];
}

const mostOffers = 30;
/** A county has no more towns; where none is known, a folder may hold a thousand. */
export const mostDocuments = 60;
/** So many that fit are compared with this town's own items. */
const mostCompared = 120;
/** From this likeness of names on the town has the item. */
const sameLikeness = 0.72;

type NamePlace = Extract<CompletionPlace, { kind: 'name' }>;

/**
 * Items that fit what is typed and that the document lacks, best first: as its last comparison found, and by their names for
 * those of its items that were not compared.
 */
export function offerItems(
  place: NamePlace,
  document: Document,
  others: readonly Digest[],
  sample: string | undefined,
  town: string | undefined,
  coverage: Coverage | undefined,
): ItemOffer[] {
  const words = searchWords(place.word);
  const category = place.category.heading?.name.text;
  const hasItem = ownItems(document, place, coverage);
  const found = itemsByName(others, place.list.kind, sample, town)
    .map(offer => ({ offer, fit: fitAll(words, offer.name), isNear: offer.categories.includes(category) }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (a, b) => b.fit - a.fit || Number(b.isNear) - Number(a.isNear) || b.offer.digests.length - a.offer.digests.length,
    )
    .slice(0, mostCompared)
    .map(({ offer }) => offer);
  const offers: ItemOffer[] = [];
  for (const offer of found) {
    if (offers.length === mostOffers) break;
    if (!hasItem(offer)) offers.push(offer);
  }
  return offers;
}

/** Whether the document has an item beside the one that is being written. */
function ownItems(
  document: Document,
  { list, item }: NamePlace,
  coverage: Coverage | undefined,
): (offer: ItemOffer & { readonly key: string }) => boolean {
  const others = document.lists.flatMap(each => itemsOf(each).map(own => ({ kind: each.kind, own })));
  const besides = others.filter(({ own }) => own !== item);
  const compared = new Set(besides.map(({ own }) => own.content).filter(content => coverage?.isCompared(content)));
  const names = besides
    .filter(({ kind, own }) => kind === list.kind && !compared.has(own.content))
    .map(({ own }) => normaliseText(fullName(own)))
    .filter(name => name !== '');
  const isMatched = (digest: Digest, index: number) =>
    coverage?.ownLike(digest, index).some(content => compared.has(content)) ?? false;
  return ({ digests, indices, key }) => {
    const matched = digests.filter((digest, i) => isMatched(digest, indices[i]!)).length;
    return (matched > 0 && matched * 2 >= digests.length) || names.some(each => isSameName(each, key));
  };
}

function isSameName(a: string, b: string): boolean {
  // lengths alone tell most names apart
  return (2 * Math.min(a.length, b.length)) / (a.length + b.length) >= sameLikeness && similarity(a, b) >= sameLikeness;
}

interface NamedOffer extends ItemOffer {
  readonly key: string;
  readonly categories: (string | undefined)[];
  readonly digests: Digest[];
  readonly indices: number[];
}

/** The other documents' items of a kind, each name once; of several documents the sample's, else the first one's. */
function itemsByName(others: readonly Digest[], kind: ListKind, sample: string | undefined, town: string | undefined) {
  const found = new Map<string, NamedOffer>();
  const inOrder = [...others].sort((a, b) => Number(b.uri === sample) - Number(a.uri === sample));
  for (const digest of inOrder.slice(0, mostDocuments))
    for (let index = 0; index < digest.items.length; index++) {
      const item = itemAt(digest.items, index);
      if (item.kind !== kind || item.name === '') continue;
      const name = adapted(item.name, digest.town, town);
      const key = normaliseText(name);
      const known = found.get(key);
      if (!known)
        found.set(key, { key, name, categories: [item.category], digest, index, digests: [digest], indices: [index] });
      else if (!known.digests.includes(digest)) {
        known.digests.push(digest);
        known.indices.push(index);
        known.categories.push(item.category);
      }
    }
  return [...found.values()];
}

/** The documents that have an item of a name, in their own town's name. */
export function documentsWith(
  name: string,
  kind: ListKind,
  others: readonly Digest[],
  town: string | undefined,
): readonly Digest[] {
  const key = normaliseText(name);
  return itemsByName(others, kind, undefined, town).find(each => each.key === key)?.digests ?? [];
}

function adapted(text: string, from: string | undefined, to: string | undefined): string {
  return from && to ? text.replaceAll(from, to) : text;
}

/**
 * An item as the list writes it, from behind its number on, in the own places; undefined if it can't be written so that it reads
 * the same.
 */
export function writtenItem(content: ItemContent, list: List, eol: string, adapt: Adapt): Adapted | undefined {
  const layout = list.layout === 'drafting' && !isPlainList(list.columns) ? 'drafting' : 'table';
  const printed = printItem(content, list.columns, layout, eol);
  if (!printed) return undefined;
  const [first, ...more] = printed.rows;
  return adapt([first!.slice(first!.indexOf('\t') + 1), ...more].join(eol));
}

/** The item of a document that a digest tells of; undefined if it is another one by now. */
export function itemOfDigest(document: Document, { items }: Digest, index: number): ItemContent | undefined {
  const item = document.lists.flatMap(itemsOf)[index];
  const expected: DigestItem = itemAt(items, index);
  return item && fullName(item) === expected.name ? item.content : undefined;
}
