import { describe, test } from 'node:test';
import { checkEdit, checkNoEdit } from '../../support/check-edit';

const lines = (...rows: string[]) => rows.join('\n');
const head = (count: number, ...more: string[]) =>
  lines(`青石镇配合履职事项清单（${count}项）`, '序号→事项名称→对应上级部门→上级部门职责→配合职责', ...more);
const one = ['→【对应上级部门】县残联', '→【上级部门职责】', '→1.审核。', '→【配合职责】'];
const two = ['→【对应上级部门】县水利局', '# 批注', '→【配合职责】', '→巡堤。'];
const empty = ['→【对应上级部门】', '→【上级部门职责】', '→【配合职责】'];

describe('items of the drafting layout', () => {
  test('a new one has the labels of its list, and takes numbers and counts along', () => {
    checkEdit(
      lines(
        head(2, '一、民生服务（2项）'),
        '1→助残',
        '→【对应$0上级部门】县残联',
        ...one.slice(1),
        '→登记。',
        '2→防汛',
        ...two,
        '',
      ),
      'insert',
      lines(head(3, '一、民生服务（3项）'), '1→助残', ...one, '→登记。', '2→$0', ...empty, '3→防汛', ...two, ''),
    );
    for (const lineEnd of ['\n', '\r\n', '\r'] as const)
      for (const open of [false, true])
        checkEdit(
          lines(head(1), '1→助残', ...one, '→登记。$0', ''),
          'insert',
          lines(head(2), '1→助残', ...one, '→登记。', '2→$0', ...empty, ''),
          { lineEnd, open },
        );
  });

  test('Enter behind a name with nothing below it makes one', () => {
    const before = ['1→助残', ...one, '→登记。'];
    checkEdit(
      lines(head(2), ...before, '2→防汛$0', ''),
      'enter',
      lines(head(3), ...before, '2→防汛', '3→$0', ...empty, ''),
    );
  });

  test('Enter elsewhere, behind an entry, below a label and below an item without a name is a plain one', () => {
    checkNoEdit(lines(head(1), '1→助残', ...one, '→登记。$0', ''), 'enter', 'no-anchor');
    checkNoEdit(
      lines(head(1), '1→助残', ...one.slice(0, 2), '→1.审核。$0', '→【配合职责】', '→登记。', ''),
      'enter',
      'no-anchor',
    );
    checkNoEdit(lines(head(1), '1→助残', '→【配合职责】$0', ''), 'enter', 'no-anchor');
    checkNoEdit(lines(head(1), '1→', '→【配合职责】', '→登记。$0', ''), 'enter', 'no-anchor');
  });

  test('one that is deleted goes with all that stands in it', () => {
    checkEdit(
      lines(
        head(2, '一、民生服务（2项）'),
        '1→助残',
        ...one,
        '→登记。',
        '2→防汛',
        '→【对应上级部门】县水$0利局',
        ...two.slice(1),
        '',
        '',
      ),
      'delete',
      lines(head(1, '一、民生服务（1项）'), '1→$0助残', ...one, '→登记。', '', ''),
    );
  });

  test('one that moves past its neighbour, or to another category, takes its lines along', () => {
    checkEdit(
      lines(
        head(2),
        '1→助残',
        ...one,
        '→登$0记。',
        '',
        '# dutylist-disable-next-line stray-space',
        '2→防汛',
        ...two,
        '',
      ),
      'down',
      lines(
        head(2),
        '# dutylist-disable-next-line stray-space',
        '1→防汛',
        ...two,
        '',
        '2→助残',
        ...one,
        '→登$0记。',
        '',
      ),
    );
    const before = lines(
      head(3, '一、民生服务（2项）'),
      '1→助残',
      '→【对应上级部门】县残$0联',
      '→【配合职责】',
      '→登记。',
      '2→养老',
      '二、应急管理（1项）',
      '3→防汛',
      ...two,
      '',
    );
    checkEdit(
      before,
      { kind: 'category', category: 1 },
      lines(
        head(3, '一、民生服务（1项）'),
        '1→养老',
        '二、应急管理（2项）',
        '2→防汛',
        ...two,
        '3→助残',
        '→【对应上级部门】县残$0联',
        '→【配合职责】',
        '→登记。',
        '',
      ),
    );
  });

  test('where the columns are lost, nothing is edited', () => {
    const flow = lines(
      '青石镇配合履职事项清单',
      '1',
      '助$0残',
      '县残联',
      '县残联：',
      '审核。',
      '履职保障：',
      '培训。',
      '',
    );
    for (const kind of ['insert', 'enter', 'delete', 'up', 'down'] as const) checkNoEdit(flow, kind, 'layout');
  });
});
