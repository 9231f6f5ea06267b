/**
 * The part that runs as soon as a plain text or a duty list is open, in Node and in the browser. It knows how to tell a
 * duty list and nothing else; language client, server and views are started by the first one.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerRulePages } from './rule-pages';
import { saveConfiguration } from './save-configuration';
import { watchLanguages } from './watch-languages';

export type Mode = 'node' | 'browser';

/** The started client and what the commands need of it. */
export interface Running {
  readonly client: BaseLanguageClient;
  /** Settled when the server answers, or when it could not be started. */
  readonly started: Promise<void>;
  restart(): Promise<void>;
  /** Checks all duty lists of the workspace; answers with the counts. */
  checkWorkspace(): Promise<unknown>;
  showOutput(): void;
  stop(): Promise<void>;
}

/** What `activate` returns; tests wait for `ready`. */
export interface Api {
  readonly mode: Mode;
  /** Undefined until there is a duty list. */
  readonly client: BaseLanguageClient | undefined;
  /** Settled when the documents open now have been looked at and, if one is a duty list, the server is up. */
  readonly ready: Promise<void>;
}

let running: Running | undefined;

export function activateExtension(context: vscode.ExtensionContext, mode: Mode, start: () => Running): Api {
  const load = (): Running => {
    running ??= start();
    return running;
  };
  registerRulePages(context);
  context.subscriptions.push(
    vscode.commands.registerCommand('dutylist.restartServer', () => load().restart()),
    vscode.commands.registerCommand('dutylist.showOutput', () => load().showOutput()),
    vscode.commands.registerCommand('dutylist.fixAll', fixAll),
    vscode.commands.registerCommand('dutylist.checkWorkspace', () => load().checkWorkspace()),
    vscode.commands.registerCommand('dutylist.saveConfiguration', saveConfiguration),
  );
  const lookedAt = watchLanguages(context, load);
  return {
    mode,
    get client() {
      return running?.client;
    },
    get ready() {
      return lookedAt.then(() => running?.started);
    },
  };
}

/** The same action that saving runs where the user asks for it. */
async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.dutylist', apply: 'first' });
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
