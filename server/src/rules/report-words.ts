// Findings about words of one item that have a counterpart in another: each is told where it stands, and points at the other.

import { type ColumnRole, type Document, type Item, type List, rangeInText } from '../syntax/ast';
import { sourceRanges } from '../text/joined';
import { joinLines, type Range } from '../text/range';
import type { Fix, Report, Severity, Text } from './rule';

/** A stretch of one column of an item. */
export interface Words {
  readonly list: List;
  readonly item: Item;
  readonly role: ColumnRole;
  /** Offsets of the column's joined text. */
  readonly range: Range;
}

export interface Told {
  /** Where it differs from the rule's severity. */
  readonly severity?: Severity | undefined;
  readonly message: Text;
  /** Said of the counterparts. */
  readonly relatedMessage: Text;
  readonly fixes?: () => Fix[];
}

/** Reports words with their counterparts as related information; words in several rows are told in the first of them. */
export function reportWords(
  document: Document,
  words: Words,
  counterparts: readonly Words[],
  { severity, message, relatedMessage, fixes }: Told,
  report: (report: Report) => void,
): void {
  const [first, ...more] = placesOf(document, words);
  if (!first) return;
  report({
    range: first,
    ...(severity ? { severity } : {}),
    message,
    related: [
      ...more.map(range => ({ range, message })),
      ...counterparts.flatMap(other =>
        placesOf(document, other)
          .slice(0, 1)
          .map(range => ({ range, message: relatedMessage })),
      ),
    ],
    list: words.list,
    item: words.item,
    ...(fixes ? { fixes } : {}),
  });
}

function placesOf(document: Document, { item, role, range }: Words): Range[] {
  const column = item.content.columns.get(role);
  if (!column) return [];
  const ranges = sourceRanges(column, range.start, range.end).map(each => rangeInText(document, item, each));
  return joinLines(document.cst.text, ranges);
}
