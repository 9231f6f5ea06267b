// The facts that rules are given of the corpus, for one document after the other, in the server as on the command line. An
// object of facts stays the same as long as nothing in it changes: findings are then taken over, and nobody tells them anew.

import type { Config } from '../config/config';
import type { Equivalent } from '../corpus/equivalence';
import { type FactsTable, noOthers, type OtherFacts, sameOthers } from '../corpus/facts';
import { countyName, type DocumentPlace, isPlacedAlike, namedPlace } from '../corpus/place-of';
import { adaptTo } from '../domain/adapt-places';
import { missingItem } from '../rules/missing-item';
import { ownPlaceOf } from '../rules/place-style';
import type { CorpusFacts, MissingItem, PlacedItem } from '../rules/rule';
import { noneMissing } from './comparisons';
import { bestPerTown, type Corpus } from './towns';

/** Whether the rule that compares a document with the items of the other towns is switched on. */
export function comparesItems({ rules }: Config): boolean {
  return Object.hasOwn(rules, missingItem.id) && rules[missingItem.id] !== 'off';
}

export interface FactsOptions {
  /**
   * While files are read, what is known of the others stays as it was: else each file would have the document checked
   * again, on evidence of which half is missing.
   */
  readonly isLoading?: boolean;
  /** What the document lacks; none where nobody asks. */
  readonly missingItems?: readonly MissingItem[];
}

export interface FactsProvider {
  /** The facts for a document of that place. */
  factsFor(uri: string, place: DocumentPlace, options?: FactsOptions): CorpusFacts;
  forget(uri: string): void;
}

interface Known {
  readonly facts: CorpusFacts;
  readonly others: OtherFacts;
  readonly place: DocumentPlace;
  /** Of the table, when the others were last looked at; undefined for what was told while loading. */
  version: number | undefined;
}

export function createFactsProvider(table: FactsTable, corpus: Corpus): FactsProvider {
  const known = new Map<string, Known>();

  const make = (
    uri: string,
    place: DocumentPlace,
    others: OtherFacts,
    missingItems: readonly MissingItem[],
    version: number | undefined,
  ): CorpusFacts => {
    const { town, county } = place;
    const facts: CorpusFacts = {
      place: { town, county: countyName(county) },
      departments: others.departments,
      places: others.places,
      departmentsFor: placed => departmentsFor(corpus, uri, place, placed),
      missingItems,
    };
    known.set(uri, { facts, others, place, version });
    return facts;
  };

  return {
    factsFor(uri, place, { isLoading = false, missingItems = noneMissing } = {}) {
      const before = known.get(uri);
      const isKept = before && isPlacedAlike(before.place, place) && before.facts.missingItems === missingItems;
      const kept = isKept ? before : undefined;
      const version = isLoading ? kept?.version : table.version;
      if (kept && kept.version === version) return kept.facts;
      const others = isLoading ? (before?.others ?? noOthers) : table.othersOf(uri, place);
      if (kept && sameOthers(kept.others, others)) {
        kept.version = version;
        return kept.facts;
      }
      return make(uri, place, others, missingItems, version);
    },
    forget: uri => void known.delete(uri),
  };
}

/** The departments that the sample names for an item, else those that most towns name. */
function departmentsFor(
  corpus: Corpus,
  uri: string,
  place: DocumentPlace,
  { document, list, item }: PlacedItem,
): readonly string[] {
  const category = list.categories.find(each => each.items.includes(item))!;
  const found = bestPerTown(corpus, { uri, town: place.town, county: place.county, list, category, item });
  const own = ownPlaceOf(document, namedPlace(place));
  const adapted = ({ digest, item: { departments } }: Equivalent) => {
    const adapt = adaptTo(namedPlace(digest), own);
    return departments.map(name => adapt(name).text);
  };
  if (found[0] && found[0].digest.uri === corpus.sampleFor(uri)) return adapted(found[0]);
  return mostFrequent(found.map(adapted));
}

/** The lists of departments that occur most often, the first of equals; empty if none. */
function mostFrequent(lists: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, { list: readonly string[]; count: number }>();
  for (const list of lists) {
    if (list.length === 0) continue;
    const entry = counts.get(list.join()) ?? { list, count: 0 };
    entry.count++;
    counts.set(list.join(), entry);
  }
  let best: { list: readonly string[]; count: number } | undefined;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best?.list ?? [];
}
