// Texts of the command line.

import type { cliZhCn } from './cli-zh-cn';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const countsText = ({ errors, warnings, informations, hints }: Counts) =>
  (
    [
      [errors, 'error'],
      [warnings, 'warning'],
      [informations, 'information'],
      [hints, 'hint'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, noun]) => (noun === 'information' ? `${count} ${noun}` : some(count, noun)))
    .join(', ');

const total = ({ errors, warnings, informations, hints }: Counts) => errors + warnings + informations + hints;

export const cliEn: typeof cliZhCn = {
  help: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Common options:',
      'Commands:': 'Commands:',
    },
    choices: 'one of: ',
    usual: 'default: ',
    separator: '; ',
    program:
      'Checks, fixes and reads duty lists of Chinese townships.\nExit status: 0 clean, 1 findings of severity warning or worse, 2 misuse or unreadable input.',
    version: 'show the version',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    config: 'use this configuration (by default the dutylist.config.json nearest to each document)',
    noConfig: 'use no configuration',
    locale: 'zh-cn or en (Chinese unless the environment asks for English)',
    paths: 'files or folders; "-" is standard input',
    path: 'a file; "-" is standard input',
    check: 'check duty lists and tell what is wrong; towns are compared with those given here, and with no others',
    checkFormat: 'format of the output',
    baseline: 'report only what this file does not know; where it does not exist, record what is found',
    updateBaseline: 'record anew what is found',
    fix: 'apply all safe fixes',
    fixRule: 'only those of these rules',
    dryRun: 'write nothing, print the changes',
    format: 'tidy documents: no traces of pages or HTML, one row an item, one line an entry; layout and words stay',
    formatCheck: 'write nothing, list the files that would change and exit with 1 if there are any',
    convert: 'turn lists into another layout',
    convertTo: 'the layout',
    convertOut: 'write to this file (standard output by default)',
    parse: 'print what a document says as JSON',
    parseFormat: 'format of the output',
    compare: 'lay the towns of a folder side by side, on one page to look at and to print',
    compareOut: 'the HTML file to write (standard output by default)',
    align: 'for every item the equivalent in every other town, or none',
    alignFrom: 'only the items of this file or folder (those of all documents by default)',
    alignKind: 'only this kind of list',
    alignFormat: 'format of the output; ndjson and tsv are written row by row',
    explain: 'explain a rule, or list them all',
    rule: 'id of a rule, such as number-gap',
    lsp: 'start the language server (for editors)',
    stdio: 'talk over standard input and output',
    nodeIpc: "talk over Node's channel between processes",
  },
  misuse: {
    unknownOption: (option, meant) =>
      `There is no option ${option}. ${meant ? `Did you mean ${meant}?` : 'See --help.'}`,
    unknownCommand: (command, meant) =>
      `There is no command ${command}. ${meant ? `Did you mean ${meant}?` : 'See --help.'}`,
    missingArgument: name => `${name} is missing. See --help.`,
    missingValue: option => `Option ${option} needs a value.`,
    invalidValue: (option, value, choices) =>
      `“${value}” is no value for ${option}.${choices ? ` Use one of: ${choices}.` : ''}`,
    excessArguments: 'Too many arguments. See --help.',
  },
  reasons: {
    ENOENT: 'there is no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    EISDIR: 'it is a folder, not a file',
    ENOTDIR: 'a part of the path is no folder',
    ELOOP: 'links lead in a circle',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
    EBUSY: 'the file is in use',
    EMFILE: 'too many files are open',
  },
  progress: (at, of, path) => `[${at}/${of}] ${path}`,
  surveying: (at, of, path) => `[reading ${at}/${of}] ${path}`,
  aligning: (at, of, path) => `[comparing ${at}/${of}] ${path}`,
  noDocuments: 'No duty lists were found.',
  nothingToCompare: 'There is no duty list in the paths given, so there is nothing to compare; no report was made.',
  nothingBeside: path => `${path} is the only duty list in the paths given: there is no other town to compare it with.`,
  nothingToAlign: 'There is no duty list in the paths given, so there is nothing to compare.',
  notOver: path =>
    `${path} was not written: it is an input or a duty list, and no report is written over it. Choose another file name.`,
  noDutyList: path => `${path}: no list title or header row was found; this may be no duty list.`,
  ruleFailed: (path, rule, error) => `${path}: rule ${rule} failed and checked nothing: ${error}`,
  fileFailed: (path, error) => `${path}: the program failed on this file: ${error}`,
  crashed: error => `The program failed: ${error}`,
  notWritten: (path, reason) => `${path} was not written: ${reason}`,
  notRoundTrip: 'it holds something that could not be written back as it is in its encoding',
  changedMeanwhile: 'another program has changed it meanwhile',
  noRule: (id, near) =>
    `There is no rule “${id}”. ${near ? `Did you mean ${near}?` : 'dutylist explain lists them all.'}`,
  transportNeeded: 'Say how to talk: --stdio or --node-ipc.',

  seeAlso: (place, message) => `see ${place}: ${message}`,
  summary: (files, counts, fixable, known) =>
    total(counts) === 0
      ? `${some(files, 'file')}, ${known > 0 ? `nothing new; ${some(known, 'finding')} in the baseline` : 'nothing found'}.`
      : `${some(files, 'file')}, ${some(total(counts), 'finding')}: ${countsText(counts)}.${fixable > 0 ? ` dutylist fix can fix ${fixable} of them.` : ''}${known > 0 ? ` The baseline has ${known} more.` : ''}`,
  fixed: path => `fixed ${path}`,
  fixSummary: (files, changed, left, dryRun) =>
    `${some(files, 'file')}, ${changed} ${dryRun ? 'to be fixed' : 'fixed'}. ${
      total(left) === 0
        ? 'Nothing else was found.'
        : `${some(total(left), 'finding')} left: ${countsText(left)}; see dutylist check.`
    }`,

  formatted: path => `Formatted ${path}`,
  wouldFormat: path => `Would format ${path}`,
  formatSummary: (files, changed, check) =>
    `${files} file${files === 1 ? '' : 's'}, ${changed} ${check ? 'to format' : 'formatted'}.`,

  baselineNeeded: '--update-baseline needs --baseline FILE.',
  noBaseline: path => `${path} is no baseline; it was neither used nor changed.`,
  baselineIncomplete: path => `Not everything could be checked, so the baseline ${path} was not written.`,
  baselineWritten: (path, count) => `Recorded ${some(count, 'finding')} in the baseline ${path}.`,

  page: {
    columns: ['Rule', 'Severity', 'Finds', 'Fix'],
    colon: ': ',
    severity: 'Severity',
    off: severity => `off by default; meant as ${severity}`,
    offShort: 'off',
    fixable: 'Fixes',
    fixableAs: {
      no: 'none',
      yes: 'quick fixes in the editor, for you to choose',
      safe: 'quick fixes in the editor; the safe ones also by dutylist fix',
    },
    fixableShort: { no: '', yes: 'fixes', safe: 'safe fixes' },
    why: 'Why',
    bad: 'Bad',
    good: 'Good',
    others: 'Other towns',
    othersWhy: 'Both examples stand in one folder with these lists:',
    configure: 'Severity in the configuration',
    configureHow: 'Set `off`, `hint`, `information`, `warning` or `error` in `dutylist.config.json`:',
  },
};
