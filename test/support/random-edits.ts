// Arbitraries of edits as people make them: characters typed, ranges deleted, lines inserted, deleted, doubled, moved.
// What is drawn does not know the text: its places are fractions, made into offsets of whatever text there is when the
// edit's turn comes, so that a sequence stays meaningful while fast-check shrinks it.

import fc from 'fast-check';
import { strayLine, words } from './random-document-parts';

/** A replacement in offsets of the text as it is before this edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** An edit that does not know its text yet; places are fractions of the text, so that plans print and shrink well. */
export type EditPlan =
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'delete-lines'; readonly at: number; readonly count: number }
  | { readonly kind: 'insert-line'; readonly at: number; readonly text: string }
  | { readonly kind: 'duplicate-line' | 'move-line'; readonly at: number; readonly to: number }
  | { readonly kind: 'replace-all'; readonly text: string };

/** A place in a text, as a fraction of its length. */
const place = fc.integer({ min: 0, max: 999 }).map(draw => draw / 999);

const typed = fc.oneof(
  { weight: 3, arbitrary: words },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\t',
      '\n',
      '\r',
      '\r\n',
      '"',
      '1',
      '9',
      '项',
      '（',
      '）',
      '、',
      '<p>',
      '</p>',
      '<ol>',
      '#',
      '*',
      ' ',
      '序号',
      '一、',
      '清单',
      '\ud83c',
      '\udf3e',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.array(strayLine, { maxLength: 3 }).map(lines => lines.join('\n')) },
);

/** A line with its line end. */
const line = fc.tuple(strayLine, fc.constantFrom('\n', '\r\n', '\r')).map(parts => parts.join(''));

function plan<T extends EditPlan>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(model) as fc.Arbitrary<T>;
}

/** One edit. */
export const editPlanArbitrary: fc.Arbitrary<EditPlan> = fc.oneof(
  { weight: 6, arbitrary: plan({ kind: fc.constant('replace'), at: place, length: fc.constant(0), text: typed }) },
  {
    weight: 4,
    arbitrary: plan({
      kind: fc.constant('replace'),
      at: place,
      length: fc.integer({ min: 1, max: 40 }),
      text: fc.oneof(fc.constant(''), typed),
    }),
  },
  {
    weight: 3,
    arbitrary: plan({ kind: fc.constant('delete-lines'), at: place, count: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: plan({ kind: fc.constant('insert-line'), at: place, text: line }) },
  { weight: 2, arbitrary: plan({ kind: fc.constant('duplicate-line'), at: place, to: place }) },
  { weight: 2, arbitrary: plan({ kind: fc.constant('move-line'), at: place, to: place }) },
  { weight: 1, arbitrary: plan({ kind: fc.constant('replace-all'), text: words }) },
);

/** A sequence of edits; `concreteEdits` makes it fit a text. */
export function editPlansArbitrary(maxLength = 12): fc.Arbitrary<EditPlan[]> {
  return fc.array(editPlanArbitrary, { minLength: 1, maxLength });
}

/** The edits of a sequence of plans on a text, one after the other, each in offsets of the text that the former ones left. */
export function concreteEdits(text: string, plans: readonly EditPlan[]): Edit[] {
  const edits: Edit[] = [];
  let current = text;
  for (const planned of plans) {
    for (const edit of planEdits(planned, current)) {
      edits.push(edit);
      current = applyEdit(current, edit);
    }
  }
  return edits;
}

/** A text after one edit. */
export function applyEdit(text: string, { start, end, newText }: Edit): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** One edit, or two if a line is moved: the second is in offsets of the text that the first left. */
function planEdits(planned: EditPlan, text: string): Edit[] {
  if (planned.kind === 'replace-all') return [{ start: 0, end: text.length, newText: planned.text }];
  if (planned.kind === 'replace') {
    const start = Math.round(planned.at * text.length);
    return [{ start, end: Math.min(text.length, start + planned.length), newText: planned.text }];
  }
  const starts = lineStarts(text);
  const first = lineIndex(starts, planned.at);
  const start = starts[first]!;
  const end = starts[first + 1] ?? text.length;
  switch (planned.kind) {
    case 'delete-lines':
      return [{ start, end: starts[first + planned.count] ?? text.length, newText: '' }];
    case 'insert-line':
      return [{ start, end: start, newText: planned.text }];
    case 'duplicate-line': {
      const to = starts[lineIndex(starts, planned.to)]!;
      return [{ start: to, end: to, newText: text.slice(start, end) }];
    }
    case 'move-line': {
      const removed = { start, end, newText: '' };
      const rest = lineStarts(applyEdit(text, removed));
      const to = rest[lineIndex(rest, planned.to)]!;
      return [removed, { start: to, end: to, newText: text.slice(start, end) }];
    }
  }
}

/** Where the lines of a text start; line ends are LF, CRLF and CR. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(match => match.index + match[0].length)];
}

function lineIndex(starts: readonly number[], at: number): number {
  return Math.round(at * (starts.length - 1));
}
