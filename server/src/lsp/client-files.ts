import type { Connection } from 'vscode-languageserver';
import type { Files } from '../corpus/files';
import {
  type FilesListResult,
  type FilesReadResult,
  type FilesWritableResult,
  filesListRequest,
  filesReadRequest,
  filesWritableRequest,
} from '../protocol';

/** The Files port by requests to the client: in a browser, and for folders that are not on this machine. */
export function clientFiles(connection: Connection): Files {
  return {
    list: () => connection.sendRequest<FilesListResult>(filesListRequest),
    isWritable: uri => connection.sendRequest<FilesWritableResult>(filesWritableRequest, { uri }),
    async read(uri) {
      const result = await connection.sendRequest<FilesReadResult>(filesReadRequest, { uri });
      if ('error' in result) return result;
      return { bytes: Uint8Array.from(atob(result.base64), character => character.charCodeAt(0)) };
    },
  };
}
