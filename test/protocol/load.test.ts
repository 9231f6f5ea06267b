// How the built server reads a workspace of many files: with progress and a way to stop it, and from what it has kept.

import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Client, fullCapabilities } from '../support/client';
import { running, start, workspaceOf } from '../support/clients';
import { basicList } from '../support/small-lists';
import type { Workspace } from '../support/workspace';

const name = '受理最低生活保障和临时救助申请。';
const numberOf = (i: number) => String(i).padStart(3, '0');
const towns = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${numberOf(i)}.txt`,
      basicList([`1\t${name}`], { town: `第${numberOf(i)}镇` }),
    ]),
  );
const capabilities = { ...fullCapabilities, window: { workDoneProgress: true } };

interface Told {
  readonly kind: 'begin' | 'report' | 'end';
  readonly title?: string;
  readonly cancellable?: boolean;
  readonly message?: string;
}

/** Opens the first file and answers how many other towns have its item once all is read. */
async function definitions(client: Client, workspace: Workspace): Promise<number> {
  const uri = workspace.uri('000.txt');
  client.open(uri, basicList([`1\t${name}`], { town: '第000镇' }));
  return (await client.definition(uri, 3, 4)).length;
}

test('a workspace of many files is read with progress', async () => {
  const workspace = workspaceOf(towns(120));
  const client = await start({ folders: [workspace.root], capabilities });
  const told: Told[] = [];
  const ended = new Promise<void>(resolve => {
    client.connection.onNotification('$/progress', ({ value }: { value: Told }) => {
      told.push(value);
      if (value.kind === 'end') resolve();
    });
  });
  await ended;
  assert.deepEqual([told[0]?.kind, told[0]?.title, told[0]?.cancellable], ['begin', '读取工作区中的履职清单', true]);
  assert.ok(told.filter(each => each.kind === 'report').every(each => /^\d+\/120$/.test(each.message!)));
  assert.equal(await definitions(client, workspace), 20);
});

test('reading can be stopped, and what was read answers', async () => {
  const workspace = workspaceOf(towns(800));
  const client = await start({ folders: [workspace.root], capabilities });
  const last = await new Promise<string>(resolve => {
    let message = '';
    client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: Told }) => {
      if (value.kind === 'begin') void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      if (value.message) message = value.message;
      if (value.kind === 'end') resolve(message);
    });
  });
  assert.notEqual(last, '800/800');
  assert.ok((await definitions(client, workspace)) > 0);
});

test('what was kept of an earlier run answers as the files do, whatever has become of it', async () => {
  const workspace = workspaceOf(towns(8));
  const storage = workspaceOf({});
  const options = { folders: [workspace.root], initializationOptions: { storageUri: storage.uri('kept') } };
  const answers: number[] = [];
  for (let run = 0; run < 3; run++) {
    const client = await start(options);
    answers.push(await definitions(client, workspace));
    assert.deepEqual(client.log, []);
    assert.equal(await client.stop(), 0);
    running.pop();
    const folder = storage.path('kept/digests');
    for (const each of run === 1 ? readdirSync(folder) : []) writeFileSync(`${folder}/${each}`, 'spoilt');
  }
  assert.deepEqual(answers, [7, 7, 7]);
});
