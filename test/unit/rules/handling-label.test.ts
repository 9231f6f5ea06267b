import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇上级部门收回事项清单
    序号→事项名称→承办部门及工作方式
    一、民生服务（4项）
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
    2→资格认定→<p>承办部门：县民政局</p> <p>工作方式：窗口受理。</p>`;

test('the label that differs from the header', () => {
  checkFindings(`${head}
    3→幼儿园检查→承接部门：县教育局 工作方式：实地检查。
       ^承接部门^ warning: handling-label: 此处写作“承接部门”，本清单的表头写作“承办部门”
    4→电梯检查→<p>承接 部门：县市场监督管理局</p> <p>工作方式：抽查。</p>
              ^承接 部门^ warning: handling-label: “承接部门”
  `);
  checkFindings(
    `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
            ^承接部门^ related: handling-label: The header row is here
    一、民生服务（1项）
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
      ^承办部门^ warning: handling-label: Here it says “承办部门”, the list's header says “承接部门”
  `,
    { locale: 'en' },
  );
});

test('where most items differ from the header it is the header', () => {
  checkFindings(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
            ^承接部门^ warning: handling-label: 表头写作“承接部门”，而本清单有 3 项写作“承办部门”
    一、民生服务（3项）
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
              ^承办部门^ related: handling-label: 第一处“承办部门”在此
    2→资格认定→承办部门：县民政局 工作方式：上门核查。

    序号→事项名称→承接部门及工作方式
    3→电梯检查→承办部门：县市场监督管理局 工作方式：上门核查。
  `);
});

test('other words, headers with both words, words in a sentence, cells without a label', () => {
  checkSilent(`${head}
    3→幼儿园检查→承办单位：县教育局 工作方式：协同承接部门：县公安局检查。
    4→电梯检查→县市场监督管理局：抽查，会同承接部门处理。
  `);
  checkSilent(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门（承办部门）及工作方式
    一、民生服务（2项）
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
    2→资格认定→承接部门：县民政局 工作方式：上门核查。
  `);
  checkSilent(`
    青石镇上级部门收回事项清单
    序号→事项名称→收回部门及工作方式
    一、民生服务（1项）
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
  `);
});

test('the header’s word is used, the one character that differs changed, also where a continued row repeats it', () => {
  const before = `${head}
    3→幼儿园检查→<p>承接部门：县教育局</p> <p>工作方式：实地检查。</p>
    3→幼儿园检查→承接部门：县教育局 工作方式：实地检查。
    4→电梯检查→承 接 部 门：县市场监督管理局 工作方式：抽查。
  `;
  const after = before.replaceAll('承接', '承办').replaceAll('承 接', '承 办');
  checkFixAll(before, after);
  checkFixes(before, ['handling-label: 改为“承办部门” (safe)', 'handling-label: 改为“承办部门” (safe)']);
});

test('the header can take the items’ word in all its rows', () => {
  const before = `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（3项）
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
    2→资格认定→承办部门：县民政局 工作方式：上门核查。

    序号→事项名称→承 接 部 门及工作方式
    3→电梯检查→承办部门：县市场监督管理局 工作方式：上门核查。
  `;
  checkFix(before, '改为“承办部门”', before.replace('承接', '承办').replace('承 接', '承 办'));
});

test('where no header stands nothing is said of its words', () => {
  checkSilent(`
    青石镇上级部门收回事项清单
    一、民生服务（1项）→→
    1→资金审批→承办部门：县民政局 工作方式：上门核查。
  `);
});
