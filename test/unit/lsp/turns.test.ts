import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from '../../../server/src/lsp/turns';

const pause = () => new Promise<void>(resolve => setImmediate(resolve));

test('pieces of work are done one after the other, and what comes in between is not made to wait for all of them', async () => {
  const inTurn = createTurns(pause);
  const done: string[] = [];
  const all = ['a', 'b', 'c', 'd'].map(name =>
    inTurn(
      () => true,
      () => {
        done.push(name);
        // what comes in while the first is under way
        if (name === 'a') setImmediate(() => done.push('key'));
        return name;
      },
    ),
  );
  assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd']);
  assert.deepEqual(done, ['a', 'key', 'b', 'c', 'd']);
});

test('what is not wanted any more when its turn comes is not done', async () => {
  const inTurn = createTurns(pause);
  let isWanted = true;
  const first = inTurn(
    () => isWanted,
    () => {
      isWanted = false;
      return 1;
    },
  );
  const second = inTurn(
    () => isWanted,
    () => assert.fail(),
  );
  assert.deepEqual(await Promise.all([first, second]), [1, undefined]);
});

test('one that throws is no matter of the next one', async () => {
  const inTurn = createTurns(pause);
  const first = inTurn(
    () => true,
    () => {
      throw new Error('the first');
    },
  );
  const second = inTurn(
    () => true,
    () => 2,
  );
  await assert.rejects(first, /the first/);
  assert.equal(await second, 2);
});
