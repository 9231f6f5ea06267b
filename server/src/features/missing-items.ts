// What a document has and lacks beside its county's other towns: duties that the sample or most of them have and it has not,
// those that only it has, and those that the others put into another list.
//
// What its items match is what a hover says of them. What none of them matches is brought together into duties. The first item of a duty (the sample's, else the first town's)
// asks each town for its best equivalent, and that is a copy if it would choose the first one, too. The document has the duty
// after all if it matches half of what the first one found: one match more or less then decides nothing.

import { type Digest, itemFeatures } from '../corpus/digest';
import type { EquivalenceIndex } from '../corpus/equivalence';
import type { Features } from '../corpus/features';
import { countyName } from '../corpus/place-of';
import type { MissingItem } from '../rules/rule';
import type { Category, Document, Item, ItemContent, List } from '../syntax/ast';
import { type ListKind, listKinds } from '../syntax/cst';
import { createOtherItems, type Numbering, type OtherItem, type OtherItems, type Others } from './other-items';

/** In so many towns, and in more than half of them, a duty is one of the county's. */
const leastTowns = 2;
/** From this score on an item matches a town's second item, too (a duty that is cut in two there); below it, more often not. */
export const leastSecond = 0.7;
/** From this score on an item of another kind of list is the same duty: what is said there is worded otherwise, and means less. */
export const leastElsewhere = 0.7;

export interface Coverage {
  /** How many other towns there are. */
  readonly towns: number;
  /** URI of the sample, if it is one of them. */
  readonly sample: string | undefined;
  /** What the document lacks in every list, in the order of the lists. */
  readonly lacking: readonly Lacking[];
  /** What it has and no other town has, in any list. */
  readonly onlyHere: readonly OwnItem[];
  /** What it has in one list and the sample or most towns have in another one. */
  readonly elsewhere: readonly Elsewhere[];
  /** Whether an item of the document was compared. */
  isCompared(content: ItemContent): boolean;
  /** The document's items that an item of another town is the same duty as, in any list. */
  ownLike(digest: Digest, index: number): readonly ItemContent[];
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
}

/** A document that is compared. */
export interface Compared {
  readonly uri: string;
  readonly document: Document;
  readonly town: string | undefined;
}

/** The index of all documents, the compared one among them. */
export type Answers = Pick<EquivalenceIndex, 'find'>;

/**
 * Compares documents with the others of their counties, one comparison at a time; it pauses after every question, so that
 * other work may go on, and may be left at a pause. What it has found out is kept for the next one: the same document and the
 * same others cost what has changed.
 */
export type Comparer = (compared: Compared, others: Others) => Generator<void, Coverage>;

/** What one of the document's items matches: in its own list's kind, and, where that is not what most have, in the other kinds. */
interface Matched {
  /** What the item and those beside it are compared by. */
  readonly features: readonly (Features | undefined)[];
  readonly numbers: readonly number[];
  readonly inOtherLists: readonly number[];
}

