import { listFacts, numberRange, renumber } from './list-facts';
import { defineRule } from './rule';

export const numberOrder = defineRule({
  id: 'number-order',
  category: 'numbers',
  severity: 'error',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '序号顺序颠倒',
      what: '序号倒退、与前后不相连，或清单不从 1 开始。序号在整个清单内连续编排，不按类别重新编号。',
      why: '事项移动位置后忘记重新编号是最常见的编辑错误。',
    },
    en: {
      title: 'Numbers out of order',
      what: 'A number goes backwards or does not fit its neighbours, or the list does not start at 1. Numbers run through the whole list, not per category.',
      why: 'Forgetting to renumber after moving an item is the most common slip of editing.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（5项）\t\n1\t组织学习。\n2\t发展党员。\n4\t做好统计。\n3\t开展宣传。\n5\t管理档案。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（3项）\t\n1\t组织学习。\n2\t发展党员。\n3\t做好统计。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const { items, numbers, missing, totalExplained, explained } = listFacts(list);
      const fixes = () => [
        {
          title: (m: { renumberList: string }) => m.renumberList,
          safe: false,
          edits: () => renumber(document, items, 1),
        },
      ];
      const start = numbers.gaps.find(gap => gap.from === undefined);
      if (start) {
        const item = items[start.to]!;
        const value = item.content.number!.value!;
        const isWithheld = (document.withheld[list.kind] ?? 0) >= missing;
        const isLost = totalExplained || list.categories.some(each => explained.has(each) && each.items.includes(item));
        report({
          range: numberRange(document, item),
          ...(isWithheld ? { severity: 'information' } : {}),
          message: m => (isLost ? m.numberStartLost(value) : m.numberStart(value)),
          list,
          item,
          fixes,
        });
      }
      const first = listFacts(list).items[0];
      if (first?.content.number?.value === 0)
        report({ range: numberRange(document, first), message: m => m.numberStart(0), list, item: first, fixes });
      for (const { index, before, expected } of numbers.outOfOrder) {
        const item = items[index]!;
        const value = item.content.number!.value!;
        const previous = before === undefined ? undefined : items[before]!;
        const above = previous?.content.number?.value;
        report({
          range: numberRange(document, item),
          message: m =>
            above !== undefined && above > value ? m.numberOrder(value, above) : m.numberOrderJump(value, expected),
          related:
            previous && above !== undefined
              ? [{ range: numberRange(document, previous), message: m => m.numberBefore(above) }]
              : [],
          list,
          item,
          fixes,
        });
      }
    }
  },
});
