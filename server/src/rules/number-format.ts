import { listFacts } from './list-facts';
import type { PlacedItem } from './rule';
import { defineRule, type ItemFix } from './rule';

export const numberFormat = defineRule({
  id: 'number-format',
  category: 'numbers',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '序号写法',
      what: '序号用了全角数字或汉字，带有“.”“、”或空格，过大，或缺失。',
      why: '统一写成半角数字，表格软件和核对工具才能识别。',
    },
    en: {
      title: 'How a number is written',
      what: 'A number in full-width or Chinese digits, with a dot, 、 or blanks beside it, too large, or missing.',
      why: 'Only plain digits are read as numbers by spreadsheets and by those who compare lists.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n２、\t发展党员。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  checkItem({ number, numberRange, name, rows }, _columns, report) {
    if (number?.plain && number.value !== undefined) return;
    if (number === undefined) {
      const first = rows[0]!;
      const cell = first.cells[1];
      const range = cell && name.text !== '' ? { row: 0, start: cell.start, end: cell.end } : numberRange;
      report({ ranges: [range], message: m => m.numberAbsent, fixes: placed => writeExpected(placed) });
      return;
    }
    const { value, text } = number;
    if (value === undefined) {
      const isDigits = /^[0-9０-９]+$/.test(text);
      report({
        ranges: [numberRange],
        message: m => (isDigits ? m.numberTooLarge(text) : m.numberUnreadable(text)),
        fixes: placed => writeExpected(placed),
      });
      return;
    }
    report({
      ranges: [numberRange],
      message: m => m.numberFormat(text.trim(), value),
      fixes: () => [
        {
          title: m => m.writeNumber(value),
          safe: true,
          edits: () => [{ range: numberRange, newText: String(value) }],
        },
      ],
    });
  },
});

/** The number that is due between the item's neighbours, where they leave room for just one. */
function writeExpected({ list, item }: PlacedItem): ItemFix[] {
  const { items } = listFacts(list);
  const index = items.indexOf(item);
  const before = index === 0 ? 0 : items[index - 1]!.content.number?.value;
  const after = items[index + 1]?.content.number?.value;
  if (before === undefined || (after !== undefined && after !== before + 2)) return [];
  if (items.some(each => each.content.number?.value === before + 1)) return [];
  return [
    {
      title: m => m.writeNumber(before + 1),
      safe: false,
      edits: () => [{ range: item.content.numberRange, newText: String(before + 1) }],
    },
  ];
}
