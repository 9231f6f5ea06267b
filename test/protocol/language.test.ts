// The language of what the built server says: Chinese unless the setting says otherwise, from one moment to the next.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { FullDocumentDiagnosticReport, Hover } from 'vscode-languageserver';
import { type Client, type ClientOptions, fullCapabilities, pushCapabilities, startClient } from '../support/client';
import { gapList } from '../support/small-lists';

const running: Client[] = [];
afterEach(async () => {
  for (const client of running.splice(0)) assert.equal(await client.stop(), 0);
});

const uri = 'file:///nowhere/a.dutylist';
const refresh = 'workspace/diagnostic/refresh';

/** A server that has read its settings, with a document open. */
async function start(options: ClientOptions): Promise<Client> {
  const client = await startClient(options);
  running.push(client);
  await client.askedFor(refresh);
  client.open(uri, gapList);
  return client;
}

async function languageOf(client: Client): Promise<string> {
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  const [{ message, relatedInformation, codeDescription }] = items as [(typeof items)[0]];
  const position = { line: 4, character: 3 };
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
  const [action] = await client.codeActions(uri, items[0]!.range);
  const texts = [message, relatedInformation![0]!.message, (hover.contents as { value: string }).value, action!.title];
  const english = texts.map(text => /[a-z]{3}/.test(String(text)));
  assert.ok(
    english.every(each => each === english[0]),
    `all in one language: ${texts.join(' | ')}`,
  );
  assert.match(codeDescription!.href, english[0] ? /number-gap\.md$/ : /number-gap\.zh-cn\.md$/);
  return english[0] ? 'en' : 'zh-cn';
}

test('Chinese is what the documents are in, and the default', async () => {
  assert.equal(await languageOf(await start({})), 'zh-cn');
  assert.equal(await languageOf(await start({ initializationOptions: { displayLanguage: 'en' } })), 'zh-cn');
});

test('the setting decides, `auto` leaves it to the editor’s language', async () => {
  for (const [language, displayLanguage, expected] of [
    ['en', 'zh-cn', 'en'],
    ['zh-cn', 'en', 'zh-cn'],
    ['auto', 'en', 'en'],
    ['auto', 'zh-tw', 'zh-cn'],
    ['auto', undefined, 'zh-cn'],
  ] as const) {
    const initializationOptions = { language, ...(displayLanguage ? { displayLanguage } : {}) };
    assert.equal(await languageOf(await start({ initializationOptions })), expected, `${language} ${displayLanguage}`);
    const client = await start({ initializationOptions: { displayLanguage }, settings: { language } });
    assert.equal(await languageOf(client), expected, `${language} ${displayLanguage} by request`);
  }
});

test('a change of the setting is told at once, to those who pull', async () => {
  const client = await start({ settings: { language: 'zh-cn' } });
  const { resultId } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  for (const language of ['en', 'zh-cn']) {
    client.settings = { language };
    const asked = client.asked.filter(method => method === refresh).length;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.askedFor(refresh, asked + 1);
    assert.equal((await client.pull(uri, resultId)).kind, 'full');
    assert.equal(await languageOf(client), language);
  }
});

test('a change of the setting is told at once, to those who are told', async () => {
  const client = await startClient({ capabilities: pushCapabilities });
  running.push(client);
  client.open(uri, gapList);
  await client.publication(params => /[\u4e00-\u9fff]/.test(String(params.diagnostics[0]?.message)));
  client.settings = { language: 'en' };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.publication(params => /[a-z]{3}/.test(String(params.diagnostics[0]?.message)));
});

test('a client that can’t be asked sends the settings along', async () => {
  const { configuration: _, ...workspace } = fullCapabilities.workspace!;
  const client = await start({ capabilities: { ...fullCapabilities, workspace } });
  assert.equal(await languageOf(client), 'zh-cn');
  const settings = { dutylist: { language: 'en' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await client.askedFor(refresh, 2);
  assert.equal(await languageOf(client), 'en');
  assert.ok(!client.asked.includes('workspace/configuration'));
});

test('settings of the wrong kind do no harm', async () => {
  for (const settings of [
    { language: 'fr' },
    { language: 7 },
    { definition: 'x' },
    { definition: { maxTargets: 'x' } },
  ])
    assert.equal(await languageOf(await start({ settings })), 'zh-cn');
});
