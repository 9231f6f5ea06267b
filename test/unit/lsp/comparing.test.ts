// Comparisons behind other work: who waits for whom, what is left when something changes, and when it is told.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createComparing } from '../../../server/src/lsp/comparing';
import { generateTown } from '../../bench/generate';
import { createHost } from '../../support/host';

const county = '宁川县';
const items = { basic: 12, assisting: 6, reclaimed: 6 };
const town = (seed: number) => generateTown(seed, { county, town: `第${seed}镇`, items });
const on = '{ "rules": { "missing-item": "hint" } }';

async function world(config = on) {
  const files = Object.fromEntries([1, 2, 3, 4, 5].map(seed => [`${seed}.txt`, town(seed)]));
  const host = createHost({ ...files, 'dutylist.config.json': config });
  await host.service.load();
  let quiet: (() => void) | undefined;
  let pauses = 0;
  let whilePaused: ((pauses: number) => void) | undefined;
  const told: number[] = [];
  const comparing = createComparing({
    service: () => host.service,
    pause: async () => {
      await new Promise(resolve => setImmediate(resolve));
      pauses++;
      whilePaused?.(pauses);
    },
    later: work => {
      quiet = work;
    },
    compared: () => told.push(pauses),
    log: message => assert.fail(message),
    now: (() => {
      let time = 0;
      return () => (time += 5);
    })(),
  });
  const open = (seed: number, text = town(seed)) => host.service.update(host.uri(`${seed}.txt`), text);
  /** What waits for a quiet time, done to its end. */
  const settled = async () => {
    quiet!();
    for (let turn = 0; turn < 2000; turn++) await new Promise(resolve => setImmediate(resolve));
  };
  const onPause = (work: (pauses: number) => void) => {
    whilePaused = work;
  };
  return { host, comparing, open, settled, told, onPause, pauses: () => pauses };
}

test('open documents are compared once nothing has changed for a while, with pauses, and told of', async () => {
  const { host, comparing, open, settled, told, pauses } = await world();
  const snapshot = open(1);
  comparing.stirred();
  assert.ok(host.service.isUncompared(snapshot));
  await settled();
  assert.ok(!host.service.isUncompared(snapshot));
  assert.deepEqual([pauses() > 4, told.length], [true, 1], `${pauses()} pauses`);
  comparing.stirred();
  await settled();
  assert.equal(told.length, 1, 'nothing has changed');
});

test('nothing is compared where nobody asks', async () => {
  const { host, comparing, open, settled, told } = await world('{}');
  const snapshot = open(1);
  comparing.stirred();
  await settled();
  assert.equal(told.length, 0);
  assert.equal(host.service.comparisons.current(snapshot), undefined);
  await comparing.prepare(snapshot, () => true);
  assert.equal(host.service.comparisons.current(snapshot), undefined);
  assert.ok(await comparing.coverageOf(snapshot, () => true));
});

test('where nothing is known yet, the first comparison is waited for', async () => {
  const { host, comparing, open } = await world('{}');
  const snapshot = open(1);
  assert.ok(await comparing.atHand(snapshot));
  assert.ok(host.service.comparisons.current(snapshot));
});

test('what changes meanwhile ends a comparison, and the next one takes it in', async () => {
  const { host, comparing, open, settled, told, onPause } = await world();
  open(1);
  comparing.stirred();
  onPause(pauses => {
    if (pauses !== 8) return;
    open(1, town(1).replace('负责', '负责做好'));
    comparing.stirred();
  });
  await settled();
  assert.equal(told.length, 0);
  await settled();
  assert.equal(told.length, 1);
  assert.ok(!host.service.isUncompared(host.service.snapshot(host.uri('1.txt'))!));
});

test('comparisons are made one after the other, and not at all once they are not wanted', async () => {
  const { comparing, open } = await world();
  const [first, second] = [open(1), open(2)];
  const order: string[] = [];
  const none = comparing.coverageOf(first, () => false);
  await Promise.all([
    comparing.coverageOf(first, () => true).then(() => order.push('first')),
    comparing.coverageOf(second, () => true).then(() => order.push('second')),
    comparing.coverageOf(first, () => true).then(() => order.push('first again')),
  ]);
  assert.equal(await none, undefined);
  assert.deepEqual(order, ['first', 'second', 'first again']);
});
