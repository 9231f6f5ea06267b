// What `npm run fit` writes: the weights, and the page with the figures. No text of the documents is in them.

import type { KindWeights } from '../../server/src/corpus/model';
import { threshold } from '../../server/src/corpus/model';
import type { ListKind } from '../../server/src/syntax/cst';
import type { Quality } from './judge';
import type { KindReport, Report } from './report';
import { options } from './train';

/** By path from the repository's root, the text of each file. */
export function fittedFiles(report: Report): Map<string, string> {
  return new Map([
    ['server/src/corpus/fitted-weights.ts', weightsFile(report)],
    ['docs/equivalence.md', page(report, english)],
    ['docs/equivalence.zh-cn.md', page(report, chinese)],
  ]);
}

function weightsFile({ weights, hash, towns }: Report): string {
  const lines = [
    '// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good',
    '// they are.',
    `// Labels: equivalents.tsv and the documents of ${towns} towns beside it; labels, documents and options have the hash ${hash}.`,
    `// Options: ridge ${options.ridge.pair} on the weights of pairs, drawn to those of all kinds together (${options.ridge.pooled}), ${options.ridge.surroundings} on those of their surroundings.`,
    '',
    "import type { AllWeights } from './model';",
    '',
    'export const fitted: AllWeights = {',
  ];
  for (const [kind, models] of Object.entries(weights) as [ListKind, KindWeights][]) {
    lines.push(`  ${kind}: {`);
    for (const [name, model] of Object.entries(models)) {
      lines.push(`    ${name}: {`, `      bias: ${model.bias},`, '      weights: {');
      for (const [key, value] of Object.entries(model.weights)) lines.push(`        ${key}: ${value},`);
      lines.push('      },', '    },');
    }
    lines.push('  },');
  }
  return `${[...lines, '};'].join('\n')}\n`;
}

interface Share {
  readonly percent: number;
  readonly right: number;
  readonly count: number;
}

function share({ right, count }: { right: number; count: number }): Share {
  return { percent: Math.round((100 * right) / Math.max(1, count)), right, count };
}

interface Texts {
  readonly title: string;
  readonly about: readonly string[];
  readonly grouping: string;
  readonly groupingAbout: (likely: Share, unlikely: Share) => readonly string[];
  readonly quality: string;
  readonly qualityHead: string;
  readonly engine: string;
  readonly baseline: string;
  readonly reliability: string;
  readonly reliabilityAbout: string;
  readonly score: string;
  readonly weights: string;
  readonly weightsAbout: string;
  readonly weightsHead: string;
  readonly provenance: (hash: string, towns: number) => string;
  readonly kinds: Readonly<Record<ListKind, string>>;
}

function page({ kinds, weights, hash, towns, seconds }: Report, texts: Texts): string {
  const lines = [
    `# ${texts.title}`,
    '',
    ...texts.about,
    '',
    `## ${texts.quality}`,
    '',
    texts.qualityHead,
    '|---|---|---|---|---|---|',
  ];
  for (const report of kinds) lines.push(...qualityRows(report, texts));
  lines.push('', `## ${texts.reliability}`, '', texts.reliabilityAbout, '');
  lines.push(`| ${texts.score} | ${kinds.map(({ kind }) => texts.kinds[kind]).join(' | ')} |`, '|---|---|---|---|');
  for (let tenth = 0; tenth < 10; tenth++) {
    const cells = kinds.map(({ reliability }) => {
      const { count, right } = reliability[tenth]!;
      return count === 0 ? '–' : `${Math.round((100 * right) / count)} % (${count})`;
    });
    lines.push(`| ${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)} | ${cells.join(' | ')} |`);
  }
  lines.push('', `## ${texts.grouping}`, '', ...texts.groupingAbout(share(seconds.likely), share(seconds.unlikely)));
  lines.push('', `## ${texts.weights}`, '', texts.weightsAbout, '', texts.weightsHead, '|---|---|---|---|');
  for (const part of ['pair', 'bare', 'surroundings'] as const) {
    const names = [...new Set(kinds.flatMap(({ kind }) => Object.keys(weights[kind][part]?.weights ?? {})))];
    for (const name of ['bias', ...names]) {
      const cells = kinds.map(({ kind }) => {
        const model = weights[kind][part];
        const value =
          name === 'bias' ? model?.bias : (model?.weights as Readonly<Record<string, number>> | undefined)?.[name];
        return value === undefined ? '' : value.toFixed(2);
      });
      lines.push(`| ${part}: ${name} | ${cells.join(' | ')} |`);
    }
  }
  lines.push('', texts.provenance(hash, towns));
  return `${lines.join('\n')}\n`;
}

