// Entry of the server in a browser's worker: files come from the client, by requests.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Files } from '../corpus/files';
import { startServer } from '../lsp/server';
import { decode } from '../node/decoding';
import { type FilesListResult, type FilesReadResult, filesListRequest, filesReadRequest } from '../protocol';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

const files: Files = {
  list: () => connection.sendRequest<FilesListResult>(filesListRequest),
  async read(uri) {
    const result = await connection.sendRequest<FilesReadResult>(filesReadRequest, { uri });
    if ('error' in result) return result;
    return { bytes: Uint8Array.from(atob(result.base64), character => character.charCodeAt(0)) };
  },
};

startServer(connection, (params, log) => ({
  files: (params.initializationOptions as { clientFiles?: boolean } | undefined)?.clientFiles ? files : undefined,
  decode,
  log,
  pause: () => new Promise(resolve => setTimeout(resolve)),
}));
