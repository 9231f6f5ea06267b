// Cuts a department's name into the place it belongs to and what it is called there: `云岭县` + `民政局`. Spellings are compared
// by what the departments are called, places by themselves. The place is told by its form (see place.ts for titles, where
// towns follow; here an organ's name does), unit by unit: the shortest stretch that ends in 省, 市, 县… and is no other word
// (`城市`, `社区`, `市场`).

import { shortPrefectures } from './gazetteer';

export interface DepartmentName {
  /** `松江市云岭县`, a bare level (`县`), or '' where none is named. */
  readonly place: string;
  /** `民政局`, `委宣传部`; never empty. */
  readonly core: string;
}

const longestPlace = 24;
const levels = '省市县区旗盟州';
/** Words that end like a place and are none. */
const noPlace =
  /^[城都超集股夜门]市$|(?:[社园景辖片街小库牧灌校]区|(?:保护|风景|名胜|旅游|度假|示范|试验|实验|合作|保税|功能|开发|经开|高新|工业|集聚|聚集|管理|生态)区|[锦红彩国军]旗|[联同]盟|[本各全该]地区|[本各全该外跨][省市县区旗])$/;
/** What stands within a name of an organ, never within a place's. */
const organWord = /局|厅|委员|部门|公司|中心|办公|领导/;
/** After a level: the rest of a word that only begins with it. */
const wordRest =
  /^(?:场|容|域|划|块|帜|舰|[级内际]|政(?:局|管理|公用|工程|设施|园林|建设)|民(?:中心|服务|热线|之家)|直(?:各|机关(?!工)))/;
const aside = /[（(][^（()）]*[）)]/g;

/** Cuts a name without blanks; what stands in brackets, `（民族事务局）`, and a leading 中共 are left out. */
export function splitDepartment(name: string): DepartmentName {
  const text = name.replace(aside, '').replace(/^中共/, '') || name;
  let end = 0;
  for (let next = unitEnd(text, 0); next > 0; next = unitEnd(text, end)) end = next;
  return { place: text.slice(0, end), core: text.slice(end).replace(/^委员会(?=.+[部委办])/, '委') };
}

/** Where the shortest unit of place that begins at `from` ends; 0 if none does. */
function unitEnd(text: string, from: number): number {
  for (let at = from; at < Math.min(text.length - 1, longestPlace); at++) {
    if (!levels.includes(text[at]!)) continue;
    const unit = text.slice(from, at + 1);
    // `市中区教育局` begins with no bare level
    if (unit === '市' && /^[中南北]区/.test(text.slice(at + 1))) continue;
    if (isPlace(unit, from === 0) && !wordRest.test(text.slice(at + 1, at + 8))) return at + 1;
    if (organWord.test(unit)) return 0;
  }
  return 0;
}

function isPlace(unit: string, isFirst: boolean): boolean {
  const suffix = unit.at(-1)!;
  if (unit.length === 1) return isFirst;
  if (organWord.test(unit) || noPlace.test(unit)) return false;
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
