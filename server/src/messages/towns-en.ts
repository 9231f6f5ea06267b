// Texts of the rules that compare a document with other towns, and with its own other spellings.

import type { townsZhCn } from './towns-zh-cn';

const shown = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
const some = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`;

const knownBy = ({ basis, count }: Parameters<typeof townsZhCn.departmentSpelling>[2]) =>
  ({
    document: `${some(count, 'other item')} of this document ${count === 1 ? 'says' : 'say'}`,
    county: `${some(count, 'other town')} of the county ${count === 1 ? 'says' : 'say'}`,
    configuration: 'the configuration has',
  })[basis];

export const townsEn: typeof townsZhCn = {
  departmentSpelling: (name, right, known) =>
    `“${name}” is spelled otherwise elsewhere: ${knownBy(known)} “${right}”. They should agree.`,
  departmentAbbreviation: (name, right, known) => `“${name}” seems to be short: ${knownBy(known)} “${right}”.`,
  departmentEnding: (name, right) => `“${name}” is not the whole name: it should be “${right}”.`,
  departmentSpellingNear: (name, listed) =>
    `The duties say “${name}”, the departments' column “${listed}”: they should agree.`,
  departmentOpenEnded: name =>
    `“${name}” is open-ended: the column should name each superior department instead of saying 等.`,
  columnHere: name => `“${name}” of the departments' column is here`,
  alsoSpelled: name => `“${name}” also stands here`,
  useSpelling: name => `Change to “${name}”`,
  useSpellingEverywhere: (name, right, count) =>
    `Change “${name}” to “${right}” throughout the document (${some(count, 'item')})`,

  foreignTitle: (name, own) => `The title says “${name}”, the other titles say “${own}”: they should agree.`,
  otherTitleHere: own => `A title with “${own}” is here`,
  foreignDepartment: (name, own) =>
    `“${name}” is no department of this county (${own}): it may be left from another county's list.`,
  foreignName: (name, own) =>
    `“${name}” is the place of another list of the workspace, and may be left from it.${own ? ` This list is that of “${own}”.` : ''}`,
  foreignKind: (text, town, right) => `“${text}” does not fit: this is the list of ${town}, it should be “${right}”.`,
  useOwnPlace: own => `Change to “${own}”`,

  missingItem: (name, town, isSample, having, of) =>
    `${isSample ? `The sample${town ? ` “${town}”` : ''} has` : `${having} of the ${some(of, 'other town')} of the county have`} “${shown(name)}”, for which this list has no equivalent. Has it been forgotten?`,
  insertItemFrom: (name, town) => `Insert “${shown(name)}”${town ? ` of “${town}”` : ''} at the end of this category`,
};
