// The built server on files of a workspace: closed files in any encoding, files that come, change and go, files that can't
// be read, and the configuration.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { test } from 'node:test';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Encoding } from '../../server/src/node/decoding';
import { encode } from '../../server/src/node/encoding';
import { type Client, pushCapabilities } from '../support/client';
import { start, workspaceOf } from '../support/clients';
import { basicList, gapList } from '../support/small-lists';

function encoded(text: string, encoding: Encoding): Uint8Array {
  const result = encode(text, encoding);
  assert.ok('bytes' in result);
  return result.bytes;
}

const ownName = '受理最低生活保障和临时救助申请。';
const otherName = '受理低保和临时救助申请。';
const own = basicList(['1\t组织党员干部学习党的创新理论。', `2\t${ownName}`], { town: '青石镇' });
const other = (town: string) => basicList(['1\t发展党员。', `2\t${otherName}`, '3\t学习。'], { town });
/** Where the second item's name stands. */
const rangeOf = (name: string) => ({
  start: { line: 4, character: 2 },
  end: { line: 4, character: 2 + name.length },
});
const change = (uri: string, type: 1 | 2 | 3) => ({ changes: [{ uri, type }] });

const codesOf = async (client: Client, uri: string) =>
  ((await client.pull(uri)) as FullDocumentDiagnosticReport).items.map(each => each.code);

test('an item’s definition leads to closed files of all encodings and line ends', async () => {
  const workspace = workspaceOf({
    '青石镇.dutylist': own,
    '甲镇.txt': encoded(other('甲镇'), 'utf-8'),
    '乙 (1)/乙镇.txt': encoded(other('乙镇'), 'utf-8-bom'),
    '丙镇.dutylist': encoded(other('丙镇').replaceAll('\n', '\r\n'), 'gb18030'),
    'notes.txt': '这不是清单。',
  });
  const client = await start({ folders: [workspace.root] });
  const uri = workspace.uri('青石镇.dutylist');
  client.open(uri, own);
  const targets = await client.definition(uri, 4, 5);
  assert.deepEqual(
    targets
      .map(each => decodeURIComponent(each.targetUri).slice(decodeURIComponent(workspace.uri('')).length + 1))
      .sort(),
    ['丙镇.dutylist', '乙 (1)/乙镇.txt', '甲镇.txt'],
  );
  for (const target of targets) {
    assert.deepEqual(target.targetSelectionRange, rangeOf(otherName));
    assert.deepEqual(target.originSelectionRange, rangeOf(ownName));
  }
});

test('a single file without a folder knows the files beside it', async () => {
  const workspace = workspaceOf({ '青石镇.txt': own, '甲镇.txt': other('甲镇'), 'deep/乙镇.txt': other('乙镇') });
  const client = await start();
  const uri = workspace.uri('青石镇.txt');
  client.open(uri, own);
  assert.deepEqual(
    (await client.definition(uri, 4, 5)).map(each => each.targetUri),
    [workspace.uri('甲镇.txt')],
  );
});

test('what an editor has open counts, not what is on the disk; when it is closed the disk counts again', async () => {
  const workspace = workspaceOf({ 'a.txt': own, 'b.txt': other('甲镇') });
  const client = await start({ folders: [workspace.root] });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  client.open(a, own);
  client.open(b, `\n\n${other('甲镇')}`);
  const lines = async () => (await client.definition(a, 4, 5)).map(each => each.targetSelectionRange.start.line);
  assert.deepEqual(await lines(), [6]);
  client.change(b, 2, [{ text: '没有了。' }]);
  assert.deepEqual(await lines(), []);
  client.close(b);
  assert.deepEqual(await lines(), [4]);
});

