import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Running } from './extension';
import { runClient } from './run-client';

/** The client in Node: the server is a process of its own. */
export function startClient(context: vscode.ExtensionContext): Running {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  return runClient(context, {
    // a workspace that is not on disk, such as a repository opened without cloning it
    clientFiles: vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') ?? false,
    createClient: options => new LanguageClient('dutylist', vscode.l10n.t('Duty List'), server, options),
  });
}
