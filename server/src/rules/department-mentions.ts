// Where an item names departments: in its column, in the headings of its duties, in the handling. Each name is cut into its
// place and what it is called there, once for each item content.

import { splitDepartment } from '../domain/department-name';
import { type Block, type ColumnRole, type Document, type Item, type Phrase, rangeInText } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { phraseRanges, replacePhrase } from './department-edits';

export interface Mention {
  /** As it is written, blanks and notes such as （牵头） left out. */
  readonly name: string;
  /** `云岭县`, `县`, or '' (see department-name.ts). */
  readonly place: string;
  readonly core: string;
  /** The column it stands in, and where there. */
  readonly role: ColumnRole;
  readonly phrase: Phrase;
}

/** A cell that names more is no list of departments. */
const mostOfItem = 100;

/** The departments that an item names, in its columns' order. */
export const mentionsOf = perItem((content): readonly Mention[] => {
  const { departments, departmentsIn, superiorDuties, handling } = content;
  const seen = new Set<string>();
  const found: Mention[] = [];
  const add = (role: ColumnRole, phrases: readonly Phrase[]) => {
    for (const phrase of phrases) {
      const key = `${role} ${phrase.start}`;
      if (phrase.text === '' || found.length >= mostOfItem || seen.has(key)) continue;
      seen.add(key);
      found.push({ name: phrase.text, ...splitDepartment(phrase.text), role, phrase });
    }
  };
  add(departmentsIn, departments);
  add('superiorDuties', superiorDuties.flatMap(namedInHeading));
  add('handling', handling.flatMap(namedInHeading));
  return found;
});

/** What the heading itself names: a bare 主要职责 and 工作方式 speak for departments that stand elsewhere. */
function namedInHeading({ heading, departments }: Block): Phrase[] {
  return departments.filter(each => heading && heading.start <= each.start && each.end <= heading.end);
}

/** Where a mention stands in the text: one range, or several if a page break or a tag cuts it. */
export function mentionRanges(document: Document, item: Item, { role, phrase }: Mention): Range[] {
  return phraseRanges(item.content, role, phrase).map(range => rangeInText(document, item, range));
}

/** Edits that write each of an item's mentions anew; copies of the departments' cell go along. */
export function rewriteMentions(
  document: Document,
  item: Item,
  mentions: readonly { readonly mention: Mention; readonly newText: string }[],
): TextEdit[] {
  const edits = new Map<string, TextEdit>();
  for (const { mention, newText } of mentions)
    for (const edit of replacePhrase(item.content, mention.role, mention.phrase, newText)) {
      const range = rangeInText(document, item, edit.range);
      edits.set(`${range.start} ${range.end}`, { range, newText: edit.newText });
    }
  return [...edits.values()];
}
