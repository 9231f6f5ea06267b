// What drafters rightly do in ways of their own, and what the extraction of a text leaves behind: all rules have to be
// silent on it. The forms are those of real documents, the words are not. Artefacts may be told as a hint ("clean the
// document"), never as more. At the end the real documents themselves, where they are there.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { messagesOf } from '../../../server/src/messages/messages';
import { buildLineIndex, lineAt } from '../../../server/src/text/line-index';
import { checkSilent, findingsOf } from '../../support/check';
import { textOf } from '../../support/fixture';
import { inRepo } from '../../support/repo';

/** Nothing above a hint is found. */
function checkClean(fixture: string): void {
  const m = messagesOf('zh-cn');
  const told = findingsOf(textOf(fixture)).filter(({ severity }) => severity !== 'hint');
  assert.deepEqual(
    told.map(({ rule, severity, message }) => `${severity} ${rule}: ${message(m)}`),
    [],
  );
}

/** An assisting list of rows; the head's line of fixtures that begin with it. */
const assisting = (rows: string, count: number) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    一、民生服务（${count}项）→→→→${rows}
  `;

test('names of the basic list end in a full stop, those of the other two in none', () =>
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）→
    1→组织党员干部学习党的创新理论。
    2→做好党员发展、教育和管理。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）→→→→
    1→残疾人家庭无障碍改造→县残疾人联合会→审核改造名单。履职保障：安排改造资金。→登记改造需求。

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、平安法治（2项）→→
    1→电梯使用单位检查→县市场监督管理局：制定年度计划，上门检查。
    2→烟花爆竹零售点检查→县应急管理局：春节前逐店检查。
  `));

test('fines are marked in the basic list and not in the reclaimed one, or marked there alone', () => {
  const list = (title: string, mark: string) => `
    ${title}
    序号→事项名称→承接部门及工作方式
    一、城乡建设（6项）→→
    1→${mark}对损毁路灯的处罚→县城市管理局：巡查、立案、调查、处罚。
    2→${mark}对乱倒渣土的处罚→县城市管理局：巡查、立案、调查、处罚。
    3→${mark}对占道经营的处罚→县城市管理局：巡查、立案、调查、处罚。
    4→${mark}对侵占绿地的处罚→县城市管理局：巡查、立案、调查、处罚。
    5→${mark}对露天烧烤的处罚→县城市管理局：巡查、立案、调查、处罚。
    6→${mark}对私接雨水管的行为进行处罚→县水利局：巡查、立案、调查、处罚。`;
  checkSilent(`
    注：标“*”的为执法事项。
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（5项）→
    1→开展村庄保洁。*对损坏公厕的处罚。*对乱贴广告的处罚。
    2→*对乱堆柴草的处罚。
    3→*对焚烧秸秆的处罚。
    4→*对挖掘村道的处罚。
    5→负责村庄规划的编制和公示。
${list('青石镇上级部门收回事项清单', '')}
  `);
  checkSilent(`
    注：标“*”的为执法事项。
${list('青石镇上级部门收回事项清单', '*')}
  `);
});

test('empty categories are left out and the numerals closed up, or kept with （0项）', () => {
  checkSilent(`
    青石镇上级部门收回事项清单（2项）
    序号→工作事项→承接部门及工作方式
    一、党的建设（0项）→→
    二、平安法治（1项）→→
    1→电梯使用单位检查→县市场监督管理局：制定年度计划，上门检查。
    三、乡村振兴（1项）→→
    2→农作物种子质量抽检→县农业农村局：到门店抽样送检。
    四、综合政务（0项）→→
  `);
  checkSilent(`
    青石镇基本履职事项清单（2项）
    序号→事项名称
    一、党的建设（1项）→
    1→组织党员干部学习党的创新理论。
    二、综合政务（1项）→
    2→管理镇便民服务中心。

    青石镇上级部门收回事项清单（1项）
    序号→事项名称→承办部门及工作方式
    一、平安法治（1项）→→
    1→电梯使用单位检查→承办部门：县市场监督管理局 工作方式：制定年度计划，上门检查。
  `);
});

