// Known slips of drafters and extractors, each with its mend. A slip is in here only if the wrong words mean nothing by
// themselves; where they can meet by chance (讲座|落实, 给予|警告, 险峻|工程) a guard names what stands beside them then. The words
// are the field's common confusions of characters that look or sound alike, the bodies that the reforms of 2018 abolished,
// and laws that are cited without 《》.

import type { Range } from '../text/range';

export interface SlipFound extends Range {
  readonly kind: 'word' | 'abolished' | 'law';
  readonly wrong: string;
  readonly right: string;
  /** Of a law: whether it is cited (依据…), not only named. */
  readonly isCited?: boolean;
}

interface Slip {
  readonly kind: SlipFound['kind'];
  readonly pattern: RegExp;
  readonly right: string;
}

/** Words that are wrong wherever they stand, as `wrong=right`. */
const plainWords =
  '秸杆=秸秆 牲蓄=牲畜 防碍=妨碍 幅射=辐射 松驰=松弛 渎贷=渎职 气侯=气候 时侯=时候 等侯=等候 侯补=候补 ' +
  '侯选=候选 拔款=拨款 拔付=拨付 划拔=划拨 调拔=调拨 签暑=签署 陪训=培训 培偿=赔偿 赔养=培养 栽决=裁决 ' +
  '裁植=栽植 煅炼=锻炼 锻练=锻炼 训炼=训练 演炼=演练 户藉=户籍 学藉=学籍 国藉=国籍 慰籍=慰藉 严竣=严峻 砍筏=砍伐 ' +
  '烂伐=滥伐 泛烂=泛滥 通辑=通缉 编缉=编辑 分辩率=分辨率 辩认=辨认 辨论=辩论 甄辩=甄别 身分证=身份证 百份之=百分之 ' +
  '环竟=环境 兰天保卫战=蓝天保卫战 脱贫工坚=脱贫攻坚 攻艰=攻坚 防反贫=防返贫 反贫致贫=返贫致贫 ' +
  '返平致贫=返贫致贫 再接再励=再接再厉 竞竞业业=兢兢业业 按步就班=按部就班 一愁莫展=一筹莫展 既往不究=既往不咎 ' +
  '走防慰问=走访慰问 入户走防=入户走访 纠份=纠纷 遂患=隐患 隐犯=隐患 补帖=补贴 监侧=监测 检侧=检测 勘侧=勘测 ' +
  '探侧=探测 乱做为=乱作为 不做为=不作为 己建成=已建成 欢渡=欢度 疫情爆发=疫情暴发 山洪爆发=山洪暴发 ' +
  '洪水爆发=洪水暴发 灾害爆发=灾害暴发 传染病爆发=传染病暴发 病虫害爆发=病虫害暴发 截止目前=截至目前 ' +
  '截止到目前=截至目前 应急予案=应急预案 复盖率=覆盖率 复盖面=覆盖面 全复盖=全覆盖';

/** Words that are wrong but after one of the characters of `after` or before one of those of `before`. */
const guardedWords: readonly (readonly [wrong: string, right: string, after: string, before?: string])[] = [
  ['末经', '未经', '周年月期岁本季旬纪始粉芥春夏秋冬'],
  ['末按', '未按', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末依法', '未依法', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末及时', '未及时', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末落实', '未落实', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末取得', '未取得', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末履行', '未履行', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末办理', '未办理', '周年月期岁本季旬纪粉春夏秋冬'],
  ['末成年', '未成年', '周年月期岁本季旬纪春夏秋冬'],
  ['布署', '部署', '', '名'],
  ['部暑', '部署', '', '期假天季热运'],
  ['林长治', '林长制', '', '理林山绿'],
  ['按置', '安置', '', '换'],
  ['防犯', '防范', '', '罪法人'],
  ['搭健', '搭建', '', '身康'],
  ['制栽', '制裁', '', '植培种'],
  ['水份', '水分', '', '额数'],
  ['成份', '成分', '', '额数'],
  ['养份', '养分', '', '额数'],
  ['盐份', '盐分', '', '额数'],
  ['整冶', '整治', '', '炼金'],
  ['综冶', '综治', '', '炼金'],
  ['防冶', '防治', '', '炼金'],
  ['认正', '认证', '确默公承', '确式规'],
  ['法冶', '法治', '', '炼金'],
  ['自冶', '自治', '', '炼金'],
  ['政冶', '政治', '', '炼金'],
  ['座落于', '坐落于', '讲就满客'],
  ['座落在', '坐落在', '讲就满客'],
  ['付镇长', '副镇长', '支交给托拨垫应'],
  ['付乡长', '副乡长', '支交给托拨垫应'],
  ['自已', '自己', '', '建登经有取办收'],
  ['峻工', '竣工', '险严陡高冷'],
  ['竟争', '竞争', '毕究'],
  ['竟赛', '竞赛', '毕究'],
  ['竟聘', '竞聘', '毕究'],
  ['竟价', '竞价', '毕究'],
  ['蓄牧', '畜牧', '储积含'],
  ['渡假', '度假', '过'],
  ['按装', '安装', '', '置机箱配载备修卸潢饰帧订运货甲'],
  ['做为', '作为', '', '民人群企老居村期'],
  ['付主任', '副主任', '支交给托拨垫应', '医'],
  ['付书记', '副书记', '支交给托拨垫应', '员'],
  ['台帐', '台账', ''],
  ['记帐', '记账', '', '篷'],
  ['结帐', '结账', '', '篷'],
  ['查帐', '查账', '', '篷'],
  ['对帐', '对账', '', '篷'],
  ['帐户', '账户', ''],
  ['帐号', '账号', ''],
  ['帐目', '账目', ''],
  ['帐簿', '账簿', ''],
  ['河长治', '河长制', '', '理水污沙河'],
  ['选拨', '选拔', '挑', '付款给'],
  ['没施', '设施', '', '工肥行救用'],
  ['建没', '建设', '', '有'],
  ['份内职责', '分内职责', '身月年省股'],
  ['份内工作', '分内工作', '身月年省股'],
];

