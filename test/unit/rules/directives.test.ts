// Directives: what they say, what they reach, and what is mistyped in them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directivesOf } from '../../../server/src/rules/directives';
import { parse } from '../../../server/src/syntax/read-document';
import { checkFindings, checkSilent } from '../../support/check';

const list = (...rows: string[]) =>
  ['青石镇基本履职事项清单', '序号→事项名称', `一、党的建设（2项）`, ...rows, ''].join('\n');

test('names of rules are read up to what can be none; a reason may follow', () => {
  const names = (line: string) => directivesOf(parse(`${line}\n`)).map(each => each.rules.map(rule => rule.text));
  for (const [line, ...rules] of [
    ['# dutylist-disable'],
    ['# dutylist-disable number-gap', 'number-gap'],
    ['# dutylist-disable number-gap,number-order  list-count', 'number-gap', 'number-order', 'list-count'],
    ['# dutylist-disable number-gap、number-order，list-count', 'number-gap', 'number-order', 'list-count'],
    ['# dutylist-disable number-gap 已与编办核对', 'number-gap'],
    ['# dutylist-disable number-gap -- agreed with the county', 'number-gap'],
    ['# dutylist-disable number-gap2', undefined],
  ] as const)
    assert.deepEqual(names(line), [rules.filter(rule => rule !== undefined)], line);
  assert.deepEqual(names('# 说明：dutylist-disable number-gap'), []);
});

test('a directive that is mistyped has no effect and says so', () => {
  checkFindings(
    list(
      '# dutylist-disable-nextline number-format',
      '  ^dutylist-disable-nextline^ information: unknown-line: dutylist-disable-next-line',
      '１→组织学习。',
      '^ warning: number-format: “1”',
      '# dutylist-disable-next-line number-fromat',
      '  ^number-fromat^ information: unknown-line: “number-fromat”',
      '２→发展党员。',
      '^ warning: number-format: “2”',
    ),
  );
});

test('for the next line: several above it, and blank lines and other comments in between', () => {
  checkSilent(
    list(
      '1→组织学习。',
      '# dutylist-disable-next-line number-format',
      '# dutylist-disable-next-line number-gap',
      '',
      '# 已核对',
      '３→发展党员。',
    ),
  );
});

test('for the next line, where it begins an item: all its rows, and no other item', () => {
  const assisting = (before: string, between: string, marks: string[]) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    ${before}
    1→残疾人服务→县残疾人联合会、县民政局→县残疾人联合会：负责审核。→做好登记。
    ${between}
    →→→县民政局：负责补助。县财政局：负责资金。→
    ${marks.join('\n    ')}
    2→老年人服务→县民政局→县民政局：负责发放。县财政局：负责资金。→做好走访。
    ^县财政局^ warning: department-unlisted
  `;
  const mark = '^县财政局^ warning: department-unlisted';
  checkFindings(assisting('', '', [mark]));
  checkFindings(assisting('# dutylist-disable-next-line department-unlisted', '', []));
  checkFindings(assisting('', '# dutylist-disable-next-line department-unlisted', []));
});

test('a quoted cell with line breaks is one line of the table', () => {
  const rows = ['# dutylist-disable-next-line number-format', '１→"组织', '学习。"', '２→发展党员。'];
  checkFindings(list(...rows, '^ warning: number-format: “2”'));
});

test('a finding at the very end of the text is reached', () => {
  const text =
    '青石镇基本履职事项清单\n序号→事项名称→备注\n一、党的建设（1项）\n# dutylist-disable-next-line\n1→组织学习。';
  checkSilent(text);
});
