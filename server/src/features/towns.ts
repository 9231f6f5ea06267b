// Equivalents of an item, put into the order in which they are shown: the sample town, the county's, then by score.

import { type Digest, itemFeatures } from '../corpus/digest';
import type { EquivalenceIndex, Equivalent, EquivalentQuery } from '../corpus/equivalence';
import type { Reason } from '../corpus/reasons';
import { type Category, type Item, itemsOf, type List } from '../syntax/ast';

/** The corpus as features see it. */
export interface Corpus {
  readonly index: Pick<EquivalenceIndex, 'find' | 'reasons' | 'digests' | 'get'>;
  /** URI of the sample town's document, if one is configured for `uri`. */
  readonly sampleFor: (uri: string) => string | undefined;
  /** All documents but `uri`, in their newest versions, sorted by their URIs, and which of them is its sample. */
  readonly othersOf: (uri: string) => { readonly digests: readonly Digest[]; readonly sample: string | undefined };
}

export interface ItemQuery {
  readonly uri: string;
  readonly town: string | undefined;
  readonly county: string | undefined;
  readonly list: List;
  readonly category: Category;
  readonly item: Item;
}

/** All equivalents of an item, best first, several per town where a town has several. */
export function allEquivalents(corpus: Corpus, query: ItemQuery): Equivalent[] {
  return corpus.index.find(equivalentQuery(query));
}

/** Why items are equivalents of the one that is asked about, in their order. */
export function reasonsFor(corpus: Corpus, query: ItemQuery, equivalents: readonly Equivalent[]): Reason[][] {
  return corpus.index.reasons(equivalentQuery(query), equivalents);
}

function equivalentQuery({ uri, town, list, category, item }: ItemQuery): EquivalentQuery {
  const features = itemFeatures(category, item, town);
  return { kind: list.kind, features, self: uri, at: itemsOf(list).indexOf(item) };
}

/**
 * What tells a town from others, as text: its county and name, else its document. Drafts of a list and lists in files of their own are
 * several documents of one town.
 */
export function townKey({ uri, town, county }: Pick<ItemQuery, 'uri' | 'town' | 'county'>): string {
  return town === undefined ? uri : `${county}\n${town}`;
}

/** At most one equivalent a town: the sample town first, then those of the county, then the rest, each by score. */
export function bestPerTown(corpus: Corpus, query: ItemQuery, all = allEquivalents(corpus, query)): Equivalent[] {
  const sample = corpus.sampleFor(query.uri);
  const groups: [Equivalent[], Equivalent[], Equivalent[]] = [[], [], []];
  for (const each of all) {
    const { uri, county } = each.digest;
    const isOfCounty = query.county !== undefined && county === query.county;
    groups[uri === sample ? 0 : isOfCounty ? 1 : 2].push(each);
  }
  const seen = new Set([townKey(query)]);
  return groups.flat().filter(({ digest }) => {
    const key = townKey(digest);
    return !seen.has(key) && seen.add(key);
  });
}

/** How many other towns the corpus knows. */
export function otherTowns(corpus: Corpus, own: Pick<ItemQuery, 'uri' | 'town' | 'county'>): number {
  const towns = new Set(corpus.index.digests().map(townKey));
  towns.delete(townKey(own));
  return towns.size;
}
