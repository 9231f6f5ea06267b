import { test } from 'node:test';
import { checkFindings, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→乡镇配合职责
    一、民生服务（1项）`;
const reclaimed = `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门→工作方式
    一、民生服务（1项）`;

test('an empty cell is told with the column’s name, the tabs beside it included', () => {
  checkFindings(`${head}
    1→校园安全→县教育局→→做好巡查。
       ^→→^ warning: duties-missing: “上级部门职责”一列没有内容
  `);
  checkFindings(`${head}
    1→校园安全→县教育局→负责检查。→
       ^→^4 warning: duties-missing: “配合职责”一列没有内容
  `);
  checkFindings(`${head}
    1→校园安全→县教育局→<p> </p>→做好巡查。
       ^→<p> </p>→^ warning: duties-missing: “上级部门职责”
  `);
});

test('two empty cells are one finding', () => {
  checkFindings(
    `${head}
    1→校园安全→县教育局→→
       ^→→^ warning: duties-missing: Columns “superior duties”“assisting duties” are both empty
       ^→^4 related: duties-missing: are both empty
  `,
    { locale: 'en' },
  );
});

test('nothing but support', () => {
  checkFindings(`${head}
    1→校园安全→县教育局→履职保障：提供经费。→做好巡查。
           ^履职保障^ warning: duties-missing: 只写了履职保障
  `);
  checkFindings(`${head}
    1→校园安全→县教育局→<p>履职保障：</p> <p>1.提供经费。</p> <p>2.提供器材。</p>→做好巡查。
           ^履职保障^ warning: duties-missing: 只写了履职保障
  `);
});

test('a way of handling in a column of its own', () => {
  checkFindings(`${reclaimed}
    1→资金审批→县民政局→
       ^→^3 warning: duties-missing: “承接部门及工作方式”一列没有内容
  `);
  checkSilent(`${reclaimed}
    1→资金审批→县民政局→上门核查。
  `);
});

test('what stands in the continued row, rows that are still empty or too short, and given-up items are right', () => {
  checkSilent(`${head}
    1→校园安全→县教育局→→做好巡查。
    →→→负责检查。→
  `);
  checkSilent(`${head}
    1→校园安全→县教育局→履职保障：提供经费。 县教育局：负责检查。→做好巡查。
  `);
  checkSilent(
    `${head}
    1→→→→
  `,
    { only: ['duties-missing'] },
  );
  checkSilent(
    `${head}
    1→校园安全→县教育局→负责检查。
  `,
    { only: ['duties-missing'] },
  );
  checkSilent(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→不再开展此项工作。
  `);
});

test('handling that names who takes over, and not how', () => {
  const list = (handling: string, header = '承接部门及工作方式') => `
    青石镇上级部门收回事项清单
    序号→事项名称→${header}
    一、民生服务（1项）
    1→水质检测→${handling}`;
  checkFindings(`${list('承接部门：县水利局 工作方式：')}
           ^承接部门：县水利局 工作方式：^ warning: duties-missing: 没有写工作方式`);
  checkSilent(list('承接部门：县水利局 工作方式：开展检测。'));
  checkSilent(list('县水利局', '承接部门'));
});
