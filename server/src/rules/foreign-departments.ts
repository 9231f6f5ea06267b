// Departments of another county among those that an item names: `青岩县公安局` in a list of 云岭县. The own county is known by the
// configuration or the titles, else by what most departments begin with; a higher level (市, 省) is always right, and so is
// 市 altogether where it may be the prefecture.

import { levelOf } from '../domain/department-name';
import { parsePlace } from '../domain/place';
import { type Document, type Item, itemsOf, type List } from '../syntax/ast';
import { type Mention, mentionsOf } from './department-mentions';
import type { RuleContext } from './rule';

export interface ForeignDepartment {
  readonly list: List;
  readonly item: Item;
  /** The item's mentions of departments of that county. */
  readonly mentions: Mention[];
  /** The other county, as it is written. */
  readonly county: string;
  readonly own: string;
}

/** So many names with a county's prefix show whose list it is. */
const mostlyOwn = 3;
/** Where more names than this have the other prefix, it is no leftover. */
const fewForeign = 2;
const foreignShare = 0.1;
/** `局云岭县分局`: the county of a branch. */
const branch = /局(.{2,12}[县区旗])分局$/;

export function foreignDepartments(document: Document, { facts }: RuleContext): ForeignDepartment[] {
  const counts = new Map<string, number>();
  let names = 0;
  for (const { mention } of allMentions(document)) {
    names++;
    for (const place of placesOf(mention)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const counties = new Map([...counts.keys()].map(place => [place, parsePlace(place).county]));
  const own = facts.place.county ?? document.place.county ?? commonest(counts, counties);
  if (own === undefined) return [];
  const known = new Set([own, document.place.county, document.place.prefecture, document.place.province]);
  const isForeign = (county: string) =>
    !known.has(county) &&
    (levelOf(county) !== '市' || (levelOf(own) === '市' && facts.places.has(county))) &&
    (counts.get(county) ?? 0) <= Math.max(fewForeign, names * foreignShare);
  const foreign = new Map([...counties].filter(([, county]) => county !== undefined && isForeign(county)));
  if (foreign.size === 0) return [];
  const found: ForeignDepartment[] = [];
  for (const { list, item, mention } of allMentions(document)) {
    const county = placesOf(mention).flatMap(place => foreign.get(place) ?? [])[0];
    if (county === undefined) continue;
    const last = found.at(-1);
    if (last?.item === item && last.county === county) last.mentions.push(mention);
    else found.push({ list, item, mentions: [mention], county, own });
  }
  return found;
}

function* allMentions(document: Document): Generator<{ list: List; item: Item; mention: Mention }> {
  for (const list of document.lists)
    for (const item of itemsOf(list)) for (const mention of mentionsOf(item.content)) yield { list, item, mention };
}

/** The places that a name holds, a bare level aside. */
function placesOf({ place, core }: Mention): string[] {
  const ofBranch = core.endsWith('分局') ? branch.exec(core)?.[1] : undefined;
  return [...(place.length > 1 ? [place] : []), ...(ofBranch === undefined ? [] : [ofBranch])];
}

function commonest(counts: ReadonlyMap<string, number>, counties: ReadonlyMap<string, string | undefined>) {
  let all = 0;
  const byCounty = new Map<string, number>();
  for (const [place, count] of counts) {
    const county = counties.get(place);
    if (county === undefined) continue;
    all += count;
    byCounty.set(county, (byCounty.get(county) ?? 0) + count);
  }
  const [best] = [...byCounty].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= mostlyOwn && best[1] * 2 > all ? best[0] : undefined;
}
