// Whether two names say the same of two things: they are worded alike but for one stretch. 农药使用监管 and 兽药使用监管 have
// nearly all characters in common and are two duties, which sums over characters hardly show.

import { endOf, type PackedFeatures, part, startOf } from './packed-features';

/** What is alike makes up so much of the longer leading clause at least, and so many characters at its end: what is done stands there. */
const leastAlike = 0.4;
const leastEnd = 2;

/** Whether the leading clauses are the same but for a stretch of each, and these stretches have no character in common. */
export function isOtherObject(a: PackedFeatures, i: number, b: PackedFeatures, j: number): boolean {
  let [from, to] = [startOf(a, i, part.leading), endOf(a, i, part.leading)];
  let [otherFrom, otherTo] = [startOf(b, j, part.leading), endOf(b, j, part.leading)];
  const longer = Math.max(to - from, otherTo - otherFrom);
  const isLeft = () => from < to && otherFrom < otherTo;
  let end = 0;
  for (; isLeft() && a.words[to - 1] === b.words[otherTo - 1]; end++) [to, otherTo] = [to - 1, otherTo - 1];
  if (end < leastEnd) return false;
  let alike = end;
  for (; isLeft() && a.words[from] === b.words[otherFrom]; alike++) [from, otherFrom] = [from + 1, otherFrom + 1];
  if (!isLeft() || alike < leastAlike * longer) return false;
  for (let at = from; at < to; at++)
    for (let other = otherFrom; other < otherTo; other++) if (a.words[at] === b.words[other]) return false;
  return true;
}
