// Hover, definition, outline and folding on text out of a PDF: what stands under the cursor is a stretch of a line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideFolding } from '../../../server/src/features/folding';
import { parse } from '../../../server/src/syntax/read-document';
import { checkSymbols } from '../../support/check';
import { checkDefinition, checkHover } from '../../support/check-corpus';
import { textOf } from '../../support/fixture';

const lines = `
    云岭县青石镇配合履职事项清单（2项）
    序号 事项名称 对应上级部门
    一、民生服务（2项）
    1 征兵工作 县人民武装部
    县人民武装部：
    组织体检。
    履职保障：
    开展培训。

    做好登记。
    2
    困难残疾人家庭无
    障碍改造
    县残疾
    人联合会
    县住房和城乡建设局

    县残疾人联合会：
    1.审核。
    县住房和城乡
    建设局：
    2.施工指导。
    履职保障：
    开展培训。

    1.做好登记。
`.split('\n');

/** The fixture with the cursor in a line, and a mark below another one (the first of each that begins with the words). */
function fixture(cursor: string, ...marks: [below: string, mark: string][]): string {
  const [before, at] = cursor.split('$0') as [string, string];
  let isPlaced = false;
  const left = [...marks];
  return lines
    .flatMap(line => {
      const text = line.trim();
      const shown = [];
      if (!isPlaced && text === before + at) {
        shown.push(line.replace(text, cursor));
        isPlaced = true;
      } else shown.push(line);
      for (let i = left.findIndex(([below]) => below === text); i >= 0; i = left.findIndex(([below]) => below === text))
        shown.push(`    ${left.splice(i, 1)[0]![1]}`);
      return shown;
    })
    .join('\n');
}

test('hover on a name: the item, whichever of its lines', async () => {
  const parts = ['**第 2 项** · 配合履职事项清单 · 民生服务', '清单第 2/2 项', '县残疾人联合会、县住房和城乡建设局'];
  await checkHover(fixture('困难残$0疾人家庭无', ['困难残疾人家庭无', '^困难残疾人家庭无^ hover']), parts);
  await checkHover(fixture('障$0碍改造', ['障碍改造', '^^^^ hover']), parts);
  await checkHover(fixture('$02', ['2', '^ hover']), parts);
  await checkHover(fixture('1.做好登$0记。', ['1.做好登记。', '^1.做好登记。^ hover']), parts);
});

test('hover on a department: its piece under the cursor', async () => {
  const parts = ['**县残疾人联合会** · 本文档中 1 个事项'];
  await checkHover(fixture('县$0残疾', ['县残疾', '^^^ hover']), parts);
  await checkHover(fixture('人联$0合会', ['人联合会', '^^^^ hover']), parts);
  await checkHover(fixture('县残疾人$0联合会：', ['县残疾人联合会：', '^^^^^^^ hover']), parts);
});

test('hover where name and department share a line', async () => {
  const line = '1 征兵工作 县人民武装部';
  await checkHover(fixture('1 征兵$0工作 县人民武装部', [line, '^征兵工作^ hover']), ['**第 1 项**']);
  await checkHover(fixture('1 征兵工作 县人民$0武装部', [line, '^县人民武装部^ hover']), ['**县人民武装部**']);
  await checkHover(fixture('$01 征兵工作 县人民武装部', [line, '^ hover']), ['**第 1 项**']);
});

test('definition: from a department to its heading and back, also where they are broken', async () => {
  await checkDefinition(fixture('人联$0合会', ['人联合会', '^^^^ origin'], ['县残疾人联合会：', '^^^^^^^ target 1']));
  await checkDefinition(
    fixture('县残疾人$0联合会：', ['县残疾', '^^^ target 1'], ['县残疾人联合会：', '^^^^^^^ origin']),
  );
  await checkDefinition(
    fixture('县住房$0和城乡建设局', ['县住房和城乡建设局', '^^^^^^^^^ origin'], ['县住房和城乡', '^^^^^^ target 1']),
  );
  await checkDefinition(
    fixture('建设$0局：', ['县住房和城乡建设局', '^^^^^^^^^ target 1'], ['建设局：', '^^^ origin']),
  );
});

test('definition of an item: the same duty in other towns, whatever their layout', async () => {
  await checkDefinition(
    `
    //- 青石镇.dutylist${fixture('障$0碍改造', ['障碍改造', '^^^^ origin'])}
    //- 柳溪镇.dutylist
    云岭县柳溪镇履行职责事项清单
    柳溪镇配合履职事项清单
    一、民生服务（1项）
    1→困难残疾人家庭无障碍改造→县残疾人联合会→县残疾人联合会：审核。→做好登记。
    ^困难残疾人家庭无障碍改造^ target 1
  `,
  );
});

test('outline and folds', () => {
  checkSymbols(
    lines.join('\n'),
    `
    配合履职事项清单 (2 项)
     一、民生服务 (2 项)
      1 征兵工作 (县人民武装部)
      2 困难残疾人家庭无障碍改造 (县残疾人联合会、县住房和城乡建设局)
  `,
  );
  assert.deepEqual(provideFolding(parse(textOf(lines.join('\n')))), [
    { startLine: 0, endLine: 25 },
    { startLine: 2, endLine: 25 },
    { startLine: 3, endLine: 9 },
    { startLine: 10, endLine: 25 },
  ]);
});
