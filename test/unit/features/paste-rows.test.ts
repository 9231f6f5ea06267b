import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planPaste } from '../../../server/src/features/paste-rows';
import { type PastedRow, textRows } from '../../../server/src/features/pasted-rows';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';
import { parseOne } from '../../support/fixture';

const lines = (...rows: string[]) => rows.join('\n');
const shown = (text: string) => text.replaceAll('\t', '→');

function pasted(before: string, rows: readonly PastedRow[] | undefined): string | undefined {
  const { text, cursor } = parseOne(before);
  const plan = rows && planPaste(parse(text), { start: cursor!, end: cursor! }, rows);
  return plan && shown(applyEdits(text, plan.edits));
}

/** What pasting a text (`→` is a tab) at `$0` makes. */
function checkPaste(before: string, clipboard: string, after: string): void {
  assert.equal(pasted(before, textRows(clipboard.replaceAll('→', '\t'))), after);
}

function checkPlain(before: string, clipboard: string): void {
  assert.equal(pasted(before, textRows(clipboard.replaceAll('→', '\t'))), undefined);
}

const row = (cells: string, continued = false): PastedRow => ({ cells: cells.split('|'), continued });

const basic = (...items: string[]) =>
  lines('青石镇基本履职事项清单', '序号→事项名称', '一、党的建设（2项）', ...items, '');
const two = basic('1→组织学习。$0', '2→发展党员。');

describe('numbers', () => {
  test('go on from the item above, those below and counts go along', () => {
    checkPaste(
      lines(
        '青石镇基本履职事项清单（3项）',
        '序号→事项名称',
        '一、党的建设（2项）',
        '1→组织$0学习。',
        '2→发展党员。',
        '二、民生服务（1项）',
        '3→走访老人。',
        '',
      ),
      '17→慰问老党员。\r\n18→管理党费。\r\n',
      lines(
        '青石镇基本履职事项清单（5项）',
        '序号→事项名称',
        '一、党的建设（4项）',
        '1→组织学习。',
        '2→慰问老党员。',
        '3→管理党费。',
        '4→发展党员。',
        '二、民生服务（1项）',
        '5→走访老人。',
        '',
      ),
    );
  });

  test('of a list with faults stay', () => {
    checkPaste(
      basic('1→组织学习。$0', '5→发展党员。'),
      '3→管理党费。',
      basic('1→组织学习。', '2→管理党费。', '5→发展党员。').replace('2项', '3项'),
    );
  });

  test('are given to rows without any', () => {
    checkPaste(
      two,
      '→慰问老党员。\n→管理党费。',
      basic('1→组织学习。', '2→慰问老党员。', '3→管理党费。', '4→发展党员。').replace('2项', '4项'),
    );
  });
});

describe('the place', () => {
  const one = basic('1→组织学习。', '2→管理党费。', '3→发展党员。').replace('2项', '3项');

  test('is above an item at whose start the caret is', () => {
    checkPaste(basic('1→组织学习。', '$02→发展党员。'), '9→管理党费。', one);
    checkPaste(basic('$01→管理党费。', '2→发展党员。'), '9→组织学习。', one);
  });

  test('is below the heading of a category', () => {
    checkPaste(basic('1→管理党费。', '2→发展党员。').replace('（2项）', '（2项）$0'), '9→组织学习。', one);
  });

  test('is a blank line, and the row that Enter has made', () => {
    checkPaste(basic('1→组织学习。', '$0', '2→发展党员。'), '9→管理党费。', one);
    checkPaste(basic('1→组织学习。', '2→$0', '3→发展党员。').replace('2项', '3项'), '9→管理党费。', one);
  });

  test('is the end of the text, with a final line end and without', () => {
    checkPaste(`${basic('1→组织学习。', '2→管理党费。')}$0`, '9→发展党员。', one);
    const open = parseOne(basic('1→组织学习。', '2→管理党费。')).text.trimEnd();
    const plan = planPaste(parse(open), { start: open.length, end: open.length }, [row('9|发展党员。'), row('|')])!;
    assert.equal(shown(applyEdits(open, plan.edits)), one.trimEnd());
  });

  test('is a list that has no items yet', () => {
    checkPaste(
      lines('青石镇基本履职事项清单', '序号→事项名称$0', ''),
      lines('序号→事项名称', '一、党的建设（1项）', '7→组织学习。'),
      lines('青石镇基本履职事项清单', '序号→事项名称', '一、党的建设（1项）', '1→组织学习。', ''),
    );
  });

  test('keeps the line end of the document', () => {
    const { text, cursor } = parseOne(two);
    const before = text.replaceAll('\n', '\r\n');
    const at = cursor! + 3;
    const plan = planPaste(parse(before), { start: at, end: at }, [row('7|管理党费。'), row('8|慰问老党员。')])!;
    assert.doesNotMatch(applyEdits(before, plan.edits), /[^\r]\n/);
  });
});

const header = '序号→事项名称→对应上级部门→上级部门职责→配合职责';
const assisting = (...rows: string[]) => lines('青石镇配合履职事项清单', header, '一、民生服务（1项）', ...rows, '');
const tableItem = '1→残疾人服务→县残疾人联合会→负责审核。→登记需求。';

