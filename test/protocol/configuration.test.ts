// Which configuration holds, in the editor as on the command line, and what is told while one is typed.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { type Client, pushCapabilities } from '../support/client';
import { start, workspaceOf } from '../support/clients';
import { inRepo } from '../support/repo';
import { gapList } from '../support/small-lists';

const name = 'dutylist.config.json';
const config = (severity: string) => JSON.stringify({ rules: { 'number-gap': severity } });
const severities = ['', 'error', 'warning', 'information', 'hint'];

/** The severity of the one finding, as an editor that opens the file has it in the end; undefined if it is off. */
async function inEditor(client: Client, uri: string): Promise<string | undefined> {
  client.open(uri, gapList);
  // answered when everything that was to be read has been read
  await client.definition(uri, 4, 2);
  const { items } = (await client.pull(uri)) as FullDocumentDiagnosticReport;
  return severities[items[0]?.severity ?? -1];
}

function onCommandLine(path: string): string | undefined {
  const { stdout } = spawnSync(process.execPath, [inRepo('dist/cli.js'), 'check', '--format', 'json', path], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout).files[0].findings[0]?.severity;
}

test('the nearest configuration above, in each folder of the workspace and above them, as on the command line', async () => {
  const workspace = workspaceOf({
    [name]: config('hint'),
    'first/a.txt': gapList,
    [`second/${name}`]: config('information'),
    'second/b.txt': gapList,
    'second/deep/c.txt': gapList,
    [`second/deeper/${name}`]: config('off'),
    'second/deeper/still/d.txt': gapList,
  });
  const due: Record<string, string | undefined> = {
    'first/a.txt': 'hint',
    'second/b.txt': 'information',
    'second/deep/c.txt': 'information',
    'second/deeper/still/d.txt': undefined,
  };
  const client = await start({ folders: [workspace.path('first'), workspace.path('second')] });
  const alone = await start();
  for (const [path, severity] of Object.entries(due)) {
    assert.equal(onCommandLine(workspace.path(path)), severity, path);
    assert.equal(await inEditor(client, workspace.uri(path)), severity, path);
    assert.equal(await inEditor(alone, workspace.uri(path)), severity, `${path}, without a folder`);
  }
});

test('files that are not open are judged by the configuration above the workspace, too', async () => {
  const workspace = workspaceOf({ [name]: config('warning'), 'county/a.txt': gapList });
  const client = await start({ folders: [workspace.path('county')] });
  const summary = await client.connection.sendRequest('workspace/executeCommand', {
    command: 'dutylist.checkWorkspace',
  });
  assert.deepEqual(summary, { files: 1, errors: 0, warnings: 1, informations: 0, hints: 0, cancelled: false });
});

test('an open configuration is told of like an open document, and while it is typed', async () => {
  const workspace = workspaceOf({ [name]: '{}', 'a.txt': gapList });
  const uri = workspace.uri(name);
  const typed = '{\n  "rules": { "number-gap": "loud" }\n}\n';
  const at = { start: { line: 1, character: 27 }, end: { line: 1, character: 33 } };

  const pulling = await start({ folders: [workspace.root] });
  await pulling.publication(params => params.uri === uri);
  pulling.open(uri, typed);
  const { items } = (await pulling.pull(uri)) as FullDocumentDiagnosticReport;
  assert.deepEqual(
    items.map(({ range, severity, source }) => ({ range, severity, source })),
    [{ range: at, severity: 2, source: 'dutylist' }],
  );
  assert.match(String(items[0]!.message), /“loud”不是可用的值.*off、hint/);
  pulling.change(uri, 2, [{ text: '{' }]);
  const broken = (await pulling.pull(uri)) as FullDocumentDiagnosticReport;
  assert.match(String(broken.items[0]!.message), /缺少右花括号/);
  assert.ok(!pulling.published.some(params => params.uri === uri && params.diagnostics.length > 0));
  // nothing of a duty list is asked of it
  const textDocument = { uri };
  const position = { line: 0, character: 0 };
  assert.equal(await pulling.connection.sendRequest('textDocument/hover', { textDocument, position }), null);
  assert.equal(await pulling.connection.sendRequest('textDocument/foldingRange', { textDocument }), null);
  assert.deepEqual(await pulling.codeActions(uri, at), []);

  const told = await start({ folders: [workspace.root], capabilities: pushCapabilities });
  told.open(uri, typed);
  await told.publication(params => params.uri === uri && params.diagnostics.length === 1);
  const before = told.published.length;
  told.change(uri, 2, [{ text: '{}' }]);
  await told.publication(params => params.uri === uri && params.diagnostics.length === 0, before);
});

test('of a configuration with mistakes, what can be read counts', async () => {
  const workspace = workspaceOf({
    [name]: '{ "rules": { "number-gap": "hint", "list-count": 7 }, "ignore": [{ "rule": "number-gap", "itme": "x" }],',
    'a.txt': gapList,
  });
  assert.equal(onCommandLine(workspace.path('a.txt')), 'hint');
  const client = await start({ folders: [workspace.root] });
  assert.equal(await inEditor(client, workspace.uri('a.txt')), 'hint');
});
