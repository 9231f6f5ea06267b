// Code actions of the built server: the edits that it sends are the ones that a client can apply.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { AnnotatedTextEdit, CodeAction, FullDocumentDiagnosticReport, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, type ClientOptions, fullCapabilities, startClient } from '../support/client';
import { basicList, fixableList, fixedList, gapList } from '../support/small-lists';

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
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const row = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });

/** The text after an action, whose edit must be meant for just this version. */
function applied(text: string, action: CodeAction | undefined, version = 1): string {
  const changes = action?.edit?.documentChanges;
  assert.equal(changes?.length, 1);
  const [change] = changes as [{ textDocument: { uri: string; version: number }; edits: TextEdit[] }];
  assert.deepEqual(change.textDocument, { uri, version });
  assert.equal(action?.edit?.changes, undefined);
  return TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', version, text), change.edits);
}

test('a quick fix belongs to its diagnostic, names its version, and does what its title says', async () => {
  const client = await start({ settings: { language: 'en' } });
  client.open(uri, gapList, 7);
  await client.askedFor('workspace/configuration');
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  const actions = await client.codeActions(uri, row(4), ['quickfix'], items);
  for (const action of actions) {
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.isPreferred ?? false, false);
    assert.deepEqual(action.diagnostics, items);
  }
  const insert = actions.find(action => /^Insert an empty row/.test(action.title));
  assert.equal(applied(gapList, insert, 7), gapList.replace('3\t', '2\t\n3\t'));
  const renumber = actions.find(action => action.title === 'Renumber the whole list');
  assert.equal(applied(gapList, renumber, 7), gapList.replace('3\t', '2\t'));
  assert.deepEqual(await client.codeActions(uri, row(3), ['quickfix'], items), []);
  assert.deepEqual(await client.codeActions(uri, row(4), ['refactor.extract'], items), []);
});

test('a safe fix is preferred', async () => {
  const client = await start();
  client.open(uri, fixableList);
  const actions = await client.codeActions(uri, row(4), ['quickfix']);
  const preferred = actions.filter(action => action.isPreferred);
  assert.equal(preferred.length, 1);
  assert.equal(applied(fixableList, preferred[0]), fixedList);
});

test('fix-all comes to those who ask for it, and changes nothing but what is safe', async () => {
  const client = await start();
  const faulty = basicList(['１\t组织学习。', '３、\t发展党员。', '4\t管理档案。'], { declared: 4 }).replaceAll(
    '\n',
    '\r\n',
  );
  client.open(uri, faulty);
  assert.ok(!(await client.codeActions(uri, whole)).some(action => action.kind === 'source.fixAll.dutylist'));
  for (const only of ['source.fixAll.dutylist', 'source.fixAll', 'source']) {
    const actions = await client.codeActions(uri, whole, [only]);
    assert.deepEqual(
      actions.map(action => action.kind),
      ['source.fixAll.dutylist'],
    );
    // number 2 is missing, and the count that says so stays
    assert.equal(applied(faulty, actions[0]), faulty.replace('１', '1').replace('３、', '3'));
  }
  assert.deepEqual(await client.codeActions(uri, whole, ['source.fixAll.eslint']), []);
  client.change(uri, 2, [{ text: fixedList }]);
  assert.deepEqual(await client.codeActions(uri, whole, ['source.fixAll']), []);
});

test('cleaning comes to those who ask for it, where there is something to clean', async () => {
  const client = await start();
  const clean = basicList(['1\t组织学习。', '2\t发展党员。']);
  const published = clean.replace('1\t组织学习。', '1\t<p>组织学习。</p>\n第 1 页\n\n序号\t事项名称');
  client.open(uri, published);
  assert.deepEqual(await client.codeActions(uri, whole, ['source.fixAll']), []);
  for (const only of ['source.clean.dutylist', 'source.clean', 'source']) {
    const actions = await client.codeActions(uri, whole, [only]);
    assert.deepEqual(
      actions.map(action => action.kind),
      ['source.clean.dutylist'],
    );
    assert.equal(applied(published, actions[0]), clean);
  }
  client.change(uri, 2, [{ text: clean }]);
  assert.deepEqual(await client.codeActions(uri, whole, ['source.clean']), []);
});

test('a client that takes no versioned edits gets plain ones', async () => {
  const client = await start({ capabilities: { ...fullCapabilities, workspace: {} } });
  client.open(uri, fixableList);
  const [action] = await client.codeActions(uri, whole, ['source.fixAll']);
  assert.equal(action?.edit?.documentChanges, undefined);
  const edits = action!.edit!.changes![uri]!;
  assert.equal(TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 1, fixableList), edits), fixedList);
});

test('fixes are those of the newest version', async () => {
  const client = await start();
  client.open(uri, fixableList, 1);
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  client.change(uri, 2, [{ range: row(0), text: '\n\n青' }]);
  const text = `\n\n${fixableList}`;
  const [fixAll] = await client.codeActions(uri, whole, ['source.fixAll'], items);
  assert.equal(applied(text, fixAll, 2), `\n\n${fixedList}`);
  const preferred = (await client.codeActions(uri, row(6), ['quickfix'], items)).find(action => action.isPreferred);
  assert.equal(applied(text, preferred, 2), `\n\n${fixedList}`);
  // diagnostics of an older version stand elsewhere
  assert.deepEqual(preferred?.diagnostics, []);
});

test('all findings of a rule whose fixes need a look are mended by one edit, each place of which the client asks about', async () => {
  const client = await start({
    capabilities: {
      ...fullCapabilities,
      workspace: {
        ...fullCapabilities.workspace,
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
      },
    },
  });
  const text = basicList(['1\t开展秸杆禁烧。', '2\t推广秸杆还田。', '3\t处置安全事帮。']);
  const at = { start: { line: 3, character: 5 }, end: { line: 3, character: 5 } };
  client.open(uri, text);
  const actions = await client.codeActions(uri, at, ['quickfix']);
  const all = actions.filter(action => action.title.includes('预览'));
  assert.equal(all.length, 1);
  assert.match(all[0]!.title, /（2 处）$/);
  assert.equal(applied(text, all[0]), text.replaceAll('秸杆', '秸秆'));
  const { edits } = all[0]!.edit!.documentChanges![0] as { edits: AnnotatedTextEdit[] };
  const annotations = all[0]!.edit!.changeAnnotations!;
  assert.ok(edits.every(({ annotationId }) => annotations[annotationId]!.needsConfirmation));

  // who can't ask is not offered it
  const plain = await start();
  plain.open(uri, text);
  assert.ok(!(await plain.codeActions(uri, at, ['quickfix'])).some(action => action.title.includes('预览')));
});
