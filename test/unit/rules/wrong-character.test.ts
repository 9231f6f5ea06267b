import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkSilent } from '../../support/check';

const basic = (name: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→${name}`;

test('radicals, compatibility forms, traditional forms, characters that cannot be shown', () => {
  checkFindings(`${basic('服务⼈⺠，解决问題，管护\uf97e杆，维修\ue123路。')}
        ^⼈^ warning: wrong-character: （U+2F08）是部首符号，应为“人”
         ^⺠^ warning: wrong-character: 应为“民”
               ^題^ warning: wrong-character: 规范字是“题”
                  ^\uf97e^ warning: wrong-character: 兼容字符，应为“量”
                      ^\ue123^ warning: wrong-character: 无法显示`);
});

test('in titles, headings and notes', () => {
  checkFindings(
    `
    注：另有1項不予公布。
        ^項^ warning: wrong-character
    青石镇基本履职事项清单
    序号→事項名称
        ^項^ warning: wrong-character
    一、⺠生服务（1项）
      ^⺠^ warning: wrong-character
    1→走访。
  `,
    { only: ['wrong-character'] },
  );
});

test('what the name of a place may hold is a hint, and not replaced in passing', () => {
  checkFindings(`${basic('管护峯山村道路。')}
        ^峯^ hint: wrong-character`);
  checkFixAll(
    basic('管护峯山村道路，解决問題。'),
    `${basic('管护峯山村道路，解决问题。')}
        ^峯^ hint: wrong-character`,
  );
});

test('standard characters that look traditional, and rare ones without a simplified form', () => {
  checkSilent(basic('保护乾隆年间著名的犇牛碑，登记喆字辈族谱。'), { only: ['wrong-character'] });
});

test('the same character in all rows of the item', () => {
  const rows = (character: string) =>
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残联→负责审核问${character}，提出→$0登记问${character}。
    1→残疾人服务→县残联→意见。→登记问${character}。`.replace('$0', '');
  checkFixAll(rows('題'), rows('题'));
  checkFix(basic('解决$0問题。'), '改为“问”', basic('解决问题。'), { safe: true });
});

test('of a radical whose ideograph is a traditional one, the standard form is offered', () => {
  checkFindings(`${basic('入⼾调查，清查⻋辆。')}
          ^⼾^ warning: wrong-character: 应为“户”
               ^⻋^ warning: wrong-character: 应为“车”`);
});
