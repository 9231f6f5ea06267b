// What became of the findings of a text after edits: which are gone, which are new. A finding is the same one if its rule
// is the same and its range has moved along with the edits; what counts and counterparts say of it may change.

import { rules } from '../../server/src/rules/registry';
import { defaultContext, type Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run-rules';
import { parse } from '../../server/src/syntax/read-document';
import type { TextEdit } from '../../server/src/text/edit';
import type { Range } from '../../server/src/text/range';

export function findingsIn(text: string): readonly Finding[] {
  return runRules(rules, parse(text), defaultContext, undefined, (rule, error) => {
    throw new Error(`${rule} threw`, { cause: error });
  }).findings;
}

/** The range in the text that the edits leave; what they replace counts as the replacement. */
export function moveRange(range: Range, edits: readonly TextEdit[]): Range {
  return { start: moveOffset(range.start, edits, false), end: moveOffset(range.end, edits, true) };
}

function moveOffset(offset: number, edits: readonly TextEdit[], isEnd: boolean): number {
  let moved = offset;
  for (const { range, newText } of edits) {
    const isInsertion = range.start === range.end;
    if (range.end < offset || (range.end === offset && !(isInsertion && isEnd)))
      moved += newText.length - (range.end - range.start);
    else if (range.start < offset) moved += (isEnd ? newText.length : 0) - (offset - range.start);
  }
  return moved;
}

/** Where the edits' new texts stand in the text that they leave. */
export function editedRanges(edits: readonly TextEdit[]): Range[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, newText }) => {
      const start = range.start + moved;
      moved += newText.length - (range.end - range.start);
      return { start, end: start + newText.length };
    });
}

/** The findings of `after` that are none of `before`. */
export function newFindings(
  before: readonly Finding[],
  edits: readonly TextEdit[],
  after: readonly Finding[],
  text: string,
): Finding[] {
  const left = before.map(({ rule, range }) => ({ rule, range: moveRange(range, edits) }));
  const take = (finding: Finding, fits: (range: Range) => boolean) => {
    const at = left.findIndex(({ rule, range }) => rule === finding.rule && fits(range));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const unmatched = after.filter(
    finding => !take(finding, ({ start, end }) => start === finding.range.start && end === finding.range.end),
  );
  // a range can grow or shrink with what it is about, within its row
  return unmatched.filter(finding => !take(finding, range => sameRow(range, finding.range, text)));
}

/** Whether the ranges meet, or only other characters of one row stand between them. */
export function sameRow(a: Range, b: Range, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return first.end >= second.start || !/[\r\n]/.test(text.slice(first.start, second.start));
}
