// The candidates of all towns for an item: wordings are gone through from the likeliest on, each is compared once, and the
// items that are worded so add their duties. A query that need not be thorough ends where no more answers come.

import { withRoom } from './arrays';
import { createProbe } from './evidence';
import { createKnownSums } from './evidence-sums';
import type { KindIndex } from './kind-index';
import { logitFor, type Model, threshold } from './model';
import type { Asking, Scored } from './second-look';
import { createRanking } from './wording-ranking';

export interface TownQuery {
  readonly asking: Asking;
  /** The document that asks, which is left out; -1 for none. */
  readonly self: number;
  /** Place of each document by its number: an order that does not depend on when documents came. */
  readonly places: Int32Array;
  /** Whether every document is to be answered for; else it ends where nothing more is found. */
  readonly isThorough: boolean;
}

export interface TownSearch {
  /** The candidates of each document, the likeliest first, the likeliest document first. */
  find(query: TownQuery): Scored[][];
  /** How many items the last query compared. */
  readonly compared: number;
}

/** So many wordings of each document are compared in full, those that share most of what is rare. */
const mostWordings = 8;
/** What shares less than this part of what the best of its document shares is not compared: in few towns, and in many. */
const leastShare = { few: 0.05, many: 0.3 };
/** Where a town has a sure answer already, among many towns. */
const leastBesideSure = 0.6;
const fewTowns = 128;
const sure = 2.5;
/** A query compares so many items whatever comes of it, and goes on while answers come: one among so many wordings. */
const fewestCompared = 1024;
const mostFruitless = 512;
/** From this logit on an item is an answer by itself. */
const promising = logitFor(threshold);

export function createTownSearch(index: KindIndex, model: Model): TownSearch {
  const rank = createRanking(index);
  const probe = createProbe(index.rarities, model.uses);
  const known = createKnownSums(index);
  /** By document its number among the towns of the query at hand, + 1; 0 between queries. */
  let slots = new Int32Array(0);
  /** By town: what its first wording shares and the last one that is compared, which that is, how many there are. */
  let firstShares = new Float64Array(0);
  let lastShares = new Float64Array(0);
  let lastWordings = new Int32Array(0);
  let counts = new Int32Array(0);
  /** The best logit. */
  let bests = new Float64Array(0);
  let compared = 0;

  const makeRoom = () => {
    const { documents } = index;
    slots = withRoom(slots, documents);
    firstShares = withRoom(firstShares, documents);
    lastShares = withRoom(lastShares, documents);
    lastWordings = withRoom(lastWordings, documents);
    counts = withRoom(counts, documents);
    bests = withRoom(bests, documents);
  };

  const find = ({ asking, self, places, isThorough }: TownQuery): Scored[][] => {
    compared = 0;
    if (asking.item >= asking.list.length) return [];
    const { documentOf, itemOf } = index;
    const isFew = isThorough || index.liveDocuments <= fewTowns;
    const towns: Scored[][] = [];
    makeRoom();
    known.begin();
    probe.load(asking.list, asking.item);
    const ranked = rank(asking.list, asking.item, isThorough);
    let answers = 0;
    let fruitless = 0;

    /** The number of a document's town if an item of it that is worded so is to be compared; else -1. */
    const townFor = (document: number, wording: number, share: number): number => {
      if (slots[document] === 0) {
        const town = towns.push([]) - 1;
        slots[document] = town + 1;
        firstShares[town] = lastShares[town] = share;
        lastWordings[town] = wording;
        counts[town] = 1;
        bests[town] = Number.NEGATIVE_INFINITY;
        return town;
      }
      const town = slots[document]! - 1;
      if (lastWordings[town] === wording) return town;
      const least = isFew ? leastShare.few : bests[town]! >= sure ? leastBesideSure : leastShare.many;
      if (share < least * firstShares[town]!) return -1;
      if (counts[town]! >= mostWordings && share < lastShares[town]!) return -1;
      counts[town]!++;
      lastShares[town] = share;
      lastWordings[town] = wording;
      return town;
    };

    const compareItems = (wording: number, share: number) => {
      let isCompared = false;
      let ofWording = 0;
      const entries = index.members.read(wording);
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i]!;
        const document = documentOf[entry]!;
        if (document < 0 || document === self) continue;
        const town = townFor(document, wording, share);
        if (town < 0) continue;
        if (!isCompared) {
          const at = known.ofWording(wording);
          ofWording = model.pairBy(probe.compareWording(index.wordings.list, wording, known.sums, at), true);
          isCompared = true;
        }
        const item = itemOf[entry]!;
        let logit = ofWording;
        if (model.usesDuties) {
          const list = index.listOf(document)!;
          const at = known.ofDuties(entry, list, item);
          logit = model.pairBy(probe.compareDuties(list, item, known.norms, at), probe.knowsDuties(list, item));
        }
        if (logit > bests[town]!) bests[town] = logit;
        towns[town]!.push({ document, item, logit });
        compared++;
        if (logit >= promising) answers++;
      }
    };

    for (let step = ranked.next(); step; step = ranked.next()) {
      answers = 0;
      for (let i = 0; i < step.wordings.length; i++) compareItems(step.wordings[i]!, step.shares[i]!);
      fruitless = answers > 0 ? 0 : fruitless + step.wordings.length;
      if (!isThorough && compared >= fewestCompared && fruitless >= mostFruitless) break;
    }
    for (const scored of towns) slots[scored[0]!.document] = 0;
    for (const scored of towns) scored.sort((a, b) => b.logit - a.logit || a.item - b.item);
    return towns.sort((a, b) => b[0]!.logit - a[0]!.logit || places[a[0]!.document]! - places[b[0]!.document]!);
  };

  return {
    find,
    get compared() {
      return compared;
    },
  };
}
