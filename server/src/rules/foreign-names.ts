// Names of other towns and counties of the corpus in the text of an item. A neighbour may be named rightly (`与青岩镇交界`, a river,
// a relic, a firm), so only what reads as the list's own town or as who does the work is told for sure. Names are not looked
// for one by one: wherever a word can end a name, what stands before it is looked up.

import type { ColumnRole, ItemContent } from '../syntax/ast';
import type { CorpusFacts } from './rule';

export interface ForeignName {
  readonly name: string;
  readonly role: ColumnRole;
  /** In the column's joined text. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands for the list's own town or county for sure. */
  readonly isSure: boolean;
}

const columns: readonly ColumnRole[] = ['name', 'superiorDuties', 'ownDuties', 'handling'];
/** Last characters of names: of 镇, 乡, 苏木, 街道, 县, 旗 and 区. */
const isLast = new Uint8Array(65536);
for (const last of '镇乡木道县旗区') isLast[last.charCodeAt(0)] = 1;
/** What may stand before a name that begins there. */
const boundary = /[^\u4e00-\u9fff]$|[县旗区市盟州省在由向对从经是本的将给为赴于以按报请令使让指]$|^$/;
/** Verbs behind which the place of one's own duties follows: `落实青石镇工作部署`. Who is assisted may be a neighbour. */
const verb = /(?:制定|编制|起草|贯彻|落实|执行|组织|开展|做好|加强|推进|推动|承担|完善|建立|实施|维护|管理|保障|服务)$/;
const assists = /(?:配合|协助|支持)$/;
const ownWork = /^[^，。；、]{0,8}(?:规划|计划|工作|方案|部署|预案|制度|环境|建设|管理|服务|治理|发展)/;
/** Before a neighbour that is named as such. */
const beside = /[与和同跟及或、]$|[与和同跟](?:.{2,6}[县旗区市])$|[原跨距离至到往赴自从]$/;
/** Behind the own town, or behind who does something. */
const asOwnTown =
  /^(?:人民政府|政府|党委|党工委|办事处|纪委|纪工委|人大|辖区|行政区域|全域|境内|域内|范围内|各村|各社区|机关|党政|负责|配合|协助|组织(?!部)|开展|做好|落实|按照|根据|承担|牵头|应当|依法)/;
const asOwnCounty =
  /^(?:委(?![托派])|境内|域内|范围内|辖区|行政区域|[\u4e00-\u9fff]{1,12}?(?:局|委员会|办公室|人民政府|政府|联合会|大队|法院|检察院))/;
/** Behind names of people, places, roads, schools and firms. */
const inOtherWord =
  /^(?:人(?!民政府)|移民|撤|并入|合并|交界|接壤|毗邻|相邻|方向|[至到段线河江山湖古]|产(?!业)|战役|会议|故居|公路|大桥|水库|灌区|林场|中学|小学|学校|医院|卫生院|法庭|派出所|供电|公司|集团|有限|[（(、和与及等])/;
/** The rest of a word that a name's last character begins: `乡村`, `区域`, `旗帜`. */
const wordRest: Readonly<Record<string, RegExp>> = {
  镇: /^[江静压痛定守]/,
  乡: /^[镇村亲土愁贤里间下民音情俗邻]/,
  旗: /^[帜舰袍号手杆下]/,
  区: /^[域划间块别分]/,
};

/** For a set of names: pairs of their last two characters, and the length of the longest. Worked out again for other names. */
const indexes = new WeakMap<ReadonlySet<string>, { tails: ReadonlySet<number>; longest: number }>();

function indexOf(places: ReadonlySet<string>) {
  let index = indexes.get(places);
  if (!index) {
    const names = [...places].filter(name => name.length > 1);
    index = {
      tails: new Set(names.map(name => pairAt(name, name.length))),
      longest: names.reduce((most, { length }) => Math.max(most, length), 0),
    };
    indexes.set(places, index);
  }
  return index;
}

/** The two characters before an offset as one number. */
function pairAt(text: string, end: number): number {
  return text.charCodeAt(end - 2) * 65536 + text.charCodeAt(end - 1);
}

export function foreignNames(content: ItemContent, { places, place }: CorpusFacts): ForeignName[] {
  const found: ForeignName[] = [];
  if (places.size === 0) return found;
  const { tails, longest } = indexOf(places);
  for (const role of columns) {
    const text = content.columns.get(role)?.text ?? '';
    for (let end = 2; end <= text.length; end++) {
      if (isLast[text.charCodeAt(end - 1)] === 0 || !tails.has(pairAt(text, end))) continue;
      const name = nameBefore(text, end, places, longest);
      if (name === undefined || name === place.county || name === place.town) continue;
      const start = end - name.length;
      const isSure = judge(text, start, end, role, name, place.town);
      if (isSure !== undefined) found.push({ name, role, start, end, isSure });
    }
  }
  return found;
}

/** The longest name that ends at an offset. */
function nameBefore(text: string, at: number, places: ReadonlySet<string>, longest: number): string | undefined {
  for (let length = Math.min(longest, at); length > 1; length--) {
    const name = text.slice(at - length, at);
    if (places.has(name)) return name;
  }
  return undefined;
}

/** Whether a name stands for the own place for sure or maybe; undefined where it is rightly there, or no name at all. */
function judge(
  text: string,
  start: number,
  end: number,
  role: ColumnRole,
  name: string,
  own: string | undefined,
): boolean | undefined {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 16);
  if (own?.endsWith(name) && text.startsWith(own, end - own.length)) return undefined;
  const isObject = verb.test(before);
  const isCounty = /[县旗区]$/.test(name);
  // who is assisted in the list of a town is its county, or a town beside it
  const begins = isObject || (isCounty && assists.test(before)) || boundary.test(before);
  if (!begins || beside.test(before) || wordRest[name.at(-1)!]?.test(after)) return undefined;
  if ((isCounty ? asOwnCounty : asOwnTown).test(after)) return true;
  if (inOtherWord.test(after) || isCounty) return undefined;
  // a duty of one's own begins with no other town
  if (role === 'name' && (start === 0 || (isObject && ownWork.test(after)))) return true;
  if (isObject) return false;
  return /在$|本$|^$|[。；：，\s]$/.test(before) ? false : undefined;
}
