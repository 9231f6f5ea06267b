// What is known of the words and characters of departments' names: enough to tell a slip (`民正局`) from another department
// (`税务局` beside `水务局`). A slip takes a character that sounds or looks like the right one and makes no word of such names.

/** Words of two characters that departments are named by, or were: a name with one of them is no slip of another name. */
const words: ReadonlySet<string> = new Set(
  (
    '农业 林业 牧业 渔业 农牧 农村 农机 农垦 农经 畜牧 兽医 水务 水利 水产 水电 水文 水政 税务 商务 商贸 商业 政务 事务 服务 财务 财政 财经 警务 ' +
    '公务 内务 外事 外贸 外侨 侨务 侨联 侨办 民政 民族 民宗 民防 民营 宗教 教育 教体 体育 文化 文物 文旅 文广 文体 文联 旅游 广电 电力 电信 信访 ' +
    '信息 信用 信贷 统计 统战 审计 审批 审判 国土 国资 国税 国安 地税 地震 地质 地名 环境 环保 环卫 环资 生态 卫生 卫健 健康 医疗 医保 医药 药品 ' +
    '药监 食品 食药 粮食 粮储 储备 物资 物价 价格 物流 交通 交运 交警 公安 治安 公路 公用 铁路 民航 航空 航运 港航 港务 海事 海洋 海关 边防 邮政 ' +
    '通信 气象 测绘 档案 党史 党校 党建 方志 史志 科技 科学 科协 技术 工业 工信 工商 工会 商会 总会 妇联 残联 社科 社联 社工 作协 司法 政法 政协 ' +
    '法制 法治 法院 法学 检察 监察 监管 监测 监督 督查 督察 稽查 巡察 巡视 纪检 组织 宣传 统一 编制 编办 机构 机关 老干 人事 人社 人防 人武 人大 ' +
    '武装 就业 社保 社会 社区 保险 保障 保密 保护 救助 救援 救灾 减灾 应急 消防 防汛 抗旱 防疫 住房 住建 房产 房管 房屋 规划 建设 建管 建筑 城建 ' +
    '城管 城乡 城市 园林 绿化 市政 市场 质检 质监 计量 标准 知识 产权 专利 烟草 盐务 供销 供电 供水 供热 燃气 能源 煤炭 矿产 矿业 石油 化工 机械 ' +
    '电子 数据 数字 金融 银行 证券 投资 招商 开发 发展 发改 改革 体改 扶贫 振兴 乡村 移民 搬迁 征收 征管 拆迁 自然 资源 草原 林草 湿地 森林 园艺 ' +
    '疾控 妇幼 计生 老龄 退役 军人 双拥 对台 台湾 对外 合作 经济 经信 经贸 经管 贸易 会计 预算 国库 采购 彩票 福利 慈善 殡葬 婚姻 学校 招生 考试 ' +
    '出版 新闻 影视 传媒 融媒 网络 网信 行政 执法 执行 综合 综治 维稳 禁毒 戒毒 街道 仲裁 公证 律师 劳动 培训 职业 青年 少年 企业 事业 产业 行业 ' +
    '种业 种子 土肥 植保 水保 河湖 水库 灌区 林场 农场 湖区 景区 园区 库区 矿区 港区'
  ).split(' '),
);

/** Whether two characters make a word of departments' names. */
export function isDepartmentWord(pair: string): boolean {
  return words.has(pair);
}

/** Characters that are taken for one another, by their sound or by their look. */
const alike: readonly string[] = (
  '局居据剧具剧句举拘锯桔屈届 政正证征整症郑攻致 民名明敏氏 财才材裁采 教交校叫较郊 育玉预遇域喻誉盲 公工功攻宫 安按案岸 司思私丝撕斯同可 ' +
  '法发罚伐怯 力利立理里历例励丽埋厘 资姿咨滋贷 源原元园圆员院缘愿 社设摄射舍杜 会汇惠绘慧 保报宝堡褒 障章彰瘴 生声升省胜牲 态太泰忘 ' +
  '环还换怀坏 境镜竟净静 住主注助驻往佳 房防访仿放方坊戾 设没投役 城成诚承程域 乡相香向详项响像象 建健件检监间简践 通同统桶诵 运云匀远迁 ' +
  '输书术树愉榆 水税谁睡永 务物误勿备雾 农浓衣侬 业叶液亚页 村存材衬 商上伤尚 文问闻纹 化画话花华 旅履吕侣律族施 游由油尤邮友 卫为位未委维围伟喂味 ' +
  '健建键 康慷糠 退腿褪 役疫易义议 军君均 人任仁认入 事是式市视室适试 应英鹰庆影 急级及吉集疾 管官观馆菅 审省深申神宙 计记纪技际季 ' +
  '场厂长常扬汤肠 监间检建兼临 督都毒瞥 医一衣依 疗聊料了 行形型刑 执直职值植抱势 林临邻淋木材 草曹革 消销肖硝宵 救就旧 援员原缓暖 残惨贱 ' +
  '联连莲职怜 妇父负付富扫 科课料 学雪 技枝 术木末 气汽器弃 象像相 数树 据剧距 档挡当 案安 体题提休 信新心 宣选宜 传船转 组祖阻 织职积 战站占 ' +
  '武五舞 装庄妆 委伟秀季 办半伴力 宗综中 质制治 量粮 食时实 收手受 招找 投股 融荣容 改该政 革草 展站 和合禾 革格 济剂际 综宗 合和盒 划化画 ' +
  '自字白 然燃 态忐 厅听斤 部步布陪 党挡 保堡 护户互 综棕 指止纸 导岛 服复福 系细 调条 处初楚 队对 院完阮 馆管 站战 所锁 校交 支之 ' +
  '土士 国围 矿况 能态 招召 商滴 供公 销消 电申由 烟咽 草早 邮由 储除 气乞 震振镇 测侧 史使 志至 研妍 究纠 统充 老考 干于'
).split(' ');

const groups = new Map<string, number[]>();
for (const [i, group] of alike.entries())
  for (const character of new Set(group)) groups.set(character, [...(groups.get(character) ?? []), i]);

/** Whether two characters sound or look alike. */
export function areAlike(a: string, b: string): boolean {
  const own = groups.get(a);
  return own !== undefined && (groups.get(b)?.some(group => own.includes(group)) ?? false);
}
