// How alike two items are, told as a few figures that each mean something by themselves: what a person would point at. The
// figures of a pair are the same whichever of the two asks. The item that asks is marked in tables first, so that one that is
// compared with it is gone over once, code by code.

import { measureDuties, measureWording, normCount, normOf, sumCount, sumOf, timesWeight } from './evidence-sums';
import { inLead } from './features';
import { createMarkedCodes, type MarkedCodes } from './marked-codes';
import { type Act, acts, areExclusive } from './name-words';
import { isOtherObject } from './other-object';
import { type DutyPart, endOf, type PackedFeatures, type Part, part, startOf, timesOf } from './packed-features';
import { createRarity, type Rarity } from './rarity';
import { cosine, createSubItemProbe } from './sub-item-probe';

/** What speaks for or against two items being the same duty. Figures are from 0 to 1 unless said. */
export const evidenceNames = [
  /** Cosine of the names' bigrams, the more often one says a thing the more it counts. */
  'name',
  /** The same, each bigram counted once and common ones less lightly. */
  'wording',
  /** How much the names share at all, whatever they say besides: 0.5 for some four rare bigrams. */
  'shared',
  /** The share of one's leading clause that stands in the other's name. */
  'clause',
  /** Cosine of the names' single characters: abbreviations share them. */
  'characters',
  /** The share of the characters of one's leading clause that stand in the other's name. */
  'clauseCharacters',
  /** Cosine of the sub-item that is most like the other's name, or like a sub-item of it. */
  'subItem',
  'category',
  /** Just one of them is a penalty. */
  'penalty',
  /** What is done makes two duties of them, a licence and a penalty; 2 then. */
  'exclusive',
  /** Cosine of the departments, places apart. */
  'departments',
  /** Both name departments, none in common. */
  'otherDepartments',
  /** Cosines of the bigrams of duties, `sameDuties` at most. */
  'ownDuties',
  'superiorDuties',
  /** The share of one's leading clause that stands in the other's duties. */
  'clauseInDuties',
  /** How much the topics that the names are about have in common: 0.5 for a rare one. */
  'topics',
  /** Both are about topics, none in common. */
  'otherTopics',
  /** What is done differs. */
  'otherAct',
  /** How much each of the leading clauses says, the less of the two, of which the other name has no character: what is done is alike, to other things. */
  'charactersApart',
  /** The same of the topics of names. */
  'topicsApart',
  /** How much names share that are about other topics: the same is done to another thing. */
  'sameFrame',
  /** The leading clauses are the same but for a stretch in which they share nothing; 0.5 where it is about the same topics. */
  'otherObject',
] as const;
export type EvidenceName = (typeof evidenceNames)[number];
/** Figures in the order of `evidenceNames`. */
export type Evidence = Float64Array;

/** How rare codes are in each part of the items of a kind. */
export interface Rarities {
  readonly bigrams: Rarity;
  readonly characters: Rarity;
  readonly ownDuties: Rarity;
  readonly superiorDuties: Rarity;
  readonly departments: Rarity;
  readonly topics: Rarity;
}

export interface Probe {
  /** Takes an item as the one that asks. */
  load(list: PackedFeatures, item: number): void;
  /** Compares an item with it. The array is the same one each time. */
  compare(list: PackedFeatures, item: number): Evidence;
  /**
   * The first half of a comparison: all but the duties, which are as if there were none. What is known of the other one is told
   * (`measureWording`).
   */
  compareWording(list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number): Evidence;
  /**
   * Compares `words[from…to]`, a text of duties, of which the squared length is told. Writes to `figures` from `at` on its cosine and
   * how much of the asking item's leading clause stands in it.
   */
  compareDutyText(
    which: DutyPart,
    words: Uint16Array,
    from: number,
    to: number,
    norm: number,
    figures: Float64Array,
    at: number,
  ): void;
  /** The second half, for each item that is worded so: by what `compareDutyText` wrote of its own and its superiors' duties. */
  addDuties(own: Float64Array, ownAt: number, superior: Float64Array, superiorAt: number): Evidence;
  /** Whether the item that asks says anything of duties. */
  readonly tellsDuties: boolean;
  /** Whether both say anything of duties: a row in the making may have no more than a name. */
  knowsDuties(list: PackedFeatures, item: number): boolean;
}

export function createRarities(): Rarities {
  return {
    bigrams: createRarity(),
    characters: createRarity(),
    ownDuties: createRarity(),
    superiorDuties: createRarity(),
    departments: createRarity(),
    topics: createRarity(),
  };
}

