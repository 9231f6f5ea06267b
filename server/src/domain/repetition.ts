// What stands doubled by mistake: 的的, 进行进行, a clause that is said twice. Chinese doubles characters by right, too (研究研究,
// 一户一户), and words meet that end and begin alike (党组织组织生活, 参与与否), so that short doublings are told from lists, each
// with what may stand beside it; only from four characters on is every doubling wrong.

import { matchesOf } from '../text/matches';
import type { Range } from '../text/range';

export interface Repetition extends Range {
  /** Where the second time begins. */
  readonly second: number;
  /** What stands twice. */
  readonly text: string;
  /** Whether it stands at both ends of a clause: the words between belong to one of the two. */
  readonly isAround?: boolean;
}

/** Characters that no sentence doubles, but after one of `after` or before one of `before`. */
const characters: readonly (readonly [character: string, after: string, before: string])[] = [
  ['的', '目有标靶众似端', '确士'],
  ['了', '不为明末临终未', '解然望当了结却断事'],
  ['与', '参给授赋赠寄付施', '会否'],
  ['和', '共总饱缓温调平祥谐中柔随宽永仁太义泰安', '美睦气谐平解田静声硕县林龙布政好'],
  ['及', '普涉波顾危触企推遍累提以', '时早格其第物'],
  ['对', '应核针校面比相绝反派结配一查敌作答', '象口外台接策手联岸调方照立抗比应待策子内'],
  ['在', '存实所现正潜内外自何旨好', '建校册职编岗线场逃位家押学途籍库读用役营册案'],
  ['将', '即必行干老健上中少大', '军领来士要'],
  ['由', '自理事缘经来情', '来此于衷'],
  ['并', '合一兼归吞', '且列行存轨网联'],
  // verbs whose first character stands twice; `推进进度`, `小组组织` and the like meet by right
  ['进', '推促跟引改先奋演前递渐买增', '出度步入口程来去而取货城村校厂园'],
  ['做', '叫', '做'],
  ['负', '肩欺抱自背胜正', '面担荷重伤'],
];
/** Words that are never doubled; behind some of them their first half begins another word. */
const words: readonly (readonly [word: string, before?: string])[] = (
  '以及 进行 开展 负责 做好 加强 落实 按照 根据 对于 由于 为了 及时 相关 有关 其他 情况 办法 措施 制定 提供 协助 积极 ' +
  '依法 定期 通过 完善 推进 推动 提升 提高 促进 采取 建立 健全 确保 严格 全面 为人 并且 同时 所有 各类 各项 辖区 督促 ' +
  '协调 履行 执行 报送 上报 汇总 发现 巡查 排查 整治 处置 治理 防治 维护 核查 核实 走访 摸排 摸底 受理 劝阻 劝导 建档 公示 初审 复核 拨付 发放 普查 认定'
)
  .split(' ')
  .map(word => [word]);
const guardedWords: readonly (readonly [word: string, before: string])[] = [
  ['人员', '密'],
  ['单位', '工性名负属职内编'],
  ['部门', '规预'],
  ['问题', '线清整台'],
  ['指导', '员中站'],
  ['引导', '员'],
  ['宣传', '部员栏品'],
  ['制度', '化性'],
  ['监督', '员'],
  ['检查', '站员'],
  ['培训', '班机'],
  ['监管', '员'],
  ['审核', '员'],
  ['调解', '员室委'],
  ['登记', '证表簿'],
  ['处理', '厂站场器费'],
  ['实施', '细方'],
];

/** A whole clause between two marks; with fewer characters two entries of a list may be alike by right. */
const fewestOfWhole = 4;
const fewestOfClause = 6;
const fewestOfEnd = 8;
const fewestOfDoubling = 4;
const mostOfDoubling = 12;
const isPause = new Uint8Array(0x10000);
for (const mark of '。，；、：！？,;:\n') isPause[mark.charCodeAt(0)] = 1;
const entryNumber = /\s*(?:[0-9]{1,2}\s*[.．、]|[（(][一二三四五六七八九十0-9]{1,2}[）)])\s*/y;
const ideograph = /^[\u3400-\u9fff]+$/;

const byCharacter = new Map(characters.map(([character, after, before]) => [character, { after, before }]));
const byWord = new Map([...words, ...guardedWords].map(([word, before = '']) => [word, before]));

/** A clause that begins and ends with one of these verbs was begun in one way and ended in another: `提升播种质量提升`; not `推进用车协调推进`. */
const around =
  /(?<=^|[。，；、：！？,;:\s>）)])(提升|加强|推进|推动|提高|促进|完善|强化|开展|建立|健全|做好)[\u3400-\u9fff]{2,24}?(?<!协调|统筹|整体|全面|持续|有序|扎实|同步|共同|一体|深入|加快|稳步|联动|合力|逐步|大力|积极|不断|一步)\1(?=$|[。，；、：！？,;:\s<])/g;

