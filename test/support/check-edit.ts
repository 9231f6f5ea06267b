// Checks of operations on items: a fixture with the caret (`$0`) or marks `^…^ selected`, what is done, and the fixture that
// comes of it, with the caret where it is then.

import assert from 'node:assert/strict';
import type { Operation, Refusal } from '../../server/src/features/edit-drafts';
import { type Plan, planEdit } from '../../server/src/features/edit-items';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import type { Range } from '../../server/src/text/range';
import { parseOne } from './fixture';

export type Done = Operation['kind'] | Operation;

export interface EditOptions {
  readonly renumber?: 'none' | 'list';
  /** Done to the texts before and after. */
  readonly lineEnd?: '\n' | '\r\n' | '\r';
  /** Whether the texts have no final line end. */
  readonly open?: boolean;
}

/** The operation gives the text of `after` and leaves the caret, or what is selected, where that has it. */
export function checkEdit(before: string, done: Done, after: string, options: EditOptions = {}): void {
  const { text, ranges } = given(before, options);
  const plan = planOf(text, ranges, done, options);
  assert.ok(plan.kind === 'edit', `the plan: ${JSON.stringify(plan)}`);
  const edited = applyEdits(text, plan.edits);
  assert.equal(plan.text, edited);
  const expected = given(after, options);
  const show = (shown: string, { start, end }: Range) =>
    (start === end
      ? `${shown.slice(0, start)}$0${shown.slice(start)}`
      : `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`
    )
      .replaceAll('\t', '→')
      .replaceAll('\r', '\\r');
  assert.equal(show(edited, plan.selection), show(expected.text, hull(expected.ranges)));
}

/** The operation is refused, for this reason, or asks what is to become of the numbers. */
export function checkNoEdit(before: string, done: Done, why: Refusal | 'asks', options: EditOptions = {}): void {
  const { text, ranges } = given(before, options);
  const plan = planOf(text, ranges, done, options);
  assert.deepEqual(plan, why === 'asks' ? { kind: 'asks' } : { kind: 'refused', reason: why });
}

function planOf(text: string, ranges: readonly Range[], done: Done, { renumber }: EditOptions): Plan {
  const operation = typeof done === 'object' ? done : done === 'enter' ? { kind: done, broken: false } : { kind: done };
  return planEdit(parse(text), { operation: operation as Operation, ranges, renumber });
}

/** From the first to the last of what is selected: an operation leaves one selection. */
function hull(ranges: readonly Range[]): Range {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/** Text and selection of a fixture. */
function given(fixture: string, { lineEnd = '\n', open = false }: EditOptions): { text: string; ranges: Range[] } {
  const { text, cursor, marks } = parseOne(fixture);
  const move = (offset: number) => offset + (lineEnd.length - 1) * text.slice(0, offset).split('\n').slice(1).length;
  const selected = marks.filter(({ label }) => label === 'selected').map(({ range }) => range);
  if (cursor !== undefined) selected.unshift({ start: cursor, end: cursor });
  return {
    text: (open ? text.replace(/\n$/, '') : text).replaceAll('\n', lineEnd),
    ranges: selected.map(({ start, end }) => ({ start: move(start), end: move(end) })),
  };
}
