// Texts of the rules on punctuation and wording.

import type { wordingZhCn } from './wording-zh-cn';

const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

export const wordingEn: typeof wordingZhCn = {
  halfWidth: (marks, count) =>
    count === 1
      ? `The half-width “${marks}” beside Chinese text should be full-width.`
      : `This row has ${count} half-width marks (${marks}) that should be full-width.`,
  toFullWidth: 'Make the half-width marks full-width',

  repeatedMarks: marks => `“${marks}”: one mark too many. Remove it, or add the words that are missing between them.`,
  keepMark: mark => `Keep only “${mark}”`,
  commaBeforeNumber: mark =>
    `This entry ends in “${mark}” before the next one. Write 。 or ；, or add the words that are missing.`,
  writeMark: mark => `Write “${mark}”`,

  finalMissing: end =>
    `No final mark after “${end}”, while the rest of the column has one. Add it, and see whether words are lost.`,
  addFinal: 'Add “。”',

  bracketOpen: (mark, closer) => `“${mark}” has no “${closer}” to go with it.`,
  bracketClose: mark => `“${mark}” closes nothing.`,

  latinWord: word =>
    `The English word “${word}” between Chinese characters: check against the original and say it in Chinese.`,
  writeInstead: text => `Write “${text}”`,

  radical: (character, right) => `“${character}” (${codeOf(character)}) is a radical; “${right}” is meant.`,
  compatibility: (character, right) =>
    `“${character}” (${codeOf(character)}) is a compatibility form; “${right}” is meant.`,
  traditional: (character, right) => `“${character}” is not a standard character; the standard one is “${right}”.`,
  unreadable: character => `A character that cannot be shown (${codeOf(character)}): check against the original.`,

  strayBlanks: count =>
    count === 1 ? 'A stray blank between Chinese characters.' : `${count} stray blanks between Chinese characters.`,
  removeBlanks: count => (count === 1 ? 'Remove the blank' : `Remove the ${count} blanks`),

  repeatedAround: word => `The clause begins and ends with “${word}”. Take one away, or word it anew.`,
  repeated: text => `“${text}” stands twice in a row.`,
  keepOne: text => `Keep one “${text}”`,
  entryRepeated: 'This entry says the same as the one before.',

  slip: (wrong, right) => `“${wrong}” should be “${right}”.`,
  slipAbolished: (wrong, right) => `“${wrong}” no longer exists; it is “${right}” now. Check the local name.`,
  slipLaw: name => `The name of a law stands in 《》: 《${name}》.`,
  slipOwn: (wrong, right) =>
    right === ''
      ? `“${wrong}” should be removed (a slip of the configuration).`
      : `“${wrong}” should be “${right}” (a slip of the configuration).`,
  removeText: text => `Remove “${text}”`,
};
