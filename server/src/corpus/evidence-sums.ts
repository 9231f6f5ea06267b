// What a comparison needs of an item whichever other one it is compared with: lengths of its vectors, what its leading clause
// weighs. They are kept for the wordings that queries come upon, as long as nothing weighs otherwise.

import { withRoom } from './arrays';
import type { Rarities } from './evidence';
import { inLead } from './features';
import type { KindIndex } from './kind-index';
import { endOf, type PackedFeatures, type Part, part, partCount, startOf, timesOf } from './packed-features';
import type { Rarity } from './rarity';

/**
 * Of a wording, by its place: squared lengths of its bigrams by either weight, its leading clause, the same of characters, squared
 * lengths of its topics and departments.
 */
export const sumOf = {
  name: 0,
  once: 1,
  lead: 2,
  characters: 3,
  leadCharacters: 4,
  topics: 5,
  departments: 6,
} as const;
export const sumCount = 7;
/** Of an item's duties, by its place: squared lengths. */
export const normOf = { own: 0, superior: 1 } as const;
export const normCount = 2;

/** What a bigram weighs that a name has so many times. */
export const timesWeight = Float64Array.from({ length: 128 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)));

/** Writes the sums of a wording to `sums` from `to` on. */
export function measureWording(rarities: Rarities, list: PackedFeatures, item: number, sums: Float64Array, to: number) {
  const { words } = list;
  const weights = rarities.bigrams.weights();
  let end = endOf(list, item, part.bigrams);
  let size = end - startOf(list, item, part.bigrams);
  let name = 0;
  let once = 0;
  let lead = 0;
  for (let at = end - size; at < end; at++) {
    const weight = weights[words[at]!]!;
    const value = weight * timesWeight[timesOf(words[at + size]!)]!;
    name += value * value;
    once += (weight + 1) * (weight + 1);
    if ((words[at + size]! & inLead) !== 0) lead += weight;
  }
  sums[to + sumOf.name] = name;
  sums[to + sumOf.once] = once;
  sums[to + sumOf.lead] = lead;
  const characterWeights = rarities.characters.weights();
  end = endOf(list, item, part.characters);
  size = end - startOf(list, item, part.characters);
  let characters = 0;
  let leadCharacters = 0;
  for (let at = end - size; at < end; at++) {
    const weight = characterWeights[words[at]!]!;
    const value = weight * timesOf(words[at + size]!);
    characters += value * value;
    if ((words[at + size]! & inLead) !== 0) leadCharacters += weight;
  }
  sums[to + sumOf.characters] = characters;
  sums[to + sumOf.leadCharacters] = leadCharacters;
  sums[to + sumOf.topics] = squaredLength(list, item, part.topics, rarities.topics);
  sums[to + sumOf.departments] = squaredLength(list, item, part.departments, rarities.departments);
}

/** Writes the norms of an item's duties to `norms` from `to` on. */
export function measureDuties(rarities: Rarities, list: PackedFeatures, item: number, norms: Float64Array, to: number) {
  norms[to + normOf.own] = squaredLength(list, item, part.ownDuties, rarities.ownDuties);
  norms[to + normOf.superior] = squaredLength(list, item, part.superiorDuties, rarities.superiorDuties);
}

/** The sum of the squared weights of a part's codes. */
export function squaredLength(list: PackedFeatures, item: number, which: Part, rarity: Rarity): number {
  return squaredLengthOf(list.words, startOf(list, item, which), endOf(list, item, which), rarity);
}

/** The same of `words[from…to]`. */
export function squaredLengthOf(words: Uint16Array, from: number, to: number, rarity: Rarity): number {
  const weights = rarity.weights();
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[words[at]!]! ** 2;
  return sum;
}

export interface KnownSums {
  /** Prepares for a query: what weighs otherwise by now is forgotten. */
  begin(): void;
  /** Where in `sums` the sums of a wording are. */
  ofWording(wording: number): number;
  /** Looks at what is known of wordings that are asked about next, all at once. */
  look(wordings: Int32Array): void;
  readonly sums: Float64Array;
  /** Of no meaning: what nobody uses is not looked at at all. */
  readonly looked: number;
}

export function createKnownSums(index: Pick<KindIndex, 'rarities' | 'wordings'>): KnownSums {
  const { rarities } = index;
  let sums = new Float64Array(0);
  /** 1 where they are known. */
  let known = new Uint8Array(0);
  let wordings = index.wordings;
  let versions = '';
  let looked = 0;

  return {
    begin() {
      const isNew = wordings !== index.wordings;
      wordings = index.wordings;
      const { bigrams, characters, topics, departments } = rarities;
      const now = [bigrams, characters, topics, departments].map(({ version }) => version).join(' ');
      if (isNew || now !== versions) known.fill(0);
      versions = now;
    },
    ofWording(wording) {
      const at = wording * sumCount;
      if (known[wording] === 1) return at;
      sums = withRoom(sums, at + sumCount);
      known = withRoom(known, wording + 1);
      known[wording] = 1;
      measureWording(rarities, wordings.list, wording, sums, at);
      return at;
    },
    look(some) {
      const { words, starts } = wordings.list;
      let sum = 0;
      for (let i = 0; i < some.length; i++) {
        const wording = some[i]!;
        const from = starts[wording * partCount]!;
        const to = starts[(wording + 1) * partCount]!;
        for (let at = from; at < to; at += 32) sum += words[at]!;
        if (known[wording] === 1) sum += sums[wording * sumCount]!;
      }
      looked = sum;
    },
    get sums() {
      return sums;
    },
    get looked() {
      return looked;
    },
  };
}
