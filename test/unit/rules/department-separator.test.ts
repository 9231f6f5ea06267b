import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

/** A list of which each item names these departments, with a part of the duties for each (unless it has one alone). */
function list(...cells: readonly string[]): string {
  const rows = cells.map((cell, i) => {
    const names = cell
      .replace(/<[^>]*>/g, '、')
      .split(/[、，； /]+/)
      .filter(Boolean);
    const duties = names.map(name => `${name}：负责检查。`).join(' ');
    return `    ${i + 1}→整治第${'甲乙丙丁戊己庚辛'[i]}类隐患→${cell}→${duties}→做好巡查。`;
  });
  return `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、平安法治（${cells.length}项）
${rows.join('\n')}`;
}

const marks = ['县公安局、县教育局', '县林业局、县公安局', '县水利局、县应急管理局、县公安局'];
const blanks = ['县公安局 县教育局', '县林业局 县公安局', '县水利局 县应急管理局 县公安局'];

test('cells that separate otherwise than the list', () => {
  checkFindings(`${list(...marks, '县财政局，县民政局')}
        ^县财政局，县民政局^ information: department-separator: 本清单有 3 处用顿号分隔部门，此处不同
  `);
  checkFindings(`${list(...marks, '县财政局、县民政局 县审计局')}
                 ^县民政局 县审计局^ information: department-separator: 用顿号分隔
  `);
  checkFindings(`${list(...marks, '<p>县财政局</p><p>县民政局</p>')}
       ^县财政局</p><p>县民政局^ information: department-separator: 用顿号分隔
  `);
  checkFindings(
    `${list(...blanks, '县财政局、县民政局')}
       ^县财政局、县民政局^1 information: department-separator: 3 cells of this list separate departments by blanks
  `,
    { locale: 'en' },
  );
});

test('a list that separates in one way, whichever, and one in which no way is usual', () => {
  checkSilent(list(...marks));
  checkSilent(list(...blanks, '<p>县财政局</p> <p>县民政局</p>'));
  checkSilent(list(marks[0]!, '县财政局 县民政局'));
  checkSilent(list(...marks, ...blanks.slice(0, 2)));
  checkSilent(list(...marks, '县财政局'));
});

test('in the cells of a reclaimed list', () => {
  checkFindings(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（4项）
    1→资金审批→承接部门：县民政局、县财政局 工作方式：上门核查。
    2→资格认定→承接部门：县民政局、县财政局 工作方式：上门核查。
    3→幼儿园检查→县教育局、县公安局：实地检查。县财政局：拨付资金。
    4→电梯检查→承接部门：县市场监督管理局 县公安局 工作方式：抽查。
              ^县市场监督管理局 县公安局^ information: department-separator: 用顿号分隔
  `);
});

test('a blank within a name that stands elsewhere without it', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、平安法治（2项）
    1→校园安全→县消防救援 大队→负责检查。→做好巡查。
          ^县消防救援 大队^ information: department-separator: 部门名称“县消防救援大队”中间有多余的空格
    2→森林防火→县消防救援大队→负责检查。→做好巡查。
          ^县消防救援大队^ related: department-separator: “县消防救援大队”另见此处
  `);
  // that it is one name is not certain
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、平安法治（1项）
    1→校园安全→松江市生态环境局 云岭县分局→负责检查。→做好巡查。
  `);
});

test('separators are made the usual one; to 、 it is always safe, also where a continued row repeats the cell', () => {
  for (const [wrong, right] of [
    ['县财政局，县民政局', '县财政局、县民政局'],
    ['县财政局 县民政局；县审计局', '县财政局、县民政局、县审计局'],
    ['县财政局<br>县民政局', '县财政局、<br>县民政局'],
    ['县财政局  、县民政局/县审计局', '县财政局  、县民政局、县审计局'],
  ] as const)
    checkFixAll(list(...marks, wrong), list(...marks, right));
  const row = (cell: string) => `
    4→整治第丁类隐患→${cell}→县财政局：负责检查。县民政→做好巡查。
    4→整治第丁类隐患→${cell}→局：负责检查。→做好巡查。
  `;
  const three = list(...marks).replace('（3项）', '（4项）');
  checkFix(three + row('县财政局 县民政局'), '统一用顿号分隔', three + row('县财政局、县民政局'), { safe: true });
});

test('to blanks it is safe where the duty headings tell the names apart', () => {
  checkFixAll(list(...blanks, '县财政局、县民政局'), list(...blanks, '县财政局 县民政局'));
  const headless = (cell: string) => `${list(...blanks).replace('（3项）', '（4项）')}
    4→整治第丁类隐患→${cell}→各部门按职责检查。→做好巡查。
  `;
  const only = ['department-separator'];
  checkFixes(headless('县财政局、县民政局'), ['department-separator: 统一用空格分隔'], { only });
  checkFix(headless('县财政局、县民政局'), '统一用空格分隔', headless('县财政局 县民政局'), { only });
});

test('blanks within a name are removed, also where a continued row repeats it', () => {
  const before = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、平安法治（1项）
    1→校园安全→县消防 救援 大队 县公安局→县消防救援大队：检查。→做好巡查。
    1→校园安全→县消防 救援 大队 县公安局→县公安局：巡逻。→做好巡查。
  `;
  checkFixAll(before, before.replaceAll('县消防 救援 大队', '县消防救援大队'));
});

test('a row with too few cells, in whose column of departments the duties stand, is left to column-count', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（3项）
    1→养老服务→县民政局、县财政局→县民政局：审核。县财政局：拨付。→登记。
    2→救助服务→县民政局、县财政局→县民政局：审核。县财政局：拨付。→登记。
    3→传染病防控→县卫生健康局：组织监测和预警，发布指引。→登记。
  `,
    { only: ['department-separator'] },
  );
});
