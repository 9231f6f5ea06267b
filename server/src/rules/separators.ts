// How the names in a cell of departments are set apart, and edits that set them apart otherwise without changing what is
// read. Cells that continued rows repeat are changed with the first, or they would no longer be read as its copies.

import { looksLikeDepartment } from '../domain/department';
import type { Block, ItemContent, Layout, Phrase } from '../syntax/ast';
import { cutDepartments } from '../syntax/departments';
import { exactRanges, type Joined, type RowRange, sourceRanges } from '../text/joined';
import { touches } from '../text/range';
import type { RowEdit } from './rule';

/** `mark`: 、; `white`: blanks and line breaks; `other`: commas, semicolons and the like. */
export type SeparatorKind = 'mark' | 'white' | 'other';

/** What stands between two departments that follow each other. */
interface Separator {
  readonly kind: SeparatorKind;
  /** Index of the department after it. */
  readonly index: number;
}

/**
 * The separators of an item's departments; what is no separator (duties between two headings) is left out. Where the columns
 * are lost the end of a line is none: it comes where the column was full.
 */
export function separatorsOf({ columns, departments, departmentsIn, layout }: ItemContent): Separator[] {
  const column = columns.get(departmentsIn);
  return column ? between(column.text, departments, layout) : [];
}

function between(text: string, departments: readonly Phrase[], layout: Layout): Separator[] {
  return departments.flatMap((department, index): Separator[] => {
    const before = departments[index - 1];
    const words = before && text.slice(before.end, department.start);
    const kind =
      words === undefined || (layout === 'flow' && words.trim() === '' && words.includes('\n'))
        ? undefined
        : kindOf(words);
    return kind ? [{ kind, index }] : [];
  });
}

function kindOf(text: string): SeparatorKind | undefined {
  if (!/^[\s、，,；;/]{1,4}$/.test(text)) return undefined;
  if (/^\s*、\s*$/.test(text)) return 'mark';
  return /^\s+$/.test(text) ? 'white' : 'other';
}

/** Where the names stand that the separators in question part, from the first to the last of them. */
export function separatedRanges(content: ItemContent, separators: readonly Separator[]): RowRange[] {
  const column = content.columns.get(content.departmentsIn)!;
  const first = content.departments[separators[0]!.index - 1]!;
  const last = content.departments[separators.at(-1)!.index]!;
  return sourceRanges(column, first.start, last.end);
}

/** Makes all separators of an item's departments the usual one. */
export function unifySeparators(content: ItemContent, usual: 'mark' | 'white'): RowEdit[] {
  const column = content.columns.get(content.departmentsIn)!;
  const edits = unifyIn(column, content.departments, usual, content.layout);
  if (content.departmentsIn !== 'departments') return edits;
  const names = new Set(content.departments.map(each => each.text));
  for (const { role, text } of content.copies)
    if (role === 'departments')
      edits.push(
        ...unifyIn(
          text,
          cutDepartments(text.text, 0, text.text.length, name => names.has(name)),
          usual,
          content.layout,
        ),
      );
  return edits;
}

function unifyIn(column: Joined, departments: readonly Phrase[], usual: 'mark' | 'white', layout: Layout): RowEdit[] {
  const newText = usual === 'mark' ? '、' : ' ';
  return between(column.text, departments, layout)
    .filter(({ kind }) => kind !== usual)
    .flatMap(({ index }): RowEdit[] => {
      const before = departments[index - 1]!;
      const [first, ...more] = exactRanges(column, before.end, departments[index]!.start);
      // a break that stands for a tag has no characters of its own
      const after = exactRanges(column, before.end - 1, before.end).at(-1);
      if (!first) return after ? [{ range: { row: after.row, start: after.end, end: after.end }, newText }] : [];
      return [{ range: first, newText }, ...more.map(range => ({ range, newText: '' }))];
    });
}

/**
 * Whether the names are read as they are now once the separators are the usual one. 、 always separates; between blanks
 * the names have to be known from the item's own headings, for what other items tell may change with this very cell.
 */
export function readsTheSame(content: ItemContent, usual: 'mark' | 'white'): boolean {
  if (usual === 'mark') return true;
  if (content.departmentsIn !== 'departments') return false;
  const headed = new Set(content.superiorDuties.flatMap(headedDepartments).map(each => each.text));
  if (!content.departments.every(({ text }) => headed.has(text) && looksLikeDepartment(text))) return false;
  const text = content.departments.map(each => each.text).join(' ');
  const read = cutDepartments(text, 0, text.length, name => headed.has(name));
  return (
    read.length === content.departments.length && read.every((each, i) => each.text === content.departments[i]!.text)
  );
}

/** The departments that a block's heading names itself; a bare 主要职责 speaks for the one in the column. */
export function headedDepartments({ heading, departments }: Block): readonly Phrase[] {
  return heading ? departments.filter(each => heading.start <= each.start && each.end <= heading.end) : [];
}

/** A name with blanks in it that are left over from a line wrap, or were typed. */
export interface WrappedName {
  readonly department: Phrase;
  /** Where the blanks stand. */
  readonly blanks: readonly (readonly [start: number, end: number])[];
}

/** Names with blanks between Chinese characters. */
export function wrappedNames({ columns, departments, departmentsIn, handling }: ItemContent): WrappedName[] {
  const column = columns.get(departmentsIn);
  if (!column) return [];
  const headings = handling.flatMap(({ heading }) => heading ?? []);
  return departments.flatMap(department => {
    // blanks in headings are told by stray-space
    if (departmentsIn === 'handling' && headings.some(each => touches(each, department.start))) return [];
    const own = column.text.slice(department.start, department.end);
    if (own.length === department.text.length) return [];
    const blanks = [...own.matchAll(/(?<=[\u4e00-\u9fff）])[^\S\n]+(?=[\u4e00-\u9fff（])/g)].map(
      match => [department.start + match.index, department.start + match.index + match[0].length] as const,
    );
    return blanks.length > 0 ? [{ department, blanks }] : [];
  });
}

/** Takes the blanks out of a name, also where continued rows repeat it. */
export function removeBlanks(content: ItemContent, { department, blanks }: WrappedName): RowEdit[] {
  const cut = (column: Joined, places: WrappedName['blanks']) =>
    places.flatMap(([start, end]) => exactRanges(column, start, end).map(range => ({ range, newText: '' })));
  const edits = cut(content.columns.get(content.departmentsIn)!, blanks);
  if (content.departmentsIn !== 'departments') return edits;
  for (const { role, text } of content.copies) {
    if (role !== 'departments') continue;
    const phrases = cutDepartments(text.text, 0, text.text.length, name => name === department.text);
    const copy = { ...content, departments: phrases, columns: new Map([['departments' as const, text]]) };
    for (const each of wrappedNames(copy))
      if (each.department.text === department.text) edits.push(...cut(text, each.blanks));
  }
  return edits;
}
