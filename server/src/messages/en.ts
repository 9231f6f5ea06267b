// Texts for users in English. Each says what is wrong, where its counterpart stands, and what to do.

import { cliEn } from './cli-en';
import { compareEn } from './compare-en';
import { configProblemEn } from './config-en';
import { convertEn, formatEn } from './convert-en';
import { countyEn } from './county-en';
import { dutiesEn } from './duties-en';
import { editEn } from './edit-en';
import { editorEn } from './editor-en';
import { flowEn } from './flow-en';
import { likenessEn } from './likeness-en';
import type { Messages } from './messages';
import { reportEn } from './report-en';
import { townsEn } from './towns-en';
import { wordingEn } from './wording-en';

const kinds = { basic: 'basic duties', assisting: 'assisting duties', reclaimed: 'reclaimed duties' };
const kindsInChinese = { basic: '基本履职事项', assisting: '配合履职事项', reclaimed: '上级部门收回事项' };

const numbers = (values: readonly number[]) =>
  values.length > 6 ? `${values.slice(0, 5).join(', ')}, …, ${values.at(-1)}` : values.join(', ');

const some = (count: number, noun: string, nouns = `${noun}s`) => `${count} ${count === 1 ? noun : nouns}`;

const areMissing = (missing: readonly number[]) => `${numbers(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`;

