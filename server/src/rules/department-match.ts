// Which duty heading speaks for which department of the column.

import { similarity } from '../domain/similarity';
import type { Block, ItemContent, Phrase } from '../syntax/ast';

/** Names this alike are one department, spelled in two ways. */
const nearSimilarity = 0.8;
/** What may stand before a name and be left out elsewhere: `某县` before `民政局`. */
const placePrefix = /^(?:中共)?.*[省市县区旗盟州乡镇]$/;
/** A name that begins with its level, `县公安局`: before it the place's own name may be left out. */
const beginsWithLevel = /^[省市县区旗盟州乡镇]/;
/** `县委统战部（民族事务局）`: another name of the same department. */
const aside = /[（(][^（()）]*[）)]/g;

export interface DepartmentMatch {
  /** Indices of departments of the column without a heading of their own. */
  readonly withoutDuties: readonly number[];
  /** Headings' departments that the column lacks. */
  readonly unlisted: readonly Phrase[];
  /** Headings' departments that the column spells otherwise, with the index of that department. */
  readonly near: readonly { readonly heading: Phrase; readonly index: number }[];
  /** Whether any heading names a department. */
  readonly hasHeadings: boolean;
}

/** Compares the departments of an assisting item with the headings of its duties. Support is nobody's duty. */
export function matchDepartments(content: ItemContent): DepartmentMatch {
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
  const near: { heading: Phrase; index: number }[] = [];
  const unlisted: Phrase[] = [];
  for (const heading of open) {
    const index = nearest(heading, departments, spoken);
    if (index === undefined) unlisted.push(heading);
    else {
      near.push({ heading, index });
      spoken.add(index);
    }
  }
  return {
    withoutDuties: departments.flatMap((_, i) => (spoken.has(i) ? [] : [i])),
    unlisted,
    near,
    hasHeadings: headings.length > 0,
  };
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

function nearest(heading: Phrase, departments: readonly Phrase[], spoken: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  let most = nearSimilarity;
  for (const [i, department] of departments.entries()) {
    if (spoken.has(i)) continue;
    const alike = similarity(heading.text, department.text);
    if (alike >= most) {
      best = i;
      most = alike;
    }
  }
  return best;
}

/** Names that stand for departments which are not named: `各有关部门`, `…局等`. */
export function isOpenEnded(name: string): boolean {
  return /(?:等|部门|单位|机关|机构)$/.test(name);
}