export function createComparer(answers: Answers): Comparer {
  const items = createOtherItems();
  /** What the document's items match. */
  let matched = new WeakMap<ItemContent, Matched>();
  /** The document's item that an item of another town finds; what becomes one of that kind by an edit finds the other itself. */
  let chosen = new Map<number, { readonly content: ItemContent; readonly matched: Matched } | 'none'>();
  let version = items.version;

  return function* compare({ uri, document, town }, others) {
    yield* items.take(others);
    if (items.version !== version) [matched, chosen, version] = [new WeakMap(), new Map(), items.version];
    const numberOf = items.numbering();
    const isUsual = usualIn(items, others);
    const places = document.lists.flatMap(list =>
      list.categories.flatMap(category => category.items.map((item): OwnItem => ({ list, category, item }))),
    );
    const contents = new Set(places.map(({ item }) => item.content));
    const counts = { basic: 0, assisting: 0, reclaimed: 0 };
    for (const [i, place] of places.entries()) {
      const { kind } = place.list;
      const at = counts[kind]++;
      const features = [i - 1, i, i + 1].map(each => featuresAt(places[each], town));
      const known = matched.get(place.item.content)?.features;
      if (known?.every((each, k) => each === features[k])) continue;
      const found = answers.find({ kind, features: features[1]!, self: uri, at });
      const numbers = found.flatMap(({ digest, index, score }) => {
        const number = numberOf(digest, index);
        return number === undefined ? [] : [{ number, score }];
      });
      matched.set(place.item.content, { features, ...matchesOf(items, kind, features[1]!, numbers, isUsual) });
      yield;
    }
    const had = new Uint8Array(items.count);
    const own = ownIn(items, places, content => matched.get(content)!, had, isUsual);
    function* chooses(number: number): Generator<void, boolean> {
      const known = chosen.get(number);
      if (known === 'none') return false;
      if (known && matched.get(known.content) === known.matched && contents.has(known.content)) return true;
      const { digest, index, item } = items.at(number);
      const at = digest.lists[item.kind].items.indexOf(index);
      const found = answers.find({ kind: item.kind, self: digest.uri, at }).find(each => each.digest.uri === uri);
      const content = found && places[found.index]?.item.content;
      chosen.set(number, content ? { content, matched: matched.get(content)! } : 'none');
      yield;
      return content !== undefined;
    }
    const lacking = yield* lackingIn(items, others, had, isUsual, chooses);
    const matches = new Map(places.map(({ item: { content } }) => [content, matched.get(content)!]));
    return {
      towns: items.towns,
      sample: others.sample,
      lacking,
      // alone it has nothing that others have not
      onlyHere: items.towns === 0 ? [] : own.onlyHere,
      elsewhere: own.elsewhere,
      isCompared: content => matches.has(content),
      ownLike: ownLikeIn(matches, numberOf),
    };
  };
}

/** Looks up which items matched an item of another town; what matched what is turned round when somebody asks. */
function ownLikeIn(matches: ReadonlyMap<ItemContent, Matched>, numberOf: Numbering): Coverage['ownLike'] {
  let own: Map<number, ItemContent[]> | undefined;
  return (digest, index) => {
    const number = numberOf(digest, index);
    if (number === undefined) return [];
    own ??= turnedRound(matches);
    return own.get(number) ?? [];
  };
}

function turnedRound(matches: ReadonlyMap<ItemContent, Matched>): Map<number, ItemContent[]> {
  const found = new Map<number, ItemContent[]>();
  for (const [content, { numbers, inOtherLists }] of matches)
    for (const number of [...numbers, ...inOtherLists]) {
      const known = found.get(number);
      if (known) known.push(content);
      else found.set(number, [content]);
    }
  return found;
}

function featuresAt(place: OwnItem | undefined, town: string | undefined): Features | undefined {
  return place && itemFeatures(place.category, place.item, town);
}

type Found = ReturnType<OtherItems['find']>;

function matchesOf(
  items: OtherItems,
  own: ListKind,
  features: Features,
  found: Found,
  isUsual: IsUsual,
): Omit<Matched, 'features'> {
  const numbers = withSeconds(items, found);
  const others = listKinds.filter(kind => kind !== own);
  const inOthers = (kind: ListKind) => items.find(kind, features).filter(({ score }) => score >= leastElsewhere);
  const inOtherLists = isUsual(perTown(items, numbers))
    ? []
    : others.flatMap(kind => withSeconds(items, inOthers(kind)));
  return { numbers, inOtherLists };
}

/** The best of each document, and what is likely enough besides. */
function withSeconds(items: OtherItems, found: Found): number[] {
  const seen = new Set<number>();
  return found
    .filter(({ number, score }) => {
      const document = items.documentOf(number);
      const isBest = !seen.has(document);
      seen.add(document);
      return isBest || score >= leastSecond;
    })
    .map(({ number }) => number);
}

type IsUsual = (copies: readonly number[]) => boolean;

