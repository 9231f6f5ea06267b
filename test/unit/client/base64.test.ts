import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toBase64 } from '../../../client/src/base64';

it('base64: the same as a Buffer, for lengths around the pieces it works in', () => {
  for (const length of [0, 1, 2, 3, 24575, 24576, 24577, 49153]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) & 255);
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
  }
});
