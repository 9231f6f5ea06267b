// Numbers that are not simply 1…N: gaps that a note explains, and faults.

import { describe, test } from 'node:test';
import { checkEdit, checkNoEdit } from '../../support/check-edit';

const lines = (...rows: string[]) => rows.join('\n');
const note = '注：1项基本履职事项为敏感事项，不予公布。';

describe('a gap that a note explains stays where it is', () => {
  const withheld = (...rows: string[]) => lines(note, '青石镇基本履职事项清单（5项）', ...rows, '');
  const counted = (total: number, ...rows: string[]) =>
    lines(note, `青石镇基本履职事项清单（${total}项）`, ...rows, '');

  test('when an item is inserted before it, and after it', () => {
    checkEdit(
      withheld('一、党的建设（3项）', '1→甲。', '2→乙$0。', '二、民生服务（2项）', '4→丙。', '5→丁。'),
      'insert',
      counted(6, '一、党的建设（4项）', '1→甲。', '2→乙。', '3→$0', '二、民生服务（2项）', '5→丙。', '6→丁。'),
    );
    checkEdit(
      withheld('一、党的建设（3项）', '1→甲。', '2→乙。', '二、民生$0服务（2项）', '4→丙。', '5→丁。'),
      'insert',
      counted(6, '一、党的建设（3项）', '1→甲。', '2→乙。', '二、民生服务（3项）', '4→$0', '5→丙。', '6→丁。'),
    );
  });

  test('when an item is deleted, or moved past it', () => {
    checkEdit(
      withheld('一、党的建设（5项）', '1→甲$0。', '2→乙。', '4→丙。', '5→丁。'),
      'delete',
      counted(4, '一、党的建设（4项）', '1→$0乙。', '3→丙。', '4→丁。'),
    );
    checkEdit(
      withheld('一、党的建设（5项）', '1→甲。', '2→乙$0。', '4→丙。', '5→丁。'),
      'down',
      counted(5, '一、党的建设（5项）', '1→甲。', '2→丙。', '4→乙$0。', '5→丁。'),
    );
  });

  test('of whichever category the counts say it is', () => {
    checkEdit(
      withheld('一、党的建设（3项）', '1→甲。', '2→乙。', '二、民生服务（2项）', '4→丙$0。', '5→丁。'),
      'up',
      counted(5, '一、党的建设（4项）', '1→甲。', '2→乙。', '4→丙$0。', '二、民生服务（1项）', '5→丁。'),
    );
    checkEdit(
      withheld('一、党的建设（2项）', '1→甲。', '2→乙。', '二、民生服务（3项）', '4→丙$0。', '5→丁。'),
      'up',
      counted(5, '一、党的建设（3项）', '1→甲。', '2→乙。', '3→丙$0。', '二、民生服务（2项）', '5→丁。'),
    );
  });

  test('counts of what is shown, and of a list whose end is withheld, go along, too', () => {
    checkEdit(
      lines(note, '青石镇基本履职事项清单（2项）', '一、党的建设（2项）', '1→甲。', '3→乙$0。', ''),
      'insert',
      lines(note, '青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '1→甲。', '3→乙。', '4→$0', ''),
    );
    checkEdit(
      lines(note, '青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '1→甲。', '2→乙$0。', ''),
      'insert',
      lines(note, '青石镇基本履职事项清单（4项）', '一、党的建设（4项）', '1→甲。', '2→乙。', '3→$0', ''),
    );
  });
});

describe('numbers with faults', () => {
  const gap = lines('青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '1→甲$0。', '3→乙。', '');
  const faulty = [
    gap,
    gap.replace('3→', '1→'),
    gap.replace('1→甲', '4→甲'),
    gap.replace('3→', '→'),
    gap.replace('1→甲', '0→甲').replace('3→', '1→'),
    lines(note, gap.replace('3→', '5→')),
  ];

  test('every operation asks first', () => {
    for (const text of faulty)
      for (const kind of ['insert', 'delete', 'down'] as const) checkNoEdit(text, kind, 'asks');
    checkNoEdit(gap.replace('$0。', '。$0'), 'enter', 'asks');
    checkNoEdit(
      lines('青石镇基本履职事项清单', '一、甲类', '2→甲$0。', '二、乙类', ''),
      { kind: 'category', category: 1 },
      'asks',
    );
  });

  test('what can not be done does not ask', () => {
    checkNoEdit(gap, 'up', 'first');
  });

  test('left alone: a new number is the next, and counts that tell of a lost item stay', () => {
    checkEdit(
      gap,
      'insert',
      lines('青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '1→甲。', '2→$0', '3→乙。', ''),
      { renumber: 'none' },
    );
    checkEdit(gap, 'delete', lines('青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '3→$0乙。', ''), {
      renumber: 'none',
    });
    checkEdit(gap, 'down', lines('青石镇基本履职事项清单（3项）', '一、党的建设（3项）', '3→乙。', '1→甲$0。', ''), {
      renumber: 'none',
    });
  });

  test('left alone: counts that were right go along', () => {
    checkEdit(
      lines('青石镇基本履职事项清单（2项）', '一、党的建设（2项）', '2→甲。', '2→乙$0。', '二、民生服务（0项）', ''),
      { kind: 'category', category: 1 },
      lines('青石镇基本履职事项清单（2项）', '一、党的建设（1项）', '2→甲。', '二、民生服务（1项）', '2→乙$0。', ''),
      { renumber: 'none' },
    );
  });

  test('the whole list numbered anew', () => {
    checkEdit(
      lines('青石镇基本履职事项清单（4项）', '一、党的建设（4项）', '2→甲$0。', '2→乙。', '→丙。', '-→丁。', ''),
      'insert',
      lines('青石镇基本履职事项清单（5项）', '一、党的建设（5项）', '1→甲。', '2→$0', '3→乙。', '4→丙。', '5→丁。', ''),
      { renumber: 'list' },
    );
  });

  test('a row that would then continue another: refused', () => {
    checkNoEdit(
      lines('青石镇基本履职事项清单', '一、党的建设', '1→组织学习。', '2→发展党员$0。', '1→组织学习。', ''),
      'delete',
      'reading',
      { renumber: 'none' },
    );
  });

  test('a list in order is not renumbered otherwise, whatever the answer', () => {
    const text = lines(note, '青石镇基本履职事项清单', '一、党的建设', '1→甲$0。', '3→乙。', '');
    for (const renumber of ['none', 'list'] as const)
      checkEdit(text, 'insert', lines(note, '青石镇基本履职事项清单', '一、党的建设', '1→甲。', '2→$0', '4→乙。', ''), {
        renumber,
      });
  });
});

describe('a line break at the end of a row', () => {
  const before = lines('青石镇基本履职事项清单', '一、党的建设（2项）', '1→甲。$0', '2→乙。', '');
  const after = lines('青石镇基本履职事项清单', '一、党的建设（3项）', '1→甲。', '2→$0', '3→乙。', '');

  test('makes the next item', () => {
    checkEdit(before, 'enter', after);
    checkEdit(
      lines('青石镇上级部门收回事项清单', '一、党的建设（1项）', '1→甲$0→→', ''),
      'enter',
      lines('青石镇上级部门收回事项清单', '一、党的建设（2项）', '1→甲→→', '2→$0→', ''),
    );
  });

  test('or fills the blank row that it has left', () => {
    const broken = (text: string) => text.replace('$0\n', '\n$0\n');
    checkEdit(broken(before), { kind: 'enter', broken: true }, after);
    const last = lines('青石镇基本履职事项清单', '一、党的建设（1项）', '1→甲。', '$0');
    checkEdit(
      last,
      { kind: 'enter', broken: true },
      lines('青石镇基本履职事项清单', '一、党的建设（2项）', '1→甲。', '2→$0', ''),
      { open: true },
    );
    checkNoEdit(before, { kind: 'enter', broken: true }, 'no-anchor');
    checkNoEdit(
      lines('青石镇基本履职事项清单', '一、党的建设（1项）', '1→甲', '$0乙。', ''),
      { kind: 'enter', broken: true },
      'no-anchor',
    );
  });

  test('elsewhere, or after an item without a name, is a plain one', () => {
    for (const text of [
      before.replace('甲。$0', '$0甲。'),
      before.replace('甲。$0', '$0'),
      before.replace('设（2项）', '设（2项）$0').replace('甲。$0', '甲。'),
      lines('青石镇基本履职事项清单', '1→甲。', '$0', ''),
    ])
      checkNoEdit(text, 'enter', 'no-anchor');
    checkNoEdit(
      lines('青石镇配合履职事项清单', '一、民生服务', '1→助残→县残疾人联合会→负责审→登记。$0', '→→→核。→', ''),
      'enter',
      'no-anchor',
    );
  });
});