export const en: Messages = {
  kind: kind => kinds[kind],
  shortKind: kind => kind,
  severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },

  numberGap: (from, to, missing) =>
    `Numbers jump from ${from} to ${to}: ${areMissing(missing)}. Add what is missing, or renumber.`,
  numberGapLost: (from, to, missing) =>
    `${missing.length === 1 ? 'An item seems' : 'Items seem'} to be lost: numbers jump from ${from} to ${to} (${areMissing(missing)}), and the declared count exceeds the items by just ${missing.length}. Find what was lost.`,
  numberGapWithheld: (from, to, missing, withheld) =>
    `Numbers jump from ${from} to ${to}: ${areMissing(missing)}; a note withholds ${some(withheld, 'item')} of this list.`,
  numberBefore: value => `The number before is ${value}`,
  declaredMore: (declared, actual) => `${declared} declared here, ${actual} found`,
  noteHere: 'The note on withheld items is here',
  renumberRest: 'Renumber from here to the end of the list',
  renumberList: 'Renumber the whole list',
  insertRows: count => `Insert an empty row for each missing number (${some(count, 'row')})`,
  markWithheld: count => `Say in a note that ${some(count, 'item')} ${count === 1 ? 'is' : 'are'} withheld`,
  withheldNote: (kind, count) => `注：${count}项${kindsInChinese[kind]}为敏感或涉密事项，不予公布。`,

  numberRepeated: value => `Number ${value} is repeated: two different items carry it.`,
  numberRepeatedFirst: value => `Number ${value} also stands here`,
  joinContinuation: 'Join to the item above as a continued row (empties number and name)',

  numberOrder: (value, before) => `Number ${value} comes after ${before}: the numbers go backwards.`,
  numberOrderJump: (value, expected) => `Number ${value} does not fit its neighbours: ${expected} is due here.`,
  numberStart: value => `The list starts at ${value}; it should start at 1.`,
  numberStartLost: value =>
    `Items seem to be lost: the list starts at ${value}, and the declared count exceeds the items by just those missing.`,

  numberFormat: (text, value) =>
    `“${text}” should be written “${value}”: plain digits, no blanks or marks beside them.`,
  numberUnreadable: text => `“${text}” is not a number. Write plain digits.`,
  numberTooLarge: text => `Number “${text}” is too large to count.`,
  numberAbsent: 'The item has no number.',
  writeNumber: value => `Write “${value}”`,

  categoryCount: (name, declared, actual) => `“${name}” declares ${some(declared, 'item')}, ${actual} found.`,
  numberRunIn: value =>
    `Nothing stands between the number ${value} and the name, so this line is not read as an item: a tab is missing.`,
  separateNumber: 'Insert a tab between number and name',
  categoryCountTorn: text => `The brackets of the count “${text.trim()}” are lost or wrong: it belongs in （）.`,
  writeCount: count => `Write “（${count}项）”`,
  categoryCountLast: 'The last item of this category is here',
  categoryEmpty: (name, declared) => `“${name}” declares ${some(declared, 'item')}, but has none.`,
  countTooLarge: text => `Count “${text}” is too large to check.`,
  setCount: actual => `Set the count to ${actual}`,

  listCount: (declared, actual) => `The list's title declares ${some(declared, 'item')}, ${actual} found.`,
  listCountCategories: sum => `The categories declare ${some(sum, 'item')} in all`,
  listLastItem: 'The last item of the list is here',

  categoryNumeral: (text, expected) => `Category numeral “${text}” should be “${expected}”.`,
  categoryNumeralMissing: expected => `The category has no numeral; it should be “${expected}”.`,
  categoryBefore: text => `The category before is “${text}”`,
  renumberCategories: 'Renumber the categories',

  contentsWording: (heading, contents) =>
    `The list's title says “${heading}”, the contents say “${contents}”: they should agree.`,
  contentsTotal: (heading, contents) => `The list's title declares ${heading}, the contents ${contents}.`,
  contentsCount: (listed, actual) => `The contents declare ${some(listed, 'item')}, the list has ${actual}.`,
  contentsHere: 'The entry of the contents is here',
  headingHere: "The list's title is here",
  contentsWithoutList: title => `The contents name “${title}”, but the document has no such list.`,
  listWithoutContents: title => `“${title}” is not in the contents.`,
  listTwice: title => `There are two lists of this kind: “${title}”.`,
  takeContents: text => `Use the contents' wording “${text}”`,
  takeHeading: text => `Use the title's wording “${text}” in the contents`,

  itemOutsideCategory: count =>
    count === 1
      ? 'This item stands before any category heading.'
      : `${count} items from here on stand before any category heading.`,
  nextCategory: 'The next category heading is here',

  tooFewCells: (found, due) => `This row has ${some(found, 'cell')}, the list has ${some(due, 'column')}.`,
  tooManyCells: (found, due) => `This row has ${some(found, 'cell')}, the list only ${some(due, 'column')}.`,
  padCells: count => `Add ${some(count, 'empty cell')} at the end of the row`,
  headerHere: 'The header row is here',

  nameMissing: number => (number ? `Item ${number} has no name.` : 'This item has no name.'),

  departmentMissing: 'The assisting item names no superior department.',
  handlingDepartmentMissing: 'The reclaimed item does not say which department took it over.',
  dutyHeadingsHere: 'The duties name these departments',
  insertDepartments: names => `Insert “${names}”`,
  insertDepartmentsFromTowns: names => `Insert “${names}”, as other towns have for the same duty`,

  headingWithoutDuties: name => `The heading “${name}” has no duties after it; another department follows at once.`,
  departmentWithoutDuties: name => `“${name}” is a superior department, but the duties have no part for it.`,
  departmentsWithoutHeadings: count => `${count} superior departments, but the duties are not divided among them.`,
  addHeading: name => `Add “${name}：” to the duties`,
  removeDepartment: name => `Remove “${name}” from the departments`,

  departmentUnlisted: name => `The duties have a part for “${name}”, but the departments' column lacks it.`,
  addToColumn: name => `Add “${name}” to the departments' column`,

  departmentRepeated: name => `“${name}” stands twice in one cell.`,
  firstHere: 'It first stands here',
  removeRepeated: 'Remove the repeated department',

  withheldMismatch: (kind, withheld, missing) =>
    `The note withholds ${some(withheld, 'item')} of the ${kinds[kind]}, but only ${some(missing, 'number')} ${missing === 1 ? 'is' : 'are'} missing. Were the others closed up?`,
  withheldFewer: (kind, withheld, missing) =>
    `The note withholds ${some(withheld, 'item')} of the ${kinds[kind]}, but ${some(missing, 'number')} are missing.`,
  gapHere: 'The gap is here',

  unknownText: 'This line belongs to no item, heading or note. If it continues a cell, join it to that cell.',
  unknownCells: 'This row has several cells but does not begin with a number: it belongs to no item.',
  unknownConflict: 'A merge conflict has not been resolved.',
  unknownLabel: (label: string, meant?: string) =>
    meant === undefined
      ? `This list has no column 【${label}】: the line is read as text. Use the label of a column of the header, or begin the line with a backslash behind its tab if it is text.`
      : `【${label}】 is no label of this list. Probably 【${meant}】 is meant, and what follows is read as that column.`,
  indentedByBlanks:
    'This line is not indented by a tab and so is no part of the item above. In the drafting layout the lines below an item’s line begin with a tab.',
  indentByTab: lines => (lines > 1 ? `Indent these ${lines} lines by a tab` : 'Indent by a tab'),
  useLabel: (label: string) => `Change to 【${label}】`,
  escapeLine: 'Take as text (begin the line with a backslash)',
  unlabelled:
    'This line stands before the first label of its item and belongs to no column. Put the label above it, such as 【对应上级部门】.',
  unknownBinary: 'This line holds control characters: the file may be no text, or opened in the wrong encoding.',
  flow: flowEn,

  removeLine: 'Delete this line',

  ...dutiesEn,

  wording: wordingEn,
  ...likenessEn,

  ...townsEn,
  cli: cliEn,
  editor: editorEn,
  edit: editEn,
  convert: convertEn,
  compare: compareEn,
  report: reportEn,
  county: countyEn,
  format: formatEn,
  configProblem: configProblemEn,
  fixAll: 'Fix all safe findings in this document',

  hover: {
    item: (number, list, category) => `**Item ${number}** · ${list}${category ? ` · ${category}` : ''}`,
    place: (inList, ofList, inCategory, ofCategory) =>
      `${inList} of ${ofList} in the list, ${inCategory} of ${ofCategory} in the category`,
    enforcement: 'enforcement item',
    subItem: 'Sub-item: ',
    departments: 'Superior departments: ',
    towns: (having, all) =>
      all === 0
        ? 'The workspace has no list of another town.'
        : `${having} of ${some(all, 'other town')} have this duty.`,
    equivalents: 'The same duty:',
    reasons: {
      sameName: 'same name but for fillers',
      sameClause: 'leading clause alike',
      sharedWords: 'many words in common',
      sameTopic: 'about the same matter',
      subItem: 'a sub-item is the same',
      sameDepartments: 'same or similar departments',
      someDepartments: 'some departments in common or similar',
      superiorDuties: 'similar superior duties',
      ownDuties: 'similar own duties or handling',
      category: 'same or similar category',
      mutual: 'each is the other’s best',
      thirdTowns: 'other towns agree',
      neighbours: 'neighbouring items correspond',
    },
    because: reasons => reasons.join(', '),
    sample: 'sample',
    category: name => `**${name}**`,
    declared: (declared, actual) =>
      declared === undefined ? `no count declared, ${actual} found` : `${declared} declared, ${actual} found`,
    sum: (sum, parts) => `The categories add up to ${sum}: ${parts}`,
    department: (name, count) => `**${name}** · ${some(count, 'item')} in this document`,
    more: count => `… and ${count} more`,
  },
  outline: {
    count: (declared, actual) =>
      declared === undefined || declared === actual ? some(actual, 'item') : `${declared} declared, ${actual} found`,
    loose: '(before any category)',
    untitled: '(no name)',
    document: '(no title)',
  },
  files: {
    unreadable: (path, reason) => `cannot read ${path}: ${reason}`,
    utf16: 'the file is UTF-16; save it as UTF-8',
    binary: 'the file is no text (neither UTF-8 nor GB18030)',
    tooLarge: 'the file is too large and was not read',
    gone: 'the file is gone',
  },
  reopenWithEncoding: 'Reopen with another encoding…',
  encoding:
    'The text holds replacement characters: the file may have been opened in the wrong encoding. Reopen it as GB18030 or UTF-8.',
};
