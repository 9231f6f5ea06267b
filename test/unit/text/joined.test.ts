import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyJoined,
  exactRanges,
  type Joined,
  joinedBuilder,
  joinedOffset,
  sourceRanges,
} from '../../../server/src/text/joined';

/** `县文化` of row 0 from 5 on, a tag, `旅游`; a break; `&`, written `&amp;`, and `体育局` of row 1 from 2 on. */
function sample(): Joined {
  const builder = joinedBuilder();
  builder.append('县文化', 0, 5, 8);
  builder.append('旅游', 0, 12, 14);
  builder.break();
  builder.append('&', 1, 2, 7);
  builder.append('体育局', 1, 7, 10);
  return builder.build();
}

const range = (row: number, start: number, end: number) => ({ row, start, end });

test('the text is what was appended, breaks stand once and never at the start', () => {
  assert.equal(sample().text, '县文化旅游\n&体育局');
  const builder = joinedBuilder();
  builder.break();
  builder.append('甲', 0, 0, 1);
  builder.break();
  builder.break();
  builder.list();
  builder.append('', 0, 1, 1);
  assert.deepEqual([builder.length(), builder.last()], [2, '\n']);
  assert.deepEqual(builder.build().listStarts, [2]);
  assert.deepEqual(emptyJoined.text, '');
});

test('source ranges: one a row, what lies between its pieces included', () => {
  assert.deepEqual(sourceRanges(sample(), 0, 10), [range(0, 5, 14), range(1, 2, 10)]);
  assert.deepEqual(sourceRanges(sample(), 2, 4), [range(0, 7, 13)]);
  assert.deepEqual(sourceRanges(sample(), 7, 8), [range(1, 7, 8)]);
});

test('exact ranges: cut at everything that is no part of the text', () => {
  assert.deepEqual(exactRanges(sample(), 0, 10), [range(0, 5, 8), range(0, 12, 14), range(1, 2, 7), range(1, 7, 10)]);
  assert.deepEqual(exactRanges(sample(), 2, 4), [range(0, 7, 8), range(0, 12, 13)]);
  assert.deepEqual(exactRanges(sample(), 3, 5), [range(0, 12, 14)]);
});

test('a character that is written as several is taken as a whole; a break has no place', () => {
  assert.deepEqual(exactRanges(sample(), 6, 7), [range(1, 2, 7)]);
  assert.deepEqual(exactRanges(sample(), 5, 6), []);
});

test('an empty stretch is a place between two characters', () => {
  assert.deepEqual(exactRanges(sample(), 1, 1), [range(0, 6, 6)]);
  assert.deepEqual(exactRanges(sample(), 0, 0), [range(0, 5, 5)]);
  assert.deepEqual(exactRanges(sample(), 10, 10), [range(1, 10, 10)]);
  assert.deepEqual(exactRanges(emptyJoined, 0, 0), []);
});

test('back from a row to the joined text', () => {
  const joined = sample();
  assert.equal(joinedOffset(joined, 0, 5), 0);
  assert.equal(joinedOffset(joined, 0, 7), 2);
  assert.equal(joinedOffset(joined, 0, 10), 3, 'within the tag: after what stands before it');
  assert.equal(joinedOffset(joined, 0, 13), 4);
  assert.equal(joinedOffset(joined, 1, 4), 7, 'within the entity: never past its one character');
  assert.equal(joinedOffset(joined, 1, 10), 10);
  assert.equal(joinedOffset(joined, 0, 4), undefined);
  assert.equal(joinedOffset(joined, 2, 5), undefined);
});
