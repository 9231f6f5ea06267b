// Ignoring over the protocol: what is offered to whom, the edits of the configuration, and that the finding is gone when they
// are made, whether the file is saved or only open.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type {
  ClientCapabilities,
  CodeAction,
  CreateFile,
  FullDocumentDiagnosticReport,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, fullCapabilities, pushCapabilities } from '../support/client';
import { start, workspaceOf } from '../support/clients';
import { basicList, gapList } from '../support/small-lists';

const creating: ClientCapabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
const config = 'dutylist.config.json';
const gapRow = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
const entry = '{ "rule": "number-gap", "list": "basic", "item": "发展党员" }';

const codesOf = async (client: Client, uri: string) =>
  ((await client.pull(uri)) as FullDocumentDiagnosticReport).items.map(each => each.code);
const titles = (actions: readonly CodeAction[]) => actions.map(action => action.title);
const actionsOn = (client: Client, uri: string) => client.codeActions(uri, gapRow, ['quickfix']);
const named = (actions: readonly CodeAction[], title: RegExp) => actions.find(action => title.test(action.title));
const applied = (uri: string, text: string, edits: TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create(uri, 'jsonc', 1, text), edits);
const watched = (client: Client, uri: string, type: 1 | 2 | 3) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

test('on a finding: its fixes, then ignoring, then the rule; the documentation where the editor can show it', async () => {
  const workspace = workspaceOf({ 'a.dutylist': gapList, 'b.txt': gapList });
  const common = [
    '为每个缺失的序号插入空行（1 行）',
    '从此处起重新编号到清单末尾',
    '整个清单重新编号',
    '在注中写明有 1 项不予公布',
    '忽略此处“序号缺号”：写入 dutylist.config.json',
  ];
  const directive = '忽略此处“序号缺号”：在上一行加注释';
  const off = '不再检查“序号缺号”：写入 dutylist.config.json';
  const client = await start({ folders: [workspace.root], capabilities: creating });
  const code = await start({
    folders: [workspace.root],
    capabilities: creating,
    initializationOptions: { displayLanguage: 'zh-cn' },
  });
  for (const each of [client, code])
    for (const name of ['a.dutylist', 'b.txt']) {
      const uri = workspace.uri(name);
      each.open(uri, gapList);
      const diagnostics = ((await each.pull(uri)) as FullDocumentDiagnosticReport).items;
      const actions = await each.codeActions(uri, gapRow, ['quickfix'], diagnostics);
      assert.deepEqual(titles(actions), [
        ...common,
        ...(name.endsWith('.txt') ? [] : [directive]),
        off,
        ...(each === code ? ['查看“序号缺号”的说明'] : []),
      ]);
      for (const action of actions) assert.deepEqual(action.diagnostics, diagnostics, action.title);
      assert.deepEqual(await each.codeActions(uri, gapRow, ['source']), []);
    }
});

test('fix all of a rule, where it has more than one to fix', async () => {
  const client = await start();
  const uri = 'file:///nowhere/a.dutylist';
  const text = basicList(['１\t组织学习。', '２\t发展党员。', '3\t管理档案。'], { declared: 4 });
  client.open(uri, text);
  const actions = await client.codeActions(uri, { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } });
  const [change] = named(actions, /所有“序号写法”（2 处）/)!.edit!.documentChanges as [TextDocumentEdit];
  assert.equal(applied(uri, text, change.edits as TextEdit[]), text.replace('１', '1').replace('２', '2'));
  assert.equal(change.edits.length, 2);
  assert.ok(named(actions, /^修正本文档中所有可安全修正的问题$/));
  client.change(uri, 2, [{ text: text.replace('２', '2') }]);
  const one = await client.codeActions(uri, { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } });
  assert.equal(named(one, /所有“序号写法”/), undefined);
});

test('without a configuration one is made in the folder of the workspace, and the finding is gone', async () => {
  const workspace = workspaceOf({ 'deep/er/a.txt': gapList });
  const client = await start({ folders: [workspace.root], capabilities: creating });
  const [uri, configUri] = [workspace.uri('deep/er/a.txt'), workspace.uri(config)];
  client.open(uri, gapList);
  assert.deepEqual(await codesOf(client, uri), ['number-gap']);
  const [create, fill] = named(await actionsOn(client, uri), /^忽略.*写入/)!.edit!.documentChanges as [
    CreateFile,
    TextDocumentEdit,
  ];
  assert.deepEqual(create, { kind: 'create', uri: configUri, options: { ignoreIfExists: true } });
  assert.deepEqual(fill.textDocument, { uri: configUri, version: null });
  const text = applied(configUri, '', fill.edits as TextEdit[]);
  assert.equal(text, `{\n  "ignore": [\n    ${entry}\n  ]\n}\n`);
  workspace.write(config, text);
  await watched(client, configUri, 1);
  await client.askedFor('workspace/diagnostic/refresh', 2);
  assert.deepEqual(await codesOf(client, uri), []);
});

