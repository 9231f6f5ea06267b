// Puts the words of one town into the mouth of another one: names of town and county, the level before organs (旗文物局 in a
// county is 县文物局), what a town calls itself (本乡, 苏木党委), and the words for villages where the other one clearly has
// others. Only what is certain is touched: a name, or a whole word that begins behind a boundary (the start, a punctuation
// mark, or one of the verbs and prepositions that organs follow) and ends before an organ or another word that tells what it
// is. All else stays, character by character; every change is told.

import { looksLikeDepartment } from './department';
import { levelOf, splitDepartment } from './department-name';

/** Whose words they are; what is not known is undefined. */
export interface TownPlace {
  readonly town: string | undefined;
  /** As titles write it: `云岭县`. */
  readonly county: string | undefined;
  readonly prefecture?: string | undefined;
  readonly province?: string | undefined;
}

/** Who takes them over, and how that one's list is written. */
export interface OwnPlace extends TownPlace {
  /** How it clearly writes its county's departments: `县民政局` or `云岭县民政局`; undefined where that is not clear. */
  readonly departments: 'level' | 'county' | undefined;
  /** How often it has each of the words. */
  readonly uses: Readonly<Record<CountedWord, number>>;
}

/** Words that stand for what some regions or towns do not have; `各村` stands for 村委会, 村党支部 and their like. */
export type CountedWord = '苏木' | '嘎查' | '村' | '各村' | '社区';

