// Names of departments, told by their form alone. A duty heading (`某县民政局：`) has to be told from running text that
// ends in a colon (`重点检查：`), and the cut of a department cell has to be judged, without a list of all departments:
// names end in one of some sixty suffixes and hold no punctuation and no verb. What ends in a suffix by chance (布局, 查处,
// 座谈会, 全部) is left out by its ending, a phrase (`配合县公安局`) by the words that no name holds.

import { normaliseText, stripBlanks } from './normalise';

/** Endings of the names of departments and organs. Where an ending alone says too little (会, 室, 部, 馆, 单位), the words before it belong to it. */
export const departmentSuffixes: readonly string[] =
  // government, its departments and their branches
  (
    '局 厅 委 委员会 委会 政府 人大 政协 办 处 院 所 站 队 中心 分局 分院 部门 机关 法庭 ' +
    '办公室 工作室 监察室 督查室 巡察室 检查室 接待室 警务室 调解室 研究室 信访室 值班室 ' +
    '专班 领导小组 工作小组 协调小组 指挥部 项目部 ' +
    '各单位 有关单位 相关单位 成员单位 主管单位 直属单位 所属单位 事业单位 ' +
    // Party and mass organisations
    '组织部 宣传部 统战部 武装部 人武部 工作部 联络部 政治部 党支部 事业部 党组 党校 党工委 工委 部队 ' +
    '联合会 工会 红十字会 红会 协会 学会 商会 总会 管委会 常委会 理事会 基金会 促进会 研究会 代表大会 ' +
    '妇联 残联 文联 侨联 工商联 社科联 科协 作协 ' +
    // what belongs to them
    '公司 集团 银行 支行 海关 监狱 学校 分校 中学 小学 幼儿园 医院 供销社 合作社 信用社 报社 ' +
    '档案馆 图书馆 文化馆 博物馆 纪念馆 科技馆 美术馆 体育馆 电视台 气象台 地震台'
  ).split(' ');

/** What ends in a suffix and is no department: 布局, 主办, 查处, 住院, 场所, 网站, 排队, 大厅. */
const otherEndings =
  /(?:[布格结大僵开破残当定时]局|(?<!安)全局|[承主举开协经代帮交督转申催接补领待兴新停续联合]办|(?<!督)查办|[查惩用好坏到各何某此益难住短长出去深远高论另罚调处]处|[出入住庭大小家影剧]院|[场厕住居处寓诊]所|[网车水电泵]站|[充加变发][油气电]站|中转站|回收站|[排组带领归]队|[客餐舞歌展大]厅|[原两]委|为中心)$/;
/** Labels in front of departments, never departments. */
const labels = /^(?:承接|承办|责任|牵头|配合|对应上级|实施|主责|主办|协办|执法|收回|移交)(?:部门|单位)(?:及工作方式)?$/;
/** Suffixes that are no name when nothing stands before them. */
const bare = /^(?:部门|中心|[大支总中小分]?队|分[局院]|分?公司|集团|委员会|委会|联合会|办公室|机关|专班|指挥部|处所)$/;
/** `县级有关部门`, `某某牵头部门`: what may stand before 部门 and 单位 although it is a verb elsewhere. */
const generic = /(?:牵头|配合|责任|协助|参与|主管|监管|承办|执法|审批|成员|相关|有关)*(?:部门|单位|机关)$/;
/** Verbs with which phrases begin; those that names begin with, too, are followed by what is not a name's. */
const startingWords = new RegExp(
  [
    '^(?:配合|会同|协同|加强|落实|做好|完善|建立|成立|健全|推进|推动|按照|根据|通过|及时|积极|督促|参与|提供|制定|实施|主要|包括',
    '以下|如下|依法|依托|统筹|明确|处理|受理|审核|上报|利用|确定|选择|该|每|凡|需|为',
    '重点(?!项目|工程)|指导(?!中心|站)|监督(?!管理|检查|所|局|执法)|检查(?!站|室|组|队|中心|大|支|总)|督导(?!室|组|办)',
    '组织(?!部|科|室|办|处|人事|委)|联合(?!会|执法|办|社|国|大学|调|工作|整治|惩戒)|如(?!皋|东)|应(?!急|县|城)',
    '(?:可|向|由|到|与|及|请|以|将|经|交|同|找)(?=[县市区旗省上有相各所]))',
  ].join('|'),
);
/** Words that stand in sentences and in no name; 监督, 管理, 指导, 服务 and 和, 与 are not among them. */
const sentenceWords = new RegExp(
  [
    '负责|牵头|会同|配合|协助|督促|开展|做好|落实|报送|移送|抄送|发送|移交|上报|通知|告知|反馈|转交|报告|申请|提交|报请|报批|加强|进行',
    '予以|提供|制定|印发|下发|发给|出具|发现|接到|收到|涉及|按照|根据|以及|属于|完成|参加|参与|履行|承担|确定|遴选|选择|成立|汇总|深入|后按|都要',
    '[的并是在被让把了着由到等为]|从(?!化|江)|其(?!他)|[报送给至找将请向](?=[县市区旗省上])|对(?!外|口|台|俄|接)|不(?!动产)',
  ].join('|'),
);
const everyCharacter = /^[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff〇0-9０-９\ud840-\ud888\udc00-\udfff]+$/;
const endsInSuffix = new RegExp(`(?:${departmentSuffixes.join('|')})$`);
const andOthers = /等(?:相关|有关|多个?|其他)?(?:职能|业务|行业)?(?:部门|单位)?$/;
const dutySuffix =
  /(?:的?(?:主要|工作)?职责(?:是|为|包括)|负责)$|的?(?:(?:主要|工作|具体)*职责(?:分工|任务)?|(?:主要|工作|具体)任务)$/;
