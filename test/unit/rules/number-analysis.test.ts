import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseNumbers, type NumberValue } from '../../../server/src/rules/number-analysis';

/** What is wrong, in short: `3: repeats 2`, `4: order, 3 due`, `3: gap 2`; indices from 0. */
function faults(...values: NumberValue[]): string[] {
  const { gaps, outOfOrder, repeated } = analyseNumbers(values);
  return [
    ...repeated.map(({ index, first }) => ({ index, text: `${index}: repeats ${first}` })),
    ...outOfOrder.map(({ index, expected }) => ({ index, text: `${index}: order, ${expected} due` })),
    ...gaps.map(({ to, missing }) => ({ index: to, text: `${to}: gap ${missing.join()}` })),
  ]
    .sort((a, b) => a.index - b.index)
    .map(({ text }) => text);
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('nothing is wrong with 1…N, or with nothing', () => {
  assert.deepEqual(faults(), []);
  assert.deepEqual(faults(1), []);
  assert.deepEqual(faults(1, 2, 3, 4), []);
});

test('each number that breaks the order belongs to one kind of fault', () => {
  assert.deepEqual(faults(1, 2, 4, 5), ['2: gap 3']);
  assert.deepEqual(faults(1, 2, 4, 3, 5), ['3: order, 5 due']);
  assert.deepEqual(faults(1, 2, 3, 3, 4), ['3: repeats 2']);
  assert.deepEqual(faults(1, 2, 3, 2, 5), ['3: repeats 1']);
  assert.deepEqual(faults(1, 2, 3, 44, 5), ['3: order, 4 due']);
  assert.deepEqual(faults(4, 1, 2, 3), ['0: order, 1 due']);
  assert.deepEqual(faults(2, 3, 4, 1), ['3: order, 5 due']);
});

test('a number left out and one repeated: the repeated row fills the gap', () => {
  assert.deepEqual(faults(1, 2, 2, 4), ['2: repeats 1']);
  assert.deepEqual(faults(1, 2, 2, 5), ['2: repeats 1', '3: gap 3,4']);
});

test('the start of the list', () => {
  assert.deepEqual(faults(3, 4, 5), ['0: gap 1,2']);
  assert.deepEqual(analyseNumbers([3, 4]).gaps[0]!.from, undefined);
  assert.deepEqual(faults(2), ['0: gap 1']);
});

test('numbers that begin anew', () => {
  assert.deepEqual(faults(1, 2, 3, 1, 2), ['3: repeats 0', '4: repeats 1']);
  assert.deepEqual(faults(1, 1, 1), ['1: repeats 0', '2: repeats 0']);
});

test('rows whose number can not be read fill their places', () => {
  assert.deepEqual(faults(1, undefined, 3), []);
  assert.deepEqual(faults(undefined, 2, 3), []);
  assert.deepEqual(faults(1, undefined, 4), ['2: gap 2,3']);
  assert.deepEqual(faults(undefined, undefined), []);
  assert.deepEqual(faults(1, undefined, 2, 3), []);
});

test('numbers that were closed up show nothing', () => {
  const closedUp = [...upTo(66), ...upTo(100).slice(66)];
  assert.deepEqual(faults(...closedUp), []);
});

test('of two longest runs the one with the fewest jumps is right, then what comes first', () => {
  assert.deepEqual(faults(1, 2, 9, 3, 4), ['2: order, 3 due']);
  assert.deepEqual(faults(1, 5, 2, 6, 3), ['1: order, 2 due', '3: order, 3 due']);
  assert.deepEqual(faults(2, 1), ['1: order, 3 due']);
});

test('numbers so large that they are none of a list', () => {
  const { gaps } = analyseNumbers([1, 2, Number.MAX_SAFE_INTEGER]);
  assert.ok(gaps.every(({ missing }) => missing.length <= 500));
  assert.equal(analyseNumbers([1, 2, 10_000, 3, 4]).outOfOrder.length, 1);
});

test('a list of thousands is looked at in no time, with the same result', () => {
  for (const length of [1400, 1600, 20_000]) {
    const values: NumberValue[] = upTo(length);
    values[700] = 1;
    values.splice(300, 1);
    const begin = process.hrtime.bigint();
    const { gaps, repeated, outOfOrder } = analyseNumbers(values);
    assert.ok(process.hrtime.bigint() - begin < 1_000_000_000n, `${length} numbers take over a second`);
    assert.deepEqual(
      gaps.map(gap => gap.missing),
      [[301]],
    );
    assert.deepEqual(repeated, [{ index: 699, first: 0 }]);
    assert.deepEqual(outOfOrder, []);
  }
});

test('what is wrong is named once, whatever the numbers', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
  const { repeated, outOfOrder } = analyseNumbers(values);
  const named = [...repeated, ...outOfOrder].map(each => each.index);
  assert.equal(new Set(named).size, named.length);
  const right = values.filter((_, i) => !named.includes(i));
  assert.deepEqual(
    right,
    [...right].sort((a, b) => a - b),
  );
});
