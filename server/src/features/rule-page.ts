// A rule's page in Markdown, from the rule's own module: for docs/rules, `explain` and the table in the README.

import type { Locale } from '../messages/messages';
import type { Rule, Severity } from '../rules/rule';

const words = {
  'zh-cn': {
    severity: '默认级别',
    fix: '快速修复',
    fixable: { no: '无', yes: '有', safe: '有，可安全批量修复' },
    what: '检查什么',
    why: '为什么',
    bad: '有问题',
    good: '没有问题',
    levels: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    columns: ['规则', '级别', '检查什么', '修复'],
  },
  en: {
    severity: 'Default severity',
    fix: 'Quick fix',
    fixable: { no: 'no', yes: 'yes', safe: 'yes, safe: also in “fix all”' },
    what: 'What it finds',
    why: 'Why',
    bad: 'Wrong',
    good: 'Right',
    levels: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    columns: ['Rule', 'Severity', 'Finds', 'Fix'],
  },
} as const;

/** A rule's page; ends in a line break. */
export function rulePageMarkdown(rule: Rule, locale: Locale): string {
  const w = words[locale];
  const { title, what, why } = rule.docs[locale];
  return [
    `# ${rule.id}: ${title}`,
    `${w.severity}: **${w.levels[rule.severity]}** · ${w.fix}: ${w.fixable[rule.fixable]}`,
    `## ${w.what}`,
    what,
    `## ${w.why}`,
    why,
    `## ${w.bad}`,
    fence(rule.bad),
    `## ${w.good}`,
    `${fence(rule.good)}\n`,
  ].join('\n\n');
}

/** The table of all rules; `pages` is the folder of the pages, relative to the file that the table stands in. */
export function ruleTable(rules: readonly Rule[], locale: Locale, pages: string): string {
  const w = words[locale];
  const suffix = locale === 'en' ? '' : `.${locale}`;
  const level = (severity: Severity) => w.levels[severity];
  const rows = rules.map(rule => {
    const fix = { no: '', yes: '✓', safe: '✓✓' }[rule.fixable];
    return `| [\`${rule.id}\`](${pages}/${rule.id}${suffix}.md) | ${level(rule.severity)} | ${rule.docs[locale].title} | ${fix} |`;
  });
  return [`| ${w.columns.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
}

function fence(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
