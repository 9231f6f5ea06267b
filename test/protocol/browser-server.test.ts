// The browser's bundle of the server in a worker. Node's worker threads stand in for the browser's: they have the same
// messages; the few globals that differ are put in place before the bundle runs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { inRepo } from '../support/repo';

const shim = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = message => parentPort.postMessage(message);
globalThis.addEventListener = (type, listener) => {
  if (type === 'message') parentPort.on('message', data => listener({ data }));
};
Object.defineProperty(globalThis, 'onmessage', { set: listener => parentPort.on('message', data => listener({ data })) });
for (const name of ['require', 'process', 'Buffer', 'module', 'exports']) delete globalThis[name];
new Function('require', 'process', 'Buffer', 'module', 'exports', workerData)();
`;

interface Message {
  id?: number;
  method?: string;
  params?: { uri?: string; diagnostics?: { code?: string }[] };
  result?: unknown;
}

const header = '序号\t事项名称\n一、党的建设（2项）\t\n';
const files: Record<string, string> = {
  'web:/a/甲镇.dutylist': `甲镇基本履职事项清单（2项）\n${header}1\t组织党员学习党的理论。\n3\t开展防汛抗旱值班巡查工作。\n`,
  'web:/a/乙镇.txt': `乙镇基本履职事项清单（2项）\n${header}1\t组织党员学习党的理论。\n2\t做好防汛抗旱值班巡查。\n`,
};

test('the server answers in a worker, with files from the client', async () => {
  const worker = new Worker(shim, { eval: true, workerData: readFileSync(inRepo('dist/browser/server.js'), 'utf8') });
  const waiting = new Map<number, (message: Message) => void>();
  const published: Message[] = [];
  let told: (() => void) | undefined;
  let failed: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  worker.on('error', failed);
  worker.on('message', (message: Message) => {
    if (message.method === undefined) waiting.get(message.id!)?.(message);
    else if (message.method === 'dutylist/files/list') reply(message, Object.keys(files));
    else if (message.method === 'dutylist/files/read')
      reply(message, { base64: Buffer.from(files[message.params!.uri!] ?? '').toString('base64') });
    else if (message.id !== undefined) reply(message, null);
    else if (message.method === 'textDocument/publishDiagnostics') {
      published.push(message);
      told?.();
    }
  });
  const reply = ({ id }: Message, result: unknown) => worker.postMessage({ jsonrpc: '2.0', id, result });
  const notify = (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params });
  let last = 0;
  const request = (method: string, params: unknown) => {
    const id = ++last;
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return Promise.race([new Promise<Message>(resolve => waiting.set(id, resolve)), failure]);
  };

  await request('initialize', { capabilities: {}, initializationOptions: { clientFiles: true } });
  notify('initialized', {});
  const uri = 'web:/a/甲镇.dutylist';
  const diagnosed = new Promise<void>(resolve => {
    told = resolve;
  });
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dutylist', version: 1, text: files[uri] } });
  await Promise.race([diagnosed, failure]);
  assert.deepEqual(
    published[0]!.params!.diagnostics!.map(each => each.code),
    ['number-gap'],
  );
  const definition = await request('textDocument/definition', {
    textDocument: { uri },
    position: { line: 4, character: 4 },
  });
  assert.deepEqual(
    (definition.result as { uri: string }[]).map(each => each.uri),
    ['web:/a/乙镇.txt'],
  );
  await worker.terminate();
});
