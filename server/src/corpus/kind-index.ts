// The items of one kind of list of all documents, and where codes stand among them. An item is an entry; entries are
// numbered as they come. Of a document that comes again only the items that changed become new entries. Those that have gone
// are passed over until there are too many of them.

import { withRoom } from './arrays';
import { countItems, createRarities, type Rarities } from './evidence';
import { codes } from './features';
import { endOf, leadingCharacters, type PackedFeatures, part, startOf } from './packed-features';
import { createPostings } from './postings';
import { sameEnds } from './same-items';

export interface KindIndex {
  readonly rarities: Rarities;
  /** Another number whenever documents have come or gone. */
  readonly version: number;
  /** How many entries there are, those that have gone included, and how many are there. */
  readonly entries: number;
  readonly live: number;
  /** Documents have numbers below this. */
  readonly documents: number;
  /** By entry; -1 where it has gone. */
  readonly documentOf: Int32Array;
  /** By entry its place in its document's list. */
  readonly itemOf: Int32Array;
  /** Takes in a document's items, or puts them in the place of those it had. Answers how many items that was work for. */
  set(document: number, list: PackedFeatures): number;
  remove(document: number): void;
  listOf(document: number): PackedFeatures | undefined;
  /** The entries of a posting, in no order; good until the next call. */
  read(posting: number): Int32Array;
}

/** The posting of a bigram of names, of a department, and of a character of leading clauses. */
export const postingOf = {
  bigram: (code: number): number => code,
  department: (code: number): number => codes + code,
  character: (code: number): number => 2 * codes + code,
};

interface Stretch {
  readonly list: PackedFeatures;
  /** The entry of each item. */
  readonly entries: Int32Array;
}

export function createKindIndex(): KindIndex {
  const rarities = createRarities();
  /** By document. */
  const stretches: (Stretch | undefined)[] = [];
  let documentOf = new Int32Array(0);
  let itemOf = new Int32Array(0);
  let entries = 0;
  let live = 0;
  let version = 0;
  let postings = createPostings();

  const post = (list: PackedFeatures, item: number, entry: number) => {
    const { words } = list;
    for (let at = startOf(list, item, part.bigrams); at < endOf(list, item, part.bigrams); at++)
      postings.add(postingOf.bigram(words[at]!), entry);
    for (let at = startOf(list, item, part.departments); at < endOf(list, item, part.departments); at++)
      postings.add(postingOf.department(words[at]!), entry);
    for (const character of leadingCharacters(list, item)) postings.add(postingOf.character(character), entry);
  };

  /** Gives items `from`…`to` of a list entries of their own. */
  const insert = (document: number, list: PackedFeatures, own: Int32Array, from: number, to: number) => {
    documentOf = withRoom(documentOf, entries + to - from);
    itemOf = withRoom(itemOf, entries + to - from);
    for (let item = from; item < to; item++) {
      const entry = entries++;
      documentOf[entry] = document;
      own[item] = entry;
      post(list, item, entry);
    }
    live += to - from;
  };

  const recount = () => {
    version++;
    for (const rarity of Object.values(rarities)) rarity.changed(live);
  };

  const drop = ({ list, entries: own }: Stretch, from: number, to: number) => {
    for (let item = from; item < to; item++) documentOf[own[item]!] = -1;
    live -= to - from;
    countItems(rarities, list, from, to, -1);
  };

  /** Begins again with the documents that are there. */
  const compact = () => {
    postings = createPostings();
    entries = 0;
    live = 0;
    for (const [document, stretch] of stretches.entries()) {
      if (!stretch) continue;
      insert(document, stretch.list, stretch.entries, 0, stretch.list.length);
      for (let item = 0; item < stretch.list.length; item++) itemOf[stretch.entries[item]!] = item;
    }
  };

  const compactIfDue = () => {
    if (entries > 2 * live + 1000) compact();
  };

  return {
    rarities,
    get version() {
      return version;
    },
    get entries() {
      return entries;
    },
    get live() {
      return live;
    },
    get documents() {
      return stretches.length;
    },
    get documentOf() {
      return documentOf;
    },
    get itemOf() {
      return itemOf;
    },
    set(document, list) {
      const before = stretches[document];
      const same = before ? sameEnds(before.list, list) : { first: 0, last: 0 };
      const own = new Int32Array(list.length);
      if (before) {
        own.set(before.entries.subarray(0, same.first));
        own.set(before.entries.subarray(before.list.length - same.last), list.length - same.last);
        drop(before, same.first, before.list.length - same.last);
      }
      insert(document, list, own, same.first, list.length - same.last);
      countItems(rarities, list, same.first, list.length - same.last, 1);
      for (let item = 0; item < list.length; item++) itemOf[own[item]!] = item;
      stretches[document] = { list, entries: own };
      recount();
      compactIfDue();
      return list.length - same.last - same.first;
    },
    remove(document) {
      const stretch = stretches[document];
      if (!stretch) return;
      drop(stretch, 0, stretch.list.length);
      stretches[document] = undefined;
      recount();
      compactIfDue();
    },
    listOf: document => stretches[document]?.list,
    read: posting => postings.read(posting),
  };
}
