// Whether two names say the same of two things: they are worded alike but for one stretch. 农药使用监管 and 兽药使用监管 have
// nearly all characters in common and are two duties, which sums over characters hardly show.

import { endOf, type PackedFeatures, part, startOf } from './packed-features';

/** What is alike makes up so much of the longer leading clause at least, and so many characters at its end: what is done stands there. */
const leastAlike = 0.4;
const leastEnd = 2;
/** Stretches are about two things if they have this part of the shorter one's characters in common at most. */
const mostCommon = 0.25;
/** How a thing is done, which makes no other thing of it. */
const manners =
  '安全 风险 现场 实地 专业 技术 检验 日常 定期 不定期 监督 行政 综合 专项 集中 初步 年度 季度 动态 全面 重点 联合 随机 隐患 规范 质量 执法 巡回 资格';
const onlyManners = new RegExp(`^(?:${manners.split(' ').join('|')})+$`);

/** Whether the leading clauses are the same but for a stretch of each, and these stretches say different things. */
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
  const own = a.words.subarray(from, to);
  const other = b.words.subarray(otherFrom, otherTo);
  const common = own.filter(code => other.includes(code)).length;
  if (common > mostCommon * Math.min(own.length, other.length)) return false;
  return !onlyManners.test(String.fromCharCode(...own)) && !onlyManners.test(String.fromCharCode(...other));
}
