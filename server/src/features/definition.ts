import type { Equivalent } from '../corpus/equivalence';
import { isSameDepartment } from '../rules/department-match';
import { type Document, type Item, rangeInText } from '../syntax/ast';
import { sourceRanges } from '../text/joined';
import type { Position, Range } from '../text/range';
import { type Place, placeAt } from './locate';
import { allEquivalents, bestPerTown, type Corpus, type ItemQuery } from './towns';

/** A place in this document (by offsets) or in another (by positions, as digests keep them). */
export type Target =
  | { readonly kind: 'here'; readonly range: Range; readonly full: Range; readonly origin: Range }
  | {
      readonly kind: 'there';
      readonly uri: string;
      readonly start: Position;
      readonly end: Position;
      readonly origin: Range;
    };

export interface DefinitionQuery {
  readonly document: Document;
  readonly uri: string;
  readonly offset: number;
  readonly town: string | undefined;
  readonly county: string | undefined;
  readonly corpus: Corpus;
  readonly maxTargets: number;
}

/**
 * Where the thing at the offset is defined: an item in the other towns (at most one target a town, the sample first), a
 * contents entry at its list, a department of a cell at its duty heading, a heading at its place in the column.
 */
export function provideDefinition(query: DefinitionQuery): Target[] {
  const { document, offset } = query;
  const place = placeAt(document, offset);
  if (!place) return [];
  if (place.kind === 'contents') {
    const list =
      document.lists.find(each => each.title?.words.text === place.entry.words.text) ??
      document.lists.find(each => each.kind === place.entry.kind);
    const range = list?.title?.range ?? (list && { start: list.range.start, end: list.range.start });
    return range ? [{ kind: 'here', range, full: range, origin: place.range }] : [];
  }
  if (place.kind === 'department' || place.kind === 'heading') {
    const targets = departmentTargets(document, place);
    // a heading that the column lacks has no place there, and is no question about the item either
    if (targets.length > 0 || place.kind === 'heading') return targets;
  }
  if (!('item' in place)) return [];
  return bestPerTown(query.corpus, itemQuery(query, place))
    .slice(0, query.maxTargets)
    .map(equivalent => there(equivalent, place.range));
}

/** All equivalents of the item at the offset, in all towns. */
export function provideImplementation(query: DefinitionQuery): Target[] {
  const place = placeAt(query.document, query.offset);
  if (!place || !('item' in place)) return [];
  return allEquivalents(query.corpus, itemQuery(query, place)).map(equivalent => there(equivalent, place.range));
}

function there({ digest, item }: Equivalent, origin: Range): Target {
  return { kind: 'there', uri: digest.uri, start: item.start, end: item.end, origin };
}

function itemQuery(query: DefinitionQuery, place: Extract<Place, { item: Item }>): ItemQuery {
  const { uri, town, county } = query;
  const subItem = place.kind === 'item' ? place.subItem : undefined;
  return { uri, town, county, list: place.list, category: place.category, item: place.item, subItem };
}

function departmentTargets(document: Document, place: Extract<Place, { kind: 'department' | 'heading' }>): Target[] {
  const { item, department, range: origin } = place;
  const { content } = item;
  if (place.kind === 'heading' && content.departmentsIn === 'departments') {
    const listed = content.departments.filter(each => isSameDepartment(each.text, department.text));
    return listed.flatMap(each => here(document, item, 'departments', each, origin));
  }
  const role = content.departmentsIn === 'departments' ? 'superiorDuties' : 'handling';
  const headings = content[role]
    .filter(block => block.heading)
    .flatMap(block => block.departments.filter(each => isSameDepartment(each.text, department.text)))
    // the label of a reclaimed item and its department are one place
    .filter(each => place.kind !== 'department' || role !== 'handling' || each.start !== department.start);
  return headings.flatMap(each => here(document, item, role, each, origin));
}

function here(
  document: Document,
  item: Item,
  role: 'departments' | 'superiorDuties' | 'handling',
  phrase: { start: number; end: number },
  origin: Range,
): Target[] {
  const column = item.content.columns.get(role);
  const first = column && sourceRanges(column, phrase.start, phrase.end)[0];
  if (!first) return [];
  const range = rangeInText(document, item, first);
  return [{ kind: 'here', range, full: range, origin }];
}
