// The command line as a whole. `run` knows nothing of a process: what it reads and writes goes through the port, and what
// it answers is the exit code.

import { Command, CommanderError } from 'commander';
import { messagesOf } from '../messages/messages';
import { addAlign } from './align';
import { addCheck } from './check';
import { addCompare } from './compare';
import { addConvert } from './convert';
import { addExplain } from './explain';
import { addFix } from './fix';
import { addFormat } from './format';
import type { CliIo, Output } from './io';
import { addLsp } from './lsp';
import { misuseText } from './misuse';
import { localeOf, localeOption, type Run } from './options';
import { addParse } from './parse';
import { clean, createSession, type Session, trouble } from './session';
import { textWidth } from './width';

/** Runs the command line. Never rejects. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const locale = localeOf(argv, io.env);
  const session = createSession(io, locale, messagesOf(locale));
  let code: number = clean;
  /** Help and version, on either output: commander writes them while it parses, the port takes its time. */
  const said: { to: 'out' | 'err'; text: string }[] = [];
  const program = createProgram(
    session,
    async work => {
      code = await work();
    },
    (to, text) => said.push({ to, text }),
  );
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = trouble;
    if (!(error instanceof CommanderError)) {
      await session.fail(
        session.messages.cli.crashed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
    } else if (error.exitCode === 0) code = clean;
    else if (error.code !== 'commander.help') await session.fail(misuseText(error, session.messages));
  }
  for (const { to, text } of said) await session.console[to](text);
  return code;
}

function createProgram(session: Session, work: Run, say: (to: 'out' | 'err', text: string) => void): Command {
  const { io, messages } = session;
  const { help } = messages.cli;
  const program = new Command('dutylist')
    .description(help.program)
    .version(io.version, '-V, --version', help.version)
    .option('--config <FILE>', help.config)
    .option('--no-config', help.noConfig)
    .addOption(localeOption(help.locale))
    .helpOption('-h, --help', help.help)
    .helpCommand('help [COMMAND]', help.helpCommand)
    .showHelpAfterError(false)
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: textWidth,
      subcommandTerm: command => `${command.name()} ${command.usage()}`,
      styleTitle: title => help.titles[title as keyof typeof help.titles] ?? title,
      optionDescription: option => {
        const more = [
          ...(option.argChoices ? [`${help.choices}${option.argChoices.join(', ')}`] : []),
          ...(typeof option.defaultValue === 'string' ? [`${help.usual}${option.defaultValue}`] : []),
        ];
        return more.length > 0 ? `${option.description} (${more.join(help.separator)})` : option.description;
      },
    })
    .configureOutput({
      writeOut: text => say('out', text),
      writeErr: text => say('err', text),
      // told in the user's language instead, see misuseText
      outputError: () => {},
      getOutHelpWidth: () => helpWidth(io.out),
      getErrHelpWidth: () => helpWidth(io.err),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const add of [addCheck, addFix, addFormat, addConvert, addParse, addAlign, addCompare, addExplain, addLsp])
    add(program, session, work);
  return program;
}

function helpWidth({ columns }: Output): number {
  return Math.min(columns ?? 100, 120);
}
