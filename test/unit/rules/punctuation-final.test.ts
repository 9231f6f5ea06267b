import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

const names = (...last: string[]) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（${5 + last.length}项）
    1→组织学习。
    2→发展党员。
    3→收缴党费。
    4→做好换届。
    5→开展走访。${last.map((name, i) => `\n    ${6 + i}→${name}`).join('')}`;
const duties = (own: string, superior = '1.审核。2.指导。履职保障：提供经费') => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残联→${superior}→${own}`;

test('a name without a mark where nearly all have one', () => {
  checkFindings(
    `${names('慰问老人')}
      ^老人^ warning: nothing`.replace(
      /\n {6}\^老人.*$/,
      '\n          ^人^ warning: punctuation-final: “慰问老人”之后缺句末标点',
    ),
  );
});

test('a list whose names have none, and one that is half and half', () => {
  checkSilent(names('慰问老人', '慰问军属').replaceAll('。', ''));
  checkSilent(names('慰问老人', '慰问军属', '慰问孤儿', '慰问病人'));
});

test('entries of a column, the last one and one in the middle', () => {
  checkFindings(
    `${duties('1.登记。2.询问 3.上报。4.核查。5.回访。6.建档。')}
                                          ^问^ warning: punctuation-final: “询问”之后`,
  );
  checkFindings(`${duties('1.登记。2.询问；3.上报。4.核查。5.回访')}
                                                       ^访^ warning: punctuation-final`);
});

test('support has a style of its own; what ends in a colon, a quotation or a bracket with its mark is ended', () => {
  checkSilent(duties('1.登记。2.走访：3.上报“都好。”4.核查（见表。）5.回访。'));
});

test('headings within duties need none', () => {
  checkSilent(duties('1.登记。2.上报。3.核查。4.回访。 （一）后续阶段'));
});

test('the mark is added, also where the text is carried on or repeated in a continued row', () => {
  checkFix(names('街巷走访'), '补上“。”', names('街巷走访。'), { safe: true });
  const carried = (own: string, copy: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残联→负责审核，提出→${own}
    1→残疾人服务→县残联→意见。→${copy}`;
  const own = (third: string) => `1.登记。2.走访。3.${third}4.核查上报。5.回访。`;
  checkFixAll(carried(own('上报'), own('上报')), carried(own('上报。'), own('上报。')), {
    only: ['punctuation-final'],
  });
});

test('behind what no sentence ends in, and what may be half a word, nothing is added in passing', () => {
  for (const cut of ['做好接待工', '做好接待走访，走访', '接待老人，开展走访，负责'])
    checkFixes(names(cut), ['punctuation-final: 补上“。”']);
  checkFixes(names('慰问老人和'), ['punctuation-final: 补上“。”']);
  checkFixes(names('慰问老人，'), ['punctuation-final: 补上“。”']);
  checkFix(names('慰问老人，'), '补上', names('慰问老人。'));
});

test('a label that is none of the list’s is told once, a line that is meant as text by its mark', () => {
  const item = (line: string, mark = '') => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    →【配合职责】
    →登记。
    →走访。
    →上报。
    →巡查。
    ${line}
${mark}    →建账。
  `;
  checkSilent(item('→【台账】'), { only: ['punctuation-final'] });
  checkFindings(item('→\\【台账】一户一册', '             ^ warning: punctuation-final: 缺句末标点\n'), {
    only: ['punctuation-final'],
  });
});

test('headings that have run into the sentence before them', () => {
  const assisting = (departments: string, superior: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→${departments}→${superior}→登记。`;
  checkFindings(`${assisting('县残联、县财政局', '县残联：审核并公示县财政局：发放补贴。履职保障：经费。')}
                                            ^示^ warning: punctuation-final: 公示”之后`);
  checkFindings(`${assisting('县残联', '县残联：审核并公示履职保障：经费。')}
                                     ^示^ warning: punctuation-final: 公示”之后`);
  checkSilent(assisting('县残联', '县残联：审核并公示。县残联提供的履职保障：经费。'));
});
