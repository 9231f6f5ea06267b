import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const title = `
    云岭县青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责`;
const head = `${title}
    一、民生服务（1项）`;

/** A list of items of one department each; the last may be another. */
function items(departments: readonly string[]): string {
  const rows = departments.map((each, i) => `    ${i + 1}→第${i + 1}类文体活动的组织→${each}→负责统筹。→做好宣传。`);
  return [title, `    一、民生服务（${departments.length}项）`, ...rows, '  '].join('\n');
}
const only = { only: ['department-spelling'] };

test('a heading that the column spells otherwise; the column is related', () => {
  checkFindings(
    `${head}
    1→文体活动→县文化旅游体育局、县公安局→县文化旅游和体育局：比赛。县公安局：巡逻。→做好组织。
          ^县文化旅游体育局^ related: department-spelling: of the departments' column is here
                   ^县文化旅游和体育局^ warning: department-spelling: they should agree
  `,
    { locale: 'en' },
  );
});

test('either spelling can be taken; nothing is safe', () => {
  const before = `${head}
    1→文体活动→县文化旅游体育局、县公安局→县文化旅游和体育局：比赛。县公安局：巡逻。→做好组织。
  `;
  checkFix(before, '改为“县文化旅游体育局”', before.replace('旅游和体育局', '旅游体育局'));
  checkFix(before, '改为“县文化旅游和体育局”', before.replace('旅游体育局', '旅游和体育局'));
  checkFixes(before, ['department-spelling: 改为“县文化旅游体育局”', 'department-spelling: 改为“县文化旅游和体育局”']);
});

test('a continued row that repeats the cell gets the spelling, too', () => {
  const before = `${head}
    1→文体活动→县文化旅游体育局、县公安局→县文化旅游和体育局：比赛。县公安局：巡逻。→1.做好组织，及时
    1→文体活动→县文化旅游体育局、县公安局→县文化旅游和体育局：比赛。县公安局：巡逻。→上报情况。
  `;
  checkFix(before, '改为“县文化旅游体育局”', before.replaceAll('旅游和体育局', '旅游体育局'));
  checkFix(before, '改为“县文化旅游和体育局”', before.replaceAll('旅游体育局', '旅游和体育局'));
});

test('a short form against the column is a hint; a slip of one character, a lost 委, a swap are more', () => {
  for (const [listed, named, severity] of [
    ['县住房和城乡建设局', '县住建局', 'hint'],
    ['县残疾人联合会', '县残联', 'hint'],
    ['县委宣传部', '县宣传部', 'warning'],
    ['县民政局', '县民正局', 'warning'],
    ['云岭县文化和旅游局', '云岭县旅游和文化局', 'warning'],
  ] as const)
    checkFindings(`${head}
    1→文体活动→${listed}、县公安局→${named}：比赛。县公安局：巡逻。→做好组织。
                   ^${named}^ ${severity}: department-spelling: 对应上级部门一列写作“${listed}”
  `);
});

test('one item spells it otherwise than the others do', () => {
  const usual = '县文化旅游体育局';
  for (const [other, right] of [
    ['县文化旅游和体育局', usual],
    ['县旅游文化体育局', usual],
    ['县文化旅游体育据', usual],
    ['县文化旅游体育', usual],
    ['云岭县文化旅由体育局', '云岭县文化旅游体育局'],
    ['文化旅游与体育局', '文化旅游体育局'],
  ] as const) {
    const fixture = items([usual, usual, usual, other]);
    checkFindings(`${fixture}          ^${other}^ warning: department-spelling: “${right}”`);
    checkFix(fixture, `改为“${right}”`, items([usual, usual, usual, right]));
  }
});

test('in the heading as well: one finding, and both are mended', () => {
  const rows = (name: string, marks: readonly string[] = []) =>
    [
      title,
      '    一、民生服务（4项）',
      '    1→文艺演出→县委宣传部→负责统筹。→做好组织。',
      ...marks.slice(0, 1),
      '    2→理论宣讲→县委宣传部→负责统筹。→做好组织。',
      '    3→舆情引导→县委宣传部→负责统筹。→做好组织。',
      `    4→文明创建→${name}、县公安局→${name}：评比。县公安局：巡逻。→做好组织。`,
      ...marks.slice(1),
      '  ',
    ].join('\n');
  checkFindings(
    rows('县宣传部', [
      '        ^县委宣传部^ related: department-spelling: 另见此处',
      '        ^县宣传部^1 warning: department-spelling: 本文档另有 3 个事项写作“县委宣传部”',
      '        ^县宣传部^2 related: department-spelling: 另见此处',
    ]),
  );
  checkFix(rows('县宣传部'), '改为“县委宣传部”', rows('县委宣传部'));
});

