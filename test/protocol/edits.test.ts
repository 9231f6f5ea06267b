// After any edits the built server tells of a document what one tells that is started on the final text.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from '../support/client';
import { faultyTownArbitrary } from '../support/faulty-town';
import { textArbitrary } from '../support/random-document';
import { concreteEdits, type EditPlan, editPlansArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

const uri = (i: number) => `file:///nowhere/${i}.dutylist`;

/** Opens a document and edits it as an editor does: positions, versions. Answers its final text. */
function edit(client: Client, name: string, text: string, plans: readonly EditPlan[]): string {
  const document = TextDocument.create(name, 'dutylist', 1, text);
  client.open(name, text);
  for (const { start, end, newText } of concreteEdits(text, plans)) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const change = { range, text: newText };
    TextDocument.update(document, [change], document.version + 1);
    client.change(name, document.version, [change]);
  }
  return document.getText();
}

async function answersOf(client: Client, name: string): Promise<unknown> {
  const textDocument = { uri: name };
  const { items } = (await client.pull(name)) as FullDocumentDiagnosticReport;
  const symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
  const folds = await client.connection.sendRequest('textDocument/foldingRange', { textDocument });
  const whole = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
  const actions = await client.codeActions(name, whole, ['quickfix', 'source']);
  // the versions are those of the edits
  const fixes = actions.map(({ edit: workspaceEdit, ...action }) => ({
    ...action,
    changes: workspaceEdit?.documentChanges?.map(change => 'edits' in change && change.edits),
  }));
  return { items, symbols, folds, fixes };
}

let used: Client;
before(async () => {
  used = await startClient();
});
after(async () => assert.equal(await used.stop(), 0));

test('after any edits the answers are those of a server started afresh', async () => {
  const cases = fc.array(fc.tuple(fc.oneof(textArbitrary, faultyTownArbitrary), editPlansArbitrary()), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(cases, async documents => {
      const fresh = await startClient();
      try {
        for (const [i, [text, plans]] of documents.entries()) {
          const final = edit(used, uri(i), text, plans);
          fresh.open(uri(i), final);
          assert.deepEqual(await answersOf(used, uri(i)), await answersOf(fresh, uri(i)));
        }
      } finally {
        for (const i of documents.keys()) used.close(uri(i));
        await fresh.stop();
      }
      // files that are not there are no fault; rules and requests that throw are
      assert.deepEqual(
        [...used.log, ...fresh.log].filter(message => !message.endsWith('ENOENT')),
        [],
      );
    }),
    runs(5, 60),
  );
});