/** Slips of which only a part is replaced, or that need to see further; each begins with one of the two characters given. */
const patterns: readonly (readonly [starts: string, pattern: string, right: string])[] = [
  [
    '做出',
    '做出(?!突出|显著|重大|重要|积极|巨大|应有|较大)(?=[^。；，、\\n]{0,16}(?:决定|处罚|决策|裁决|裁定|判决|答复|承诺|规定|认定|批复))',
    '作出',
  ],
  ['反应', '(?<![良常急激性学链生敏核热应种])反应(?=(?:群众)?(?:问题|诉求|意见|民意|社情))', '反映'],
  [
    '发现',
    '发现对(?=(?:未|擅自|违反|违法|违规|非法|私自|不按|拒不|损毁|损坏|破坏|损害|侵占|占用|乱|随意))(?![^。；\\n]{0,20}(?:有害|危害|造成|构成|不满|异议))',
    '发现',
  ],
  ['截止', '截止(?=\\s*[0-9]{4}\\s*年)', '截至'],
  ['二0 二０ 二O 二Ｏ 二○', '二[0０OＯ○](?=[一二三四五六七八九〇][一二三四五六七八九〇]年)', '二〇'],
];

/** Bodies that no longer exist at any level, and what took their place. */
const abolishedBodies =
  '工商行政管理局=市场监督管理局 工商局=市场监督管理局 质量技术监督局=市场监督管理局 质监局=市场监督管理局 ' +
  '食品药品监督管理局=市场监督管理局 食药监局=市场监督管理局 国土资源局=自然资源局 国土局=自然资源局 环境保护局=生态环境局 ' +
  '环保局=生态环境局 安全生产监督管理局=应急管理局 安监局=应急管理局 卫生和计划生育委员会=卫生健康委员会 卫计委=卫生健康委员会 ' +
  '卫生和计划生育局=卫生健康局 人口和计划生育局=卫生健康局 卫计局=卫生健康局 国家税务局=税务局 地方税务局=税务局 国税局=税务局 地税局=税务局 ' +
  '文化广电新闻出版局=文化和旅游局 文广新局=文化和旅游局';

/** Laws and regulations that duty lists cite most, by the names that are theirs alone. */
const laws =
  '土地管理法实施条例 土地管理法 安全生产法 消防法 森林法实施条例 森林法 草原法 环境保护法 水土保持法 治安管理处罚法 行政处罚法 ' +
  '行政许可法 行政强制法 行政复议法 食品安全法 道路交通安全法 未成年人保护法 老年人权益保障法 妇女权益保障法 残疾人保障法 ' +
  '农产品质量安全法 动物防疫法 村民委员会组织法 居民委员会组织法 城乡规划法 固体废物污染环境防治法 大气污染防治法 水污染防治法 ' +
  '土壤污染防治法 噪声污染防治法 防震减灾法 突发事件应对法 传染病防治法 义务教育法 劳动合同法 社会保险法 就业促进法 兵役法 ' +
  '反恐怖主义法 禁毒法 社区矫正法 人民调解法 法律援助法 反家庭暴力法 农村土地承包法 乡村振兴促进法 野生动物保护法 文物保护法 ' +
  '招标投标法 政府采购法 特种设备安全法 危险化学品安全管理条例 烟花爆竹安全管理条例 校车安全管理条例 校车管理条例 ' +
  '城市市容和环境卫生管理条例 物业管理条例 信访工作条例 宗教事务条例 殡葬管理条例 工伤保险条例 保障农民工工资支付条例 ' +
  '地质灾害防治条例 公路安全保护条例 森林防火条例 草原防火条例 森林草原防火条例 防汛条例 抗旱条例 河道管理条例 退役军人保障法 ' +
  '气象灾害防御条例 村庄和集镇规划建设管理条例 无障碍环境建设法 职业病防治法 精神卫生法 献血法 人口与计划生育法 种子法';
