import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkedCodes } from '../../../server/src/corpus/marked-codes';

test('marked codes keep their values until all marks are taken away', () => {
  const marked = createMarkedCodes(4);
  const valueAt = (code: number, i: number) => marked.values[marked.places[code]! * 4 + i];
  for (let code = 0; code < 100; code++) {
    const at = marked.mark(7 * code);
    marked.values[at + 1] = code;
  }
  assert.equal(marked.mark(7 * 99), marked.places[7 * 99]! * 4);
  for (let code = 0; code < 100; code++) assert.equal(valueAt(7 * code, 1), code);
  assert.equal(valueAt(1, 1), 0);
  marked.clear();
  assert.equal(valueAt(7 * 99, 1), 0);
  const at = marked.mark(3);
  assert.equal(marked.values[at + 1], 0);
});

test('an item that has all codes there are is taken', () => {
  const marked = createMarkedCodes(1);
  for (let code = 0; code < 65536; code++) marked.mark(code);
  assert.ok(marked.places.every(place => place > 0));
  marked.clear();
  assert.ok(marked.places.every(place => place === 0));
});
