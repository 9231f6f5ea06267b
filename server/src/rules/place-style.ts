// How a document writes what belongs to its place: what words of other towns are adapted to (domain/adapt-places.ts).

import { countedWords, type OwnPlace, type TownPlace } from '../domain/adapt-places';
import { levelOf } from '../domain/department-name';
import { type Document, itemsOf } from '../syntax/ast';
import { departmentsOf } from './department-mentions';

/** So many mentions, and such a share of those of the county's departments, make a way of writing them clear. */
const leastMentions = 3;
const leastShare = 0.8;

interface Style {
  readonly uses: OwnPlace['uses'];
  /** How often a place, or a level, or nothing, stands before a department. */
  readonly places: ReadonlyMap<string, number>;
}
const known = new WeakMap<Document, Style>();

/** A document's place and how it writes; `place` is that of the document, the county as titles write it. */
export function ownPlaceOf(document: Document, place: TownPlace): OwnPlace {
  const style = known.get(document) ?? { uses: countedWords(document.cst.text), places: departmentPlaces(document) };
  known.set(document, style);
  return { ...place, uses: style.uses, departments: wayOf(style.places, place.county) };
}

function departmentPlaces(document: Document): Map<string, number> {
  const places = new Map<string, number>();
  for (const list of document.lists)
    for (const { content } of itemsOf(list))
      for (const { place } of departmentsOf(content).mentions) places.set(place, (places.get(place) ?? 0) + 1);
  return places;
}

function wayOf(places: Style['places'], county: string | undefined): OwnPlace['departments'] {
  if (county === undefined) return undefined;
  const level = places.get(levelOf(county)) ?? 0;
  const full = places.get(county) ?? 0;
  const all = level + full + (places.get('') ?? 0);
  if (all < leastMentions) return undefined;
  if (level >= all * leastShare) return 'level';
  return full >= all * leastShare ? 'county' : undefined;
}
