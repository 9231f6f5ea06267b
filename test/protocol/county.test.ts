// What is asked across the documents of a county, with the built server: references, rename, symbols, finding, completion.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import iconv from 'iconv-lite';
import {
  type AnnotatedTextEdit,
  CancellationTokenSource,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type Location,
  type SymbolInformation,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilesReadResult, FindItemsResult } from '../../server/src/protocol';
import { type Client, fullCapabilities, startClient } from '../support/client';
import { createWorkspace, type Workspace } from '../support/workspace';

const head = '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（9项）\n';
const list = (town: string, ...rows: string[]) => `云岭县${town}配合履职事项清单\n${head}${rows.join('\n')}\n`;
const stone = list(
  '青石镇',
  '1\t养老服务\t县民政局\t县民政局：统筹。\t配合县民政局做好摸排。',
  '2\t护林防火\t县林业局\t县林业局：巡护。\t做好宣传。',
);
const crane = list(
  '鹤堰镇',
  '1\t社会救助\t云岭县民政局\t云岭县民政局：审批。\t做好鹤堰镇的申报。',
  '2\t残疾人补贴发放\t县残疾人联合会\t县残疾人联合会：审核。\t做好登记。',
);
const far = list('石桥镇', '1\t社会救助\t县民政局\t县民政局：审批。\t做好申报。').replace('云岭县', '白河县');

const annotating: ClientCapabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const running: Client[] = [];
const workspaces: Workspace[] = [];
afterEach(async () => {
  for (const client of running.splice(0)) assert.equal(await client.stop(), 0);
  for (const workspace of workspaces.splice(0)) workspace.dispose();
});

async function start(
  files: Readonly<Record<string, string | Uint8Array>> = {
    '青石镇.txt': stone,
    '鹤堰镇.txt': crane,
    '石桥镇.txt': far,
  },
  capabilities: ClientCapabilities = annotating,
  initializationOptions: object = { language: 'zh-cn' },
): Promise<{ client: Client; workspace: Workspace; uri: string }> {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  const client = await startClient({ folders: [workspace.root], capabilities, initializationOptions });
  running.push(client);
  const uri = workspace.uri('青石镇.txt');
  client.open(uri, stone, 7);
  return { client, workspace, uri };
}

/** The place of the first occurrence of words in a text. */
function positionOf(text: string, words: string, nth = 0) {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
}

function references(client: Client, uri: string, words: string, includeDeclaration = true): Promise<Location[] | null> {
  return client.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: positionOf(stone, words),
    context: { includeDeclaration },
  });
}

function rename(client: Client, uri: string, newName: string): Promise<WorkspaceEdit> {
  return client.connection.sendRequest('textDocument/rename', {
    textDocument: { uri },
    position: positionOf(stone, '县民政局'),
    newName,
  });
}

const shown = ({ uri, range }: Location) =>
  `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))} ${range.start.line}:${range.start.character}-${range.end.character}`;

test('references of a department: the county’s documents, open ones as they stand in the editor', async () => {
  const { client, workspace, uri } = await start();
  assert.deepEqual((await references(client, uri, '县民政局'))!.map(shown), [
    '青石镇.txt 3:7-11',
    '青石镇.txt 3:12-16',
    '鹤堰镇.txt 3:7-13',
    '鹤堰镇.txt 3:14-20',
  ]);
  assert.deepEqual((await references(client, uri, '县民政局', false))!.length, 3);
  client.open(workspace.uri('鹤堰镇.txt'), crane.replaceAll('云岭县民政局', '县民政局'));
  assert.deepEqual((await references(client, uri, '县民政局'))!.map(shown).slice(2), [
    '鹤堰镇.txt 3:7-11',
    '鹤堰镇.txt 3:12-16',
  ]);
});

test('references of an item: its equivalents, and itself if it is wanted', async () => {
  const { client, uri } = await start({ '青石镇.txt': stone, '鹤堰镇.txt': crane.replace('社会救助', '养老服务') });
  assert.deepEqual((await references(client, uri, '养老服务'))!.map(shown), ['青石镇.txt 3:2-6', '鹤堰镇.txt 3:2-6']);
  assert.deepEqual((await references(client, uri, '养老服务', false))!.map(shown), ['鹤堰镇.txt 3:2-6']);
});