function qualityRows({ kind, engine, baseline }: KindReport, texts: Texts): string[] {
  const row = (name: string, { sameFound, f1, precision, recall }: Quality) =>
    `| ${texts.kinds[kind]} | ${name} | ${[sameFound, f1, precision, recall].map(value => value.toFixed(3)).join(' | ')} |`;
  return [row(texts.engine, engine), row(texts.baseline, baseline)];
}

const english: Texts = {
  title: 'How equivalents are found, and how well',
  about: [
    'For an item the engine names, in every other town, the one item that is the same duty, with a score from 0 to 1, or none. An index of',
    'what is rare in names, leading clauses, topics and departments brings at most eight candidates of a town. Each is compared in full, and a small logistic model (`pair`)',
    'weighs the figures. A second one (`surroundings`) weighs what comes of it together with what stands around the pair: other candidates',
    '(`rival`), whether the other item would choose this one, too (`reverse`), third towns (`third`), the items beside them (`neighbours`).',
    `An answer is given from a score of ${threshold} on. The weights come out of labelled pairs by \`npm run fit\`, which also writes this page; nothing is`,
    'downloaded. What texts say is compared by general knowledge of the language and the trade, and by no text of any town: empty words and acts',
    '(`server/src/corpus/name-words.ts`), topics (`server/src/domain/topics.ts`), what departments deal with (`server/src/domain/department-fields.ts`).',
  ],
  grouping: 'Duties of a county',
  groupingAbout: (likely, unlikely) => [
    'What a town lacks (the coverage view, the rule `missing-item`) is worked out from these answers, those that a hover tells. An own item has the best',
    `equivalent of each town, and from a score of 0.7 on a second one of the same town: of such seconds ${likely.percent} % (${likely.right} of ${likely.count}) are labelled partners, below`,
    `it ${unlikely.percent} % (${unlikely.right} of ${unlikely.count}; by the labels that the weights are fitted to).`,
    "What nothing matches is brought together into duties: the first item (the sample's, else that of the first town by the name of its file) asks",
    'each town for its best equivalent, which is a copy if it would choose the first one, too. The document has a duty after all if it matches',
    'half of what the first item found, or if half of the copies choose one of its items. A town is counted where its item chooses the first one back: a hover, that asks',
    'one way, may tell of a town more. An item that most towns do not have in its list is looked for in lists of the other kinds as well (from a score of 0.7 on).',
    "The report of `compare` has a row for the items that are each other's best,",
    'the likeliest pairs first, as long as no town has two items in a row; what is left over joins the row of its likeliest equivalent that its town is not in',
    'yet, else, as one half of a duty, that of its likeliest at all.',
  ],
  quality: 'Quality',
  qualityHead: '| list | what | same duty found | F1 | precision | recall |',
  engine: 'engine',
  baseline: 'TF-IDF of names',
  reliability: 'What a score means',
  reliabilityAbout:
    'Of the best items of other towns by their scores, how many are labelled partners, and how many there are (those below the threshold are not given as answers):',
  score: 'score',
  weights: 'Weights',
  weightsAbout: `Fitted to all labels, and where items have hardly more than a name to made-up pairs as well (\`test/fit/made-up-pairs.tsv\`, each counting ${options.madeUp}): the same done to the same thing, or to another one. What each figure is stands in \`server/src/corpus/evidence.ts\` and \`model.ts\`; an empty cell is not weighed.`,
  weightsHead: '| figure | basic | assisting | reclaimed |',
  provenance: (hash, towns) =>
    [
      `Cross-validated: in turn all pairs with one of the ${towns} towns are left out of the fit and then asked about, in both directions. A query is an`,
      'item and another town. *Same duty found*: of the queries with a partner graded 2, the first answer is a labelled partner. *F1*: a query with any',
      'labelled partner wants an answer, and a right one; one without wants none; answers that are disputed count neither way. The baseline is the cosine of',
      'the TF-IDF of character bigrams of names, with the threshold that is best on the towns that are not left out.',
      '',
      `Labels, documents and options have the hash ${hash}.`,
    ].join('\n'),
  kinds: { basic: 'basic', assisting: 'assisting', reclaimed: 'reclaimed' },
};

