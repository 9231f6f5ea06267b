import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

const rows = `
    一、民生服务（1项）
    1→资金审批→县民政局：负责审批。
`.trim();

test('the kind worded differently; the entry of the contents is related', () => {
  checkFindings(`
    目录
    青石镇上级部门收回事项清单→1
          ^上级部门收回事项清单^ related: contents-mismatch: 目录中的条目

    青石镇上级部门回收事项清单
          ^上级部门回收事项清单^ warning: contents-mismatch: 标题写作“上级部门回收事项清单”，目录写作“上级部门收回事项清单”
    序号→事项名称→承接部门及工作方式
    ${rows}
  `);
});

test('a word lost in the title', () => {
  checkFindings(`
    目录
    上收履职事项清单→1

    青石镇上收履事项清单
          ^上收履事项清单^ warning: contents-mismatch: 两处应当一致
    序号→事项名称→承接部门及工作方式
    ${rows}
  `);
});

test('totals that differ', () => {
  checkFindings(
    `
    目录
    上级部门收回事项清单（2项）→1
              ^2^ related: contents-mismatch: entry of the contents

    青石镇上级部门收回事项清单（1项）
                    ^1^ warning: contents-mismatch: declares 1, the contents 2
    序号→事项名称→承接部门及工作方式
    ${rows}
  `,
    { locale: 'en' },
  );
});

test('a list that the contents lack, and an entry without its list', () => {
  checkFindings(`
    目录
    ^^ related: contents-mismatch: 目录中的条目
    基本履职事项清单→1
    ^^^^^^^^ warning: contents-mismatch: 正文中没有这个清单

    青石镇上级部门收回事项清单
    ^^^^^^^^^^^^^ warning: contents-mismatch: 目录中没有“青石镇上级部门收回事项清单”
    序号→事项名称→承接部门及工作方式
    ${rows}
  `);
});

test('a list that stands twice', () => {
  checkFindings(`
    目录
    上级部门收回事项清单→1

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    ${rows}
    青石镇上级部门收回事项清单
    ^^^^^^^^^^^^^ warning: contents-mismatch: 出现了两次
    序号→事项名称→承接部门及工作方式
    ${rows}
  `);
});

test('place, count, 上级部门 and spaces may be left out; without contents there is nothing to compare', () => {
  checkSilent(`
    目 录
    1. 基 本 履职事项清单.....→1
    2. 收回事项清单→2

    云岭县青石镇基本履职事项清单（1项）
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    云岭县青石镇上级部门收回事项清单（1项）
    序号→事项名称→承接部门及工作方式
    ${rows}
  `);
  checkSilent(`
    青石镇上级部门回收事项清单
    序号→事项名称→承接部门及工作方式
    ${rows}
  `);
});

test('either wording can be taken; neither is safe', () => {
  const before = `
    目录
    上级部门收回事项清单→1

    青石镇上级部门回收事项清单
    序号→事项名称→承接部门及工作方式
    ${rows}
  `;
  checkFix(before, '采用目录的写法', before.replace('回收', '收回'));
  checkFix(before, '目录改用标题的写法', before.replace('收回', '回收'));
  checkFixAll(
    before,
    `${before.replace(/(\n *青石镇上级部门回收.*\n)/, '$1          ^上级部门回收事项清单^ warning: contents-mismatch: 应当一致\n')}`,
  );
});

test('of two totals the one that the items bear out can be taken', () => {
  const before = `
    目录
    上级部门收回事项清单（2项）→1

    青石镇上级部门收回事项清单（1项）
    序号→事项名称→承接部门及工作方式
    ${rows}
  `;
  checkFixes(before, ['contents-mismatch: 目录改用标题的写法“1”']);
  checkFix(before, '标题的写法“1”', before.replace('（2项）', '（1项）'));
});
