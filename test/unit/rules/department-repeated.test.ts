import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）`;

test('the second one is reported, the first is related', () => {
  checkFindings(`${head}
    1→校园安全→县教育局、县教育局→县教育局：负责检查。→做好巡查。
          ^县教育局^1 related: department-repeated: 第一次出现在此
          ^县教育局^2 warning: department-repeated: “县教育局”在同一单元格中出现了两次
  `);
});

test('in a labelled cell of a reclaimed list', () => {
  checkFindings(
    `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→承接部门：县民政局、县民政局 工作方式：上门核查。
              ^县民政局^2 warning: department-repeated: stands twice
  `,
    { locale: 'en' },
  );
});

test('in two rows, cut in mid-word: the pieces are related', () => {
  checkFindings(`${head}
    1→文体活动→县文化旅游体育局、县文化旅游→县文化旅游体育局：负责检查。→做好巡查。
          ^县文化旅游体育局^1 related: department-repeated: 第一次出现在此
                   ^县文化旅游^2 warning: department-repeated: “县文化旅游体育局”
    →→体育局→→
      ^^^ related: department-repeated: 出现了两次
  `);
});

test('two departments that begin alike, copies of the cell, and headings that come twice are right', () => {
  checkSilent(`${head}
    1→校园安全→县公安局、县公安局交警大队→县公安局：巡逻。县公安局交警大队：疏导。县公安局：查处。→做好巡查。
    1→校园安全→县公安局、县公安局交警大队→履职保障：提供经费。→做好巡查。
  `);
  checkSilent(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→县民政局：受理。县财政局：审核。县民政局：发放。
  `);
});

test('removing it takes its separator along and is safe', () => {
  for (const [cell, left] of [
    ['县公安局、县教育局、县公安局', '县公安局、县教育局'],
    ['县公安局、县公安局、县教育局', '县公安局、县教育局'],
    ['县公安局 县公安局', '县公安局'],
    ['<p>县公安局</p><p>县公安局</p>', '<p>县公安局</p><p></p>'],
  ] as const) {
    const before = `${head}
    1→校园安全→${cell}→负责检查。→做好巡查。
  `;
    const after = before.replace(cell, left);
    checkFix(before, '去掉重复的部门', after, { safe: true, only: ['department-repeated'] });
    checkFixAll(before, after, { only: ['department-repeated'] });
  }
});

test('a department three times is left once, by fix-all in one go', () => {
  checkFixAll(
    `${head}
    1→校园安全→县公安局、县公安局、县公安局→县公安局：检查。→做好巡查。
  `,
    `${head}
    1→校园安全→县公安局→县公安局：检查。→做好巡查。
  `,
  );
});

test('in the drafting layout the second one is taken out as well', () => {
  const drafted = (departments: string) => `${head}
    1→甲事
    →【对应上级部门】${departments}
    →【上级部门职责】
    →县公安局：
    →1.负责检查。
    →县教育局：
    →1.负责宣传。
    →【配合职责】
    →做好巡查。
  `;
  checkFixAll(drafted('县公安局、县教育局、县公安局'), drafted('县公安局、县教育局'));
});
