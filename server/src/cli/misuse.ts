import type { CommanderError } from 'commander';
import type { Messages } from '../messages/messages';

/** What is wrong with the command line, in the user's language: commander says it in English only. */
export function misuseText({ code, message }: CommanderError, messages: Messages): string {
  const { misuse } = messages.cli;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(match => match[1]!);
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return misuse.unknownOption(first, meant);
    case 'commander.unknownCommand':
      return misuse.unknownCommand(first, meant);
    case 'commander.missingArgument':
      return misuse.missingArgument(first);
    case 'commander.optionMissingArgument':
      return misuse.missingValue(first);
    case 'commander.invalidArgument':
      return misuse.invalidValue(first, second, /choices are (.*)\.$/.exec(message)?.[1]);
    case 'commander.excessArguments':
      return misuse.excessArguments;
    default:
      return message.replace(/^error: /, '');
  }
}
