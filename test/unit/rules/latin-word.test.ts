import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const basic = (name: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→${name}`;

test('a word in lower case between Chinese characters, with and without blanks', () => {
  checkFindings(`${basic('组织学习 and 培训、登记or走访。')}
          ^and^ warning: latin-word: 夹着英文“and”
                  ^or^ warning: latin-word: “or”`);
});

test('capitals, mixed case, units, addresses and usual words', () => {
  checkSilent(basic('检查KTV，推广App和app，C/D级房屋，直径5mm 以上，登录 www.example.cn 查询，邮箱ab@example.cn。'));
});

test('words that the configuration allows', () => {
  checkSilent(basic('使用pad登记。'), { config: { latinWords: ['Pad'] } });
  checkFindings(`${basic('使用pad登记。')}
        ^pad^ warning: latin-word`);
});

test('和 for and, 或 for or, nothing for what has no certain counterpart', () => {
  checkFix(basic('组织学习 and 培训。'), '改为“和”', basic('组织学习和培训。'));
  checkFix(basic('登记or走访。'), '改为“或”', basic('登记或走访。'));
  checkFixes(basic('使用pad登记。'), []);
});