test('who can’t make files gets the directive only; a document without a folder, too', async () => {
  const workspace = workspaceOf({ 'a.dutylist': gapList });
  const client = await start({ folders: [workspace.root] });
  for (const uri of [workspace.uri('a.dutylist'), 'untitled:Untitled-1']) {
    client.open(uri, gapList);
    const actions = await actionsOn(client, uri);
    assert.ok(!titles(actions).some(title => title.includes(config)));
    const [change] = named(actions, /加注释/)!.edit!.documentChanges as [TextDocumentEdit];
    const text = applied(uri, gapList, change.edits as TextEdit[]);
    assert.equal(text, gapList.replace('3\t', '# dutylist-disable-next-line number-gap\n3\t'));
    client.change(uri, 2, [{ text }]);
    assert.deepEqual(await codesOf(client, uri), []);
  }
});

test('the text that the editor holds of the configuration is the one that is edited and the one that counts', async () => {
  const workspace = workspaceOf({ 'a.txt': gapList, [config]: '{}' });
  for (const capabilities of [fullCapabilities, pushCapabilities]) {
    const client = await start({ folders: [workspace.root], capabilities });
    const [uri, configUri] = [workspace.uri('a.txt'), workspace.uri(config)];
    client.open(uri, gapList);
    // nobody saved this
    const typed = '{\n  // 草稿\n  "rules": { "list-count": "hint" },\n}\n';
    client.open(configUri, typed, 4);
    const [change] = named(await actionsOn(client, uri), /^忽略.*写入/)!.edit!.documentChanges as [TextDocumentEdit];
    assert.deepEqual(change.textDocument, { uri: configUri, version: 4 });
    const text = applied(configUri, typed, change.edits as TextEdit[]);
    assert.equal(text, typed.replace('},\n', `},\n  "ignore": [\n    ${entry}\n  ],\n`));
    const told = client.published.length;
    client.change(configUri, 5, [{ text }]);
    if (capabilities === fullCapabilities) assert.deepEqual(await codesOf(client, uri), []);
    else await client.publication(params => params.uri === uri && params.diagnostics.length === 0, told);
    // closed without being saved, it is the file again
    const before = client.published.length;
    client.close(configUri);
    if (capabilities === pushCapabilities)
      await client.publication(params => params.uri === uri && params.diagnostics.length === 1, before);
    else {
      await client.definition(uri, 4, 2);
      assert.deepEqual(await codesOf(client, uri), ['number-gap']);
    }
  }
});

test('switching a rule off; VS Code is told to save, unless there is something unsaved in the file', async () => {
  const workspace = workspaceOf({ 'a.txt': gapList, [config]: '{ "sample": "a.txt" }\n' });
  const client = await start({ folders: [workspace.root], initializationOptions: { displayLanguage: 'en' } });
  const [uri, configUri] = [workspace.uri('a.txt'), workspace.uri(config)];
  client.open(uri, gapList);
  await client.definition(uri, 0, 0);
  const action = named(await actionsOn(client, uri), /^不再检查/)!;
  const [change] = action.edit!.documentChanges as [TextDocumentEdit];
  assert.equal(
    applied(configUri, readFileSync(workspace.path(config), 'utf8'), change.edits as TextEdit[]),
    '{\n  "sample": "a.txt",\n  "rules": {\n    "number-gap": "off"\n  }\n}\n',
  );
  assert.deepEqual(action.command, {
    title: action.title,
    command: 'dutylist.saveConfiguration',
    arguments: [configUri],
  });
  client.open(configUri, '{ "sample": "a.txt" }\n');
  assert.ok(named(await actionsOn(client, uri), /^不再检查/)!.command);
  client.change(configUri, 2, [{ text: '{ }' }]);
  assert.equal(named(await actionsOn(client, uri), /^不再检查/)!.command, undefined);
});

test('a configuration that can’t be read soundly is not written to', async () => {
  const broken = '{ "ignore": [';
  const workspace = workspaceOf({ 'a.txt': gapList, [config]: broken });
  const client = await start({ folders: [workspace.root], capabilities: creating });
  const uri = workspace.uri('a.txt');
  client.open(uri, gapList);
  assert.ok(!titles(await actionsOn(client, uri)).some(title => title.includes(config)));
  workspace.write(config, Buffer.from('\ufeff{}', 'utf16le'));
  assert.ok(!titles(await actionsOn(client, uri)).some(title => title.includes(config)));
});
