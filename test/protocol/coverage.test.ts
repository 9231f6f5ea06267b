// What a document has and lacks beside its county's towns, with the built server.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CoverageResult, EditItemResult, InsertDraftParams } from '../../server/src/protocol';
import { start as startServer, workspaceOf } from '../support/clients';

const care = '养老服务\t县民政局\t县民政局：统筹。\t配合县民政局做好摸排。';
const fire = '护林防火\t县林业局\t县林业局：巡护。\t做好宣传。';
const flood = '防汛抗旱\t县水利局\t县水利局：会商研判。\t做好{}的巡堤。';
const honey = '蜂蜜评比\t县农业农村局\t县农业农村局：评比。\t做好报名。';
const basicFlood = '防汛抗旱';
const numbered = (rows: readonly string[]) => rows.map((row, i) => `${i + 1}\t${row}`).join('\n');
const town = (name: string, basic: readonly string[], ...rows: string[]) =>
  `云岭县${name}履行职责事项清单
${name}基本履职事项清单（${basic.length}项）
序号\t事项名称
一、平安法治（${basic.length}项）\t
${numbered(basic)}
${name}配合履职事项清单（${rows.length}项）
序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责
一、民生服务（${rows.length}项）\t\t\t\t
${numbered(rows)}
`.replaceAll('{}', name);
const own = town('青石镇', ['开展普法宣传。'], care, honey);
const others = ['鹤堰镇', '柳溪镇', '石桥镇'];

async function start(text = own) {
  const files = others.map(name => [`${name}.txt`, town(name, ['开展普法宣传。'], care, fire, flood)]);
  const far = town('松林镇', ['开展普法宣传。'], '殡葬改革\t县民政局\t县民政局：统筹。\t做好宣传。').replace(
    '云岭县',
    '白河县',
  );
  const workspace = workspaceOf({ '青石镇.txt': text, ...Object.fromEntries(files), '松林镇.txt': far });
  const client = await startServer({ folders: [workspace.root] });
  const uri = workspace.uri('青石镇.txt');
  client.open(uri, text, 7);
  const coverage = () => client.connection.sendRequest<CoverageResult | null>('dutylist/coverage', { uri });
  const insert = (more: Partial<InsertDraftParams> & Pick<InsertDraftParams, 'from'>) =>
    client.connection.sendRequest<EditItemResult>('dutylist/insertDraft', { uri, version: 7, ...more });
  const applied = (result: EditItemResult) => {
    assert.ok('edits' in result, JSON.stringify(result));
    return TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 7, text), result.edits);
  };
  return { client, workspace, uri, coverage, insert, applied };
}

test('what the county’s towns have, what only this one has, and what they put into another list', async () => {
  const { client, uri, coverage } = await start();
  const found = (await coverage())!;
  assert.equal(found.towns, 3);
  assert.deepEqual(
    found.lacking.map(({ list, category, name, having, places }) => [list, category, name, having, places.length]),
    [
      ['配合', '民生服务', '护林防火', 3, 3],
      ['配合', '民生服务', '防汛抗旱', 3, 3],
    ],
  );
  assert.deepEqual(
    found.onlyHere.map(({ name, places }) => [name, places[0]!.uri === uri, places[0]!.number]),
    [['蜂蜜评比', true, '2']],
  );
  assert.deepEqual(found.elsewhere, []);

  client.change(uri, 8, [{ text: town('青石镇', ['开展普法宣传。', basicFlood], care) }]);
  const now = (await coverage())!;
  assert.deepEqual(
    now.lacking.map(({ name }) => name),
    ['护林防火'],
  );
  assert.deepEqual(now.onlyHere, []);
  assert.deepEqual(
    now.elsewhere.map(({ list, there, name, having, places }) => [list, there, name, having, places.length]),
    [['基本', '配合', '防汛抗旱', 3, 4]],
  );
});

test('what is lacking is inserted in its category, in the own town’s name, with numbers and counts', async () => {
  const { coverage, insert, applied } = await start();
  const { places } = (await coverage())!.lacking[1]!;
  const result = await insert({ from: { uri: places[0]!.uri, item: places[0]!.item } });
  assert.equal(applied(result), town('青石镇', ['开展普法宣传。'], care, honey, flood));
});

test('which category is asked where none is called so, and whether to renumber where numbers have faults', async () => {
  const other = own.replace('一、民生服务', '一、生态环保');
  const asked = await start(other);
  const [place] = (await asked.coverage())!.lacking[1]!.places;
  const from = { uri: place!.uri, item: place!.item };
  const categories = await asked.insert({ from });
  assert.deepEqual(categories, { categories: [{ index: 0, title: '一、生态环保', items: 2 }] });
  assert.match(asked.applied(await asked.insert({ from, category: 0 })), /\n3\t防汛抗旱\t/);

  const faulty = await start(own.replace('2\t蜂蜜', '5\t蜂蜜'));
  const [there] = (await faulty.coverage())!.lacking[1]!.places;
  const taken = { uri: there!.uri, item: there!.item };
  assert.ok('asks' in (await faulty.insert({ from: taken })));
  assert.match(faulty.applied(await faulty.insert({ from: taken, renumber: 'none' })), /\n6\t防汛抗旱\t/);
});

