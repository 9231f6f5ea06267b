// Reads province, prefecture, county and town out of a title such as `某省某市某县某镇履行职责事项清单`. Suffixes alone mislead:
// 市中区 begins with one, 红旗镇 and 旗下营镇 hold one, 旧县镇 is no county. So every way of cutting the title into
// prefecture, county and town is tried (titles are short), each cut is charged for what is unusual about it (a name that
// begins with a suffix or holds one, a name of one character), and the cheapest wins. `X市Y镇` needs to be known: where X
// is one of the prefecture cities it is the prefecture, else a county-level city.

import { autonomousRegions, municipalities, prefectureCities, provinces, shortPrefectures } from './gazetteer';
import { stripBlanks, toHalfWidth } from './normalise';

/** Parts of a place, as printed, each with its suffix (`某某市`); a part that the title does not tell is missing. */
export interface Place {
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  readonly town?: string;
}

const longestTitle = 80;
const longestUnit = 16;
const titleWords =
  /(?:上级(?:职能)?部门)?(?:基本|配合|收回|回收|上收)(?:履|事项|职责)|履行(?:职责|事项)|履职|职责|权责|事项|[“"]?三张清单/;
/** `乡镇（街道）` as an owner of the list names no town, unless it is part of a name (`新乡镇`). */
const anyTown = /(?<=^|[省州盟市县旗区镇乡木道处])(?:苏木)?(?:乡镇|镇乡)(?:苏木|街道)?$/;
const organ = /(?:(?:委员会|党委|党工委)[、和]?)?(?:人民政府|政府)?$/;
const zone = /(?:开发|管理|示范|度假|风景|保税|工业|产业园|园)区$/;
const townSuffix = new RegExp(
  `(?:镇|乡|苏木|街道|街道办事处|办事处|[农牧林渔茶果盐马羊]场|[种园原良].场|团场|管委会|产业园|${zone.source.slice(0, -1)})$`,
);
const suffixes = /[市区县旗盟]/g;
/** Where a suffix may be the beginning of a word: `东关市场街道`. */
const midWord = /市(?=场)|区(?=域)|旗(?=[帜杆])|盟(?=誓)/y;

interface Cut {
  readonly cost: number;
  readonly prefecture?: string;
  readonly county?: string;
  readonly town?: string;
}

/**
 * The place that a document's or list's title names. White space, `**`, a leading `附件：` and everything from the words
 * for the list on (`基本履职事项清单（100项）`) are left out first; a title that is no title yields no parts.
 */
export function parsePlace(title: string): Place {
  const head = headOf(title);
  if (!head) return {};
  const [province, rest] = cutProvince(head);
  const { prefecture, county, town } = cheapest(cuts(rest));
  return {
    ...(province ? { province } : {}),
    ...(prefecture ? { prefecture } : {}),
    ...(county ? { county } : {}),
    ...(town ? { town } : {}),
  };
}

/** What stands before the words for the list, without what is no part of a name; '' if there is nothing. */
function headOf(title: string): string {
  if (title.length > longestTitle * 4) return '';
  const text = toHalfWidth(stripBlanks(title))
    .replace(/[*#_·—\-《》]/g, '')
    .replace(/^附件[0-9一二三四五六七八九十]*[:.、]?[0-9]{0,2}/, '')
    .replace(/^(?:[0-9]{1,2}|[一二三四五])[、.]/, '')
    .replace(/^(?:关于)?(?:印发|公布|公开|调整)/, '')
    .replace(/^20[0-9]{2}年(?:版|度)?/, '')
    .replace(/^中共/, '');
  const at = text.search(titleWords);
  let head = at < 0 ? text : text.slice(0, at);
  if (head === '') head = /\(([^()0-9]{2,})\)/.exec(text)?.[1] ?? '';
  head = head
    .replace(/\([^()]*\)$/, '')
    .replace(/20[0-9]{2}年?(?:版|度)?$/, '')
    .replace(organ, '')
    .replace(anyTown, '');
  return head.length > longestTitle || /[^\u3400-\u9fff\ud840-\udfff〇]/.test(head) ? '' : head;
}

/** Splits off the province; a short name only where a place below it follows: `江苏南京市`, but not `吉林市`, `海南藏族自治州`. */
function cutProvince(head: string): [province: string | undefined, rest: string] {
  for (const name of municipalities) if (head.startsWith(name)) return [name, head.slice(name.length)];
  for (const [short, full] of [...autonomousRegions, ...provinces.map(name => [name, `${name}省`] as const)]) {
    if (head.startsWith(full)) return [full, head.slice(full.length)];
    const rest = head.slice(short.length);
    if (head.startsWith(short) && /^(?![省市区县州路镇乡街]|藏族|蒙古族).{2,}[市县区旗州盟]/.test(rest))
      return [short, rest];
  }
  // a province that is not listed (of a made-up county, say) is told by its form
  const other = /^[^省市县区旗州盟镇乡]{2,3}省(?=.{2,}[市县区旗州盟])/.exec(head)?.[0];
  return other ? [other, head.slice(other.length)] : [undefined, head];
}

function cheapest(found: readonly Cut[]): Cut {
  let best: Cut | undefined;
  for (const cut of found) if (!best || cut.cost < best.cost) best = cut;
  return best ?? { cost: 0 };
}

/** All ways of reading `text`, of equal ones those with the shorter counties first. */
function cuts(text: string): Cut[] {
  const found = countyCuts(text);
  for (const prefecture of prefectures(text)) {
    const sure = isPrefecture(prefecture);
    const cost = oddity(prefecture) + inWord(text, prefecture.length) - (sure ? 1 : 0);
    for (const cut of countyCuts(text.slice(prefecture.length)))
      if (sure || cut.county) found.push({ ...cut, prefecture, cost: cost + cut.cost });
  }
  return found;
}

function countyCuts(text: string): Cut[] {
  const found: Cut[] = [];
  for (const match of text.matchAll(suffixes)) {
    const end = match.index + 1;
    const county = text.slice(0, end);
    if (!isCounty(county)) continue;
    // `某县某开发区` at the end of a title stands where the town would
    const unlikely = isPrefecture(county) || (end === text.length && zone.test(county));
    const cost = oddity(county) + inWord(text, end) + (unlikely ? 1 : 0);
    for (const cut of townCuts(text.slice(end))) found.push({ ...cut, county, cost: cost + cut.cost });
  }
  return [...found, ...townCuts(text)];
}

/** The rest of a title as a town: all of it, or nothing where nothing is left. */
function townCuts(text: string): Cut[] {
  if (text === '') return [{ cost: 0 }];
  const suffix = townSuffix.exec(text)?.[0];
  if (!suffix || suffix.length === text.length) return [];
  const name = text.slice(0, -suffix.length);
  return [{ town: text, cost: oddity(name) + oddity(name.slice(-1)) + (name.length === 1 ? 1 : 0) }];
}

/** The beginnings of a text that can be a prefecture. */
function prefectures(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/市|盟|地区|自治州|州/g)) {
    const end = match.index + match[0].length;
    const unit = text.slice(0, end);
    if (end > longestUnit || end < 3) continue;
    if (match[0] !== '州' || shortPrefectures.includes(unit)) found.push(unit);
  }
  return found;
}

/** Whether a unit is a prefecture whatever follows it. */
function isPrefecture(unit: string): boolean {
  if (unit.endsWith('市')) return prefectureCities.has(unit.slice(0, -1));
  return shortPrefectures.includes(unit) || /.(?:地区|自治州)$/.test(unit);
}

/** Whether a unit has the form of a county. */
function isCounty(unit: string): boolean {
  const suffix = unit.at(-1)!;
  if (unit.length > longestUnit || unit.length < 2) return false;
  if (/[地社辖片街牧库]区$/.test(unit)) return false;
  if (suffix === '县') return true;
  if (suffix === '区') return unit.length > 2 || /^[郊城矿东西南北]/.test(unit);
  // 红旗, 锦旗 and their like are things; every banner has a name of two characters or more
  if (suffix === '旗') return unit.length > 2 && !/[红锦彩军国]旗$/.test(unit);
  return suffix === '市' && unit.length > 2;
}

/** What is unusual about a unit or a name: suffixes before its last character, twice if one is doubled (`中旗旗`). */
function oddity(unit: string): number {
  const inner = unit.slice(0, -1).replace(/^市[中南北]/, '');
  return (inner.match(suffixes)?.length ?? 0) + (/([市区县旗盟])\1$/.test(unit) ? 1 : 0);
}

/** 1 where the suffix that ends at `end` seems to begin a word, else 0. */
function inWord(text: string, end: number): number {
  midWord.lastIndex = end - 1;
  return midWord.test(text) ? 1 : 0;
}