/** Brackets that belong to a name, `（民族事务局）`, and quotation marks in one. */
const asides = /[（(][^（）()：:。；;，]{1,20}[）)]|[“”]/g;

/** What names end in, brackets and 等 included: most words are told apart from names by it. */
const lastCharacters = new Set([...departmentSuffixes.map(suffix => suffix.at(-1)!), ...'等门位）)“”']);

const shortest = 2;
const longest = 40;

/**
 * Whether a text without blanks reads as the name of one department or organ, by its form: `某县民政局`, `旗委组织部`,
 * `县公安局等部门`, `各有关部门`; not `主要任务`, `配合县公安局`, `责任单位`, nor several names with 、 between them.
 * A bracketed part (`县委统战部（民族事务局）`) is passed over.
 */
export function looksLikeDepartment(s: string): boolean {
  if (s.length < shortest || s.length > longest + 22 || !lastCharacters.has(s[s.length - 1]!)) return false;
  const whole = s.replace(asides, '');
  if (whole.length < shortest || whole.length > longest || !everyCharacter.test(whole)) return false;
  const name = whole.replace(andOthers, '');
  if (bare.test(name) || labels.test(name) || otherEndings.test(name) || !endsInSuffix.test(name)) return false;
  const stem = name.replace(generic, '');
  return !startingWords.test(stem) && !sentenceWords.test(stem);
}

/** Words that begin with the character of a level and are no place: 区域, 县级, 市民, 市政, 市容, 旗下. */
const notLevel =
  /^(?:[省市县区旗盟州](?:域|级|内|外|际|中心|间|容|块|舰|情|以|及)|市(?:场|民(?!政|族|宗)|政(?!府|法|协|务|工|研|数|策|治|审))|县(?:乡|城)|区(?:划|位)|旗(?:下|帜)|州际)/;
/** `该县`, `小区`, `城市`, `红旗`: no names of places. */
const notPlace = /^(?:[该全各本我外]县|(?![东西南北城郊矿]区).区|.市|.旗|.盟|[各该全本]州)$/;

/**
 * Whether a department's name begins with a place, as it does where it has to be told from the words before it: `县民政局`,
 * `云岭县公安局`, `中共云岭县委组织部`; not `公安局`, `市场监督管理局`, `区域医疗中心`.
 */
export function isPlacedDepartment(name: string): boolean {
  if (!looksLikeDepartment(name)) return false;
  const text = name.replace(/^(?:中共|共青团|团)/, '');
  if (/^自治[县旗区州]./.test(text)) return true;
  if (/^[省市县区旗盟州]/.test(text)) return !notLevel.test(text);
  return placePrefixes(text).some(prefix => !notPlace.test(prefix));
}

/** `云岭县分局` of `市生态环境局云岭县分局`: the second half of a name, whose first half looks whole. */
export function isBranchSuffix(name: string): boolean {
  return /^.{0,8}[县市区旗]分局$/.test(name);
}

/** Whether two halves that could be names by themselves are one: `市生态环境局` | `云岭县分局`, `县委` | `组织部`. */
export function isOneName(before: string, after: string): boolean {
  if (isBranchSuffix(after)) return true;
  return /[省市县区旗州盟乡镇](?:委|政府|人大|人大常委会|政协)$/.test(before) && !isPlacedDepartment(after);
}

/** Takes 主要职责, 职责, 工作职责, 主要任务 and the like off the end of a heading without its colon; `name` is '' if nothing else stands there. */
export function stripHeadingSuffix(s: string): { name: string; stripped: boolean } {
  const name = s.replace(dutySuffix, '');
  return { name, stripped: name.length < s.length };
}

/**
 * The prefix of a county (or city) that more than half of the names share, the longest one: `云岭县` of `云岭县公安局`, `云岭县民政局`
 * and `某某市生态环境局云岭县分局`. '' where there is none, also where the names begin with a bare 县, 旗, 区 or 市.
 * @param all the `placePrefixes` of each name
 */
export function commonPrefix(all: Iterable<readonly string[]>): string {
  const counts = new Map<string, number>();
  let names = 0;
  for (const prefixes of all) {
    names++;
    for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  let best = '';
  for (const [prefix, count] of counts) if (count * 2 > names && prefix.length > best.length) best = prefix;
  return best;
}

/** `某某市云岭县公安局` → `某某市`, `某某市云岭县`; 城市, 社区, a bare 县 are no places. */
export function placePrefixes(name: string): string[] {
  const text = stripBlanks(name).replace(/^中共/, '');
  const found: string[] = [];
  for (const match of text.matchAll(/[市区县旗盟州]/g)) {
    const prefix = text.slice(0, match.index + 1);
    if (prefix.length > 20) break;
    if (!/^(?:.?城市|.?[社园景辖片地街市]区|.)$/.test(prefix)) found.push(prefix);
  }
  return found;
}

/** A key under which spellings of a department that differ in blanks, widths or brackets are the same; the brackets' content counts. */
export function departmentKey(s: string): string {
  return normaliseText(s).replace(/[()]/g, '');
}
