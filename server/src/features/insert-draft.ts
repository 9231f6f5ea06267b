// Another town's item as a draft of the own one: at the end of the category of its name, in the list's layout and the own places,
// with the numbers and counts that go along.

import { adaptTo, type PlaceChange, type TownPlace } from '../domain/adapt-places';
import { ownPlaceOf } from '../rules/place-style';
import { type Category, type List, rowRange } from '../syntax/ast';
import type { Parsed } from '../syntax/read-document';
import { eolOf } from '../syntax/row-changes';
import type { ItemPlace } from './compare';
import { writtenItem } from './completion-items';
import { type Plan, planEdit } from './edit-items';

/** An item of another document, and the place that its words speak of. */
export interface DraftSource extends ItemPlace {
  readonly place: TownPlace;
}

export type DraftPlan =
  /** `changes` are what has become the own places. */
  | { readonly kind: 'plan'; readonly plan: Plan; readonly changes: readonly PlaceChange[] }
  /** No category is called alike: one of these is to be chosen. */
  | { readonly kind: 'categories'; readonly list: List; readonly categories: readonly Category[] }
  | { readonly kind: 'refused'; readonly reason: 'no-list' | 'layout' | 'no-anchor' | 'reading' };

/** Plans the insertion; `category` is the number of one of the list's. */
export function planDraft(
  document: Parsed,
  own: TownPlace,
  source: DraftSource,
  {
    category: chosen,
    renumber,
  }: { readonly category?: number | undefined; readonly renumber?: 'none' | 'list' | undefined },
): DraftPlan {
  const list = document.lists.find(({ kind }) => kind === source.list.kind);
  if (!list) return { kind: 'refused', reason: 'no-list' };
  if (list.layout === 'flow') return { kind: 'refused', reason: 'layout' };
  const category = list.categories[chosen ?? -1] ?? categoryLike(list, source.category.heading?.name.text);
  if (!category) {
    const categories = list.categories.filter(({ heading }) => heading);
    return categories.length === 0
      ? { kind: 'refused', reason: 'no-anchor' }
      : { kind: 'categories', list, categories };
  }
  const adapt = adaptTo(source.place, ownPlaceOf(document, own));
  const written = writtenItem(source.item.content, list, eolOf(document), adapt);
  if (!written) return { kind: 'refused', reason: 'reading' };
  const at = rowRange(document, category.items.at(-1)?.rows.at(-1) ?? category.heading!.row).start;
  const plan = planEdit(document, {
    operation: { kind: 'insert', written: written.text },
    ranges: [{ start: at, end: at }],
    renumber,
  });
  return { kind: 'plan', plan, changes: written.changes };
}

/** The category of that name, else the one whose name begins alike; the only one of a list without headings. */
function categoryLike(list: List, name: string | undefined): Category | undefined {
  const named = list.categories.filter(each => each.heading);
  if (named.length === 0) return list.categories[0];
  if (name === undefined) return undefined;
  return (
    named.find(each => each.heading!.name.text === name) ??
    named.find(each => each.heading!.name.text.slice(0, 2) === name.slice(0, 2))
  );
}
