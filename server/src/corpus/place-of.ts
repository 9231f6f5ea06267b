// Which town and county a document belongs to. Asked after every keystroke, so what its departments say is kept by item.

import type { TownPlace } from '../domain/adapt-places';
import { commonPrefix, placePrefixes } from '../domain/department';
import { parsePlace } from '../domain/place';
import { type Document, itemsOf } from '../syntax/ast';
import { perItem } from '../syntax/per-item';

/** What the configuration says of a document's place. */
export interface ConfiguredPlace {
  readonly town?: string | undefined;
  readonly county?: string | undefined;
}

/** A document's place; prefecture and province as its title tells them. */
export interface DocumentPlace extends ConfiguredPlace {
  readonly prefecture?: string | undefined;
  readonly province?: string | undefined;
}

/** Town and county of a document: what is configured, else its title, then its departments' common prefix, then its folder. */
export function placeOf(uri: string, document: Document, configured: ConfiguredPlace): DocumentPlace {
  const { prefecture, province } = document.place;
  return {
    prefecture,
    province,
    town: configured.town ?? document.place.town,
    county: configured.county ?? document.place.county ?? countyOf(document) ?? uri.slice(0, uri.lastIndexOf('/')),
  };
}

/** The county's name if it is one, not the folder that stands for it. */
export function countyName(county: string | undefined): string | undefined {
  return county === undefined || county.includes('/') ? undefined : county;
}

/** A document's place by its names, without the folder that may stand for a county. */
export function namedPlace({ town, county, prefecture, province }: DocumentPlace): TownPlace {
  return { town, county: countyName(county), prefecture, province };
}

const prefixesOf = perItem(content => content.departments.map(({ text }) => placePrefixes(text)));

/** The county that most departments of the document begin with. */
function countyOf(document: Document): string | undefined {
  const all = document.lists.flatMap(list => itemsOf(list).flatMap(item => prefixesOf(item.content)));
  return parsePlace(commonPrefix(all)).county;
}

const parts = ['town', 'county', 'prefecture', 'province'] as const;

/** Whether two documents are of the same place, in all that is known of it. */
export function isPlacedAlike(a: DocumentPlace, b: DocumentPlace): boolean {
  return parts.every(part => a[part] === b[part]);
}

/** A text that is the same for the same place. */
export function keyOfPlace({ town, county }: ConfiguredPlace): string {
  return JSON.stringify([town, county]);
}