describe('layouts', () => {
  const clipboard = [
    row('序号|事项名称|对应上级部门|上级部门职责|配合职责'),
    row(
      '8|养老服务|县民政局\n县财政局|县民政局：\n1.负责审核。\n2.负责发放。\n县财政局：\n负责保障资金。|1.走访老人。\n2.登记需求。',
    ),
    row('第 3 页，共 9 页'),
  ];

  test('the table has one row an item', () => {
    assert.equal(
      pasted(assisting(`${tableItem}$0`), clipboard),
      assisting(
        tableItem,
        '2→养老服务→县民政局、县财政局→县民政局： 1.负责审核。 2.负责发放。 县财政局： 负责保障资金。→1.走访老人。 2.登记需求。',
      ).replace('1项', '2项'),
    );
  });

  test('the drafting layout has labels', () => {
    const item = [
      '1→残疾人服务',
      '→【对应上级部门】县残疾人联合会',
      '→【上级部门职责】',
      '→负责审核。',
      '→【配合职责】',
      '→登记需求。',
    ];
    assert.equal(
      pasted(assisting(...item.with(-1, '→登记需求。$0')), clipboard),
      assisting(
        ...item,
        '2→养老服务',
        '→【对应上级部门】县民政局、县财政局',
        '→【上级部门职责】',
        '→县民政局：',
        '→1.负责审核。',
        '→2.负责发放。',
        '→县财政局：',
        '→负责保障资金。',
        '→【配合职责】',
        '→1.走访老人。',
        '→2.登记需求。',
      ).replace('1项', '2项'),
    );
  });

  test('rows of a merged cell are one item', () => {
    assert.equal(
      pasted(assisting(`${tableItem}$0`), [
        row('8|养老服务|县民政局|县民政局：负责审核。|走访老人。'),
        row('||县财政局|县财政局：负责保障资金。|', true),
      ]),
      assisting(
        tableItem,
        '2→养老服务→县民政局、县财政局→县民政局：负责审核。 县财政局：负责保障资金。→走访老人。',
      ).replace('1项', '2项'),
    );
  });

  test('columns find their places by the header', () => {
    assert.equal(
      pasted(assisting(`${tableItem}$0`), [
        row('序号|事项名称|配合职责|对应上级部门|上级部门职责|备注'),
        row('8|养老服务|走访老人。|县民政局|负责审核。|'),
      ]),
      assisting(tableItem, '2→养老服务→县民政局→负责审核。→走访老人。').replace('1项', '2项'),
    );
  });
});

test('headings of categories come along', () => {
  checkPaste(
    basic('1→组织学习。', '2→发展党员。$0'),
    lines('8→管理党费。', '二、民生服务（1项）→', '9→走访老人。'),
    lines(
      '青石镇基本履职事项清单',
      '序号→事项名称',
      '一、党的建设（3项）',
      '1→组织学习。',
      '2→发展党员。',
      '3→管理党费。',
      '二、民生服务（1项）',
      '4→走访老人。',
      '',
    ),
  );
});

test('quoted cells and HTML remnants are cleaned', () => {
  checkPaste(
    assisting(`${tableItem}$0`),
    '8→养老服务→县民政局→"1.负责审核。\n2.负责发放""津贴""。"→<p>走访老人。</p>',
    assisting(tableItem, '2→养老服务→县民政局→1.负责审核。 2.负责发放"津贴"。→走访老人。').replace('1项', '2项'),
  );
});

test('words that look like tags stay words', () => {
  const list = (name: string) => basic('1→组织学习。', `2→${name}`, '3→发展党员。').replace('2项', '3项');
  assert.equal(pasted(two, [row('7|办理<3天>内的A&B证。')]), list('办理<3天>内的A&B证。'));
  assert.equal(pasted(two, [row('7|办理<b>类证件。')]), list('办理&lt;b&gt;类证件。'));
});

describe('is pasted as it is', () => {
  test('what is no table, or no rows of the list', () => {
    checkPlain(two, '组织学习。');
    checkPlain(two, '3\n4\n');
    checkPlain(two, '党费→管理');
    checkPlain(two, '3→管理党费。→县委组织部');
    checkPlain(two, lines('3→管理党费。', '合计→5'));
    checkPlain(two, lines('鹤堰镇基本履职事项清单', '3→管理党费。'));
    checkPlain(two, lines('3→管理党费。', '注：有2项敏感事项，不予公布。'));
    checkPlain(assisting(`${tableItem}$0`), lines('3→养老服务', '→【对应上级部门】县民政局'));
  });

  test('a column that has no place in the list', () => {
    assert.equal(pasted(two, [row('序号|事项名称|备注'), row('3|管理党费。|新增')]), undefined);
  });

  test('what replaces a selection, and what goes to no list', () => {
    const { text } = parseOne(two);
    assert.equal(
      planPaste(parse(text), { start: text.length - 4, end: text.length - 1 }, [row('3|管理党费。')]),
      undefined,
    );
    assert.equal(pasted('会议记录$0\n', [row('3|管理党费。')]), undefined);
    assert.equal(pasted('', undefined), undefined);
    assert.equal(planPaste(parse(''), { start: 0, end: 0 }, [row('3|管理党费。')]), undefined);
  });

  test('lists whose columns are lost', () => {
    const flow = lines('青石镇配合履职事项清单', '1', '残疾人服务', '县残疾人联合会', '负责审核。', '登记需求。$0', '');
    assert.equal(pasted(flow, [row('2|养老服务|县民政局|负责审核。|走访老人。')]), undefined);
  });
});