test('a count in half-width brackets is a count', () =>
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）→
    1→组织党员干部学习党的创新理论。
    # dutylist-disable-next-line punctuation-width
    二、城乡建设(2项)→
    2→管护村庄道路和路灯。
    3→编制村庄规划。
  `));

test('titles without totals, contents without place or counts, a note on items whose numbers were closed up', () =>
  checkSilent(`
    云岭县青石镇履行职责事项清单

    2025年8月

    目录

    1. 基本履职事项清单.....→1
    2. 上级部门收回事项清单.....→2

    注：2项基本履职事项为敏感或涉密事项，不予公布。

    云岭县青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）→
    1→组织党员干部学习党的创新理论。
    2→做好党员发展、教育和管理。

    云岭县青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）→→
    1→医疗保险参保率排名→按照为基层减负的要求，不再开展此项工作。
  `));

test('departments in another order than their duties; one department without a heading or with a bare one', () =>
  checkSilent(
    assisting(
      `
    1→校园安全整治→县公安局、县教育局、县消防救援大队→县公安局：安排警力护校。县消防救援大队：抽查校舍疏散通道。县教育局：督促学校落实门卫制度。履职保障：召开联席会议。→参加护学岗。
    2→农村公路养护→县交通运输局→1.下达养护计划。2.抽检路况。履职保障：提供养护机具。→清扫路面。
    3→规模以下工业抽样调查→县统计局→主要职责：1.抽取样本企业。2.审核、汇总数据。履职保障：提供平台账号。→核对企业变动情况。`,
      3,
    ),
  ));

test('joint headings, common tasks, support of each department', () =>
  checkSilent(
    assisting(
      `
    1→森林防火→县应急管理局、县林业局、县公安局→共性任务：开展防火宣传。县应急管理局、县林业局：组织扑救演练。县公安局：调查起火原因。履职保障：配备扑火器材。→设卡收缴火种。
    2→防溺水→县教育局、县水利局→县教育局、县水利局主要职责：1.排查危险水域。2.设置警示牌。履职保障：配发救生圈。→巡查水域。
    3→困难学生资助→县教育局、县民政局→县教育局主要职责：认定资助等级。县教育局履职保障：寄送政策折页。县民政局主要职责：提供低保名单。县民政局履职保障：开通查询账号。→公示核实结果。`,
      3,
    ),
  ));

test('numbers begin anew after a heading, after the support, after （一）', () =>
  checkSilent(
    assisting(
      `
    1→自建房排查→县住房和城乡建设局、县自然资源局→县住房和城乡建设局：1.培训排查人员。2.组织危房鉴定。县自然资源局：1.核查用地手续。2.核查规划手续。履职保障：1.购买鉴定服务。2.开通系统账号。→（一）排查登记：1.逐户拍照。2.录入信息。（二）整治：1.张贴警示。2.劝离住户。`,
      1,
    ),
  ));

test('capitals, units and figures, quotes and titles with 、 between them', () =>
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、平安法治（4项）→
    1→推广国家反诈中心App，排查KTV、网吧等场所的GPS定位设备。
    2→对C/D级危房和80岁以上独居老人建立台账，24小时值守，整改率达到100%。
    3→落实“三会一课”、“主题党日”制度，宣传《中华人民共和国森林法》、《中华人民共和国草原法》。
    4→办理12345热线工单，做到7×24小时受理、3个工作日内答复。
  `));

