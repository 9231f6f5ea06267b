import { test } from 'node:test';
import { checkSymbols } from '../../support/check';

test('lists, categories, items, with declared and actual counts', () => {
  checkSymbols(
    `
    云岭县青石镇履行职责事项清单

    青石镇基本履职事项清单（3项）
    序号→事项名称
    一、党的建设（2项）→
    1→组织学习。
    2→*对损毁路灯的处罚。
    二、经济发展（0项）

    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会、县财政局→负责审→做好登记。
    →→→核。→
  `,
    `
    基本履职事项清单 (标明 3 项，实有 2 项)
     一、党的建设 (2 项)
      1 组织学习。
      2 *对损毁路灯的处罚。
     二、经济发展 (0 项)
    配合履职事项清单 (1 项)
     一、民生服务 (1 项)
      1 残疾人服务 (县残疾人联合会、县财政局)
  `,
  );
});

test('in English', () => {
  checkSymbols(
    `
    青石镇基本履职事项清单（3项）
    一、党的建设（1项）
    1→组织学习。
  `,
    `
    基本履职事项清单 (3 declared, 1 found)
     一、党的建设 (1 item)
      1 组织学习。
  `,
    'en',
  );
});

test('items before any category, without number or name, and lists without a title', () => {
  checkSymbols(
    `
    1→组织学习。
    2→
    甲→发展党员。
    党的建设（1项）
    →管理档案。
  `,
    `
    基本履职事项清单 (4 项)
     （类别标题之前） (3 项)
      1 组织学习。
      2 （未命名）
      甲 发展党员。
     党的建设 (1 项)
      管理档案。
  `,
  );
});

test('nothing but prose has no outline', () => {
  checkSymbols('今天天气很好。\n', '');
});
