import { parseChineseNumeral, parseInteger, toChineseNumeral } from '../domain/numerals';
import type { List } from '../syntax/ast';
import type { TextEdit } from '../text/edit';
import { listFacts } from './list-facts';
import { analyseNumbers } from './number-analysis';
import { defineRule } from './rule';

export const categoryNumeral = defineRule({
  id: 'category-numeral',
  category: 'numbers',
  severity: 'error',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '类别序号',
      what: '类别不是按一、二、三……连续编号，或没有用汉字编号。跳号处事项序号也跳号、或清单总数对不上时不自动改正，因为可能丢了一个类别。',
      why: '类别序号跳号往往是整段被误删或移动后没有重新编号。',
    },
    en: {
      title: 'Numerals of categories',
      what: 'Categories are not numbered 一、二、三… in a row, or not in Chinese numerals. Fix-all leaves a jump alone where the numbers of the items jump as well or the total does not agree: a category may be lost.',
      why: 'A jump mostly comes from moving or deleting a whole category.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习。\n三、经济发展（1项）\t\n2\t做好统计。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习。\n二、经济发展（1项）\t\n2\t做好统计。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const categories = list.categories.flatMap(({ heading }) => (heading ? [heading] : []));
      const values = categories.map(({ numeral }) =>
        numeral ? (parseChineseNumeral(numeral.text) ?? parseInteger(numeral.text)) : undefined,
      );
      const { gaps, outOfOrder, repeated } = analyseNumbers(values);
      const wrong = new Set<number>();
      for (const gap of gaps) wrong.add(gap.to);
      for (const { index } of [...outOfOrder, ...repeated]) wrong.add(index);
      for (const [i, { numeral }] of categories.entries())
        if (!numeral || (values[i] !== undefined && numeral.text !== toChineseNumeral(values[i]!))) wrong.add(i);
      const safe = !seemsLost(list, new Set(gaps.map(gap => gap.to)));
      // one renumbering mends them all: worked out once
      let renumbered: TextEdit[] | undefined;
      const edits = () => {
        renumbered ??= renumberCategories(list);
        return renumbered;
      };
      for (const index of [...wrong].sort((a, b) => a - b)) {
        const heading = categories[index]!;
        const previous = categories[index - 1];
        const expected = toChineseNumeral(index + 1);
        report({
          range: heading.numeral ?? heading.name,
          message: m =>
            heading.numeral ? m.categoryNumeral(heading.numeral.text, expected) : m.categoryNumeralMissing(expected),
          related: previous?.numeral
            ? [{ range: previous.numeral, message: m => m.categoryBefore(previous.numeral!.text) }]
            : [],
          list,
          fixes: () => [{ title: m => m.renumberCategories, safe, edits }],
        });
      }
    }
  },
});

/** Whether a category holds other items than it declares, or has no heading at all. */
function isUnexplained(list: List, category: List['categories'][number]): boolean {
  const { heading, declaredCount, items } = category;
  if (!heading) return true;
  return (
    declaredCount !== undefined && declaredCount.value !== items.length && !listFacts(list).explained.has(category)
  );
}

/** Whether a category may have been lost where the numerals jump: the items' numbers jump there, too, or the total says so. */
function seemsLost(list: List, jumps: ReadonlySet<number>): boolean {
  const { items, numbers, missing } = listFacts(list);
  if (jumps.size > 0 && list.categories.some(each => isUnexplained(list, each))) return true;
  const total = list.title?.declaredCount?.value;
  if (total !== undefined && total !== items.length && total - items.length !== missing) return jumps.size > 0;
  let first = 0;
  let headed = 0;
  for (const category of list.categories) {
    const start = first;
    if (
      category.heading &&
      jumps.has(headed++) &&
      numbers.gaps.some(gap => (gap.from ?? -1) < start && gap.to >= start)
    )
      return true;
    first += category.items.length;
  }
  return false;
}

function renumberCategories(list: List): TextEdit[] {
  const headings = list.categories.flatMap(({ heading }) => (heading ? [heading] : []));
  return headings.flatMap(({ numeral, name }, i): TextEdit[] => {
    const expected = toChineseNumeral(i + 1);
    if (!numeral) return [{ range: { start: name.start, end: name.start }, newText: `${expected}、` }];
    return numeral.text === expected ? [] : [{ range: numeral, newText: expected }];
  });
}