test('files that come, change and go are followed', async () => {
  const workspace = workspaceOf({ 'a.txt': own });
  const client = await start({ folders: [workspace.root] });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  client.open(a, own);
  const lines = async () => (await client.definition(a, 4, 5)).map(each => each.targetSelectionRange.start.line);
  const tell = (type: 1 | 2 | 3) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', change(b, type));
  assert.deepEqual(await lines(), []);
  workspace.write('b.txt', other('甲镇'));
  await tell(1);
  assert.deepEqual(await lines(), [4]);
  workspace.write('b.txt', `\n${other('甲镇')}`);
  await tell(2);
  assert.deepEqual(await lines(), [5]);
  workspace.remove('b.txt');
  await tell(3);
  assert.deepEqual(await lines(), []);
});

test('a file that vanishes, a link to nowhere and what is no text keep nothing from going on', async () => {
  const workspace = workspaceOf({
    'a.txt': own,
    'gone.txt': other('甲镇'),
    'binary.txt': new Uint8Array(1000).map((_, i) => i % 7),
    'utf16.txt': Buffer.from(`\ufeff${other('乙镇')}`, 'utf16le'),
    'z.dutylist': other('丁镇'),
  });
  symlinkSync(workspace.path('nowhere'), workspace.path('link.txt'));
  const client = await start({ folders: [workspace.root] });
  const uri = workspace.uri('a.txt');
  client.open(uri, own);
  const targets = async () => (await client.definition(uri, 4, 5)).map(each => each.targetUri);
  assert.ok((await targets()).includes(workspace.uri('z.dutylist')));
  for (const problem of [/link\.txt.*ENOENT/, /binary\.txt: binary/, /utf16\.txt: utf-16/])
    assert.ok(
      client.log.some(message => problem.test(message)),
      `${problem} in ${client.log.join('\n')}`,
    );
  workspace.remove('gone.txt');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', change(workspace.uri('gone.txt'), 2));
  assert.ok(!(await targets()).includes(workspace.uri('gone.txt')));
});

test('a document of 5 MB can be opened and edited', async () => {
  const client = await start();
  const items = Array.from(
    { length: 60_000 },
    (_, i) => `${i + 1}\t第${i + 1}个村的河道巡护、保洁和养护工作，落实到人，留存记录。`,
  );
  const text = basicList(items);
  assert.ok(Buffer.byteLength(text) > 5_000_000);
  const uri = 'file:///nowhere/large.dutylist';
  client.open(uri, text);
  assert.deepEqual(await codesOf(client, uri), []);
  const number = { start: { line: 40_000, character: 0 }, end: { line: 40_000, character: 5 } };
  client.change(uri, 2, [{ range: number, text: '1' }]);
  assert.deepEqual(await codesOf(client, uri), ['number-repeated']);
});

test('a fault in the configuration is told at its place, whoever pulls, and is gone when it is mended', async () => {
  const config = '{\n  "rules": { "number-gap": "loud" },\n  "samples": "a.txt"\n}\n';
  const workspace = workspaceOf({ 'dutylist.config.json': config, 'a.txt': gapList });
  const client = await start({ folders: [workspace.root] });
  const uri = workspace.uri('dutylist.config.json');
  const { diagnostics } = await client.publication(params => params.uri === uri && params.diagnostics.length > 0);
  assert.deepEqual(
    diagnostics.map(({ range }) => [
      range.start.line,
      config.split('\n')[range.start.line]!.slice(range.start.character, range.end.character),
    ]),
    [
      [1, '"loud"'],
      [2, '"samples"'],
    ],
  );
  for (const each of diagnostics) assert.equal(each.source, 'dutylist');
  const told = client.published.length;
  workspace.write('dutylist.config.json', '{}');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', change(uri, 2));
  assert.deepEqual((await client.publication(params => params.uri === uri, told)).diagnostics, []);
  workspace.write('dutylist.config.json', '{');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', change(uri, 2));
  await client.publication(params => params.uri === uri && params.diagnostics.length > 0, told);
  const before = client.published.length;
  workspace.remove('dutylist.config.json');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', change(uri, 3));
  assert.deepEqual((await client.publication(params => params.uri === uri, before)).diagnostics, []);
});

const quiet = JSON.stringify({ rules: { 'number-gap': 'off' } });

