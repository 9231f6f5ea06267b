// The built server as a client meets it: what it says of itself, diagnostics, answers about one document.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { DocumentSymbol, FoldingRange, FullDocumentDiagnosticReport, Hover } from 'vscode-languageserver';
import type { Summary } from '../../server/src/protocol';
import { type Client, type ClientOptions, fullCapabilities, pushCapabilities, startClient } from '../support/client';
import { gapList, goodList } from '../support/small-lists';

const running: Client[] = [];
async function start(options?: ClientOptions): Promise<Client> {
  const client = await startClient(options);
  running.push(client);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) assert.equal(await client.stop(), 0);
});

const uri = 'file:///nowhere/a.dutylist';
const codes = (diagnostics: readonly { code?: number | string }[]) => diagnostics.map(each => each.code);

/** `1\t` before `发展党员` becomes `2\t`: the gap is gone. */
const closeGap = { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: '2' };

test('the server tells what it can; it lets itself be asked for diagnostics where the client can ask', async () => {
  const { capabilities, serverInfo } = (await start()).server;
  assert.equal(serverInfo?.name, 'dutylist');
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  assert.equal(capabilities.diagnosticProvider?.identifier, 'dutylist');
  assert.deepEqual(capabilities.codeActionProvider, {
    codeActionKinds: [
      ...['quickfix', 'source.fixAll.dutylist', 'source.clean.dutylist'],
      ...['refactor.insert.dutylist', 'refactor.delete.dutylist', 'refactor.move.dutylist'],
      'refactor.rewrite.convert.dutylist',
    ],
  });
  assert.ok(capabilities.documentFormattingProvider && capabilities.documentRangeFormattingProvider);
  for (const each of [pushCapabilities, {}])
    assert.equal((await start({ capabilities: each })).server.capabilities.diagnosticProvider, undefined);
});

test('diagnostics are published when a document is opened, edited and closed', async () => {
  const client = await start({ capabilities: pushCapabilities });
  client.open(uri, gapList, 3);
  assert.deepEqual(codes((await client.publication(params => params.version === 3)).diagnostics), ['number-gap']);
  client.change(uri, 4, [closeGap]);
  assert.deepEqual((await client.publication(params => params.version === 4)).diagnostics, []);
  client.change(uri, 5, [{ text: gapList }]);
  assert.deepEqual(codes((await client.publication(params => params.version === 5)).diagnostics), ['number-gap']);
  client.close(uri);
  assert.deepEqual((await client.publication(params => params.version === undefined)).diagnostics, []);
  assert.deepEqual(client.published.at(-1)?.diagnostics, []);
});

test('a client that asks is answered, and told nothing unasked', async () => {
  const client = await start();
  // reports begin anew once the settings are read
  await client.askedFor('workspace/diagnostic/refresh');
  client.open(uri, gapList);
  const first = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  assert.equal(first.kind, 'full');
  assert.deepEqual(codes(first.items), ['number-gap']);
  assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  client.change(uri, 2, [closeGap]);
  const second = (await client.pull(uri, first.resultId)) as FullDocumentDiagnosticReport;
  assert.deepEqual([second.kind, second.items], ['full', []]);
  client.close(uri);
  assert.deepEqual(((await client.pull(uri)) as FullDocumentDiagnosticReport).items, []);
  // versions begin anew with each opening
  client.open(uri, goodList);
  assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
  assert.deepEqual(client.published, []);
});

test('a diagnostic names its rule, links to its page and shows its counterpart', async () => {
  const client = await start({
    capabilities: pushCapabilities,
    initializationOptions: { rulePages: 'file:///extension/docs/rules' },
  });
  client.open(uri, gapList);
  const { diagnostics } = await client.publication(params => params.uri === uri);
  const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });
  const [{ message, relatedInformation, ...diagnostic }] = diagnostics as [(typeof diagnostics)[0]];
  assert.deepEqual(diagnostic, {
    range: at(4),
    severity: 1,
    source: 'dutylist',
    code: 'number-gap',
    codeDescription: { href: 'file:///extension/docs/rules/number-gap.zh-cn.md' },
  });
  assert.match(String(message), /1.*3.*2/);
  assert.deepEqual(
    relatedInformation?.map(each => each.location),
    [{ uri, range: at(3) }],
  );
  const plain = await start({ capabilities: {} });
  plain.open(uri, gapList);
  const [bare] = (await plain.publication(params => params.uri === uri)).diagnostics;
  assert.deepEqual(Object.keys(bare!).sort(), ['code', 'message', 'range', 'severity', 'source']);
});

