import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clusterItems } from '../../../server/src/corpus/clusters';
import type { EquivalenceIndex } from '../../../server/src/corpus/equivalence';

/** What is alike: `a0` is item 0 of document a. */
type Pairs = readonly (readonly [from: string, to: string, score: number])[];

/** Clusters of documents that have so many items each, given the best equivalents. */
function clusters(counts: Readonly<Record<string, number>>, pairs: Pairs): string[] {
  const uris = Object.keys(counts);
  const digest = (uri: string) => ({ uri, lists: { basic: { items: Uint32Array.from(Array(counts[uri]).keys()) } } });
  const index = {
    get: digest,
    find: ({ self, at }: { self: string; at: number }) =>
      pairs
        .filter(([from]) => from === `${self}${at}`)
        .map(([, to, score]) => ({ digest: digest(to[0]!), index: Number(to[1]), score })),
  } as unknown as EquivalenceIndex;
  const steps = clusterItems(index, uris, 'basic');
  for (;;) {
    const { done, value } = steps.next();
    if (done)
      return value.map(({ members }) => members.map(({ document, item }) => `${uris[document]}${item}`).join(' '));
  }
}
const both = (a: string, b: string, score: number): Pairs => [
  [a, b, score],
  [b, a, score],
];

test('items that are each other’s best come together, over several documents', () => {
  assert.deepEqual(clusters({ a: 2, b: 1, c: 1 }, [...both('a0', 'b0', 0.9), ...both('b0', 'c0', 0.8)]), [
    'a0 b0 c0',
    'a1',
  ]);
});

test('no town has two items in one row by that', () => {
  // a0 and a1 are linked over b0 and c0; the weakest link is left out
  const pairs = [...both('a0', 'b0', 0.9), ...both('b0', 'c0', 0.8), ...both('a1', 'c0', 0.7)];
  assert.deepEqual(clusters({ a: 2, b: 1, c: 1 }, pairs), ['a0 a1 b0 c0']);
  const third = [...pairs, ...both('a1', 'd0', 0.95)];
  assert.deepEqual(clusters({ a: 2, b: 1, c: 1, d: 1 }, third), ['a0 b0 c0', 'a1 d0']);
});

test('what is left over stands where its town has nothing yet', () => {
  const pairs: Pairs = [...both('a0', 'b0', 0.9), ...both('a1', 'c0', 0.9), ['b1', 'a0', 0.8], ['b1', 'c0', 0.6]];
  assert.deepEqual(clusters({ a: 2, b: 2, c: 1 }, pairs), ['a0 b0', 'a1 b1 c0']);
});

test('a half of a duty joins the whole one', () => {
  assert.deepEqual(clusters({ a: 1, b: 2 }, [...both('a0', 'b0', 0.9), ['b1', 'a0', 0.7]]), ['a0 b0 b1']);
});
