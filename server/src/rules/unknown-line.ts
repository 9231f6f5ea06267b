import { rowRange } from '../syntax/ast';
import { type Directive, directiveActions, directivesOf } from './directives';
import { defineRule, type Report } from './rule';

export const unknownLine = defineRule({
  id: 'unknown-line',
  category: 'structure',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '无法识别的行',
      what: '不属于任何标题、类别、事项、注或页脚的文字：多半是从单元格里掉出来的一段，或未处理的合并冲突标记。指令注释（# dutylist-…）中写错的指令和规则标识也在此提示（信息）。',
      why: '表格里掉出来的文字在排版时会丢失或错位。',
    },
    en: {
      title: 'Unknown line',
      what: 'Text that belongs to no title, category, item, note or footer: mostly something that fell out of a cell, or a merge conflict. Also, as information, what is mistyped in a directive (# dutylist-…).',
      why: 'Text that stands outside of the table is lost or misplaced in print.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习。\n并做好记录\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习，并做好记录。\n',
  checkDocument(document, report, { ruleIds }) {
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
    for (const directive of directivesOf(document)) reportDirective(directive, ruleIds, report);
  },
});

/** A directive that means nothing, or a rule in it that does not exist. */
function reportDirective(
  { action, word, rules }: Directive,
  ruleIds: readonly string[],
  report: (report: Report) => void,
): void {
  const severity = 'information';
  if (action === undefined) {
    const known = directiveActions.map(each => `dutylist-${each}`);
    report({ range: word, severity, message: m => m.editor.unknownDirective(word.text, known) });
    return;
  }
  for (const rule of rules.filter(({ text }) => !ruleIds.includes(text)))
    report({ range: rule, severity, message: m => m.editor.unknownRuleInDirective(rule.text) });
}
