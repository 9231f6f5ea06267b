// Wires a connection to the service: look up the snapshot, convert positions, call a feature, convert the answer. What a
// request does is in features/; that a request fails must not end the server, so each is caught, logged and answered
// with nothing.

import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type LocationLink,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { provideDefinition, provideImplementation, type Target } from '../features/definition';
import { provideFolding } from '../features/folding';
import { provideHover } from '../features/hover';
import { provideSummary } from '../features/summary';
import { provideSymbols } from '../features/symbols';
import { type Locale, messagesOf } from '../messages/messages';
import { type InitializationOptions, type ServerSettings, type SummaryParams, summaryRequest } from '../protocol';
import { createService, type Service, type ServiceOptions, type Snapshot } from '../service';
import { buildLineIndex, offsetAt } from '../text/line-index';
import { codeActions, fixAllKind } from './code-actions';
import { type DiagnosticOptions, publishedRulePages, toDiagnostic, toDocumentSymbol, toRange } from './convert';

/** What a shell gives to the server once it knows the client. */
export type ServiceFor = (params: InitializeParams, log: (message: string) => void) => ServiceOptions;

/** How long a definition waits for the workspace to be read, in milliseconds; then it answers with what is there. */
const mostWaited = 3000;
const usualMaxTargets = 20;

