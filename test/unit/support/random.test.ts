import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, mixSeeds } from '../../support/random';

test('a seed gives the same numbers again, another seed others', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
  assert.ok(draw(7).every(number => number >= 0 && number < 1));
});

test('whole numbers reach every value and no other', () => {
  const random = createRandom(1);
  const seen = new Set(Array.from({ length: 500 }, () => random.integer(6)));
  assert.deepEqual([...seen].sort(), [0, 1, 2, 3, 4, 5]);
});

test('a shuffle keeps the elements, a sample takes different ones', () => {
  const random = createRandom(2);
  const list = Array.from({ length: 30 }, (_, i) => i);
  const shuffled = random.shuffle(list);
  assert.notDeepEqual(shuffled, list);
  assert.deepEqual(
    shuffled.toSorted((a, b) => a - b),
    list,
  );
  const sample = random.sample(list, 10);
  assert.equal(new Set(sample).size, 10);
  assert.equal(random.sample(list, 99).length, 30);
  assert.equal(list[0], 0);
});

test('seeds are mixed by value and order', () => {
  assert.equal(mixSeeds(1, 'a'), mixSeeds(1, 'a'));
  const seeds = [
    mixSeeds(1, 2),
    mixSeeds(2, 1),
    mixSeeds('1', 2),
    mixSeeds('ab', 'c'),
    mixSeeds('a', 'bc'),
    mixSeeds(1),
  ];
  assert.equal(new Set(seeds).size, seeds.length);
});
