// The parts of random documents: words, numbers, cells, rows. Every arbitrary shrinks towards its plainest form.

import fc from 'fast-check';

/** Half a character: what is left when an editor or a file cuts a surrogate pair. */
export const loneSurrogates = ['\ud83c', '\udf3e'] as const;

const county = '宁川县';
const stems = ['水务局', '财政局', '农业农村局', '委组织部', '文化和旅游局', '卫生健康委员会', '消防救援大队'];
const phrases = ['河道巡护', '危房改造', '做好', '临时救助', '的申报、核实', '（含新增）', '，落实到人', '工作', '。'];
const oddities = [
  ' ',
  '　',
  '\u00a0',
  '\u200b',
  '(试行)',
  ',',
  '。。',
  '“一户一档”',
  '《办法',
  '"',
  'and',
  'C/D 级',
  ' 24 小时',
  '<3天>',
  '&nbsp;',
  '&lt;',
  '&nope',
  '<br>',
  '<p>',
  '</p>',
  '</ol>',
  '<',
  '題',
  '⺠',
  '𠮷',
  '1.',
  '履职保障：',
  '序号',
  '第3项',
  '一、党的建设（2项）',
  '项）',
  '#',
  '*',
  '\\',
  '【对应上级部门】',
  '配合履职事项清单',
  ...loneSurrogates,
];

/** Words of a name or a sentence, mostly plain. */
export const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...phrases) },
      { weight: 1, arbitrary: fc.constantFrom(...oddities) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(parts => parts.join(''));

const department = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...stems.map(stem => county + stem)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...stems,
      `${county}应急管理 局`,
      `怀阳市生态环境局 ${county}分局`,
      '市中区民政局',
      '红旗镇司法所',
      '',
    ),
  },
);

/** Departments, and what stands between them. */
export const departments: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(department, { maxLength: 3 }),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant('、') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '<br>', '，', '等') },
    ),
  )
  .map(([names, separator]) => names.join(separator));

const heading = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: departments },
      { weight: 1, arbitrary: fc.constantFrom('履职保障', '共性任务', '主要职责', '') },
    ),
    fc.constantFrom('：', '主要职责：', ':', '： '),
  )
  .map(parts => parts.join(''));

const block = fc
  .tuple(
    fc.option(heading, { nil: '' }),
    fc.array(words, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('plain', 'numbered', 'paragraphs', 'ordered', 'lost', 'unclosed', 'unordered'),
    fc.constantFrom(1, 1, 1, 2),
  )
  .map(([head, entries, markup, from]) => {
    const numbered = entries.map((entry, i) => `${i + from}.${entry}。`);
    switch (markup) {
      case 'plain':
        return `${head}${entries.join('')}`;
      case 'numbered':
        return [head, ...numbered].join(' ');
      case 'paragraphs':
        return [head, ...numbered].map(text => `<p>${text}</p>`).join(' ');
      case 'ordered':
        return `<p>${head}</p> <ol style="list-style-type: none"> ${numbered.join(' ')}`;
      case 'lost':
        return `${head}<ol> ${entries.join('。 ')}。`;
      case 'unclosed':
        return `<p>${head}${entries.join('<p>')}`;
      default:
        return `${head}<ul style="list-style-type: none"> ${entries.map(entry => `*${entry}`).join(' ')}`;
    }
  });

/** A cell of duties. */
export const duties: fc.Arbitrary<string> = fc.array(block, { maxLength: 3 }).map(blocks => blocks.join(' '));

/** A cell that may hold line breaks and is then quoted as spreadsheets do, sometimes without its closing quote. */
export function quoted(cell: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const broken = fc
    .tuple(cell, cell, fc.constantFrom('\n', '\r\n', '\n\n', '\r'), fc.constantFrom('"', '"', '"', ''))
    .map(([first, second, eol, close]) => `"${(first + eol + second).replaceAll('"', '""')}${close}`);
  return fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: broken });
}

/** How the number of an item is written: right mostly. */
export const numberForm: fc.Arbitrary<(number: number) => string> = fc.oneof(
  { weight: 20, arbitrary: fc.constant((number: number) => String(number)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<(number: number) => string>(
      number => String(number + 1),
      number => String(Math.max(1, number - 1)),
      number => `${number}.`,
      number => `${number}、`,
      number => ` ${number} `,
      number => String.fromCharCode(0xff10 + (number % 10)),
      number => [...'一二三四五六七八九十'][number % 10]!,
      number => `0${number}`,
      number => `${number}${number}${number}${number}${number}${number}`,
      () => '0',
      () => '-',
    ),
  },
);

/** How an item is carried over a page's end. */
export const continuation = fc.oneof(
  { weight: 8, arbitrary: fc.constant('none' as const) },
  { weight: 3, arbitrary: fc.constantFrom('blank' as const, 'repeat' as const, 'differs' as const, 'orphan' as const) },
);
export type Continuation = 'none' | 'blank' | 'repeat' | 'differs' | 'orphan';

/** Lines that may stand anywhere. */
export const strayLine: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\t',
      '\t\t',
      '第 3 页，共 9 页',
      '- 3 -',
      '# 批注',
      '# dutylist-disable number-gap',
      '# dutylist-enable',
      '# dutylist-disable-next-line category-count',
      '序号',
      '序 号\t事 项 名 称',
      '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责',
      '十、（0项）',
      '无法归类的文字',
      '2025年3月',
      '附件：4',
      '目录',
      '注：',
      '\u000c',
      '<<<<<<< HEAD',
      '=======',
      '\ufeff',
      '\t【配合职责】',
      '\t1.落实。',
      '\\# 不是批注',
      '"',
      '"\t"',
      '3\t"未闭合',
      '7',
      '99\t',
      '\t\t\t续行',
    ),
  },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 6 }).map(cells => cells.join('\t')) },
);
