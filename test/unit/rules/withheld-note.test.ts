import { test } from 'node:test';
import { checkFindings, checkFixes, checkSilent } from '../../support/check';

test('fewer numbers are missing than the note withholds; the gaps are related', () => {
  checkFindings(`
    注：3项基本履职事项为敏感或涉密事项，不予公布。
    ^注：3项基本履职事项为敏感或涉密事项，不予公布。^ information: withheld-note: 有 3 项不予公布，而序号只缺 1 个
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    3→发展党员。
    ^ related: withheld-note: 缺号在此
    ^ information: number-gap: 注中说明本清单有 3 项不予公布
  `);
});

test('more numbers are missing', () => {
  checkFindings(
    `
    注：1项基本履职事项为敏感事项，不予公布。
    ^注：1项基本履职事项为敏感事项，不予公布。^ information: withheld-note: withholds 1 item of the basic duties, but 2 numbers are missing
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    4→发展党员。
  `,
    { locale: 'en', only: ['withheld-note'] },
  );
});

test('lists without a gap were closed up; a note that agrees, or speaks of nothing withheld, is right', () => {
  const list = `青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
  `;
  for (const note of [
    '注：3项基本履职事项为敏感事项，不予公布。',
    '注：标有“*”的3项为执法事项。',
    '注：2项配合履职事项为敏感事项，不予公布。',
  ])
    checkSilent(`
    ${note}
    ${list}`);
  checkSilent(
    `
    注：1项基本履职事项为敏感事项，不予公布。
    ${list.replace('2→', '3→')}`,
    { only: ['withheld-note'] },
  );
});

test('each kind by itself', () => {
  checkFindings(
    `
    注：2项基本履职事项、1项上级部门收回事项不予公布。
    ^注：2项基本履职事项、1项上级部门收回事项不予公布。^ information: withheld-note: 基本履职事项清单有 2 项不予公布
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    3→发展党员。
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（2项）
    1→资金审批→县民政局：负责审批。
    3→资格认定→县民政局：负责认定。
  `,
    { only: ['withheld-note'] },
  );
});

test('there is no fix: which of the two is wrong is for a person to say', () => {
  checkFixes(
    `
    注：3项基本履职事项为敏感事项，不予公布。
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    3→发展党员。
  `,
    [],
    { only: ['withheld-note'] },
  );
});
