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
  startServer(connection, (params, log) => ({
    files: asksClient(params) ? clientFiles(connection) : nodeFiles(rootsOf(params), log),
    decode,
    log,
    pause: () => new Promise(resolve => setImmediate(resolve)),
  }));
}

/** Whether the workspace lies where only the client can read it. */
function asksClient(params: InitializeParams): boolean {
  return (params.initializationOptions as InitializationOptions | undefined)?.clientFiles === true;
}

/** Paths of the workspace's folders that lie in the file system. */
function rootsOf(params: InitializeParams): string[] {
  const uris = params.workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return uris.filter(uri => uri.startsWith('file:')).map(uri => fileURLToPath(uri));
}
