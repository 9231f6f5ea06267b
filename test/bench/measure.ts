// How long a piece of work takes when it is warm. The work runs unmeasured first, until the engine has compiled it, and
// then many times; median and 95th percentile are told, never a mean, which one collection of garbage would spoil.

/** Times in milliseconds. */
export interface Sample {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export interface MeasureOptions {
  /** How long to run unmeasured; at least three runs. */
  readonly warmMs?: number;
  /** How long to measure, and the least and the most runs. */
  readonly measureMs?: number;
  readonly minRuns?: number;
  readonly maxRuns?: number;
}

/** What work answers is kept here, so that the engine can't leave the work out. */
const kept: { value: unknown } = { value: undefined };

/** Measures work that is done when it returns. */
export function measure(work: (run: number) => unknown, options: MeasureOptions = {}): Sample {
  const { warmMs = 400, measureMs = 1500, minRuns = 15, maxRuns = 2000 } = options;
  let run = 0;
  for (const end = performance.now() + warmMs; run < 3 || performance.now() < end; ) kept.value = work(run++);
  const times: number[] = [];
  const end = performance.now() + measureMs;
  while (times.length < maxRuns && (times.length < minRuns || performance.now() < end)) {
    const start = performance.now();
    kept.value = work(run++);
    times.push(performance.now() - start);
  }
  return sampleOf(times);
}

/** Measures work that answers with a promise, one run after the other. */
export async function measureAsync(
  work: (run: number) => Promise<unknown>,
  options: MeasureOptions = {},
): Promise<Sample> {
  const { warmMs = 400, measureMs = 3000, minRuns = 15, maxRuns = 2000 } = options;
  let run = 0;
  for (const end = performance.now() + warmMs; run < 3 || performance.now() < end; ) kept.value = await work(run++);
  const times: number[] = [];
  const end = performance.now() + measureMs;
  while (times.length < maxRuns && (times.length < minRuns || performance.now() < end)) {
    const start = performance.now();
    kept.value = await work(run++);
    times.push(performance.now() - start);
  }
  return sampleOf(times);
}

/** The sample of times taken otherwise. */
export function sampleOf(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), runs: sorted.length };
}

/** Collects garbage where Node allows it (`--expose-gc`), so that memory is told after collection. */
export function collectGarbage(): boolean {
  const { gc } = globalThis as { gc?: () => void };
  kept.value = undefined;
  gc?.();
  gc?.();
  return gc !== undefined;
}

function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}
