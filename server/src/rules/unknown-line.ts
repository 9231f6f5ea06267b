import { rowRange } from '../syntax/ast';
import { defineRule } from './rule';

export const unknownLine = defineRule({
  id: 'unknown-line',
  category: 'structure',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '无法识别的行',
      what: '不属于任何标题、类别、事项、注或页脚的文字：多半是从单元格里掉出来的一段，或未处理的合并冲突标记。',
      why: '表格里掉出来的文字在排版时会丢失或错位。',
    },
    en: {
      title: 'Unknown line',
      what: 'Text that belongs to no title, category, item, note or footer: mostly something that fell out of a cell, or a merge conflict.',
      why: 'Text that stands outside of the table is lost or misplaced in print.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习。\n并做好记录\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习，并做好记录。\n',
  checkDocument(document, report) {
    for (const { row, reason } of document.unknown) {
      const whole = rowRange(document, row);
      const text = document.cst.text.slice(whole.start, whole.end);
      const start = whole.start + text.length - text.trimStart().length;
      report({
        range: { start, end: Math.max(start, whole.start + text.trimEnd().length) },
        ...(reason === 'drafting' ? { severity: 'information' as const } : {}),
        message: m =>
          ({
            text: m.unknownText,
            cells: m.unknownCells,
            conflict: m.unknownConflict,
            drafting: m.unknownDrafting,
            binary: m.unknownBinary,
          })[reason],
      });
    }
  },
});
