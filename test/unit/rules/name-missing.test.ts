import { test } from 'node:test';
import { checkFindings, checkFixes, checkSilent } from '../../support/check';

test('a number without a name, on the number', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（3项）
    1→
    ^ error: name-missing: 第 1 项没有事项名称
    2→<p></p> &nbsp;
    ^ error: name-missing: 第 2 项
    3→发展党员。
  `);
});

test('the text in English', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→→县残疾人联合会→负责审核。→做好登记。
    ^ error: name-missing: Item 1 has no name
  `,
    { locale: 'en' },
  );
});

test('an empty row of an assisting list is told once', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→→→→
    ^ error: name-missing: 第 1 项
  `);
});

test('a row that is too short is told by column-count; sub-items stand for a name; a continued row needs none', () => {
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（1项）
    1→*对损毁路灯的处罚。*对乱倒垃圾的处罚。
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会→负责审→做好登记。
    →→→核。→
  `);
});

test('there is no fix', () => {
  checkFixes('青石镇基本履职事项清单\n序号→事项名称\n一、党的建设（1项）\n1→\n', []);
});
