// The one source of chance of all tests and benchmarks: a generator that is given its seed, so that every run of a test
// sees the same documents and a failure can be repeated. Neither Math.random nor a clock is ever asked.

/** A stream of pseudo-random numbers. */
export interface Random {
  /** A number of [0, 1). */
  next(): number;
  /** A whole number of [0, below). */
  integer(below: number): number;
  /** True with the given probability; always draws one number. */
  chance(probability: number): boolean;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** A copy of the list in another order. */
  shuffle<T>(list: readonly T[]): T[];
  /** `count` different elements of the list (all of them if it has no more), in random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** A generator with 32 bits of state (mulberry32): small, fast, and good enough for making texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (below: number) => Math.floor(next() * below);
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const taken = Math.min(count, rest.length);
    for (let i = 0; i < taken; i++) {
      const j = i + integer(rest.length - i);
      [rest[i], rest[j]] = [rest[j]!, rest[i]!];
    }
    rest.length = taken;
    return rest;
  };
  return {
    next,
    integer,
    chance: probability => next() < probability,
    pick: list => list[integer(list.length)]!,
    shuffle: list => sample(list, list.length),
    sample,
  };
}

/** A seed made of several numbers and texts: equal parts give equal seeds. */
export function mixSeeds(...parts: (number | string)[]): number {
  let hash = 0x811c9dc5;
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193);
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      for (let i = 0; i < part.length; i++) add(part.charCodeAt(i));
      add(0x1f);
    } else for (let shift = 0; shift < 32; shift += 8) add((part >>> shift) & 0xff);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
