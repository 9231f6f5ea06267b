// The check of all files: what is told of files that are not open, and how it is kept up.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import type { CheckSummary } from '../../server/src/protocol';
import { type Client, fullCapabilities, pushCapabilities } from '../support/client';
import { start, workspaceOf } from '../support/clients';
import { fixableList, gapList, goodList } from '../support/small-lists';
import type { Workspace } from '../support/workspace';

const config = 'dutylist.config.json';
const check = (client: Client, more: object = {}, token = CancellationToken.None) =>
  client.connection.sendRequest<CheckSummary>(
    'workspace/executeCommand',
    { command: 'dutylist.checkWorkspace', ...more },
    token,
  );
const counts = (files: number, errors: number, warnings = 0) => ({
  ...{ files, errors, warnings, informations: 0, hints: 0 },
  cancelled: false,
});
const watched = (client: Client, uri: string, type: 1 | 2 | 3) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

/** The codes that a client that takes what it is told holds of a file. */
const heldOf = (client: Client, uri: string) =>
  client.published.findLast(params => params.uri === uri)?.diagnostics.map(each => each.code);
/** Resolves when the client is told these codes of a file, after `from` publications. */
const told = (client: Client, uri: string, codes: readonly string[], from = 0) =>
  client.publication(
    params => params.uri === uri && JSON.stringify(params.diagnostics.map(each => each.code)) === JSON.stringify(codes),
    from,
  );

test('findings of all files that are not open are pushed, and counted with those of the open ones', async () => {
  const workspace = workspaceOf({
    'open.txt': gapList,
    'deep/bad.dutylist': gapList,
    'warned.txt': fixableList,
    'good.txt': goodList,
    'notes.txt': '这不是清单。',
  });
  for (const capabilities of [fullCapabilities, pushCapabilities]) {
    const client = await start({ folders: [workspace.root], capabilities });
    const open = workspace.uri('open.txt');
    client.open(open, `# 改过\n${gapList}`);
    const before = client.published.length;
    const shown = new Promise(resolve => client.connection.onNotification('window/showMessage', resolve));
    assert.deepEqual(await check(client), counts(4, 2, 1));
    assert.deepEqual(await shown, { type: 3, message: '检查了 4 个文件：2 个错误，1 个警告。' });
    assert.deepEqual(heldOf(client, workspace.uri('deep/bad.dutylist')), ['number-gap']);
    assert.deepEqual(heldOf(client, workspace.uri('warned.txt')), ['number-format']);
    assert.deepEqual(
      client.published.slice(before).filter(params => /good|notes/.test(params.uri)),
      [],
    );
    if (capabilities === fullCapabilities) assert.equal(heldOf(client, open), undefined);
  }
});

test('a document that is opened is no more told of as a closed one; closed again, it is', async () => {
  const workspace = workspaceOf({ 'a.txt': gapList });
  const client = await start({ folders: [workspace.root] });
  const uri = workspace.uri('a.txt');
  await check(client);
  assert.deepEqual(heldOf(client, uri), ['number-gap']);
  client.open(uri, gapList);
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  assert.deepEqual(
    items.map(each => each.code),
    ['number-gap'],
  );
  assert.deepEqual(heldOf(client, uri), []);
  const before = client.published.length;
  workspace.write('a.txt', fixableList);
  client.close(uri);
  await told(client, uri, ['number-format'], before);
});

test('before anybody asks, nothing is told of closed files', async () => {
  const workspace = workspaceOf({ 'a.txt': gapList, 'b.txt': goodList });
  const client = await start({ folders: [workspace.root] });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  client.open(b, goodList);
  await watched(client, a, 2);
  client.close(b);
  client.open(b, goodList);
  await client.definition(b, 3, 3);
  assert.deepEqual(
    client.published.filter(params => params.diagnostics.length > 0),
    [],
  );
});

