// A department in running text: `配合县民政局做好登记`. Nothing there tells a name from the words around it, so what is found is
// only ever offered: what stands before it has to be its county, its level or a word after which a name begins.

import { stripBlanks } from '../domain/normalise';
import type { ColumnRole, ItemContent, Phrase } from '../syntax/ast';
import type { Range } from '../text/range';
import { type Department, type DepartmentSetting, isDepartment, writtenName } from './department-identity';

export interface TextMention {
  readonly role: ColumnRole;
  readonly phrase: Phrase;
}

const roles: readonly ColumnRole[] = ['name', 'superiorDuties', 'ownDuties', 'handling'];
/** Shorter names (`县委`, `县政府`) are a part of too many others. */
const shortestCore = 3;
/** What a name follows. */
const beforeName =
  /(?:^|[^\p{Script=Han}]|[由向与和及经报对请商到交送按以将为是在同给需从]|配合|协助|支持|联系|告知|通知|邀请|按照|根据|及时|统一|主动|积极)$/u;
/** What makes another department of it. */
const goesOn = /^(?:\p{Script=Han}{0,8}分局|\p{Script=Han}{0,4}[大支中]队)/u;

/**
 * Where the item's texts name a department outside of its mentions.
 * @param taken where mentions stand, by column
 */
export function departmentInText(
  content: ItemContent,
  department: Department,
  setting: DepartmentSetting,
  taken: (role: ColumnRole) => readonly Range[],
): TextMention[] {
  const core = department.key.slice(department.key.indexOf(' ') + 1);
  const cores = [core, ...shortCores(department, setting)].filter(each => each.length >= shortestCore);
  return roles.flatMap(role => {
    const text = content.columns.get(role)?.text;
    if (text === undefined || !cores.some(each => text.includes(each[0]!))) return [];
    const found = cores.flatMap(each => namesIn(text, each, department, setting));
    const others = taken(role);
    return found
      .filter(({ start, end }) => !others.some(each => start < each.end && each.start < end))
      .map(phrase => ({ role, phrase }));
  });
}

/** What the short names of a department are called without their place. */
function shortCores({ key }: Department, { aliases }: DepartmentSetting): string[] {
  return [...aliases].flatMap(([short, full]) => (full === key ? [short.slice(short.indexOf(' ') + 1)] : []));
}

function namesIn(text: string, core: string, department: Department, setting: DepartmentSetting): Phrase[] {
  const { plain, offsets } = withoutBlanks(text);
  const found: Phrase[] = [];
  for (let at = plain.indexOf(core); at >= 0; at = plain.indexOf(core, at + core.length)) {
    const end = at + core.length;
    const start = nameStart(plain, at, department, setting);
    if (start === undefined || goesOn.test(plain.slice(end, end + 12))) continue;
    const name = plain.slice(start, end);
    if (writtenName(name).core === core && isDepartment(department, name, setting))
      found.push({ start: offsets[start]!, end: offsets[end - 1]! + 1, text: name });
  }
  return found;
}

/** Where a name begins whose core stands at `at`; undefined if it is another one's. */
function nameStart(
  text: string,
  at: number,
  { place, key }: Department,
  { county }: DepartmentSetting,
): number | undefined {
  const level = key[0]!;
  const before = text.slice(Math.max(0, at - 30), at);
  for (const each of [place, county ?? '']) if (each.length > 1 && before.endsWith(each)) return at - each.length;
  const bare = before.endsWith(level) ? 1 : 0;
  return beforeName.test(before.slice(0, before.length - bare)) ? at - bare : undefined;
}

function withoutBlanks(text: string): { plain: string; offsets: number[] } {
  const plain = stripBlanks(text);
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (stripBlanks(text[at]!) !== '') offsets.push(at);
  return { plain, offsets };
}
