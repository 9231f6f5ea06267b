// The candidates of all towns for an item: wordings are gone through from the likeliest on, each is compared once, and the
// items that are worded so add their duties. A query that need not be thorough ends where no more answers come.

import { withRoom } from './arrays';
import { createDutyLikeness } from './duty-likeness';
import { createProbe } from './evidence';
import { createKnownSums } from './evidence-sums';
import type { KindIndex } from './kind-index';
import { logitFor, type Model, threshold } from './model';
import type { Asking } from './second-look';
import { createTownCandidates, type TownCandidates } from './town-candidates';
import { createRanking } from './wording-ranking';

export interface TownQuery {
  readonly asking: Asking;
  /** The document that asks, which is left out; -1 for none. */
  readonly self: number;
  /** Whether every document is to be answered for; else it ends where nothing more is found. */
  readonly isThorough: boolean;
}

export interface TownSearch {
  /** The candidates of all documents; good until the next query. */
  find(query: TownQuery): TownCandidates;
  /** How many items the last query compared. */
  readonly compared: number;
}

/** How far a query goes in few documents, and in many. */
export interface Limits {
  /** In so many documents, the likeliest ones, the surroundings of the candidates are looked at, too. */
  readonly mostLooks: number;
  /** So many wordings of each document are compared in full, those that share most of what is rare. */
  readonly mostWordings: number;
  /** What shares less than this part of what the best of its document shares is not compared. */
  readonly leastShare: number;
  /** A query compares so many items whatever comes of it, and goes on while answers come: one among so many wordings. */
  readonly fewestCompared: number;
  readonly mostFruitless: number;
  /** It ends sooner where a few dozen wordings share less than this part of what the last fruitful one shared; 0 for not at all. */
  readonly farBehind: number;
}

const inFew: Limits = {
  mostLooks: 20,
  mostWordings: 8,
  leastShare: 0.05,
  fewestCompared: 768,
  mostFruitless: 256,
  farBehind: 0,
};
const inMany: Limits = {
  mostLooks: 10,
  mostWordings: 5,
  leastShare: 0.6,
  fewestCompared: 512,
  mostFruitless: 128,
  farBehind: 0.65,
};
const mostFarBehind = 64;
/** More documents than these are many. */
const fewTowns = 128;
/** So many wordings are looked at ahead at least: memory answers many questions at once sooner than one by one. */
const leastLooked = 64;
/** From this logit on an item is an answer by itself. */
const promising = logitFor(threshold);

export function limitsIn(documents: number): Limits {
  return documents <= fewTowns ? inFew : inMany;
}

