import type * as vscode from 'vscode';
import { type Api, activateExtension } from './extension';

export { deactivate } from './extension';

export function activate(context: vscode.ExtensionContext): Api {
  return activateExtension(context, 'node', () => {
    // a file of its own, read only when there is a duty list
    const { startClient } = require('./client.js') as typeof import('./client');
    return startClient(context);
  });
}
