import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adaptTo } from '../../../server/src/domain/adapt-places';
import { itemPlaceAt } from '../../../server/src/features/compare';
import { takeWording } from '../../../server/src/features/take-wording';
import { ownPlaceOf } from '../../../server/src/rules/place-style';
import type { ColumnRole } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';

const county = '云岭县';
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
  const [town, otherTown] = [document!, from!].map(each =>
    each.lists[0]!.title!.text.replace(/^云岭县|(?<=镇).*$/g, ''),
  );
  const adapt = adaptTo({ town: otherTown, county }, ownPlaceOf(document!, { town, county }));
  const taken = takeWording(document!, place.list, place.item, content, role, adapt);
  return typeof taken === 'string' ? taken : applyEdits(document!.cst.text, taken.edits);
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

  test('of a draft, with no blank between a heading and words without a number', () => {
    const draft = drafted('柳溪镇', '→巡堤。').replace('县水利局：会商。', '县水利局：\n\t汛前会商。');
    assert.equal(take(own, '巡堤', 'superiorDuties', draft, '汛前'), own.replace('局：会商', '局：汛前会商'));
    const numbered = draft.replace('汛前会商', '1.汛前会商');
    assert.equal(take(own, '巡堤', 'superiorDuties', numbered, '汛前'), own.replace('局：会商', '局： 1.汛前会商'));
  });

  test('nothing is written where the columns are lost', () => {
    const flow =
      '青石镇配合履职事项清单（1项）\n\n序号 事项名称 对应上级部门 上级部门职责 配合职责\n一、民生服务（1项）\n\n1 防汛\n\n县水利局\n\n县水利局：会商。\n\n巡堤。\n';
    assert.equal(parse(flow).lists[0]?.layout, 'flow');
    assert.equal(take(flow, '巡堤', 'ownDuties', other, '调度'), 'layout');
  });
});

describe('taking a name', () => {
  const basic = (...rows: string[]) =>
    `青石镇基本履职事项清单（${rows.length}项）\n序号\t事项名称\n一、城乡建设（${rows.length}项）\n${rows.map((row, i) => `${i + 1}\t${row}`).join('\n')}\n`;
  const theirs = basic('加强集镇容貌管理。*对占用街巷摆摊的处罚。');

  test('the own sub-items stay, those of the other are not taken along', () => {
    const mine = basic('整治集镇环境。 *对沿街倾倒垃圾的处罚。＊对乱贴广告的处罚。', '整理档案。');
    assert.equal(
      take(mine, '整治集镇', 'name', theirs, '加强集镇'),
      mine.replace('整治集镇环境。', '加强集镇容貌管理。'),
    );
    assert.equal(take(mine, '整理档案', 'name', theirs, '加强'), mine.replace('整理档案。', '加强集镇容貌管理。'));
    const apart = basic('整治集镇环境。').replace('环境。\n', '环境。\n\t*对沿街倾倒垃圾的处罚。\n');
    assert.equal(take(apart, '整治', 'name', theirs, '加强'), apart.replace('整治集镇环境。', '加强集镇容貌管理。'));
  });

  test('a sub-item stays one behind a name without a full stop', () => {
    const mine = basic('整治集镇环境。*对沿街倾倒垃圾的处罚。');
    assert.equal(take(mine, '整治', 'name', basic('整治市容'), '市容'), mine.replace('集镇环境', '市容'));
  });

  test('the own mark of enforcement stays', () => {
    const mine = basic('*对沿街倾倒垃圾的处罚。');
    assert.equal(take(mine, '沿街', 'name', basic('对街巷倾倒垃圾的处罚。'), '街巷'), mine.replace('沿街', '街巷'));
    assert.equal(take(mine, '沿街', 'name', basic('★对沿街倾倒垃圾的处罚。'), '沿街'), 'same');
  });

  test('into a cell in quotes, and over rows', () => {
    const quoted = basic('"整治""脏乱差"";\n管好集镇。*对沿街倾倒垃圾的处罚。"');
    assert.equal(
      take(quoted, '整治', 'name', basic('清除"牛皮癣"广告。'), '清除'),
      quoted.replace('整治""脏乱差"";\n管好集镇。', '清除""牛皮癣""广告。'),
    );
    const broken = basic('整治集镇').replace('集镇\n', '集镇\n\t环境。*对沿街倾倒垃圾的处罚。\n');
    assert.equal(
      take(broken, '整治', 'name', theirs, '加强'),
      broken.replace('整治集镇', '加强集镇容貌管理。').replace('\t环境。*', '\t*'),
    );
  });
});

test('only what is taken is put into the own places, and told', () => {
  const theirs = other.replace('县水利局：1', '云岭县柳溪镇水利站：1');
  const [document, from] = [own, theirs].map(text => parse(text));
  const place = itemPlaceAt(document!, own.indexOf('防汛'))!;
  const { content } = itemPlaceAt(from!, theirs.indexOf('防汛'))!.item;
  const adapt = adaptTo({ town: '柳溪镇', county }, ownPlaceOf(document!, { town: '青石镇', county }));
  const changesOf = (role: ColumnRole) => {
    const taken = takeWording(document!, place.list, place.item, content, role, adapt);
    assert.ok(typeof taken !== 'string', role);
    return taken.changes.map(change => [change.from, change.to]);
  };
  assert.deepEqual(changesOf('ownDuties'), [['柳溪镇', '青石镇']]);
  assert.deepEqual(changesOf('superiorDuties'), [['柳溪镇', '青石镇']]);
});
