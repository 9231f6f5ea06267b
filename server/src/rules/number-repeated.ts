import type { Document, Item, List } from '../syntax/ast';
import { isRightBefore, listFacts, numberRange, renumber } from './list-facts';
import { defineRule, type Fix } from './rule';

export const numberRepeated = defineRule({
  id: 'number-repeated',
  category: 'numbers',
  severity: 'error',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '序号重复',
      what: '同一清单中两个不同的事项用了同一个序号。续行（重复序号和名称的跨页行）不算重复。',
      why: '按序号引用事项时会指错事项，总项数也对不上。',
    },
    en: {
      title: 'Number repeated',
      what: 'Two different items of one list carry the same number. A row carried over a page break that repeats number and name is no repeat.',
      why: 'Items are referred to by number, and totals are taken from the last one.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（3项）\t\n1\t组织学习。\n2\t发展党员。\n2\t做好统计。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（3项）\t\n1\t组织学习。\n2\t发展党员。\n3\t做好统计。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const { items, numbers } = listFacts(list);
      for (const { index, first } of numbers.repeated) {
        const item = items[index]!;
        const value = item.content.number!.value!;
        report({
          range: numberRange(document, item),
          message: m => m.numberRepeated(value),
          related: [{ range: numberRange(document, items[first]!), message: m => m.numberRepeatedFirst(value) }],
          list,
          item,
          fixes: () => fixes(document, list, items, index, first),
        });
      }
    }
  },
});

function fixes(document: Document, list: List, items: readonly Item[], index: number, first: number): Fix[] {
  const before = items.slice(0, index).findLast(item => item.content.number?.value !== undefined);
  const found: Fix[] = [];
  if (isRightBefore(listFacts(list), index))
    found.push({
      title: m => m.renumberRest,
      safe: false,
      edits: () => renumber(document, items.slice(index), (before?.content.number?.value ?? 0) + 1),
    });
  found.push({ title: m => m.renumberList, safe: false, edits: () => renumber(document, items, 1) });
  // a row continues the one right above, not one further up or in another category
  const follows = first === index - 1 && list.categories.some(({ items: own }) => own.indexOf(items[index]!) > 0);
  if (follows && list.columns.length > 2 && list.layout === 'table') {
    found.push({
      title: m => m.joinContinuation,
      safe: false,
      edits: () => {
        const nameColumn = list.columns.findIndex(column => column.role === 'name');
        // its own continued rows, too: they may repeat number and name
        return items[index]!.rows.flatMap(each => {
          const row = document.cst.rows[each]!;
          const start = document.cst.starts[each]!;
          return [row.cells[0], row.cells[nameColumn]].flatMap(cell =>
            cell && cell.end > cell.start
              ? [{ range: { start: start + cell.start, end: start + cell.end }, newText: '' }]
              : [],
          );
        });
      },
    });
  }
  return found;
}