test('everywhere, copies of the cell in continued rows included', () => {
  const rows = (name: string) => `${title}
    一、民生服务（5项）
    1→文艺演出→县委宣传部→负责统筹。→做好组织。
    2→理论宣讲→县委宣传部→负责统筹。→做好组织。
    3→舆情引导→${name}→负责统筹。→做好组织。
    4→文明创建→${name}、县公安局→${name}：评比。→做好组织。
    4→文明创建→${name}、县公安局→县公安局：巡逻。→
    5→书报发放→县委宣传部→负责统筹。→做好组织。
  `;
  checkFixes(rows('县宣传部'), [
    'department-spelling: 改为“县委宣传部”',
    'department-spelling: 本文档中的“县宣传部”（2 个事项）都改为“县委宣传部”',
    'department-spelling: 改为“县委宣传部”',
    'department-spelling: 本文档中的“县宣传部”（2 个事项）都改为“县委宣传部”',
  ]);
  checkFix(rows('县宣传部').replace('3→舆情引导→', '3→舆情引导→$0'), '都改为', rows('县委宣传部'));
});

test('a heading can be mended also where the cell goes on in another row', () => {
  const rows = (name: string) => `${title}
    一、民生服务（4项）
    1→文艺演出→县文化旅游体育局→负责统筹。→做好组织。
    2→理论宣讲→县文化旅游体育局→负责统筹。→做好组织。
    3→舆情引导→县文化旅游体育局→负责统筹。→做好组织。
    4→文体活动→县公安局、县文化旅游→${name}：比赛。→做好组织。
    →→体育局→县公安局：巡逻。→
  `;
  checkFix(rows('县文化旅游和体育局'), '改为“县文化旅游体育局”', rows('县文化旅游体育局'));
});

test('handling: after the label and in headings', () => {
  const list = (name: string) => `
    云岭县青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（4项）
    1→演出审批→承接部门：县文化旅游体育局 工作方式：网上受理。
    2→场馆检查→承接部门：县文化旅游体育局 工作方式：定期抽查。
    3→书店登记→县文化旅游体育局：定期抽查。
    4→文物巡查→${name}
  `;
  for (const [cell, right] of [
    ['承接部门：县文化旅游和体育局 工作方式：定期抽查。', '承接部门：县文化旅游体育局 工作方式：定期抽查。'],
    ['县文化旅游和体育局：定期抽查。', '县文化旅游体育局：定期抽查。'],
    ['承接部门：县文化旅游体育 工作方式：定期抽查。', '承接部门：县文化旅游体育局 工作方式：定期抽查。'],
  ] as const)
    checkFix(list(cell), '改为“县文化旅游体育局”', list(right));
});

test('a sentence that opens with a department without its ending', () => {
  const rows = (name: string) => `${title}
    一、民生服务（4项）
    1→低保→县民政局→负责统筹。→做好组织。
    2→特困→县民政局→负责统筹。→做好组织。
    3→临时救助→县民政局→负责统筹。→做好组织。
    4→高龄津贴→县财政局→1.拨付资金。2.${name}审核确认名单。→做好组织。
  `;
  checkFindings(`${rows('县民政')}      ^县民政^ warning: department-spelling: 没有写全，应为“县民政局”`);
  checkFix(rows('县民政'), '改为“县民政局”', rows('县民政局'));
  for (const opening of ['县民政部门', '县财政', '县人民政府', '民政', '由县民政局']) checkSilent(rows(opening), only);
});

test('open-ended: the cell is to name each department', () => {
  const rows = (name: string) => `${head}
    1→道路安全→${name}、县公安局→县交通运输局：检查。县公安局：巡逻。→做好劝导。
  `;
  checkFindings(`${rows('县交通运输局等')}          ^县交通运输局等^ warning: department-spelling: 应逐一列明`);
  checkFix(rows('县交通运输局等'), '改为“县交通运输局”', rows('县交通运输局'));
  checkSilent(rows('县交通运输局、各有关部门').replace('县公安局：巡逻。', '县公安局：巡逻。'), only);
});