test('rename: all documents of the county, with versions, and what is doubtful to be confirmed', async () => {
  const { client, workspace, uri } = await start();
  const prepared = await client.connection.sendRequest('textDocument/prepareRename', {
    textDocument: { uri },
    position: positionOf(stone, '县民政局'),
  });
  assert.deepEqual(prepared, {
    range: { start: { line: 3, character: 7 }, end: { line: 3, character: 11 } },
    placeholder: '县民政局',
  });
  const { documentChanges, changeAnnotations } = await rename(client, uri, '县社会工作局');
  const [own, other, ...more] = documentChanges as TextDocumentEdit[];
  assert.deepEqual(own!.textDocument, { uri, version: 7 });
  assert.deepEqual(other!.textDocument, { uri: workspace.uri('鹤堰镇.txt'), version: null });
  assert.deepEqual(more, []);
  assert.deepEqual(
    own!.edits.map(edit => (edit as AnnotatedTextEdit).annotationId),
    [undefined, undefined, 'text'],
  );
  assert.equal(changeAnnotations?.text?.needsConfirmation, true);
  assert.equal(after(stone, own!), stone.replaceAll('县民政局', '县社会工作局'));
  assert.equal(after(crane, other!), crane.replaceAll('民政局', '社会工作局'));
});

test('rename: the configuration’s full names, to be confirmed; as it stands in the editor', async () => {
  const config = (name: string) =>
    `{\n  // 全称\n  "departments": { "云岭县": { "names": ["县财政局", "${name}"], "aliases": { "民政": "${name}" } },\n    "白河县": { "names": ["县民政局"] } }\n}\n`;
  const files = { '青石镇.txt': stone, '鹤堰镇.txt': crane, 'dutylist.config.json': config('云岭县民政局') };
  const { client, workspace, uri } = await start(files);
  const changeOf = async () => {
    const { documentChanges, changeAnnotations } = await rename(client, uri, '县社会工作局');
    const change = (documentChanges as TextDocumentEdit[]).find(each => each.textDocument.uri.endsWith('.json'))!;
    assert.ok(change.edits.every(edit => (edit as AnnotatedTextEdit).annotationId === 'config'));
    assert.equal(changeAnnotations!.config!.needsConfirmation, true);
    return change;
  };
  const closed = await changeOf();
  assert.deepEqual(closed.textDocument, { uri: workspace.uri('dutylist.config.json'), version: null });
  assert.equal(after(config('云岭县民政局'), closed), config('云岭县社会工作局'));
  client.open(workspace.uri('dutylist.config.json'), config('县民政局'), 3);
  const open = await changeOf();
  assert.equal(open.textDocument.version, 3);
  assert.equal(after(config('县民政局'), open), config('县社会工作局'));
});

test('rename: who can’t ask leaves out what is doubtful', async () => {
  const { client, uri } = await start(undefined, fullCapabilities);
  const { documentChanges, changeAnnotations } = await rename(client, uri, '县社会工作局');
  assert.equal(changeAnnotations, undefined);
  assert.equal(
    after(stone, documentChanges![0] as TextDocumentEdit),
    stone.replaceAll('县民政局', '县社会工作局').replace('配合县社会工作局', '配合县民政局'),
  );
});

test('rename: a bad name, no department, a wrong encoding', async () => {
  const { client, workspace, uri } = await start();
  await assert.rejects(rename(client, uri, ''), /不能为空/);
  await assert.rejects(rename(client, uri, '县\t局'), /制表符/);
  await assert.rejects(rename(client, uri, '县民政局、县财政局'), /分隔符号/);
  const nowhere = { textDocument: { uri }, position: positionOf(stone, '养老服务') };
  await assert.rejects(client.connection.sendRequest('textDocument/prepareRename', nowhere), /光标不在部门/);
  const other = workspace.uri('柳溪镇.txt');
  client.open(other, `${crane.replaceAll('鹤堰', '柳溪')}${'\ufffd'.repeat(9)}\n`);
  await assert.rejects(rename(client, uri, '县社会工作局'), /柳溪镇\.txt.*编码/);
});

test('rename: a closed file that the editor may decode wrongly', async () => {
  const { client, workspace, uri } = await start({ '青石镇.txt': stone, '鹤堰镇.txt': iconv.encode(crane, 'gb18030') });
  await assert.rejects(rename(client, uri, '县社会工作局'), /鹤堰镇\.txt.*UTF-8/);
  // once the editor shows its text rightly, it is as good as any
  client.open(workspace.uri('鹤堰镇.txt'), crane, 2);
  const { documentChanges } = await rename(client, uri, '县社会工作局');
  assert.equal((documentChanges![1] as TextDocumentEdit).textDocument.version, 2);
});