/** Whether as many have it as make a duty one of the county's. */
function usualIn(items: OtherItems, { digests, sample }: Others): IsUsual {
  return copies =>
    copies.some(number => digests[items.documentOf(number)]!.uri === sample) ||
    (copies.length >= leastTowns && copies.length * 2 > items.towns);
}

/** What only the document has, and what it has in another list than the others; those that it matches are marked in `had`. */
function ownIn(
  items: OtherItems,
  places: readonly OwnItem[],
  matchedBy: (content: ItemContent) => Matched,
  had: Uint8Array,
  isUsual: IsUsual,
): Pick<Coverage, 'onlyHere' | 'elsewhere'> {
  const onlyHere: OwnItem[] = [];
  const elsewhere: Elsewhere[] = [];
  for (const own of places) {
    const { content } = own.item;
    const { numbers, inOtherLists } = matchedBy(content);
    for (const number of numbers) had[number] = 1;
    if (content.name.text === '') continue;
    for (const number of inOtherLists) had[number] = 1;
    if (numbers.length + inOtherLists.length === 0) onlyHere.push(own);
    for (const kind of listKinds) {
      const copies = perTown(
        items,
        inOtherLists.filter(number => items.kindOf(number) === kind),
      );
      if (isUsual(copies)) elsewhere.push({ own, kind, copies: copies.map(items.at) });
    }
  }
  return { onlyHere, elsewhere };
}

/** What nothing in the document matches, duty by duty; pauses after every question. */
function* lackingIn(
  items: OtherItems,
  { sample }: Others,
  had: Uint8Array,
  isUsual: IsUsual,
  /** Whether an item of another town finds one in the document. */
  chooses: (number: number) => Generator<void, boolean>,
): Generator<void, Lacking[]> {
  const seen = new Uint8Array(items.count);
  const taken = new Uint8Array(items.count);
  const lacking: Lacking[] = [];
  for (let number = 0; number < items.count; number++) {
    if (had[number] === 1 || seen[number] === 1 || taken[number] === 1 || !items.isNamed(number)) continue;
    const isAsked = items.isAsked(number);
    const others = items.alikeTo(number);
    if (!isAsked) yield;
    for (const each of others) seen[each] = 1;
    const likely = perTown(items, [number, ...others]);
    // in other towns' words the document has it
    if (likely.filter(each => had[each] === 1).length * 2 >= likely.length || !isUsual(likely)) continue;
    // what chooses the first items of two duties is a copy in the first one; what an own item matches is no copy of what is lacking
    const copies = (yield* mutual(items, likely)).filter(each => taken[each] === 0 && had[each] === 0);
    if (!isUsual(copies)) continue;
    for (const each of copies) taken[each] = 1;
    let choosing = 0;
    for (const each of copies) if (yield* chooses(each)) choosing++;
    if (choosing * 2 >= copies.length) continue;
    const { digest, item } = items.at(number);
    const { kind, category, name, departments } = item;
    lacking.push({
      kind,
      category,
      name,
      departments,
      town: digest.town,
      county: countyName(digest.county),
      uri: digest.uri,
      isSample: digest.uri === sample,
      having: copies.length,
      of: items.towns,
      copies: copies.map(items.at),
    });
  }
  return lacking.sort((a, b) => listKinds.indexOf(a.kind) - listKinds.indexOf(b.kind));
}

/** The best item of each town, the likeliest first. */
function perTown(items: OtherItems, some: readonly number[]): number[] {
  const seen = new Set<number>();
  return some.filter(number => {
    const town = items.townOf(number);
    return !seen.has(town) && seen.add(town);
  });
}

/** Those of the items that would choose the first of them, too; pauses after every question. */
function* mutual(items: OtherItems, [first, ...others]: readonly number[]): Generator<void, number[]> {
  const found = [first!];
  for (const other of others) {
    const isAsked = items.isAsked(other);
    if (perTown(items, items.alikeTo(other)).includes(first!)) found.push(other);
    if (!isAsked) yield;
  }
  return found;
}
