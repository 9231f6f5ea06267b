// Editing items with the built server: the request of our own client, code actions and line breaks of any client.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditItemParams, EditItemResult } from '../../server/src/protocol';
import { type Client, type ClientOptions, startClient } from '../support/client';
import { basicList, gapList, goodList } from '../support/small-lists';

const running: Client[] = [];
async function start(options: ClientOptions = { initializationOptions: { language: 'en' } }): Promise<Client> {
  const client = await startClient(options);
  running.push(client);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) assert.equal(await client.stop(), 0);
});

const uri = 'file:///nowhere/a.dutylist';
const caret = (line: number, character = 2): Range => ({
  start: { line, character },
  end: { line, character },
});
const twoCategories = `${basicList(['1\t组织学习。', '2\t发展党员。'])}二、民生服务（1项）\n3\t走访老人。\n`;

function edit(client: Client, params: Partial<EditItemParams>): Promise<EditItemResult | null> {
  const all: EditItemParams = { uri, version: 1, ranges: [caret(3)], operation: 'insertBelow', ...params };
  return client.connection.sendRequest('dutylist/editItem', all);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 1, text), [...edits]);
}

/** The text after an answer with edits. */
function after(text: string, result: EditItemResult | null): string {
  assert.ok(result && 'edits' in result, JSON.stringify(result));
  return applied(text, result.edits);
}

test('a new item, and where its name is to be written', async () => {
  const client = await start();
  client.open(uri, goodList.replaceAll('\n', '\r\n'));
  const result = await edit(client, {});
  const expected = basicList(['1\t组织学习。', '2\t', '3\t发展党员。']);
  assert.equal(after(goodList.replaceAll('\n', '\r\n'), result), expected.replaceAll('\n', '\r\n'));
  assert.deepEqual(result && 'selection' in result && result.selection, caret(4));
});

test('delete and move', async () => {
  const client = await start();
  client.open(uri, goodList);
  assert.equal(after(goodList, await edit(client, { operation: 'delete' })), basicList(['1\t发展党员。']));
  const swapped = basicList(['1\t发展党员。', '2\t组织学习。']);
  assert.equal(after(goodList, await edit(client, { operation: 'moveDown' })), swapped);
  assert.equal(after(goodList, await edit(client, { operation: 'moveUp', ranges: [caret(4)] })), swapped);
  assert.deepEqual(await edit(client, { operation: 'moveUp' }), {
    refused: 'This is the first one; it cannot move up.',
    reason: 'first',
  });
});

test('a move to another category: which one is asked first', async () => {
  const client = await start();
  client.open(uri, twoCategories);
  assert.deepEqual(await edit(client, { operation: 'moveToCategory' }), {
    categories: [{ index: 1, title: '二、民生服务', items: 1 }],
  });
  assert.equal(
    after(twoCategories, await edit(client, { operation: 'moveToCategory', category: 1 })),
    `${basicList(['1\t发展党员。'])}二、民生服务（2项）\n2\t走访老人。\n3\t组织学习。\n`,
  );
  client.open('file:///nowhere/b.dutylist', goodList);
  const none = await edit(client, { uri: 'file:///nowhere/b.dutylist', operation: 'moveToCategory' });
  assert.equal(none && 'reason' in none && none.reason, 'no-category');
});

test('numbers with faults: the server asks, and does what it is told', async () => {
  const client = await start();
  client.open(uri, gapList);
  const asks = await edit(client, {});
  assert.match((asks && 'asks' in asks && asks.asks) || '', /gaps, repeats/);
  assert.equal(
    after(gapList, await edit(client, { renumber: 'none' })),
    basicList(['1\t组织学习。', '2\t', '3\t发展党员。']),
  );
  assert.equal(
    after(gapList, await edit(client, { ranges: [caret(4)], renumber: 'list' })),
    basicList(['1\t组织学习。', '2\t发展党员。', '3\t']),
  );
});

