// Finds the same duty in other towns. A first, plain version: cosine of the names' bigrams weighted by how rare they are
// among the items of that kind of list, with departments, duties and category as further evidence for the lists that have
// them. Posting lists give the candidates, so that a query costs what its rarest bigrams cost and not the corpus. Counts
// are kept exactly as documents come and go: the answers are those of an index built afresh.

import type { ListKind } from '../syntax/cst';
import { listKinds } from '../syntax/cst';
import type { Digest, DigestItem } from './digest';
import { type Bigrams, dice, type Features } from './features';

/** From this raw score on an item counts as equivalent: few wrong answers rather than many answers. */
export const thresholds: Readonly<Record<ListKind, number>> = { basic: 0.17, assisting: 0.27, reclaimed: 0.34 };
/** Candidates that are compared in full, at most, per query and other town on average. */
const mostCandidatesATown = 4;
const fewestCandidates = 64;
/** A query looks up so many of its bigrams, the rarest ones. */
const mostLookups = 24;

export interface Equivalent {
  readonly digest: Digest;
  readonly item: DigestItem;
  /** 0.5…1; 0.5 is what just counts as equivalent, whatever the kind of list. */
  readonly score: number;
}

export interface EquivalenceIndex {
  /** Adds a document, or replaces the one with its URI. */
  set(digest: Digest): void;
  remove(uri: string): void;
  get(uri: string): Digest | undefined;
  digests(): Digest[];
  /** Equivalents in all other documents, best first; `self` is left out. */
  find(kind: ListKind, features: Features, self: string): Equivalent[];
}

interface Entry {
  readonly digest: Digest;
  readonly item: DigestItem;
}

interface KindIndex {
  /** Undefined where the document has gone. */
  entries: (Entry | undefined)[];
  postings: Map<number, number[]>;
  /** In how many live items a bigram occurs. */
  frequency: Map<number, number>;
  live: number;
}

export function createEquivalenceIndex(): EquivalenceIndex {
  const kinds = new Map<ListKind, KindIndex>();
  for (const kind of listKinds) kinds.set(kind, emptyKind());
  const digests = new Map<string, { digest: Digest; ids: Map<ListKind, number[]> }>();

  const remove = (uri: string) => {
    const known = digests.get(uri);
    if (!known) return;
    digests.delete(uri);
    for (const [kind, ids] of known.ids) {
      const index = kinds.get(kind)!;
      for (const id of ids) {
        for (const code of index.entries[id]!.item.features.name.codes)
          index.frequency.set(code, index.frequency.get(code)! - 1);
        index.entries[id] = undefined;
        index.live--;
      }
      if (index.entries.length > 2 * index.live + 1000) compact(kind);
    }
  };

  const insert = (kind: ListKind, entry: Entry): number => {
    const index = kinds.get(kind)!;
    const id = index.entries.length;
    index.entries.push(entry);
    index.live++;
    for (const code of entry.item.features.name.codes) {
      const posting = index.postings.get(code);
      if (posting) posting.push(id);
      else index.postings.set(code, [id]);
      index.frequency.set(code, (index.frequency.get(code) ?? 0) + 1);
    }
    return id;
  };

  /** Rebuilds the postings of a kind without the entries that are gone. */
  const compact = (kind: ListKind) => {
    kinds.set(kind, emptyKind());
    for (const known of digests.values()) known.ids.set(kind, insertAll(known.digest, kind));
  };

  const insertAll = (digest: Digest, kind: ListKind): number[] =>
    digest.items.filter(item => item.kind === kind).map(item => insert(kind, { digest, item }));

  return {
    set(digest) {
      remove(digest.uri);
      const ids = new Map(listKinds.map(kind => [kind, insertAll(digest, kind)]));
      digests.set(digest.uri, { digest, ids });
    },
    remove,
    get: uri => digests.get(uri)?.digest,
    digests: () => [...digests.values()].map(known => known.digest).sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    find(kind, features, self) {
      const index = kinds.get(kind)!;
      const found: Equivalent[] = [];
      for (const id of candidates(index, features.name, self, digests.size)) {
        const { digest, item } = index.entries[id]!;
        const score = calibrate(scoreOf(index, kind, features, item.features), thresholds[kind]);
        if (score >= 0.5) found.push({ digest, item, score });
      }
      return found.sort(
        (a, b) =>
          b.score - a.score || (a.digest.uri < b.digest.uri ? -1 : a.digest.uri > b.digest.uri ? 1 : byPlace(a, b)),
      );
    },
  };
}

