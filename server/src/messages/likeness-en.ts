// Texts about what is said twice: continued rows, repeated items, lists that contradict each other, enforcement marks.

import type { likenessZhCn } from './likeness-zh-cn';

const cells: Readonly<Record<string, string>> = {
  name: 'name',
  departments: 'departments',
  superiorDuties: 'superior duties',
  ownDuties: 'own duties',
  handling: 'handling',
};

const lists = { basic: 'basic', assisting: 'assisting', reclaimed: 'reclaimed' };

/** An item elsewhere: `item 13 (…)`. */
const itemIn = (number: string, name: string) => (number ? `item ${number} (“${name}”)` : `“${name}”`);

export const likenessEn: typeof likenessZhCn = {
  continuationDiffers: (role, here, first, more) =>
    `The ${cells[role] ?? 'cell'} that this continued row repeats differs from the first row: “${here}” here, “${first}” there${more > 0 ? `, and ${more} more` : ''}. The extraction may have done it: check against the original, then make them agree.`,
  firstCellHere: "The first row's wording is here",
  takeFirstCell: "Use the first row's wording here",
  takeCopy: "Use this row's wording in the first row",

  itemRepeated: (number, name, others) =>
    `Item repeated: its name is that of ${itemIn(number, name)} of this list${others > 1 ? `, and of ${others - 1} more` : ''}. Join them, or say what is different.`,
  itemContained: (number, name) =>
    `What this name lists is contained in ${itemIn(number, name)} of this list. If departments and handling are the same, join them.`,
  itemContains: (number, name) =>
    `What this name lists contains ${itemIn(number, name)} of this list. If departments and handling are the same, join them.`,
  sameNameHere: 'The item of that name is here',
  likeItemHere: 'The other item is here',

  nameInTwoLists: (kind, number, name) =>
    `The same item stands in the ${lists[kind]} list, too: ${itemIn(number, name)}. What is taken back is not the town's any more: decide whose it is and keep one.`,
  dutyInTwoLists: (kind, number, name, count) =>
    `${count > 1 ? `${count} sentences are` : 'This sentence is'} the same in the ${lists[kind]} list, ${itemIn(number, name)}. What is taken back is not the town’s any more: decide whose it is and keep one.`,
  sameDutyHere: 'The same words are here',

  markMissing: (marked, all) =>
    `This fine has no “*”, while ${marked} of the ${all} fines of this list have one. If the town imposes it, add the mark.`,
  markedExampleHere: 'A fine that is marked, for example',
  markedWithoutDui: 'A marked fine reads “对……的处罚”; 对 seems to be missing.',
  markedForm: 'Marked items usually read “对……的处罚”: check that the mark stands before the fine.',
  markUnexplained:
    'The lists use “*”, but no note says what it means. Add one, such as “注：标有‘*’的事项为执法事项。”',
  addDui: 'Put “对” before the name',
  addMark: mark => `Put “${mark}” before the name`,
};
