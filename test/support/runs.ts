// How often properties are tried: a few times in `npm test`, which is to take seconds, often in `npm run test:full`.

/** Whether this is the large run. */
export const isFull = process.env.DUTYLIST_FULL === '1';

/** fast-check's parameters; it prints seed and path of what fails by itself. */
export function runs(few = 60, many = 1000): { numRuns: number } {
  return { numRuns: isFull ? many : few };
}