test('files that come, change and go afterwards are followed', async () => {
  const workspace = workspaceOf({ 'a.txt': gapList });
  const client = await start({ folders: [workspace.root] });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  await check(client);
  workspace.write('b.txt', fixableList);
  await watched(client, b, 1);
  await told(client, b, ['number-format']);
  workspace.write('a.txt', goodList);
  await watched(client, a, 2);
  await told(client, a, []);
  let before = client.published.length;
  workspace.write('a.txt', gapList);
  await watched(client, a, 2);
  await told(client, a, ['number-gap'], before);
  before = client.published.length;
  workspace.remove('a.txt');
  await watched(client, a, 3);
  await told(client, a, [], before);
});

test('another configuration, or another language, and everything is checked again', async () => {
  const workspace = workspaceOf({ 'a.txt': gapList, 'b.txt': fixableList });
  const client = await start({ folders: [workspace.root], settings: {} });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  await check(client);
  client.open(workspace.uri(config), '{ "rules": { "number-gap": "off" } }');
  await told(client, a, []);
  assert.deepEqual(heldOf(client, b), ['number-format']);
  client.settings = { language: 'en' };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.publication(
    params => params.uri === b && /half-width|plain|digits/.test(String(params.diagnostics[0]?.message)),
  );
});

test('progress is told to who asks, or started where a client can show it, and can be stopped', async () => {
  const workspace = workspaceOf(
    Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${String(i).padStart(2, '0')}.txt`, gapList])),
  );
  const client = await start({
    folders: [workspace.root],
    capabilities: { ...fullCapabilities, window: { workDoneProgress: true } },
  });
  const values: { token: unknown; kind: string; message?: string; percentage?: number }[] = [];
  const stop = new CancellationTokenSource();
  client.connection.onNotification('$/progress', ({ token, value }: { token: unknown; value: { kind: string } }) => {
    values.push({ token, ...value });
  });
  await check(client, { workDoneToken: 'mine' });
  assert.deepEqual([...new Set(values.map(each => each.token))], ['mine']);
  assert.deepEqual([values[0]?.kind, values.at(-1)?.kind], ['begin', 'end']);
  assert.ok(values.some(each => each.message === '20/40' && each.percentage === 50));
  assert.ok(!client.asked.includes('window/workDoneProgress/create'));

  values.length = 0;
  await check(client);
  assert.ok(client.asked.includes('window/workDoneProgress/create'));
  assert.equal(values.at(-1)?.kind, 'end');

  const stopped = check(client, { workDoneToken: 'again' }, stop.token);
  stop.cancel();
  const summary = await stopped;
  assert.ok(summary.cancelled && summary.files < 40, JSON.stringify(summary));
});

test('without a folder, what is open is checked; an unknown command is answered with nothing', async () => {
  const client = await start();
  client.open('file:///nowhere/a.txt', gapList);
  assert.deepEqual(await check(client), counts(1, 1));
  assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command: 'dutylist.none' }), null);
  assert.deepEqual(client.server.capabilities.executeCommandProvider, { commands: ['dutylist.checkWorkspace'] });
  const code = await start({ initializationOptions: { displayLanguage: 'zh-cn' } });
  assert.equal(code.server.capabilities.executeCommandProvider, undefined);
});

test('folders that are added and removed while the server runs', async () => {
  const [first, second] = [workspaceOf({ 'a.txt': gapList }), workspaceOf({ 'b.txt': fixableList })];
  const client = await start({
    folders: [first.root],
    capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceFolders: true } },
  });
  assert.deepEqual(await check(client), counts(1, 1));
  const folder = (workspace: Workspace) => ({ uri: workspace.uri('').replace(/\/$/, ''), name: 'x' });
  const change = (added: Workspace[], removed: Workspace[]) =>
    client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(folder), removed: removed.map(folder) },
    });
  await client.askedFor('client/registerCapability', 3);
  await change([second], []);
  assert.deepEqual(await check(client), counts(2, 1, 1));
  await change([], [first]);
  assert.deepEqual(await check(client), counts(1, 0, 1));
  assert.deepEqual(heldOf(client, first.uri('a.txt')), []);
});
