import { describe, test } from 'node:test';
import { checkEdit, checkNoEdit } from '../../support/check-edit';

const lines = (...rows: string[]) => rows.join('\n');

describe('a new item', () => {
  test('below an item: numbers that follow, counts, total and contents go along', () => {
    checkEdit(
      lines(
        '目录',
        '青石镇基本履职事项清单（4项）...1',
        '',
        '青石镇基本履职事项清单（4项）',
        '序号→事项名称',
        '一、党的建设（2项）',
        '1→组织$0学习。',
        '2→发展党员。',
        '二、民生服务（2项）',
        '3→走访老人。',
        '4→救助困难群众。',
        '',
      ),
      'insert',
      lines(
        '目录',
        '青石镇基本履职事项清单（5项）...1',
        '',
        '青石镇基本履职事项清单（5项）',
        '序号→事项名称',
        '一、党的建设（3项）',
        '1→组织学习。',
        '2→$0',
        '3→发展党员。',
        '二、民生服务（2项）',
        '4→走访老人。',
        '5→救助困难群众。',
        '',
      ),
    );
  });

  const list = lines('青石镇基本履职事项清单', '一、党的建设（1项）', '1→组织学习。$0', '');
  const longer = lines('青石镇基本履职事项清单', '一、党的建设（2项）', '1→组织学习。', '2→$0', '');

  test('keeps the line end, and the lack of a final one', () => {
    for (const lineEnd of ['\n', '\r\n', '\r'] as const)
      for (const open of [false, true]) checkEdit(list, 'insert', longer, { lineEnd, open });
  });

  test('has the columns of its list', () => {
    checkEdit(
      lines(
        '青石镇配合履职事项清单',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（1项）',
        '1→助残→县残疾人联合会→负责审核。→登$0记。',
        '',
      ),
      'insert',
      lines(
        '青石镇配合履职事项清单',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（2项）',
        '1→助残→县残疾人联合会→负责审核。→登记。',
        '2→$0→→→',
        '',
      ),
    );
  });

  test('comes after the rows in which an item goes on', () => {
    checkEdit(
      lines(
        '青石镇配合履职事项清单（2项）',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（2项）',
        '1→助残$0→县残疾人联合会→负责审→登记。',
        '',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '→→→核。→',
        '2→养老→县民政局→负责发放。→走访。',
        '',
      ),
      'insert',
      lines(
        '青石镇配合履职事项清单（3项）',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（3项）',
        '1→助残→县残疾人联合会→负责审→登记。',
        '',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '→→→核。→',
        '2→$0→→→',
        '3→养老→县民政局→负责发放。→走访。',
        '',
      ),
    );
  });

  test('renumbers rows that repeat the number of their item', () => {
    checkEdit(
      lines(
        '青石镇配合履职事项清单',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（2项）',
        '1→养老→县民政局→负责发放。→走$0访。',
        '2→助残→县残疾人联合会→负责审→登记。',
        '2→助残→县残疾人联合会→核。→',
        '',
      ),
      'insert',
      lines(
        '青石镇配合履职事项清单',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（3项）',
        '1→养老→县民政局→负责发放。→走访。',
        '2→$0→→→',
        '3→助残→县残疾人联合会→负责审→登记。',
        '3→助残→县残疾人联合会→核。→',
        '',
      ),
    );
  });

  test('below a quoted cell with line breaks, which is one row', () => {
    checkEdit(
      lines('青石镇基本履职事项清单', '一、党的建设（2项）', '1→"组$0织', '学习。"', '2→发展党员。', ''),
      'insert',
      lines('青石镇基本履职事项清单', '一、党的建设（3项）', '1→"组织', '学习。"', '2→$0', '3→发展党员。', ''),
    );
  });

  test('below a heading: the first of its category', () => {
    checkEdit(
      lines(
        '青石镇基本履职事项清单',
        '一、党的建设（1项）',
        '1→组织学习。',
        '二、民生$0服务（1项）',
        '2→走访老人。',
        '',
      ),
      'insert',
      lines(
        '青石镇基本履职事项清单',
        '一、党的建设（1项）',
        '1→组织学习。',
        '二、民生服务（2项）',
        '2→$0',
        '3→走访老人。',
        '',
      ),
    );
    checkEdit(
      lines('青石镇基本履职事项清单', '一、党的建设（1项）', '1→组织学习。', '二、民生服务（0项）$0', ''),
      'insert',
      lines('青石镇基本履职事项清单', '一、党的建设（1项）', '1→组织学习。', '二、民生服务（1项）', '2→$0', ''),
      { open: true },
    );
  });

  test('on a blank line or a page break: below what stands above it', () => {
    checkEdit(
      lines('青石镇基本履职事项清单', '一、党的建设', '1→组织学习。', '', '序号→事$0项名称', '2→发展党员。', ''),
      'insert',
      lines('青石镇基本履职事项清单', '一、党的建设', '1→组织学习。', '2→$0', '', '序号→事项名称', '3→发展党员。', ''),
    );
    checkEdit(
      lines('青石镇基本履职事项清单', '一、党的建设', '1→组织学习。', '', '# 完$0'),
      'insert',
      lines('青石镇基本履职事项清单', '一、党的建设', '1→组织学习。', '2→$0', '', '# 完'),
      { open: true },
    );
  });

  test('above the first heading, in the contents and where there is no list: refused', () => {
    checkNoEdit(lines('青石镇基本履职$0事项清单', '一、党的建设', '1→组织学习。', ''), 'insert', 'no-anchor');
    checkNoEdit(lines('会议$0记录', ''), 'insert', 'no-anchor');
    checkNoEdit('$0', 'insert', 'no-anchor');
  });

  test('where a row would be read as its continuation: refused', () => {
    checkNoEdit(lines('青石镇配合履职事项清单', '一、民生服务（$00项）', '→→→核。→', ''), 'insert', 'reading');
  });
});

