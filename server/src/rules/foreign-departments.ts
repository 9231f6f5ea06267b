// Departments of another county among those that an item names: `青岩县公安局` in a list of 云岭县. The own county is known by the
// configuration or the titles, else by what most departments begin with; a higher level (市, 省) is always right, and so is
// 市 altogether where it may be the prefecture.

import { levelOf } from '../domain/department-name';
import { parsePlace } from '../domain/place';
import type { Document, Item, List } from '../syntax/ast';
import { departmentsOf, type Mention, placesOf } from './department-mentions';
import type { CorpusFacts, RuleContext } from './rule';

export interface ForeignDepartment {
  readonly list: List;
  readonly item: Item;
  /** The item's mentions of departments of that county. */
  readonly mentions: readonly Mention[];
  /** The other county, as it is written. */
  readonly county: string;
  readonly own: string;
}

/** So many names with a county's prefix show whose list it is. */
const mostlyOwn = 3;
/** Where more names than this have the other prefix, it is no leftover. */
const fewForeign = 2;
const foreignShare = 0.1;
/** Two rules ask for them; the map holds nothing that could not be worked out again. */
const known = new WeakMap<Document, { facts: CorpusFacts; found: readonly ForeignDepartment[] }>();

export function foreignDepartments(document: Document, { facts }: RuleContext): readonly ForeignDepartment[] {
  const before = known.get(document);
  if (before?.facts === facts) return before.found;
  const found = findForeign(document, facts);
  known.set(document, { facts, found });
  return found;
}

function findForeign(document: Document, facts: CorpusFacts): ForeignDepartment[] {
  const counts = new Map<string, number>();
  let names = 0;
  for (const list of document.lists)
    for (const { items } of list.categories)
      for (const { content } of items) {
        const { mentions, places } = departmentsOf(content);
        names += mentions.length;
        for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
      }
  const own = facts.place.county ?? document.place.county ?? commonest(counts);
  if (own === undefined) return [];
  const foreign = new Map<string, string>();
  for (const [place, count] of counts) {
    if (count > Math.max(fewForeign, names * foreignShare)) continue;
    const county = foreignCounty(place, own, document, facts);
    if (county !== undefined) foreign.set(place, county);
  }
  return foreign.size === 0 ? [] : [...mentionsIn(document, foreign, own)];
}

/** The county that a place names, if it is none that the document belongs to. */
function foreignCounty(place: string, own: string, document: Document, facts: CorpusFacts): string | undefined {
  // `自治县民政局` in 昭云自治县 names the own level
  if (place.endsWith(own) || own.endsWith(place) || (levelOf(place) === '市' && levelOf(own) !== '市'))
    return undefined;
  // `团县委` is the county's committee of the Youth League
  if (/团[县市区旗]$/.test(place)) return undefined;
  const { county } = parsePlace(place);
  const { province, prefecture, county: titled } = document.place;
  if (county === undefined || county === own || [province, prefecture, titled].includes(county)) return undefined;
  return levelOf(county) === '市' && !facts.places.has(county) ? undefined : county;
}

function* mentionsIn(
  document: Document,
  foreign: ReadonlyMap<string, string>,
  own: string,
): Generator<ForeignDepartment> {
  for (const list of document.lists)
    for (const { items } of list.categories)
      for (const item of items) {
        const { mentions, places } = departmentsOf(item.content);
        for (const county of new Set(places.flatMap(place => foreign.get(place) ?? [])))
          yield {
            list,
            item,
            mentions: mentions.filter(each => placesOf(each).some(place => foreign.get(place) === county)),
            county,
            own,
          };
      }
}

/** The county that most of the places lie in. */
function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  let all = 0;
  const byCounty = new Map<string, number>();
  for (const [place, count] of counts) {
    const { county } = parsePlace(place);
    if (county === undefined) continue;
    all += count;
    byCounty.set(county, (byCounty.get(county) ?? 0) + count);
  }
  const [best] = [...byCounty].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= mostlyOwn && best[1] * 2 > all ? best[0] : undefined;
}
