// What a document has and lacks beside its county's towns, with the built server.

import assert from 'node:assert/strict';
import { test } from 'node:test';
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
