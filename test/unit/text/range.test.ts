import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlaps, touches } from '../../../server/src/text/range';

test('a range touches its characters and both its ends', () => {
  assert.deepEqual(
    [1, 2, 3, 5, 6].map(offset => touches({ start: 2, end: 5 }, offset)),
    [false, true, true, true, false],
  );
  assert.ok(touches({ start: 4, end: 4 }, 4));
});

test('ranges overlap if they share a character, not if they meet', () => {
  assert.ok(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 }));
  assert.ok(overlaps({ start: 0, end: 9 }, { start: 2, end: 5 }));
  assert.ok(!overlaps({ start: 0, end: 2 }, { start: 2, end: 5 }));
  assert.ok(!overlaps({ start: 7, end: 9 }, { start: 2, end: 5 }));
});

test('an insertion point overlaps a range only from strictly inside', () => {
  assert.ok(overlaps({ start: 3, end: 3 }, { start: 2, end: 5 }));
  assert.ok(!overlaps({ start: 2, end: 2 }, { start: 2, end: 5 }));
  assert.ok(!overlaps({ start: 5, end: 5 }, { start: 2, end: 5 }));
  assert.ok(!overlaps({ start: 3, end: 3 }, { start: 3, end: 3 }));
});
