// Whether words before an item's duties are the name of a department, and how surely: a heading or another item names it,
// it is near one that a heading names, or it merely has the form of one.

import { isBranchSuffix, isPlacedDepartment, looksLikeDepartment } from '../domain/department';
import { similarity } from '../domain/similarity';
import { withoutNote } from './departments';
import type { FlowKnowledge } from './flow-knowledge';

/** Endings of organs of their own; 大队, 中心, 分局 and the like mostly belong to the organ on the line before. */
const mainOrgan = /(?:(?<!分)局|委员会|联合会|法院|检察院|政府|[组宣统政武工社]\S{0,6}部|总工会|协会|公司)$/;
const placeBefore = /^(?:中共)?.{1,14}[省市县区旗州盟]$/;

export interface Judgement {
  readonly weight: number;
  readonly sure: boolean;
  /** Whether it is merely near the name in a heading and begins otherwise, as a name does that other words were taken into. */
  readonly isLoose?: boolean;
}

/** Weighs words as the name of a department; undefined if they can be none. `first`: no department stands before. */
export type Judge = (name: string, first: boolean) => Judgement | undefined;

/** A judge of an item's words, by the departments that its headings name and what the document knows. */
export function judgeOf(headings: readonly string[], known: FlowKnowledge): Judge {
  const own = new Set(headings);
  return (raw, first) => {
    const name = withoutNote({ start: 0, end: raw.length, text: raw }).text.replace(/。$/, '');
    if (name.length < 2) return undefined;
    if (own.has(name)) return { weight: 10, sure: true };
    if (known.isDepartment(name)) return { weight: 7, sure: true };
    const isOne = looksLikeDepartment(name);
    if (isOne && headings.some(each => isSamePlaceless(each, name))) return { weight: 8, sure: true };
    const isHeadingNear = headings.some(each => isNear(each, name) && (isOne || isSamePlace(each, name)));
    // a slip may have left a name that does not look like one: `县水利据`; but half of a name may be near it as well
    if (isHeadingNear) {
      const isLoose = !headings.some(each => isSamePlace(each, name));
      return { weight: isOne ? (isLoose ? 6.5 : 7) : 3, sure: true, isLoose };
    }
    if (!isOne) return undefined;
    if (isPlacedDepartment(name)) return { weight: 5, sure: false };
    return !first && mainOrgan.test(name) ? { weight: 1, sure: false } : undefined;
  };
}

/** Whether two names may be one, a slip aside. The place that both begin with says nothing of that. */
function isNear(a: string, b: string): boolean {
  const [x, y] = withoutSharedPlace(a, b);
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 2 || (long.length - short.length) * 2 > short.length || isBranchSuffix(a) !== isBranchSuffix(b))
    return false;
  const alike = similarity(x, y);
  const shared = Math.round((alike * (x.length + y.length)) / 2);
  return alike >= 0.8 || long.length - shared === 1;
}

function withoutSharedPlace(a: string, b: string): [string, string] {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const place = /^.*[省市县区旗州盟]/.exec(a.slice(0, same))?.[0].length ?? 0;
  return [a.slice(place), b.slice(place)];
}

/** Whether a name begins with the place of a department: `应急管理` is an item's name rather than `县应急管理局` with a slip. */
function isSamePlace(department: string, name: string): boolean {
  return isPlacedDepartment(department) && name.startsWith(department.slice(0, 2));
}

/** `云岭县公安局` and `公安局`, `县公安局`. */
function isSamePlaceless(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    short.length >= 3 &&
    looksLikeDepartment(short) &&
    long.endsWith(short) &&
    placeBefore.test(long.slice(0, -short.length))
  );
}
