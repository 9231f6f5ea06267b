// The items of one kind of list of all documents, by their wordings, and where codes stand among these. An item is an entry;
// entries are numbered as they come. Of a document that comes again only the items that changed become new entries. Those
// that have gone are passed over until there are too many of them.

import { withRoom } from './arrays';
import { createDuties, type Duties } from './duties';
import { countItems, createRarities, type Rarities } from './evidence';
import { codes } from './features';
import { endOf, leadingCharacters, type PackedFeatures, part, startOf } from './packed-features';
import { createPostings, type Postings } from './postings';
import { sameEnds } from './same-items';
import { createWordings, type Wordings } from './wordings';

export interface KindIndex {
  readonly rarities: Rarities;
  readonly wordings: Wordings;
  /** The wordings that a posting holds (`postingOf`). */
  readonly postings: Pick<Postings, 'read' | 'found'>;
  /** Another number whenever documents have come or gone. */
  readonly version: number;
  /** How many entries are there. */
  readonly live: number;
  /** How many documents are there; their numbers are below `documents`. */
  readonly liveDocuments: number;
  readonly documents: number;
  /** The entries that a wording has, those that have gone included. */
  readonly members: Pick<Postings, 'readEach' | 'found'>;
  /** By entry its document, -1 where it has gone, and its place in that one's list: `2 * entry`, `2 * entry + 1`. */
  readonly whereOf: Int32Array;
  /** What duties entries tell; undefined where duties are not weighed. */
  readonly duties: Omit<Duties, 'add'> | undefined;
  /** Takes in a document's items, or puts them in the place of those it had. Answers how many items that was work for. */
  set(document: number, list: PackedFeatures): number;
  remove(document: number): void;
  listOf(document: number): PackedFeatures | undefined;
}

/** The posting of a bigram of names, of what departments deal with, of a character of leading clauses, of a topic. */
export const postingOf = {
  bigram: (code: number): number => code,
  department: (code: number): number => codes + code,
  character: (code: number): number => 2 * codes + code,
  topic: (code: number): number => 3 * codes + code,
};

interface Stretch {
  readonly list: PackedFeatures;
  /** The entry of each item. */
  readonly entries: Int32Array;
}

/** @param knowsDuties Whether duties are weighed at all */
export function createKindIndex(knowsDuties: boolean): KindIndex {
  const rarities = createRarities();
  /** By document. */
  const stretches: (Stretch | undefined)[] = [];
  let whereOf = new Int32Array(0);
  let entries = 0;
  let live = 0;
  let liveDocuments = 0;
  let version = 0;
  let wordings = createWordings();
  let postings = createPostings();
  let members = createPostings();
  let duties = knowsDuties ? createDuties() : undefined;

  const post = (list: PackedFeatures, item: number, wording: number) => {
    for (let at = startOf(list, item, part.bigrams); at < endOf(list, item, part.bigrams); at++)
      postings.add(postingOf.bigram(list.words[at]!), wording);
    for (let at = startOf(list, item, part.departments); at < endOf(list, item, part.departments); at++)
      postings.add(postingOf.department(list.words[at]!), wording);
    for (let at = startOf(list, item, part.topics); at < endOf(list, item, part.topics); at++)
      postings.add(postingOf.topic(list.words[at]!), wording);
    for (const character of leadingCharacters(list, item)) postings.add(postingOf.character(character), wording);
  };

  /** Gives items `from`…`to` of a list entries of their own. */
  const insert = (document: number, list: PackedFeatures, own: Int32Array, from: number, to: number) => {
    whereOf = withRoom(whereOf, 2 * (entries + to - from));
    for (let item = from; item < to; item++) {
      const entry = entries++;
      const known = wordings.list.length;
      const wording = wordings.numberOf(list, item);
      if (wording === known) post(list, item, wording);
      members.add(wording, entry);
      duties?.add(entry, list, item);
      whereOf[2 * entry] = document;
      own[item] = entry;
    }
    live += to - from;
  };

  const recount = () => {
    version++;
    for (const rarity of Object.values(rarities)) rarity.changed(live);
  };

  const drop = ({ list, entries: own }: Stretch, from: number, to: number) => {
    for (let item = from; item < to; item++) whereOf[2 * own[item]!] = -1;
    live -= to - from;
    countItems(rarities, list, from, to, -1);
  };

  /** Begins again with the documents that are there, if too many entries are not. */
  const compactIfDue = () => {
    if (entries <= 2 * live + 1000) return;
    wordings = createWordings();
    postings = createPostings();
    members = createPostings();
    duties = knowsDuties ? createDuties() : undefined;
    entries = 0;
    live = 0;
    for (const [document, stretch] of stretches.entries()) {
      if (!stretch) continue;
      insert(document, stretch.list, stretch.entries, 0, stretch.list.length);
      for (let item = 0; item < stretch.list.length; item++) whereOf[2 * stretch.entries[item]! + 1] = item;
    }
  };

  return {
    rarities,
    get wordings() {
      return wordings;
    },
    get postings() {
      return postings;
    },
    get version() {
      return version;
    },
    get live() {
      return live;
    },
    get liveDocuments() {
      return liveDocuments;
    },
    get documents() {
      return stretches.length;
    },
    get members() {
      return members;
    },
    get whereOf() {
      return whereOf;
    },
    get duties() {
      return duties;
    },
    set(document, list) {
      const had = stretches[document];
      const same = had ? sameEnds(had.list, list) : { first: 0, last: 0 };
      const own = new Int32Array(list.length);
      const end = list.length - same.last;
      if (had) {
        own.set(had.entries.subarray(0, same.first));
        own.set(had.entries.subarray(had.list.length - same.last), end);
        drop(had, same.first, had.list.length - same.last);
      }
      if (!had) liveDocuments++;
      insert(document, list, own, same.first, end);
      countItems(rarities, list, same.first, end, 1);
      for (let item = 0; item < list.length; item++) whereOf[2 * own[item]! + 1] = item;
      stretches[document] = { list, entries: own };
      recount();
      compactIfDue();
      return end - same.first;
    },
    remove(document) {
      const stretch = stretches[document];
      if (!stretch) return;
      drop(stretch, 0, stretch.list.length);
      stretches[document] = undefined;
      liveDocuments--;
      recount();
      compactIfDue();
    },
    listOf: document => stretches[document]?.list,
  };
}
