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
      what: '类别不是按一、二、三……连续编号，或没有用汉字编号。清单序号或总数有问题时不自动改正，因为可能丢了一个类别。',
      why: '类别序号跳号往往是整段被误删或移动后没有重新编号。',
    },
    en: {
      title: 'Numerals of categories',
      what: 'Categories are not numbered 一、二、三… in a row, or not in Chinese numerals. Fix-all renumbers them only where numbers and total of the list are right, for a jump may be the trace of a lost category.',
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
      const { inOrder, items } = listFacts(list);
      const total = list.title?.declaredCount?.value;
      const agree = list.categories.every(
        category => category.declaredCount === undefined || category.declaredCount.value === category.items.length,
      );
      const safe = inOrder && agree && (total === undefined || total === items.length);
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
          fixes: () => [{ title: m => m.renumberCategories, safe, edits: () => renumberCategories(list) }],
        });
      }
    }
  },
});

function renumberCategories(list: List): TextEdit[] {
  const headings = list.categories.flatMap(({ heading }) => (heading ? [heading] : []));
  return headings.flatMap(({ numeral, name }, i): TextEdit[] => {
    const expected = toChineseNumeral(i + 1);
    if (!numeral) return [{ range: { start: name.start, end: name.start }, newText: `${expected}、` }];
    return numeral.text === expected ? [] : [{ range: numeral, newText: expected }];
  });
}
