import { type Document, type ItemContent, itemsOf, type List, rangeInText } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { exactRanges, type Joined, type RowRange, sourceRanges } from '../text/joined';
import type { Range } from '../text/range';
import { defineRule, type Report } from './rule';

/** 承接部门 or 承办部门 before its colon, wrap blanks in it or not. */
const labelPattern = /承\s*([接办])\s*(?:部\s*门|单\s*位)(?=\s*[：:])/g;
const headerPattern = /承\s*([接办])\s*(?:部\s*门|单\s*位)/g;
/** A header that differs from so many items, and from most, is the odd one itself. */
const mostItems = 3;

interface Label {
  /** As it is shown. */
  readonly text: string;
  /** 接 or 办. */
  readonly verb: string;
  readonly ranges: readonly RowRange[];
  /** Where the verb stands. */
  readonly verbRange: RowRange;
}

interface Labels {
  /** Those of the joined cell. */
  readonly own: readonly Label[];
  /** Those of cells that continued rows repeat. */
  readonly copies: readonly Label[];
}

const labelsOf = perItem(({ columns, copies }): Labels => {
  const handling = columns.get('handling');
  if (!handling) return { own: [], copies: [] };
  return {
    own: findLabels(handling),
    copies: copies.filter(copy => copy.role === 'handling').flatMap(copy => findLabels(copy.text)),
  };
});

export const handlingLabel = defineRule({
  id: 'handling-label',
  category: 'wording',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '承接部门与承办部门',
      what: '收回事项单元格里的“承接部门：”“承办部门：”与本清单表头的用词不同。若多数事项都与表头不同，只在表头处提示一次。',
      why: '同一清单混用两种说法，读者会以为是两回事。',
    },
    en: {
      title: 'Label of the handling',
      what: "A cell of a reclaimed item says 承接部门： where the list's header says 承办部门, or the other way round. Where most items differ from the header, the header alone is told.",
      why: 'Two words in one list read as two things.',
    },
  },
  bad: '某镇上级部门收回事项清单\n序号\t事项名称\t承办部门及工作方式\n一、民生服务（2项）\t\t\n1\t资金审批\t承办部门：县民政局 工作方式：上门核查。\n2\t资格认定\t承接部门：县民政局 工作方式：窗口受理。\n',
  good: '某镇上级部门收回事项清单\n序号\t事项名称\t承办部门及工作方式\n一、民生服务（2项）\t\t\n1\t资金审批\t承办部门：县民政局 工作方式：上门核查。\n2\t资格认定\t承办部门：县民政局 工作方式：窗口受理。\n',
  checkDocument(document, report) {
    for (const list of document.lists) checkList(document, list, report);
  },
});

function checkList(document: Document, list: List, report: (report: Report) => void): void {
  const column = list.columns.findIndex(each => each.role === 'handling');
  const inHeader = column < 0 ? [] : [...list.columns[column]!.text.matchAll(headerPattern)];
  const [header] = inHeader;
  // a header with both words in it allows both
  if (!header || new Set(inHeader.map(match => match[1])).size > 1) return;
  const due = header[1]!;
  const found = itemsOf(list).flatMap(item => labelsOf(item.content).own.map(label => ({ item, label })));
  const differing = found.filter(({ label }) => label.verb !== due);
  if (differing.length === 0) return;
  // where no header stands the columns are named as usual, which says nothing of this list
  const ranges = headerRanges(document, list, column);
  if (!ranges[0]) return;
  if (differing.length >= mostItems && differing.length * 2 > found.length) {
    const { item, label } = differing[0]!;
    report({
      range: ranges[0].words,
      message: m => m.handlingHeader(header[0], label.text, differing.length),
      related: [
        { range: rangeInText(document, item, label.ranges[0]!), message: m => m.handlingLabelHere(label.text) },
      ],
      list,
      fixes: () => [
        {
          title: m => m.useHandlingLabel(header[0].replace(due, label.verb)),
          safe: false,
          edits: () => ranges.map(({ verb }) => ({ range: verb, newText: label.verb })),
        },
      ],
    });
    return;
  }
  const at = ranges[0].words;
  for (const { item, label } of differing)
    report({
      range: rangeInText(document, item, label.ranges[0]!),
      message: m => m.handlingLabel(label.text, header[0]),
      related: [{ range: at, message: m => m.headerHere }],
      list,
      item,
      fixes: () => [
        {
          title: m => m.useHandlingLabel(label.text.replace(label.verb, due)),
          safe: true,
          edits: () =>
            [label, ...repeatedLabels(item.content, label)].map(each => ({
              range: rangeInText(document, item, each.verbRange),
              newText: due,
            })),
        },
      ],
    });
}

function findLabels(joined: Joined): Label[] {
  const { text } = joined;
  return [...text.matchAll(labelPattern)].flatMap((match): Label[] => {
    const end = match.index + match[0].length;
    // within a sentence (`联系承接部门：`) the word is no label
    if (match.index > 0 && !/[\s。；;]/.test(text[match.index - 1]!)) return [];
    const verbAt = match.index + match[0].indexOf(match[1]!);
    const verbRange = exactRanges(joined, verbAt, verbAt + 1)[0];
    if (!verbRange) return [];
    return [
      {
        text: match[0].replace(/\s/g, ''),
        verb: match[1]!,
        ranges: sourceRanges(joined, match.index, end),
        verbRange,
      },
    ];
  });
}

/** The labels of cells that continued rows repeat: they change with the first, or the row would repeat it no more. */
function repeatedLabels(content: ItemContent, { text }: Label): readonly Label[] {
  return labelsOf(content).copies.filter(copy => copy.text === text);
}

/** The words of the header in all its rows, and the verb in them. */
function headerRanges(document: Document, list: List, column: number): { words: Range; verb: Range }[] {
  const { rows, starts } = document.cst;
  return list.headerRows.flatMap(index => {
    // a header without columns has its words on any of its lines
    const cell = rows[index]!.cells[list.layout === 'flow' ? 0 : column];
    if (!cell) return [];
    const from = starts[index]! + cell.start;
    const match = [...document.cst.text.slice(from, starts[index]! + cell.end).matchAll(headerPattern)][0];
    if (!match) return [];
    const start = from + match.index;
    const verb = start + match[0].indexOf(match[1]!);
    return [{ words: { start, end: start + match[0].length }, verb: { start: verb, end: verb + 1 } }];
  });
}
