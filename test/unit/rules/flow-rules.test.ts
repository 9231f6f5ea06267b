// The rules on text out of a PDF: ranges are those of the words, also where they lie on several lines, and fixes write what
// is read again.

import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll } from '../../support/check';

const head = `
    青石镇配合履职事项清单（2项）
    序号 事项名称 对应上级部门
    一、民生服务（2项）
`;
const first = `
    1
    低保审核
    县民政局
    县民政局：
    审核。
    履职保障：
    开展培训。

    做好登记。`;
const second = first.replace('1', '2').replace('低保审核', '高龄补贴发放');
const list = (...items: string[]) => `${head.trimEnd()}${items.join('')}\n`;

test('a department without duties is underlined in all its pieces', () => {
  const text = (marks: boolean) =>
    list(
      first.replace(
        '    县民政局\n    县民政局：',
        `    县民政局
    县行政审批政务服务与
    数据管理局
${marks ? '    ^县行政审批政务服务与⏎数据管理局^ warning: department-without-duties: “县行政审批政务服务与数据管理局”列为\n' : ''}    县民政局：`,
      ),
      second,
    );
  checkFindings(text(true), { only: ['department-without-duties'] });
  checkFix(
    text(false),
    '添加“县行政审批',
    text(false).replace('    履职保障：', '    县行政审批政务服务与数据管理局：\n    履职保障：'),
    { only: ['department-without-duties'] },
  );
  checkFix(text(false), '去掉“县行政审批', text(false).replace('    县行政审批政务服务与\n    数据管理局\n', '\n\n'), {
    only: ['department-without-duties'],
  });
});

test('a department that the column lacks', () => {
  const text = list(
    first.replace(
      '    履职保障',
      '    县财政局：\n    ^^^^ warning: department-unlisted: 没有它\n    发放资金。\n    履职保障',
    ),
    second,
  );
  checkFindings(text);
  checkFix(text, '添加“县财政局”', text.replace('    县民政局\n', '    县民政局、县财政局\n').replace(/ +\^.*\n/, ''));
});

test('no department at all: the name is underlined, the fix writes lines of their own', () => {
  const text = list(
    first
      .replace('    县民政局\n    县民政局', '    ^^^^ error: department-missing: 没有填写\n    县民政局')
      .replace('低保审核', '低保\n    审核')
      .replace('^^^^', '^^'),
    second,
  );
  const marked = text
    .replace('    低保\n    审核\n    ^^ error', '    低保\n    ^^ error')
    .replace('没有填写\n', '没有填写\n    审核\n');
  checkFindings(marked);
  checkFix(marked, '填入“县民政局”', marked.replace(/ +\^.*\n/, '').replace('    审核\n', '    审核\n    县民政局\n'));
});

test('a department twice', () => {
  const text = list(
    first.replace('    县民政局\n', '    县民政局\n    县民政局\n    ^^^^ warning: department-repeated: 两次\n'),
    second,
  );
  checkFindings(text);
  checkFixAll(
    text,
    text.replace(/ +县民政局\n +\^.*\n/, '\n').replace('    县民政局\n    县民政局\n', '    县民政局\n\n'),
  );
});

test('spelled in two ways', () => {
  const text = list(
    first.replace(
      '    县民政局\n    县民政局：',
      '    县文化旅\n    游体育局\n    县文化旅游和体育局：\n    ^^^^^^^^^ warning: department-spelling: 写作“县文化旅游体育局”',
    ),
    second,
  );
  checkFindings(text);
  checkFix(
    text,
    '改为“县文化旅游体育局”',
    text.replace('县文化旅游和体育局：', '县文化旅游体育局：').replace(/ +\^.*\n/, ''),
  );
  checkFix(
    text,
    '改为“县文化旅游和体育局”',
    text.replace('    县文化旅\n    游体育局\n', '    县文化旅游和体育局\n\n').replace(/ +\^.*\n/, ''),
  );
});

test('a number that jumps: digits are replaced, rows are inserted as lines', () => {
  const gap = list(first, second.replace('2', '3\n    ^ error: number-gap: 缺 2')).replaceAll('2项', '3项');
  checkFindings(gap, { only: ['number-gap'] });
  const fixed = gap.replace(/ +\^.*\n/, '');
  checkFix(gap, '从此处起重新编号', fixed.replace('\n    3\n', '\n    2\n'), { only: ['number-gap'] });
  checkFix(gap, '插入空行', fixed.replace('\n    3\n', '\n    2\n    3\n'), { only: ['number-gap'] });
  checkFindings(fixed.replace('\n    3\n', '\n    2\n    ^ error: name-missing: 第 2 项没有事项名称\n    3\n'));
});

test('a number on the line of its name', () => {
  const text = list(
    first,
    second
      .replace('2\n    高龄', '4 高龄')
      .replace('4 高龄补贴发放', '4 高龄补贴发放\n    ^ error: number-gap: 缺 2、3'),
  );
  checkFindings(text, { only: ['number-gap'] });
  checkFix(text, '从此处起重新编号', text.replace(/ +\^.*\n/, '').replace('4 高龄', '2 高龄'), {
    only: ['number-gap'],
  });
});

test('numbers in other forms', () => {
  const text = list(first, second.replace('2', '２、\n    ^^ warning: number-format: 应写成“2”'));
  checkFindings(text);
  checkFixAll(text, text.replace(/ +\^.*\n/, '').replace('２、', '2'));
});

test('a repeated number; the count of a category', () => {
  checkFindings(
    list(first, second.replace('2', '1\n    ^ error: number-repeated: 两个不同的事项')).replace(
      '    一、民生服务（2项）',
      '    一、民生服务（4项）\n    ^4^ error: category-count: 标明 4 项，实有 2 项',
    ),
  );
});

test('header lines are told once a wording, as a hint', () => {
  const text = list(first, `\n    上级部门职责\n    苏木乡镇(街道)\n    配合职责${second}`).replace(
    '    一、民生',
    '    苏木乡镇(街道)\n    ^(^ hint: punctuation-width: 半角标点\n    配合职责\n    一、民生',
  );
  checkFindings(text);
});

test('words that are broken over two lines are underlined as a whole, in what is related as well', () => {
  checkFindings(
    list(first.replace('    审核。', '    做好审核布\n    署。\n    ^布⏎署^ warning: known-slip: “布署”应为“部署”')),
    { only: ['known-slip'] },
  );
  checkFindings(
    `
    青石镇基本履职事项清单
    序号 事项名称
    一、民生服务（2项）
    1
    低保对象
    动态管理
    ^低保对象⏎动态管理^ warning: item-repeated: 与本清单第 2 项“低保对象动态管理”相同
    ^低保对象⏎动态管理^ related: item-repeated: 同名
    2
    低保
    对象动态管理
    ^低保⏎对象动态管理^ warning: item-repeated: 与本清单第 1 项“低保对象动态管理”相同
    ^低保⏎对象动态管理^ related: item-repeated: 同名
  `,
    { only: ['item-repeated'] },
  );
});
