// Lists out of a PDF: their header words, categories, kinds and neighbours. What stands in an item is in flow.test.ts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../server/src/syntax/read-document';
import { textOf } from '../../support/fixture';
import { check, duties, outline, read } from '../../support/flow-outline';

test('the last header word, whatever the town is called in it', () => {
  for (const own of [
    '配合职责',
    '乡镇（街道）配合职责',
    '镇（街道）配合职责',
    '乡（镇、街道）配合职责',
    '镇街配合职责',
    '苏木乡镇(街道)配合职责',
  ]) {
    const text = `云岭县青石镇配合履职事项清单\n序号 事项名称 对应上级部门\n上级部门职责\n\n${own}\n1\n水库防汛\n县水利局\n\n县水利局：\n负责调度。\n\n参加巡堤。\n`;
    const { lists, unknown } = parse(text);
    assert.deepEqual([lists.length, unknown, lists[0]!.columns.at(-1)!.text], [1, [], own]);
  }
});

test('categories stand anywhere, header words only where a header can', () => {
  const text = `
    青石镇配合履职事项清单
    序号 事项名称 对应上级部门
    上级部门职责
    一、民生服务（1项）
    苏木乡镇(街道)
    配合职责
    1
    低保审核
    县民政局
    县民政局：
    指导
    乡镇（街道）
    履行
    配合职责
    ，做好审核。
    履职保障：
    培训。

    受理。
    二、平安法治（1项）

    序号 事项名称 对应上级部门
    2
    低保复核
    县民政局
    县民政局：
    复核：
    一、材料齐全
    。
    履职保障：
    培训。

    办理事项（2项）
    。
  `;
  assert.deepEqual(outline(textOf(text)), [
    'assisting flow',
    '1 低保审核 | 县民政局 | 县民政局: 指导乡镇（街道）履行配合职责，做好审核。 | 履职保障: 培训。 | own: 受理。',
    '2 低保复核 | 县民政局 | 县民政局: 复核：一、材料齐全。 | 履职保障: 培训。 | own: 办理事项（2项）。',
  ]);
  const { categories } = parse(textOf(text)).lists[0]!;
  assert.deepEqual(
    categories.map(({ heading, items: own }) => `${heading!.name.text} ${own.length}`),
    ['民生服务 1', '平安法治 1'],
  );
});

test('basic lists: number and name, with starred parts', () => {
  assert.deepEqual(
    outline(
      '青石镇基本履职事项清单\n序号 事项名称\n一、党的建设（3项）\n1\n组织学\n习。\n2 发展党员，开展“三会\n一课”。\n3\n加强镇容管理。\n*对临街工地的处罚。*对损毁\n雕塑的处罚。\n',
    ),
    [
      'basic flow',
      '1 组织学习。',
      '2 发展党员，开展“三会一课”。',
      '3 加强镇容管理。*对临街工地的处罚。*对损毁雕塑的处罚。',
    ],
  );
  assert.deepEqual(
    outline('青石镇基本履职事项清单\n1\n处理下列行为：*对乱堆柴草的处罚；*对损毁\n路灯的处罚。\n2\n维护公厕。\n'),
    ['basic flow', '1 处理下列行为：*对乱堆柴草的处罚；*对损毁路灯的处罚。', '2 维护公厕。'],
  );
  assert.deepEqual(outline('青石镇基本履职事项清单\n1.组织学习\n2.发展党员\n3.管理档\n案\n'), [
    'basic flow',
    '1 组织学习',
    '2 发展党员',
    '3 管理档案',
  ]);
});

test('reclaimed lists: number, name, handling', () => {
  assert.deepEqual(
    outline(
      '青石镇上级部门收回事项清单\n序号 工作事项 承办部门及工作方式\n1\n排污口审\n批\n县生态环境局：\n1.受理。\n2.决定。\n2\n食品许可\n承办部门：县市场监督\n管理局 工作方式：\n依法核发。\n3\n电梯监察\n怀阳市市场监督管理局\n云岭县分局：负责监察。\n4\n知识竞赛。\n不再开展此项工作。\n',
    ),
    [
      'reclaimed flow',
      '1 排污口审批 | 县生态环境局: 受理。 / 决定。',
      '2 食品许可 | 工作方式: 依法核发。',
      '3 电梯监察 | 怀阳市市场监督管理局云岭县分局: 负责监察。',
      '4 知识竞赛。 | 不再开展此项工作。',
    ],
  );
});

