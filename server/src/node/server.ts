import { fileURLToPath } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from '../lsp/client-files';
import { startServer } from '../lsp/server';
import type { InitializationOptions } from '../protocol';
import { decode } from './decoding';
import { nodeFiles } from './files';

/** Serves the language server on the transport that the process's arguments name. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, (params, log, folders) => ({
    files: asksClient(params) ? clientFiles(connection) : nodeFiles(() => pathsOf(folders()), log),
    decode,
    log,
    pause: () => new Promise(resolve => setImmediate(resolve)),
  }));
}

/** Whether the workspace lies where only the client can read it. */
function asksClient(params: InitializeParams): boolean {
  return (params.initializationOptions as InitializationOptions | undefined)?.clientFiles === true;
}

/** Paths of those folders that lie in the file system. */
function pathsOf(folders: readonly string[]): string[] {
  return folders.filter(uri => uri.startsWith('file:')).map(uri => fileURLToPath(uri));
}
