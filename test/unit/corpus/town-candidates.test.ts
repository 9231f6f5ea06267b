import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTownCandidates } from '../../../server/src/corpus/town-candidates';

const places = Int32Array.of(3, 2, 1, 0, 4);

test('candidates are told by their documents, the likeliest first', () => {
  const candidates = createTownCandidates();
  candidates.begin(5);
  for (const [document, item, logit] of [
    [4, 7, -1],
    [1, 3, 2],
    [4, 5, 0.5],
    [1, 2, 2],
    [2, 9, -40],
    [0, 1, 2],
  ] as const)
    candidates.add(document, item, logit);
  assert.equal(candidates.count, 6);
  assert.deepEqual(
    candidates.of(1).map(({ item }) => item),
    [2, 3],
  );
  assert.deepEqual(candidates.of(4), [
    { document: 4, item: 5, logit: 0.5 },
    { document: 4, item: 7, logit: -1 },
  ]);
  assert.deepEqual(candidates.of(3), []);
  assert.deepEqual(
    candidates.from(0.5).map(({ item }) => item),
    [3, 5, 2, 1],
  );
});

test('of the likeliest documents so many are told as are wanted, equal ones by their places', () => {
  const candidates = createTownCandidates();
  candidates.begin(5);
  for (const [document, logit] of [2, 2, -40, 1.99, 60].entries()) candidates.add(document, 0, logit);
  const order = [4, 1, 0, 3, 2];
  for (let most = 0; most <= 6; most++) assert.deepEqual(candidates.likeliest(most, places), order.slice(0, most));
});

test('nothing is left of the query before', () => {
  const candidates = createTownCandidates();
  candidates.begin(5);
  candidates.add(1, 0, 3);
  candidates.begin(5);
  assert.equal(candidates.count, 0);
  assert.deepEqual(candidates.likeliest(5, places), []);
  assert.deepEqual(candidates.of(1), []);
});
