import { test } from 'node:test';
import { checkFindings, checkFix, checkSilent } from '../../support/check';

const only = ['page-artefact'];

test('one hint a list, at the first trace, with what there is', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事 项 名 称
    一、党的建设（3项）
    1→组织学习。
    第 1 页，共 9 页
    ^第 1 页，共 9 页^ hint: page-artefact: 重复的表头 2 处，页码 2 处。

    序号→事项名称
    2→发展党员。
    - 2 -

    序号→事 项 名 称
    3→慰问党员。

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→县教育局→负责检→做好巡查。
    →→→查。→
    ^→→→查。→^ hint: page-artefact: 跨页的续行 1 处。
  `,
    { only },
  );
});

test('a header with other words is none; nor are blank lines', () => {
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。

    2→发展党员。
    序号→工作任务
  `,
    { only },
  );
});

test('cleaning the document removes them, in English', () => {
  checkFix(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→校园安全→县教育局、县公→县教育局：检→做好巡查。

    序号→事项名称→对应上级部门→上级部门职责→配合职责
    →→安局→查。县公安局：巡逻。→
    2→森林防火→县林业局→负责检查。→收缴火种。
    第 2 页
  `,
    'Clean the document',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→校园安全→县教育局、县公安局→县教育局：检查。县公安局：巡逻。→做好巡查。
    2→森林防火→县林业局→负责检查。→收缴火种。
  `,
    { only, locale: 'en' },
  );
});
