// What departments deal with, whatever they are called and however offices are merged in a county: `农业农村局`, `农牧局` and
// `农牧和科技局` all look after farming. General knowledge of Chinese administration; each line is a field with the words that tell it
// in a department's name.

import { createTerms } from './terms';

const fields = createTerms(`
农业农村 农牧 农业 畜牧 农村工作 农林水 农牧水利
林业 林草 林业和草原 园林 森林
草原 林草 林业和草原
水利 水务 水文 农林水 农牧水利
住房 住建 房产 住房和城乡建设
城乡建设 住建 建设 住房和城乡建设
自然资源 国土 国土资源 规划
生态环境 环境保护 环保
文化 文体 文旅 文广 文化和旅游
旅游 文旅 文体旅游 文化和旅游
体育 文体 教体
广播电视 广电 文广 融媒体
教育 教体 教科 教育体育
科技 科学技术 教科 科协
卫生健康 卫健 卫生 疾病预防 疾控
医疗保障 医保
人力资源 人社 就业 社会保险 人力资源和社会保障
民政
残疾人联合会 残联
发展和改革 发展改革 发改 粮食 物资储备
工业 工信 工业和信息化 经济和信息化 经信 工信和科技
商务 招商 投资促进 口岸 商贸
财政 国有资产 国资 金融
税务
审计
统计 调查队
市场监督管理 市场监管 市监 食品药品 药品监督 质量监督 工商
应急管理 应急 安全生产监督 安委会 安全生产委员会 防汛抗旱
消防 消防救援
气象
地震
公安 交警 交通警察 派出所 交管
交通运输 交通 公路 路政
司法
检察
法院
政法
信访
退役军人
行政审批 政务服务 大数据 数据 行政审批和政务服务
城市管理 城管 综合行政执法 综合执法 行政执法
乡村振兴 扶贫
民族 民宗 民族事务
宗教 民宗
组织
宣传 网信 网络安全 文明办
统战 侨务 工商业联合会 工商联
纪委 监委 纪律检查 监察 巡察
编制 编办
社会工作
党校
档案 史志 地方志
保密 机要
妇女 妇联
共青团 团委
总工会 工会
人民武装 武装
红十字
供销
电力 供电
通信 电信 移动 联通
邮政
烟草
银行 人民银行
机关事务
政府办公 党政办公 委办公
`);

/** The offices that a name may end with; `分局` and `局` of one field are the same to the duties. */
const office = /(?:分局|支局|总局|局|委员会|办公室|支队|大队|中队|总队|中心|公司|总站|站|所|队|委|办|部|会)$/;

/** What a department deals with, as texts: fields of the table, or the name without place and office where none is known. */
export function departmentFields(core: string): string[] {
  const known = fields.find(core);
  if (known.length > 0) return known.map(field => fields.lines[field]![0]!);
  return [core.replace(office, '') || core];
}