const chinese: Texts = {
  title: '相同事项是怎样找到的，准不准',
  about: [
    '对一个事项，程序在其他每个乡镇里找出同一职责的那一项，给出 0 到 1 的分数；没有就答“没有”。先按名称、首句、主题和部门里少见的字词检索，每个乡镇至多取八个候选；',
    '逐一细比，由一个小的逻辑回归模型（`pair`）合成分数；再由第二个模型（`surroundings`）结合周围的情况判断：同镇其他候选（`rival`）、对方是否也首选本项（`reverse`）、',
    `第三方乡镇（` +
      '`third`' +
      `）、前后相邻的事项（` +
      '`neighbours`' +
      `）。分数达到 ${threshold} 才作答。权重由 \`npm run fit\` 从人工标注的对照中拟合，本页也由它生成；不联网，不下载模型。` +
      '文字的比较只用语言和业务常识，不含任何乡镇的原文：虚词与行为（`server/src/corpus/name-words.ts`）、事务主题（`server/src/domain/topics.ts`）、部门职能（`server/src/domain/department-fields.ts`）。',
  ],
  grouping: '同县的职责怎样归并',
  groupingAbout: (likely, unlikely) => [
    '一个乡镇缺少什么（事项比对视图、`missing-item` 规则）由这些答案得出，与悬停所示一致。本镇的事项与各镇最相近的一项相对应；同镇的第二项达到 0.7 分也算：这样的第二项',
    `有 ${likely.percent} %（${likely.count} 项中的 ${likely.right} 项）是标注的对应项，低于 0.7 分的有 ${unlikely.percent} %（${unlikely.count} 项中的 ${unlikely.right} 项；权重即由这些标注拟合）。没有对应的归并成一项项职责：以首个事项（样板镇的，否则按文件名`,
    '排在最前的乡镇的）为准，在各镇各取最相近的一项，那一项反过来也选中它的，才算同一职责；悬停只问一个方向，有时会多出一个乡镇。首个事项找到的有一半以上与本镇事项对应，或各镇的有一半以上选中本镇某项的，本镇就不算缺少。本镇某项在本清单里不是多数乡镇都有的，还到其他清单里去找（0.7 分起）。',
    '`compare` 的页面把互为最相近的事项列为一行，先并最相近的，同一乡镇不因此在一行里有两项；余下的事项归入其最相近、且本乡镇尚无事项的一行，没有这样的行时，作为某项职责的一部分归入最相近的一行。',
  ],
  quality: '质量',
  qualityHead: '| 清单 | 方法 | 找到同一职责 | F1 | 准确率 | 召回率 |',
  engine: '本程序',
  baseline: '名称 TF-IDF',
  reliability: '分数的含义',
  reliabilityAbout: '各分数段中标注为相同或部分相同的比例，括号内为数量（低于界限的不作为答案）：',
  score: '分数',
  weights: '权重',
  weightsAbout: `用全部标注拟合；几乎只有名称的事项另用自拟的对照（\`test/fit/made-up-pairs.tsv\`，每条按 ${options.madeUp} 条计）：做法相同，对象相同或不同。各项含义见 \`server/src/corpus/evidence.ts\` 和 \`model.ts\`，空格表示不用。`,
  weightsHead: '| 项目 | 基本 | 配合 | 收回 |',
  provenance: (hash, towns) =>
    [
      `交叉验证：${towns} 个乡镇轮流留出，与其有关的对照都不参与拟合，再用来检验，两个方向都问。一次提问是“某事项在另一乡镇对应哪一项”。“找到同一职责”：`,
      '另一乡镇有标注为 2 的对应项时，首个答案是标注的对应项。F1：有对应项的应当答对，没有的应当不答，有争议的不计。对照方法是名称的字符二元组 TF-IDF 余弦，',
      '界限取在未留出的乡镇上最好的值。',
      '',
      `标注、文档和选项的校验值：${hash}。`,
    ].join('\n'),
  kinds: { basic: '基本', assisting: '配合', reclaimed: '收回' },
};
