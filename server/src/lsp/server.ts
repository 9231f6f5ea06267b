// Wires a connection to the service: look up the snapshot, convert positions, call a feature, convert the answer. What a
// request does is in features/; that a request fails must not end the server, so each is caught, logged and answered
// with nothing.

import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ExecuteCommandRequest,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../corpus/uri';
import { type Locale, messagesOf } from '../messages/messages';
import { checkWorkspaceCommand, type InitializationOptions, type ServerSettings } from '../protocol';
import { createService, type Service, type ServiceOptions, type Snapshot } from '../service';
import { isConfigUri } from '../service/configurations';
import { serveCodeActions } from './code-action-requests';
import { cleanKind, fixAllKind } from './code-actions';
import { type Comparing, createComparing } from './comparing';
import { createConfigDiagnostics } from './config-diagnostics';
import { publishedRulePages } from './convert';
import { countyCapabilities, serveCounty } from './county';
import { createDiagnostics } from './diagnostics';
import { type Answer, answerDocumentRequests } from './document-requests';
import { serveItemEdits } from './edit-items';
import { itemActionKinds } from './item-actions';
import { createLater } from './later';
import { convertKind, serveLayouts } from './layouts';
import { createLoadProgress } from './load-progress';
import { servePaste } from './paste';
import { createWorkspaceCheck, type WorkspaceCheck } from './workspace-check';
import { runCheck } from './workspace-check-command';

/** What a shell gives to the server once it knows the client. */
export type ServiceFor = (
  params: InitializeParams,
  log: (message: string) => void,
  /** URIs of the workspace's folders, as they are now. */
  folders: () => readonly string[],
) => ServiceOptions;

/** How long nothing must have changed before all closed documents are checked again, in milliseconds. */
const quietPeriod = 300;

