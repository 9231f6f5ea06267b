// Small random documents in the drafting layout: everything that drafters may write there, right or wrong.

import fc from 'fast-check';
import { departments, words } from './random-document-parts';

const label = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('【对应上级部门】', '【上级部门职责】', '【配合职责】', '【承接部门及工作方式】'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '【上级部门职责（含提供的履职保障）】',
      '【配合职则】',
      '【台账】',
      '【】',
      '【配合职责',
    ),
  },
);

const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '1.', '2.', '\\', '县水务局：', '*', '\t', '  ', '"'),
        words,
        fc.constantFrom('', '。', '：'),
      )
      .map(parts => parts.join('')),
  },
  { weight: 3, arbitrary: departments.map(names => `${names}：`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('履职保障：', '主要职责：', '共性任务：', '承办部门：', '工作方式：', '<p>落实。</p>'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '\t', '\\', '\\\\', '\\【配合职责】', '\\1.落实', '【台账】一户一册') },
);

const column = fc
  .tuple(
    label,
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: departments }),
    fc.array(line, { maxLength: 4 }),
  )
  .map(([name, first, lines]) => [`\t${name}${first}`, ...lines.map(each => `\t${each}`)]);

const item = fc
  .tuple(
    words,
    fc.array(
      words.map(each => `\t*${each}`),
      { maxLength: 2 },
    ),
    fc.array(column, { maxLength: 3 }),
    fc.constantFrom('', '', '', '# 批注', '# dutylist-disable-next-line stray-space', '未缩进的文字', '\t\t\t续行'),
  )
  .map(([name, subItems, columns, stray]) => (number: number) => {
    const lines = [`${number}\t${name}`, ...subItems, ...columns.flat()];
    if (stray) lines.splice(2, 0, stray);
    return lines;
  });

const heads = [
  ['宁川县红旗镇配合履职事项清单', '序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责'],
  ['宁川县红旗镇上级部门收回事项清单', '序号\t事项名称\t承接部门及工作方式'],
  ['宁川县红旗镇配合履职事项清单', '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\t备注'],
  ['红旗镇基本履职事项清单', '序号\t事项名称'],
] as const;

const list = fc
  .tuple(fc.constantFrom(...heads), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([head, items]) => [
    ...head,
    `一、民生服务（${items.length}项）`,
    ...items.flatMap((each, i) => each(i + 1)),
    '',
  ]);

/** Documents of one or two lists. */
export const draftingArbitrary: fc.Arbitrary<string> = fc
  .tuple(fc.array(list, { minLength: 1, maxLength: 2 }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .map(([lists, eol, isEnded]) => lists.flat().join(eol) + (isEnded ? eol : ''));