function byPlace(a: Equivalent, b: Equivalent): number {
  return a.item.start.line - b.item.start.line;
}

function emptyKind(): KindIndex {
  return { entries: [], postings: new Map(), frequency: new Map(), live: 0 };
}

/** Ids of the items that share most of the weight of the query's rarest bigrams. */
function candidates(index: KindIndex, name: Bigrams, self: string, towns: number): number[] {
  const known = [...name.codes]
    .map(code => ({ code, frequency: index.frequency.get(code) ?? 0 }))
    .filter(each => each.frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || a.code - b.code)
    .slice(0, mostLookups);
  const sums = new Map<number, number>();
  for (const { code, frequency } of known) {
    const weight = weightOf(index, frequency);
    for (const id of index.postings.get(code)!) {
      const entry = index.entries[id];
      if (entry && entry.digest.uri !== self) sums.set(id, (sums.get(id) ?? 0) + weight);
    }
  }
  const most = Math.max(fewestCandidates, mostCandidatesATown * towns);
  const best = [...sums].sort((a, b) => b[1] - a[1] || compareEntries(index, a[0], b[0]));
  return best.slice(0, most).map(([id]) => id);
}

/** An order that does not depend on when documents came. */
function compareEntries(index: KindIndex, a: number, b: number): number {
  const [x, y] = [index.entries[a]!, index.entries[b]!];
  if (x.digest.uri !== y.digest.uri) return x.digest.uri < y.digest.uri ? -1 : 1;
  return x.item.start.line - y.item.start.line || x.item.start.character - y.item.start.character;
}

function weightOf(index: KindIndex, frequency: number): number {
  return Math.log(1 + index.live / Math.max(1, frequency));
}

/** Stretches raw scores so that the threshold is 0.5 for every kind of list. */
function calibrate(raw: number, threshold: number): number {
  return raw < threshold ? (0.5 * raw) / threshold : 0.5 + (0.5 * (raw - threshold)) / (1 - threshold);
}

function scoreOf(index: KindIndex, kind: ListKind, a: Features, b: Features): number {
  const name = cosine(index, a.name, b.name);
  if (kind === 'basic') return 0.95 * name + (a.category === b.category ? 0.05 : 0);
  const departments = sharedDepartments(a.departments, b.departments);
  const duties = dice(a.duties, b.duties);
  return kind === 'assisting'
    ? 0.6 * name + 0.15 * departments + 0.25 * duties
    : 0.8 * name + 0.1 * departments + 0.1 * duties;
}

/** Cosine of two names, each bigram weighted by its rarity. */
function cosine(index: KindIndex, a: Bigrams, b: Bigrams): number {
  let dot = 0;
  let i = 0;
  let j = 0;
  let ofA = 0;
  let ofB = 0;
  const square = (bigrams: Bigrams, at: number) => {
    const weight = bigrams.counts[at]! * weightOf(index, index.frequency.get(bigrams.codes[at]!) ?? 1);
    return weight * weight;
  };
  while (i < a.codes.length || j < b.codes.length) {
    const x = a.codes[i] ?? Number.POSITIVE_INFINITY;
    const y = b.codes[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) {
      const [p, q] = [square(a, i), square(b, j)];
      dot += Math.sqrt(p * q);
      ofA += p;
      ofB += q;
      i++;
      j++;
    } else if (x < y) ofA += square(a, i++);
    else ofB += square(b, j++);
  }
  return ofA > 0 && ofB > 0 ? dot / Math.sqrt(ofA * ofB) : 0;
}

function sharedDepartments(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter(name => b.includes(name)).length;
  return shared / Math.min(a.length, b.length);
}
