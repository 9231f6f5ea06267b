import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）`;
const reclaimed = `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）`;

test('an empty cell, with the tabs at its sides so that it can be seen; the heading that names one is related', () => {
  checkFindings(`${head}
    1→残疾人服务→→县残疾人联合会：负责审核。→做好登记。
           ^→→^ error: department-missing: 没有填写对应上级部门
             ^县残疾人联合会^ related: department-missing: 职责中列有这些部门
  `);
});

test('cells of nothing but blanks and tags are empty', () => {
  checkFindings(
    `${head}
    1→残疾人服务→<p> </p>→负责审核。→做好登记。
           ^→<p> </p>→^ error: department-missing: names no superior department
  `,
    { locale: 'en' },
  );
});

test('a reclaimed item that names nobody', () => {
  checkFindings(`${reclaimed}
    1→资金审批→负责审批。
          ^负责审批。^ error: department-missing: 没有写明承接部门
  `);
  checkFindings(`${reclaimed}
    1→资金审批→
          ^ warning: duties-missing: “承接部门及工作方式”一列没有内容
  `);
});

test('reclaimed items that are given up are exempt', () => {
  for (const words of ['不再开展此项工作。', '按照减负要求，取消此项工作。', '该项工作已经取消。', '予以废止。'])
    checkSilent(`${reclaimed}
    1→排名通报→${words}
  `);
});

test('a reclaimed cell names its department in many ways', () => {
  for (const words of [
    '县民政局：负责审批。',
    '承接部门：县民政局 工作方式：上门核查。',
    '<p>承接部门：县民政局</p> <p>工作方式：上门核查。</p>',
    '县农业农村局负责抽样送检，公布结果。',
    '由相关职能部门依法处理。',
    '县委组织部会同有关单位办理。',
  ])
    checkSilent(`${reclaimed}
    1→资金审批→${words}
  `);
});

test('a department that stands in the continued row only', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→→负责审→做好登记。
    →→县残疾人联合会→核。→
  `);
});

test('the departments of the duty headings can be inserted; it is not safe', () => {
  checkFix(
    `${head}
    1→残疾人服务→→<p>县残疾人联合会：</p> <p>审核。</p> <p>县财政局：</p> <p>拨付。</p> <p>履职保障：经费。</p>→登记。
  `,
    '填入“县残疾人联合会、县财政局”',
    `${head}
    1→残疾人服务→县残疾人联合会、县财政局→<p>县残疾人联合会：</p> <p>审核。</p> <p>县财政局：</p> <p>拨付。</p> <p>履职保障：经费。</p>→登记。
  `,
  );
});

test('a reclaimed item is offered what other towns name for the same duty', () => {
  const facts = { departmentsFor: () => ['县民政局', '县财政局'] };
  for (const [before, after] of [
    ['承接部门： 工作方式：上门核查。', '承接部门：县民政局、县财政局 工作方式：上门核查。'],
    ['<p>承接部门：</p> <p>工作方式：核查。</p>', '<p>承接部门：县民政局、县财政局</p> <p>工作方式：核查。</p>'],
    ['承接部门：工作方式：核查。', '承接部门：县民政局、县财政局 工作方式：核查。'],
    ['工作方式：明确责任单位：查。', '承接部门：县民政局、县财政局 工作方式：明确责任单位：查。'],
    ['工作方式：上门核查。', '承接部门：县民政局、县财政局 工作方式：上门核查。'],
    ['上门核查。', '承接部门：县民政局、县财政局 工作方式：上门核查。'],
  ] as const)
    checkFix(
      `${reclaimed}
    1→资金审批→${before}
  `,
      '按其他乡镇的同类事项填入“县民政局、县财政局”',
      `${reclaimed}
    1→资金审批→${after}
  `,
      { facts },
    );
  checkFixes(
    `${reclaimed}
    1→资金审批→上门核查。
  `,
    [],
  );
});

test('so can those that other towns name for the same duty', () => {
  const facts = { departmentsFor: () => ['县残疾人联合会'] };
  const before = `${head}
    1→残疾人服务→→负责审核。→做好登记。
  `;
  checkFix(
    before,
    '按其他乡镇的同类事项填入“县残疾人联合会”',
    `${head}
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
  `,
    { facts },
  );
  checkFixes(before, []);
  checkFixes(before.replace('负责', '县残疾人联合会：负责'), ['department-missing: 填入“县残疾人联合会”'], { facts });
});
