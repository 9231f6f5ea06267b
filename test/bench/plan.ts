// Which duties a town has. A county keeps a pool of subjects a list and category, in an order of its own; a town takes
// the first of them, leaves out one here and there and puts one of its own in instead. Neighbours therefore share about
// nine duties of ten, at numbers that drift apart.

import { createRandom, mixSeeds, type Random } from '../support/random';
import type { ListKind } from './truth';
import { categories } from './words/categories';
import { offences } from './words/offences';

/** What one item is about. Items of one seed have the same words, but for the town's deviations. */
export interface Subject {
  readonly seed: number;
  readonly kind: ListKind;
  /** Index into `categories`. */
  readonly category: number;
  readonly about: string;
  /** An offence (the item is a fine), a duty, or a task that has ended. */
  readonly type: 'fine' | 'duty' | 'ended';
}

const kinds: readonly ListKind[] = ['basic', 'assisting', 'reclaimed'];
const refinements = ['', '数据更新', '示范点位', '长效机制', '进村入组', '薄弱环节', '季度研判', '历史遗留问题'];
/** The categories in which fines stand. */
const fining = new Set(['生态环保', '城乡建设', '平安法治', '乡村振兴']);
const ownShare = 0.03;
const leftOutShare = 0.03;

/** The subjects of a town's list, category by category; `total` of them in all. */
export function planList(county: string, townSeed: number, kind: ListKind, total: number): Subject[][] {
  const random = createRandom(mixSeeds(townSeed, 'plan', kind));
  const counts = shares(total, kind, random);
  return counts.map((count, category) => {
    const pool = countyPool(county, kind, category);
    if (count > pool.length) throw new RangeError(`no more than ${pool.length} items in ${categories[category]!.name}`);
    const shared = pool.slice(0, Math.min(pool.length, Math.ceil(count * 1.2) + 2));
    const rest = random.shuffle(pool.slice(shared.length));
    const taken: Subject[] = [];
    for (const [i, subject] of shared.entries()) {
      if (taken.length === count) break;
      const draw = random.next();
      const spare = shared.length - i > count - taken.length;
      if (draw < leftOutShare && spare) continue;
      const own = draw > 1 - ownShare ? rest.pop() : undefined;
      taken.push(own ? { ...own, seed: mixSeeds(townSeed, own.seed) } : subject);
    }
    return taken;
  });
}

/** How many items of a list fall to each category: about the usual shares, `total` in all. */
function shares(total: number, kind: ListKind, random: Random): number[] {
  const column = kinds.indexOf(kind);
  const weights = categories.map(({ share }) => share[column]! * (0.9 + random.next() * 0.2));
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts: number[] = [];
  let reached = 0;
  let given = 0;
  for (const weight of weights) {
    reached += weight;
    const upTo = Math.round((reached / sum) * total);
    counts.push(upTo - given);
    given = upTo;
  }
  return counts;
}

const pools = new Map<string, readonly Subject[]>();

/** Every subject of a category that a county's lists may have, its usual ones first. */
function countyPool(county: string, kind: ListKind, category: number): readonly Subject[] {
  const key = `${county} ${kind} ${category}`;
  const known = pools.get(key);
  if (known) return known;
  const random = createRandom(mixSeeds(county, 'pool', kind, category));
  const { objects, technical, name } = categories[category]!;
  const things = kind === 'reclaimed' ? technical : objects;
  const duties = refinements.flatMap(refinement => random.shuffle(things).map(thing => thing + refinement));
  // fines first found where they belong, each category with its own quarter of them
  const fineable = kind !== 'assisting' && fining.has(name);
  const quarter = [...fining].indexOf(name);
  const fines = fineable
    ? random.shuffle(offences(kind as 'basic' | 'reclaimed').filter((_, i) => i % fining.size === quarter))
    : [];
  const pool: Subject[] = [];
  const every = kind === 'basic' ? 4 : 2;
  for (const [i, about] of duties.entries()) {
    const seed = mixSeeds(county, kind, category, i);
    const type = kind === 'reclaimed' && seed % 12 === 0 ? 'ended' : 'duty';
    pool.push({ seed, kind, category, about, type });
    const fine = i % every === every - 1 ? fines.pop() : undefined;
    if (fine) pool.push({ seed: mixSeeds(seed, 'fine'), kind, category, about: fine, type: 'fine' });
  }
  if (pools.size > 400) pools.clear();
  pools.set(key, pool);
  return pool;
}