test('what lists have in common by design: basic and assisting duties, support, steps of fines', () =>
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、民生服务（1项）→
    1→做好残疾人家庭无障碍改造需求登记。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）→→→→
    1→残疾人家庭无障碍改造→县残疾人联合会→审核改造名单，对经办人员定期开展业务培训。履职保障：安排专人联系乡镇，解答工作中的疑问。→做好残疾人家庭无障碍改造需求登记。
    2→残疾人辅助器具适配→县残疾人联合会→评估适配需求，对经办人员定期开展业务培训。履职保障：安排专人联系乡镇，解答工作中的疑问。→收集残疾人适配辅助器具的申请。

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、城乡建设（3项）→→
    1→对损毁路灯的处罚→县城市管理局：开展日常巡查，发现违法行为后依法立案、调查取证、作出处罚决定并结案归档。
    2→对损毁公厕的处罚→县城市管理局：开展日常巡查，发现违法行为后依法立案、调查取证、作出处罚决定并结案归档。
    3→路灯损毁赔偿的认定→县城市管理局：委托机构评估损失，按评估结果认定。
  `));

test('artefacts: tags that are never closed, lists that lost their numbers, blanks round figures', () =>
  checkClean(
    assisting(
      `
    1→残疾人家庭无障碍改造→县残疾人联合会→<p>1.审核改造名单。</p> <p>2.验收改造成果。</p> <p>履职保障：</p> <p>安排改造资金。</p>→<ol style="list-style-type: none"> 登记改造需求。 陪同入户评估。
    2→病虫害统防统治→县农业农村局 县气象局→<p>县农业农村局：</p> <ol style="list-style-type: none"> 设置监测点，24 小时值守。 采购防治药剂。 评估防治效果。 <p>县气象局：</p> <p>提供降水预报，准确率达到 90% 以上。</p> <p>履职保障：承担药剂费用。</p>→<ul style="list-style-type: none"> 统计受害面积。 通知养蜂户。
    3→校园安全整治→县公安局 县教育局→<p>县公安局：</p> <ol style="list-style-type: none"> 1.安排警力护校。 2.处置涉校警情。 <p>县教育局：</p> <p>督促学校落实门卫制度。</p> <p>履职保障：召开联席会议。</p>→参加护学岗。`,
      3,
    ),
  ));

test('artefacts: pages that end in the midst of items, categories at their foot, header rows and footers', () =>
  checkClean(`
    **云岭县青石镇
    履行职责事项清单**

    目 录

    青石镇基本履职事项清单→1
    青石镇配合履职事项清单→2

    青石镇基本履职事项清单

    序号→事 项 名 称
    一、党的建设（1项）→
    1→组织党员干部学习党的创新理论。
    二、城乡建设（1项）→
    第 1 页，共 3 页

    序号→事 项 名 称
    2→管护村庄道路和路灯。

    青石镇配合履职事项清单

    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    一、民生服务（3项）→→→→
    1→困难学生资助→县教育局、县民→<p>县教育局：</p> <p>认定资助等级，发放资</p>→<p>1.入户核实家庭收</p>
    第 2 页，共 3 页

    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    →→政局→<p>助金。</p> <p>县民政局：</p> <p>提供低保名单。</p> <p>履职保障：寄送政策折页。</p>→<p>入。</p> <p>2.公示核实结果。</p>
    2→农村公路日常养护→县交通运输局→<p>县交通运输局：</p> <p>1.下达养护计划。</p> <p>2.抽检路况。</p>→1.清扫路面，疏通边沟。2.设置警示标志并上报。

    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    2→农村公路日常养护→县交通运输局→<p>3.组织桥梁维修。</p> <p>履职保障：提供养护机具。</p>→1. 清扫路面，疏通边沟。 2. 设置警示标志并上报。
    3→家庭医生签约→县卫生健康局→1.组建签约团队。2.考核服务质量。履职保障：培训村医。→1.宣传签约政策。2.登记签约对象。`));

const corpus = inRepo('../shared/corpus');
/** Of the faults of high confidence that a proof-reader found, of the kinds that rules are there for, so many are found. */
const leastRecall = 0.9;
/** Warnings and errors of a document on lines on which the proof-reader found nothing. */
const mostUnmarked = 5;

if (!existsSync(corpus)) {
  test('real documents', () => console.log('../shared/corpus is not there: nothing is compared with its faults'));
} else {
  const table = (name: string) =>
    readFileSync(`${corpus}/${name}`, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'));
  const rulesOf = new Map(table('kinds.tsv').map(([kind, ids]) => [kind!, ids!.split(',')]));
  const faults = table('faults.tsv').map(([file, line, , , kind, , , confidence]) => ({
    file: file!,
    line: Number(line) - 1,
    kind: kind!,
    confidence: confidence!,
  }));
  const files = readdirSync(corpus).filter(
    name => name.endsWith('.txt') && faults.some(({ file }) => name.startsWith(file)),
  );
  const found = new Map(
    files.map(name => {
      const text = readFileSync(`${corpus}/${name}`, 'utf8');
      const index = buildLineIndex(text);
      const findings = findingsOf(text).map(({ rule, severity, range }) => ({
        rule,
        severity,
        line: lineAt(index, range.start),
      }));
      return [name.slice(0, 3), findings] as const;
    }),
  );

  test('real documents: hardly a warning where the proof-reader found nothing', () => {
    for (const [file, findings] of found) {
      const marked = new Set(faults.filter(fault => fault.file === file).map(({ line }) => line));
      const unmarked = findings.filter(
        ({ severity, line }) => /^(?:error|warning)$/.test(severity) && !marked.has(line),
      );
      const told = unmarked.map(({ rule, line }) => `${rule} on line ${line + 1}`);
      assert.ok(told.length <= mostUnmarked, `${file}: ${told.join(', ')}`);
    }
  });

  test('real documents: what the proof-reader found is found', () => {
    const due = faults.filter(({ kind, confidence }) => confidence === 'high' && rulesOf.has(kind));
    const missed = due.filter(
      ({ file, line, kind }) =>
        !found.get(file)?.some(finding => finding.line === line && rulesOf.get(kind)!.includes(finding.rule)),
    );
    const told = missed.map(({ file, line, kind }) => `${file}, line ${line + 1}: ${kind}`);
    assert.ok(due.length - missed.length >= due.length * leastRecall, told.join('\n'));
  });
}