/** A stretch of the text as it was and what has come in its place. */
export interface PlaceChange {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

export interface Adapted {
  readonly text: string;
  readonly changes: readonly PlaceChange[];
}

/** Words of another town in the own town's places. */
export type Adapt = (text: string) => Adapted;

/** What stands in the place of `length` characters: whole words, so that changes can be read. */
interface Match {
  readonly length: number;
  readonly to: string;
}
type Matcher = (text: string, at: number) => Match | undefined;

const counties = /^[县区旗市]$/;
const townTypes = /(?:苏木|街道|镇|乡)$/;
/** Behind these a word begins; single characters with which places end (大同县, 和县) are not among them. */
const wordStart =
  /(?:^|[^\u3400-\u9fff]|配合|协助|会同|联合|[由报向经为是的对将给至送或]|报送|抄送|及|以及|请|按照|根据|依据|委托|督促|联系|移交|移送|提交|上报|通知|告知|反馈|落实|执行|完成|接受|服从|对接|通过|参照|做好|下达|争取|协调|指导|参加|参与|贯彻|组织|召开|建立|健全|完善|加强|推进|保障|支持|服务|[办建管开抓用选]好|(?<=[局委办会府队院心部处站])[和与])$/;
const punctuated = /(?:^|[^\u3400-\u9fff])$/;
/** The longest of `wordStart`. */
const startLength = 3;
const ideographs = /[\u3400-\u9fff]{1,20}/y;
/** Words of a level that is a bare character: `旗级资金`, `县直部门`. */
const levelWord =
  /(?:级(?=部门|单位|机关|有关|相关|主管|业务|职能|各|资金|财政|专项|补助|层面|党委|领导)|直(?=部门|机关|单位|各|有关))/y;
/** An organ of the city with a branch in the county is the city's. */
const branched = /[^，。、；：\s]{2,14}局[^，。、；：\s]{0,10}分局/y;
/** What a county itself is called by, which is no department. */
const noDepartment = /^(?:委|党委|政府|人民政府|人大|人大常委会|政协)$/;
const government = /党?委(?![托派员])|人民政府|政府|人大|政协|纪委|监委/y;
const townOrgan =
  /党委|党工委|人民政府|政府|办事处|纪委|纪工委|党政|人大工委|人大(?!常委)|人代会|人民代表大会|便民服务中心|综治中心|(?:综合)?文化站|财政所|司法所|民政办|武装部|级(?=财政|资金|预算|河湖?长|林长|路长|田长|部门|干部)/y;
/** Those that every town has under the same name. */
const plainOrgan = /^(?:党政|便民服务中心|综治中心|(?:综合)?文化站|财政所|司法所|民政办|武装部|级)$/;
const congress = /^(?:人大|人代会|人民代表大会)/;
const lawTitle = /《[^《》]*》/y;
const ownWordRest = /[镇乡村区域庄办本土亲]/;

/** How texts of `from` are put into the places of `to`. */
export function adaptTo(from: TownPlace, to: OwnPlace): Adapt {
  const matchers = [
    ...regions(from, to),
    ...names(from, to),
    ...levels(from, to),
    ...townWords(from, to),
    ...villages(to),
  ];
  return text => {
    const changes: PlaceChange[] = [];
    let adapted = '';
    let copied = 0;
    for (let at = 0; at < text.length; ) {
      // a law is called what it is called
      const title = matchAt(lawTitle, text, at);
      const match = title ? undefined : firstMatch(matchers, text, at);
      if (match && match.to !== text.slice(at, at + match.length)) {
        adapted += text.slice(copied, at) + match.to;
        changes.push({ start: at, from: text.slice(at, at + match.length), to: match.to });
        copied = at + match.length;
      }
      at += title?.length ?? match?.length ?? 1;
    }
    return { text: adapted + text.slice(copied), changes };
  };
}

function firstMatch(matchers: readonly Matcher[], text: string, at: number): Match | undefined {
  for (const matcher of matchers) {
    const match = matcher(text, at);
    if (match) return match;
  }
  return undefined;
}

/**
 * Names of province, prefecture and county one after the other, and the level before the prefecture's organs. A chain of names is put
 * into the own place as a whole where all of that is known, or is left alone with all that it is part of: half of a place is none.
 */
function regions(from: TownPlace, to: OwnPlace): Matcher[] {
  const { province, prefecture, county } = from;
  const chain: Matcher = (text, at) => {
    if (!isStart(text, at)) return undefined;
    let [end, last, own] = [at, '', ''];
    let isKnown = to.county !== undefined;
    for (const [theirs, ours] of [
      [province, to.province],
      [prefecture, to.prefecture],
    ]) {
      if (!theirs || !text.startsWith(theirs, end)) continue;
      [end, last, own] = [end + theirs.length, theirs, own + (ours ?? '')];
      isKnown &&= ours !== undefined;
    }
    if (end === at) return undefined;
    // 内蒙古 in the title and 内蒙古自治区 in the text are not told apart
    isKnown &&= !/^(?:自治区|自治州|省)/.test(text.slice(end, end + 3));
    const organ = matchAt(branched, text, end);
    if (isKnown && county && text.startsWith(county, end))
      return { length: end + county.length - at, to: own + to.county };
    if (isKnown && (organ || organEnd(text, end - last.length, last))) return { length: end - at, to: own };
    const left = Math.max(chainEnd(text, end, from), end + (organ?.length ?? 0));
    return { length: left - at, to: text.slice(at, left) };
  };
  const rest: Matcher = (text, at) => {
    if (!county || county === to.county || !/[省市盟州区]/.test(text[at - 1] ?? '')) return undefined;
    const end = chainEnd(text, at, { town: from.town, county });
    return text.startsWith(county, at) ? { length: end - at, to: text.slice(at, end) } : undefined;
  };
  return [chain, rest, ...prefectureLevels(from, to)];
}

/** The character of the prefecture's level before an organ; in a city without districts 市 is its own, the prefecture is told by its name. */
function prefectureLevels(from: TownPlace, to: OwnPlace): Matcher[] {
  const [level, own] = [from, to].map(({ prefecture }) => prefecture && levelOf(prefecture));
  const [countyLevel, ownCountyLevel] = [from, to].map(({ county }) => county && levelOf(county));
  const word = ownCountyLevel === '市' ? to.prefecture : own;
  if (!level || !word || (level === own && (ownCountyLevel !== '市' || countyLevel === '市'))) return [];
  return [
    (text, at) => {
      if (text[at] !== level || !isStart(text, at)) return undefined;
      if (matchAt(branched, text, at + 1)) return { length: 1, to: word };
      // a league has an office in the place of a government
      const isLeading = governmentEnd(text, at + 1) !== undefined && !/^(?:人民)?政府/.test(text.slice(at + 1, at + 5));
      const isPrefectures = countyLevel !== level && (isLeading || organEnd(text, at, level) !== undefined);
      return isPrefectures ? { length: 1, to: word } : undefined;
    },
  ];
}

/** Where the names end that a place goes on with. */
function chainEnd(text: string, at: number, { county, town }: TownPlace): number {
  let end = at;
  for (const name of [county, town]) if (name && text.startsWith(name, end)) end += name.length;
  return end;
}

/** Names of town and county; the own ones that stand there already are passed over. */
function names(from: TownPlace, to: OwnPlace): Matcher[] {
  const found: Matcher[] = [];
  const { county, town } = to;
  const own = [county, town].filter(name => name !== undefined).sort((a, b) => b.length - a.length);
  const level = county === undefined ? '' : levelOf(county);
  const written = (name: string, text: string, at: number): Match | undefined => {
    if (county === undefined) return undefined;
    const isParty = text.startsWith('中共', at - 2);
    const nameEnd = at + name.length;
    // the city's bureau has a branch in the county, which is told by its name
    const isBranch = text.startsWith('分局', nameEnd);
    const isLevel = to.departments === 'level' && !isParty && !isBranch && isStart(text, at);
    const end = isLevel ? organEnd(text, at, name) : undefined;
    return end === undefined
      ? { length: name.length, to: county }
      : { length: end - at, to: level + text.slice(nameEnd, end) };
  };
  for (const name of own)
    found.push((text, at) => {
      if (!isNameAt(text, at, name)) return undefined;
      return name === county ? written(name, text, at) : { length: name.length, to: name };
    });
  if (from.town && town && from.town !== town) {
    const [type, ownType] = [typeOf(from.town), typeOf(town)];
    found.push((text, at) => {
      if (!isNameAt(text, at, from.town!)) return undefined;
      const end = at + from.town!.length;
      const organ = type && ownType && type !== ownType ? townOrganAt(text, end, ownType) : undefined;
      return { length: from.town!.length + (organ?.length ?? 0), to: town + (organ?.to ?? '') };
    });
  }
  if (!from.county || !county || from.county === county) return found;
  found.push((text, at) => (isNameAt(text, at, from.county!) ? written(from.county!, text, at) : undefined));
  const [stem, ownStem] = [from.county, county].map(each => each.slice(0, -1));
  if (stem!.length > 1 && ownStem!.length > 1 && ![stem, ownStem].some(each => each!.endsWith('自治')))
    found.push((text, at) =>
      text.startsWith(`${stem}分局`, at) ? { length: stem!.length + 2, to: `${ownStem}分局` } : undefined,
    );
  return found;
}

/** The character of the county's level before an organ, and in 旗级, 县直, 本旗. */
function levels(from: TownPlace, to: OwnPlace): Matcher[] {
  if (!from.county || !to.county) return [];
  const [level, own] = [levelOf(from.county), levelOf(to.county)];
  if (!counties.test(level) || !counties.test(own)) return [];
  const found: Matcher[] = [];
  if (level !== own || to.departments === 'county')
    found.push((text, at) => {
      if (text[at] !== level || !isStart(text, at)) return undefined;
      const organ = level === '市' && matchAt(branched, text, at + 1) ? undefined : organEnd(text, at, level);
      const end = organ ?? governmentEnd(text, at + 1);
      if (end === undefined) return undefined;
      const isFull = to.departments === 'county' && organ !== undefined && punctuated.test(text.slice(0, at).slice(-1));
      return { length: end - at, to: (isFull ? to.county! : own) + text.slice(at + 1, end) };
    });
  // 市级, 本市 and 全市 are the prefecture's as often as the county's
  if (level === own || level === '市') return found;
  found.push((text, at) =>
    text[at] === level && isStart(text, at) && matchAt(levelWord, text, at + 1)
      ? { length: 2, to: own + text[at + 1]! }
      : undefined,
  );
  found.push((text, at) => {
    if (text[at + 1] !== level || !(isWholeAt(text, at) || (text[at] === '本' && !/[根基]/.test(text[at - 1] ?? ''))))
      return undefined;
    return /[域间块段划级公]/.test(text[at + 2] ?? '') ? undefined : { length: 2, to: text[at]! + own };
  });
  return found;
}

/** What a town calls itself: 本乡, 全乡, 各苏木, 镇党委. */
function townWords(from: TownPlace, to: OwnPlace): Matcher[] {
  const found: Matcher[] = [];
  if (to.uses.苏木 === 0)
    found.push((text, at) =>
      /^苏木(?:乡镇|镇容|镇（)/.test(text.slice(at, at + 4))
        ? { length: 4, to: text.slice(at + 2, at + 4) }
        : undefined,
    );
  const [type, own] = [typeOf(from.town ?? ''), typeOf(to.town ?? '')];
  if (!type || !own || type === own) return found;
  // 各镇 are all of the county, whatever this one is; 各苏木 are none where there are no 苏木
  const isEach = type === '苏木' && to.uses.苏木 === 0;
  found.push((text, at) => {
    const isOwn = text[at] === '本' || isWholeAt(text, at) || (isEach && text[at] === '各');
    const start = isOwn ? at + 1 : at;
    if (!text.startsWith(type, start)) return undefined;
    const end = start + type.length;
    // the head of a sumu
    if (type === '苏木' && text[end] === '达' && own !== '街道' && isStart(text, at))
      return { length: 3, to: `${own}长` };
    const organ = townOrganAt(text, end, own);
    if (isOwn ? !organ && ownWordRest.test(text[end] ?? '') : !organ || !isStart(text, at)) return undefined;
    return {
      length: end - at + (organ?.length ?? 0),
      to: (isOwn ? text[at]! : '') + own + (organ?.to ?? ''),
    };
  });
  return found;
}

/** Whether a word for all of a place begins at an offset: not 安全, 健全. */
function isWholeAt(text: string, at: number): boolean {
  return text[at] === '全' && !/[安健完齐保]/.test(text[at - 1] ?? '');
}

/** A town's organ at an offset as a town of the type has it: a street has a working committee and an office. */
function townOrganAt(text: string, at: number, own: string): Match | undefined {
  const organ = matchAt(townOrgan, text, at);
  if (organ === undefined) return undefined;
  const isStreet = own === '街道';
  if (plainOrgan.test(organ)) return { length: organ.length, to: organ };
  // a street has no congress, but may have a committee of the county's
  if (congress.test(organ)) return isStreet ? undefined : { length: organ.length, to: organ.replace('工委', '') };
  if (/委$/.test(organ)) {
    const plain = organ.replace('工委', '委');
    return { length: organ.length, to: isStreet ? plain.replace('委', '工委') : plain };
  }
  if (isStreet) return { length: organ.length, to: '办事处' };
  return { length: organ.length, to: organ === '办事处' ? '人民政府' : organ };
}

const villageOrgans = '党支部|党组织|“两委”|"两委"|两委|干部';
/** Organs of villages and of communities. */
const committees = [
  ['村民委员会', '社区居民委员会'],
  ['村委会', '社区居委会'],
] as const;

/** Villages, communities and gachas, where the own list clearly has the other ones. */
function villages({ uses }: OwnPlace): Matcher[] {
  const found: Matcher[] = [];
  const begins = (text: string, at: number) => text[at - 1] === '各' || text[at - 1] === '本' || isStart(text, at);
  if (uses.嘎查 === 0 && uses.村 > 0)
    found.push((text, at) => {
      if (!text.startsWith('嘎查', at) || !begins(text, at)) return undefined;
      if (text[at + 2] === '达') return { length: 3, to: '村委会主任' };
      if (text.startsWith('委员会', at + 2)) return { length: 5, to: '村民委员会' };
      return text[at + 2] === '村' ? { length: 3, to: '村' } : { length: 2, to: '村' };
    });
  const pairs = [
    ['村', '社区', uses.各村 === 0 && uses.嘎查 === 0 && uses.社区 > 2],
    ['社区', '村', uses.社区 === 0 && uses.嘎查 === 0 && uses.各村 > 2],
    ['村', '嘎查', uses.各村 === 0 && uses.社区 === 0 && uses.嘎查 > 2],
  ] as const;
  for (const [word, own, isClear] of pairs) {
    if (!isClear) continue;
    const organs = new RegExp(villageOrgans, 'y');
    found.push((text, at) => {
      if (!text.startsWith(word, at) || !begins(text, at)) return undefined;
      const end = at + word.length;
      if (matchAt(organs, text, end)) return { length: word.length, to: own };
      for (const [village, community] of own === '嘎查' ? [] : committees) {
        const [theirs, ours] = own === '社区' ? [village, community] : [community, village];
        if (text.startsWith(theirs, at)) return { length: theirs.length, to: ours };
      }
      // 各村（社区）, 各村民小组: other words
      const isWhole = text[at - 1] === '各' && !/[\u3400-\u9fff（(、]/.test(text[end] ?? '。');
      return isWhole ? { length: word.length, to: own } : undefined;
    });
  }
  return found;
}

/** How the text at hand counts the words that some places do not have. */
export function countedWords(text: string): OwnPlace['uses'] {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    苏木: count(/苏木/g),
    嘎查: count(/嘎查/g),
    村: count(/(?<![乡农])村(?!镇)/g),
    各村: count(new RegExp(`各村|村(?:委会|民委员会|${villageOrgans})`, 'g')),
    社区: count(/社区(?!矫正|卫生|戒毒|康复|工厂)/g),
  };
}

/** 镇, 乡, 苏木 or 街道; undefined for a farm and its like. */
function typeOf(town: string): string | undefined {
  return townTypes.exec(town)?.[0];
}

/** Whether a name stands at an offset, one of two characters (道县 in 街道县直) only where a word begins; 东石桥镇 is another one. */
function isNameAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  return name.length > 2 ? !/[东西南北大小新老]/.test(text[at - 1] ?? '') : isStart(text, at);
}