describe('counts', () => {
  test('that were wrong before stay as they are', () => {
    checkEdit(
      lines(
        '目录',
        '青石镇基本履职事项清单（4项）...1',
        '青石镇基本履职事项清单（3项）',
        '一、党的建设（1项）',
        '1→组织学习。',
        '2→发展党员。$0',
        '',
      ),
      'insert',
      lines(
        '目录',
        '青石镇基本履职事项清单（4项）...1',
        '青石镇基本履职事项清单（3项）',
        '一、党的建设（1项）',
        '1→组织学习。',
        '2→发展党员。',
        '3→$0',
        '',
      ),
    );
  });

  test('keep their notation, and so do numbers', () => {
    checkEdit(
      lines(
        '青石镇基本履职事项清单（十项）',
        '一、党的建设（１０项）',
        '1→甲。$0',
        '２→乙。',
        '三→丙。',
        '4、→丁。',
        '5→戊。',
        '6→己。',
        '7→庚。',
        '8→辛。',
        '９→壬。',
        '第10项→癸。',
        '',
      ),
      'insert',
      lines(
        '青石镇基本履职事项清单（十一项）',
        '一、党的建设（１１项）',
        '1→甲。',
        '2→$0',
        '３→乙。',
        '四→丙。',
        '5、→丁。',
        '6→戊。',
        '7→己。',
        '8→庚。',
        '9→辛。',
        '１０→壬。',
        '第11项→癸。',
        '',
      ),
    );
  });

  test('go along in the list that is edited, not in the others', () => {
    checkEdit(
      lines(
        '青石镇基本履职事项清单（1项）',
        '一、党的建设（1项）',
        '1→组织学习。',
        '青石镇上级部门收回事项清单（1项）',
        '序号→事项名称→承接部门及工作方式',
        '一、党的建设（1项）',
        '1→资金审批$0→县民政局：负责审批。',
        '',
      ),
      'delete',
      lines(
        '青石镇基本履职事项清单（1项）',
        '一、党的建设（1项）',
        '1→组织学习。',
        '青石镇上级部门收回事项清单（0项）',
        '序号→事项名称→承接部门及工作方式',
        '一、党的建设（0项）$0',
        '',
      ),
    );
  });
});

describe('items deleted', () => {
  test('the one at the caret; the caret is on the next', () => {
    checkEdit(
      lines('青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '1→甲。', '2→$0乙。', '3→丙。', ''),
      'delete',
      lines('青石镇基本履职事项清单（2项）', '一、党的建设（2项）', '1→甲。', '2→$0丙。', ''),
    );
  });

  test('the last of a text without a final line end', () => {
    for (const lineEnd of ['\n', '\r\n'] as const)
      checkEdit(
        lines('青石镇基本履职事项清单', '一、党的建设（2项）', '1→甲。', '2→乙$0。', ''),
        'delete',
        lines('青石镇基本履职事项清单', '一、党的建设（1项）', '1→$0甲。', ''),
        { lineEnd, open: true },
      );
  });

  test('all that are selected, over categories; the row that the selection only reaches is not', () => {
    checkEdit(
      `
      青石镇基本履职事项清单（5项）
      一、党的建设（2项）
      1→甲。
      2→乙。
        ^乙。^ selected
      二、民生服务（3项）
      3→丙。
        ^丙。^ selected
      4→丁。
      5→戊。
      `,
      'delete',
      lines(
        '青石镇基本履职事项清单（3项）',
        '一、党的建设（1项）',
        '1→$0甲。',
        '二、民生服务（2项）',
        '2→丁。',
        '3→戊。',
        '',
      ),
    );
  });

  test('with the rows in which they go on, and the directive above; page break and comments stay', () => {
    checkEdit(
      lines(
        '青石镇配合履职事项清单（2项）',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（2项）',
        '# 待核',
        '# dutylist-disable-next-line department-missing',
        '1→助残$0→→负责审→登记。',
        '',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '1→助残→→核。→',
        '2→养老→县民政局→负责发放。→走访。',
        '',
      ),
      'delete',
      lines(
        '青石镇配合履职事项清单（1项）',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（1项）',
        '# 待核',
        '',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '1→$0养老→县民政局→负责发放。→走访。',
        '',
      ),
    );
  });

  test('all that there are', () => {
    checkEdit(lines('1→甲。$0', ''), 'delete', '$0', { open: true });
    checkEdit(
      lines('青石镇基本履职事项清单', '1→甲$0。', '一、党的建设（1项）', '2→乙。', ''),
      'delete',
      lines('青石镇基本履职事项清单', '$0一、党的建设（1项）', '1→乙。', ''),
    );
  });

  test('none at the caret, or of several lists: refused', () => {
    checkNoEdit(lines('青石镇基本履职事项清单', '一、党的$0建设', '1→甲。', ''), 'delete', 'no-item');
    checkNoEdit(lines('青石镇基本履职事项清单', '一、党的建设', '1→甲。', '$0'), 'delete', 'no-item', { open: true });
    checkNoEdit(
      `
      青石镇基本履职事项清单
      1→甲。
        ^甲^ selected
      青石镇上级部门收回事项清单
      序号→事项名称→承接部门及工作方式
      1→资金审批→县民政局：负责审批。
        ^资金^ selected
      `,
      'delete',
      'several-lists',
    );
  });
});
