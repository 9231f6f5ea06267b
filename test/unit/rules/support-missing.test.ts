import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

/** Five items with support, of every form, and rows after them. */
const five = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    一、民生服务（6项）
    1→校园安全→县教育局→负责检查。 履职保障：提供经费。→做好巡查。
    2→森林防火→县林业局→<p>负责检查。</p> <p>履职保障：</p> <p>提供器材。</p>→做好巡查。
    3→水库防汛→县水利局→县水利局：负责检查。县水利局提供的履职保障：提供沙袋。→做好巡查。
    4→殡葬改革→县民政局→负责检查，为乡镇提供履职保障。→做好巡查。
    5→文物保护→县文化旅游局→负责检查。→做好巡查。
    →→→履职保障：提供经费。→`;

test('where the others have it: at the end of the duties', () => {
  checkFindings(`${five}
    6→残疾人服务→县残疾人联合会→负责审核。1.受理申请。2.发放证件。→做好登记。
                    ^2.发放证件。^ warning: support-missing: 而本文档 6 项配合履职事项中有 5 项写明
  `);
  checkFindings(
    `${five}
    6→残疾人服务→县残疾人联合会→县残疾人联合会：负责审→做好登记。
    →→→核。→
       ^^ warning: support-missing: as 5 of the 6 assisting items do
  `,
    { locale: 'en' },
  );
});

test('a document in which it is not the rule is silent', () => {
  checkSilent(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（5项）
    1→校园安全→县教育局→负责检查。 履职保障：提供经费。→做好巡查。
    2→森林防火→县林业局→负责检查。 履职保障：提供经费。→做好巡查。
    3→水库防汛→县水利局→负责检查。 履职保障：提供经费。→做好巡查。
    4→殡葬改革→县民政局→负责检查。 履职保障：提供经费。→做好巡查。
    5→文物保护→县文化旅游局→负责检查。→做好巡查。
  `);
  checkSilent(`${five.replace('（6项）', '（7项）')}
    6→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    7→老年人服务→县民政局→负责审核。→做好登记。
  `);
});

test('a list with a column for it is silent', () => {
  const rows = [1, 2, 3, 4, 5, 6].map(
    number => `${number}→事项${number}号→县财政局→负责审核。→${number === 6 ? '' : '经费。'}→做好登记。\n`,
  );
  checkSilent(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→履职保障→配合职责
    一、民生服务（6项）
    ${rows.join('    ')}
  `,
    { only: ['support-missing'] },
  );
});

test('an empty heading, as information; not where a department’s support follows', () => {
  checkFindings(`${five}
    6→残疾人服务→县残疾人联合会→负责审核。 履职保障：→做好登记。
                    ^履职保障^ information: support-missing: “履职保障：”之后没有内容
  `);
  checkSilent(`${five}
    6→残疾人服务→县残疾人联合会→负责审核。 履职保障： 县残疾人联合会：提供器材。→做好登记。
  `);
});

test('the heading can be inserted, in the row where the duties end; what to say is for the drafter', () => {
  const before = `${five}
    6→残疾人服务→县残疾人联合会→<p>负责审</p>→做好登记。
    →→→<p>核。</p>→
  `;
  checkFixes(before, ['support-missing: 在上级部门职责末尾添加“履职保障：”（内容待填）']);
  checkFix(
    before,
    '添加“履职保障：”',
    `${five}
    6→残疾人服务→县残疾人联合会→<p>负责审</p>→做好登记。
    →→→<p>核。 履职保障：</p>→
             ^履职保障^ information: support-missing: 没有内容
  `,
  );
});
