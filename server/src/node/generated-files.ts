import { rulePageMarkdown, ruleTable } from '../features/rule-page';
import { rules } from '../rules/registry';

const note = '<!-- generated from the rule modules by `npm run generate` -->';

/**
 * All generated files by path, relative to the project's folder: the rules' pages and the tables of rules in the READMEs.
 * @param read gives the present text of a file of which only a part is generated.
 */
export function generatedFiles(read: (path: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  for (const rule of rules) {
    files.set(`docs/rules/${rule.id}.md`, `${note}\n\n${rulePageMarkdown(rule, 'en')}`);
    files.set(`docs/rules/${rule.id}.zh-cn.md`, `${note}\n\n${rulePageMarkdown(rule, 'zh-cn')}`);
  }
  const readme = read('README.md');
  const withChinese = between(readme, 'rules:zh-cn', ruleTable(rules, 'zh-cn', 'docs/rules'));
  files.set('README.md', between(withChinese, 'rules:en', ruleTable(rules, 'en', 'docs/rules')));
  return files;
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`no place for ${name}`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
