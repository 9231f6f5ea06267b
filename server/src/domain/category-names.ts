// Names of categories. The State's scheme names most of them; provinces leave some out, join some and word a few in their
// own way. A name is never wrong for not being here: the table only tells two categories (社会管理, 社会保障) from one that
// is named in two ways (生态环保, 生态保护), and a slip of the pen from another word.

import { stripBlanks } from './normalise';
import { similarity } from './similarity';

/** The usual names. */
export const usualCategories: readonly string[] = (
  '党的建设 经济发展 民生服务 平安法治 乡村振兴 精神文明建设 社会管理 安全稳定 民族宗教 社会保障 自然资源 生态环保 ' +
  '城乡建设 交通运输 商贸流通 文化和旅游 卫生健康 应急管理及消防 市场监管 人民武装 投资促进 教育培训监管 综合政务'
).split(' ');

/** Names that are right as they are, though they are but a character away from a usual one. */
const otherNames: ReadonlySet<string> = new Set(
  (
    '文化旅游 应急管理 应急管理和消防 社会治理 社会保险 社区管理 生态环境 生态保护 生态环卫 城市建设 城镇建设 乡村建设 ' +
    '市场管理 市场监督 民政服务 便民服务 民生事务 经济建设 党组建设 党群建设 综合事务 综合服务 乡村发展 公共卫生健康'
  ).split(' '),
);

const usual: ReadonlySet<string> = new Set(usualCategories);
/** From this likeness on two names at the same place are taken for one category. */
const nearLikeness = 0.7;
const joiningWords = /[和与及、]/g;

/** A category's name as it is compared: without blanks, and without the word 类 or the like that some put behind it. */
export function categoryKey(name: string): string {
  const key = stripBlanks(name);
  return key.replace(/(?<=.{2})(?:类|方面|领域|类事项|事项)$/, '');
}

/** Whether a name is one of the usual ones. */
export function isUsualCategory(key: string): boolean {
  return usual.has(key);
}

/** Whether two names differ in nothing but 和, 与, 及: 文化旅游, 文化和旅游. */
export function isJoinedOtherwise(a: string, b: string): boolean {
  return a.replace(joiningWords, '') === b.replace(joiningWords, '');
}

/** Whether two different names read as two wordings of one category. Two usual names are two categories. */
export function isNearCategory(a: string, b: string): boolean {
  if (isJoinedOtherwise(a, b)) return true;
  if (usual.has(a) && usual.has(b)) return false;
  return similarity(a, b) >= nearLikeness || isShortened(a, b) || isShortened(b, a);
}

/** `党建` for 党的建设: all characters of the one stand in the other, in order. */
function isShortened(short: string, long: string): boolean {
  if (short.length < 2 || short.length * 2 < long.length) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** The usual name of which this one is a slip: one character wrong, lost, doubled or put before its neighbour. */
export function slipOfUsual(key: string): string | undefined {
  if (usual.has(key) || otherNames.has(key) || key.length < 3) return undefined;
  return usualCategories.find(name => isSlip(key, name));
}

function isSlip(text: string, right: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === right[start]) start++;
  let tail = 0;
  while (tail < text.length - start && tail < right.length - start && text.at(-1 - tail) === right.at(-1 - tail))
    tail++;
  const [found, due] = [text.slice(start, text.length - tail), right.slice(start, right.length - tail)];
  if (found.length === 2 && due.length === 2) return found[0] === due[1] && found[1] === due[0];
  return found.length <= 1 && due.length <= 1;
}