export function createTownSearch(index: KindIndex, model: Model): TownSearch {
  const rank = createRanking(index);
  const probe = createProbe(index.rarities, model.uses);
  const known = createKnownSums(index);
  const duties = createDutyLikeness(index, probe);
  const candidates = createTownCandidates();
  /** By document: what its first wording shares and the last one that is compared, which that is, how many there are. */
  let firstShares = new Float64Array(0);
  let lastShares = new Float64Array(0);
  let lastWordings = new Int32Array(0);
  let counts = new Uint8Array(0);
  /** Of the wordings that are looked at: where the entries of each end, and the documents of those. */
  let ends = new Int32Array(0);
  let documentsOf = new Int32Array(0);

  const begin = ({ list, item }: Asking, documents: number) => {
    firstShares = withRoom(firstShares, documents);
    lastShares = withRoom(lastShares, documents);
    lastWordings = withRoom(lastWordings, documents);
    counts = withRoom(counts, documents).fill(0);
    known.begin();
    probe.load(list, item);
    duties?.begin();
  };

  /** Whether the items of a document that are worded so are to be compared. */
  const isToCompare = (document: number, wording: number, share: number, limits: Limits): boolean => {
    const count = counts[document]!;
    if (count === 0) firstShares[document] = share;
    else {
      if (lastWordings[document] === wording) return true;
      if (share < limits.leastShare * firstShares[document]!) return false;
      if (count >= limits.mostWordings && share < lastShares[document]!) return false;
    }
    counts[document] = Math.min(count + 1, limits.mostWordings);
    lastShares[document] = share;
    lastWordings[document] = wording;
    return true;
  };

  /** Looks where the entries are that were read. */
  const lookWhere = (count: number) => {
    const { whereOf } = index;
    const entries = index.members.found;
    documentsOf = withRoom(documentsOf, count);
    for (let i = 0; i < count; i++) documentsOf[i] = whereOf[2 * entries[i]!]!;
  };

  /** Compares those of some items that are worded so and come into question; answers how many are answers by themselves. */
  const compareItems = (
    from: number,
    to: number,
    wording: number,
    share: number,
    self: number,
    limits: Limits,
  ): number => {
    const { whereOf } = index;
    const entries = index.members.found;
    let end = from;
    for (let i = from; i < to; i++) {
      const entry = entries[i]!;
      const document = documentsOf[i]!;
      if (document >= 0 && document !== self && isToCompare(document, wording, share, limits)) entries[end++] = entry;
    }
    if (end === from) return 0;
    duties?.lookAtTexts(entries, from, end);
    const at = known.ofWording(wording);
    let logit = model.pairBy(probe.compareWording(index.wordings.list, wording, known.sums, at), true);
    let answers = 0;
    for (let i = from; i < end; i++) {
      const entry = entries[i]!;
      if (duties) logit = model.pairBy(duties.addDuties(entry), duties.knowsDuties(entry));
      candidates.add(whereOf[2 * entry]!, whereOf[2 * entry + 1]!, logit);
      if (logit >= promising) answers++;
    }
    return answers;
  };

  return {
    find({ asking, self, isThorough }) {
      const { documents } = index;
      candidates.begin(documents);
      if (asking.item >= asking.list.length) return candidates;
      begin(asking, documents);
      const limits = isThorough ? inFew : limitsIn(index.liveDocuments);
      const { wordings, shares, next } = rank(asking.list, asking.item, isThorough);
      let fruitless = 0;
      /** What the last wording shares that brought an answer. */
      let leastFruitful = 0;
      let done = 0;
      /** How many wordings were gone through by then. */
      let lastFruitful = 0;
      const isFarBehind = () =>
        done - lastFruitful >= mostFarBehind && shares[done - 1]! < limits.farBehind * leastFruitful;
      const isOver = () =>
        !isThorough &&
        candidates.count >= limits.fewestCompared &&
        (fruitless >= limits.mostFruitless || isFarBehind());
      while (!isOver()) {
        const batch = nextBatch(next, done);
        if (batch.length === 0) break;
        const end = batch.at(-1)!;
        const some = wordings.subarray(done, end);
        ends = withRoom(ends, some.length);
        index.members.readEach(some, some.length, ends);
        known.look(some);
        const count = ends[some.length - 1]!;
        lookWhere(count);
        duties?.look(index.members.found, count);
        let from = 0;
        for (let step = 0, i = 0; step < batch.length && !isOver(); step++) {
          let answers = 0;
          const before = done;
          for (; done < batch[step]! && !(isFarBehind() && isOver()); i++) {
            const found = compareItems(from, ends[i]!, wordings[done]!, shares[done]!, self, limits);
            from = ends[i]!;
            answers += found;
            done++;
            if (found > 0) [lastFruitful, leastFruitful] = [done, shares[done - 1]!];
          }
          fruitless = answers > 0 ? 0 : fruitless + done - before;
        }
      }
      return candidates;
    },
    get compared() {
      return candidates.count;
    },
  };
}

/** Where steps of at least so many wordings together end, as far as there are any. */
function nextBatch(next: () => number | undefined, from: number): number[] {
  const ends: number[] = [];
  for (let end: number | undefined = from; end !== undefined && end - from < leastLooked; ) {
    end = next();
    if (end !== undefined) ends.push(end);
  }
  return ends;
}
