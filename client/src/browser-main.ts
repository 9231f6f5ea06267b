import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
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
            return worker;
          },
          options,
        ),
      stopped: () => worker?.terminate(),
    });
  });
}
