import { test } from 'node:test';
import { checkFindings, checkSilent } from '../../support/check';

const basic = (...names: string[]) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（${names.length}项）${names.map((name, i) => `\n    ${i + 1}→${name}`).join('')}`;

test('what is not closed, and what closes nothing', () => {
  checkFindings(`${basic('落实“三会一课制度。')}
        ^“^ warning: bracket-unbalanced: ““”没有与之配对的“””`);
  checkFindings(`${basic('落实三会一课”制度（含记录。')}
            ^”^ warning: bracket-unbalanced: 没有与之配对的前半
                ^（^ warning: bracket-unbalanced: “（”没有与之配对的“）”`);
});

test('crossed pairs: the one that is left over', () => {
  checkFindings(`${basic('执行《安全（生产》规定。')}
           ^（^ warning: bracket-unbalanced`);
});

test('pairs of every kind, nested, half-width ones with full-width ones, numbers with a bracket', () => {
  checkSilent(basic('落实“两个《意见（试行）》”要求〔2024〕。', '配备设备（甲类)，做到：1）检查；2）登记；a)上报。'), {
    only: ['bracket-unbalanced'],
  });
});

test('over a page break the cell is one text', () => {
  checkSilent(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→县公安局→加强巡逻（含校→做好巡查。
    →→→门周边）。→
  `,
    { only: ['bracket-unbalanced'] },
  );
});
