import type { Messages } from '../messages/messages';
import { contentsEntries, firstRowRange, hasOtherTraces, isBetween, listFacts } from './list-facts';
import { defineRule } from './rule';

export const categoryCount = defineRule({
  id: 'category-count',
  category: 'counts',
  severity: 'error',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '类别项数不符',
      what: '类别标题所标的项数与其下实有事项数不一致。括号不全或用错的项数（3项、【3项】）也会提示。缺号已说明差额时不再重复提示。只有清单序号无误、且清单总数与实有事项数相符时，才会自动改正项数；没有总数的，清单末尾的类别少了事项时不自动改。',
      why: '项数是审核的第一道核对；项数不符也可能意味着丢了事项，所以不会悄悄改掉。',
    },
    en: {
      title: 'Count of a category',
      what: 'The count that a category heading declares differs from its items, or its brackets are lost or wrong (3项, 【3项】). Silent where missing numbers explain the difference. Fix-all sets the count only if the numbers of the list are in order and its total agrees with the items; without a total not where items may be lost at the end of the list.',
      why: 'Counts are what a reviewer adds up first; a wrong count may be the trace of a lost item, so it is never changed in passing.',
    },
  },
  bad: '某镇基本履职事项清单（2项）\n序号\t事项名称\n一、党的建设（3项）\t\n1\t组织学习。\n2\t发展党员。\n',
  good: '某镇基本履职事项清单（2项）\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const { items, inOrder, explained } = listFacts(list);
      const total = list.title?.declaredCount?.value;
      const safe = inOrder && (total === undefined || total === items.length) && !hasOtherTraces(document, list);
      // items lost behind the last one leave no gap in the numbers, only a total that they don't come to
      const known = total ?? contentsEntries(document).get(list)?.declaredCount?.value;
      const missing = listFacts(list).missing;
      const withheld = (document.withheld[list.kind] ?? 0) - missing;
      for (const category of list.categories) {
        const { declaredCount, heading } = category;
        if (declaredCount?.torn) {
          const { torn, value: written } = declaredCount;
          report({
            range: torn,
            severity: 'warning',
            message: m => m.categoryCountTorn(document.cst.text.slice(torn.start, torn.end)),
            list,
            fixes: () =>
              written === undefined
                ? []
                : [
                    {
                      title: m => m.writeCount(written),
                      safe: true,
                      edits: () => [{ range: torn, newText: `（${written}项）` }],
                    },
                  ],
          });
        }
        if (!declaredCount || !heading || explained.has(category)) continue;
        const { range, value } = declaredCount;
        const actual = category.items.length;
        if (value === actual) continue;
        const last = category.items.at(-1);
        const name = heading.name.text;
        const mayBeLost = (value === undefined || value > actual) && (last === undefined || last === items.at(-1));
        // what is withheld at the end of a list leaves no gap in the numbers
        const isWithheld = category === list.categories.at(-1) && isBetween(value, actual, actual + withheld);
        const note = isWithheld && document.notes.find(each => each.withheld[list.kind] !== undefined);
        report({
          range,
          ...(isWithheld ? { severity: 'information' } : {}),
          message: m => {
            if (value === undefined) return m.countTooLarge(document.cst.text.slice(range.start, range.end));
            return actual === 0 ? m.categoryEmpty(name, value) : m.categoryCount(name, value, actual);
          },
          related: [
            ...(last ? [{ range: firstRowRange(document, last), message: (m: Messages) => m.categoryCountLast }] : []),
            ...(note ? [{ range: note.range, message: (m: Messages) => m.noteHere }] : []),
          ],
          list,
          fixes: () => [
            {
              title: m => m.setCount(actual),
              safe: safe && !isWithheld && (!mayBeLost || known !== undefined),
              edits: () => [{ range, newText: String(actual) }],
            },
          ],
        });
      }
    }
  },
});
