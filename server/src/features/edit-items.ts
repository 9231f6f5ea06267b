// Editing that keeps order: a new item, items deleted or moved, and with them the numbers that follow and the declared
// counts, in what was in order before. A plan is made in two halves (edit-drafts.ts): what the list's items will be, slot
// by slot (item-numbers.ts), and which rows go where (item-rows.ts). Before it is handed out it is tried: the text that it
// makes is read, and if that reads otherwise than meant (a row that now continues another, a stray quote that closes) the
// plan is refused. So what was not foreseen here does no harm.
//
// Wrong numbers are the trace of what happened to a list: then somebody has to say whether they stay or the whole list
// gets new ones. Gaps that a note on withheld items explains are right, and stay where they are.

import type { Category, Document } from '../syntax/ast';
import { type Parsed, parse } from '../syntax/read-document';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { readsAs } from './edit-check';
import { type Draft, draftOf, type Operation, type Refusal } from './edit-drafts';
import { caretAtName, movedSelection } from './edit-selection';
import { countEdits, numberEdits, numberingOf, numbersFor } from './item-numbers';
import { isWithin } from './item-rows';

export interface EditRequest {
  readonly operation: Operation;
  /** What is selected, in offsets; a caret is an empty range. At least one. */
  readonly ranges: readonly Range[];
  /** The answer to `asks`: only this, the other numbers stay; or the whole list is numbered from 1 on. */
  readonly renumber?: 'none' | 'list' | undefined;
}

export type Plan =
  /** `selection` is in offsets of `text`, the text after the edits; of what it selects the caret is at its end. */
  | { readonly kind: 'edit'; readonly edits: readonly TextEdit[]; readonly text: string; readonly selection: Range }
  /** The list's numbers are not in order: the request needs its `renumber`. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** Plans an operation on the items of a document. The plan's edits do not overlap. */
export function planEdit(document: Parsed, { operation, ranges, renumber }: EditRequest): Plan {
  const draft = draftOf(document, operation, ranges, list => numberingOf(document, list));
  if (typeof draft === 'string') return { kind: 'refused', reason: draft };
  const { list, slots } = draft;
  const numbering = numberingOf(document, list);
  if (numbering === 'faulty' && !renumber) return { kind: 'asks' };
  const numbers = numbersFor(slots, numbering === 'faulty' ? renumber! : 'along');
  const along = [
    ...[...numbers].flatMap(([item, value]) => (item === 'new' ? [] : numberEdits(document, item, value))),
    ...countEdits(document, list, slots, numbering),
  ];
  const edits = [
    ...draft.rows(along, numbers.get('new') ?? 0),
    ...along.filter(({ range }) => !draft.moved.some(moved => isWithin(range, moved))),
  ];
  const text = applyEdits(document.cst.text, edits);
  const after = parse(text, document);
  const written = operation.kind === 'insert' ? operation.written : undefined;
  const categories = readsAs(document, after, list, slots, numbers, written);
  if (!categories) return { kind: 'refused', reason: 'reading' };
  return { kind: 'edit', edits, text, selection: selectionAfter(document, after, draft, categories, ranges, edits) };
}

function selectionAfter(
  before: Document,
  after: Document,
  { list, slots, selected }: Draft,
  categories: readonly (Category | undefined)[],
  ranges: readonly Range[],
  edits: readonly TextEdit[],
): Range {
  if (selected.kind === 'same')
    return movedSelection(before, after, selected.items, ranges, item => {
      const at = slots.findIndex(each => each.includes(item));
      const place = slots[at]!.filter(slot => slot !== 'withheld').indexOf(item);
      return categories[at]!.items[place]!;
    });
  const category = categories[selected.category];
  // of a category without heading whose items are gone nothing is left
  const at = category
    ? caretAtName(after, list, category, selected.place)
    : Math.min(edits[0]!.range.start, after.cst.text.length);
  return { start: at, end: at };
}
