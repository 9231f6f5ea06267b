import { contentsEntries, declaredSum, firstRowRange, isBetween, listFacts } from './list-facts';
import { defineRule, type Related } from './rule';

export const listCount = defineRule({
  id: 'list-count',
  category: 'counts',
  severity: 'error',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '清单总数不符',
      what: '清单标题所标的总项数与实有事项数不一致。缺号已说明差额时不再重复提示。只有序号无误、且各类别所标项数与实有事项数一致时，才会自动改正总数。',
      why: '清单总数会被汇总上报，错一项，县里的合计就错一项。',
    },
    en: {
      title: 'Total of a list',
      what: "The total in the list's title differs from its items. Silent where missing numbers explain the difference. Fix-all sets it only if the numbers are in order and the categories agree with the items.",
      why: "Totals are reported upwards and added up: one wrong total spoils the county's.",
    },
  },
  bad: '某镇基本履职事项清单（3项）\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  good: '某镇基本履职事项清单（2项）\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const declared = list.title?.declaredCount;
      const { items, inOrder, totalExplained } = listFacts(list);
      if (!declared || declared.value === items.length || totalExplained) continue;
      const sum = declaredSum(list);
      const actual = items.length;
      const { value, range } = declared;
      // what is withheld at the end of a list leaves no gap in the numbers
      const withheld = (document.withheld[list.kind] ?? 0) - listFacts(list).missing;
      const isWithheld = isBetween(value, actual, actual + withheld);
      const last = items.at(-1);
      const related: Related[] = [];
      const first = list.categories.find(category => category.declaredCount);
      if (sum !== undefined && first?.declaredCount)
        related.push({ range: first.declaredCount.range, message: m => m.listCountCategories(sum) });
      if (last) related.push({ range: firstRowRange(document, last), message: m => m.listLastItem });
      const agree = list.categories.every(
        category => category.heading && category.declaredCount?.value === category.items.length,
      );
      const note = isWithheld && document.notes.find(each => each.withheld[list.kind] !== undefined);
      if (note) related.push({ range: note.range, message: m => m.noteHere });
      report({
        range,
        ...(isWithheld ? { severity: 'information' } : {}),
        message: m =>
          value === undefined
            ? m.countTooLarge(document.cst.text.slice(range.start, range.end))
            : m.listCount(value, actual),
        related,
        list,
        fixes: () => [
          {
            title: m => m.setCount(actual),
            safe: inOrder && agree && sum === actual && !isWithheld,
            edits: () => {
              // a total that the contents repeat goes with it, or the two would contradict each other
              const listed = contentsEntries(document).get(list)?.declaredCount;
              const ranges = listed && listed.value === value ? [listed.range, range] : [range];
              return ranges.map(each => ({ range: each, newText: String(actual) }));
            },
          },
        ],
      });
    }
  },
});
