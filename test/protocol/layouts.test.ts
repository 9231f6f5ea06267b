// Formatting and converting with the built server, as any client asks for it.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConvertResult } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';
import { goodList } from '../support/small-lists';

const running: Client[] = [];
async function start(): Promise<Client> {
  const client = await startClient({ initializationOptions: { language: 'en' } });
  running.push(client);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) assert.equal(await client.stop(), 0);
});

const uri = 'file:///nowhere/a.dutylist';
const options = { tabSize: 4, insertSpaces: false };
const head = '青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n';
const table = `${head}1\t残疾人服务\t县残疾人联合会\t负责审核。\t登记需求。\n`;
const drafting = `${head}1\t残疾人服务\n\t【对应上级部门】县残疾人联合会\n\t【上级部门职责】\n\t负责审核。\n\t【配合职责】\n\t登记需求。\n`;

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 1, text), [...edits]);
}

test('formatting of the document and of a range', async () => {
  const client = await start();
  const untidy = goodList.replace('组织学习。', '<p>组织学习。</p>').trimEnd();
  client.open(uri, untidy);
  const textDocument = { uri };
  const whole: TextEdit[] = await client.connection.sendRequest('textDocument/formatting', { textDocument, options });
  assert.equal(applied(untidy, whole), goodList);
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
  const part: TextEdit[] = await client.connection.sendRequest('textDocument/rangeFormatting', {
    textDocument,
    range,
    options,
  });
  assert.equal(applied(untidy, part), goodList.trimEnd());
});

test('what formatting leaves as it is is shown, once', async () => {
  const client = await start();
  const shown: string[] = [];
  client.connection.onNotification(
    'window/showMessage',
    ({ message }: { message: string }) => void shown.push(message),
  );
  client.open(uri, `${head}1\t残疾人服务\t<p>县残联</p>\t"审核。\t登记。\n`);
  for (let i = 0; i < 2; i++) {
    const edits = await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options });
    assert.deepEqual(edits, []);
  }
  assert.equal(shown.length, 1);
  assert.match(shown[0]!, /^Line 4: A quotation mark opens on this line/);
});

test('converting by a request, there and back', async () => {
  const client = await start();
  client.open(uri, table);
  const there: ConvertResult = await client.connection.sendRequest('dutylist/convert', {
    uri,
    version: 1,
    to: 'drafting',
  });
  assert.ok('edits' in there);
  assert.deepEqual([applied(table, there.edits), there.text, there.notes], [drafting, drafting, []]);
  client.change(uri, 2, [{ text: drafting }]);
  const back: ConvertResult = await client.connection.sendRequest('dutylist/convert', { uri, version: 2, to: 'table' });
  assert.ok('edits' in back);
  assert.equal(applied(drafting, back.edits), table);
  const late: ConvertResult = await client.connection.sendRequest('dutylist/convert', { uri, version: 1, to: 'table' });
  assert.ok('refused' in late && /changed meanwhile/.test(late.refused));
  assert.equal(
    await client.connection.sendRequest('dutylist/convert', { uri: `${uri}x`, version: 1, to: 'table' }),
    null,
  );
});

test('what is left alone is told where it stands', async () => {
  const client = await start();
  client.open(uri, `${head}1\t残疾人服务\n\t【配合职责】\n\t登记\n\t走访\n`);
  const result: ConvertResult = await client.connection.sendRequest('dutylist/convert', {
    uri,
    version: 1,
    to: 'table',
  });
  assert.ok('edits' in result);
  assert.deepEqual(result.edits, []);
  assert.match(result.notes[0]!.message, /^Item 1 would read differently/);
  assert.deepEqual(result.notes[0]!.range, { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } });
});

test('converting one list by a code action on its title', async () => {
  const client = await start();
  const second = '青石镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n1\t资金审批\t县民政局：负责审批。\n';
  client.open(uri, table + second);
  const title = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
  const actions = await client.codeActions(uri, title, ['refactor.rewrite']);
  assert.deepEqual(
    actions.map(action => [action.title, action.kind]),
    [['Convert to the drafting layout', 'refactor.rewrite.convert.dutylist']],
  );
  const [change] = (actions[0] as CodeAction).edit!.documentChanges as TextDocumentEdit[];
  assert.equal(applied(table + second, change!.edits as TextEdit[]), drafting + second);
  const item = { start: { line: 3, character: 2 }, end: { line: 3, character: 2 } };
  assert.deepEqual(await client.codeActions(uri, item, ['refactor.rewrite']), []);
});

test('what stands in a line of the drafting layout: hover, definition, folds', async () => {
  const client = await start();
  client.open(uri, drafting.replace('负责审核。', '县残疾人联合会：\n\t负责审核。'));
  const position = { line: 4, character: 12 };
  const hover: { contents: { value: string } } = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  assert.match(hover.contents.value, /县残疾人联合会/);
  const links = await client.definition(uri, 4, 12);
  assert.deepEqual(
    links.map(link => link.targetSelectionRange.start),
    [{ line: 6, character: 1 }],
  );
  const folds: { startLine: number; endLine: number }[] = await client.connection.sendRequest(
    'textDocument/foldingRange',
    { textDocument: { uri } },
  );
  assert.ok(folds.some(fold => fold.startLine === 3 && fold.endLine === 9));
});