/** Starts the server on a connection. Returns at once; the connection listens. */
export function startServer(connection: Connection, serviceFor: ServiceFor): void {
  const documents = new TextDocuments(TextDocument);
  let service: Service;
  let capabilities: ClientCapabilities = {};
  let initialization: InitializationOptions = {};
  let settings: ServerSettings = {};
  let loading: Promise<void> = Promise.resolve();
  let stopped = false;
  let hasFolder = false;
  /** Configuration files for which diagnostics were sent. */
  let toldConfigs: ReadonlySet<string> = new Set();
  /** Part of a diagnostic report's id: what it depends on besides the document. */
  let generation = 0;

  const log = (message: string) => connection.console.warn(message);
  const locale = (): Locale => {
    const language = settings.language ?? initialization.language ?? 'zh-cn';
    if (language !== 'auto') return language === 'en' ? 'en' : 'zh-cn';
    return /^zh/i.test(initialization.displayLanguage ?? 'zh') ? 'zh-cn' : 'en';
  };
  const pulls = () => capabilities.textDocument?.diagnostic !== undefined;

  const snapshotOf = (uri: string): Snapshot | undefined => {
    const document = documents.get(uri);
    return document ? service.update(uri, document.getText()) : undefined;
  };

  const diagnosticsOf = (snapshot: Snapshot): Diagnostic[] => {
    const options: DiagnosticOptions = {
      uri: snapshot.uri,
      lines: snapshot.lines,
      messages: messagesOf(locale()),
      locale: locale(),
      rulePages: initialization.rulePages ?? publishedRulePages,
      related: capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? pulls(),
      links: capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport ?? pulls(),
    };
    if (snapshot.misdecoded)
      return [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          severity: DiagnosticSeverity.Error,
          source: 'dutylist',
          code: 'encoding',
          message: options.messages.encoding,
        },
      ];
    return snapshot.result.findings.map(finding => toDiagnostic(finding, options));
  };

  const publish = (uri: string) => {
    const snapshot = snapshotOf(uri);
    const version = documents.get(uri)?.version;
    if (snapshot)
      void connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: diagnosticsOf(snapshot),
      });
  };

  /** Language or configuration changed: everything that was told is told anew. */
  const tellAgain = () => {
    generation++;
    if (pulls()) {
      if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    } else for (const document of documents.all()) publish(document.uri);
    publishConfigProblems();
  };

  const publishConfigProblems = () => {
    const configs = service.configFiles();
    for (const uri of toldConfigs) if (!configs.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    toldConfigs = new Set(configs.keys());
    for (const [uri, { text, problems }] of configs) {
      const lines = buildLineIndex(text);
      const messages = messagesOf(locale());
      void connection.sendDiagnostics({
        uri,
        diagnostics: problems.map(problem => ({
          range: toRange(lines, problem),
          severity: DiagnosticSeverity.Warning,
          source: 'dutylist',
          message: messages.configProblem(problem),
        })),
      });
    }
  };

  const readSettings = async () => {
    if (!capabilities.workspace?.configuration) return;
    const found: unknown = await connection.workspace.getConfiguration('dutylist');
    settings = typeof found === 'object' && found !== null ? (found as ServerSettings) : {};
  };

  /** Answers a request; what it throws is logged with its name and answered with `nothing`. */
  const answer = async <T>(name: string, nothing: T, work: () => T | Promise<T>): Promise<T> => {
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
    hasFolder = (params.workspaceFolders?.length ?? 0) > 0 || Boolean(params.rootUri);
    service = createService(serviceFor(params, log));
    return {
      serverInfo: { name: 'dutylist' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        implementationProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(pulls()
          ? {
              diagnosticProvider: { identifier: 'dutylist', interFileDependencies: false, workspaceDiagnostics: false },
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
    });
  };

  connection.onInitialized(() => {
    inTurn('initialized', async () => {
      await answer('register', undefined, register);
      await answer('settings', undefined, readSettings);
      tellAgain();
      await service.load(() => stopped);
      if (service.configFiles().size > 0) tellAgain();
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
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    inTurn('didChangeWatchedFiles', async () => {
      if (await service.filesChanged(changes.map(change => change.uri))) tellAgain();
    });
  });

  documents.onDidOpen(({ document }) => {
    // versions begin anew, so a report on an earlier opening is none on this one
    generation++;
    if (hasFolder) return;
    inTurn('didOpen', async () => {
      await service.loadSiblings(document.uri);
      if (service.configFiles().size > 0) tellAgain();
    });
  });

  documents.onDidChangeContent(({ document }) => {
    void answer('didChange', undefined, () => {
      service.update(document.uri, document.getText());
      if (!pulls()) publish(document.uri);
    });
  });

  documents.onDidClose(({ document }) => {
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    inTurn('didClose', async () => {
      // it may have been opened again meanwhile
      if (!documents.get(document.uri)) await service.close(document.uri);
    });
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) =>
    answer('diagnostic', { kind: DocumentDiagnosticReportKind.Full, items: [] } as const, () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = `${documents.get(textDocument.uri)!.version}.${generation}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(snapshot) };
    }),
  );

  connection.onHover(({ textDocument, position }) =>
    answer('hover', null, () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return null;
      const hover = provideHover(queryOf(snapshot, offsetAt(snapshot.lines, position)), messagesOf(locale()));
      if (!hover) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: hover.markdown },
        range: toRange(snapshot.lines, hover.range),
      };
    }),
  );

  const queryOf = (snapshot: Snapshot, offset: number) => ({
    document: snapshot.document,
    uri: snapshot.uri,
    offset,
    town: snapshot.town,
    county: snapshot.county,
    corpus: service.corpus,
    maxTargets: Math.max(1, settings.definition?.maxTargets ?? usualMaxTargets),
  });

  const locations = (snapshot: Snapshot, targets: Target[], links: boolean): Location[] | LocationLink[] => {
    const { lines, uri } = snapshot;
    const placed = targets.map(target => ({
      uri: target.kind === 'here' ? uri : target.uri,
      range: target.kind === 'here' ? toRange(lines, target.range) : { start: target.start, end: target.end },
      origin: toRange(lines, target.origin),
    }));
    if (!links) return placed.map(({ uri: targetUri, range }) => ({ uri: targetUri, range }));
    return placed.map(({ uri: targetUri, range, origin }) => ({
      originSelectionRange: origin,
      targetUri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  };

  const jump =
    (name: 'definition' | 'implementation', provide: typeof provideDefinition) =>
    async ({
      textDocument,
      position,
    }: {
      textDocument: { uri: string };
      position: { line: number; character: number };
    }) =>
      answer(name, null, async () => {
        await Promise.race([loading, new Promise(resolve => setTimeout(resolve, mostWaited))]);
        const snapshot = snapshotOf(textDocument.uri);
        if (!snapshot) return null;
        const targets = provide(queryOf(snapshot, offsetAt(snapshot.lines, position)));
        return locations(snapshot, targets, capabilities.textDocument?.[name]?.linkSupport ?? false);
      });
  connection.onDefinition(jump('definition', provideDefinition));
  connection.onImplementation(jump('implementation', provideImplementation));

  connection.onDocumentSymbol(({ textDocument }) =>
    answer('documentSymbol', [], () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return [];
      return provideSymbols(snapshot.document, messagesOf(locale())).map(symbol =>
        toDocumentSymbol(symbol, snapshot.lines),
      );
    }),
  );

  connection.onFoldingRanges(({ textDocument }) =>
    answer('foldingRange', [], () => {
      const snapshot = snapshotOf(textDocument.uri);
      return snapshot ? provideFolding(snapshot.document) : [];
    }),
  );

  connection.onCodeAction(({ textDocument, range, context }) =>
    answer('codeAction', [], () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return [];
      return codeActions({
        snapshot,
        version: documents.get(textDocument.uri)!.version,
        range: { start: offsetAt(snapshot.lines, range.start), end: offsetAt(snapshot.lines, range.end) },
        only: context.only,
        diagnostics: context.diagnostics,
        messages: messagesOf(locale()),
        context: service.contextFor(snapshot.uri),
        isVsCode: initialization.displayLanguage !== undefined,
        versioned: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
      });
    }),
  );

  connection.onRequest(summaryRequest, ({ uri }: SummaryParams) =>
    answer('summary', null, () => {
      const snapshot = snapshotOf(uri);
      return snapshot ? provideSummary(snapshot.document) : null;
    }),
  );

  connection.onShutdown(() => {
    stopped = true;
  });
  documents.listen(connection);
  connection.listen();
}
