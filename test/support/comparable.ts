// Results as plain data, so that those of an incremental run can be compared with those of a fresh one: without what only
// serves the next run, texts in both languages for closures that word them, edits for closures that make them.

import { messagesOf } from '../../server/src/messages/messages';
import type { Finding } from '../../server/src/rules/rule';
import { type Document, itemsOf } from '../../server/src/syntax/ast';
import type { Parsed } from '../../server/src/syntax/read-document';

const [chinese, english] = [messagesOf('zh-cn'), messagesOf('en')];

/** The tree without its memo. */
export function comparableDocument({ memo: _, ...document }: Parsed): Document {
  return document;
}

/** All that can be asked of findings. */
export function comparableFindings(findings: readonly Finding[], document: Document): unknown[] {
  return findings.map(({ rule, severity, range, message, related, list, item, fixes }) => ({
    rule,
    severity,
    range,
    messages: [message(chinese), message(english)],
    related: related.map(each => ({ range: each.range, message: each.message(chinese) })),
    list: list && document.lists.indexOf(list),
    item: list && item && itemsOf(list).indexOf(item),
    fixes: fixes().map(fix => ({ title: fix.title(english), safe: fix.safe, edits: fix.edits() })),
  }));
}