test('rename: a file of which the client says that it is read-only', async () => {
  const files: Record<string, string> = { 'mem:/w/青石镇.txt': stone, 'mem:/w/鹤堰镇.txt': crane };
  const client = await startClient({ capabilities: annotating, initializationOptions: { clientFiles: true } });
  running.push(client);
  const { connection } = client;
  connection.onRequest('dutylist/files/list', () => Object.keys(files));
  connection.onRequest<FilesReadResult, void>('dutylist/files/read', ({ uri }: { uri: string }): FilesReadResult => {
    const text = files[decodeURIComponent(uri).replace('mem:///', 'mem:/')];
    return text === undefined ? { error: 'ENOENT' } : { base64: Buffer.from(text).toString('base64') };
  });
  connection.onRequest(
    'dutylist/files/writable',
    ({ uri }: { uri: string }) => !decodeURIComponent(uri).includes('鹤堰'),
  );
  client.open('mem:/w/青石镇.txt', stone);
  await assert.rejects(rename(client, 'mem:/w/青石镇.txt', '县社会工作局'), /鹤堰镇\.txt.*只读/);
});

test('workspace symbols: items and departments of all documents', async () => {
  const { client } = await start();
  const ask = async (query: string) =>
    ((await client.connection.sendRequest('workspace/symbol', { query })) as SymbolInformation[]).map(
      ({ name, containerName }) => `${name} | ${containerName}`,
    );
  assert.deepEqual(await ask('残补'), ['2 残疾人补贴发放 | 鹤堰镇 · 配合']);
  const found = await ask('民政局');
  // 县民政局 and 云岭县民政局 are one department
  assert.deepEqual(
    found.filter(each => /民政局 \| 云岭县/.test(each)),
    ['县民政局 | 云岭县 · 2 个乡镇'],
  );
  assert.ok(found.includes('1 养老服务 | 青石镇 · 配合'), found.join('\n'));
  assert.deepEqual(await ask('没有这样的'), []);
});

test('finding items: pinyin and numbers; of nothing typed the document’s own', async () => {
  const { client, uri } = await start();
  const ask = async (query: string) => {
    const { items, more } = (await client.connection.sendRequest('dutylist/findItems', {
      query,
      uri,
    })) as FindItemsResult;
    assert.equal(more, false);
    return items.map(({ town, list: kind, number, name }) => `${town} ${kind} ${number} ${name}`);
  };
  // until the workspace is read it answers with what is there
  await client.connection.sendRequest('workspace/symbol', { query: '' });
  assert.deepEqual(await ask('cjrbt'), ['鹤堰镇 配合 2 残疾人补贴发放']);
  assert.deepEqual(await ask('2'), ['青石镇 配合 2 护林防火', '鹤堰镇 配合 2 残疾人补贴发放']);
  assert.deepEqual(await ask('shehuijz heyan'), ['鹤堰镇 配合 1 社会救助']);
  assert.deepEqual(await ask(''), ['青石镇 配合 1 养老服务', '青石镇 配合 2 护林防火']);
});

test('a request for symbols that nobody waits for any more ends', async () => {
  const { client } = await start();
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest('workspace/symbol', { query: '的' }, source.token);
  source.cancel();
  await assert.rejects(asked);
});

test('completion: departments, and whole items with the towns that have them', async () => {
  const { client, uri } = await start();
  const text = stone.replace('2\t护林防火\t县林业局\t县林业局：巡护。\t做好宣传。', '2\t残\t\t\t');
  client.change(uri, 8, [{ text }]);
  await client.connection.sendRequest('workspace/symbol', { query: '' });
  const complete = async (at: { line: number; character: number }) =>
    (
      (await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position: at,
      })) as CompletionList | null
    )?.items;
  const [item, ...more] = (await complete({ line: 4, character: 3 }))!;
  assert.equal(more.length, 0);
  assert.equal(item!.label, '残疾人补贴发放');
  assert.equal(item!.filterText, '残');
  assert.deepEqual(item!.textEdit, {
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 6 } },
    newText: '残疾人补贴发放\t县残疾人联合会\t县残疾人联合会：审核。\t做好登记。',
  });
  const resolved = (await client.connection.sendRequest('completionItem/resolve', item!)) as CompletionItem;
  assert.match(JSON.stringify(resolved.documentation), /有这一事项的乡镇：鹤堰镇.*文字取自鹤堰镇，请逐处核对/);
  const departments = (await complete({ line: 3, character: 9 }))!;
  assert.deepEqual(
    departments.map(({ label }) => label),
    ['县民政局'],
  );
  assert.match(
    JSON.stringify(await client.connection.sendRequest('completionItem/resolve', departments[0]!)),
    /使用这个部门名称的乡镇：鹤堰镇/,
  );
  assert.equal(await complete({ line: 3, character: 26 }), undefined);
});

function after(text: string, { edits }: TextDocumentEdit): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'dutylist', 1, text), edits as AnnotatedTextEdit[]);
}
