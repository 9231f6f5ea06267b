import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPostings } from '../../../server/src/corpus/postings';

test('lists of any length are read as they were added, alone and many together', () => {
  const postings = createPostings();
  const lengths = [0, 1, 14, 15, 16, 31, 0, 5000, 2];
  for (let value = 0; value < 5000; value++)
    for (const [list, length] of lengths.entries()) if (value < length) postings.add(list, 10_000 * list + value);
  const expected = lengths.map((length, list) => Array.from({ length }, (_, value) => 10_000 * list + value));
  const sorted = (from: number, to: number) => Array.from(postings.found.slice(from, to)).sort((a, b) => a - b);
  for (const list of lengths.keys()) assert.deepEqual(sorted(0, postings.read(list)), expected[list]);
  assert.equal(postings.read(99), 0);
  const asked = Int32Array.of(7, 0, 3, 99, 7, 1);
  const ends = new Int32Array(asked.length);
  postings.readEach(asked, asked.length, ends);
  for (const [i, list] of asked.entries()) assert.deepEqual(sorted(ends[i - 1] ?? 0, ends[i]!), expected[list] ?? []);
});
