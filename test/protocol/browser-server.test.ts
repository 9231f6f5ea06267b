// The browser's bundle of the server in a worker. Node's worker threads stand in for the browser's: they have the same
// messages; the few globals that differ are put in place before the bundle runs, and Node's own are hidden from it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { filesListRequest, filesReadRequest } from '../../server/src/protocol';
import { inRepo } from '../support/repo';
import { basicList } from '../support/small-lists';

const shim = `
const { parentPort, workerData } = require('node:worker_threads');
const listen = listener => parentPort.on('message', data => listener({ data }));
globalThis.self = globalThis;
globalThis.postMessage = message => parentPort.postMessage(message);
globalThis.addEventListener = (type, listener) => type === 'message' && listen(listener);
Object.defineProperty(globalThis, 'onmessage', { set: listen });
const hidden = ['require', 'process', 'Buffer', 'module', 'exports', 'setImmediate', 'clearImmediate', 'global'];
for (const name of hidden) delete globalThis[name];
new Function(...hidden, workerData)();
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A client that serves these files to a server in a worker. */
function startWorker(files: Readonly<Record<string, string>>) {
  const worker = new Worker(shim, { eval: true, workerData: readFileSync(inRepo('dist/browser/server.js'), 'utf8') });
  const answers = new Map<number, (message: Message) => void>();
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  let fail: (error: Error) => void;
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {});
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
  const reply = ({ id }: Message, result: unknown) => send({ id, result });
  worker.on('error', error => fail(error));
  worker.on('message', (message: Message) => {
    if (message.method === undefined) {
      if (message.error) fail(new Error(message.error.message));
      answers.get(message.id!)?.(message);
    } else if (message.method === filesListRequest) reply(message, [...Object.keys(files), 'web:/a/gone.txt']);
    else if (message.method === filesReadRequest) {
      const text = files[(message.params as { uri: string }).uri];
      reply(message, text === undefined ? { error: 'gone' } : { base64: Buffer.from(text).toString('base64') });
    } else if (message.id !== undefined) reply(message, null);
    else if (message.method === 'textDocument/publishDiagnostics') {
      published.push(message.params as PublishDiagnosticsParams);
      for (const look of waiting) look();
    }
  });
  let last = 0;
  return {
    notify: (method: string, params: unknown) => send({ method, params }),
    request: (method: string, params: unknown) => {
      const id = ++last;
      send({ id, method, params });
      const answer = new Promise<unknown>(resolve => answers.set(id, message => resolve(message.result)));
      return Promise.race([answer, failure]);
    },
    /** What is published for a version, now or later. */
    diagnostics: (version: number) => {
      const come = new Promise<Diagnostic[]>(resolve => {
        const look = () => {
          const found = published.find(params => params.version === version);
          if (found) resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      });
      return Promise.race([come, failure]);
    },
    stop: () => worker.terminate(),
  };
}

test('the server answers in a worker, with files from the client', async () => {
  const uri = 'web:/a/甲镇.dutylist';
  const text = basicList(['1\t组织党员学习党的理论。', '3\t开展防汛抗旱值班巡查工作。'], { town: '甲镇' });
  const neighbour = basicList(['1\t组织党员学习党的理论。', '2\t做好防汛抗旱值班巡查。'], { town: '乙镇' });
  const worker = startWorker({ [uri]: text, 'web:/a/乙镇.txt': neighbour, 'web:/a/notes.txt': '这不是清单。' });
  try {
    await worker.request('initialize', { capabilities: {}, initializationOptions: { clientFiles: true } });
    worker.notify('initialized', {});
    worker.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dutylist', version: 1, text } });
    assert.deepEqual(
      (await worker.diagnostics(1)).map(each => each.code),
      ['number-gap'],
    );
    const position = { line: 4, character: 4 };
    const definition = await worker.request('textDocument/definition', { textDocument: { uri }, position });
    assert.deepEqual(
      (definition as { uri: string }[]).map(each => each.uri),
      ['web:/a/乙镇.txt'],
    );
    const hover = await worker.request('textDocument/hover', { textDocument: { uri }, position });
    assert.match((hover as { contents: { value: string } }).contents.value, /乙镇/);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
    const contentChanges = [{ range, text: '2' }];
    worker.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    assert.deepEqual(await worker.diagnostics(2), []);
    assert.equal(await worker.request('shutdown', undefined), null);
  } finally {
    await worker.stop();
  }
});
