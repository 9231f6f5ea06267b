// What is wrong with a configuration (dutylist.config.json).

import type { ConfigFaultText, JsonFault, JsonKind } from './config-zh-cn';

const faults: Readonly<Record<JsonFault, string>> = {
  symbol: 'this can’t be read; text stands in double quotes',
  number: 'this is no number',
  property: 'a key in double quotes is due here',
  value: 'a value is missing here',
  colon: 'a colon is missing after the key',
  comma: 'a comma is missing',
  brace: '“}” is missing',
  bracket: '“]” is missing',
  end: 'something follows after the end of the configuration',
  comment: 'the comment does not end',
  string: 'the closing double quote is missing',
  unicode: 'four hexadecimal digits are due after “\\u”',
  escape: 'this character can’t follow “\\”; in paths write “\\\\” or “/”',
  character: 'the text holds a control character',
  depth: 'it is nested too deeply',
};

const types: Readonly<Record<JsonKind, string>> = {
  object: 'an object {…}',
  array: 'a list […]',
  string: 'a text "…"',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/** The text for one problem of a configuration. */
export function configProblemEn(problem: ConfigFaultText): string {
  switch (problem.code) {
    case 'syntax':
      return `The configuration is not valid JSON: ${faults[problem.error]}.`;
    case 'unknown-key':
      return `There is no setting “${problem.key}”; it was not used. There are: ${problem.known.join(', ')}.`;
    case 'duplicate-key':
      return `“${problem.key}” stands twice; the later one was used. Delete one of them.`;
    case 'missing-key':
      return `“${problem.key}” is missing; this entry was not used.`;
    case 'wrong-type':
      return `This should be ${types[problem.expected]}, not ${types[problem.found]}; it was not used.`;
    case 'not-one-of':
      return `“${problem.found}” can’t stand here; it was not used. Use one of: ${problem.values.join(', ')}.`;
    case 'empty':
      return 'This must not be empty; it was not used.';
    case 'unknown-rule':
      return `There is no rule “${problem.rule}”; this was not used.`;
    case 'no-sample':
      return `There is no duty list at “${problem.sample}”; no sample was used. Check the path, which begins at the folder of this file.`;
  }
}
