// Entry of the server in a browser's worker: files come from the client, by requests.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from '../lsp/client-files';
import { startServer } from '../lsp/server';
import { decode } from '../node/decoding';
import type { InitializationOptions } from '../protocol';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, (params, log) => ({
  files: (params.initializationOptions as InitializationOptions | undefined)?.clientFiles
    ? clientFiles(connection)
    : undefined,
  decode,
  log,
  pause: () => new Promise(resolve => setTimeout(resolve)),
}));
