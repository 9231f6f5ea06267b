import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）`;
const own = (words: string) => `${head}
    1→校园安全→县教育局→负责检查。→${words}`;

test('a number that jumps, is repeated, goes back; a block that does not start at 1', () => {
  checkFindings(`${own('1.登记。2.核实。4.上报。')}
      ^2.^ related: entry-number: 前一个编号 2 在此
      ^4.^ warning: entry-number: 条目编号由 2 跳到 4
  `);
  checkFindings(`${own('1.登记。2.核实。2.上报。4.归档。')}
      ^2.^1 related: entry-number: 编号 2 第一次出现在此
      ^2.^2 warning: entry-number: 条目编号 2 重复
  `);
  checkFindings(`${own('1.登记。3.核实。2.上报。4.归档。')}
      ^3.^ related: entry-number: 前一个编号 3 在此
      ^2.^ warning: entry-number: 条目编号 2 的次序不对，此处应为 3
  `);
  checkFindings(`${own('2.登记。3.核实。')}
      ^2.^ warning: entry-number: 条目编号从 2 开始
  `);
});

test('in every column of duties, in English', () => {
  checkFindings(
    `${head}
    1→校园安全→县教育局→县教育局： 1.检查。 3.通报。 履职保障： 1.经费。 1.器材。→登记。
      ^3.^ warning: entry-number: Entries jump from 1 to 3
      ^1.^3 warning: entry-number: Entry number 1 is repeated
  `,
    { locale: 'en' },
  );
  checkFindings(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→承接部门：县民政局 工作方式：1.受理。2.审核。2.发放。
              ^2.^2 warning: entry-number: 条目编号 2 重复
  `);
});

test('in a continued row, where it stands', () => {
  checkFindings(`${head}
    1→校园安全→县教育局→<p>1.检查。</p> <p>2.通</p>→做好巡查。
    →→→<p>报。</p> <p>4.总结。</p>→
      ^4.^ warning: entry-number: 条目编号由 2 跳到 4
  `);
});

test('numbers that begin anew behind a heading of any form, or go on behind it, are right', () => {
  for (const words of [
    '1.登记。2.核实。3.上报。',
    '（一）日常巡查。1.登记。2.核实。（二）应急处置。1.上报。2.处置。',
    '一、日常巡查。1.登记。2.核实。二、应急处置。1.上报。2.处置。',
    '日常巡查：1.登记。2.核实。应急处置：1.上报。2.处置。',
    '<p>1.登记。</p><p>2.核实。</p><p>应急处置工作</p><p>1.上报。</p>',
    '1.登记。2.核实，5米以内不得堆放，3.5米以上的上报。',
    '1.入户（1）登记。（2）核实。2.上报。',
    '1.登记。1、走访。2、核实。2.上报。',
    '登记。核实。',
    '1.登记。',
    '<ol> 登记。 核实。 上报。',
    '1.在0.5米处设置标志。2.核实12.5吨以上的车辆。',
  ])
    checkSilent(own(words));
  for (const words of [
    '县教育局：1.检查。2.通报。 履职保障：1.经费。2.器材。',
    '县教育局：1.检查。2.通报。 履职保障：3.经费。4.器材。',
    '1.检查。2.县教育局：通报。3.总结。',
    '1.检查。2.县教育局主要职责：1.通报。2.总结。',
  ])
    checkSilent(`${head}
    1→校园安全→县教育局→${words}→登记。
  `);
});

test('duties that go on in a continued row, and one that begins anew there', () => {
  checkSilent(`${head}
    1→校园安全→县教育局→县教育局： 1.检查。 2.通报。→1.登记。2.核实。3.上报名单并归档。
    1→校园安全→县教育局→3.总结。 4.表彰。 履职保障：1.经费。→1.登记。2.核实。3.上报名单并归档。
  `);
  checkSilent(`${head}
    1→校园安全→县教育局→1.检查。2.通报。→做好巡查。
    →→→1.总结。2.表彰。→
  `);
});

test('numbers that begin anew without a heading are one finding', () => {
  checkFindings(`${own('1.登记。2.核实。3.归档。1.走访。2.上报。')}
      ^1.^2 warning: entry-number: 条目编号在此又从 1 开始，前面没有小标题
  `);
});

test('renumbering is safe where no number is missing: digits alone change', () => {
  for (const [before, after] of [
    ['1.登记。2.核实。2.上报。', '1.登记。2.核实。3.上报。'],
    ['1. 登记。 3. 核实。 2. 上报。', '1. 登记。 2. 核实。 3. 上报。'],
    [
      '<p>1.登记。</p><p>2.核实。</p><p>2.上报。</p><p>4.归档。</p>',
      '<p>1.登记。</p><p>2.核实。</p><p>3.上报。</p><p>4.归档。</p>',
    ],
  ] as const) {
    checkFix(own(before), '这一段的条目重新编号', own(after), { safe: true });
    checkFixAll(own(before), own(after));
  }
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(number => `${number}.登记第${number}类。`).join('');
  checkFixAll(own(ten.replace('10.', '9.')), own(ten));
});

test('where an entry or a heading may be lost it is not safe', () => {
  for (const words of [
    '1.登记。2.核实。4.上报。',
    '2.登记。3.核实。',
    '1.登记。1.核实。2.上报。',
    '1.登记。2.核实。1.走访。2.上报。',
  ])
    checkFixes(own(words), ['entry-number: 这一段的条目重新编号']);
  checkFix(own('1.登记。2.核实。4.上报。'), '重新编号', own('1.登记。2.核实。3.上报。'));
  checkFix(own('1.登记。2.核实。1.走访。2.上报。'), '重新编号', own('1.登记。2.核实。3.走访。4.上报。'));
  checkFix(own('2.登记。3.核实。'), '重新编号', own('1.登记。2.核实。'));
  checkFixes(
    `${head}
    1→校园安全→县教育局→负责检查。→1.登记。2.核
    →→→→实。2.上报。
  `,
    ['entry-number: 这一段的条目重新编号'],
  );
});

test('behind a heading the numbers go on from it', () => {
  checkFindings(`${head}
    1→校园安全→县教育局→1.检查。2.县教育局：通报。4.总结。→登记。
      ^4.^ warning: entry-number: 条目编号从 4 开始
  `);
});

test('in the drafting layout, where each entry has a line, a repeated number is one', () => {
  const draft = (...own: string[]) =>
    [
      '青石镇配合履职事项清单（1项）',
      '序号→事项名称→对应上级部门→上级部门职责→配合职责',
      '一、民生服务（1项）',
      '1→助残',
      '→【对应上级部门】县残联',
      '→【上级部门职责】',
      '→审核。',
      '→【配合职责】',
      ...own,
      '',
    ].join('\n');
  checkFindings(
    draft('→1.登记。', '→1.公示。', '  ^1.^ warning: entry-number: 编号 1 重复').replace(
      '→1.登记。',
      '→1.登记。\n  ^1.^ related: entry-number: 第一次',
    ),
  );
  checkSilent(draft('→1.登记。', '→2.公示。', '→（二）后续', '→1.回访。'));
});