/** Items `from`…`to` of a list have come (1) or gone (-1). */
export function countItems(rarities: Rarities, list: PackedFeatures, from: number, to: number, change: 1 | -1): void {
  for (const name of Object.keys(rarities) as (keyof Rarities)[])
    rarities[name].count(list, part[name], from, to, change);
}

/** The values of the asking item's bigrams and characters, by their places. Those of what is not in its name are 0. */
const valueAt = { weight: 0, times: 1, inLead: 2, once: 3, inDuties: 4, own: 5, superior: 6 } as const;
const valueCount = 8;
/** `shared` is 0.5 where the squared weights of what two names share add up to this. */
const halfShared = 100;
/** The same of `topics` and `topicsApart`, and of `charactersApart`. */
const halfTopics = 30;
const halfCharacters = 10;
/** Duties that are more alike say no more: many are written from one template. */
const sameDuties = 0.4;
const penalty = acts.indexOf('penalty' satisfies Act);

/** @param wanted The figures that are worked out; the others stay 0 */
export function createProbe(rarities: Rarities, wanted: readonly EvidenceName[] = evidenceNames): Probe {
  const { bigrams, characters } = rarities;
  const wants = (...names: EvidenceName[]) => names.some(name => wanted.includes(name));
  const wantsCharacters = wants('characters', 'clauseCharacters', 'charactersApart', 'otherObject');
  const wantsObject = wants('otherObject');
  const wantsSubItem = wants('subItem');
  const wantsDepartments = wants('departments', 'otherDepartments');
  const wantsTopics = wants('topics', 'otherTopics', 'topicsApart', 'sameFrame', 'otherObject');
  const wantsOwn = wants('ownDuties', 'clauseInDuties');
  const wantsSuperior = wants('superiorDuties', 'clauseInDuties');
  const marked = createMarkedCodes(valueCount);
  const subItems = createSubItemProbe(
    bigrams,
    code => marked.values[marked.places[code]! * valueCount + valueAt.weight]!,
  );
  const markedCharacters = createMarkedCodes(valueCount);
  const found = new Float64Array(evidenceNames.length);
  let loaded: PackedFeatures | undefined;
  let ownItem = 0;
  let ownCategory = 0;
  let ownAct = 0;
  /** How much the leading clauses say of which the other name has no character, the less of the two. */
  let apartCharacters = 0;
  /** The share of the other's leading clause that stands in the asking item's duties. */
  let nameInDuties = 0;
  const own = { sums: new Float64Array(sumCount), norms: new Float64Array(normCount) };
  /** Those of the other one where they are not told. */
  const its = { sums: new Float64Array(sumCount), norms: new Float64Array(normCount), duties: new Float64Array(4) };

  const markDuties = (list: PackedFeatures, item: number, which: DutyPart) => {
    const nameWeights = bigrams.weights();
    const weights = rarities[which === part.ownDuties ? 'ownDuties' : 'superiorDuties'].weights();
    const square = which === part.ownDuties ? valueAt.own : valueAt.superior;
    for (let at = startOf(list, item, which); at < endOf(list, item, which); at++) {
      const code = list.words[at]!;
      const value = marked.mark(code);
      marked.values[value + valueAt.inDuties] = nameWeights[code]!;
      marked.values[value + square] = weights[code]! * weights[code]!;
    }
  };

  /** Figures 0…3 and 14: what the bigrams of the names say, and of the other's duties. */
  const compareBigrams = (list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number) => {
    const { words } = list;
    const { places, values } = marked;
    const end = endOf(list, item, part.bigrams);
    const size = end - startOf(list, item, part.bigrams);
    const timesValues = timesWeight;
    let dot = 0;
    let dotOnce = 0;
    let shared = 0;
    let leadInOwn = 0;
    let ownLeadIn = 0;
    let leadInDuties = 0;
    for (let at = end - size; at < end; at++) {
      const value = places[words[at]!]! << 3;
      const count = words[at + size]!;
      const weight = values[value]!;
      const isInLead = count >>> 7;
      dot += weight * timesValues[count & 0x7f]! * weight * values[value + 1]!;
      dotOnce += values[value + 3]!;
      shared += weight * weight;
      ownLeadIn += values[value + 2]!;
      leadInOwn += weight * isInLead;
      leadInDuties += values[value + 4]! * isInLead;
    }
    const lead = sums[sumsAt + sumOf.lead]!;
    found[0] = cosine(dot, sums[sumsAt + sumOf.name]!, own.sums[sumOf.name]!);
    found[1] = cosine(dotOnce, sums[sumsAt + sumOf.once]!, own.sums[sumOf.once]!);
    found[2] = shared / (shared + halfShared);
    found[3] = Math.max(ratio(leadInOwn, lead), ratio(ownLeadIn, own.sums[sumOf.lead]!));
    nameInDuties = ratio(leadInDuties, lead);
  };

  const compareCharacters = (list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number) => {
    const { words } = list;
    const { places, values } = markedCharacters;
    const end = endOf(list, item, part.characters);
    const size = end - startOf(list, item, part.characters);
    let dot = 0;
    let leadInOwn = 0;
    let ownLeadIn = 0;
    for (let at = end - size; at < end; at++) {
      const value = places[words[at]!]! << 3;
      const count = words[at + size]!;
      const weight = values[value]!;
      dot += weight * (count & 0x7f) * weight * values[value + 1]!;
      ownLeadIn += values[value + 2]!;
      leadInOwn += weight * (count >>> 7);
    }
    found[4] = cosine(dot, sums[sumsAt + sumOf.characters]!, own.sums[sumOf.characters]!);
    const lead = sums[sumsAt + sumOf.leadCharacters]!;
    const ownLead = own.sums[sumOf.leadCharacters]!;
    found[5] = Math.max(ratio(leadInOwn, lead), ratio(ownLeadIn, ownLead));
    const apart = Math.max(0, Math.min(lead - leadInOwn, ownLead - ownLeadIn));
    found[18] = apart / (apart + halfCharacters);
    apartCharacters = apart;
  };

  const compareDutyText: Probe['compareDutyText'] = (which, words, from, to, norm, figures, figuresAt) => {
    const isOwn = which === part.ownDuties;
    let dot = 0;
    let leadIn = 0;
    if (isOwn ? wantsOwn : wantsSuperior) {
      const square = isOwn ? valueAt.own : valueAt.superior;
      const { places, values } = marked;
      for (let at = from; at < to; at++) {
        const value = places[words[at]!]! << 3;
        dot += values[value + square]!;
        leadIn += values[value + 2]!;
      }
    }
    figures[figuresAt] = cosine(dot, norm, own.norms[isOwn ? normOf.own : normOf.superior]!);
    figures[figuresAt + 1] = ratio(leadIn, own.sums[sumOf.lead]!);
  };

  const addDuties: Probe['addDuties'] = (ownFigures, ownAt, superiorFigures, superiorAt) => {
    found[12] = Math.min(sameDuties, ownFigures[ownAt]!);
    found[13] = Math.min(sameDuties, superiorFigures[superiorAt]!);
    found[14] = Math.max(nameInDuties, ownFigures[ownAt + 1]!, superiorFigures[superiorAt + 1]!);
    return found;
  };

  /** The duties of an item, as they stand in its list. */
  const compareDuties = (list: PackedFeatures, item: number): Evidence => {
    measureDuties(rarities, list, item, its.norms, 0);
    for (const [i, which] of [part.ownDuties, part.superiorDuties].entries()) {
      const [from, to] = [startOf(list, item, which), endOf(list, item, which)];
      compareDutyText(which, list.words, from, to, its.norms[i]!, its.duties, 2 * i);
    }
    return addDuties(its.duties, 0, its.duties, 2);
  };

  const compareWording = (list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number): Evidence => {
    if (!loaded) return found.fill(0);
    compareBigrams(list, item, sums, sumsAt);
    if (wantsCharacters) compareCharacters(list, item, sums, sumsAt);
    if (wantsObject) found[21] = apartCharacters > 0 && isOtherObject(loaded, ownItem, list, item) ? 1 : 0;
    if (wantsSubItem) found[6] = subItems.compare(list, item);
    const facts = startOf(list, item, part.facts);
    found[7] = ownCategory === list.words[facts] ? 1 : 0;
    const act = list.words[facts + 1]!;
    found[8] = (ownAct === penalty) === (act === penalty) ? 0 : 1;
    found[9] = areExclusive(acts[ownAct]!, acts[act]!) ? 2 : 0;
    found[17] = ownAct === act ? 0 : 1;
    found[12] = found[13] = 0;
    found[14] = nameInDuties;
    if (wantsTopics) {
      const common = sharedOf(loaded, ownItem, list, item, part.topics, rarities.topics);
      found[15] = common / (common + halfTopics);
      found[16] = isOther(common, loaded, ownItem, list, item, part.topics);
      const apart = Math.max(0, Math.min(sums[sumsAt + sumOf.topics]!, own.sums[sumOf.topics]!) - common);
      found[19] = apart / (apart + halfTopics);
      found[20] = found[16]! * found[2]!;
      if (common > 0 && apart === 0) found[21] = found[21]! / 2;
    }
    if (!wantsDepartments) return found;
    const common = sharedOf(loaded, ownItem, list, item, part.departments, rarities.departments);
    found[10] = cosine(common, sums[sumsAt + sumOf.departments]!, own.sums[sumOf.departments]!);
    found[11] = isOther(common, loaded, ownItem, list, item, part.departments);
    return found;
  };

  return {
    load(list, item) {
      marked.clear();
      markedCharacters.clear();
      loaded = list;
      ownItem = item;
      ownCategory = list.words[startOf(list, item, part.facts)]!;
      ownAct = list.words[startOf(list, item, part.facts) + 1]!;
      measureWording(rarities, list, item, own.sums, 0);
      if (wantsOwn || wantsSuperior) measureDuties(rarities, list, item, own.norms, 0);
      markName(list, item, part.bigrams, bigrams, marked, count => timesWeight[timesOf(count)]!);
      markName(list, item, part.characters, characters, markedCharacters, timesOf);
      if (wantsSubItem) subItems.load(list, item);
      if (wantsOwn) markDuties(list, item, part.ownDuties);
      if (wantsSuperior) markDuties(list, item, part.superiorDuties);
    },
    compare(list, item) {
      measureWording(rarities, list, item, its.sums, 0);
      compareWording(list, item, its.sums, 0);
      return wantsOwn || wantsSuperior ? compareDuties(list, item) : found;
    },
    compareWording,
    compareDutyText,
    addDuties,
    get tellsDuties() {
      return loaded !== undefined && hasDuties(loaded, ownItem);
    },
    knowsDuties: (list, item) => loaded !== undefined && hasDuties(loaded, ownItem) && hasDuties(list, item),
  };
}

