import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

/** A list of one item; its cells may hold anything. */
function list(cells: { town?: string; name?: string; department?: string; duties?: string; own?: string }): string {
  const {
    town = '青石镇',
    name = '残疾人服务',
    department = '县民政局',
    duties = '负责审核。',
    own = '做好登记。',
  } = cells;
  return `
    云岭县${town}配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→${name}→${department}→${duties}→${own}
  `;
}
/** Other towns of the workspace. */
const others = ['云岭县鹤堰镇', '云岭县柳溪街道', '青岩县石桥乡'].map(
  place =>
    `${place}配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n1\t征兵\t县人武部\t负责。\t协助。\n`,
);
const only = { only: ['foreign-place'] };
const own = (text: string) => list({ own: text });
const found = (text: string, name: string, severity: string, message: string) =>
  `${own(text)}  ^${name}^ ${severity}: foreign-place: ${message}`;

test('a department with the prefix of another county, in the cell and in its heading', () => {
  const rows = (name: string) => `
    云岭县青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务→云岭县残联→云岭县残联：负责审核。→做好登记。
    2→校园安全→${name}、云岭县教育局→${name}：负责巡逻。云岭县教育局：负责教育。→做好巡查。
  `;
  checkFindings(`${rows('青岩县公安局')}          ^青岩县公安局^1 warning: foreign-place: 不是本县（云岭县）的部门
                   ^青岩县公安局^2 related: foreign-place: 不是本县`);
  checkFix(rows('青岩县公安局'), '改为“云岭县公安局”', rows('云岭县公安局'));
  checkFix(rows('松江市生态环境局青岩县分局'), '改为“松江市生态环境局云岭县分局”', rows('松江市生态环境局云岭县分局'));
  for (const name of [
    '县公安局',
    '公安局',
    '松江市公安局',
    '松江市云岭县公安局',
    '松江市生态环境局云岭县分局',
    '松江市公安局云岭分局',
  ])
    checkSilent(rows(name), only);
});

test('only the heading or only the cell: one finding', () => {
  const rows = (listed: string, named: string) =>
    list({ department: `${listed}、云岭县教育局`, duties: `${named}：负责巡逻。云岭县教育局：负责教育。` });
  checkFindings(
    `${rows('云岭县公安局', '青岩县公安局')}                   ^青岩县公安局^ warning: foreign-place: 云岭县`,
  );
  checkFindings(`${rows('青岩县公安局', '云岭县公安局')}          ^青岩县公安局^ warning: foreign-place: 云岭县`);
});

test('without a county in the titles, the one that most departments begin with', () => {
  const rows = (name: string) => `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（4项）
    1→演出审批→承接部门：云岭县文化局 工作方式：网上受理。
    2→场馆检查→承接部门：云岭县公安局 工作方式：定期抽查。
    3→资格认定→承接部门：云岭县民政局 工作方式：定期抽查。
    4→书店登记→承接部门：${name} 工作方式：定期抽查。
  `;
  checkFix(rows('青岩县文化局'), '改为“云岭县文化局”', rows('云岭县文化局'));
  checkSilent(rows('松江市文化局'));
});

test('another town of the workspace as the one that does the work', () => {
  for (const text of [
    '鹤堰镇人民政府做好登记。',
    '做好公示，鹤堰镇负责登记。',
    '由云岭县鹤堰镇党委做好登记。',
    '在鹤堰镇辖区开展巡查。',
  ]) {
    checkFindings(found(text, '鹤堰镇', 'warning', '另一份清单的地名'), { others });
    checkFix(own(text), '改为“青石镇”', own(text.replace('鹤堰镇', '青石镇')), { others });
  }
  checkFindings(found('柳溪街道办事处做好登记。', '柳溪街道', 'warning', '本清单属于“青石镇”'), { others });
  checkFindings(`${list({ name: '鹤堰镇残疾人服务' })}  ^鹤堰镇^ warning: foreign-place: 鹤堰镇`, { others });
  checkFindings(found('在鹤堰镇张贴公告。', '鹤堰镇', 'hint', '鹤堰镇'), { others });
});

test('another county of the workspace', () => {
  for (const text of ['报青岩县民政局审核。', '在青岩县境内开展巡查。', '报青岩县委审定。'])
    checkFindings(found(text, '青岩县', 'warning', '本清单属于“云岭县”'), { others });
  checkFix(own('报青岩县民政局审核。'), '改为“云岭县”', own('报云岭县民政局审核。'), { others });
});

test('neighbours that are rightly named, and words that only hold such a name', () => {
  for (const text of [
    '巡查与鹤堰镇交界的河段。',
    '会同毗邻的村，与鹤堰镇人民政府联合巡查。',
    '保护鹤堰镇古窑址。',
    '养护青石镇至鹤堰镇公路。',
    '原鹤堰镇人民政府档案的移交。',
    '新鹤堰镇人民政府做好登记。',
    '保护鹤堰镇人李某故居。',
    '石桥乡村振兴示范带的巡查。',
    '青岩县道的养护。',
    '鹤堰镇、青石镇联合执法。',
    '前往青岩县参加培训。',
  ])
    checkSilent(own(text), { others });
  checkSilent(own('青石镇人民政府做好登记。'), { others: [...others, others[0]!.replace('鹤堰镇', '石镇')] });
  // without other lists nothing is known of places
  checkSilent(own('鹤堰镇人民政府做好登记。'));
});

