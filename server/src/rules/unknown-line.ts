import type { Messages } from '../messages/messages';
import { type Document, rowRange, type UnknownRow } from '../syntax/ast';
import { escapeMark, labelOf } from '../syntax/drafting-line';
import { type Directive, directiveActions, directivesOf } from './directives';
import { runInRows } from './list-facts';
import { defineRule, type Report } from './rule';
import { indentedLines, tabEdits } from './space-indent';

export const unknownLine = defineRule({
  id: 'unknown-line',
  category: 'structure',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '无法识别的行',
      what: '不属于任何标题、类别、事项、注或页脚的文字：多半是从单元格里掉出来的一段，或未处理的合并冲突标记；起草版式中，还有本清单没有的栏目标签和标签之前的行。指令注释（# dutylist-…）中写错的指令和规则标识也在此提示（信息）。',
      why: '表格里掉出来的文字在排版时会丢失或错位。',
    },
    en: {
      title: 'Unknown line',
      what: 'Text that belongs to no title, category, item, note or footer: mostly something that fell out of a cell, or a merge conflict; in the drafting layout also labels of no column of the list, and lines before the first label. Also, as information, what is mistyped in a directive (# dutylist-…).',
      why: 'Text that stands outside of the table is lost or misplaced in print.',
    },
  },
  bad: `某镇基本履职事项清单
序号	事项名称
一、党的建设（1项）	
1	组织学习。
并做好记录
${drafted('工作要求')}`,
  good: `某镇基本履职事项清单
序号	事项名称
一、党的建设（1项）	
1	组织学习，并做好记录。
${drafted('承接部门及工作方式')}`,
  checkDocument(document, report, { ruleIds }) {
    const indented = indentedLines(document);
    for (const unknown of document.unknown) {
      const { row, reason } = unknown;
      if (unknown.label) {
        reportLabel(document, unknown, unknown.label, report);
        continue;
      }
      const whole = rowRange(document, row);
      const text = document.cst.text.slice(whole.start, whole.end);
      const start = whole.start + text.length - text.trimStart().length;
      const range = { start, end: Math.max(start, whole.start + text.trimEnd().length) };
      const lines = indented.get(row);
      if (lines) {
        report({
          range,
          list: lines.list,
          message: m => m.indentedByBlanks,
          fixes: () => [
            { title: m => m.indentByTab(lines.rows.length), safe: false, edits: () => tabEdits(document, lines) },
          ],
        });
        continue;
      }
      const runIn = runInRows(document).get(row);
      if (runIn) {
        const { list, value, name } = runIn;
        report({
          range,
          list,
          message: m => m.numberRunIn(value),
          fixes: () => [
            {
              title: m => m.separateNumber,
              safe: false,
              edits: () => [{ range: { start, end: name }, newText: `${value}\t` }],
            },
          ],
        });
        continue;
      }
      report({
        range,
        message: m =>
          ({
            text: m.unknownText,
            cells: m.unknownCells,
            conflict: m.unknownConflict,
            label: m.unlabelled,
            unlabelled: m.unlabelled,
            binary: m.unknownBinary,
          })[reason],
      });
    }
    for (const directive of directivesOf(document)) reportDirective(directive, ruleIds, report);
  },
});

/** A label that is none of its list's columns. */
function reportLabel(
  document: Document,
  { row }: UnknownRow,
  { text, meant, start, end }: NonNullable<UnknownRow['label']>,
  report: (report: Report) => void,
): void {
  const at = rowRange(document, row).start;
  const list = document.lists.find(({ rows }) => rows[0] <= row && row <= rows[1]);
  const right = meant && list && labelOf(meant, list.kind);
  const range = { start: at + start, end: at + end };
  report({
    range,
    list,
    message: m => m.unknownLabel(text, right),
    fixes: () => [
      ...(right
        ? [
            {
              title: (m: Messages) => m.useLabel(right),
              safe: false,
              edits: () => [{ range, newText: `【${right}】` }],
            },
          ]
        : []),
      {
        title: m => m.escapeLine,
        safe: false,
        edits: () => [{ range: { start: range.start, end: range.start }, newText: escapeMark }],
      },
    ],
  });
}

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

/** A reclaimed list in the drafting layout, whose item has one more label. */
function drafted(label: string): string {
  const head = '某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、民生服务（1项）\n1\t资金审批\n';
  return `${head}\t【承接部门及工作方式】\n\t县民政局：\n\t负责审批。\n\t【${label}】\n\t逐件审核。\n`;
}
