// Texts on the names of categories, separators of departments, duties, numbers of entries, and cleaning.

import type { dutiesZhCn } from './duties-zh-cn';

const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const dutiesEn: typeof dutiesZhCn = {
  categoryName: (name, other) =>
    `Another list calls this category “${other}”, here it is “${name}”: they should agree.`,
  categoryNameUnusual: (name, usual) =>
    `Category “${name}” differs from the usual name “${usual}” by one character: check it.`,
  categoryNameTwice: name => `This list has two categories “${name}”. Put them together, or mend the name.`,
  categoryNameHere: name => `“${name}” of the other list is here`,
  useCategoryName: name => `Change to “${name}”`,
  useCategoryNameThere: name => `Change the other one to “${name}”`,

  separator: { mark: '、', white: 'blanks', other: 'another mark' },
  departmentSeparator: (usual, count) =>
    `${some(count, 'cell')} of this list separate${count === 1 ? 's' : ''} departments by ${usual}, this one does not.`,
  unifySeparator: usual => `Separate by ${usual}`,
  departmentBlank: name => `A blank stands within the name “${name}”.`,
  departmentElsewhere: name => `“${name}” also stands here`,
  removeBlank: 'Remove the blank',

  dutyColumns: { superiorDuties: 'superior duties', ownDuties: 'assisting duties', handling: 'handling' },
  dutiesMissing: columns => `Column “${columns}” is empty: fill it in.`,
  dutiesMissingBoth: columns => `Columns “${columns}” are both empty: fill them in.`,
  handlingWithoutWay: 'The department that takes over is named, but not how it does it (工作方式). Add it.',
  dutiesOnlySupport: 'There is support (履职保障), but no duty of the superior department: add the duties.',

  supportMissing: (having, all) =>
    `The superior duties do not say what support (履职保障) there is, as ${having} of the ${some(all, 'assisting item')} do. Add it, or check the original.`,
  supportEmpty: 'Nothing follows “履职保障：”: fill it in.',
  insertSupport: 'Add “履职保障：” at the end of the superior duties, to be filled in',

  entryGap: (before, value) => `Entries jump from ${before} to ${value}. Add what is missing, or renumber.`,
  entryStart: value => `Entries start from ${value}, not from 1.`,
  entryRepeated: value => `Entry number ${value} is repeated.`,
  entryOrder: (value, expected) => `Entry number ${value} is out of order: ${expected} is due here.`,
  entryRestart: 'Entries start from 1 again without a heading before it. Add the heading, or number on.',
  entryBefore: value => `The number before, ${value}, is here`,
  entryFirst: value => `Number ${value} first stands here`,
  renumberEntries: 'Renumber these entries',

  handlingLabel: (label, header) => `Here it says “${label}”, the list's header says “${header}”: they should agree.`,
  handlingHeader: (header, label, count) =>
    `The header says “${header}”, but ${some(count, 'item')} of this list say${count === 1 ? 's' : ''} “${label}”: they should agree.`,
  handlingLabelHere: label => `The first “${label}” is here`,
  useHandlingLabel: label => `Change to “${label}”`,

  htmlInCells: (items, tags) =>
    `${some(items, 'item')} of this list ${items === 1 ? 'has' : 'have'} HTML left over in the cells (${some(tags, 'place')}). “Clean the document” removes it and keeps the words.`,
  pageArtefacts: parts =>
    `This list shows where pages ended: ${parts}. “Clean the document” removes the traces and keeps the words.`,
  pageParts: {
    headers: count => some(count, 'repeated header row'),
    footers: count => some(count, 'page number'),
    continuations: count => some(count, 'continuation row'),
    and: ', ',
  },
  cleanDocument: 'Clean the document: no HTML, repeated headers or page numbers, one row an item',
};
