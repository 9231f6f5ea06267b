// Pasting rows with the built server.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PasteRowsResult } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

let client: Client;
before(async () => {
  client = await startClient({ initializationOptions: { language: 'en' } });
});
after(async () => {
  assert.equal(await client.stop(), 0);
});

const head = '青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n';
const first = '1\t残疾人服务\t县残疾人联合会\t负责审核。\t登记需求。\n';
const uri = 'file:///nowhere/a.dutylist';
const html =
  '<table><tr><td>5</td><td>养老服务</td><td><p>县民政局</p></td><td>负责审核。</td><td>走访<br>老人。</td></tr></table>';

async function paste(clipboard: object, version = 1): Promise<string | null> {
  const text = head + first;
  client.open(uri, text);
  const at = { line: 3, character: 2 };
  const result: PasteRowsResult | null = await client.connection.sendRequest('dutylist/pasteRows', {
    uri,
    version,
    range: { start: at, end: at },
    ...clipboard,
  });
  client.close(uri);
  if (!result) return null;
  assert.equal(result.items, 1);
  return TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 1, text), result.edits);
}

test('HTML counts before text, text where the HTML has no table', async () => {
  const expected = `${head.replace('1项', '2项')}${first}2\t养老服务\t县民政局\t负责审核。\t走访老人。\n`;
  assert.equal(await paste({ html, text: '5 养老服务' }), expected);
  const text = '5\t养老服务\t县民政局\t负责审核。\t走访老人。\r\n';
  assert.equal(await paste({ html: '<span>5</span>', text }), expected);
  assert.equal(await paste({ text }), expected);
});

test('null where it is to be pasted as it is', async () => {
  assert.equal(await paste({ text: '走访老人。' }), null);
  assert.equal(await paste({}), null);
  assert.equal(await paste({ html }, 7), null, 'another version');
});
