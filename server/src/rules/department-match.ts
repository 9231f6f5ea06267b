// Which duty heading speaks for which department of the column.

import type { DepartmentsConfig } from '../config/config';
import { isSamePlace, levelOf, splitDepartment } from '../domain/department-name';
import { type SpellingKind, spellingKind } from '../domain/department-spelling';
import { similarity } from '../domain/similarity';
import type { Block, ItemContent, Phrase } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import type { RuleContext } from './rule';

/** Names this alike are one department, spelled in two ways, if they are long enough. */
const nearSimilarity = 0.8;
const longCore = 5;
/** What may stand before a name and be left out elsewhere: `某县` before `民政局`. */
const placePrefix = /^(?:中共)?.*[省市县区旗盟州乡镇]$/;
/** A name that begins with its level, `县公安局`: before it the place's own name may be left out. */
const beginsWithLevel = /^[省市县区旗盟州乡镇]/;
/** `县委统战部（民族事务局）`: another name of the same department. `县公安局等` stands for others, too. */
const aside = /[（(][^（()）]*[）)]|等$/g;

/** How a heading differs from the department of the column that it speaks for; `place`: the same one of another county. */
export type NearKind = SpellingKind | 'place' | 'alike';

export interface Near {
  readonly heading: Phrase;
  /** Index of the department of the column. */
  readonly index: number;
  readonly kind: NearKind;
}

export interface DepartmentMatch {
  /** Indices of departments of the column without a heading of their own. */
  readonly withoutDuties: readonly number[];
  /** Headings' departments that the column lacks. */
  readonly unlisted: readonly Phrase[];
  /** Headings' departments that the column spells otherwise. */
  readonly near: readonly Near[];
  /** Whether any heading names a department. */
  readonly hasHeadings: boolean;
}

/** Compares the departments of an assisting item with the headings of its duties. Support is nobody's duty. */
export const matchDepartments = perItem((content): DepartmentMatch => {
  const headings = headingDepartments(content.superiorDuties);
  const { departments } = content;
  const spoken = new Set<number>();
  const open: Phrase[] = [];
  for (const heading of headings) {
    const indices = departments.flatMap((department, i) =>
      isSameDepartment(department.text, heading.text) ? [i] : [],
    );
    if (indices.length === 0) open.push(heading);
    for (const i of indices) spoken.add(i);
  }
  const near: Near[] = [];
  const unlisted: Phrase[] = [];
  for (const heading of open) {
    const found = nearest(heading, departments, spoken);
    if (!found) unlisted.push(heading);
    else {
      near.push({ heading, ...found });
      spoken.add(found.index);
    }
  }
  return {
    withoutDuties: departments.flatMap((_, i) => (spoken.has(i) ? [] : [i])),
    unlisted,
    near,
    hasHeadings: headings.length > 0,
  };
});

/** As `matchDepartments`, with the short names that the configuration knows of: they are names of the departments they stand for. */
export function matchFor(content: ItemContent, context: RuleContext): DepartmentMatch {
  const match = matchDepartments(content);
  const aliases = configuredDepartments(context)?.aliases;
  if (!aliases || match.unlisted.length === 0 || match.withoutDuties.length === 0) return match;
  const fullName = (name: string) => (Object.hasOwn(aliases, name) ? aliases[name]! : name);
  const near = [...match.near];
  const unlisted = match.unlisted.filter(heading => {
    const index = match.withoutDuties.find(i =>
      isSameDepartment(fullName(content.departments[i]!.text), fullName(heading.text)),
    );
    if (index !== undefined) near.push({ heading, index, kind: 'abbreviation' });
    return index === undefined;
  });
  const spoken = new Set(near.map(({ index }) => index));
  return { ...match, near, unlisted, withoutDuties: match.withoutDuties.filter(i => !spoken.has(i)) };
}

/** What the configuration says of the departments of the document's county. */
export function configuredDepartments({ config, facts }: RuleContext): DepartmentsConfig | undefined {
  const { county } = facts.place;
  return county !== undefined && Object.hasOwn(config.departments, county) ? config.departments[county] : undefined;
}

function headingDepartments(blocks: readonly Block[]): Phrase[] {
  const seen = new Set<string>();
  return blocks
    .filter(block => block.role === 'duties' && block.heading)
    .flatMap(block => block.departments)
    .filter(department => !seen.has(department.text) && seen.add(department.text));
}

/** Whether two names are one, a place before one of them aside. */
export function isSameDepartment(a: string, b: string): boolean {
  const [x, y] = [a.replace(aside, ''), b.replace(aside, '')];
  if (x === y) return true;
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  const before = long.slice(0, long.length - short.length);
  return long.endsWith(short) && (placePrefix.test(before) || (beginsWithLevel.test(short) && before.length <= 12));
}

function nearest(
  heading: Phrase,
  departments: readonly Phrase[],
  spoken: ReadonlySet<number>,
): { index: number; kind: NearKind } | undefined {
  let best: { index: number; kind: NearKind } | undefined;
  let most = 0;
  for (const [index, department] of departments.entries()) {
    if (spoken.has(index)) continue;
    const kind = nearKind(heading.text, department.text);
    const alike = kind ? similarity(heading.text, department.text) : 0;
    if (!kind || alike <= most) continue;
    best = { index, kind };
    most = alike;
  }
  return best;
}

function nearKind(heading: string, listed: string): NearKind | undefined {
  const [a, b] = [splitDepartment(heading), splitDepartment(listed)];
  if (a.core === b.core) return isOfSameLevel(a.place, b.place) ? 'place' : undefined;
  if (!isSamePlace(a.place, b.place)) return undefined;
  const kind = spellingKind(a.core, b.core) ?? spellingKind(b.core, a.core);
  if (kind) return kind;
  return Math.min(a.core.length, b.core.length) >= longCore && similarity(heading, listed) >= nearSimilarity
    ? 'alike'
    : undefined;
}

/** Whether both are named in full and stand side by side: `云岭县` and `青石县`. */
function isOfSameLevel(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && levelOf(a) === levelOf(b);
}

/** Names that stand for departments which are not named: `各有关部门`, `…局等`. */
export function isOpenEnded(name: string): boolean {
  return /(?:等|部门|单位|机关|机构)$/.test(name);
}