test('nothing is inserted into another version, or where there is no such list', async () => {
  const { coverage, insert, client, uri } = await start();
  const [place] = (await coverage())!.lacking[1]!.places;
  const from = { uri: place!.uri, item: place!.item };
  assert.deepEqual(((await insert({ from, version: 6 })) as { reason: string }).reason, 'outdated');
  const basicOnly = own.slice(0, own.indexOf('青石镇配合'));
  client.change(uri, 8, [{ text: basicOnly }]);
  assert.deepEqual(((await insert({ from, version: 8 })) as { reason: string }).reason, 'no-list');
});

test('nothing is inserted of an item that another one has taken the place of', async () => {
  const { coverage, insert, applied, client, workspace } = await start();
  const [place] = (await coverage())!.lacking[1]!.places;
  const from = { uri: place!.uri, item: place!.item };
  const name = others.find(each => workspace.uri(`${each}.txt`) === place!.uri)!;
  client.open(place!.uri, town(name, ['开展普法宣传。'], care, fire, flood), 1);
  assert.match(applied(await insert({ from })), /\n3\t防汛抗旱\t/);
  client.change(place!.uri, 2, [{ text: town(name, ['开展普法宣传。'], fire, flood, care) }]);
  const result = await insert({ from });
  assert.ok('refused' in result && result.reason === 'outdated', JSON.stringify(result));
  const [moved] = (await coverage())!.lacking.find(each => each.name === '防汛抗旱')!.places;
  assert.match(applied(await insert({ from: { uri: moved!.uri, item: moved!.item } })), /\n3\t防汛抗旱\t/);
});

test('what is inserted speaks of the own places, and what was adapted is told; the fix of the finding inserts the same', async () => {
  const banner = (name: string) =>
    town(
      name,
      ['开展普法宣传。'],
      care,
      `文物巡查\t旗文物局、青原旗公安局\t旗文物局： 1.下达旗级资金，指导苏木乡镇。 青原旗公安局： 1.巡逻。\t1.由苏木党委负责{}的巡查，报旗公安局。`,
    ).replaceAll('云岭县', '青原旗');
  const own = town(
    '青石镇',
    ['管好村容。'],
    care,
    '查险\t县水利局、县应急管理局\t县水利局：会商。 县应急管理局：调度。\t巡堤。',
  );
  const files = { '青石镇.txt': own, '马兰苏木.txt': banner('马兰苏木') };
  const config = JSON.stringify({ sample: '马兰苏木.txt', rules: { 'missing-item': 'warning' } });
  const workspace = workspaceOf({ ...files, 'dutylist.config.json': config });
  const client = await startServer({ folders: [workspace.root] });
  const uri = workspace.uri('青石镇.txt');
  client.open(uri, own, 7);
  const lacking = (await client.connection.sendRequest<CoverageResult>('dutylist/coverage', { uri })).lacking;
  const { uri: other, item } = lacking.find(({ name }) => name === '文物巡查')!.places[0]!;
  const params: InsertDraftParams = { uri, version: 7, from: { uri: other, item } };
  const result = await client.connection.sendRequest<EditItemResult>('dutylist/insertDraft', params);
  assert.ok('edits' in result, JSON.stringify(result));
  const row =
    '文物巡查\t县文物局、县公安局\t县文物局： 1.下达县级资金，指导乡镇。 县公安局： 1.巡逻。\t1.由镇党委负责青石镇的巡查，报县公安局。';
  const rows = (edits: typeof result.edits) =>
    TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 7, own), edits);
  assert.match(rows(result.edits), new RegExp(`\\n3\\t${row}\\n`));
  assert.match(result.adapted!, /“旗文物局”改为“县文物局”.*“青原旗公安局”改为“县公安局”.*请逐处核对/);

  const line = own.split('\n').findIndex(each => each.startsWith('一、民生服务'));
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const fix = actions.find(({ title }) => title.includes('“文物巡查”'))!;
  assert.match(fix.title, /“马兰苏木”.*（“旗文物局”改为“县文物局”等 \d 处）/);
  const edits = Object.values(fix.edit!.changes ?? {})[0] ?? (fix.edit!.documentChanges![0] as TextDocumentEdit).edits;
  assert.equal(rows(edits as typeof result.edits), rows(result.edits));
});