function framed(text: string): Repetition[] {
  return matchesOf(around, text).map(({ 0: clause, 1: verb, index }) => {
    const end = index + clause.length;
    return { start: index, second: end - verb!.length, end, text: verb!, isAround: true };
  });
}

/** All doublings in a text, in order, none within another. */
export function findRepetitions(text: string): Repetition[] {
  const codes = codesOf(text);
  const found = [...doubledClauses(text, codes), ...doublings(text, codes), ...framed(text)];
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Repetition[] = [];
  for (const each of found) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

/** Room for the characters of a text, used again and again: one array a text would keep the collector busy. */
let room = new Uint16Array(4096);

/** The characters of a text with zeros behind, so that looking ahead never leaves the array; good until the next call. */
function codesOf(text: string): Uint16Array {
  const length = text.length + mostOfDoubling + 2;
  if (room.length < length) room = new Uint16Array(2 * length);
  for (let at = 0; at < text.length; at++) room[at] = text.charCodeAt(at);
  room.fill(0, text.length, length);
  return room;
}

/** Characters, words and longer stretches that follow themselves at once. */
function doublings(text: string, codes: Uint16Array): Repetition[] {
  const found: Repetition[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const code = codes[at]!;
    if (code < 0x3400) continue;
    if (code === codes[at + 1] && isWrongDouble(text, at)) found.push(repetition(text, at, 1));
    if (code === codes[at + 2] && codes[at + 1] === codes[at + 3]) {
      const before = byWord.get(text.slice(at, at + 2));
      if (before !== undefined && !before.includes(text[at + 4] ?? ' ')) found.push(repetition(text, at, 2));
    }
    for (let length = fewestOfDoubling; length <= mostOfDoubling; length++)
      if (code === codes[at + length] && codes[at + 1] === codes[at + length + 1] && isDoubled(text, at, length)) {
        found.push(repetition(text, at, length));
        at += length - 1;
        break;
      }
  }
  return found;
}

function isWrongDouble(text: string, at: number): boolean {
  const guard = byCharacter.get(text[at]!);
  return (
    guard !== undefined && !guard.after.includes(text[at - 1] ?? ' ') && !guard.before.includes(text[at + 2] ?? ' ')
  );
}

function isDoubled(text: string, at: number, length: number): boolean {
  const twice = text.slice(at, at + length);
  return text.startsWith(twice, at + length) && ideograph.test(twice) && !isReduplicated(twice);
}

/** `研究研究`, `一户一户`: four characters that are a doubling by themselves are no new one. */
function isReduplicated(text: string): boolean {
  const half = text.length / 2;
  return text.length % 2 === 0 && text.slice(0, half) === text.slice(half);
}

/** Clauses, one or up to three together, that the next ones repeat word for word; of a single one also its end. */
function doubledClauses(text: string, codes: Uint16Array): Repetition[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) if (isPause[codes[at]!]) starts.push(at + 1);
  starts.push(text.length + 1);
  /** Where the words of a clause begin: behind the number of an entry. */
  const wordsAt = (start: number) => {
    entryNumber.lastIndex = start;
    return start + (entryNumber.exec(text)?.[0].length ?? 0);
  };
  const found: Repetition[] = [];
  for (let count = 1; count <= 3; count++)
    for (let i = 0; i + 2 * count < starts.length; i++) {
      const first = starts[i]!;
      const second = starts[i + count]!;
      const end = starts[i + 2 * count]! - 1;
      const length = end - second;
      // cheap first: most clauses end otherwise
      if (codes[end - 1] !== codes[second - 2]) continue;
      const isWhole = length === second - 1 - first || length === second - 1 - wordsAt(first);
      const isEnd = count === 1 && length < second - 1 - first && text[second - 1] !== '、';
      const least = !isWhole ? fewestOfEnd : count === 1 ? fewestOfWhole : fewestOfClause;
      if (length < least || !(isWhole || isEnd)) continue;
      const own = text.slice(second, end);
      // what holds a colon is a heading and its duties: another heading may follow
      if (own.trim().length < Math.min(least, fewestOfClause) || /[：:]/.test(own) || !text.endsWith(own, second - 1))
        continue;
      found.push({ start: second - 1 - length, second, end, text: own });
    }
  return found;
}

function repetition(text: string, start: number, length: number): Repetition {
  return { start, second: start + length, end: start + 2 * length, text: text.slice(start, start + length) };
}
