import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）`;

test('a heading of a department that the column lacks', () => {
  checkFindings(`${head}
    1→校园安全→县公安局→县公安局：巡逻。县教育局：教育。→做好巡查。
              ^县教育局^ warning: department-unlisted: 对应上级部门一列没有它
  `);
});

test('each department of a joint heading by itself', () => {
  checkFindings(`${head}
    1→校园安全→县公安局、县教育局→县公安局、县民政局主要职责：巡逻。县教育局：教育。→做好巡查。
                        ^县民政局^ warning: department-unlisted: 有“县民政局”的分段
  `);
});

test('a heading in the continued row', () => {
  checkFindings(`${head}
    1→校园安全→县公安局→<p>县公安局：</p> <p>巡逻。</p> <p>县教</p>→做好巡查。
                                     ^县教^ warning: department-unlisted: “县教育局”
    →→→<p>育局：</p> <p>教育。</p>→
          ^育局^ related: department-unlisted: “县教育局”
  `);
});

test('headings that agree: joint ones, 主要职责, half-width colons, after a seam, with the place left out', () => {
  checkSilent(
    `${head}
    1→校园安全→云岭县公安局、云岭县教育局、云岭县民政局→<p>云岭县公安局、云岭县教育局主要职责：</p> <p>巡逻。</p> <p>民政</p>→做好巡查。
    →→→<p>局:</p> <p>走访。</p>→
  `,
    { only: ['department-unlisted', 'department-spelling'] },
  );
});

test('support, common tasks and a bare 主要职责 are no departments, whatever they say', () => {
  checkSilent(`${head}
    1→校园安全→县公安局→主要职责：巡逻。共性任务：宣传。履职保障：由县财政局提供经费。县财政局履职保障：提供经费。→做好巡查。
  `);
});

test('one department without any heading, and other orders than the column’s', () => {
  checkSilent(`${head}
    1→校园安全→县公安局→负责巡逻，重点检查：液化气站。→做好巡查。
  `);
  checkSilent(`${head}
    1→校园安全→县公安局、县教育局→县教育局：教育。县公安局：巡逻。→做好巡查。
  `);
});

test('各有关部门 stands for departments that are not named', () => {
  checkSilent(`${head}
    1→校园安全→县公安局、各有关部门→县公安局：巡逻。县教育局：教育。→做好巡查。
  `);
});

test('a wrap blank in the column makes no other department', () => {
  checkSilent(
    `${head}
    1→校园安全→松江市生态环境局 云岭县分局 云岭县应急管理 局→松江市生态环境局云岭县分局：监测。云岭县应急管理局：演练。→做好巡查。
  `,
    { only: ['department-unlisted'] },
  );
});

test('it can be added to the column, with the separator that is used there', () => {
  for (const [cell, after] of [
    ['县公安局', '县公安局、县教育局'],
    ['县公安局、县民政局', '县公安局、县民政局、县教育局'],
    ['县公安局 县民政局', '县公安局 县民政局 县教育局'],
    ['<p>县公安局</p>', '<p>县公安局、县教育局</p>'],
  ] as const) {
    const before = `${head}
    1→校园安全→${cell}→县公安局：巡逻。县教育局：教育。→做好巡查。
  `;
    checkFix(before, '添加“县教育局”', before.replace(cell, after), { only: ['department-unlisted'] });
  }
});

test('what the column only spells otherwise is told by department-spelling, another department here', () => {
  checkFindings(`${head}
    1→文体活动→县文化旅游体育局、县公安局→县文化旅游和体育局：比赛。县公安局：巡逻。→做好组织。
                   ^县文化旅游和体育局^ warning: department-spelling: 两处应当一致
  `);
  checkFindings(`${head}
    1→节约用水→云岭县水务局、云岭县公安局→云岭县税务局：征收。云岭县公安局：巡逻。→做好宣传。
          ^云岭县水务局^ warning: department-without-duties: 云岭县水务局
                   ^云岭县税务局^ warning: department-unlisted: 云岭县税务局
  `);
});

test('the fixes by name', () => {
  checkFixes(
    `${head}
    1→校园安全→县公安局→县公安局：巡逻。县教育局：教育。→做好巡查。
  `,
    ['department-unlisted: 在对应上级部门一列添加“县教育局”'],
  );
});
