// How two names of departments differ, if they may be two spellings of one: what people get wrong in such names, kind by kind.
// All names are given without their place (see department-name.ts). Whether the two are one department is for the caller to
// judge by how often each is used; here only what can't be two departments, or hardly, counts as a spelling.

import { looksLikeDepartment } from './department';
import { areAlike, isDepartmentWord } from './department-words';

export type SpellingKind =
  /** 文化旅游体育局 for 文化旅游和体育局, or the other way round. */
  | 'conjunction'
  /** 宣传部 for 委宣传部 (`县宣传部` for `县委宣传部`). */
  | 'committee'
  /** 城乡住房建设局 for 住房和城乡建设局, 政民局 for 民政局. */
  | 'swapped'
  /** A character lost, wrong or too many: 残疾联合会, 民政据, 应急管管理局. */
  | 'character'
  /** 民政 for 民政局. */
  | 'ending'
  /** 住建局 for 住房和城乡建设局. */
  | 'abbreviation';

const longest = 40;
const conjunctions = /(?!^)[和与及、]/g;
/** Organs that the Party and the government have alike. */
const general = /^(?:办|办公室|政?研究室|督查室|机关|党校|干部学校)$/;
/** Endings of organs of which a county has just one of a name. */
const endings =
  /(?:委员会|联合会|办公室|指挥部|管委会|人民政府|人民法院|检察院|大队|支队|中心|总会|协会|[局委办部厅会院处馆])$/;
/** What a whole ending is shortened to. */
const shortEndings: Readonly<Record<string, string>> = { 委员会: '委', 联合会: '联', 办公室: '办' };
/** Endings that may be left off. */
const leftOff = /^(?:局|委员会|委|办公室|办|部|联合会|大队|中心|院)$/;
/** Characters that tell departments apart: numbers, directions, sizes, levels, branches. */
const telling = /[0-9〇零一二三四五六七八九十东西南北上下左右前后内外大小中副新老总分支市县区旗省州盟镇乡村男女]/;
/** Words that many names hold, and that tell little. */
const generalWords = /综合|行政|执法|监督|管理|服务|发展|建设|工作|领导小组|事务|指导|技术|推广|信息|安全生产|协调/g;
/** So many characters, ending and general words aside, are not alike by chance. */
const longRest = 5;

/** A number that holds which characters a name has, roughly: cheap to compare. */
export function characterMask(core: string): number {
  let mask = 0;
  for (let i = 0; i < core.length; i++)
    if (!'和与及、'.includes(core[i]!)) mask |= 1 << ((Math.imul(core.charCodeAt(i), 0x9e3779b1) >>> 27) & 31);
  return mask;
}

/** Whether `spellingKind` can find anything: of the name in doubt no more than one character is not the other's. */
export function mayBeSpelling(doubtful: number, right: number): boolean {
  const others = doubtful & ~right;
  return (others & (others - 1)) === 0;
}

/** How `a`, the spelling in doubt, differs from `b`; undefined if they are equal or may well be two departments. */
export function spellingKind(a: string, b: string): SpellingKind | undefined {
  if (a === b || a.length > longest || b.length > longest) return undefined;
  if (b === `委${a}`) return general.test(a) ? undefined : 'committee';
  if (a === `委${b}`) return undefined;
  if (/分[局院]|派出所/.test(a + b) && branchOf(a) !== branchOf(b)) return undefined;
  const [x, y] = [a.replace(conjunctions, ''), b.replace(conjunctions, '')];
  if (x === y) return 'conjunction';
  if (isSwapped(x, y)) return 'swapped';
  if (isSlip(x, y)) return 'character';
  if (b.startsWith(a) && a.length > 1 && leftOff.test(b.slice(a.length)) && !looksLikeDepartment(a)) return 'ending';
  return isAbbreviation(x, y) ? 'abbreviation' : undefined;
}

/** `局云岭县分局` of `生态环境局云岭县分局`. */
function branchOf(core: string): string {
  return /局.*分局$|分[局院]$|派出所$/.exec(core)?.[0] ?? '';
}

/** Whether two stretches that stand side by side in one stand the other way round in the other. */
function isSwapped(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 2) return false;
  const { start, tail } = commonEnds(x, y);
  // what stands before and behind the stretches may be a part of them: 体育教育 and 教育体育
  for (let from = 0; from <= start; from++)
    for (let to = x.length - tail; to <= y.length; to++)
      if (y.slice(from, to).repeat(2).includes(x.slice(from, to))) return true;
  return false;
}

function isSlip(x: string, y: string): boolean {
  const change = x.length - y.length;
  if (Math.abs(change) > 1) return false;
  const { start, tail } = commonEnds(x, y);
  const wrong = x.slice(start, x.length - tail);
  const right = y.slice(start, y.length - tail);
  if (wrong.length > 1 || right.length > 1) return false;
  const ending = endings.exec(y)?.[0];
  if (!ending || telling.test(wrong + right)) return false;
  if (change !== 0) return isLostOrAdded(x, y, start, change);
  // 民政据, 民政居: no name at all
  if (tail < ending.length) return y.length > 2 && !looksLikeDepartment(x);
  if (isDepartmentWord(x.slice(start - 1, start + 1)) || isDepartmentWord(x.slice(start, start + 2))) return false;
  const rest = y.slice(0, y.length - ending.length).replace(generalWords, '');
  const inGeneralWord = y.replace(generalWords, '').length < x.replace(generalWords, '').length;
  return (
    y.length > 2 && (rest.length > longRest || areAlike(wrong, right) || (inGeneralWord && y.length > longRest - 1))
  );
}

/** A character that is missing in a name long enough, or stands there twice. */
function isLostOrAdded(x: string, y: string, start: number, change: number): boolean {
  if (change < 0) return y.length >= longRest;
  return x[start] === x[start - 1] || x[start] === x[start + 1] || y.length > longRest;
}

/** Whether the characters of `x` are some of those of `y`, in their order, the first and the ending among them. */
function isAbbreviation(x: string, y: string): boolean {
  const ending = endings.exec(y)?.[0];
  if (!ending || x.length < 2 || x.length > y.length - 2 || x[0] !== y[0]) return false;
  if (!x.endsWith(ending) && !(shortEndings[ending] && x.endsWith(shortEndings[ending]))) return false;
  let at = 0;
  for (const character of y) if (character === x[at]) at++;
  return at === x.length;
}

/** Lengths of the common beginning and, beyond it, of the common end. */
function commonEnds(x: string, y: string): { start: number; tail: number } {
  const most = Math.min(x.length, y.length);
  let start = 0;
  while (start < most && x[start] === y[start]) start++;
  let tail = 0;
  while (tail < most - start && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  return { start, tail };
}
