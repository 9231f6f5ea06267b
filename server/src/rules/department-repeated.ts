import { looksLikeDepartment } from '../domain/department';
import { isEditable, phraseRanges, removeDepartment } from './department-edits';
import { listFacts } from './list-facts';
import { defineRule, type PlacedItem } from './rule';

/** No cell of a duty list repeats more; of a cell that is broken altogether the first ones tell enough. */
const mostTold = 100;

export const departmentRepeated = defineRule({
  id: 'department-repeated',
  category: 'departments',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '部门重复',
      what: '同一单元格中一个部门出现两次。',
      why: '重复的部门会被数两次。',
    },
    en: {
      title: 'Department repeated',
      what: 'A department stands twice in one cell.',
      why: 'It would be counted twice.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联、县残联\t负责审核。\t做好登记。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t做好登记。\n',
  checkItem(content, _columns, report) {
    const first = new Map<string, number>();
    // where rows are lines and not continued cells, one can be taken out of any
    const inOneRow =
      content.layout !== 'table' ||
      (content.columns.get(content.departmentsIn)?.pieces.every(piece => piece.row === 0) ?? false);
    // sentences that have slipped into the column are not to be cut
    const isNamesOnly = content.departments.every(department => looksLikeDepartment(department.text));
    let told = 0;
    for (const [index, department] of content.departments.entries()) {
      const before = first.get(department.text);
      if (before === undefined) {
        first.set(department.text, index);
        continue;
      }
      if (++told > mostTold) return;
      report({
        ranges: phraseRanges(content, content.departmentsIn, department),
        message: m => m.departmentRepeated(department.text),
        related: [
          {
            ranges: phraseRanges(content, content.departmentsIn, content.departments[before]!),
            message: m => m.firstHere,
          },
        ],
        fixes: placed =>
          inOneRow && isEditable(content)
            ? [
                {
                  title: m => m.removeRepeated,
                  safe: isNamesOnly && !sharesNumber(placed),
                  edits: () => removeDepartment(content, index),
                },
              ]
            : [],
      });
    }
  },
});

/** Whether a neighbour has the same number: with other departments it might be read as a continuation, or be one no more. */
function sharesNumber({ list, item }: PlacedItem): boolean {
  const { items } = listFacts(list);
  const at = items.indexOf(item);
  const value = item.content.number?.value;
  return [items[at - 1], items[at + 1]].some(each => each !== undefined && each.content.number?.value === value);
}
