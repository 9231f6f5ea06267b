// The departments of a county. Every county has its own wording of some of them, and keeps to it.

import { createRandom, mixSeeds } from '../../support/random';
import { placeOf } from './places';

/** Stems by key; several stand for what counties call differently. Prefixed with the county: `宁川县` + `水务局`. */
const stems = {
  organization: ['委组织部'],
  publicity: ['委宣传部'],
  unitedFront: ['委统一战线工作部', '委统战部'],
  politicsAndLaw: ['委政法委员会', '委政法委'],
  socialWork: ['委社会工作部'],
  development: ['发展和改革局', '发展和改革委员会'],
  education: ['教育局', '教育体育局'],
  industry: ['工业和信息化局', '科技和工业信息化局'],
  police: ['公安局'],
  civilAffairs: ['民政局'],
  justice: ['司法局'],
  finance: ['财政局'],
  labour: ['人力资源和社会保障局'],
  land: ['自然资源局', '自然资源和规划局'],
  environment: ['生态环境局', '生态环境分局'],
  housing: ['住房和城乡建设局'],
  transport: ['交通运输局'],
  water: ['水务局', '水利局'],
  agriculture: ['农业农村局'],
  commerce: ['商务局', '商务和投资促进局'],
  culture: ['文化和旅游局', '文化广电旅游局'],
  health: ['卫生健康局', '卫生健康委员会'],
  veterans: ['退役军人事务局'],
  emergency: ['应急管理局'],
  audit: ['审计局'],
  market: ['市场监督管理局'],
  statistics: ['统计局'],
  insurance: ['医疗保障局'],
  enforcement: ['综合行政执法局', '城市管理综合行政执法局'],
  forestry: ['林业局', '林业和草原局'],
  fire: ['消防救援大队'],
  disabled: ['残疾人联合会'],
  women: ['妇女联合会'],
  science: ['科学技术协会'],
  union: ['总工会'],
  weather: ['气象局'],
  data: ['政务服务和数据管理局', '数据局'],
  archives: ['档案馆'],
} as const;

export type DepartmentKey = keyof typeof stems;

/** The full names of a county's departments. */
export function departmentNames(county: string): Readonly<Record<DepartmentKey, string>> {
  const random = createRandom(mixSeeds(county, 'departments'));
  const names = Object.entries(stems).map(([key, choices]) => [key, county + random.pick<string>(choices)]);
  // in many counties it is a branch of the prefecture's bureau: `怀阳市生态环境局宁川县分局`
  if (random.chance(0.4)) names.push(['environment', `${placeOf(county).prefecture}生态环境局${county}分局`]);
  return Object.fromEntries(names) as Record<DepartmentKey, string>;
}
