import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateExtension } from './extension';
import { runClient } from './run-client';

export { deactivate } from './extension';

export function activate(context: vscode.ExtensionContext): Api {
  return activateExtension(context, 'browser', () => {
    const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
    let worker: Worker | undefined;
    return runClient(context, {
      clientFiles: true,
      createClient: options =>
        new LanguageClient(
          'dutylist',
          vscode.l10n.t('Duty List'),
          async () => {
            worker = new Worker(server.toString(true), { name: 'dutylist' });
            worker.addEventListener('error', event => options.outputChannel.error(event.message));
            // not the worker itself: VS Code's extension host replaces `Worker`, so that no worker is an instance of it
            return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
          },
          options,
        ),
      stopped: () => worker?.terminate(),
    });
  });
}
