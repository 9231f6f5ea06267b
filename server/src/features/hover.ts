import type { Messages } from '../messages/messages';
import { isSameDepartment } from '../rules/department-match';
import { declaredSum } from '../rules/list-facts';
import { type Category, type Document, itemsOf, type List } from '../syntax/ast';
import type { Range } from '../text/range';
import type { DefinitionQuery } from './definition';
import { type Place, placeAt } from './locate';
import { bestPerTown, otherTowns, reasonsFor, townName } from './towns';

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** Equivalents that a hover shows with their wording. */
const mostShown = 5;
/** Reasons that are told of each. */
const mostReasons = 4;
/** Items of a department that a hover names. */
const mostItems = 12;

/** What there is to say of the thing at the offset. */
export function provideHover(query: Omit<DefinitionQuery, 'maxTargets'>, m: Messages): Hover | undefined {
  const place = placeAt(query.document, query.offset);
  const lines = place && linesOf(query, place, m);
  return place && lines && lines.length > 0 ? { range: place.range, markdown: lines.join('\n\n') } : undefined;
}

function linesOf(query: Omit<DefinitionQuery, 'maxTargets'>, place: Place, m: Messages): string[] {
  switch (place.kind) {
    case 'contents': {
      const list = query.document.lists.find(each => each.kind === place.entry.kind);
      return list ? listLines(list, m) : [];
    }
    case 'listTitle':
    case 'listCount':
      return listLines(place.list, m);
    case 'category':
    case 'categoryCount':
      return [
        m.hover.category(plain(place.category.heading?.name.text ?? m.outline.loose)),
        m.hover.declared(place.category.declaredCount?.value, place.category.items.length),
      ];
    case 'department':
    case 'heading':
      return departmentLines(query.document, place.department.text, m);
    case 'item':
      return itemLines(query, place, m);
  }
}

function listLines(list: List, m: Messages): string[] {
  const sum = declaredSum(list);
  const lines = [
    `**${plain(list.title?.text ?? m.kind(list.kind))}**`,
    m.hover.declared(list.title?.declaredCount?.value, itemsOf(list).length),
  ];
  if (sum !== undefined) {
    const parts = list.categories.map(
      category => `${plain(category.heading?.name.text ?? '')} ${category.declaredCount?.value ?? 0}`,
    );
    lines.push(m.hover.sum(sum, parts.join(' · ')));
  }
  return lines;
}

function departmentLines(document: Document, name: string, m: Messages): string[] {
  const found = document.lists.flatMap(list =>
    itemsOf(list)
      .filter(item => item.content.departments.some(each => isSameDepartment(each.text, name)))
      .map(item => ({ list, item })),
  );
  const shown = found
    .slice(0, mostItems)
    .map(
      ({ list, item }) =>
        `- ${m.shortKind(list.kind)} ${item.content.number?.text ?? ''} ${plain(shorten(item.content.name.text, 40))}`,
    );
  if (found.length > mostItems) shown.push(`- ${m.hover.more(found.length - mostItems)}`);
  return [m.hover.department(plain(name), found.length), shown.join('\n')];
}

function itemLines(
  query: Omit<DefinitionQuery, 'maxTargets'>,
  place: Extract<Place, { kind: 'item' }>,
  m: Messages,
): string[] {
  const { list, category, item, subItem } = place;
  const { content } = item;
  const all = itemsOf(list);
  const categoryName = category.heading?.name.text ?? '';
  const lines = [
    m.hover.item(content.number?.text ?? '?', plain(list.title?.words.text ?? m.kind(list.kind)), plain(categoryName)),
    [
      m.hover.place(all.indexOf(item) + 1, all.length, placeIn(category, item) + 1, category.items.length),
      ...(content.enforcement ? [m.hover.enforcement] : []),
    ].join(' · '),
  ];
  if (content.departments.length > 0)
    lines.push(`${m.hover.departments}${plain(content.departments.map(each => each.text).join('、'))}`);
  if (subItem) lines.push(`${m.hover.subItem}${plain(subItem.name.text)}`);
  const others = otherTowns(query.corpus, query);
  const asked = { ...query, list, category, item, subItem };
  const equivalents = bestPerTown(query.corpus, asked);
  lines.push(m.hover.towns(equivalents.length, others));
  const sample = query.corpus.sampleFor(query.uri);
  const first = equivalents.slice(0, mostShown);
  const reasonsOf = reasonsFor(query.corpus, asked, first);
  const shown = first.map(({ digest, item: other, score }, i) => {
    const mark = digest.uri === sample ? ` (${m.hover.sample})` : '';
    const link = `${digest.uri}#L${other.start.line + 1},${other.start.character + 1}`;
    const where = `[${plain(townName(digest, query.county))} ${other.number ?? '?'}](${link})${mark}`;
    const reasons = reasonsOf[i]!.slice(0, mostReasons);
    const why = reasons.length > 0 ? `  \n  *${m.hover.because(reasons.map(reason => m.hover.reasons[reason]))}*` : '';
    return `- ${where} ${Math.round(score * 100)} % ${plain(shorten(other.name, 120))}${why}`;
  });
  if (equivalents.length > mostShown) shown.push(`- ${m.hover.more(equivalents.length - mostShown)}`);
  if (shown.length > 0) lines.push(`${m.hover.equivalents}\n\n${shown.join('\n')}`);
  return lines;
}

function placeIn(category: Category, item: (typeof category.items)[number]): number {
  return category.items.indexOf(item);
}

function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** Text of a document within Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>~]/g, '\\$&');
}
