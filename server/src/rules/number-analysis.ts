// One look at a list's numbers for all number rules, so that each wrong number belongs to exactly one of them. The
// longest increasing run of numbers is taken as right (of several, the one that leaves the fewest gaps unexplained, then
// the one that keeps what comes first); what stands outside of it is repeated or out of order, and what its neighbours
// leave out is missing, unless a row with a wrong number fills the place.

/** A number as it stands in a list; undefined where it can't be read. */
export type NumberValue = number | undefined;

export interface NumberAnalysis {
  /** Indices of items whose number another item carries; `first` is that other. */
  readonly repeated: readonly { index: number; first: number }[];
  /** Indices of items out of order; `before`: the right item before, `expected`: the number due there. */
  readonly outOfOrder: readonly { index: number; before: number | undefined; expected: number }[];
  /** Missing numbers between two right items; `from` is undefined at the list's start. */
  readonly gaps: readonly { from: number | undefined; to: number; missing: readonly number[] }[];
}

/** Beyond so many numbers the run is found without weighing gaps, which takes quadratic time. */
const mostWeighed = 1500;
/** Longer gaps are told by their size; nobody wants a list of 10,000 numbers. */
export const mostMissing = 500;

export function analyseNumbers(values: readonly NumberValue[]): NumberAnalysis {
  if (values.every((value, i) => value === i + 1)) return { repeated: [], outOfOrder: [], gaps: [] };
  const run = longestRun(values);
  const inRun = new Set(run);
  const firstWith = new Map<number, number>();
  for (const index of run) firstWith.set(values[index]!, index);
  const outside = new Set<number>();
  for (const [i, value] of values.entries()) if (!inRun.has(i) && value !== undefined) outside.add(value);
  const repeated: { index: number; first: number }[] = [];
  const outOfOrder: { index: number; before: number | undefined; expected: number }[] = [];
  let before: number | undefined;
  for (const [index, value] of values.entries()) {
    if (inRun.has(index)) {
      before = index;
      continue;
    }
    if (value === undefined) continue;
    const first = firstWith.get(value);
    if (first !== undefined) repeated.push({ index, first });
    else {
      outOfOrder.push({
        index,
        before,
        expected: (before === undefined ? 0 : values[before]!) + index - (before ?? -1),
      });
      firstWith.set(value, index);
    }
  }
  const gaps: { from: number | undefined; to: number; missing: number[] }[] = [];
  let last: number | undefined;
  for (const index of run) {
    const from = last === undefined ? 0 : values[last]!;
    const to = values[index]!;
    const between = index - (last ?? -1) - 1;
    const missing: number[] = [];
    for (let value = from + 1; value < to && missing.length < mostMissing; value++)
      if (!outside.has(value)) missing.push(value);
    const open = to - from - 1 - between;
    if (open > 0 && missing.length > 0) gaps.push({ from: last, to: index, missing });
    last = index;
  }
  return { repeated, outOfOrder, gaps };
}

/** Indices of a longest strictly increasing run. */
function longestRun(values: readonly NumberValue[]): number[] {
  const known = [...values.keys()].filter(i => values[i] !== undefined);
  return known.length <= mostWeighed ? weighedRun(values, known) : plainRun(values, known);
}

/** Of the longest runs the one whose jumps fit the rows between best; ties go to what comes first. */
function weighedRun(values: readonly NumberValue[], known: readonly number[]): number[] {
  const best: { length: number; cost: number; before: number }[] = [];
  for (const [i, index] of known.entries()) {
    const value = values[index]!;
    let length = 1;
    let cost = value > 0 ? Math.abs(value - 1 - index) : 0;
    let before = -1;
    for (let j = 0; j < i; j++) {
      const other = known[j]!;
      if (values[other]! >= value) continue;
      const candidate = best[j]!;
      const step = candidate.cost + Math.abs(value - values[other]! - (index - other));
      if (candidate.length + 1 > length || (candidate.length + 1 === length && step < cost)) {
        length = candidate.length + 1;
        cost = step;
        before = j;
      }
    }
    best.push({ length, cost, before });
  }
  let at = -1;
  for (const [i, each] of best.entries())
    if (at < 0 || each.length > best[at]!.length || (each.length === best[at]!.length && each.cost < best[at]!.cost))
      at = i;
  const run: number[] = [];
  for (; at >= 0; at = best[at]!.before) run.unshift(known[at]!);
  return run;
}

/** A longest run by patience sorting. */
function plainRun(values: readonly NumberValue[], known: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const index of known) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < values[index]!) low = middle + 1;
      else high = middle;
    }
    if (low < tails.length && values[tails[low]!] === values[index]) continue;
    if (low > 0) before.set(index, tails[low - 1]!);
    tails[low] = index;
  }
  const run: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) run.push(at);
  return run.reverse();
}
