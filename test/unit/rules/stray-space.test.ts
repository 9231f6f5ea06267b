import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const basic = (name: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→${name}`;
const assisting = (duties: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→污染巡查→松江市生态环境局云岭县分局→${duties}→上报线索。`;

test('blanks in a name, one finding a name', () => {
  checkFindings(`${basic('组织学 习，做　好记录。')}
          ^学 习^ information: stray-space: 2 处多余的空格`);
});

test('in a duty heading', () => {
  checkFindings(`${assisting('松江市生态环境局 云岭县分局：监测。')}
                             ^局 云^ information: stray-space: 有多余的空格`);
});

test('beside digits and letters, between sub-items, in running text', () => {
  checkSilent(basic('每月 2 次使用 App 登记。 *对乱倒垃圾的处罚。 *对损毁路灯的处罚。'));
  checkSilent(assisting('松江市生态环境局云岭县分局： 1.监测 通报。'));
});

test('the blanks go; where a clause may have ended there, only if the user says so', () => {
  checkFix(basic('组织学 习，做　好记录。'), '去掉 2 处空格', basic('组织学习，做好记录。'), { safe: true });
  checkFixes(basic('开展走访工作 做好记录。'), ['stray-space: 去掉空格']);
});
