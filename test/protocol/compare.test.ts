// An item beside those of other towns, with the built server.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, type CodeLens } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompareResult, TakeWordingResult } from '../../server/src/protocol';
import { start as startServer, workspaceOf } from '../support/clients';

const list = (town: string, ...rows: string[]) =>
  `云岭县${town}配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（2项）\n${rows.join('\n')}\n`;
const stone = list(
  '青石镇',
  '1\t防汛抗旱\t县水利局\t县水利局：会商研判。\t做好巡堤。',
  '2\t蜂蜜评比\t县农业农村局\t县农业农村局：评比。\t做好报名。',
);
const crane = list(
  '鹤堰镇',
  '1\t殡葬改革\t县民政局\t县民政局：统筹。\t做好宣传。',
  '2\t防汛抗旱\t县水利局\t县水利局：会商研判。\t做好鹤堰镇的巡堤。',
);

async function start(
  settings = {},
  initializationOptions: object = { displayLanguage: 'zh-cn' },
  [own, other] = [stone, crane] as const,
) {
  const workspace = workspaceOf({ '青石镇.txt': own, '鹤堰镇.txt': other });
  const client = await startServer({ folders: [workspace.root], initializationOptions, settings });
  const uri = workspace.uri('青石镇.txt');
  client.open(uri, own, 7);
  const lenses = () => client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const resolve = (lens: CodeLens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
  const compare = (line: number) =>
    client.connection.sendRequest<CompareResult | null>('dutylist/compare', { uri, position: { line, character: 30 } });
  return { client, workspace, uri, lenses, resolve, compare };
}

test('a lens over each item says in how many towns it is', async () => {
  const { client, uri, lenses, resolve } = await start();
  const [first, second, ...more] = await lenses();
  assert.equal(more.length, 0);
  assert.equal(first!.command, undefined);
  const { command, range } = await resolve(first!);
  assert.deepEqual(command, {
    title: '1 个乡镇 · 对照',
    command: 'dutylist.compareItem',
    arguments: [uri, range.start],
  });
  assert.equal((await resolve(second!)).command!.title, '其他乡镇没有此项');
  // where the item is gone nothing is told
  client.change(uri, 8, [{ text: stone.slice(0, stone.indexOf('1\t')) }]);
  assert.deepEqual((await resolve(first!)).command, { title: '', command: '' });
});

test('lenses that are not wanted any more are not counted', async () => {
  const { client, lenses } = await start();
  const [lens] = await lenses();
  const source = new CancellationTokenSource();
  const answers = Array.from({ length: 100 }, () =>
    client.connection.sendRequest<CodeLens>('codeLens/resolve', lens, source.token),
  );
  source.cancel();
  assert.equal((await Promise.allSettled(answers)).at(-1)!.status, 'rejected');
  assert.match((await client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)).command!.title, /1/);
});

test('lenses in the drafting layout and in text out of a PDF', async () => {
  const head = '云岭县青石镇配合履职事项清单（1项）\n';
  const drafting = `${head}序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n1\t防汛抗旱\n\t【对应上级部门】县水利局\n\t【上级部门职责】\n\t县水利局：会商研判。\n\t【配合职责】\n\t做好巡堤。\n`;
  const flow = `${head}\n序号 事项名称 对应上级部门 上级部门职责 配合职责\n一、民生服务（1项）\n\n1 防汛抗旱\n\n县水利局\n\n县水利局：会商研判。\n\n做好巡堤。\n`;
  for (const text of [drafting, flow]) {
    const { lenses, resolve, compare } = await start({}, undefined, [text, crane]);
    const [lens, ...more] = await lenses();
    assert.equal(more.length, 0);
    assert.equal((await resolve(lens!)).command!.title, '1 个乡镇 · 对照');
    const { others } = (await compare(lens!.range.start.line))!;
    assert.equal(others[0]!.number, '2');
  }
});

