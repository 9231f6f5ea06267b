import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FilesListResult,
  type FilesReadParams,
  type FilesReadResult,
  type FilesWritableResult,
  filesListRequest,
  filesReadRequest,
  filesWritableRequest,
} from '../../server/src/protocol';
import { toBase64 } from './base64';

const mostBytes = 16 * 1024 * 1024;

/** Answers the requests for files of a server that has no file system. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<FilesListResult, void>(filesListRequest, async () => {
    const files = await vscode.workspace.findFiles('**/{*.dutylist,*.txt,dutylist.config.json}', '**/node_modules/**');
    return files.map(uri => client.code2ProtocolConverter.asUri(uri)).sort();
  });
  client.onRequest<FilesWritableResult, void>(filesWritableRequest, async ({ uri }: FilesReadParams) => {
    try {
      const file = vscode.Uri.parse(uri, true);
      const { permissions = 0 } = await vscode.workspace.fs.stat(file);
      const isReadonly = (permissions & vscode.FilePermission.Readonly) !== 0;
      return !isReadonly && vscode.workspace.fs.isWritableFileSystem(file.scheme) !== false;
    } catch {
      // what is not there yet is closed to nobody
      return true;
    }
  });
  client.onRequest<FilesReadResult, void>(filesReadRequest, async ({ uri }: FilesReadParams) => {
    try {
      const file = vscode.Uri.parse(uri, true);
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > mostBytes) return { error: vscode.l10n.t('larger than {0} MB', mostBytes / 1024 / 1024) };
      return { base64: toBase64(await vscode.workspace.fs.readFile(file)) };
    } catch (error) {
      // the server tells a file that is not there from one that can't be read
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { error: 'ENOENT' };
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
}