test('the other towns of the county write it otherwise', () => {
  const own = items(['县文化和旅游局', '县民政局', '县文化和旅游局']);
  const others = ['鹤堰镇', '柳溪镇'].map(town =>
    items(['县文化旅游局', '县民政局', '县教育局'])
      .replaceAll(/^ +/gm, '')
      .replace('青石镇', town)
      .replaceAll('→', '\t'),
  );
  const marked = own.replace(
    '    2→',
    '          ^县文化和旅游局^ warning: department-spelling: 本县另有 2 个乡镇写作“县文化旅游局”\n    2→',
  );
  checkFindings(`${marked}          ^县文化和旅游局^ related: department-spelling: 另见此处`, { others });
  checkFix(own, '都改为', items(['县文化旅游局', '县民政局', '县文化旅游局']), { others });
  // one town may be wrong itself, another county has other departments, and who agrees with most is right
  checkSilent(own, { others: others.slice(0, 1) });
  checkSilent(own, { others: others.map(each => each.replaceAll('云岭县', '青岩县')) });
  checkSilent(own, { others: [...others, ...others].map((each, i) => (i < 2 ? each.replaceAll('旅', '和旅') : each)) });
});

test('names of the configuration are established, and its short names are names of theirs', () => {
  const config = {
    departments: { 云岭县: { names: ['云岭县文化旅游局'], aliases: { 县建局: '县住房和城乡建设局' } } },
    towns: [{ files: '*.txt', county: '云岭县' }],
  };
  const fixture = items(['县文化和旅游局', '县文化和旅游局']);
  const marked = fixture.replace('    2→', '          ^县文化和旅游局^ warning: department-spelling: 规范名称\n    2→');
  checkFindings(marked, { config, others: [] });
  checkFindings(
    `${head}
    1→房屋安全→县建局、县公安局→县住房和城乡建设局：排查。县公安局：巡逻。→做好组织。
                   ^县住房和城乡建设局^ hint: department-spelling: 两处应当一致
  `,
    { config, others: [] },
  );
});

test('two spellings that are both established, or both rare', () => {
  const [a, b] = ['县文化旅游体育局', '县文化旅游和体育局'];
  checkSilent(items([a, a, a, b, b, b]));
  checkSilent(items([a, a, a, b, b]));
  checkSilent(items([a, b]));
  checkSilent(items([a, a, b]));
});

test('a short form of a department that has its full name elsewhere is a hint, and none where it is the rule', () => {
  const full = '县住房和城乡建设局';
  checkFindings(`${items([full, full, full, '县住建局'])}          ^县住建局^ hint: department-spelling: 像是简称`);
  checkSilent(items(['县住建局', '县住建局', '县住建局', full]));
});

test('a place before the name or not, other levels, branches', () => {
  const usual = ['云岭县民政局', '云岭县民政局', '云岭县民政局', '云岭县民政局'];
  for (const other of [
    '县民政局',
    '民政局',
    '松江市民政局',
    '市民政局',
    '松江市云岭县民政局',
    '中共云岭县委员会组织部',
  ])
    checkSilent(items([...usual, other]));
  const branch = '松江市生态环境局云岭县分局';
  for (const other of ['云岭县生态环境局', '松江市生态环境局', '云岭县生态环境分局', '松江市生态环境局云岭分局'])
    checkSilent(items([branch, branch, branch, other]));
  const city = ['县文化旅游局', '县文化旅游局', '县文化旅游局'];
  checkSilent(items([...city, '市文化和旅游局']));
});

test('other departments, however alike their names', () => {
  for (const pair of [
    '水务局 税务局',
    '农业局 林业局',
    '教育局 体育局',
    '信访局 信息局',
    '统计局 审计局',
    '商务局 水务局',
  ]) {
    const [a, b] = pair.split(' ').map(each => `县${each}`) as [string, string];
    checkSilent(items([a, a, a, a, b]));
    checkSilent(items([b, b, b, b, a]));
  }
  for (const [a, b] of [
    ['县公安局城东派出所', '县公安局城西派出所'],
    ['县第一人民医院', '县第二人民医院'],
    ['县农业综合行政执法大队', '县渔业综合行政执法大队'],
    ['县政府办公室', '县委办公室'],
  ] as const)
    checkSilent(items([a, a, a, b]));
});

test('who names both in one cell means two departments', () => {
  const both = '县教育局、县教育体育局';
  checkSilent(items(['县教育体育局', '县教育体育局', '县教育体育局', '县教育体育局', both]), only);
});