test('hover, outline, folds and summary of a document, in UTF-16 positions, with CRLF', async () => {
  const client = await start();
  const text =
    `\u{20bb7}镇基本履职事项清单（2项）\n序号\t事项名称\n一、党的建设（1项）\t\n1\t𠮷组织学习。\n`.replaceAll(
      '\n',
      '\r\n',
    );
  client.open(uri, text);
  const textDocument = { uri };
  const ask = <T>(method: string, more: object = {}) =>
    client.connection.sendRequest<T>(method, { textDocument, ...more });
  const hover = await ask<Hover>('textDocument/hover', { position: { line: 3, character: 6 } });
  assert.deepEqual(hover.range, { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } });
  const [list] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
  assert.equal(list!.name, '基本履职事项清单');
  assert.deepEqual(list!.range, { start: { line: 0, character: 0 }, end: { line: 3, character: 9 } });
  assert.deepEqual(
    list!.children!.map(each => [each.name, each.children!.length]),
    [['一、党的建设', 1]],
  );
  const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
  assert.deepEqual(
    folds.map(fold => [fold.startLine, fold.endLine]),
    [
      [0, 3],
      [2, 3],
    ],
  );
  const summary = await client.connection.sendRequest<Summary>('dutylist/summary', { uri });
  assert.deepEqual(summary.lists, [{ kind: 'basic', declared: 2, actual: 1, line: 0 }]);
});

test('edits beyond the text and positions beyond it do no harm', async () => {
  const client = await start();
  client.open(uri, gapList);
  const far = { line: 9_999, character: 9_999 };
  client.change(uri, 2, [{ range: { start: far, end: far }, text: '4\t管理档案。\n' }]);
  assert.deepEqual(codes(((await client.pull(uri)) as FullDocumentDiagnosticReport).items), [
    'category-count',
    'number-gap',
  ]);
  const hover = { textDocument: { uri }, position: far };
  await client.connection.sendRequest('textDocument/hover', hover);
  assert.deepEqual(await client.codeActions(uri, { start: far, end: far }), []);
});

test('requests on documents that are not open are answered with nothing, and the server lives on', async () => {
  const client = await start();
  for (const unknown of ['file:///nowhere/b.txt', 'untitled:Untitled-1', 'web:/a b（', 'not a uri', '']) {
    const params = { textDocument: { uri: unknown }, position: { line: 3, character: 3 } };
    for (const method of ['hover', 'definition', 'implementation'])
      assert.equal(await client.connection.sendRequest(`textDocument/${method}`, params), null);
    for (const method of ['documentSymbol', 'foldingRange'])
      assert.deepEqual(await client.connection.sendRequest(`textDocument/${method}`, params), []);
    const range = { start: params.position, end: params.position };
    assert.deepEqual(await client.codeActions(unknown, range), []);
    assert.deepEqual(((await client.pull(unknown)) as FullDocumentDiagnosticReport).items, []);
    assert.equal(await client.connection.sendRequest('dutylist/summary', { uri: unknown }), null);
    client.close(unknown);
    client.change(unknown, 2, [{ text: gapList }]);
    client.open(unknown, gapList);
    assert.deepEqual(codes(((await client.pull(unknown)) as FullDocumentDiagnosticReport).items), ['number-gap']);
  }
});

test('a document that was decoded wrongly is told as such, and no edit is offered', async () => {
  const client = await start();
  client.open(uri, gapList.replace('组织学习', '\ufffd'.repeat(20)));
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  assert.deepEqual(codes(items), ['encoding']);
  const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  assert.deepEqual(await client.codeActions(uri, all), []);
});

test('without a shutdown the server exits with 1', async () => {
  const client = await startClient({ capabilities: fullCapabilities });
  const exited = new Promise(resolve => client.process.on('exit', resolve));
  await client.connection.sendNotification('exit');
  assert.equal(await exited, 1);
});
