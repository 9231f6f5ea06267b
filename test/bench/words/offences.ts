// What is fined: a place and an act. The two together make one offence; half of them belong to the basic lists (the town
// fines, starred), half to the reclaimed ones, so that the lists never contradict each other.

const places = [
  '村庄道路两侧',
  '河道管理范围',
  '集镇主要路段',
  '公共绿地',
  '农田灌溉渠道',
  '饮用水保护区',
  '公路用地范围',
  '居民小区楼道',
  '建筑工地出口',
  '农贸市场周边',
  '公益林地',
  '水库管理范围',
  '文物保护范围',
  '学校门前区域',
  '公共停车场地',
  '高压线路下方',
];
const acts = [
  '倾倒生活垃圾',
  '堆放建筑材料',
  '擅自搭建棚屋',
  '焚烧落叶杂草',
  '随意张贴广告',
  '违规停放车辆',
  '擅自摆摊经营',
  '排放养殖废水',
  '擅自取土采石',
  '擅自挖掘路面',
  '损毁公用设施',
  '散养家禽家畜',
  '遗撒运输物料',
  '擅自砍伐树木',
  '设置遮挡标牌',
  '违规燃放烟花',
];

/** The offences of one side, `在公共绿地内堆放建筑材料`; 128 each. */
export function offences(side: 'basic' | 'reclaimed'): string[] {
  return places.flatMap((place, p) =>
    acts.filter((_, a) => (p + a) % 2 === (side === 'basic' ? 0 : 1)).map(act => `在${place}内${act}`),
  );
}
