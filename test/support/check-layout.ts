// Checks of converting and formatting: fixture in, fixture out, and what was said of it.

import assert from 'node:assert/strict';
import { convert } from '../../server/src/features/convert';
import { convertNoteText } from '../../server/src/features/convert-notes';
import { formatEdits } from '../../server/src/features/format';
import { type Locale, messagesOf } from '../../server/src/messages/messages';
import type { PrintedLayout } from '../../server/src/syntax/print-item';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { parseOne, textOf } from './fixture';

const shown = (text: string) => text.replaceAll('\t', '→').replaceAll('\r', '\\r');

/** Converting gives the text of `after`; `notes` are parts of what is said, each about the place that the fixture marks, in its order. */
export function checkConvert(
  before: string,
  to: PrintedLayout,
  after: string,
  notes: readonly string[] = [],
  locale: Locale = 'zh-cn',
): void {
  const { text, marks } = parseOne(before);
  const conversion = convert(parse(text), to);
  assert.equal(shown(conversion.text), shown(textOf(after)));
  assert.equal(applyEdits(text, conversion.edits), conversion.text);
  const told = conversion.notes.map(note => convertNoteText(note, messagesOf(locale)));
  assert.equal(told.length, notes.length, told.join('\n'));
  for (const [i, part] of notes.entries()) assert.ok(told[i]!.includes(part), `${told[i]} has no “${part}”`);
  assert.deepEqual(
    conversion.notes.map(({ range }) => text.slice(range.start, range.end)),
    marks.map(({ range }) => text.slice(range.start, range.end)),
  );
}

/** Converting leaves all as it is; see `checkConvert`. */
export function checkRefused(before: string, to: PrintedLayout, notes: readonly string[]): void {
  checkConvert(before, to, before, notes);
}

/** There and back. */
export function checkBothWays(table: string, drafting: string): void {
  checkConvert(table, 'drafting', drafting);
  checkConvert(drafting, 'table', table);
}

/** Formatting gives the text of `after`, and nothing more when it is done again. */
export function checkFormat(before: string, after: string): void {
  const once = formatted(textOf(before));
  assert.equal(shown(once), shown(textOf(after)));
  assert.equal(shown(formatted(once)), shown(once));
}

export function formatted(text: string): string {
  return applyEdits(text, formatEdits(parse(text)));
}
