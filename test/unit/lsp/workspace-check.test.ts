// The check of all files by itself: stopping, what overtakes what, and that it lets others go on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalUri } from '../../../server/src/corpus/uri';
import { createWorkspaceCheck, type WorkspaceCheck } from '../../../server/src/lsp/workspace-check';
import { createHost, type Host } from '../../support/host';
import { gapList, goodList } from '../../support/small-lists';

interface World {
  readonly host: Host;
  readonly check: WorkspaceCheck;
  /** What the client holds: how many findings by path. */
  readonly held: Map<string, number>;
  readonly sent: string[];
  /** Does what waits for a quiet time. */
  quiet(): void;
}

function createWorld(
  files: Readonly<Record<string, string>>,
  options: { onRead?: (path: string | undefined) => unknown; pause?: () => Promise<void> } = {},
): World {
  const host = createHost(files, options);
  const held = new Map<string, number>();
  const sent: string[] = [];
  let waiting: (() => void) | undefined;
  const check = createWorkspaceCheck({
    service: host.service,
    openSnapshot: uri => host.service.snapshot(uri),
    // how many there are is all that matters here
    diagnosticsOf: snapshot =>
      snapshot.result.findings.map(({ rule }) => ({
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        message: rule,
      })),
    prepare: async snapshot => {
      if (host.service.isUncompared(snapshot))
        for (const steps = host.service.comparisons.compare(snapshot); !steps.next().done; );
    },
    send: (uri, diagnostics) => {
      const path = decodeURIComponent(uri.replace(canonicalUri('file:///w/'), ''));
      sent.push(path);
      if (diagnostics.length > 0) held.set(path, diagnostics.length);
      else held.delete(path);
    },
    ready: async () => {},
    pause: options.pause ?? (async () => {}),
    later: work => {
      waiting = work;
    },
    log: message => assert.fail(message),
  });
  return { host, check, held, sent, quiet: () => waiting?.() };
}

const never = () => false;
const nothing = () => undefined;
const three = { 'a.txt': gapList, 'b.txt': gapList, 'c.txt': gapList };

test('stopped, it answers with what it has seen, and what was told stays', async () => {
  const { check, held } = createWorld(three);
  let seen = 0;
  const summary = await check.run(
    () => seen === 2,
    done => {
      seen = done + 1;
    },
  );
  assert.deepEqual([summary.files, summary.errors, summary.cancelled], [2, 2, true]);
  assert.deepEqual([...held.keys()], ['a.txt', 'b.txt']);
  assert.deepEqual((await check.run(never, nothing)).files, 3);
});

test('only what has findings, or had some, is told', async () => {
  const { host, check, sent } = createWorld({ 'a.txt': gapList, 'b.txt': goodList });
  await check.run(never, nothing);
  assert.deepEqual(sent, ['a.txt']);
  host.files.set('a.txt', goodList);
  await check.run(never, nothing);
  await check.run(never, nothing);
  assert.deepEqual(sent, ['a.txt', 'a.txt']);
});

test('between reading and judging others may go on; nothing of the documents is kept', async () => {
  let pauses = 0;
  const { host, check } = createWorld(three, { pause: async () => void pauses++ });
  await check.run(never, nothing);
  assert.ok(pauses >= 6);
  assert.equal(host.service.snapshot(host.uri('a.txt')), undefined);
});

test('a file that is opened while it is read is not told of as a closed one', async () => {
  const world: World = createWorld(three, {
    onRead: path => {
      if (path === 'b.txt') world.check.opened(world.host.uri('b.txt'));
    },
  });
  await world.check.run(never, nothing);
  assert.deepEqual([...world.held.keys()], ['a.txt', 'c.txt']);
});

test('of two checks of a file the one that began later counts', async () => {
  let changed = false;
  const world: World = createWorld(three, {
    pause: async () => {
      if (changed) return;
      changed = true;
      // read, but not judged yet
      world.host.files.set('a.txt', goodList);
      await world.check.changed([world.host.uri('a.txt')]);
    },
  });
  await world.check.run(never, nothing);
  assert.deepEqual([...world.held.keys()], ['b.txt', 'c.txt']);
});

