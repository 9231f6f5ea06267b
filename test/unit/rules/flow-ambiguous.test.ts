import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号 事项名称 对应上级部门
    一、民生服务（1项）
    1
    低保审核
`;

test('where the support ends: a blank line settles it', () => {
  const before = `${head}
    县民政局
    县民政局：
    审核。
    履职保障：
    开展培训。
    受理
    ^^ information: flow-ambiguous: 履职保障到哪里为止不明确
    申请。
  `;
  checkFindings(before);
  checkFix(
    before,
    '空一行',
    `${head}
    县民政局
    县民政局：
    审核。
    履职保障：
    开展培训。

    受理
    申请。
  `,
  );
});

test('where the name ends, also where the department is broken over two lines', () => {
  checkFindings(`${head}
    县民
    政局
    ^县民⏎政局^ information: flow-ambiguous: 名称和部门的分界不明确：名称读作“低保审核”，部门读作“县民政局”
    1.审核。
    履职保障：
    开展培训。
    1.受理。
  `);
  checkFindings(
    `${head}
    审核材料，核定金额，拨付资金。
    ^审核材料，核定金额，拨付资金。^ information: flow-ambiguous: 没有读出部门
    履职保障：
    开展培训。
    1.受理。
  `,
    { only: ['flow-ambiguous'] },
  );
});

test('one department or two', () => {
  checkFindings(
    `${head}
    县公安局
    交通警察大队
    ^县公安局⏎交通警察大队^ information: flow-ambiguous: The columns are lost: it is open where the name ends
    ^县公安局⏎交通警察大队^ information: flow-ambiguous: one department or several. Read as “县公安局交通警察大队”
    1.审核。
    履职保障：
    开展培训。
    1.受理。
  `,
    { locale: 'en' },
  );
});

test('where the own duties begin', () => {
  checkFindings(`${head}
    县民政局
    县民政局：
    审核。

    受理。
    ^^^ information: flow-ambiguous: 上级部门职责到哪里为止不明确
  `);
  checkFindings(
    `${head}
    县民政局
    县民政局：
    审核。
    ^^^ information: flow-ambiguous: 分不出哪些是配合职责
  `,
    { only: ['flow-ambiguous'] },
  );
});

test('whether a line is a heading', () => {
  checkFindings(`${head}
    县民政局
    县财政局
    县民政局：
    审核，会同
    县财政局：
    ^^^^^ information: flow-ambiguous: 读作小标题
    发放。
    履职保障：
    开展培训。

    受理。
  `);
});

test('where the handling begins', () => {
  checkFindings(
    `
    青石镇上级部门收回事项清单
    一、民生服务（1项）
    1
    统计报表
    统一由上级办理。
    ^^^^^^^^ information: flow-ambiguous: 名称读作“统计报表”
  `,
    { only: ['flow-ambiguous'] },
  );
  // what nobody does any more says so itself
  checkSilent(`
    青石镇上级部门收回事项清单
    一、民生服务（1项）
    1
    统计
    报表
    因政策调整，不再开展此项
    工作。
  `);
});

test('a name that is lost: what stands in its place is the handling', () => {
  checkFindings(`
    青石镇上级部门收回事项清单
    一、民生服务（1项）
    1
    ^ error: name-missing: 没有
    因政策调整，不再开展此项工作。
  `);
});

test('the next number at the end of a list', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    一、民生服务（2项）
    1
    开展低保审核。
    2
    ^ information: flow-ambiguous: 单独一行的“2”是页码还是正文
  `,
    { only: ['flow-ambiguous'] },
  );
});

test('a number in mid-sentence', () => {
  checkFindings(`${head}
    县民政局
    县民政局：
    审核
    30
    ^^ information: flow-ambiguous: “30”是页码还是正文不明确：读作正文
    户材料。
    履职保障：
    开展培训。

    受理。
  `);
});

test('a table has no doubts, and a flow that tells has none', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→低保审核→县民政局→审核。→受理。
  `);
  checkSilent(`${head}
    县民政局
    县民政局：
    审核。
    履职保障：
    开展培训。
    1.受理。
    2.初审。
  `);
});

test('only the end of the support can be settled by a blank line', () => {
  checkFixes(
    `${head}
    县民政局
    县民政局：
    审核。

    受理。
  `,
    [],
  );
});

test('words that may be a heading, also where they are broken over two lines', () => {
  checkFindings(
    `${head}
    县民政局
    县残疾人联合会
    县民政局：
    审核，会同
    县残疾人
    联合会：
    ^县残疾人⏎联合会：^ information: flow-ambiguous: 标题
    发放。
    履职保障：
    开展培训。

    受理。
  `,
    { only: ['flow-ambiguous'] },
  );
});
