// Texts on ignoring findings, on the configuration and on checking all lists.

import type { editorZhCn } from './editor-zh-cn';

const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const editorEn: typeof editorZhCn = {
  fixAllOfRule: (title, count) => `Fix all of “${title}” in this document (${count})`,
  confirmAllOfRule: (title, count) => `Fix all of “${title}”, looking at each in a preview (${count})`,
  ignoreInConfig: title => `Ignore this “${title}”: write it to dutylist.config.json`,
  ignoreByDirective: title => `Ignore this “${title}”: put a comment above it`,
  ruleOff: title => `Turn off “${title}”: write it to dutylist.config.json`,
  openRule: title => `Open the documentation of “${title}”`,

  unknownDirective: (found, known) =>
    `There is no directive “${found}”; this line has no effect. There are: ${known.join(', ')}.`,
  unknownRuleInDirective: rule =>
    `There is no rule “${rule}”; this has no effect. If it is part of a reason, write the reason after “--”.`,

  config: {
    schema: 'Address of this file’s JSON schema, for other editors; VS Code needs none',
    sample: 'The sample town’s file or folder, relative to the folder of this file, such as `sample.dutylist`',
    towns:
      'The towns’ files, where the title does not tell the town or the county, or is read wrongly; the first that fits counts',
    townFiles: 'Glob of the files’ paths, relative to the folder of this file, such as `qingshi/*.txt`',
    town: 'The town that these files are of',
    townCounty: 'The county that these files are of',
    departments: 'Full and short names of each county’s departments',
    county: 'Name of the county',
    departmentNames: 'Full names of the county’s departments',
    departmentName: 'Full name of a department',
    aliases: 'Short names of departments with their full names, such as `"县农业局": "县农业农村局"`',
    aliasShort: 'The short name',
    aliasFull: 'The full name',
    rules:
      'Severity of rules: `off` for not at all, else `hint`, `information`, `warning` or `error`; a rule that is not here has its own',
    ignore:
      'Findings that are not to be told any more. The quick fix “Ignore” writes them here; what an entry leaves out may be anything',
    ignoreRule: 'The rule’s id, such as `number-gap`',
    ignoreList: 'Which list: `basic`, `assisting` or `reclaimed`',
    ignoreItem: 'Name of the item; blanks, a leading * and a final full stop don’t count',
    ignoreText: 'The words that the finding is about; blanks, a leading * and a final full stop don’t count',
    slips: 'Slips of your own, found by the rule `known-slip`',
    slipFind: 'The words to be found, character by character',
    slipReplace: 'What they should be; empty to delete them',
    slipMessage: 'What to say about it',
    latinWords: 'English words that may stand between Chinese characters, for the rule `latin-word`',
    latinWord: 'An English word',
  },

  severities: {
    off: 'not checked',
    hint: 'hint',
    information: 'information',
    warning: 'warning',
    error: 'error',
  },
  ruleInSchema: (title, severity, what) => `**${title}** (default: ${severity})\n\n${what}`,
  configPage: {
    title: 'The configuration: dutylist.config.json',
    intro: [
      'Optional. It stands in the folder of the lists or in any folder above; the nearest one counts for a list, and nothing of those further up. Editor and command line use the same one, with the same result.',
      'It is JSON in which comments and trailing commas are fine. What is changed counts at once, in an editor before it is saved; what is wrong is told at its place, and the rest counts.',
    ],
    keys: 'Settings',
    columns: ['Setting', 'Type', 'Meaning'],
    required: ' (required)',
    types: { string: 'text', array: 'list', object: 'object' },
    rules: 'Rules',
    ignoring: 'Ignoring findings',
    ignoringHow: [
      'Press Ctrl+. on a finding and choose “Ignore this …”: it is written to `ignore` in `dutylist.config.json` or, in a `.dutylist` file, as a comment above it. The configuration gets the rule, the list, the item’s name and the words that the finding is about, no number and no line, so that it holds after renumbering and moving.',
      'Comments can be written by hand, too; without a rule they mean all rules, and what follows “--” is a reason:',
    ],
    directives: [
      [
        '# dutylist-disable-next-line number-gap -- agreed with the county',
        'the next line; the whole item where it begins one',
      ],
      ['# dutylist-disable number-gap, number-order', 'from here on'],
      ['# dutylist-enable number-gap', 'up to here'],
    ],
    directiveColumns: ['Comment', 'What is not checked'],
  },

  checking: 'Checking all duty lists',
  reading: 'Reading the duty lists of this workspace',
  checked: ({ files, errors, warnings, cancelled }) =>
    `${cancelled ? 'Stopped. ' : ''}Checked ${some(files, 'file')}: ${some(errors, 'error')}, ${some(warnings, 'warning')}.`,
};
