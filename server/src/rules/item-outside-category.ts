import { firstRowRange, visibleNumberRange } from './list-facts';
import { defineRule } from './rule';

export const itemOutsideCategory = defineRule({
  id: 'item-outside-category',
  category: 'structure',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '事项不在任何类别中',
      what: '事项出现在清单的第一个类别标题之前，或清单没有类别标题。',
      why: '类别标题可能被误删；这些事项不会计入任何类别。',
    },
    en: {
      title: 'Item outside of categories',
      what: "Items stand before the list's first category heading, or the list has none.",
      why: 'The heading may have been deleted by mistake, and no category counts these items.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n1\t组织学习。\n一、党的建设（1项）\t\n2\t发展党员。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const [loose, next] = list.categories;
      if (!loose || loose.heading || loose.items.length === 0) continue;
      const item = loose.items[0]!;
      const count = loose.items.length;
      report({
        range: count === 1 ? firstRowRange(document, item) : visibleNumberRange(document, item),
        message: m => m.itemOutsideCategory(count),
        related: next?.heading ? [{ range: next.heading.range, message: m => m.nextCategory }] : [],
        list,
        item,
      });
    }
  },
});
