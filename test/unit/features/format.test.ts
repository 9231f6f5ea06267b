import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNoteText } from '../../../server/src/features/convert-notes';
import { formatNotes, formatRangeEdits } from '../../../server/src/features/format';
import { messagesOf } from '../../../server/src/messages/messages';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';
import { checkFormat, formatted } from '../../support/check-layout';
import { textOf } from '../../support/fixture';

test('a table: one row an item, no repeated headers, no tags, one line end at the end', () =>
  checkFormat(
    `
    青石镇配合履职事项清单
    序号→事 项 名 称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）→→→→
    1→残疾人服 务→县残疾人联合会→<p>1.审核名单。</p> <p>2.验</p>→登记需求。
    第 1 页，共 2 页

    序号→事 项 名 称→对应上级部门→上级部门职责→配合职责
    →→→<p>收。</p>→
    2→水库防汛→县水利局→负责调度。→参加巡堤。
    # 批注


  `,
    `
    青石镇配合履职事项清单
    序号→事 项 名 称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）→→→→
    1→残疾人服务→县残疾人联合会→1.审核名单。 2.验收。→登记需求。
    2→水库防汛→县水利局→负责调度。→参加巡堤。
    # 批注
  `,
  ));

test('the drafting layout: a line an entry, normal blanks, usual labels; blank lines and comments stay', () =>
  checkFormat(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服 务
    →【对应上级部门】→县残疾人联合会、
    →县财政局
    →【上级部门职责（含履职保障）】县残疾人联合会：1.审核　名单。2.验收。
    # 批注
    →【配合职责】
    →→登记需求
    →\\【台账】一户一册

    2→水库防汛
    →【对应上级部门】县水利局
    →【上级部门职责】
    →负责调度。
    →【配合职责】
    →参加巡堤。
  `,
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→残疾人服务
    →【对应上级部门】县残疾人联合会、县财政局
    →【上级部门职责】
    →县残疾人联合会：
    →1.审核名单。
    →2.验收。
    # 批注
    →【配合职责】
    →登记需求
    →\\【台账】一户一册

    2→水库防汛
    →【对应上级部门】县水利局
    →【上级部门职责】
    →负责调度。
    →【配合职责】
    →参加巡堤。
  `,
  ));

test('sub-items stay where they are: in the row, or on lines of their own', () => {
  const list = `
    青石镇基本履职事项清单
    序号→事项名称
    1→维护公厕。*对损毁公厕的处罚。
    2→维护路灯。
    →*对损毁路灯的处罚。
  `;
  checkFormat(list, list);
});

test('the end of the text: one line end, as the lines have it', () => {
  const list = '青石镇基本履职事项清单\r\n序号\t事项名称\r\n1\t组织学习。';
  assert.equal(formatted(list), `${list}\r\n`);
  assert.equal(formatted(`${list}\r\n\t\r\n\r\n`), `${list}\r\n`);
  assert.equal(formatted(`${list}\r\n`), `${list}\r\n`);
  for (const none of ['', '\n\n', '随便写的文字', '随便写的文字\n\n']) assert.equal(formatted(none), none);
});

test('of a range only what it touches', () => {
  const text = textOf(`
    青石镇基本履职事项清单
    序号→事项名称
    1→<p>组织学习。</p>
    2→<p>发展党员。</p>
  `);
  const at = text.indexOf('发展');
  const edits = formatRangeEdits(parse(text), { start: at, end: at });
  assert.equal(applyEdits(text, edits), text.replace('<p>发展党员。</p>', '发展党员。'));
  assert.deepEqual(formatRangeEdits(parse(text), { start: 0, end: 3 }), []);
});

test('what is left as it is is told: an item that would be read as its neighbour’s, a list that no title or header begins', () => {
  const notes = (fixture: string) => {
    const document = parse(textOf(fixture));
    return formatNotes(document).map(note => `${note.kind}: ${formatNoteText(note, messagesOf('zh-cn'))}`);
  };
  const [item, ...others] = notes(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务→县残联→审核。→登记。
    2→水库防汛→县水利局→调度。→巡堤。
    2→森林防火→县林业局→调<p>度。</p>→巡山。
    →→→督促。→
  `);
  assert.match(item!, /^item: 第 2 项整理后读出的内容会与现在不同，因此原样未动。/);
  assert.deepEqual(others, []);
  assert.match(notes('1→组织<p>学习。</p>').join(), /^headless: .*请补上清单标题/);
  assert.deepEqual(notes('青石镇基本履职事项清单\n1→组织<p>学习。</p>'), []);
});

test('an item that is still to be written gets no labels that nobody wrote', () => {
  const list = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    1→残疾人服务
    2→水库防汛
    →【配合职责】
    →参加巡堤。
    3→森林防火
      【对应上级部门】县林业局
      【配合职责】
      巡山。
  `;
  checkFormat(list, list);
});

test('a range that ends at the start of a line does not touch that line', () => {
  const text = '青石镇基本履职事项清单\n一、党的建设（2项）\n1\t<p>甲。</p>\n2\t<p>乙。</p>\n';
  const edits = formatRangeEdits(parse(text), { start: text.indexOf('1\t'), end: text.indexOf('2\t') });
  assert.equal(applyEdits(text, edits), text.replace('<p>甲。</p>', '甲。'));
});

test('an item that goes on after a page break, of which only the later row has the last cell', () =>
  checkFormat(
    `
    青石镇配合履职事项清单（1项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、综合（1项）
    1→防火→县林业局→县林业局：落实巡
    1→防火→县林业局→护责任。→巡护。
  `,
    `
    青石镇配合履职事项清单（1项）
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、综合（1项）
    1→防火→县林业局→县林业局：落实巡护责任。→巡护。
  `,
  ));