test('the configuration holds for documents that were opened before it was read, for those who pull', async () => {
  const workspace = workspaceOf({ 'dutylist.config.json': quiet, 'deep/a.txt': gapList });
  const client = await start({ folders: [workspace.root] });
  const uri = workspace.uri('deep/a.txt');
  client.open(uri, gapList);
  await client.pull(uri);
  await client.definition(uri, 4, 2);
  assert.deepEqual(await codesOf(client, uri), []);
  const asked = client.asked.filter(method => method === 'workspace/diagnostic/refresh').length;
  workspace.remove('dutylist.config.json');
  const gone = change(workspace.uri('dutylist.config.json'), 3);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', gone);
  await client.askedFor('workspace/diagnostic/refresh', asked + 1);
  assert.deepEqual(await codesOf(client, uri), ['number-gap']);
});

test('the configuration holds for documents that were opened before it was read, for those who are told', async () => {
  for (const folders of [true, false]) {
    const workspace = workspaceOf({ 'dutylist.config.json': quiet, 'a.txt': gapList });
    const client = await start({ capabilities: pushCapabilities, ...(folders ? { folders: [workspace.root] } : {}) });
    const uri = workspace.uri('a.txt');
    client.open(uri, gapList);
    await client.publication(params => params.uri === uri && params.diagnostics.length === 0);
  }
});

const shared = (town: string, department: string) =>
  `云岭县${town}配合履职事项清单\n一、民生服务（1项）\n1\t演出\t${department}\t负责。\t协助。\n`;
const [usual, odd] = ['县文化旅游局', '县文化和旅游局'];
const others = { 'b.txt': shared('鹤堰镇', usual), 'c.txt': shared('柳溪镇', usual) };

test('what other documents show changes the diagnostics of an open one, for those who pull', async () => {
  const workspace = workspaceOf({ 'a.txt': shared('青石镇', odd), ...others });
  const client = await start({ folders: [workspace.root] });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  assert.equal(client.server.capabilities.diagnosticProvider?.interFileDependencies, true);
  client.open(a, shared('青石镇', odd));
  await client.pull(a);
  await client.definition(a, 2, 3);
  const full = (await client.pull(a)) as FullDocumentDiagnosticReport;
  assert.deepEqual(
    full.items.map(each => each.code),
    ['department-spelling'],
  );
  assert.equal((await client.pull(a, full.resultId)).kind, 'unchanged');
  // an edit that changes nothing for others, and one that does
  client.open(b, others['b.txt']);
  client.change(b, 2, [{ text: others['b.txt'].replace('协助', '配合') }]);
  const same = await client.pull(a);
  client.change(b, 3, [{ text: others['b.txt'].replace(usual, odd) }]);
  assert.deepEqual(await codesOf(client, a), []);
  client.change(b, 4, [{ text: others['b.txt'] }]);
  assert.equal((await client.pull(a, same.resultId)).kind, 'full');
  const asked = client.asked.filter(method => method === 'workspace/diagnostic/refresh').length;
  workspace.write('c.txt', shared('柳溪镇', odd));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', change(workspace.uri('c.txt'), 2));
  await client.askedFor('workspace/diagnostic/refresh', asked + 1);
  assert.deepEqual(await codesOf(client, a), []);
});

test('what other documents show changes the diagnostics of an open one, for those who are told', async () => {
  const workspace = workspaceOf({ 'a.txt': shared('青石镇', odd), ...others });
  const client = await start({ capabilities: pushCapabilities, folders: [workspace.root] });
  const [a, b] = [workspace.uri('a.txt'), workspace.uri('b.txt')];
  client.open(a, shared('青石镇', odd));
  const told = async (codes: readonly string[], from: number) =>
    client.publication(
      ({ uri, diagnostics }) => uri === a && diagnostics.map(each => each.code).join() === codes.join(),
      from,
    );
  await told(['department-spelling'], 0);
  client.open(b, others['b.txt']);
  let from = client.published.length;
  client.change(b, 2, [{ text: others['b.txt'].replace(usual, odd) }]);
  await told([], from);
  from = client.published.length;
  client.close(b);
  await told(['department-spelling'], from);
});
