import { looksLikeDepartment } from '../domain/department';
import { type Document, type Item, itemsOf, type List, rangeInText } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { sourceRanges } from '../text/joined';
import type { Range } from '../text/range';
import { isEditable, phraseRanges } from './department-edits';
import { defineRule, type Report, type RowEdit } from './rule';
import {
  headedDepartments,
  readsTheSame,
  removeBlanks,
  type SeparatorKind,
  separatedRanges,
  separatorsOf,
  unifySeparators,
  wrappedNames,
} from './separators';

/** A way of separating is the list's own if at least so many cells have it, and at least so many times as many as have any other. */
const leastCells = 3;
const leastTimes = 2;

const summaryOf = perItem(content => ({ separators: separatorsOf(content), wrapped: wrappedNames(content) }));

/** Names that an item tells for certain to be one, and where; asked for only where some name is written with a blank. */
const certainNames = perItem(namesOfItem);

export const departmentSeparator = defineRule({
  id: 'department-separator',
  category: 'departments',
  severity: 'information',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '部门之间的分隔',
      what: '同一清单里多数单元格用顿号（或空格）分隔部门，个别单元格用别的符号；或部门名称中间夹着空格，而别处写作没有空格的同一名称（或职责中有它的小标题）。全清单都用空格分隔是对的。',
      why: '分隔不一，读者和程序都难以分清是几个部门。',
    },
    en: {
      title: 'Separators of departments',
      what: 'Most cells of a list separate departments by 、 (or by blanks) and a few do otherwise; or a blank stands within a name that is written without it elsewhere, or heads duties. A list that uses blanks throughout is right.',
      why: 'Where separators are mixed, neither readers nor programs can tell how many departments there are.',
    },
  },
  bad: example('县水利局，县应急管理局'),
  good: example('县水利局、县应急管理局'),
  checkDocument(document, report) {
    const { lists } = document;
    for (const list of lists) checkSeparators(document, list, report);
    let written: Map<string, Range> | undefined;
    for (const list of lists)
      for (const item of wholeItems(list))
        for (const name of summaryOf(item.content).wrapped) {
          written ??= namesOf(document);
          const other = written.get(name.department.text);
          if (!other) continue;
          const { content } = item;
          const ranges = phraseRanges(content, content.departmentsIn, name.department);
          report({
            range: rangeInText(document, item, ranges[0]!),
            message: m => m.departmentBlank(name.department.text),
            related: [{ range: other, message: m => m.departmentElsewhere(name.department.text) }],
            list,
            item,
            fixes: () =>
              isEditable(content)
                ? [
                    {
                      title: m => m.removeBlank,
                      safe: looksLikeDepartment(name.department.text),
                      edits: () => placed(document, item, removeBlanks(content, name)),
                    },
                  ]
                : [],
          });
        }
  },
});

/** Where cells are too few, another column's text may stand in that of the departments: column-count tells. */
function wholeItems(list: List): Item[] {
  return itemsOf(list).filter(({ content }) => content.cellCount >= list.columns.length);
}

function checkSeparators(document: Document, list: List, report: (report: Report) => void): void {
  const items = wholeItems(list)
    .map(item => ({ item, separators: summaryOf(item.content).separators }))
    .filter(({ separators }) => separators.length > 0);
  const usual = usualKind(items.map(({ separators }) => new Set(separators.map(each => each.kind))));
  if (!usual) return;
  const count = items.filter(({ separators }) => separators.every(each => each.kind === usual)).length;
  for (const { item, separators } of items) {
    const others = separators.filter(each => each.kind !== usual);
    if (others.length === 0) continue;
    const { content } = item;
    report({
      range: rangeInText(document, item, separatedRanges(content, others)[0]!),
      message: m => m.departmentSeparator(m.separator[usual], count),
      list,
      item,
      fixes: () =>
        isEditable(content)
          ? [
              {
                title: m => m.unifySeparator(m.separator[usual]),
                safe: readsTheSame(content, usual),
                edits: () => placed(document, item, unifySeparators(content, usual)),
              },
            ]
          : [],
    });
  }
}

/** The way in which nearly all cells of a list separate; undefined where two ways are about as common. */
function usualKind(cells: readonly ReadonlySet<SeparatorKind>[]): 'mark' | 'white' | undefined {
  return (['mark', 'white'] as const).find(kind => {
    const uniform = cells.filter(kinds => kinds.size === 1 && kinds.has(kind)).length;
    return uniform >= leastCells && uniform >= (cells.length - uniform) * leastTimes;
  });
}

/** Where each name that is certain first stands. */
function namesOf(document: Document): Map<string, Range> {
  const found = new Map<string, Range>();
  for (const list of document.lists)
    for (const item of itemsOf(list))
      for (const { text, range } of certainNames(item.content))
        if (!found.has(text)) found.set(text, rangeInText(document, item, range));
  return found;
}

/** Names without a blank in them, and those that duty headings name: a colon ends them, whatever blanks they hold. */
function namesOfItem(content: Item['content']) {
  const { columns, departments, departmentsIn, superiorDuties } = content;
  const headed = superiorDuties.flatMap(headedDepartments);
  const places = [
    ...departments
      .filter(each => each.end - each.start === each.text.length)
      .map(each => ({ column: columns.get(departmentsIn), each })),
    ...headed.map(each => ({ column: columns.get('superiorDuties'), each })),
  ];
  return places.flatMap(({ column, each }) => {
    const [range] = column ? sourceRanges(column, each.start, each.end) : [];
    return range ? [{ text: each.text, range }] : [];
  });
}

function placed(document: Document, item: Item, edits: readonly RowEdit[]) {
  return edits.map(edit => ({ range: rangeInText(document, item, edit.range), newText: edit.newText }));
}

/** A list of four items; `last` are the departments of the fourth. */
function example(last: string): string {
  const cells = ['县教育局、县公安局', '县林业局、县公安局', '县财政局、县民政局', last];
  const rows = ['校园安全', '森林防火', '殡葬改革', '水库防汛'].map((name, i) => {
    const [first, second] = cells[i]!.split(/[、，]/);
    return `${i + 1}\t${name}\t${cells[i]}\t${first}：负责检查。${second}：负责处置。\t做好巡查。\n`;
  });
  return `某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、平安法治（4项）\t\t\t\t\n${rows.join('')}`;
}
