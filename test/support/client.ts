// A client of the built language server, over stdio as an editor would be. Whoever waits waits for an event: an answer, or
// a notification that has come or is to come; nothing sleeps.

import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type LocationLink,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { inRepo } from './repo';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Paths of the workspace's folders; none for a single file. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  /** The section `dutylist` that the client answers with; it can be changed. */
  readonly settings?: object;
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly server: InitializeResult;
  readonly process: ChildProcess;
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** What the server logged. */
  readonly log: string[];
  /** What the server asked the client for, by method. */
  readonly asked: string[];
  settings: object;
  open(uri: string, text: string, version?: number): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The diagnostics of a document by a request. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The first publication (from the `from`th on) that fits, now or later. */
  publication(fits: (params: PublishDiagnosticsParams) => boolean, from?: number): Promise<PublishDiagnosticsParams>;
  /** Resolves when the server asks for this for the `count`th time. */
  askedFor(method: string, count?: number): Promise<void>;
  definition(uri: string, line: number, character: number): Promise<LocationLink[]>;
  codeActions(uri: string, range: Range, only?: readonly string[], diagnostics?: Diagnostic[]): Promise<CodeAction[]>;
  /** Shuts the server down; answers its exit code. */
  stop(): Promise<number | null>;
}

/** What VS Code can, as far as the server cares. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    definition: { linkSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
};

/** As `fullCapabilities`, but diagnostics have to be published. */
export const pushCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: {
    definition: { linkSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
};

/** Starts the server and initializes it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const server = spawn(process.execPath, [inRepo('dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>(resolve => server.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const asked: string[] = [];
  /** Looked at after each message. */
  const waiting = new Set<() => void>();
  const told = () => {
    for (const look of waiting) look();
  };
  const until = <T>(found: () => T | undefined): Promise<T> =>
    new Promise(resolve => {
      const look = () => {
        const value = found();
        if (value === undefined) return;
        waiting.delete(look);
        resolve(value);
      };
      waiting.add(look);
      look();
    });

  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    told();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
    told();
  });
  const answer = (method: string, reply: () => unknown) =>
    connection.onRequest(method, () => {
      asked.push(method);
      told();
      return reply();
    });
  answer('workspace/configuration', () => [client.settings]);
  answer('client/registerCapability', () => null);
  answer('workspace/diagnostic/refresh', () => null);
  answer('window/workDoneProgress/create', () => null);
  connection.listen();

  const workspaceFolders = options.folders?.map(folder => ({
    uri: pathToFileURL(folder).href,
    name: path.basename(folder),
  }));
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: workspaceFolders ?? null,
    capabilities: options.capabilities ?? fullCapabilities,
    ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
  });

  const client: Client = {
    connection,
    server: result,
    process: server,
    published,
    log,
    asked,
    settings: options.settings ?? {},
    open(uri, text, version = 1) {
      const textDocument = { uri, languageId: 'dutylist', version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    change(uri, version, contentChanges) {
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    close(uri) {
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    publication: (fits, from = 0) => until(() => published.slice(from).find(fits)),
    askedFor: async (method, count = 1) => {
      await until(() => (asked.filter(each => each === method).length >= count ? true : undefined));
    },
    definition: async (uri, line, character) =>
      (await connection.sendRequest<LocationLink[] | null>('textDocument/definition', {
        textDocument: { uri },
        position: { line, character },
      })) ?? [],
    codeActions: async (uri, range, only, diagnostics = []) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics, ...(only ? { only } : {}) },
      })) ?? [],
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
  void connection.sendNotification('initialized', {});
  return client;
}