const notALaw = '(?![律规制治院庭官定人意令学则务》])';
const citing = /(?:根据|依据|依照|按照|违反|触犯|执行|贯彻|落实)(?:中华人民共和国)?$/;
const republic = '中华人民共和国';

/** By the first two characters. */
const slips = new Map<number, Slip[]>();

function add(start: string, slip: Slip): void {
  const key = keyAt(start, 0);
  slips.set(key, [...(slips.get(key) ?? []), slip]);
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

for (const pair of plainWords.split(' ')) {
  const [wrong, right] = pair.split('=') as [string, string];
  add(wrong, { kind: 'word', pattern: new RegExp(wrong, 'y'), right });
}
for (const [wrong, right, after, before = ''] of guardedWords) {
  const behind = after ? `(?<![${after}])` : '';
  const ahead = before ? `(?![${before}])` : '';
  add(wrong, { kind: 'word', pattern: new RegExp(behind + wrong + ahead, 'y'), right });
}
for (const [starts, pattern, right] of patterns)
  for (const start of starts.split(' ')) add(start, { kind: 'word', pattern: new RegExp(pattern, 'y'), right });
for (const pair of abolishedBodies.split(' ')) {
  const [wrong, right] = pair.split('=') as [string, string];
  add(wrong, { kind: 'abolished', pattern: new RegExp(`(?<!生态|矿山|煤矿|和旅|化旅)${wrong}`, 'y'), right });
}
// of two that begin alike the longer one comes first
for (const law of laws.split(' ').sort((a, b) => b.length - a.length))
  add(law, { kind: 'law', pattern: new RegExp(law + notALaw, 'y'), right: `《${law}》` });

/** Whether a slip may begin with two characters, by a hash of them: most pairs are passed over by a look at one byte. */
const mayStart = new Uint8Array(0x10000);
for (const key of slips.keys()) mayStart[hashOf(Math.floor(key / 0x10000), key % 0x10000)] = 1;

function hashOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** The known slips in a text, in order, none within another. */
export function findSlips(text: string): SlipFound[] {
  const found: SlipFound[] = [];
  let code = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    const first = code;
    code = text.charCodeAt(at + 1);
    const slip = mayStart[hashOf(first, code)] === 1 ? slipAt(text, at) : undefined;
    if (!slip) continue;
    found.push(slip);
    at = slip.end - 1;
    code = text.charCodeAt(slip.end);
  }
  return found;
}

function slipAt(text: string, at: number): SlipFound | undefined {
  for (const { kind, pattern, right } of slips.get(keyAt(text, at)) ?? []) {
    pattern.lastIndex = at;
    const wrong = pattern.exec(text)?.[0];
    if (wrong === undefined) continue;
    const end = at + wrong.length;
    if (kind === 'word') return { kind, start: at, end, wrong, right };
    if (isInTitle(text, at)) continue;
    if (kind === 'abolished') {
      if (!isFormer(text, at)) return { kind, start: at, end, wrong, right };
      continue;
    }
    // of the full title the whole belongs in 《》
    const isNational = text.slice(0, at).endsWith(republic);
    const start = isNational ? at - republic.length : at;
    const name = text.slice(start, end);
    return {
      kind,
      start,
      end,
      wrong: name,
      right: `《${name}》`,
      isCited: citing.test(text.slice(Math.max(0, start - 12), start)),
    };
  }
  return undefined;
}

/** Whether the offset lies between 《 and 》. */
function isInTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at);
  return open >= 0 && text.lastIndexOf('》', at) < open;
}

/** `原县工商局`: a body that is spoken of as gone. */
function isFormer(text: string, at: number): boolean {
  return /原[^，。；、：\s]{0,10}$/.test(text.slice(Math.max(0, at - 11), at));
}
