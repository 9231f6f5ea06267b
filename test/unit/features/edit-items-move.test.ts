import { describe, test } from 'node:test';
import { checkEdit, checkNoEdit } from '../../support/check-edit';

const lines = (...rows: string[]) => rows.join('\n');

describe('up and down', () => {
  const abc = lines('青石镇基本履职事项清单', '一、党的建设（3项）', '1→甲。', '2→乙$0。', '3→丙。', '');

  test('past the neighbour, the caret with it', () => {
    checkEdit(abc, 'up', lines('青石镇基本履职事项清单', '一、党的建设（3项）', '1→乙$0。', '2→甲。', '3→丙。', ''));
    for (const lineEnd of ['\n', '\r\n'] as const)
      for (const open of [true, false])
        checkEdit(
          abc,
          'down',
          lines('青石镇基本履职事项清单', '一、党的建设（3项）', '1→甲。', '2→丙。', '3→乙$0。', ''),
          { lineEnd, open },
        );
  });

  test('a comment that keeps what continued rows said otherwise goes with its item', () => {
    const kept = '# 续页上的“配合职责”与此不同：登记';
    const list = (...rows: string[]) => lines('青石镇基本履职事项清单', '一、党的建设（2项）', ...rows, '');
    checkEdit(list('1→甲$0。', kept, '2→乙。'), 'down', list('1→乙。', '2→甲$0。', kept));
    checkEdit(list('1→甲。', kept, '2→乙$0。'), 'up', list('1→乙$0。', '2→甲。', kept));
    checkEdit(list('1→甲。', '# 批注', '2→乙$0。'), 'up', list('1→乙$0。', '# 批注', '2→甲。'));
  });

  test('a caret behind a number that gets longer', () => {
    const rows = [...'甲乙丙丁戊己庚辛壬癸'].map((name, i) => `${i + 1}→${name}。`);
    checkEdit(
      lines('青石镇基本履职事项清单', ...rows.slice(0, 8), '9→壬$0。', rows[9]!, ''),
      'down',
      lines('青石镇基本履职事项清单', ...rows.slice(0, 8), '9→癸。', '10→壬$0。', ''),
    );
  });

  test('several at once, selected as before', () => {
    checkEdit(
      `
      青石镇基本履职事项清单
      一、党的建设（4项）
      1→甲。
      2→乙。
        ^乙。^ selected
      3→丙。
        ^丙^ selected
      4→丁。
      `,
      'up',
      `
      青石镇基本履职事项清单
      一、党的建设（4项）
      1→乙。
        ^乙。^ selected
      2→丙。
        ^丙^ selected
      3→甲。
      4→丁。
      `,
    );
  });

  test('with a row that is carried on: the break that lies between the two stays there', () => {
    checkEdit(
      lines(
        '青石镇配合履职事项清单',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（2项）',
        '1→助残→县残疾人联合会→负责审→登$0记。',
        '',
        '1→助残→县残疾人联合会→核。→',
        '',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '# dutylist-disable-next-line department-missing',
        '2→养老→→负责发放。→走访。',
        '',
      ),
      'down',
      lines(
        '青石镇配合履职事项清单',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '一、民生服务（2项）',
        '# dutylist-disable-next-line department-missing',
        '1→养老→→负责发放。→走访。',
        '',
        '序号→事项名称→对应上级部门→上级部门职责→配合职责',
        '2→助残→县残疾人联合会→负责审→登$0记。',
        '',
        '2→助残→县残疾人联合会→核。→',
        '',
      ),
    );
  });

  test('quoted cells with line breaks', () => {
    checkEdit(
      lines('青石镇基本履职事项清单', '1→"甲', '乙。"', '2→丙$0。', ''),
      'up',
      lines('青石镇基本履职事项清单', '1→丙$0。', '2→"甲', '乙。"', ''),
      { open: true },
    );
  });

  test('from the first place to the end of the category before, counts with it', () => {
    checkEdit(
      lines(
        '青石镇基本履职事项清单（3项）',
        '一、党的建设（1项）',
        '1→甲。',
        '',
        '二、民生服务（2项）',
        '2→乙$0。',
        '3→丙。',
        '',
      ),
      'up',
      lines(
        '青石镇基本履职事项清单（3项）',
        '一、党的建设（2项）',
        '1→甲。',
        '2→乙$0。',
        '',
        '二、民生服务（1项）',
        '3→丙。',
        '',
      ),
    );
  });

  test('from the last place to the start of the next category', () => {
    checkEdit(
      lines(
        '青石镇基本履职事项清单',
        '一、党的建设（2项）',
        '1→甲。',
        '2→$0乙。',
        '二、民生服务（1项）',
        '',
        '3→丙。',
        '',
      ),
      'down',
      lines(
        '青石镇基本履职事项清单',
        '一、党的建设（1项）',
        '1→甲。',
        '二、民生服务（2项）',
        '',
        '2→$0乙。',
        '3→丙。',
        '',
      ),
    );
  });

  test('through an empty category', () => {
    const before = lines('青石镇基本履职事项清单', '一、甲类（1项）', '1→甲。$0', '二、乙类（0项）', '');
    const after = lines('青石镇基本履职事项清单', '一、甲类（0项）', '二、乙类（1项）', '1→甲。$0', '');
    for (const lineEnd of ['\n', '\r\n'] as const)
      for (const open of [true, false]) {
        checkEdit(before, 'down', after, { lineEnd, open });
        checkEdit(after, 'up', before, { lineEnd, open });
      }
  });

  test('at the ends of the list, or items that do not stand together: refused', () => {
    checkNoEdit(lines('青石镇基本履职事项清单', '一、党的建设', '1→甲$0。', '2→乙。', ''), 'up', 'first');
    checkNoEdit(lines('青石镇基本履职事项清单', '一、党的建设', '1→甲。', '2→乙$0。', ''), 'down', 'last');
    checkNoEdit(lines('青石镇基本履职事项清单', '1→甲。', '一、党的建设', '2→乙$0。', ''), 'up', 'first');
    const apart = `
      青石镇基本履职事项清单
      一、党的建设
      1→甲。
        ^甲^ selected
      2→乙。
      3→丙。
        ^丙^ selected
    `;
    checkNoEdit(apart, 'down', 'apart');
    checkNoEdit(lines('青石镇基本$0履职事项清单', '1→甲。', ''), 'up', 'no-item');
  });
});

