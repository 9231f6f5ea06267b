import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { corpusChangedNotification, type InitializationOptions } from '../../server/src/protocol';
import { checkWorkspace } from './check-workspace';
import { answerFileRequests } from './client-files';
import { createCompareView } from './compare-panel';
import { createLayoutCommands } from './convert-layout';
import { createCoverageView } from './coverage-view';
import { createItemCommands } from './edit-items';
import type { Running } from './extension';
import { createGoToItem } from './go-to-item';
import { registerRowPaste } from './paste-rows';
import { rulePagesBase } from './rule-pages';
import { documentSchemes } from './schemes';
import { createStatusBar } from './status-bar';

export interface ClientHost {
  /** The server can't read files and asks the client. */
  readonly clientFiles: boolean;
  createClient(options: LanguageClientOptions & { outputChannel: vscode.LogOutputChannel }): BaseLanguageClient;
  stopped?(): void;
}

/** Starts the language client and the views that live on it; the same in Node and in the browser. */
export function runClient(context: vscode.ExtensionContext, host: ClientHost): Running {
  const outputChannel = vscode.window.createOutputChannel(vscode.l10n.t('Duty List'), { log: true });
  const watchers = ['**/*.{dutylist,txt}', '**/dutylist.config.json'].map(glob =>
    vscode.workspace.createFileSystemWatcher(glob),
  );
  const client = host.createClient({
    documentSelector: documentSchemes().flatMap(scheme => [
      { scheme, language: 'dutylist' },
      // what is typed there counts at once, and what is wrong is told there
      { scheme, pattern: '**/dutylist.config.json' },
    ]),
    synchronize: { configurationSection: 'dutylist', fileEvents: watchers },
    initializationOptions: () => initializationOptions(context, host.clientFiles),
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: ['dutylist.openRuleDocs'] } },
  });
  if (host.clientFiles) answerFileRequests(client);
  const corpusChanged = new vscode.EventEmitter<void>();
  client.onNotification(corpusChangedNotification, () => corpusChanged.fire());
  context.subscriptions.push(
    outputChannel,
    corpusChanged,
    ...watchers,
    createStatusBar(client),
    createItemCommands(client),
    createLayoutCommands(client),
    registerRowPaste(client),
    createGoToItem(client),
    createCompareView(client, corpusChanged.event),
    createCoverageView(client, corpusChanged.event),
  );
  void vscode.commands.executeCommand('setContext', 'dutylist.loaded', true);

  const failed = (error: unknown) => outputChannel.error(String(error));
  const stop = async () => {
    await client.stop().catch(failed);
    host.stopped?.();
  };
  let started = client.start().catch(failed);
  return {
    client,
    get started() {
      return started;
    },
    async restart() {
      await stop();
      started = client.start().catch(failed);
      await started;
    },
    async checkWorkspace() {
      await started;
      return checkWorkspace(client);
    },
    showOutput: () => outputChannel.show(),
    stop,
  };
}

function initializationOptions({ storageUri }: vscode.ExtensionContext, clientFiles: boolean): InitializationOptions {
  const language = vscode.workspace
    .getConfiguration('dutylist')
    .get<NonNullable<InitializationOptions['language']>>('language', 'zh-cn');
  return {
    language,
    displayLanguage: vscode.env.language,
    rulePages: rulePagesBase,
    clientFiles,
    ...(storageUri?.scheme === 'file' ? { storageUri: storageUri.toString(true) } : {}),
  };
}
