// What of an item's name tells its duty from others. Lists word a duty with verbs that any duty may begin with (开展, 做好,
// 负责), with the township's words for itself and with fillers; they are general language, no town's. Taken away, they part
// the text: pairs of characters are formed within the parts only.

import { normaliseText, stripBlanks, toHalfWidth } from '../domain/normalise';

const verbs =
  '依法依规 依法 依规 按照 根据 按权限 按规定 负责 承担 做好 抓好 搞好 开展 落实 推进 推动 加强 强化 深化 组织实施 组织开展 组织 实施 ' +
  '协助 协同 配合 统筹 积极 广泛 及时 建立健全 建立 健全 完善 持续 常态化 定期 规范 引导 办理 进行 履行 执行 参与 贯彻';
const township =
  '本级 本辖区 辖区内 辖区 本行政区域内 本行政区域 行政区域内 职责范围内 区域内 苏木乡镇 苏木镇 乡镇 苏木 街道 全镇 全乡 全街道 本镇 本乡 ' +
  '本街道 镇村两级 镇村 镇级 乡级 镇党委 乡党委 嘎查村 嘎查 行政村';
const fillers =
  '等相关工作 相关工作 等工作 的工作 工作 等相关 相关 有关 各类 各项 以及 情况 等 的 和 与 及 对 向 为 在';
/** What is taken away. */
export const emptyWordList: readonly string[] = `${verbs} ${township} ${fillers}`.split(' ');
/** Empty words by the code of their first character, the longest first; `begins` tells quickly where there is none. */
const emptyWords = new Map<number, string[]>();
const begins = new Uint8Array(65536);
for (const word of [...emptyWordList].sort((a, b) => b.length - a.length)) {
  const first = word.charCodeAt(0);
  emptyWords.set(first, [...(emptyWords.get(first) ?? []), word]);
  begins[first] = 1;
}

/**
 * The clauses of a text as their parts: what letters and digits stand together once empty words are taken away. Clauses in
 * which nothing is left are left out. A text is gone over once, for documents have hundreds of long ones.
 */
export function clausesOf(text: string, town: string | undefined): string[][] {
  const dense = stripBlanks(town ? text.split(town).join('') : text);
  const plain = fullWidthLetters.test(dense) ? toHalfWidth(dense) : dense;
  const clauses: string[][] = [];
  let parts: string[] = [];
  /** Where the part at hand begins; -1 for none. */
  let from = -1;
  const endPart = (to: number) => {
    if (from >= 0) parts.push(plain.slice(from, to));
    from = -1;
  };
  const endClause = (to: number) => {
    endPart(to);
    if (parts.length > 0) clauses.push(parts);
    parts = [];
  };
  for (let at = 0; at < plain.length; ) {
    const length = letterLength(plain, at);
    const empty = length === 0 ? 0 : emptyLength(plain, at);
    if (length > 0 && empty === 0) {
      if (from < 0) from = at;
      at += length;
    } else {
      if (length === 0 && clauseEnds.has(plain.charCodeAt(at))) endClause(at);
      else endPart(at);
      at += Math.max(1, empty);
    }
  }
  endClause(plain.length);
  return clauses;
}

const fullWidthLetters = /[０-９Ａ-Ｚａ-ｚ]/;
const clauseEnds: ReadonlySet<number> = new Set(Array.from(',;。:!?，；：！？', each => each.charCodeAt(0)));
const letter = /[\p{L}\p{N}]/u;

/** How many UTF-16 units the letter or digit at an offset has; 0 for anything else. */
function letterLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) return 1;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return letter.test(character) ? character.length : 0;
}

/** How long the longest empty word at an offset is; 0 where there is none. */
function emptyLength(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (begins[first] === 0) return 0;
  for (const word of emptyWords.get(first)!) if (text.startsWith(word, at)) return word.length;
  return 0;
}

/** What is done in a duty, as far as it tells duties on the same matter apart. */
export const acts = ['other', 'penalty', 'licence', 'recovery', 'inspection', 'survey', 'payment', 'further'] as const;
export type Act = (typeof acts)[number];

const actWords: readonly (readonly [Act, readonly string[]])[] = [
  ['penalty', ['处罚', '罚款', '查处']],
  [
    'licence',
    [
      '证发放',
      '证书发放',
      '许可',
      '审批',
      '核发',
      '核准',
      '备案',
      '登记',
      '认定',
      '审核',
      '发证',
      '换证',
      '鉴定',
      '终审',
      '初审',
      '评审',
      '评定',
      '定级',
      '确认',
    ],
  ],
  ['recovery', ['追缴', '清退', '追回', '追讨', '收回', '退回']],
  ['inspection', ['检查', '监管', '监督管理', '执法', '巡查', '督察', '督查', '抽检']],
  ['survey', ['普查', '调查', '统计', '监测', '检测', '评估']],
  ['payment', ['补助核发', '补贴核发', '津贴核发', '金核发', '发放', '补贴', '补助', '救助', '奖励']],
  ['further', ['培训', '宣传', '教育', '检疫', '防疫', '防治', '防控', '建设', '改造', '修建']],
];

/** The act that the leading clause of a name ends with; what begins with 对 says its act at the end of the sentence. */
export function actOf(name: string): Act {
  const text = normaliseText(name);
  const [clause] = text.split(text.startsWith('对') ? /[;。]/ : /[,;。]/, 1) as [string];
  // a licence that is taken away is a penalty, wherever the word stands
  if (clause.includes('吊销')) return 'penalty';
  let found: Act = 'other';
  let [last, longest] = [0, 0];
  for (const [act, words] of actWords)
    for (const word of words) {
      const end = clause.lastIndexOf(word) + word.length;
      // 证发放 is a licence, 发放 a payment
      if (end < word.length || end < last || (end === last && word.length <= longest)) continue;
      [found, last, longest] = [act, end, word.length];
    }
  return found;
}

/** Acts that make a duty of their own: who licences a thing, fines for it, counts it or claims it back does not check or pay it by that. */
const ownActs: ReadonlySet<Act> = new Set(['licence', 'recovery', 'survey', 'penalty']);
const specificActs: ReadonlySet<Act> = new Set([...ownActs, 'inspection', 'payment']);

/** Whether two acts on the same matter are two duties. */
export function areExclusive(a: Act, b: Act): boolean {
  if (a === b) return false;
  if (a === 'recovery' || b === 'recovery') return true;
  return (ownActs.has(a) && specificActs.has(b)) || (ownActs.has(b) && specificActs.has(a));
}
