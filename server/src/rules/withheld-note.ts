import { listKinds } from '../syntax/cst';
import { listFacts, numberRange } from './list-facts';
import { defineRule } from './rule';

export const withheldNote = defineRule({
  id: 'withheld-note',
  category: 'numbers',
  severity: 'information',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '不予公布项数与缺号不符',
      what: '注中说明某清单有若干项不予公布，而该清单缺号的个数与之不同。没有缺号的清单（已顺编）不提示。',
      why: '要么说明里的项数有误，要么缺号另有原因。',
    },
    en: {
      title: 'Withheld items against missing numbers',
      what: 'A note withholds a number of items of a list that differs from the numbers missing there. Silent for lists without gaps, whose numbers were closed up.',
      why: 'Either the note is wrong or a number is missing for another reason.',
    },
  },
  bad: '注：3项基本履职事项为敏感事项，不予公布。\n某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n3\t发展党员。\n',
  good: '注：1项基本履职事项为敏感事项，不予公布。\n某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n3\t发展党员。\n',
  checkDocument(document, report) {
    for (const kind of listKinds) {
      const withheld = document.withheld[kind];
      if (withheld === undefined) continue;
      const lists = document.lists.filter(list => list.kind === kind);
      const missing = lists.reduce((sum, list) => sum + listFacts(list).missing, 0);
      if (missing === 0 || missing === withheld) continue;
      const note = document.notes.find(each => each.withheld[kind] !== undefined)!;
      report({
        range: note.range,
        message: m =>
          withheld > missing ? m.withheldMismatch(kind, withheld, missing) : m.withheldFewer(kind, withheld, missing),
        related: lists.flatMap(list => {
          const { numbers, items } = listFacts(list);
          return numbers.gaps.map(gap => ({
            range: numberRange(document, items[gap.to]!),
            message: (m: { gapHere: string }) => m.gapHere,
          }));
        }),
      });
    }
  },
});
