// What the duties are about, category by category. `objects` make the basic and the assisting items, `technical` the
// reclaimed ones, so that no duty stands in both.

import type { DepartmentKey } from './departments';

export interface CategoryWords {
  readonly name: string;
  /** Share of the items of the three lists, in per mille: basic, assisting, reclaimed. */
  readonly share: readonly [number, number, number];
  readonly departments: readonly DepartmentKey[];
  readonly objects: readonly string[];
  readonly technical: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const categories: readonly CategoryWords[] = [
  {
    name: '党的建设',
    share: [200, 40, 25],
    departments: ['organization', 'publicity', 'unitedFront', 'socialWork', 'women', 'science', 'union'],
    objects: words(`党员发展 党费收缴 党员培训 流动党员联络 党组织换届 主题党日活动 支部标准化创建 村级后备力量培养
      离任村干部关怀 驻村工作队管理 党代表联络 党务公开 意识形态阵地 舆论引导 精神文明创建 志愿服务队伍 统一战线联谊
      民族团结进步 宗教场所联系 侨务联络 工会会员服务 团员青年引领 妇女权益维护 人大代表履职 政协委员联络 廉洁教育
      村务监督 人才引育 老干部服务 红色资源保护 新兴领域党建`),
    technical: words('党建展馆 新闻发言人名录 党员电教片 党刊征订 知识竞赛 典型案例汇编 手机学习平台 宣传栏更换'),
  },
  {
    name: '经济发展',
    share: [85, 80, 70],
    departments: ['development', 'industry', 'commerce', 'finance', 'statistics', 'market', 'audit', 'labour'],
    objects: words(`招商项目 重点项目用地 个体工商户 规上工业单位 小微企业纾困 统计调查 经济普查 农贸市场 电商服务站点
      产业园区配套 村级集体经济 消费促进活动 科技成果推广 能源保供 固定资产投资 农特产品牌 物流配送网点 预算执行
      政府采购 国有资产 专项资金 用工缺口 信用体系 营商环境 粮食收储 商标培育 乡村车间 创业孵化 金融知识`),
    technical: words('粮食收购资格 成品油零售网点 工业节能项目 企业技术改造 价格监测点 电价补贴 散装水泥 预付消费卡'),
  },
  {
    name: '民生服务',
    share: [150, 170, 160],
    departments: ['civilAffairs', 'health', 'labour', 'insurance', 'education', 'veterans', 'disabled', 'finance'],
    objects: words(`最低生活保障 特困供养 临时救助 高龄津贴 残疾人补贴 辅助器具适配 困境儿童保护 留守老人关爱 养老服务站
      适老化改造 居民医保参保 养老保险待遇 就业援助 公益性岗位 劳动争议 控辍保学 学前教育 生源地贷款 家庭医生签约
      传染病防控 母婴健康 新生儿落户 奖励扶助 退役军人优待 双拥活动 殡葬改革 慢性病随访 流浪人员救助 慈善捐助 门牌地址
      无偿献血`),
    technical: words(`公墓价格 养老机构等级 民办幼儿园 校外培训机构 医疗广告 乡村诊所 医保定点药店 社保基金冒领 工伤认定
      职业资格 劳务派遣单位 福利彩票站点 社会团体 婚姻介绍机构`),
  },
  {
    name: '平安法治',
    share: [150, 200, 160],
    departments: [
      'police',
      'justice',
      'politicsAndLaw',
      'emergency',
      'fire',
      'transport',
      'market',
      'weather',
      'education',
    ],
    objects:
      words(`矛盾纠纷 信访事项 社区矫正 安置帮教 反诈劝导 禁毒防线 铁路护路 网格事务 特殊群体 校园周边 大型活动安保
      烟花爆竹 消防通道 燃气使用 电动车充电 森林防火 防汛抗旱 地震避险 气象灾害 应急物资 道路交通 农用车辆 食品摊点
      药品安全 安全生产 危险化学品 流动人口 法律援助 普法活动 人民调解 微型消防站`),
    technical:
      words(`加油站油罐 非煤矿山 尾矿库 烟花批发网点 液化气充装站 电梯维保 压力容器 游乐设施 食品生产线 化妆品门店
      医疗器械门店 网约车辆 驾驶培训学校 旅馆登记系统`),
  },
  {
    name: '乡村振兴',
    share: [150, 170, 180],
    departments: ['agriculture', 'water', 'finance', 'land', 'market', 'forestry', 'commerce'],
    objects:
      words(`耕地保护 粮食播种面积 高标准农田 农业保险 农机跨区服务 种粮补贴 病虫害 动物防疫 畜禽养殖 农药包装废弃物
      农产品质量 土地承包 土地流转 宅基地 村集体资产 防返贫监测 帮扶项目 特色种植 农民合作社 家庭农场 农村改厕 人居环境
      庭院经济 农田水利设施 灌溉机井 农技推广 秸秆利用 种质资源 农民培训 移民后扶 水产养殖`),
    technical:
      words(`农药经营门店 兽药经营门店 种子质量纠纷 饲料添加剂 动物诊疗机构 屠宰场点 生鲜乳收购站 渔业船舶 农机驾驶证件
      外来入侵物种 食用菌菌种 水产苗种 肥料登记 植物检疫`),
  },
  {
    name: '生态环保',
    share: [90, 120, 150],
    departments: ['environment', 'water', 'forestry', 'agriculture', 'land', 'enforcement'],
    objects:
      words(`河道巡护 湖泊保洁 饮用水水源地 林木管护 古树名木 野生动物 湿地保护 草场轮牧 退耕还林 国土绿化 大气污染
      工地扬尘 露天焚烧 生活污水 黑臭水体 垃圾分类 噪声扰民 散煤替代 土壤墒情 环保督察问题 水土保持 地下水井 河道采砂
      固体废物 农膜回收 小微水体 山林值守`),
    technical:
      words(`排污口设置 入河监测断面 危险废物 辐射设备 取水计量 林木采伐 木材经营 野生动物驯养 机动车尾气 餐饮油烟
      工业窑炉 自然保护地`),
  },
  {
    name: '城乡建设',
    share: [90, 120, 150],
    departments: ['housing', 'land', 'transport', 'enforcement', 'water', 'fire', 'development', 'civilAffairs'],
    objects:
      words(`国土空间规划 村庄规划 农房建设 危房改造 违法建筑 农村公路 客运站点 停车秩序 市政设施 路灯照明 供水管网
      排水管网 集中供热 物业服务 业主委员会 老旧小区 征地补偿 房屋搬迁 临时用地 设施农业用地 户外广告 集镇容貌 占道经营
      建筑垃圾 镇区公厕 通信基站 电力线路 乡道桥梁 传统村落`),
    technical:
      words(`施工图纸 商品混凝土 房产中介机构 建筑起重机械 城镇燃气工程 桥梁检测 测绘成果 房屋白蚁 矿业权界线 超限运输
      公路建筑控制线 供水水质`),
  },
  {
    name: '文化旅游',
    share: [35, 50, 55],
    departments: ['culture', 'publicity', 'education', 'market', 'finance'],
    objects: words(`文化站点 农家书屋 文艺演出 非遗传承 文物巡查 体育设施 全民健身 旅游资源 乡村民宿 景区秩序 应急广播
      文艺队伍 全民阅读 历史建筑 研学路线 节庆活动 地方志编修`),
    technical: words('网吧场所 娱乐场所 旅行社分社 卫星电视接收 文物勘探 出版物零售 体育彩票网点 导游证件'),
  },
  {
    name: '综合政务',
    share: [50, 50, 50],
    departments: ['data', 'archives', 'finance', 'labour', 'audit', 'organization', 'statistics'],
    objects: words(`公文处理 会议组织 值班值守 保密教育 档案归集 年鉴编纂 政务公开 印章使用 公务用车 办公用房 固定资产
      公共机构节能 后勤保障 便民服务大厅 帮办代办 政务热线 电子政务 机构编制 干部工资 考勤休假 绩效评定 财务报账`),
    technical: words('政务数据目录 网站安全测评 档案数字化 电子印章 政务云资源 公文传输系统 审计软件 编制核查'),
  },
];
