// Cuts a department's name into the place it belongs to and what it is called there: `云岭县` + `民政局`. Spellings are compared
// by what the departments are called, places by themselves. The place is told by its form (see place.ts for titles, where
// towns follow; here an organ's name does), unit by unit: the shortest stretch that ends in 省, 市, 县… and is no other word
// (`城市`, `社区`, `市场`). A document has hundreds of names, so a name is gone over once, character by character.

import { shortPrefectures } from './gazetteer';

export interface DepartmentName {
  /** `松江市云岭县`, a bare level (`县`), or '' where none is named. */
  readonly place: string;
  /** `民政局`, `委宣传部`; never empty. */
  readonly core: string;
}

const longestPlace = 24;
const levels: ReadonlySet<string> = new Set('省市县区旗盟州');
/** What stands within a name of an organ, never within a place's. */
const organs: ReadonlySet<string> = new Set('局厅委部办');
/** Words that end like a place and are none, by their last two or three characters. */
const noPlaces: ReadonlySet<string> = new Set(
  (
    '社区 园区 景区 辖区 片区 街区 小区 库区 牧区 灌区 校区 锦旗 彩旗 国旗 军旗 联盟 同盟 保护区 风景区 名胜区 旅游区 度假区 示范区 试验区 实验区 ' +
    '合作区 保税区 功能区 开发区 经开区 高新区 工业区 集聚区 聚集区 管理区 生态区 本地区 各地区 全地区 该地区 地县 地旗 地市 ' +
    '本省 本市 本县 本区 本旗 各省 各市 各县 各区 各旗 全省 全市 全县 全区 全旗 外省 外市 外县 外区 外旗 跨省 跨市 跨县 跨区 跨旗'
  ).split(' '),
);
/** Words of two characters that are no place by themselves, but end some: `城市`, but `运城市`; `红旗`, but `红旗区`. */
const noPlacesAlone: ReadonlySet<string> = new Set('城市 都市 超市 集市 股市 夜市 门市'.split(' '));
/** `各县区`, `有关旗县`, `所在地县`: not 本溪, 全州 and their like. */
const anyPlace = /^(?:[各该]|其他|有关|相关|所在|户籍|本(?!溪)|全(?!椒|州|南))/;
/** After a level: the rest of a word that only begins with it. */
const wordRest =
  /^(?:场|容|域|划|块|帜|舰|[级内际]|政(?:局|管理|公用|工程|设施|园林|建设)|民(?:中心|服务|热线|之家)|直(?:各|机关(?!工)))/;
const aside = /[（(][^（()）]*[）)]/g;

/** Cuts a name without blanks; what stands in brackets, `（民族事务局）`, and a leading 中共 are left out. */
export function splitDepartment(name: string): DepartmentName {
  const plain = /[（(]/.test(name) ? name.replace(aside, '') : name;
  const text = (plain.startsWith('中共') ? plain.slice(2) : plain) || name;
  let end = 0;
  for (let next = unitEnd(text, 0); next > 0; next = unitEnd(text, end)) end = next;
  const core = text.slice(end);
  const isCommittee = core.startsWith('委员会') && /^委员会.+[部委办]/.test(core);
  return { place: text.slice(0, end), core: isCommittee ? `委${core.slice(3)}` : core };
}

/** Where the shortest unit of place that begins at `from` ends; 0 if none does. */
function unitEnd(text: string, from: number): number {
  const most = Math.min(text.length - 1, longestPlace);
  for (let at = from; at < most && !organs.has(text[at]!); at++) {
    if (!levels.has(text[at]!)) continue;
    const unit = text.slice(from, at + 1);
    // `市中区教育局` begins with no bare level
    if (unit === '市' && /^[中南北]区/.test(text.slice(at + 1))) continue;
    if (isPlace(unit, from === 0) && !wordRest.test(text.slice(at + 1, at + 8))) return at + 1;
  }
  return 0;
}

function isPlace(unit: string, isFirst: boolean): boolean {
  if (unit.length === 1) return isFirst;
  if (noPlaces.has(unit.slice(-2)) || noPlaces.has(unit.slice(-3)) || noPlacesAlone.has(unit)) return false;
  if (anyPlace.test(unit)) return false;
  const suffix = unit.at(-1)!;
  if (suffix === '旗' && unit.length > 2 && unit.endsWith('红旗')) return false;
  if (suffix === '州') return unit.endsWith('自治州') || shortPrefectures.includes(unit);
  return unit.length > 2 || suffix === '县';
}

/** The last character of a place, its level; '' for none. */
export function levelOf(place: string): string {
  return place.slice(-1);
}

/** Whether two places can be the same one, named more or less fully: `县` and `云岭县`, `云岭县` and `松江市云岭县`, '' and any. */
export function isSamePlace(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}
