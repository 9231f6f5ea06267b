// How alike two items are, told as a few figures that each mean something by themselves: what a person would point at. The
// figures of a pair are the same whichever of the two asks. The item that asks is marked in tables first, so that one that is
// compared with it is gone over once, code by code.

import {
  measureDuties,
  measureWording,
  normCount,
  normOf,
  squaredLength,
  sumCount,
  sumOf,
  timesWeight,
} from './evidence-sums';
import { codes, inLead } from './features';
import { type Act, acts, areExclusive } from './name-words';
import { endOf, type PackedFeatures, type Part, part, startOf, timesOf } from './packed-features';
import { createRarity, type Rarity } from './rarity';
import { cosine, createSubItemProbe, inName } from './sub-item-probe';

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
  /** Cosines of the bigrams of duties. */
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
   * The first half of a comparison: all but the duties, which are as if there were none. The second half follows for each item that is
   * worded so. What is known of the other one is told: `measureWording`, `measureDuties`.
   */
  compareWording(list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number): Evidence;
  compareDuties(list: PackedFeatures, item: number, norms: Float64Array, normsAt: number): Evidence;
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

const [inLeading, inOwn, inSuperior] = [2, 4, 8] as const;
/** `shared` is 0.5 where the squared weights of what two names share add up to this. */
const halfShared = 100;
/** The same of `topics`. */
const halfTopics = 30;
const penalty = acts.indexOf('penalty' satisfies Act);

