// How often properties are tried: a few times in `npm test`, which is to take seconds, often in `npm run test:full`.

/** Whether this is the large run. */
export const isFull = process.env.DUTYLIST_FULL === '1';

/**
 * fast-check's parameters; it prints seed and path of what fails by itself. The seed is the same each time, so that a change
 * is held to what it changes: `DUTYLIST_SEED=random` (or a number) looks for what no run has met yet.
 */
export function runs(few = 60, many = 400): { numRuns: number; seed?: number } {
  const numRuns = isFull ? many : few;
  const { DUTYLIST_SEED: seed = '1' } = process.env;
  return seed === 'random' ? { numRuns } : { numRuns, seed: Number(seed) };
}
