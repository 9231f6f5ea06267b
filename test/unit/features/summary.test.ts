import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideSummary } from '../../../server/src/features/summary';
import { parse } from '../../../server/src/syntax/read-document';
import { textOf } from '../../support/fixture';

test('town, and for each list what is declared, what is there, and where', () => {
  const text = textOf(`
    云岭县青石镇履行职责事项清单

    青石镇
    基本履职事项清单（3项）
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
    上级部门收回事项清单
    一、民生服务（1项）
    1→资金审批→县民政局：负责审批。
  `);
  assert.deepEqual(provideSummary(parse(text)), {
    town: '青石镇',
    lists: [
      { kind: 'basic', declared: 3, actual: 2, line: 2 },
      { kind: 'reclaimed', declared: null, actual: 1, line: 7 },
    ],
  });
});

test('a text that is no duty list', () => {
  assert.deepEqual(provideSummary(parse('今天天气很好。')), { town: null, lists: [] });
});
