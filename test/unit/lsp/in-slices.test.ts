import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices } from '../../../server/src/lsp/in-slices';
import type { Steps } from '../../../server/src/text/steps';

/** Works until `isEnough`. */
function* working(isEnough: () => boolean): Steps<string> {
  while (!isEnough()) yield;
  return 'done';
}

test('long work is paused, twice each time, and answers in the end', async () => {
  let pauses = 0;
  const answer = await inSlices(
    working(() => pauses === 6),
    { pause: async () => void pauses++ },
  );
  assert.equal(answer, 'done');
  assert.equal(pauses, 6);
});

test('work that is not wanted any more ends at a pause', async () => {
  let pauses = 0;
  const answer = await inSlices(
    working(() => false),
    { pause: async () => void pauses++, isWanted: () => pauses < 4 },
  );
  assert.equal(answer, undefined);
  assert.equal(pauses, 4);
});

test('work that throws rejects', async () => {
  const throwing = working(() => {
    throw new Error('a step');
  });
  await assert.rejects(inSlices(throwing, { pause: async () => {} }), /a step/);
});