/** Whether an item says anything of duties, its own or its superiors'. */
function hasDuties(list: PackedFeatures, item: number): boolean {
  return has(list, item, part.ownDuties) || has(list, item, part.superiorDuties);
}

/** The squared weights of what a part of two items has in common; a short one is looked through for each code of the other. */
function sharedOf(a: PackedFeatures, i: number, b: PackedFeatures, j: number, which: Part, rarity: Rarity): number {
  const weights = rarity.weights();
  const ownEnd = endOf(a, i, which);
  let sum = 0;
  for (let at = startOf(b, j, which); at < endOf(b, j, which); at++) {
    const code = b.words[at]!;
    for (let own = startOf(a, i, which); own < ownEnd; own++) {
      if (a.words[own] !== code) continue;
      sum += weights[code]! * weights[code]!;
      break;
    }
  }
  return sum;
}

/** 1 where both say something in a part and have nothing in common. */
function isOther(common: number, a: PackedFeatures, i: number, b: PackedFeatures, j: number, which: Part): number {
  return common === 0 && has(a, i, which) && has(b, j, which) ? 1 : 0;
}

/** Marks the codes of a name: what each weighs, and what it counts by how often the name has it. */
function markName(
  list: PackedFeatures,
  item: number,
  which: typeof part.bigrams | typeof part.characters,
  rarity: Rarity,
  marked: MarkedCodes,
  timesBy: (count: number) => number,
): void {
  const { words } = list;
  const weights = rarity.weights();
  const end = endOf(list, item, which);
  const size = end - startOf(list, item, which);
  for (let at = end - size; at < end; at++) {
    const count = words[at + size]!;
    const weight = weights[words[at]!]!;
    const value = marked.mark(words[at]!);
    marked.values[value + valueAt.weight] = weight;
    marked.values[value + valueAt.times] = timesBy(count);
    marked.values[value + valueAt.inLead] = (count & inLead) === 0 ? 0 : weight;
    marked.values[value + valueAt.once] = (weight + 1) * (weight + 1);
  }
}

function has(list: PackedFeatures, item: number, which: Part): boolean {
  return endOf(list, item, which) > startOf(list, item, which);
}

function ratio(some: number, whole: number): number {
  return whole > 0 ? some / whole : 0;
}
