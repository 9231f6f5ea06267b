// A language client as plain as can be: it starts the built server as an editor would and speaks to it over stdio, so
// that what is measured holds everything between a key and an answer, the encoding of messages on both sides included.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface BenchClient {
  readonly process: ChildProcess;
  request<T>(method: string, params: object): Promise<T>;
  /** Opens a document; answers with the number of its diagnostics once they are published. */
  open(uri: string, text: string): Promise<number>;
  /** Inserts `text` at a place, or deletes `length` characters there; answers as `open`. */
  edit(uri: string, at: Position, text: string, length?: number): Promise<number>;
  stop(): Promise<void>;
}

export interface ClientOptions {
  /** Workspace folder. */
  readonly folder?: string;
  /** Whether the client asks for diagnostics instead of having them pushed. */
  readonly pull?: boolean;
  /** A folder in which the server may keep what it has read. */
  readonly storage?: string;
  /** Arguments for Node, before the server's path. */
  readonly nodeArguments?: readonly string[];
}

/** A file of the build that the bench belongs to: `dist/server.js` beside `dist/test/bench/bench.js`. */
export function builtFile(name: string): string | undefined {
  const file = path.join(__dirname, '..', '..', name);
  return existsSync(file) ? file : undefined;
}

/** Starts the server and shakes hands with it. */
export async function startClient(options: ClientOptions = {}): Promise<BenchClient> {
  const server = builtFile('server.js');
  if (!server) throw new Error('dist/server.js is missing');
  const child = spawn(process.execPath, [...(options.nodeArguments ?? []), server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = expectDiagnostics(connection);
  connection.listen();
  const uri = options.folder === undefined ? undefined : pathToFileURL(options.folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri ?? null,
    workspaceFolders: uri === undefined ? null : [{ uri, name: 'bench' }],
    initializationOptions: options.storage === undefined ? {} : { storageUri: pathToFileURL(options.storage).href },
    capabilities: {
      textDocument: options.pull ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});

  const versions = new Map<string, number>();
  const diagnostics = async (uri: string, version: number, send: () => Promise<void>) => {
    if (!options.pull) {
      const answer = published(uri, version);
      await send();
      return answer;
    }
    await send();
    const report: { items: unknown[] } = await connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items.length;
  };
  return {
    process: child,
    request: (method, params) => connection.sendRequest(method, params),
    open(uri, text) {
      versions.set(uri, 1);
      const textDocument = { uri, languageId: 'dutylist', version: 1, text };
      return diagnostics(uri, 1, () => connection.sendNotification('textDocument/didOpen', { textDocument }));
    },
    edit(uri, at, text, length = 0) {
      const version = versions.get(uri)! + 1;
      versions.set(uri, version);
      const range = { start: at, end: { line: at.line, character: at.character + length } };
      const change = { textDocument: { uri, version }, contentChanges: [{ range, text }] };
      return diagnostics(uri, version, () => connection.sendNotification('textDocument/didChange', change));
    },
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = once(child, 'exit');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** Answers with the number of diagnostics of a version when they come. */
function expectDiagnostics(connection: MessageConnection): (uri: string, version: number) => Promise<number> {
  const expected = new Map<string, (count: number) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: unknown[] }) => {
      const key = `${version} ${uri}`;
      expected.get(key)?.(diagnostics.length);
      expected.delete(key);
    },
  );
  return (uri, version) => new Promise(resolve => expected.set(`${version} ${uri}`, resolve));
}
