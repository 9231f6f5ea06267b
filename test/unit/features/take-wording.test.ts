import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { itemPlaceAt } from '../../../server/src/features/compare';
import { takeWording } from '../../../server/src/features/take-wording';
import type { ColumnRole } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';

const head = '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（2项）\n';
const table = (town: string, ...rows: string[]) => `云岭县${town}配合履职事项清单（2项）\n${head}${rows.join('\n')}\n`;
/** A draft of one item with these own duties. */
const drafted = (town: string, ...own: string[]) =>
  [
    `${town}配合履职事项清单（1项）`,
    '序号→事项名称→对应上级部门→上级部门职责→配合职责',
    '一、民生服务（1项）',
    '1→防汛',
    '→【对应上级部门】县水利局',
    '→【上级部门职责】',
    '→县水利局：会商。',
    '→【配合职责】',
    ...own,
    '',
  ]
    .join('\n')
    .replaceAll('→', '\t');

const own = table('青石镇', '1\t助残\t县残联\t县残联：审核。\t登记。', '2\t防汛\t县水利局\t县水利局：会商。\t巡堤。');
const other = table('柳溪镇', '1\t防汛\t县水利局\t县水利局：1.会商。2.调度。\t1.巡查柳溪镇的堤防。2.上报险情。');

/** Lets the item that holds `words` take a column of the item of `source` that holds `theirs`. */
function take(text: string, words: string, role: ColumnRole, source: string, theirs: string, eol = '\n') {
  const [document, from] = [text, source].map(each => parse(each.replaceAll('\n', eol)));
  const place = itemPlaceAt(document!, document!.cst.text.indexOf(words))!;
  const { content } = itemPlaceAt(from!, from!.cst.text.indexOf(theirs))!.item;
  const edits = takeWording(document!, place.list, place.item, content, role, [{ from: '柳溪镇', to: '青石镇' }]);
  return typeof edits === 'string' ? edits : applyEdits(document!.cst.text, edits);
}

describe('taking the wording of another town', () => {
  test('of a cell, in the own town’s name, with nothing else changed', () => {
    for (const eol of ['\n', '\r\n'])
      assert.equal(
        take(own, '巡堤', 'ownDuties', other, '柳溪镇的堤防', eol),
        own.replace('巡堤。', '1.巡查青石镇的堤防。2.上报险情。').replaceAll('\n', eol),
      );
    assert.equal(
      take(own, '防汛', 'superiorDuties', other, '调度'),
      own.replace('县水利局：会商。', '县水利局：1.会商。2.调度。'),
    );
    assert.equal(take(own, '助残', 'name', other, '调度'), own.replace('助残', '防汛'));
  });

  test('of a row that goes on after a page break, into its first cell', () => {
    const broken = own.replace(
      '2\t防汛\t县水利局\t县水利局：会商。\t巡堤。',
      '2\t防汛\t县水利局\t县水利局：会\t巡堤。\n\t\t\t商。\t',
    );
    assert.equal(
      take(broken, '防汛', 'superiorDuties', other, '调度'),
      broken.replace('县水利局：会\t', '县水利局：1.会商。2.调度。\t').replace('\t\t\t商。\t', '\t\t\t\t'),
    );
  });

  test('into a row that ends before the cell', () => {
    const short = own.replace('县水利局\t县水利局：会商。\t巡堤。', '县水利局');
    for (const eol of ['\n', '\r\n'])
      assert.equal(
        take(short, '防汛', 'ownDuties', other, '调度', eol),
        short.replace('县水利局', '县水利局\t\t1.巡查青石镇的堤防。2.上报险情。').replaceAll('\n', eol),
      );
  });

  test('what stands here already', () => {
    assert.equal(take(own, '防汛', 'departments', other, '调度'), 'same');
  });

  test('in the drafting layout, from a table, below its label', () => {
    const draft = drafted('青石镇', '→巡堤。', '→看闸。');
    assert.equal(
      take(draft, '巡堤', 'ownDuties', other, '调度'),
      draft.replace('\t巡堤。\n\t看闸。', '\t1.巡查青石镇的堤防。\n\t2.上报险情。'),
    );
    assert.equal(
      take(draft, '巡堤', 'name', table('柳溪镇', '9\t防汛抗旱\t县水利局\t县水利局：会商。\t巡堤。'), '防汛抗旱'),
      draft.replace('1\t防汛', '1\t防汛抗旱'),
    );
    // a label that is not there yet comes behind the ones before it
    assert.equal(
      take(draft.replace('\t【配合职责】\n\t巡堤。\n\t看闸。\n', ''), '会商', 'ownDuties', other, '调度'),
      draft.replace('\t巡堤。\n\t看闸。', '\t1.巡查青石镇的堤防。\n\t2.上报险情。'),
    );
  });

  test('of a draft, into a table', () => {
    const draft = drafted('柳溪镇', '→1.巡堤。', '→2.看闸。');
    assert.equal(take(own, '巡堤', 'ownDuties', draft, '看闸'), own.replace('巡堤。', '1.巡堤。 2.看闸。'));
  });

  test('nothing is written where the columns are lost', () => {
    const flow =
      '青石镇配合履职事项清单（1项）\n\n序号 事项名称 对应上级部门 上级部门职责 配合职责\n一、民生服务（1项）\n\n1 防汛\n\n县水利局\n\n县水利局：会商。\n\n巡堤。\n';
    assert.equal(parse(flow).lists[0]?.layout, 'flow');
    assert.equal(take(flow, '巡堤', 'ownDuties', other, '调度'), 'layout');
  });
});