describe('to another category', () => {
  const list = (...rows: string[]) => lines('青石镇基本履职事项清单（4项）', ...rows, '');

  test('to its end', () => {
    checkEdit(
      list(
        '一、党的建设（2项）',
        '1→甲。',
        '2→乙$0。',
        '二、民生服务（0项）',
        '三、平安法治（2项）',
        '3→丙。',
        '4→丁。',
      ),
      { kind: 'category', category: 2 },
      list(
        '一、党的建设（1项）',
        '1→甲。',
        '二、民生服务（0项）',
        '三、平安法治（3项）',
        '2→丙。',
        '3→丁。',
        '4→乙$0。',
      ),
      { open: true },
    );
  });

  test('to an empty one, from the end of a text without a final line end', () => {
    checkEdit(
      list('一、党的建设（0项）', '二、民生服务（4项）', '1→甲。', '2→乙。', '3→丙。', '4→丁$0。'),
      { kind: 'category', category: 0 },
      list('一、党的建设（1项）', '1→丁$0。', '二、民生服务（3项）', '2→甲。', '3→乙。', '4→丙。'),
      { open: true },
    );
  });

  test('several from several categories, those that are there already left alone', () => {
    checkEdit(
      `
      青石镇基本履职事项清单（4项）
      一、党的建设（2项）
      1→甲。
      2→乙。
        ^乙。^ selected
      二、民生服务（1项）
      3→丙。
        ^丙。^ selected
      三、平安法治（1项）
      4→丁。
        ^丁。^ selected
      `,
      { kind: 'category', category: 1 },
      `
      青石镇基本履职事项清单（4项）
      一、党的建设（1项）
      1→甲。
      二、民生服务（3项）
      2→丙。
      3→乙。
        ^乙。^ selected
      4→丁。
        ^丁。^ selected
      三、平安法治（0项）
      `,
    );
  });

  test('to its own, or to none: refused', () => {
    const rows = list('1→甲。', '一、党的建设（1项）', '2→乙$0。');
    checkNoEdit(rows, { kind: 'category', category: 1 }, 'same-category');
    checkNoEdit(rows, { kind: 'category', category: 0 }, 'no-category');
    checkNoEdit(rows, { kind: 'category', category: 7 }, 'no-category');
  });
});
