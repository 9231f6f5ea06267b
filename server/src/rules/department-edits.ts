// Edits of a departments cell and of the headings in the duties, for several rules. All in ranges of the item's rows.
// Where a continued row repeats the departments' cell, the copy is changed with it: else the row would no longer be alike
// enough to be a continuation, and count as an item of its own.

import type { Column, ColumnRole, ItemContent, Phrase } from '../syntax/ast';
import { cutDepartments } from '../syntax/departments';
import { labelOf } from '../syntax/drafting-line';
import { exactRanges, type Joined, type RowRange, sourceRanges } from '../text/joined';
import { copiedWords } from './copied-words';
import type { RowEdit } from './rule';

/** Ranges of a phrase of a column. */
export function phraseRanges(content: ItemContent, role: ColumnRole, phrase: Phrase): RowRange[] {
  const column = content.columns.get(role);
  return column ? sourceRanges(column, phrase.start, phrase.end) : [];
}

/**
 * What to underline for a column that is empty. It can't be seen: the tabs at its cell's sides, or its label, belong to it.
 * Where the columns are lost it is the item's name, or its number.
 */
export function emptyColumnRange(content: ItemContent, index: number): RowRange {
  if (content.layout === 'flow') return phraseRanges(content, 'name', content.name)[0] ?? content.numberRange;
  const { row, start, end } = cellRange(content, index);
  const { text, bodyLength } = content.rows[row]!;
  if (row > 0) return { row, start: text.indexOf('【'), end };
  return { row, start: Math.max(0, start - 1), end: Math.min(end + 1, bodyLength) };
}

/** Where the column stands or would: its cell, what follows its label, or the whole first row if there is none. */
export function cellRange(content: ItemContent, index: number): RowRange {
  return content.cells[index] ?? { row: 0, start: 0, end: content.rows[0]!.bodyLength };
}

/**
 * Whether the departments can be edited without changing what their rows are: whether a continued row goes on with a cell
 * or repeats it is a matter of likeness, which an edit of one and not the other changes. So they have to stand in one row,
 * and what repeats them has to name the same ones.
 */
export function isEditable(content: ItemContent): boolean {
  const names = content.departments.map(each => each.text).join();
  const pieces = content.columns.get('departments')?.pieces ?? [];
  return (
    (content.layout === 'flow' || pieces.every(piece => piece.row === pieces[0]!.row)) &&
    content.copies.every(copy => copy.role !== 'departments' || copy.same) &&
    departmentCopies(content).every(({ phrases }) => phrases.map(each => each.text).join() === names)
  );
}

/** Takes one department out of the column, with the separator before it (after it, if it is the first). */
export function removeDepartment(content: ItemContent, index: number): RowEdit[] {
  const column = content.columns.get(content.departmentsIn);
  const { departments } = content;
  const own = departments[index];
  if (!column || !own) return [];
  const edits = removal(column, departments, index);
  if (content.departmentsIn !== 'departments') return edits;
  const nth = departments.slice(0, index).filter(each => each.text === own.text).length;
  for (const { text, phrases } of departmentCopies(content)) {
    const same = phrases.flatMap((each, i) => (each.text === own.text ? [i] : []));
    if (same.length > nth) edits.push(...removal(text, phrases, same[nth]!));
  }
  return edits;
}

function removal(column: Joined, departments: readonly Phrase[], index: number): RowEdit[] {
  const own = departments[index]!;
  const before = departments[index - 1];
  const after = departments[index + 1];
  const start = before ? before.end : own.start;
  const end = before ? own.end : (after?.start ?? own.end);
  return exactRanges(column, start, end).map(range => ({ range, newText: '' }));
}

/** The cells of continued rows that repeat the departments, and the names in them. */
function departmentCopies(content: ItemContent): { text: Joined; phrases: readonly Phrase[] }[] {
  const names = new Set(content.departments.map(each => each.text));
  return content.copies
    .filter(copy => copy.role === 'departments')
    .map(({ text }) => ({ text, phrases: cutDepartments(text.text, 0, text.text.length, name => names.has(name)) }));
}

/** Adds departments behind the last one, with the separator that the cell uses. */
export function addDepartments(content: ItemContent, names: readonly string[], columns: readonly Column[]): RowEdit[] {
  const index = columns.findIndex(({ role }) => role === 'departments');
  const column = content.columns.get('departments');
  const last = content.departments.at(-1);
  if (!column || !last) {
    if (content.layout === 'flow') return addLines(content, names);
    const { bodyLength } = content.rows[0]!;
    if (content.layout === 'drafting' && !content.cells[index]) {
      const newText = `${eolOf(content, 0)}\t【${labelOf(columns[index]!, content.kind)}】${names.join('、')}`;
      return [{ range: { row: 0, start: bodyLength, end: bodyLength }, newText }];
    }
    const { row, start } = cellRange(content, index);
    const isQuoted = row === 0 && content.rows[0]!.cells[index]?.quoted;
    const at = isQuoted ? start + 1 : start;
    return [{ range: { row, start: at, end: at }, newText: names.join('、') }];
  }
  const separator = separatorOf(column, content.departments);
  const newText = names.map(name => separator + name).join('');
  const cells = [{ text: column, phrases: content.departments }, ...departmentCopies(content)];
  return cells.flatMap(({ text, phrases }): RowEdit[] => {
    const final = phrases.at(-1);
    const place = final && exactRanges(text, final.end - 1, final.end).at(-1);
    return place ? [{ range: { row: place.row, start: place.end, end: place.end }, newText }] : [];
  });
}

/** Departments on lines of their own behind the name, where the columns are lost. */
function addLines(content: ItemContent, names: readonly string[]): RowEdit[] {
  const place = phraseRanges(content, 'name', content.name).at(-1) ?? content.numberRange;
  const eol = eolOf(content, place.row);
  return [{ range: { ...place, start: place.end }, newText: names.map(name => eol + name).join('') }];
}

/** The line end of an item's row. */
export function eolOf(content: ItemContent, row: number): string {
  const source = content.rows[row]!;
  return source.text.slice(source.bodyLength) || content.rows[0]!.text.slice(content.rows[0]!.bodyLength) || '\n';
}

/** The separator between the first two departments of a cell, 、 where there is just one. */
function separatorOf(column: Joined, departments: readonly Phrase[]): string {
  const [first, second] = departments;
  if (!first || !second) return '、';
  const between = column.text.slice(first.end, second.start);
  return /^[^\S\n]+$/.test(between) ? ' ' : between.includes('\n') ? '、' : between || '、';
}

/** Replaces a phrase of a column, and of what repeats it, by one text: the first piece takes it, the others are emptied. */
export function replacePhrase(content: ItemContent, role: ColumnRole, phrase: Phrase, newText: string): RowEdit[] {
  const column = content.columns.get(role);
  if (!column) return [];
  const same =
    role === 'departments'
      ? departmentCopies(content).flatMap(({ text, phrases }) =>
          phrases.filter(each => each.text === phrase.text).map(range => ({ text, range })),
        )
      : copiedWords(content, role, phrase);
  return [{ text: column, range: phrase }, ...same].flatMap(place =>
    exactRanges(place.text, place.range.start, place.range.end).map((range, i) => ({
      range,
      newText: i === 0 ? newText : '',
    })),
  );
}