test('reclaimed items of one line each', () => {
  const title = '青石镇上级部门收回事项清单\n序号 事项名称 承接部门及工作方式\n';
  assert.deepEqual(
    outline(
      `${title}1 排污口审批。 承接部门：县生态环境局 工作方式：受理后\n决定。\n2 电梯监察 承办部门：县市场监督管理局 工作方式：现场检查。\n`,
    ),
    ['reclaimed flow', '1 排污口审批。 | 工作方式: 受理后决定。', '2 电梯监察 | 工作方式: 现场检查。'],
  );
  for (const name of ['排污口审批。', '排污口审批'])
    for (const parted of [
      '承\n接部门：县生态环境局 工作方式：',
      '承接部\n门：县生态环境局 工作方式：',
      '承接部门：县生态环境局 工\n作方式：',
    ])
      assert.deepEqual(
        outline(`${title}1 ${name} ${parted}受理后决定。\n2 电梯监察 承接部门：县市场监督管理局 工作方式：检查。\n`),
        ['reclaimed flow', `1 ${name} | 工作方式: 受理后决定。`, '2 电梯监察 | 工作方式: 检查。'],
      );
});

test('lists without a title: the rest of a document', () => {
  const item = `41\n低保审核\n县民政局${duties}`;
  const expected = ['assisting flow', `41 低保审核 | 县民政局 | ${read}`];
  assert.deepEqual(outline(`${item}\n`), expected);
  assert.deepEqual(outline(` 序号 事项名称 对应上级部门\n${item}\n`), expected);
  assert.deepEqual(outline(`六、综合服务（1项）\n${item}\n`), expected);
  assert.deepEqual(outline(`${item}\n六、综合服务（0项）\n`), expected);
  assert.deepEqual(outline('一、党的建设（1项）\n1\n组织学习。\n'), ['basic flow', '1 组织学习。']);
  assert.deepEqual(outline('序号 事项名称\n承接部门及工作方式\n1\n审批\n县水利局：\n审批。\n'), [
    'reclaimed flow',
    '1 审批 | 县水利局: 审批。',
  ]);
});

test('tables and flows in one document', () => {
  assert.deepEqual(
    outline(
      `青石镇基本履职事项清单\n序号\t事项名称\n1\t组织学习。\n2\n青石镇配合履职事项清单\n1\n低保审核\n县民政局${duties}\n青石镇上级部门收回事项清单\n1\t审批\t县水利局：审批。\n`,
    ),
    [
      'basic table',
      '1 组织学习。',
      'assisting flow',
      `1 低保审核 | 县民政局 | ${read}`,
      'reclaimed table',
      '1 审批 | 县水利局: 审批。',
    ],
  );
});

test('a list’s name in a sentence begins no list', () => {
  check(
    `1\n低保审核\n县民政局${duties.replace('审核。', '按照\n青石镇基本履职事项清单\n审核，对照《\n青石镇基本履职事项清单\n》复核。')}`,
    `1 低保审核 | 县民政局 | ${read.replace('审核。', '按照青石镇基本履职事项清单审核，对照《青石镇基本履职事项清单》复核。')}`,
  );
});

test('stray tabs, tags and quotes', () => {
  check(
    '1\t低保审核\t县民政局\n县民政局：\n审核<br>材料&nbsp;。\n履职保障：\n"培训\n资金"。\n\n受理。\n2\n低保复核\n县民政局\n县民政局：\n复核。\n履职保障：\n培训。\n\n受理。\n3\n低保公示\n县民政局\n县民政局：\n公示。\n履职保障：\n培训。\n\n受理。',
    '1 低保审核 | 县民政局 | 县民政局: 审核材料。 | 履职保障: "培训资金"。 | own: 受理。',
    '2 低保复核 | 县民政局 | 县民政局: 复核。 | 履职保障: 培训。 | own: 受理。',
    '3 低保公示 | 县民政局 | 县民政局: 公示。 | 履职保障: 培训。 | own: 受理。',
  );
});

test('words of a header that are broken within, also in the middle of an item, and other words for the own duties', () => {
  const header = '对应上级\n部门\n上级部门职责\n（含提供的\n履职保障）\n乡镇（街\n道）配合职\n责';
  const item = (number: number) => `${number}\n低保审核\n县民政局${duties}`;
  const within = item(2).replace('审核。', `审核\n${header}\n材料。`);
  const text = `青石镇配合履职事项清单\n序号\n事 项 名 称\n${header}\n${item(1)}\n${within}\n对应上级\n部门\n${item(3).replace('\n\n受理。', '\n镇（街道）职责：\n受理。')}\n`;
  assert.deepEqual(outline(text), [
    'assisting flow',
    `1 低保审核 | 县民政局 | ${read}`,
    `2 低保审核 | 县民政局 | ${read.replace('审核。', '审核材料。')}`,
    `3 低保审核 | 县民政局 | ${read}`,
  ]);
  assert.deepEqual(parse(text).unknown, []);
});
