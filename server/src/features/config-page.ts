// The reference page of dutylist.config.json, made of its JSON schema.

import type { JsonSchema } from '../config/json-schema';
import type { Locale, Messages } from '../messages/messages';
import type { Rule } from '../rules/rule';
import { ruleTable } from './rule-page';

/** Shows each setting once, and nothing that does not exist. */
export const configExample = `{
  // 打样乡镇
  "sample": "青石镇.dutylist",
  "towns": [{ "files": "鹤堰/*.txt", "town": "鹤堰镇", "county": "云岭县" }],
  "departments": {
    "云岭县": {
      "names": ["云岭县农业农村局"],
      "aliases": { "县农业局": "云岭县农业农村局" }
    }
  },
  "rules": { "withheld-note": "off", "column-count": "warning" },
  "ignore": [
    { "rule": "number-gap", "list": "basic", "item": "组织开展防汛抗旱工作" }
  ],
  "slips": [{ "find": "登陆平台", "replace": "登录平台" }],
  "latinWords": ["zigbee"]
}
`;

/** The page in Markdown; `schema` is worded in its language. */
export function configPage(schema: JsonSchema, rules: readonly Rule[], locale: Locale, messages: Messages): string {
  const { configPage: page } = messages.editor;
  return [
    `# ${page.title}`,
    ...page.intro,
    `\`\`\`jsonc\n${configExample}\`\`\``,
    `## ${page.keys}`,
    table(page.columns, rowsOf(schema, '', page)),
    `## ${page.rules}`,
    ruleTable(rules, locale, messages, 'rules'),
    `## ${page.ignoring}`,
    ...page.ignoringHow,
    table(
      page.directiveColumns,
      page.directives.map(([line, reach]) => [`\`${line}\``, reach!]),
    ),
    '',
  ].join('\n\n');
}

type PageTexts = Messages['editor']['configPage'];

/** A row for each part, in the order of the definition: `towns`, `towns[].files`, `departments.<…>.names`. */
function rowsOf(schema: JsonSchema, path: string, page: PageTexts): string[][] {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  const rows: string[][] = [];
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    rows.push(row(below(name), part, schema.required?.includes(name) ?? false, page));
    // the rules have a table of their own
    if (path !== '' || name !== 'rules') rows.push(...partsOf(part, below(name), page));
  }
  return rows;
}

function partsOf(part: JsonSchema, path: string, page: PageTexts): string[][] {
  if (part.items) return rowsOf(part.items, `${path}[]`, page);
  if (typeof part.additionalProperties !== 'object') return rowsOf(part, path, page);
  return rowsOf(part.additionalProperties, `${path}.<${part.propertyNames?.description ?? ''}>`, page);
}

function row(path: string, part: JsonSchema, required: boolean, page: PageTexts): string[] {
  const type = page.types[part.type as keyof typeof page.types] + (required ? page.required : '');
  return [`\`${path}\``, type, String(part.markdownDescription ?? '').replaceAll('|', '\\|')];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
