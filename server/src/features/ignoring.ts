// How a finding is ignored: by an entry in the configuration, or by a directive above it in the document.

import type { IgnoreConfig } from '../config/config';
import { directivesOf } from '../rules/directives';
import { findingIdentity } from '../rules/identity';
import type { Finding } from '../rules/rule';
import { type Document, rowAt } from '../syntax/ast';
import type { TextEdit } from '../text/edit';

/**
 * The entry of `ignore` that means this finding wherever it moves; undefined where nothing but its rule could be said of it,
 * since that would silence others.
 */
export function ignoreEntryOf(finding: Finding, document: Document): IgnoreConfig | undefined {
  const { rule, list, item, text } = findingIdentity(finding, document);
  if (item === '' && text === '') return undefined;
  return { rule, ...(list ? { list } : {}), ...(item ? { item } : {}), ...(text ? { text } : {}) };
}

/**
 * The edit after which a directive above the finding's item (or row) switches it off: a line of its own, or one more rule in
 * the line that is there. Undefined where there can be none, as in a list without columns, whose lines are cut at random.
 */
export function directiveEdit(finding: Finding, document: Document): TextEdit | undefined {
  if (finding.list?.layout === 'flow') return undefined;
  const { rows, starts } = document.cst;
  const own = rowAt(document, finding.range.start);
  const row = finding.item?.rows.includes(own) ? finding.item.rows[0]! : own;
  const present = directivesOf(document).find(({ action, next }) => action === 'disable-next-line' && next === row);
  const last = present?.rules.at(-1);
  if (last) return { range: { start: last.end, end: last.end }, newText: `, ${finding.rule}` };
  const text = rows[row]?.text;
  // a comment begins its line: nothing may come before it, not even the mark of the encoding
  if (text === undefined || text.startsWith('\ufeff')) return undefined;
  const eol = /\r\n|\r|\n/.exec(document.cst.text)?.[0] ?? '\n';
  const start = starts[row]!;
  return { range: { start, end: start }, newText: `# dutylist-disable-next-line ${finding.rule}${eol}` };
}
