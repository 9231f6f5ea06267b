// Fixes that insert another town's item: what it says is read from the document that has it, and inserted as the coverage view does.

import { fullName } from '../corpus/digest';
import { namedPlace } from '../corpus/place-of';
import type { PlaceChange } from '../domain/adapt-places';
import { type DraftSource, planDraft } from '../features/insert-draft';
import { placesOf } from '../features/item-key';
import type { Finding, MissingItem } from '../rules/rule';
import type { Service, Snapshot } from '../service';
import type { TextEdit } from '../text/edit';
import { visitDocument } from './visit-document';

/** Items that fixes insert; undefined for one that its document does not have any more. What can't be read is not there. */
export type InsertedItems = ReadonlyMap<MissingItem, DraftSource | undefined>;

/** Reads the items that the fixes of findings insert, each document once. */
export async function readInserted(service: Service, findings: readonly Finding[]): Promise<InsertedItems> {
  const wanted = new Map<string, MissingItem[]>();
  for (const finding of findings)
    for (const { inserts } of finding.fixes())
      if (inserts) wanted.set(inserts.uri, [...(wanted.get(inserts.uri) ?? []), inserts]);
  const found = new Map<MissingItem, DraftSource | undefined>();
  for (const [uri, missing] of wanted)
    await visitDocument(service, uri, ({ document, place: own }) => {
      const places = placesOf(document);
      for (const each of missing) {
        const place = places.find(({ item }) => {
          const { kind, departments } = item.content;
          const names = departments.map(({ text }) => text);
          return kind === each.kind && fullName(item) === each.name && names.join() === each.departments.join();
        });
        found.set(each, place && { ...place, place: namedPlace(own) });
      }
    });
  return found;
}

/** The edits that insert an item at the end of its category, and what has become the own places; no edits where it can't be done. */
export function insertionOf(
  snapshot: Snapshot,
  source: DraftSource | undefined,
): { readonly edits: readonly TextEdit[]; readonly changes: readonly PlaceChange[] } {
  const draft = source && planDraft(snapshot.document, namedPlace(snapshot.place), source, { renumber: 'none' });
  if (draft?.kind !== 'plan' || draft.plan.kind !== 'edit') return { edits: [], changes: [] };
  return { edits: draft.plan.edits, changes: draft.changes };
}
