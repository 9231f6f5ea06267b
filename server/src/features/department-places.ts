// Where a document names a department: in the cells, in the headings of its duties, in the handling.

import { replacePhrase } from '../rules/department-edits';
import { departmentsOf, type Mention } from '../rules/department-mentions';
import { type Document, type Item, rangeInText } from '../syntax/ast';
import { exactRanges, sourceRanges } from '../text/joined';
import { type Range, touches } from '../text/range';
import { type Department, type DepartmentSetting, isDepartment } from './department-identity';

export interface PlacedMention {
  readonly item: Item;
  /** Its phrase is the name alone: without 等 and without what stands in brackets behind it. */
  readonly mention: Mention;
}

/** What is no part of a name at its end. */
const tail = /(?:等|[（(][^（()）]*[）)])\s*$/;

/** The mention that touches an offset. */
export function mentionAt(document: Document, offset: number): PlacedMention | undefined {
  for (const list of document.lists) {
    if (offset < list.range.start || offset > list.range.end) continue;
    for (const { items } of list.categories)
      for (const item of items)
        for (const mention of mentionsOf(item))
          if (exactPlaces(document, { item, mention }).some(range => touches(range, offset))) return { item, mention };
  }
  return undefined;
}

/** All mentions of a department, in the order of the document. */
export function mentionsOfDepartment(
  document: Document,
  department: Department,
  setting: DepartmentSetting,
): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (const list of document.lists)
    for (const { items } of list.categories)
      for (const item of items)
        for (const mention of mentionsOf(item))
          if (isDepartment(department, mention.name, setting)) found.push({ item, mention });
  return found;
}

/** The ranges of a mention, one a line: also those in continued rows that repeat its cell. */
export function placesOf(document: Document, { item, mention }: PlacedMention): Range[] {
  const { role, phrase } = mention;
  const column = item.content.columns.get(role)!;
  const own = sourceRanges(column, phrase.start, phrase.end).map(range => rangeInText(document, item, range));
  return [...own, ...copiesOf(document, { item, mention })];
}

/** The ranges of a mention, cut at everything that is not part of the name. */
export function exactPlaces(document: Document, { item, mention }: PlacedMention): Range[] {
  const { role, phrase } = mention;
  return exactRanges(item.content.columns.get(role)!, phrase.start, phrase.end).map(range =>
    rangeInText(document, item, range),
  );
}

/** Where continued rows repeat it. */
function copiesOf(document: Document, placed: PlacedMention): Range[] {
  const { role, phrase } = placed.mention;
  const own = exactPlaces(document, placed).length;
  const all = replacePhrase(placed.item.content, role, phrase, '');
  return all.slice(own).map(({ range }) => rangeInText(document, placed.item, range));
}

function mentionsOf({ content }: Item): Mention[] {
  return departmentsOf(content).mentions.map(mention => {
    const { phrase, role } = mention;
    const column = content.columns.get(role)!;
    let { end } = phrase;
    for (let match = tail.exec(column.text.slice(phrase.start, end)); match; )
      if (match.index < 2) break;
      else {
        end = phrase.start + match.index;
        match = tail.exec(column.text.slice(phrase.start, end));
      }
    if (end === phrase.end) return mention;
    const text = column.text.slice(phrase.start, end).replace(/\s+/g, '');
    return { ...mention, name: text, phrase: { start: phrase.start, end, text } };
  });
}