/** Starts the server on a connection. Returns at once; the connection listens. */
export function startServer(connection: Connection, serviceFor: ServiceFor): void {
  const documents = new TextDocuments(TextDocument);
  let service: Service;
  let pause: ServiceOptions['pause'];
  let check: WorkspaceCheck;
  let comparing: Comparing;
  let capabilities: ClientCapabilities = {};
  let initialization: InitializationOptions = {};
  let settings: ServerSettings = {};
  let loading: Promise<void> = Promise.resolve();
  /** Settled when the configuration above the documents that were opened has been looked for. */
  let lookedAbove: Promise<void> = Promise.resolve();
  let stopped = false;
  let corpusChanged = () => {};
  /** URIs of the workspace's folders. */
  let folders: string[] = [];

  const log = (message: string) => connection.console.warn(message);
  const locale = (): Locale => {
    const language = settings.language ?? initialization.language ?? 'zh-cn';
    if (language !== 'auto') return language === 'en' ? 'en' : 'zh-cn';
    return /^zh/i.test(initialization.displayLanguage ?? 'zh') ? 'zh-cn' : 'en';
  };
  const isVsCode = () => initialization.displayLanguage !== undefined;
  const pulls = () => capabilities.textDocument?.diagnostic !== undefined;

  const send = (uri: string, diagnostics: Diagnostic[]) => void connection.sendDiagnostics({ uri, diagnostics });

  /** The duty list that the editor has open. */
  const snapshotOf = (uri: string): Snapshot | undefined => {
    const document = isConfigUri(uri) ? undefined : documents.get(uri);
    return document ? service.update(uri, document.getText()) : undefined;
  };
  /** What the editor has open under any spelling of the URI. */
  const openUnder = (uri: string) => documents.all().find(each => canonicalUri(each.uri) === canonicalUri(uri));

  const configDiagnostics = createConfigDiagnostics({
    service: () => service,
    messages: () => messagesOf(locale()),
    openUri: uri => openUnder(uri)?.uri,
    pulls,
    send,
  });

  const diagnostics = createDiagnostics({
    connection,
    service: () => service,
    snapshotOf,
    open: () => documents.all(),
    pulls,
    refreshes: () => capabilities.workspace?.diagnostics?.refreshSupport ?? false,
    options: () => ({
      messages: messagesOf(locale()),
      locale: locale(),
      rulePages: initialization.rulePages ?? publishedRulePages,
      related: capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? pulls(),
      links: capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport ?? pulls(),
    }),
  });

  /** Language or configuration changed: everything that was told is told anew. */
  const tellAgain = () => {
    diagnostics.tellAgain();
    configDiagnostics.publish();
    check.again();
    comparing.stirred();
  };

  /** What the editor holds of a configuration file has changed; it counts at once, saved or not. */
  const configEdited = (uri: string, text: string | undefined) => {
    if (service.editConfig(uri, text)) tellAgain();
    else configDiagnostics.publish();
    inTurn('configuration', async () => {
      // the disk counts again
      if (text === undefined && (await service.filesChanged([uri]))) tellAgain();
      await service.reindex(() => stopped);
    });
  };

  const readSettings = async () => {
    if (!capabilities.workspace?.configuration) return;
    const found: unknown = await connection.workspace.getConfiguration('dutylist');
    settings = typeof found === 'object' && found !== null ? (found as ServerSettings) : {};
  };

  const checkLater = createLater(quietPeriod);
  const compareLater = createLater(quietPeriod);

  const answer: Answer = async (name, nothing, work) => {
    try {
      return await work();
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    }
  };

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    initialization = (params.initializationOptions ?? {}) as InitializationOptions;
    folders = params.workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    const options = serviceFor(params, log, () => folders);
    service = createService(options);
    pause = options.pause;
    check = createWorkspaceCheck({
      service,
      openSnapshot: uri => snapshotOf(openUnder(uri)?.uri ?? uri),
      diagnosticsOf: diagnostics.of,
      ready: () => loading,
      send,
      pause: options.pause,
      prepare: (snapshot, isWanted) => comparing.prepare(snapshot, isWanted),
      later: checkLater,
      log,
    });
    comparing = createComparing({
      service: () => service,
      pause: options.pause,
      later: compareLater,
      compared: diagnostics.tellChanged,
      log,
    });
    return {
      serverInfo: { name: 'dutylist' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        implementationProvider: true,
        ...countyCapabilities(capabilities),
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, cleanKind, ...itemActionKinds, convertKind],
        },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
        // the extension has commands of its own, of which the lenses need one
        ...(isVsCode()
          ? { codeLensProvider: { resolveProvider: true } }
          : { executeCommandProvider: { commands: [checkWorkspaceCommand] } }),
        ...(pulls()
          ? {
              diagnosticProvider: { identifier: 'dutylist', interFileDependencies: true, workspaceDiagnostics: false },
            }
          : {}),
      },
    };
  });

  /** What changes the corpus is done one after the other, and what asks for the corpus waits for it (`loading`). */
  const inTurn = (name: string, work: () => Promise<void>) => {
    const before = loading;
    loading = answer(name, undefined, async () => {
      await before;
      await work();
      corpusChanged();
      comparing.stirred();
    });
  };

  /** Reads the workspace, and shows how far it has come. */
  const load = async () => {
    const progress = createLoadProgress(connection, capabilities, () => messagesOf(locale()).editor.reading);
    try {
      await service.load(() => stopped || progress.stopped(), progress.report);
    } finally {
      progress.done();
    }
  };

  connection.onInitialized(() => {
    inTurn('initialized', async () => {
      await answer('register', undefined, register);
      await answer('settings', undefined, readSettings);
      tellAgain();
      await load();
      if (service.configFiles().size > 0) tellAgain();
      else diagnostics.tellChanged();
    });
    if (capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folder => folder.uri));
        folders = [...folders.filter(uri => !gone.has(uri)), ...added.map(folder => folder.uri)];
        inTurn('didChangeWorkspaceFolders', async () => {
          await load();
          tellAgain();
        });
      });
  });

  const register = async () => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'dutylist' });
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{dutylist,txt}' }, { globPattern: '**/dutylist.config.json' }],
      });
  };

  connection.onDidChangeConfiguration(async change => {
    await answer('didChangeConfiguration', undefined, async () => {
      const pushed = (change.settings as { dutylist?: ServerSettings } | null)?.dutylist;
      if (pushed) settings = pushed;
      await readSettings();
      tellAgain();
      corpusChanged();
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    inTurn('didChangeWatchedFiles', async () => {
      const uris = changes.map(change => change.uri);
      if (await service.filesChanged(uris)) tellAgain();
      else diagnostics.tellChanged();
      void check.changed(uris);
    });
  });

  documents.onDidOpen(({ document }) => {
    diagnostics.opened();
    if (isConfigUri(document.uri)) return;
    check.opened(document.uri);
    const before = lookedAbove;
    lookedAbove = answer('configuration', undefined, async () => {
      if (await service.lookAbove(document.uri)) tellAgain();
      await before;
    });
    if (folders.length > 0) return;
    inTurn('didOpen', async () => {
      await service.loadSiblings(document.uri);
      if (service.configFiles().size > 0) tellAgain();
      else diagnostics.tellChanged();
    });
  });

  documents.onDidChangeContent(({ document }) => {
    void answer('didChange', undefined, () => {
      if (isConfigUri(document.uri)) return configEdited(document.uri, document.getText());
      service.update(document.uri, document.getText());
      check.stirred();
      comparing.stirred();
      if (pulls()) return;
      diagnostics.publish(document.uri);
      // those who pull ask for the other documents by themselves
      diagnostics.tellChanged();
    });
  });

  documents.onDidClose(({ document }) => {
    if (!pulls()) send(document.uri, []);
    diagnostics.closed(document.uri);
    if (isConfigUri(document.uri)) return configEdited(document.uri, undefined);
    inTurn('didClose', async () => {
      // it may have been opened again meanwhile
      if (documents.get(document.uri)) return;
      await service.close(document.uri);
      diagnostics.tellChanged();
      void check.closed(document.uri);
    });
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) =>
    answer('diagnostic', { kind: DocumentDiagnosticReportKind.Full, items: [] } as const, async () => {
      await lookedAbove;
      const { uri } = textDocument;
      const document = documents.get(uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = diagnostics.reportId(uri, document.version);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const snapshot = snapshotOf(uri);
      const items = snapshot ? diagnostics.of(snapshot) : configDiagnostics.of(canonicalUri(uri));
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );

  answerDocumentRequests(connection, {
    answer,
    snapshotOf,
    corpus: () => service.corpus,
    loaded: () => loading,
    messages: () => messagesOf(locale()),
    maxTargets: () => settings.definition?.maxTargets,
    linkSupport: name => capabilities.textDocument?.[name]?.linkSupport ?? false,
  });

  const editing = {
    answer,
    snapshotOf,
    versionOf: (uri: string) => documents.get(uri)?.version,
    messages: () => messagesOf(locale()),
    service: () => service,
    openUnder,
  };
  serveCodeActions(connection, {
    ...editing,
    locale,
    isVsCode,
    capabilities: () => capabilities,
    folders: () => folders,
  });
  serveItemEdits(connection, editing);
  serveLayouts(connection, editing);
  servePaste(connection, editing);

  corpusChanged = serveCounty(connection, {
    ...editing,
    loaded: () => loading,
    pause: () => pause(),
    comparing: () => comparing,
    capabilities: () => capabilities,
    wantsLenses: () => isVsCode() && settings.codeLens?.enabled !== false,
    isVsCode,
  });

  // not onExecuteCommand, which hides whether the client gave a token for the progress
  connection.onRequest(ExecuteCommandRequest.type, ({ command, workDoneToken }, token) =>
    answer('executeCommand', null, () => {
      if (command !== checkWorkspaceCommand) return null;
      return runCheck({
        connection,
        check,
        ready: loading,
        token,
        workDoneToken,
        texts: messagesOf(locale()).editor,
        isVsCode: isVsCode(),
      });
    }),
  );

  connection.onShutdown(() => {
    stopped = true;
    checkLater.stop();
    compareLater.stop();
  });
  documents.listen(connection);
  connection.listen();
}