test('no edit for another version, for a document that is not open or was decoded wrongly', async () => {
  const client = await start();
  client.open(uri, goodList, 2);
  for (const version of [1, 3]) {
    const result = await edit(client, { version });
    assert.equal(result && 'reason' in result && result.reason, 'outdated');
  }
  assert.equal(await edit(client, { uri: 'file:///nowhere/c.dutylist' }), null);
  client.change(uri, 3, [{ text: goodList.replace('组织学习', '\ufffd'.repeat(20)) }]);
  const result = await edit(client, { version: 3 });
  assert.equal(result && 'reason' in result && result.reason, 'encoding');
  const far = { line: 9_999, character: 9_999 };
  client.change(uri, 4, [{ text: '' }]);
  const refused = await edit(client, { version: 4, ranges: [{ start: far, end: far }] });
  assert.equal(refused && 'reason' in refused && refused.reason, 'no-anchor');
});

test('a request that makes no sense is answered with nothing, and the server lives on', async () => {
  const client = await start();
  client.open(uri, goodList);
  for (const params of [{ ranges: [] }, { operation: 'dance' }, { ranges: null }])
    assert.equal(await edit(client, params as unknown as Partial<EditItemParams>), null);
  assert.ok((await edit(client, {})) !== null);
});

test('code actions for whoever wants refactorings', async () => {
  const client = await start();
  client.open(uri, twoCategories);
  const titles = (actions: readonly CodeAction[]) => actions.map(({ kind, title }) => `${kind}: ${title}`);
  const ways = ['refactor.move.dutylist: Move the item up', 'refactor.move.dutylist: Move the item down'];
  const others = ['refactor.insert.dutylist: Insert an item below', 'refactor.delete.dutylist: Delete item 2'];
  assert.deepEqual(titles(await client.codeActions(uri, caret(4))), [...others, ...ways]);
  const move = 'refactor.move.dutylist: Move to the end of “民生服务”';
  assert.deepEqual(titles(await client.codeActions(uri, caret(4), ['refactor'])), [...others, ...ways, move]);
  assert.deepEqual(titles(await client.codeActions(uri, caret(4), ['refactor.move'])), [...ways, move]);
  assert.deepEqual(titles(await client.codeActions(uri, caret(4), ['quickfix', 'refactor.extract'])), []);
  assert.deepEqual(titles(await client.codeActions(uri, caret(2))), [
    'refactor.insert.dutylist: Insert the first item of this category',
  ]);
  const both = { start: caret(3).start, end: caret(4).end };
  assert.deepEqual(titles(await client.codeActions(uri, both, ['refactor.delete'])), [
    'refactor.delete.dutylist: Delete the 2 selected items',
  ]);
  const [action] = await client.codeActions(uri, caret(4), ['refactor.delete']);
  const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
  assert.equal(change!.textDocument.version, 1);
  assert.equal(
    applied(twoCategories, change!.edits as TextEdit[]),
    `${basicList(['1\t组织学习。'])}二、民生服务（1项）\n2\t走访老人。\n`,
  );
});

test('no code action where nobody asked, and of a list with faults those that leave its numbers alone', async () => {
  const client = await start();
  client.open(uri, gapList);
  const automatic = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: caret(3),
    context: { diagnostics: [], triggerKind: 2 },
  });
  assert.deepEqual(automatic, []);
  const actions = await client.codeActions(uri, caret(3), ['refactor']);
  assert.deepEqual(
    actions.map(({ title }) => title),
    [
      'Insert an item below; leave the other numbers alone',
      'Delete item 1; leave the other numbers alone',
      'Move the item down; leave the other numbers alone',
    ],
  );
});

test('a line break that is typed at the end of a row becomes the next item', async () => {
  const client = await start();
  const format = (line: number, character = 0) =>
    client.connection.sendRequest<TextEdit[] | null>('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: { line, character },
      ch: '\n',
      options: { tabSize: 4, insertSpaces: false },
    });
  const broken = goodList.replace('1\t组织学习。\n', '1\t组织学习。\n\n');
  client.open(uri, broken);
  assert.equal(applied(broken, (await format(4))!), basicList(['1\t组织学习。', '2\t', '3\t发展党员。']));
  assert.equal(await format(3), null);
  assert.equal(await format(5), null);
  client.change(uri, 2, [{ text: gapList.replace('1\t组织学习。\n', '1\t组织学习。\n\n') }]);
  assert.equal(await format(4), null);
});
