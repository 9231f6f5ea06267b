// Which names are one department of a county. `县民政局`, `云岭县民政局` and `民政局` are, whatever stands before them, as long as
// level and county are the same; `市民政局` is another one. So is a short name with its full one if the configuration says so
// (`departments.<county>.aliases`). Spellings that only look alike are two: to bring them together is what rename is for.

import type { Config } from '../config/config';
import { countyName } from '../corpus/place-of';
import { isSamePlace, levelOf, splitDepartment } from '../domain/department-name';
import { departmentsOf } from '../rules/department-mentions';
import type { Document } from '../syntax/ast';

/** What names of departments are read with: the document's county and its configuration. */
export interface DepartmentSetting {
  /** Undefined where nothing tells it. */
  readonly county: string | undefined;
  /** The level to which names without any belong: that of the county, else the commonest one. */
  readonly level: string;
  /** Short names as `keyOf` gives them, with the full names' keys. */
  readonly aliases: ReadonlyMap<string, string>;
}

export interface Department {
  /** Level and name without its place, of a short name those of the full one. */
  readonly key: string;
  /** The place in full; '' where only a level, or nothing, is known. */
  readonly place: string;
}

/** How a name is written: what stands before it, and what it is called there. Together they are the name. */
export interface WrittenName {
  /** `中共` or ''. */
  readonly party: string;
  /** `云岭县`, `县` or ''. */
  readonly place: string;
  readonly core: string;
}

export function departmentSetting(document: Document, county: string | undefined, config: Config): DepartmentSetting {
  return settingAt(county, countyName(county) === undefined ? commonLevel(document) : undefined, config);
}

/** A text that is the same for all names of one department of a county, whose documents are not looked at. */
export function departmentKeyIn(county: string | undefined, config: Config): (name: string) => string {
  const setting = settingAt(county, undefined, config);
  const known = new Map<string, string>();
  return name => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const { key, place } = departmentNamed(name, setting);
    const made = `${key} ${place}`;
    known.set(name, made);
    return made;
  };
}

function settingAt(county: string | undefined, usualLevel: string | undefined, config: Config): DepartmentSetting {
  const name = countyName(county);
  const level = usualLevel ?? (name === undefined ? '' : levelOf(name));
  const configured =
    county !== undefined && Object.hasOwn(config.departments, county) ? config.departments[county] : undefined;
  const aliases = new Map<string, string>();
  for (const [short, full] of Object.entries(configured?.aliases ?? {}))
    aliases.set(keyOf(short, level), keyOf(full, level));
  return { county: name, level, aliases };
}

function commonLevel(document: Document): string {
  const counts = new Map<string, number>();
  for (const list of document.lists)
    for (const { items } of list.categories)
      for (const { content } of items)
        for (const { level } of departmentsOf(content).namings)
          if (level !== '') counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Cuts a name without changing a character of it. */
export function writtenName(name: string): WrittenName {
  const party = name.startsWith('中共') && name.length > 2 ? '中共' : '';
  const { place } = splitDepartment(name);
  const start = party.length + (name.startsWith(place, party.length) ? place.length : 0);
  return { party, place: name.slice(party.length, start), core: name.slice(start) };
}

function keyOf(name: string, level: string): string {
  const { place, core } = splitDepartment(name);
  return `${levelOf(place) || level} ${core}`;
}

/** The department that a name stands for. */
export function departmentNamed(name: string, { county, level, aliases }: DepartmentSetting): Department {
  const key = keyOf(name, level);
  const { place } = splitDepartment(name);
  const isOwn = place.length < 2 && county !== undefined && (place || level) === levelOf(county);
  return { key: aliases.get(key) ?? key, place: isOwn ? county : place.length < 2 ? '' : place };
}

/** Whether a name stands for a department. */
export function isDepartment(department: Department, name: string, setting: DepartmentSetting): boolean {
  const other = departmentNamed(name, setting);
  return other.key === department.key && isSamePlace(other.place, department.place);
}
