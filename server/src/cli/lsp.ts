// `lsp`: the language server, as `dist/server.js` is.

import type { Command } from 'commander';
import type { Run } from './options';
import { clean, type Session, trouble } from './session';

export function addLsp(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('lsp')
    .description(help.lsp)
    .option('--stdio', help.stdio)
    .option('--node-ipc', help.nodeIpc)
    // clients add options of their own, such as --clientProcessId=123
    .allowUnknownOption()
    .allowExcessArguments()
    .action((options: { stdio?: boolean; nodeIpc?: boolean }) =>
      run(async () => {
        if (!options.stdio && !options.nodeIpc) {
          await session.fail(session.messages.cli.transportNeeded);
          return trouble;
        }
        await session.io.serve();
        return clean;
      }),
    );
}
