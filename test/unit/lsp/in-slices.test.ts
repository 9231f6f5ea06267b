import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices } from '../../../server/src/lsp/in-slices';
import type { Steps } from '../../../server/src/text/steps';

/** Works until `isEnough`. */
function* working(isEnough: () => boolean): Steps<string> {
  while (!isEnough()) yield;
  return 'done';
}

test('long work is paused, again and again, and answers in the end', async () => {
  let pauses = 0;
  const answer = await inSlices(
    working(() => pauses === 3),
    async () => void pauses++,
  );
  assert.equal(answer, 'done');
  assert.equal(pauses, 3);
});

test('work that throws rejects', async () => {
  const throwing = working(() => {
    throw new Error('a step');
  });
  await assert.rejects(
    inSlices(throwing, async () => {}),
    /a step/,
  );
});
