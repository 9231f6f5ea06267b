// The facts that rules are given of the corpus, for one document after the other, in the server as on the command line. An
// object of facts stays the same as long as nothing in it changes: findings are then taken over, and nobody tells them anew.

import { type FactsTable, noOthers, type OtherFacts, sameOthers } from '../corpus/facts';
import { type ConfiguredPlace, countyName } from '../corpus/place-of';
import type { CorpusFacts } from '../rules/rule';
import type { Item, List } from '../syntax/ast';
import { bestPerTown, type Corpus } from './towns';

export interface FactsProvider {
  /**
   * The facts for a document of that place. While `isLoading`, what is known of the others stays as it was: else each file
   * that is read would have the document checked again, on evidence of which half is missing.
   */
  factsFor(uri: string, place: ConfiguredPlace, isLoading?: boolean): CorpusFacts;
  forget(uri: string): void;
}

interface Known {
  readonly facts: CorpusFacts;
  readonly others: OtherFacts;
  readonly place: ConfiguredPlace;
  /** Of the table, when the others were last looked at; undefined for what was told while loading. */
  version: number | undefined;
}

export function createFactsProvider(table: FactsTable, corpus: Corpus): FactsProvider {
  const known = new Map<string, Known>();

  const make = (uri: string, place: ConfiguredPlace, others: OtherFacts, version: number | undefined): Known => {
    const { town, county } = place;
    const facts: CorpusFacts = {
      place: { town, county: countyName(county) },
      departments: others.departments,
      places: others.places,
      departmentsFor: (list, item) => departmentsFor(corpus, uri, place, list, item),
      missingItems: () => [],
    };
    return { facts, others, place, version };
  };

  return {
    factsFor(uri, place, isLoading = false) {
      const before = known.get(uri);
      const kept = before?.place.town === place.town && before?.place.county === place.county ? before : undefined;
      const version = isLoading ? kept?.version : table.version;
      if (kept && kept.version === version) return kept.facts;
      const others = isLoading ? (before?.others ?? noOthers) : table.othersOf(uri, place);
      if (kept && sameOthers(kept.others, others)) {
        kept.version = version;
        return kept.facts;
      }
      const made = make(uri, place, others, version);
      known.set(uri, made);
      return made.facts;
    },
    forget: uri => void known.delete(uri),
  };
}

/** The departments that the sample names for an item, else those that most towns name. */
function departmentsFor(
  corpus: Corpus,
  uri: string,
  place: ConfiguredPlace,
  list: List,
  item: Item,
): readonly string[] {
  const category = list.categories.find(each => each.items.includes(item))!;
  const found = bestPerTown(corpus, { uri, town: place.town, county: place.county, list, category, item });
  if (found[0] && found[0].digest.uri === corpus.sampleFor(uri)) return found[0].item.departments;
  return mostFrequent(found.map(each => each.item.departments));
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