function isStart(text: string, at: number): boolean {
  return wordStart.test(text.slice(Math.max(0, at - startLength), at));
}

/** Where the shortest name of a department ends that begins with `place` at an offset; undefined if none does. */
function organEnd(text: string, at: number, place: string): number | undefined {
  const start = at + place.length;
  const run = matchAt(ideographs, text, start);
  if (run === undefined || /^[一二三四两]级/.test(run) || (place === '市' && /^(?:政(?![府协法])|场|容)/.test(run)))
    return undefined;
  if (/^(?:[省县区旗盟州镇]|乡(?!村)|市(?![场政容民])|[下帜内外间])/.test(run)) return undefined;
  for (let length = 2; length <= run.length; length++) {
    const core = run.slice(0, length);
    // a town's organ, 云岭县石桥镇政府, is none of the county's
    if (/(?<!城)[镇乡](?!村)|苏木|街道/.test(core)) return undefined;
    if (noDepartment.test(core) || !looksLikeDepartment(place + core)) continue;
    if (splitDepartment(place + core).place === place) return start + length;
  }
  return undefined;
}

/** Where the name of a county's leading organ ends that begins at an offset. */
function governmentEnd(text: string, at: number): number | undefined {
  const organ = matchAt(government, text, at);
  return organ === undefined ? undefined : at + organ.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
