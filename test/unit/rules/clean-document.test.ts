// What cleaning makes of the traces of extraction, and what it leaves alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanEdits } from '../../../server/src/rules/clean-document';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';
import { textOf } from '../../support/fixture';

const clean = (text: string) => applyEdits(text, cleanEdits(parse(text)));

function checkClean(before: string, after: string): void {
  const [text, expected] = [textOf(before), textOf(after)];
  assert.equal(clean(text).replaceAll('\t', '→'), expected.replaceAll('\t', '→'));
  assert.deepEqual(cleanEdits(parse(expected)), []);
}

const assisting = (rows: string, count = 1) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（${count}项）→→→→${rows}
  `;

test('tags and wrap blanks go, one blank stays between entries, before headings and beside digits', () => {
  checkClean(
    assisting(`
    1→<p>校园 安全</p>→县教育局 县公安局→<p>县教育局：</p><p>1. 检查  24&nbsp;小时。</p> <p>2.通 报。</p> <p>县公安局：巡逻。 查处。</p>→<ul> 做好 巡查。</ul>`),
    assisting(`
    1→校园安全→县教育局 县公安局→县教育局： 1. 检查 24 小时。 2.通报。 县公安局：巡逻。 查处。→做好巡查。`),
  );
});

test('entries without numbers keep their breaks, in a quoted cell', () => {
  checkClean(
    assisting(`
    1→校园安全→县教育局→<ol style="list-style-type: none"> 检查"重点"学校。 通报结果。 <p>履职保障：</p> <p>经费。</p>→<p>护学。</p> <p>上报。</p>`),
    assisting(`
    1→校园安全→县教育局→"检查""重点""学校。
    通报结果。
    履职保障：
    经费。"→"护学。
    上报。"`),
  );
});

test('an entry that begins with a character that takes no room is an entry', () => {
  checkClean(
    assisting(`
    1→校园安全→县教育局→县教育局： \u200b检查学校：<ol> 通报。→做好巡查。`),
    assisting(`
    1→校园安全→县教育局→"县教育局：
    检查学校：
    通报。"→做好巡查。`),
  );
});

test('a quoted cell whose breaks say nothing is an ordinary one', () => {
  checkClean(
    assisting(`
    1→校园安全→"县教育局
    县公安局"→"县教育局：
    1.检查。
    2.通
    报。"→做好巡查。`),
    assisting(`
    1→校园安全→县教育局、县公安局→县教育局： 1.检查。 2.通报。→做好巡查。`),
  );
});

test('continued rows are joined, their copies dropped; what a copy says otherwise stays in a comment', () => {
  checkClean(
    assisting(
      `
    1→校园安全→县教育局、县公安局→<p>县教育局：</p> <p>检</p>→1.护学。2.上报情况。3.登记来访人员。
    # 批注

    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→校园安全→县教育局、县公安局→<p>查。</p> <p>县公安局：巡逻。</p>→1.护学。2.上报情况。3.登记来访车辆。
    2→森林防火→县林业局→负责检→收缴火种。
    →→→查。→`,
      2,
    ),
    assisting(
      `
    1→校园安全→县教育局、县公安局→县教育局： 检查。 县公安局：巡逻。→1.护学。2.上报情况。3.登记来访人员。
    # 续页上的“配合职责”与此不同：1.护学。2.上报情况。3.登记来访车辆。
    # 批注

    2→森林防火→县林业局→负责检查。→收缴火种。`,
      2,
    ),
  );
});

test('headers and page numbers that come again go, with the blank lines of the page’s end; notes and text stay', () => {
  checkClean(
    `
    目录

    青石镇基本履职事项清单→1

    青石镇基本履职事项清单

    序号→事 项 名 称

    一、党的建设（3项）→
    1→组织学习。
    12

    序号→事项名称
    2→发展党员。

    3→慰问党员。

    注：标“*”的为执法事项。

    序号→事项名称
    第 2 页
  `,
    `
    目录

    青石镇基本履职事项清单→1

    青石镇基本履职事项清单

    序号→事 项 名 称
    一、党的建设（3项）→
    1→组织学习。
    2→发展党员。
    3→慰问党员。

    注：标“*”的为执法事项。

  `,
  );
});

test('items that can’t be told apart for certain, and stray quotes, are left alone', () => {
  const twice = textOf(
    assisting(
      `
    1→校园安全→县教育局→<p>负责检→做好巡查。
    →→→查。→
    1→森林防火→县林业局→<p>负责检查。→收缴火种。`,
      2,
    ),
  );
  assert.equal(clean(twice), twice.replace('<p>负责检查。', '负责检查。'));
  const stray = textOf(assisting('\n    1→"校园安全→县教育局→<p>负责检查。→做好巡查。'));
  assert.equal(clean(stray), stray);
});

test('columns that can’t be told apart are left alone', () => {
  const text = textOf(`
    青石镇配合履职事项清单
    序号→事项名称→责任部门→主管部门
    一、民生服务（1项）
    1→校园安全→<p>县教育局</p>→<p>县公安局</p>
  `);
  assert.equal(clean(text), text);
});

test('line ends stay as they are, also where the last row goes', () => {
  const before = textOf(assisting('\n    1→校园安全→县教育局→<p>负责检→做好巡查。\n    →→→查。→')).trimEnd();
  const after = textOf(assisting('\n    1→校园安全→县教育局→负责检查。→做好巡查。')).trimEnd();
  for (const eol of ['\n', '\r\n', '\r'])
    for (const end of ['', eol])
      assert.equal(clean(before.replaceAll('\n', eol) + end), after.replaceAll('\n', eol) + end);
  const footed = '青石镇基本履职事项清单\n序号\t事项名称\n1\t组织学习。\n\n第 1 页';
  assert.equal(clean(footed), '青石镇基本履职事项清单\n序号\t事项名称\n1\t组织学习。');
});
