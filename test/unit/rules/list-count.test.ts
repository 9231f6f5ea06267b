import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

test('a total against the items; what the categories declare and the last item are related', () => {
  checkFindings(`
    青石镇基本履职事项清单（4项）
                      ^4^ error: list-count: 标明 4 项，实有 3 项
    序号→事项名称
    一、党的建设（2项）
            ^2^ related: list-count: 合计 3 项
    1→组织学习。
    2→发展党员。
    二、经济发展（1项）
    3→做好统计。
    ^^^^^^^ related: list-count: 最后一项在此
  `);
});

test('the text in English', () => {
  checkFindings(
    `
    青石镇基本履职事项清单(1项)
                      ^1^ error: list-count: declares 1 item, 2 found
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
  `,
    { locale: 'en', only: ['list-count'] },
  );
});

test('no total, a right total, a total of 0', () => {
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
    青石镇配合履职事项清单（共１项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
    青石镇上级部门收回事项清单（0项）
    序号→事项名称→承接部门及工作方式
  `);
});

test('silent where missing numbers explain the difference', () => {
  checkSilent(
    `
    青石镇基本履职事项清单（4项）
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
    4→做好统计。
  `,
    { only: ['list-count'] },
  );
});

test('a total that differs by something else than the gaps is told', () => {
  checkFindings(
    `
    青石镇基本履职事项清单（5项）
                      ^5^ error: list-count: 标明 5 项，实有 3 项
    序号→事项名称
    一、党的建设（3项）
    1→组织学习。
    2→发展党员。
    4→做好统计。
  `,
    { only: ['list-count'] },
  );
});

test('a total too large to be one', () => {
  checkFindings(`
    青石镇基本履职事项清单（99999999999999999999项）
                      ^99999999999999999999^ error: list-count: 过大
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
  `);
});

test('setting it is safe where the categories agree with the items; the same total in the contents goes with it', () => {
  const before = `
    目录
    基本履职事项清单（3项）→1
    青石镇基本履职事项清单（3项）
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
  `;
  const after = before.replaceAll('（3项）', '（2项）');
  checkFix(before, '项数改为 2', after, { safe: true });
  checkFixAll(before, after);
});

test('not safe where a category contradicts the items, declares nothing, or numbers are wrong', () => {
  const before = `
    青石镇基本履职事项清单（3项）
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
  `;
  const fixes = (fixture: string) => checkFixes(fixture, ['list-count: 项数改为 2'], { only: ['list-count'] });
  fixes(before.replace('（2项）', '（3项）'));
  fixes(before.replace('（2项）', ''));
  fixes(before.replace('2→', '1→'));
  fixes(before.replace(/ *一、.*\n/, ''));
});

test('a count in a row of its own below the title', () => {
  const list = (count: string) => `
    云岭县青石镇履行职责事项清单
    （2025年3月）

    青石镇基本履职事项清单
    ${count}
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。`;
  checkSilent(list('（共2项）'));
  checkFindings(`
    青石镇基本履职事项清单
    （共3项）
      ^3^ error: list-count: 标明 3 项，实有 2 项
    一、党的建设（2项）
            ^2^ related: list-count: 合计 2 项
    1→组织学习。
    2→发展党员。
    ^^^^^^^ related: list-count: 最后一项在此
  `);
});