test('checking again waits for a quiet time, and gives way to a later one', async () => {
  const { host, check, held, quiet } = createWorld(three);
  check.again();
  quiet();
  assert.equal(held.size, 0);
  await check.run(never, nothing);
  host.files.set('a.txt', goodList);
  check.again();
  assert.equal(held.size, 3);
  quiet();
  await check.run(never, nothing);
  assert.deepEqual([...held.keys()], ['b.txt', 'c.txt']);
  host.files.delete('b.txt');
  check.again();
  quiet();
  await check.closed(host.uri('c.txt'));
  await check.run(never, nothing);
  assert.deepEqual([...held.keys()], ['c.txt']);
});

const shared = (town: string, department: string) =>
  `云岭县${town}配合履职事项清单\n一、民生服务（1项）\n1\t演出\t${department}\t负责。\t协助。\n`;
const [usual, odd] = ['县文化旅游局', '县文化和旅游局'];
const county = {
  'a.txt': shared('青石镇', odd),
  'b.txt': shared('鹤堰镇', usual),
  'c.txt': shared('柳溪镇', usual),
  'd/other.txt': shared('石桥乡', usual).replace('云岭县', '青岩县'),
};

test('what other documents show: the closed ones that it concerns are checked again, the others are not read', async () => {
  const read: (string | undefined)[] = [];
  const { host, check, held, quiet } = createWorld(county, { onRead: path => read.push(path) });
  await host.service.load();
  await check.run(never, nothing);
  assert.deepEqual([...held], [['a.txt', 1]]);
  const settle = async () => {
    read.length = 0;
    quiet();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  // a file that changes on the disk
  host.files.set('c.txt', shared('柳溪镇', odd));
  await host.service.filesChanged([host.uri('c.txt')]);
  await check.changed([host.uri('c.txt')]);
  await settle();
  assert.deepEqual([[...held], read.sort()], [[['b.txt', 1]], ['a.txt', 'b.txt']]);
  // what is typed in an open document, as soon as it changes what others are shown
  host.service.update(host.uri('b.txt'), county['b.txt'].replace('演出', '演出组织'));
  check.opened(host.uri('b.txt'));
  check.stirred();
  await settle();
  assert.deepEqual(read, []);
  host.service.update(host.uri('c.txt'), county['c.txt']);
  check.opened(host.uri('c.txt'));
  check.stirred();
  await settle();
  assert.deepEqual([[...held], read], [[['a.txt', 1]], ['a.txt']]);
});

test('a file is told of as lacking what most others have, and told anew when they say something else', async () => {
  const list = (town: string, names: readonly string[]) =>
    `云岭县${town}基本履职事项清单\n序号\t事项名称\n一、民生服务（${names.length}项）\t\n${names.map((name, i) => `${i + 1}\t${name}\n`).join('')}`;
  const [care, ditch] = ['落实独居老年人探访关爱制度。', '管好村级公益性岗位人员的考勤。'];
  const towns = ['鹤堰镇', '柳溪镇', '石桥镇'].map((town, i): [string, string] => [
    `${i}.txt`,
    list(town, [care, ditch]),
  ]);
  const { host, check, held, quiet } = createWorld({
    'own.txt': list('青石镇', [ditch]),
    ...Object.fromEntries(towns),
    'dutylist.config.json': '{ "rules": { "missing-item": "hint" } }',
  });
  await host.service.load();
  await check.run(never, nothing);
  assert.deepEqual([...held], [['own.txt', 1]]);
  host.service.update(host.uri('0.txt'), list('鹤堰镇', [ditch]));
  host.service.update(host.uri('1.txt'), list('柳溪镇', [ditch]));
  check.stirred();
  quiet();
  while (held.size > 0) await new Promise(resolve => setImmediate(resolve));
});
