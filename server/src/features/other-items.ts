// The items of a county's other documents, numbered through in the order of the documents, in an index of their own: what they
// are asked is answered alike whatever the document that asks says, so that a keystroke in it changes nothing but its question.
// When one of the others changes, the index takes in its changed items; the answers are asked for anew, for every weight may
// have become another.

import { type Digest, isDigestedAlike } from '../corpus/digest';
import { createEquivalenceIndex, type EquivalentQuery } from '../corpus/equivalence';
import type { Features } from '../corpus/features';
import { type DigestItem, itemAt } from '../corpus/packed-items';
import { type ListKind, listKinds } from '../syntax/cst';
import { townKey } from './towns';

/** The other documents of a county, the sample first, at one time. */
export interface Others {
  readonly digests: readonly Digest[];
  /** URI of the sample, if it is one of them. */
  readonly sample: string | undefined;
}

/** An item of another town. */
export interface OtherItem {
  readonly digest: Digest;
  /** Its number in the digest. */
  readonly index: number;
  readonly item: DigestItem;
}

/** The number of an item of a document; undefined for a document that is none of them as it is. */
export type Numbering = (digest: Digest, index: number) => number | undefined;

export interface OtherItems {
  /** Takes the documents over as they are now, one at a step. What was found out by then holds for as long as they say the same. */
  take(others: Others): Generator<void>;
  /** How many items there are. */
  readonly count: number;
  /** Another object whenever answers may have become others. */
  readonly version: object;
  /** The place of an item's document among them, and the number of its town; several documents may be of one town. */
  documentOf(number: number): number;
  townOf(number: number): number;
  /** How many towns there are. */
  readonly towns: number;
  kindOf(number: number): ListKind;
  isNamed(number: number): boolean;
  at(number: number): OtherItem;
  /** How items are numbered now, whatever is taken over later. */
  numbering(): Numbering;
  /** Items that are the same duty as one that is none of them, best first, with their scores. */
  find(kind: ListKind, features: Features): { readonly number: number; readonly score: number }[];
  /** Items that are the same duty as one of them, without that one; kept. */
  alikeTo(number: number): readonly number[];
  isAsked(number: number): boolean;
}

export function createOtherItems(): OtherItems {
  const index = createEquivalenceIndex();
  let digests: readonly Digest[] = [];
  /** By document the number of its first item. */
  let firsts = new Map<string, number>();
  let documents = new Int32Array(0);
  /** By document the number of its town. */
  let towns: readonly number[] = [];
  let townCount = 0;
  let alike = new Map<number, readonly number[]>();
  let version = {};
  let isNew = true;

  const forget = () => {
    alike = new Map();
    version = {};
  };

  const renumber = (now: readonly Digest[]) => {
    if (now.length !== digests.length || now.some(({ uri }, i) => uri !== digests[i]!.uri)) forget();
    digests = now;
    firsts = new Map();
    let count = 0;
    for (const { uri, items } of digests) {
      firsts.set(uri, count);
      count += items.length;
    }
    const keys = digests.map(townKey);
    const distinct = [...new Set(keys)];
    towns = keys.map(key => distinct.indexOf(key));
    townCount = distinct.length;
    documents = new Int32Array(count);
    for (const [i, { uri, items }] of digests.entries()) {
      const first = firsts.get(uri)!;
      documents.fill(i, first, first + items.length);
    }
  };

  const placeOf = (number: number) => {
    const digest = digests[documents[number]!]!;
    return { digest, index: number - firsts.get(digest.uri)! };
  };
  const ask = (query: EquivalentQuery) =>
    index.find(query).map(found => ({ number: firsts.get(found.digest.uri)! + found.index, score: found.score }));

  return {
    *take(others) {
      // to make an index takes as long as to fill it
      if (isNew) {
        isNew = false;
        yield;
      }
      const uris = new Set(others.digests.map(({ uri }) => uri));
      for (const { uri } of index.digests()) {
        if (uris.has(uri)) continue;
        forget();
        index.remove(uri);
        yield;
      }
      for (const digest of others.digests) {
        const had = index.get(digest.uri);
        if (had === digest) continue;
        if (!had || !isDigestedAlike(had, digest)) forget();
        index.set(digest);
        yield;
      }
      renumber(others.digests);
    },
    get count() {
      return documents.length;
    },
    get version() {
      return version;
    },
    documentOf: number => documents[number]!,
    townOf: number => towns[documents[number]!]!,
    get towns() {
      return townCount;
    },
    kindOf(number) {
      const { digest, index: i } = placeOf(number);
      return listKinds[digest.items.kinds[i]!]!;
    },
    isNamed(number) {
      const { digest, index: i } = placeOf(number);
      return digest.items.nameEnds[i]! > (digest.items.nameEnds[i - 1] ?? 0);
    },
    at(number) {
      const place = placeOf(number);
      return { ...place, item: itemAt(place.digest.items, place.index) };
    },
    numbering() {
      const now = new Map(digests.map(digest => [digest, firsts.get(digest.uri)!]));
      return (digest, i) => {
        const first = now.get(digest);
        return first === undefined ? undefined : first + i;
      };
    },
    find: (kind, features) => ask({ kind, features, self: '' }),
    alikeTo(number) {
      let found = alike.get(number);
      if (!found) {
        const { digest, index: i } = placeOf(number);
        const kind = listKinds[digest.items.kinds[i]!]!;
        found = ask({ kind, self: digest.uri, at: digest.lists[kind].items.indexOf(i) }).map(each => each.number);
        alike.set(number, found);
      }
      return found;
    },
    isAsked: number => alike.has(number),
  };
}
