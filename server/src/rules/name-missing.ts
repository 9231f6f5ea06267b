import { defineRule } from './rule';

export const nameMissing = defineRule({
  id: 'name-missing',
  category: 'structure',
  severity: 'error',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '缺少事项名称',
      what: '事项行有序号而没有名称。插入空行补号之后，用它来提醒尚未填写的行。',
      why: '没有名称的事项无法履行，也无法核对。',
    },
    en: {
      title: 'Item without a name',
      what: 'An item has a number but no name. It also reminds of rows that were inserted for missing numbers and are still empty.',
      why: 'An item without a name can be neither done nor checked.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习。\n',
  checkItem({ name, number, numberRange, subItems, cellCount }, columns, report) {
    if (name.text !== '' || subItems.length > 0) return;
    const column = columns.findIndex(each => each.role === 'name');
    // a row that is too short is told by column-count
    if (column < 0 || cellCount <= column) return;
    report({ ranges: [numberRange], message: m => m.nameMissing(number?.text.trim() ?? '') });
  },
});
