// What the documents of the corpus show to one another: how the departments of a county are written, and which towns and
// counties there are. Kept as counts that go up and down as documents come, change and go, so that whoever asks pays for the
// names of one county and never for the corpus; and with a version that moves only if something in them has changed.

import { looksLikeDepartment } from '../domain/department';
import type { Document } from '../syntax/ast';
import { copy } from './packed-items';
import { type ConfiguredPlace, countyName } from './place-of';

/** What one document adds to the facts. */
export interface Contribution {
  readonly town: string | undefined;
  /** By which documents are put together; where nothing tells the county's name, the folder. */
  readonly county: string | undefined;
  /** The departments that its cells name, each once, sorted. */
  readonly departments: readonly string[];
}

/** What the other documents show to one. */
export interface OtherFacts {
  /** The departments of its county and how many of the other documents name each, sorted by name. */
  readonly departments: ReadonlyMap<string, number>;
  /** Towns and counties of the others, its own left out. */
  readonly places: ReadonlySet<string>;
}

export interface FactsTable {
  /** Another number whenever something has changed. */
  readonly version: number;
  /** Another text whenever something has changed that documents of a county are shown. */
  versionFor(county: string | undefined): string;
  set(uri: string, contribution: Contribution): void;
  remove(uri: string): void;
  /** What all documents but `uri` show to one of that place. */
  othersOf(uri: string, place: ConfiguredPlace): OtherFacts;
}

export const noOthers: OtherFacts = { departments: new Map(), places: new Set() };

/** What a document adds; cheap enough for each keystroke. */
export function contributionOf(document: Document, { town, county }: ConfiguredPlace): Contribution {
  const names = new Set<string>();
  for (const list of document.lists)
    for (const { items } of list.categories)
      for (const { content } of items) for (const { text } of content.departments) names.add(text);
  return { town, county, departments: [...names].filter(isOneDepartment).sort() };
}

function isOneDepartment(name: string): boolean {
  return looksLikeDepartment(name) && !/(?:等|部门|单位|机关)$/.test(name);
}

export function createFactsTable(): FactsTable {
  const contributions = new Map<string, Contribution>();
  /** By county, by department: how many documents name it. */
  const counties = new Map<string, Map<string, number>>();
  const places = new Map<string, number>();
  const versions = new Map<string, number>();
  let version = 0;
  /** The version in which the set of places last changed. */
  let placesVersion = 0;

  const countDepartments = ({ county, departments }: Contribution, change: 1 | -1) => {
    const key = county ?? '';
    const names = counties.get(key) ?? new Map<string, number>();
    for (const name of departments) add(names, name, change);
    if (names.size > 0) counties.set(key, names);
    else counties.delete(key);
    versions.set(key, version);
  };

  const replace = (uri: string, before: Contribution | undefined, after: Contribution | undefined) => {
    version++;
    if (before) countDepartments(before, -1);
    if (after) countDepartments(after, 1);
    if (after) contributions.set(uri, after);
    else contributions.delete(uri);
    const [gone, come] = [before, after].map(each => (each ? placesOf(each) : []));
    if (isEqual(gone!, come!)) return;
    for (const place of gone!) add(places, place, -1);
    for (const place of come!) add(places, place, 1);
    placesVersion = version;
  };

  const table: FactsTable = {
    get version() {
      return version;
    },
    versionFor: county => `${versions.get(county ?? '') ?? 0} ${placesVersion}`,
    set(uri, contribution) {
      const before = contributions.get(uri);
      if (before && isSame(before, contribution)) return;
      // names that the county knows already are kept once
      const known = new Map([...(counties.get(contribution.county ?? '')?.keys() ?? [])].map(name => [name, name]));
      const departments = contribution.departments.map(name => known.get(name) ?? copy(name));
      // nothing that is kept may hold on to the document's text
      const [town, county] = [contribution.town, contribution.county].map(each => each && copy(each));
      replace(uri, before, { town, county, departments });
    },
    remove(uri) {
      const before = contributions.get(uri);
      if (before) replace(uri, before, undefined);
    },
    othersOf(uri, place) {
      const own = contributions.get(uri);
      const departments = new Map(counties.get(place.county ?? ''));
      if (own && (own.county ?? '') === (place.county ?? ''))
        for (const name of own.departments) add(departments, name, -1);
      const others = new Map(places);
      if (own) for (const each of placesOf(own)) add(others, each, -1);
      for (const each of placesOf(place)) others.delete(each);
      return { departments: new Map([...departments].sort(byName)), places: new Set(others.keys()) };
    },
  };
  return table;
}

function placesOf({ town, county }: ConfiguredPlace): string[] {
  return [town, countyName(county)].filter(each => each !== undefined);
}

function add(counts: Map<string, number>, key: string, change: number): void {
  const sum = (counts.get(key) ?? 0) + change;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}

function byName(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}

function isSame(a: Contribution, b: Contribution): boolean {
  return a.town === b.town && a.county === b.county && isEqual(a.departments, b.departments);
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Whether two documents' surroundings are the same. */
export function sameOthers(a: OtherFacts, b: OtherFacts): boolean {
  return (
    a.places.size === b.places.size &&
    a.departments.size === b.departments.size &&
    [...a.places].every(each => b.places.has(each)) &&
    [...a.departments].every(([name, towns]) => b.departments.get(name) === towns)
  );
}