test('the client is told when other documents have changed', async () => {
  const { client, workspace, compare, lenses } = await start();
  assert.equal((await compare(3))!.others.length, 1);
  const told = new Promise(resolve => client.connection.onNotification('dutylist/corpusChanged', () => resolve(0)));
  workspace.write(
    '鹤堰镇.txt',
    crane.replace('2\t防汛抗旱', '2\t学校食堂').replace('县水利局：会商研判', '县水利局：发放餐券'),
  );
  const changes = [{ uri: workspace.uri('鹤堰镇.txt'), type: 2 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await told;
  assert.equal((await lenses()).length, 2);
  assert.deepEqual((await compare(3))!.others, []);
});

test('no lenses where they are turned off, or for who has no such command', async () => {
  const off = await start({ codeLens: { enabled: false } });
  await off.client.askedFor('workspace/configuration');
  assert.deepEqual(await off.lenses(), []);
  const other = await start({}, {});
  assert.equal(other.client.server.capabilities.codeLensProvider, undefined);
});

test('an item, wherever the caret is in it, beside its equivalents', async () => {
  const { compare, workspace } = await start();
  const result = (await compare(3))!;
  assert.equal(result.version, 7);
  assert.equal(result.own.number, '1');
  assert.deepEqual(
    result.own.parts.map(({ label }) => label),
    ['事项名称', '对应上级部门', '上级部门职责', '配合职责'],
  );
  const [other, ...more] = result.others;
  assert.equal(more.length + result.more, 0);
  assert.equal(other!.uri, workspace.uri('鹤堰镇.txt'));
  assert.equal(other!.town, '鹤堰镇');
  assert.equal(other!.number, '2');
  assert.ok(other!.score > 50 && other!.reasons.length > 0);
  assert.deepEqual(other!.parts.at(-1)!.pieces, [
    { text: '做好' },
    { text: '鹤堰镇的', only: 'here' },
    { text: '巡堤。' },
  ]);
  assert.deepEqual(
    other!.parts.map(({ canTake }) => canTake),
    [false, false, false, true],
  );
  assert.deepEqual((await compare(4))!.others, []);
  assert.equal(await compare(2), null);
});

test('a folder that stands for the county is no name to write', async () => {
  const nowhere = stone.replaceAll('云岭县', '').replaceAll('县', '');
  const theirs = crane.replace('的巡堤', '的巡堤，报云岭县水利局');
  const { client, uri, compare } = await start({}, undefined, [nowhere, theirs]);
  const { own, others } = (await compare(3))!;
  const result = await client.connection.sendRequest<TakeWordingResult>('dutylist/takeWording', {
    uri,
    version: 7,
    item: own.item,
    role: 'ownDuties',
    from: { uri: others[0]!.uri, item: others[0]!.item },
  });
  assert.ok('edits' in result);
  assert.deepEqual(
    result.edits.map(({ newText }) => newText),
    ['做好青石镇的巡堤，报云岭县水利局。'],
  );
});

test('taking the wording of another town, for just the version that was looked at', async () => {
  const { client, uri, compare } = await start();
  const { own, others } = (await compare(3))!;
  const ask = (version: number) =>
    client.connection.sendRequest<TakeWordingResult>('dutylist/takeWording', {
      uri,
      version,
      item: own.item,
      role: 'ownDuties',
      from: { uri: others[0]!.uri, item: others[0]!.item },
    });
  const result = await ask(7);
  assert.ok('edits' in result);
  assert.equal(
    TextDocument.applyEdits(TextDocument.create(uri, 'dutylist', 7, stone), result.edits),
    stone.replace('做好巡堤', '做好青石镇的巡堤'),
  );
  client.change(uri, 8, [{ text: `${stone}\n` }]);
  assert.match(((await ask(7)) as { refused: string }).refused, /./);
});

test('no words of an item that is not the one any more that was shown', async () => {
  const { client, workspace, uri, compare } = await start();
  const other = workspace.uri('鹤堰镇.txt');
  client.open(other, crane, 1);
  const { own, others } = (await compare(3))!;
  const ask = (item = own.item, from = others[0]!.item) =>
    client.connection.sendRequest<TakeWordingResult>('dutylist/takeWording', {
      uri,
      version: 7,
      item,
      role: 'ownDuties',
      from: { uri: other, item: from },
    });
  assert.ok('edits' in (await ask()));
  const outdated = async (item?: string, from?: string) => {
    const result = await ask(item, from);
    assert.ok('refused' in result && result.reason === 'outdated', JSON.stringify(result));
  };
  await outdated('999-whole-0-0');
  await outdated(undefined, '0');
  // another item stands in its place, or it says something else by now
  client.change(other, 2, [{ text: crane.replace(/1\t.*\n2/, '1') }]);
  await outdated();
  client.change(other, 3, [{ text: crane.replace('的巡堤', '的查险') }]);
  await outdated();
  client.change(other, 4, [{ text: crane }]);
  assert.ok('edits' in (await ask()));
});
