// Renames a department in one document of its county. Each mention keeps what it has before the name: `县民政局` stays with its
// 县, `云岭县民政局` with its county, a bare `民政局` bare; only where the new name is of another place, or differs from the old one
// in nothing but its place, it is written everywhere as it was typed. What the edits make is read before they are handed out: it
// has to say the same but for the name.

import { isSamePlace, levelOf } from '../domain/department-name';
import { replacePhrase } from '../rules/department-edits';
import { departmentsOf } from '../rules/department-mentions';
import { type ColumnRole, type Item, itemsOf, type Phrase, rangeInText } from '../syntax/ast';
import { type Parsed, parse } from '../syntax/read-document';
import { applyEdits, type TextEdit } from '../text/edit';
import {
  type Department,
  type DepartmentSetting,
  departmentNamed,
  isDepartment,
  writtenName,
} from './department-identity';
import { departmentInText } from './department-in-text';
import { mentionsOfDepartment } from './department-places';
import { type Replacement, readsRenamed } from './rename-check';

/**
 * Why somebody has to look at a mention first: it stands in running text, is a short name, a bare 市 that may be the
 * prefecture's, in text whose columns are lost and whose reading is open, or in the configuration, or its item names the other
 * department already.
 */
export type RenameDoubt = 'text' | 'alias' | 'place' | 'reading' | 'config' | 'merge';

export interface RenameEdit extends TextEdit {
  readonly doubt: RenameDoubt | undefined;
}

export type NameFault = 'empty' | 'breaks' | 'separators' | 'long';

/** What a document is renamed in. */
export interface RenameRequest {
  readonly department: Department;
  /** The name that was at the cursor. */
  readonly before: string;
  readonly newName: string;
  readonly setting: DepartmentSetting;
}

const longestName = 40;
/** Tags, blanks and a line break within a name are not longer. */
const mostBetween = 80;

/** What is wrong with a new name, by itself; blanks at its ends don't count. */
export function nameFault(name: string): NameFault | undefined {
  if (name.trim() === '') return 'empty';
  if (/[\t\r\n\v\f\u0085\u2028\u2029]/.test(name)) return 'breaks';
  if (/[\s、，,；;：:。/|<>【】"*#\\&]/.test(name.trim())) return 'separators';
  return name.trim().length > longestName ? 'long' : undefined;
}

/** The edits of a document, none where it does not name the department; undefined if it would read otherwise afterwards. */
export function planRename(document: Parsed, request: RenameRequest): RenameEdit[] | undefined {
  const replacements = new Map<Item, Replacement[]>();
  const edits: RenameEdit[] = [];
  const replace = (item: Item, role: ColumnRole, phrase: Phrase, doubt: RenameDoubt | undefined) => {
    const newText = renamed(phrase.text, request);
    if (newText === phrase.text) return;
    const pieces = replacePhrase(item.content, role, phrase, newText).map(({ range, newText: text }) => ({
      range: rangeInText(document, item, range),
      newText: text,
    }));
    const whole = doubt === undefined ? pieces : inOne(pieces, document.cst.text);
    if (doubt === 'text' && !whole) return;
    replacements.set(item, [...(replacements.get(item) ?? []), { role, phrase, newText, doubt }]);
    for (const { range, newText: text } of whole ?? pieces) {
      const isThere = edits.some(each => each.range.start < range.end && range.start < each.range.end);
      if (!isThere) edits.push({ range, newText: text, doubt });
    }
  };
  for (const { item, mention } of mentionsOfDepartment(document, request.department, request.setting))
    replace(item, mention.role, mention.phrase, doubtOf(item, mention.name, document, request));
  for (const list of document.lists)
    for (const item of itemsOf(list)) {
      const { mentions } = departmentsOf(item.content);
      const taken = (role: ColumnRole) => mentions.filter(each => each.role === role).map(each => each.phrase);
      for (const { role, phrase } of departmentInText(item.content, request.department, request.setting, taken))
        replace(item, role, phrase, 'text');
    }
  edits.sort((a, b) => a.range.start - b.range.start);
  const certain = edits.filter(edit => edit.doubt === undefined);
  for (const some of certain.length < edits.length ? [edits, certain] : [edits]) {
    const after = parse(applyEdits(document.cst.text, some), document);
    const done = (each: Replacement) => some !== certain || each.doubt === undefined;
    if (!readsRenamed(document, after, item => (replacements.get(item) ?? []).filter(done))) return undefined;
  }
  return edits;
}

/**
 * The pieces of a name, the first of which takes the new one, as one edit each that leaves alone what stands between them: who
 * is asked about a doubtful mention must not be able to take half of it. Undefined where a page break or a cell lies between.
 */
function inOne(pieces: readonly TextEdit[], text: string): TextEdit[] | undefined {
  const found: TextEdit[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.newText !== '' || !last) {
      found.push(piece);
      continue;
    }
    const between = text.slice(last.range.end, piece.range.start);
    if (between.length > mostBetween || between.includes('\t')) return undefined;
    found[found.length - 1] = {
      range: { start: last.range.start, end: piece.range.end },
      newText: last.newText + between,
    };
  }
  return found;
}

/** A name as it reads afterwards: with what it has before the name, as far as the new one leaves it. */
export function renamed(name: string, { department, before, newName, setting }: RenameRequest): string {
  const typed = writtenName(newName.trim());
  const own = writtenName(name);
  const { key, place } = departmentNamed(newName.trim(), setting);
  const isElsewhere = typed.place !== '' && !(key[0] === department.key[0] && isSamePlace(place, department.place));
  if (isElsewhere || typed.core === writtenName(before).core) return newName.trim();
  return (typed.core.startsWith('委') ? own.party : '') + own.place + typed.core;
}

function doubtOf(
  { content }: Item,
  name: string,
  document: Parsed,
  { department, before, newName, setting }: RenameRequest,
): RenameDoubt | undefined {
  const becomes = departmentNamed(newName.trim(), setting);
  const isThere = departmentsOf(content).mentions.some(each => isDepartment(becomes, each.name, setting));
  if (isThere && !isDepartment(department, newName.trim(), setting)) return 'merge';
  const { place, core } = writtenName(name);
  if (content.layout === 'flow' && content.doubts.some(({ about }) => about !== 'support' && about !== 'duties'))
    return 'reading';
  if (core !== writtenName(before).core) return 'alias';
  if (place === '市' && setting.county !== undefined && levelOf(setting.county) === '市') return 'place';
  return place === '' && isAmbiguous(document, core, setting) ? 'place' : undefined;
}

/** Whether the document names a department of another level that is called the same, so that a bare name may be either. */
function isAmbiguous(document: Parsed, core: string, { level }: DepartmentSetting): boolean {
  return document.lists.some(list =>
    itemsOf(list).some(({ content }) =>
      departmentsOf(content).mentions.some(
        each => each.core === core && each.place !== '' && levelOf(each.place) !== level,
      ),
    ),
  );
}
