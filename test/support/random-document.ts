// Arbitraries of documents for property tests: small ones of about ten items that show every phenomenon of the table
// layout (and every fault of its making) in random company, and pure noise of the language's own characters. What comes
// out is meant to be read without an error and without a loss, not to make sense.

import fc from 'fast-check';
import {
  continuation,
  departments,
  duties,
  loneSurrogates,
  numberForm,
  quoted,
  strayLine,
  words,
} from './random-document-parts';
import { type CategoryModel, type ItemModel, type ListModel, printDocument } from './random-document-print';

/** True once in a while. */
const rarely = fc.integer({ min: 0, max: 9 }).map(draw => draw === 9);
const mostly = fc.integer({ min: 0, max: 9 }).map(draw => draw < 9);
/** What is added to a right count: nothing mostly, undefined for no count at all. */
const delta = fc.oneof(
  { weight: 6, arbitrary: fc.constant<number | undefined>(0) },
  { weight: 2, arbitrary: fc.constantFrom<number | undefined>(undefined, 1, -1, 10) },
);

const titles: readonly (readonly string[])[] = [
  ['宁川县红旗镇履行职责事项清单'],
  ['宁川县红旗镇', '履行职责事项清单'],
  ['**云岫省怀阳市宁川县', '旗下营镇', '履行职责事项清单**'],
  ['怀阳市市中区 柳溪街道履行职责事项清单'],
  ['履行职责', '', '事项清单'],
  [],
];
const frontLines = [
  '',
  '2025年6月',
  '二〇二五年七月',
  '附件：4',
  '注：标“*”的为执法事项。',
  '注：清单中的2项基本履职事项为敏感或涉密事项，不予公布。',
  '# 草稿',
];

const listForms = {
  basic: {
    titles: ['宁川县红旗镇基本履职事项清单', '基本履职事项清单', '红旗镇基 本履职事项清单', '**基本履职事项清单**'],
    headers: [
      ['序号', '事项名称'],
      ['序号', '事 项 名 称'],
      ['序 号', '工作事项'],
    ],
  },
  assisting: {
    titles: ['宁川县红旗镇配合履职事项清单', '二、配合履职事项清单'],
    headers: [
      ['序号', '事项名称', '对应上级部门', '上级部门职责（含提供的履职保障）', '乡镇（街道）配合职责'],
      ['序号', '事项名称', '对应上级部门', '上级部门职责 (含提供的履职保障)', '配合职责'],
    ],
  },
  reclaimed: {
    titles: ['宁川县红旗镇上级部门收回事项清单', '上级部门回收事项清单', '红旗镇上收履职事项清单'],
    headers: [
      ['序号', '事项名称', '承接部门及工作方式'],
      ['序号', '工作事项', '承办部门及工作方式'],
    ],
  },
} as const;
type ListKind = keyof typeof listForms;

/** One cell a column. */
function cellsArbitrary(columns: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[]> {
  return fc.tuple(...columns);
}

function itemArbitrary(kind: ListKind): fc.Arbitrary<ItemModel> {
  const columns = { basic: [], assisting: [departments, duties, duties], reclaimed: [duties] }[kind];
  return fc.record({
    number: numberForm,
    cells: cellsArbitrary([words, ...columns].map(quoted)),
    continuation,
    more: cellsArbitrary(columns),
    pageBreak: rarely,
    surplus: fc.oneof({ weight: 20, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, -1) }),
  });
}

function categoryArbitrary(kind: ListKind): fc.Arbitrary<CategoryModel> {
  return fc.record({
    numeral: fc.constantFrom('', '', '', '', '三', '十二', '二十', '1', '九十九'),
    name: fc.constantFrom('党的建设', '民生服务', '生态环保', '生态保护', '党 建'),
    brackets: fc.constantFrom(
      ['（', '）'] as const,
      ['（', '）'] as const,
      ['(', ')'] as const,
      [' （ ', ' ）'] as const,
    ),
    delta,
    padded: fc.boolean(),
    items: fc.array(itemArbitrary(kind), { maxLength: 4 }),
  });
}

const listArbitrary: fc.Arbitrary<ListModel> = fc
  .constantFrom<ListKind>('basic', 'assisting', 'reclaimed')
  .chain(kind =>
    fc.record({
      title: fc.constantFrom(...listForms[kind].titles),
      inContents: mostly,
      header: fc.constantFrom<readonly string[]>(...listForms[kind].headers),
      headerShown: mostly,
      delta,
      categories: fc.array(categoryArbitrary(kind), { maxLength: 2 }),
    }),
  );

const eol = fc.constantFrom('\n', '\n', '\r\n', '\r');

/** Small documents in the table layout. */
export const documentArbitrary: fc.Arbitrary<string> = fc
  .record({
    bom: rarely,
    title: fc.constantFrom(...titles),
    front: fc.array(fc.constantFrom(...frontLines), { maxLength: 3 }),
    contents: fc.boolean(),
    lists: fc.array(listArbitrary, { maxLength: 3 }),
    stray: fc.array(fc.record({ at: fc.nat(), line: strayLine }), { maxLength: 3 }),
    eols: fc.oneof(
      eol.map(one => [one]),
      fc.array(eol, { minLength: 1, maxLength: 5 }),
    ),
    finalEol: fc.boolean(),
  })
  .map(printDocument);

const noisePieces = [
  '\t',
  '\t\t',
  '\n',
  '\r',
  '\r\n',
  '"',
  '""',
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '《',
  '0',
  '1',
  '2',
  '12',
  '９',
  '一',
  '二',
  '十',
  '百',
  '、',
  '。',
  '：',
  ':',
  '，',
  '.',
  ' ',
  '　',
  '*',
  '#',
  '\\',
  '序号',
  '序号\t事项名称',
  '事项名称',
  '清单',
  '履职事项清单',
  '基本',
  '配合',
  '收回',
  '项',
  '（3项）',
  '目录',
  '注：',
  '局',
  '宁川县财政局',
  '履职保障：',
  '【',
  '】',
  '<p>',
  '</p>',
  '<ol>',
  '<br>',
  '<',
  '>',
  '&',
  '&amp;',
  '\0',
  '\ufeff',
  '\u2028',
  '\u0085',
  '𠮷',
  '# dutylist-disable',
  '第 1 页',
  ...loneSurrogates,
];

/** Noise made of what the language is made of. */
export const noiseArbitrary: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...noisePieces), { maxLength: 60 })
  .map(pieces => pieces.join(''));

/** Documents mostly, noise otherwise. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: documentArbitrary },
  { weight: 1, arbitrary: noiseArbitrary },
);