/** @param wanted The figures that are worked out; the others stay 0 */
export function createProbe(rarities: Rarities, wanted: readonly EvidenceName[] = evidenceNames): Probe {
  const { bigrams, characters } = rarities;
  const wants = (...names: EvidenceName[]) => names.some(name => wanted.includes(name));
  const wantsCharacters = wants('characters', 'clauseCharacters');
  const wantsSubItem = wants('subItem');
  const wantsDepartments = wants('departments', 'otherDepartments');
  const wantsTopics = wants('topics', 'otherTopics');
  const wantsOwn = wants('ownDuties', 'clauseInDuties');
  const wantsSuperior = wants('superiorDuties', 'clauseInDuties');
  const subItems = createSubItemProbe(bigrams);
  /** A bit for each code that has a mark: most have none, and the bits are few enough to be at hand. */
  const bits = new Uint32Array(codes / 32);
  const characterBits = new Uint32Array(codes / 32);
  const marks = new Uint8Array(codes);
  const times = new Uint8Array(codes);
  const characterMarks = new Uint8Array(codes);
  const characterTimes = new Uint8Array(codes);
  const found = new Float64Array(evidenceNames.length);
  let loaded: PackedFeatures | undefined;
  let ownItem = 0;
  let ownCategory = 0;
  let ownAct = 0;
  /** The share of the other's leading clause that stands in the asking item's duties. */
  let nameInDuties = 0;
  const own = { sums: new Float64Array(sumCount), norms: new Float64Array(normCount) };
  /** Those of the other one where they are not told. */
  const its = { sums: new Float64Array(sumCount), norms: new Float64Array(normCount) };

  const unload = (list: PackedFeatures, item: number) => {
    const { words } = list;
    for (const which of [part.bigrams, part.ownDuties, part.superiorDuties] as const)
      for (let at = startOf(list, item, which); at < endOf(list, item, which); at++) {
        marks[words[at]!] = 0;
        times[words[at]!] = 0;
        bits[words[at]! >>> 5] = 0;
      }
    for (let at = startOf(list, item, part.characters); at < endOf(list, item, part.characters); at++) {
      characterMarks[words[at]!] = 0;
      characterTimes[words[at]!] = 0;
      characterBits[words[at]! >>> 5] = 0;
    }
  };

  const mark = (list: PackedFeatures, item: number, which: Part, bit: number) => {
    for (let at = startOf(list, item, which); at < endOf(list, item, which); at++) {
      const code = list.words[at]!;
      marks[code]! |= bit;
      bits[code >>> 5]! |= 1 << code;
    }
  };

  /** Figures 0…3 and 14: what the bigrams of the names say, and of the other's duties. */
  const compareBigrams = (list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number) => {
    const { words } = list;
    const end = endOf(list, item, part.bigrams);
    const size = end - startOf(list, item, part.bigrams);
    const weights = bigrams.weights();
    let dot = 0;
    let dotOnce = 0;
    let shared = 0;
    let leadInOwn = 0;
    let ownLeadIn = 0;
    let leadInDuties = 0;
    for (let at = end - size; at < end; at++) {
      const code = words[at]!;
      if ((bits[code >>> 5]! & (1 << code)) === 0) continue;
      const mark = marks[code]!;
      const count = words[at + size]!;
      const weight = weights[code]!;
      if ((mark & inName) !== 0) {
        dot += weight * timesWeight[timesOf(count)]! * weight * timesWeight[times[code]!]!;
        dotOnce += (weight + 1) * (weight + 1);
        shared += weight * weight;
        if ((mark & inLeading) !== 0) ownLeadIn += weight;
        if ((count & inLead) !== 0) leadInOwn += weight;
      }
      if ((mark & (inOwn | inSuperior)) !== 0 && (count & inLead) !== 0) leadInDuties += weight;
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
    const end = endOf(list, item, part.characters);
    const size = end - startOf(list, item, part.characters);
    const weights = characters.weights();
    let dot = 0;
    let leadInOwn = 0;
    let ownLeadIn = 0;
    for (let at = end - size; at < end; at++) {
      const code = words[at]!;
      if ((characterBits[code >>> 5]! & (1 << code)) === 0) continue;
      const mark = characterMarks[code]!;
      const count = words[at + size]!;
      const weight = weights[code]!;
      dot += weight * timesOf(count) * weight * characterTimes[code]!;
      if ((mark & inLeading) !== 0) ownLeadIn += weight;
      if ((count & inLead) !== 0) leadInOwn += weight;
    }
    found[4] = cosine(dot, sums[sumsAt + sumOf.characters]!, own.sums[sumOf.characters]!);
    found[5] = Math.max(
      ratio(leadInOwn, sums[sumsAt + sumOf.leadCharacters]!),
      ratio(ownLeadIn, own.sums[sumOf.leadCharacters]!),
    );
  };

  /** The dot product of duties; figure 14 is at least the share of the asking item's leading clause that stands in them. */
  const compareDutiesOf = (list: PackedFeatures, item: number, which: Part, bit: number, rarity: Rarity): number => {
    const { words } = list;
    const end = endOf(list, item, which);
    const weights = rarity.weights();
    const nameWeights = bigrams.weights();
    let dot = 0;
    let leadIn = 0;
    for (let at = startOf(list, item, which); at < end; at++) {
      const code = words[at]!;
      if ((bits[code >>> 5]! & (1 << code)) === 0) continue;
      const mark = marks[code]!;
      if ((mark & bit) !== 0) dot += weights[code]! * weights[code]!;
      if ((mark & inLeading) !== 0) leadIn += nameWeights[code]!;
    }
    found[14] = Math.max(found[14]!, ratio(leadIn, own.sums[sumOf.lead]!));
    return dot;
  };

  const compareWording = (list: PackedFeatures, item: number, sums: Float64Array, sumsAt: number): Evidence => {
    if (!loaded) return found.fill(0);
    compareBigrams(list, item, sums, sumsAt);
    if (wantsCharacters) compareCharacters(list, item, sums, sumsAt);
    if (wantsSubItem) found[6] = subItems.compare(list, item, marks);
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
    }
    if (!wantsDepartments) return found;
    const { departments } = rarities;
    const common = sharedOf(loaded, ownItem, list, item, part.departments, departments);
    const norms = [
      squaredLength(loaded, ownItem, part.departments, departments),
      squaredLength(list, item, part.departments, departments),
    ] as const;
    found[10] = cosine(common, ...norms);
    found[11] = isOther(common, loaded, ownItem, list, item, part.departments);
    return found;
  };

  const compareDuties = (list: PackedFeatures, item: number, norms: Float64Array, normsAt: number): Evidence => {
    found[14] = nameInDuties;
    const { ownDuties, superiorDuties } = rarities;
    if (wantsOwn) {
      const dot = compareDutiesOf(list, item, part.ownDuties, inOwn, ownDuties);
      found[12] = cosine(dot, norms[normsAt + normOf.own]!, own.norms[normOf.own]!);
    }
    if (wantsSuperior) {
      const dot = compareDutiesOf(list, item, part.superiorDuties, inSuperior, superiorDuties);
      found[13] = cosine(dot, norms[normsAt + normOf.superior]!, own.norms[normOf.superior]!);
    }
    return found;
  };

  return {
    load(list, item) {
      if (loaded) unload(loaded, ownItem);
      loaded = list;
      ownItem = item;
      ownCategory = list.words[startOf(list, item, part.facts)]!;
      ownAct = list.words[startOf(list, item, part.facts) + 1]!;
      measureWording(rarities, list, item, own.sums, 0);
      measureDuties(rarities, list, item, own.norms, 0);
      markNames(list, item, part.bigrams, marks, times, bits);
      markNames(list, item, part.characters, characterMarks, characterTimes, characterBits);
      if (wantsSubItem) subItems.load(list, item);
      if (wantsOwn) mark(list, item, part.ownDuties, inOwn);
      if (wantsSuperior) mark(list, item, part.superiorDuties, inSuperior);
    },
    compare(list, item) {
      measureWording(rarities, list, item, its.sums, 0);
      compareWording(list, item, its.sums, 0);
      if (wantsOwn || wantsSuperior) measureDuties(rarities, list, item, its.norms, 0);
      return compareDuties(list, item, its.norms, 0);
    },
    compareWording,
    compareDuties,
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

/** Marks the codes of a name, and how often it has each. */
function markNames(
  list: PackedFeatures,
  item: number,
  which: typeof part.bigrams | typeof part.characters,
  marks: Uint8Array,
  times: Uint8Array,
  bits: Uint32Array,
): void {
  const { words } = list;
  const end = endOf(list, item, which);
  const size = end - startOf(list, item, which);
  for (let at = end - size; at < end; at++) {
    const code = words[at]!;
    const count = words[at + size]!;
    marks[code] = inName | ((count & inLead) === 0 ? 0 : inLeading);
    times[code] = timesOf(count);
    bits[code >>> 5]! |= 1 << code;
  }
}

function has(list: PackedFeatures, item: number, which: Part): boolean {
  return endOf(list, item, which) > startOf(list, item, which);
}

function ratio(some: number, whole: number): number {
  return whole > 0 ? some / whole : 0;
}