test('words of another kind of township for itself', () => {
  for (const [town, text, wrong, right] of [
    ['青石镇', '做好本街道登记。', '本街道', '本镇'],
    ['青石镇', '报街道党工委审定。', '街道党工委', '镇党委'],
    ['青石镇', '统计全街道人口。', '全街道', '全镇'],
    ['青石镇', '负责本乡登记。', '本乡', '本镇'],
    ['青石镇', '报苏木党委审定。', '苏木党委', '镇党委'],
    ['柳溪街道', '报镇党委审定。', '镇党委', '街道党工委'],
    ['柳溪街道办事处', '1.镇人民政府入户调查。', '镇人民政府', '街道办事处'],
    ['柳溪街道', '做好本镇登记。', '本镇', '本街道'],
    ['松茂苏木', '做好全镇登记。', '全镇', '全苏木'],
    ['石桥乡', '由镇政府审核。', '镇政府', '乡政府'],
  ] as const) {
    const row = (each: string) => list({ town, own: each });
    checkFindings(`${row(text)}  ^${wrong}^ warning: foreign-place: 应为“${right}”`);
    checkFix(row(text), `改为“${right}”`, row(text.replace(wrong, right)));
  }
});

test('words for all townships, streets that are roads, and the own kind', () => {
  for (const text of [
    '指导乡镇（街道）做好登记。',
    '报乡镇党委、街道党工委审定。',
    '镇（街道）党工委审定。',
    '报苏木乡镇（街道）党委审定。',
    '清扫本街道两侧。',
    '清洗主街道路面。',
    '由街道办事处审核。',
    '向户籍所在地乡镇人民政府提出。',
    '做好本乡镇登记。',
    '做好本镇登记，报镇党委审定。',
    '健全街道巡查制度。',
    '开展本乡本土人才培养。',
  ])
    checkSilent(own(text));
  checkSilent(list({ town: '青石农场', own: '报镇党委审定。' }));
  checkSilent(list({ town: '柳溪街道', own: '做好本镇街登记。' }));
});

test('a title that names another town or county than the others', () => {
  const document = (contents: string, second: string) => `
    云岭县青石镇履行职责事项清单
    目录
    ${contents}基本履职事项清单→1
    青石镇配合履职事项清单→2
    青石镇基本履职事项清单
    序号→事项名称
    一、民生服务（1项）
    1→低保受理。
    ${second}配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县民政局→负责审核。→做好登记。
  `;
  checkFindings(
    document('青石镇', '鹤堰镇').replace(
      '鹤堰镇配合履职事项清单',
      '鹤堰镇配合履职事项清单\n    ^鹤堰镇^ warning: foreign-place: 其他标题写作“青石镇”',
    ),
  );
  checkFix(document('青石镇', '鹤堰镇'), '改为“青石镇”', document('青石镇', '青石镇'));
  checkFix(document('鹤堰镇', '青石镇'), '改为“青石镇”', document('青石镇', '青石镇'));
  checkFix(document('青石镇', '青岩县青石镇'), '改为“云岭县”', document('青石镇', '云岭县青石镇'));
  checkSilent(document('', ''));
  checkSilent(document('青石镇', '云岭县青石镇'));
  // several towns' lists in one document
  const lists = (town: string) => `
    ${town}基本履职事项清单
    序号→事项名称
    1→低保受理。
    ${town}配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→征兵→县人武部→负责审核。→做好登记。`;
  checkSilent(`${lists('青石镇')}${lists('鹤堰镇')}`, only);
});

test('nothing is safe, and without an own county nothing is offered', () => {
  checkFixes(own('鹤堰镇负责登记。'), ['foreign-place: 改为“青石镇”'], { others });
});

test('the own level of an autonomous county is named in short', () => {
  checkSilent(
    list({ department: '自治县民政局', duties: '自治县民政局：负责审核。' }).replace('云岭县', '昭云自治县'),
    only,
  );
});

test('as the object of one’s own duties, in a name for sure; who is assisted may be a neighbour', () => {
  for (const [name, place] of [
    ['制定鹤堰镇产业发展规划', '鹤堰镇'],
    ['贯彻落实鹤堰镇工作部署', '鹤堰镇'],
    ['配合青岩县民政局发放补贴', '青岩县'],
  ] as const)
    checkFindings(`${list({ name })}  ^${place}^ warning: foreign-place: ${place}`, { ...only, others });
  checkSilent(list({ name: '配合鹤堰镇做好跨镇河道保洁' }), { ...only, others });
  checkSilent(list({ own: '维护鹤堰镇方向公路。' }), { ...only, others });
});
