import type { Locale, Messages } from '../messages/messages';
import type { Rule } from '../rules/rule';

/** A rule's page in Markdown: what it finds, why, and an example of each. */
export function rulePage(rule: Rule, locale: Locale, messages: Messages): string {
  const { page } = messages.cli;
  const { title, what, why } = rule.docs[locale];
  return [
    `# ${rule.id}${page.colon}${title}`,
    [
      `- ${page.severity}${page.colon}${rule.offByDefault ? page.off(messages.severity[rule.severity]) : messages.severity[rule.severity]}`,
      `- ${page.fixable}${page.colon}${page.fixableAs[rule.fixable]}`,
    ].join('\n'),
    what,
    `## ${page.why}`,
    why,
    `## ${page.bad}`,
    example(rule.bad),
    `## ${page.good}`,
    example(rule.good),
    ...(rule.others ? [`## ${page.others}`, page.othersWhy, ...rule.others.map(example)] : []),
    `## ${page.configure}`,
    page.configureHow,
    `\`\`\`json\n{ "rules": { "${rule.id}": "off" } }\n\`\`\``,
    '',
  ].join('\n\n');
}

function example(text: string): string {
  return `\`\`\`dutylist\n${text.replace(/\n$/, '')}\n\`\`\``;
}

/** The table of all rules for a README; `pages` is the folder of the pages, relative to the README. */
export function ruleTable(rules: readonly Rule[], locale: Locale, messages: Messages, pages: string): string {
  const { columns, offShort } = messages.cli.page;
  const suffix = locale === 'en' ? '' : `.${locale}`;
  const rows = rules.map(rule => {
    const fix = { no: '', yes: '✓', safe: '✓✓' }[rule.fixable];
    const link = `[\`${rule.id}\`](${pages}/${rule.id}${suffix}.md)`;
    return `| ${link} | ${rule.offByDefault ? offShort : messages.severity[rule.severity]} | ${rule.docs[locale].title} | ${fix} |`;
  });
  return [`| ${columns.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
}
