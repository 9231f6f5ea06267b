import assert from 'node:assert/strict';
import { buildLineIndex, offsetAt, positionAt } from '../../server/src/text/line-index';
import type { Range } from '../../server/src/text/range';

/** The range lies in the text, and its ends are places that a position of LSP can name: not between CR and LF. */
export function checkRange({ start, end }: Range, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
  const lines = buildLineIndex(text);
  for (const offset of [start, end]) assert.equal(offsetAt(lines, positionAt(lines, offset)), offset);
}
