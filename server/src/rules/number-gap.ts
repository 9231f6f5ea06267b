import type { Document, List } from '../syntax/ast';
import { type Gap, insertRows } from './insert-rows';
import { isRightBefore, listFacts, numberRange, renumber, runInRows } from './list-facts';
import { mostMissing } from './number-analysis';
import { defineRule, type Fix, type Related } from './rule';
import { withholdEdits } from './withheld-edits';

export const numberGap = defineRule({
  id: 'number-gap',
  category: 'numbers',
  severity: 'error',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '序号缺号',
      what: '清单中的事项序号跳号，例如 66 之后是 68。注中说明不予公布的项数足以解释缺号时，只作提示。所标项数恰好多出缺失的项数时，合并为一条“疑似丢失事项”。',
      why: '缺号往往是编辑时误删了一行。审核人员首先核对的就是序号和项数。',
    },
    en: {
      title: 'Numbers jump',
      what: 'The numbers of a list leave one or more out, such as 68 after 66. Where a note withholds at least as many items it is information only; where declared counts exceed the items by just the missing ones, both are told as one finding: an item seems to be lost.',
      why: 'A missing number mostly means that a row was deleted by mistake, and numbers are the first thing that a reviewer checks.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n3\t发展党员。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const { items, numbers, missing, explained, totalExplained } = listFacts(list);
      const withheld = document.withheld[list.kind] ?? 0;
      const found = new Set(
        [...runInRows(document).values()].filter(each => each.list === list).map(each => each.value),
      );
      for (const gap of numbers.gaps) {
        // a number that has run into its name is told by unknown-line
        if (gap.from === undefined || gap.missing.every(value => found.has(value))) continue;
        const before = items[gap.from]!;
        const item = items[gap.to]!;
        const from = before.content.number!.value!;
        const to = item.content.number!.value!;
        const isWithheld = withheld >= missing;
        const categories = list.categories.filter(
          each => explained.has(each) && (each.items.includes(item) || each.items.includes(before)),
        );
        const related: Related[] = [
          { range: numberRange(document, before), message: m => m.numberBefore(from) },
          ...categories.map(category => ({
            range: category.declaredCount!.range,
            message: (m: Parameters<Related['message']>[0]) =>
              m.declaredMore(category.declaredCount!.value!, category.items.length),
          })),
        ];
        if (totalExplained)
          related.push({
            range: list.title!.declaredCount!.range,
            message: m => m.declaredMore(list.title!.declaredCount!.value!, items.length),
          });
        const note = isWithheld && document.notes.find(each => each.withheld[list.kind] !== undefined);
        if (note) related.push({ range: note.range, message: m => m.noteHere });
        report({
          range: numberRange(document, item),
          ...(isWithheld ? { severity: 'information' } : {}),
          message: m => {
            if (isWithheld) return m.numberGapWithheld(from, to, gap.missing, withheld);
            return categories.length > 0 || totalExplained
              ? m.numberGapLost(from, to, gap.missing)
              : m.numberGap(from, to, gap.missing);
          },
          related,
          list,
          item,
          fixes: () => gapFixes(document, list, gap, isWithheld),
        });
      }
    }
  },
});

function gapFixes(document: Document, list: List, gap: Gap, isWithheld: boolean): Fix[] {
  const facts = listFacts(list);
  const { items } = facts;
  const from = items[gap.from!]!.content.number!.value!;
  const isWhole = gap.missing.length < mostMissing;
  const fixes: Fix[] = [];
  if (isWhole)
    fixes.push({
      title: m => m.insertRows(gap.missing.length),
      safe: false,
      edits: () => insertRows(document, list, gap),
    });
  if (isRightBefore(facts, gap.to))
    fixes.push({
      title: m => m.renumberRest,
      safe: false,
      edits: () => renumber(document, items.slice(gap.to), from + 1),
    });
  fixes.push({ title: m => m.renumberList, safe: false, edits: () => renumber(document, items, 1) });
  if (isWhole && !isWithheld) {
    const ofKind = document.lists.filter(each => each.kind === list.kind);
    const count = ofKind.reduce((sum, each) => sum + listFacts(each).missing, 0);
    fixes.push({
      title: m => m.markWithheld(count),
      safe: false,
      edits: () => withholdEdits(document, list, count),
    });
  }
  return fixes;
}
