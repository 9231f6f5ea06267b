// Equivalents of an item, put into the order in which they are shown: the sample town, the county's, then by score.

import { type Digest, itemFeatures } from '../corpus/digest';
import type { EquivalenceIndex, Equivalent, EquivalentQuery } from '../corpus/equivalence';
import { featuresOf } from '../corpus/features';
import { countyName } from '../corpus/place-of';
import type { Reason } from '../corpus/reasons';
import { fileName } from '../corpus/uri';
import { type Category, type Item, itemsOf, type List, type SubItem } from '../syntax/ast';

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
  /** One of the item's sub-items, where it is asked about alone. */
  readonly subItem?: SubItem | undefined;
}

/**
 * All equivalents of an item, best first, several per town where a town has several. What is asked about a sub-item alone is answered by
 * items that are the same duty as it, if there are any: other towns may have it as an item of its own.
 */
export function allEquivalents(corpus: Corpus, query: ItemQuery): Equivalent[] {
  const ofSubItem = query.subItem ? corpus.index.find(subItemQuery(query, query.subItem)) : [];
  return ofSubItem.length > 0 ? ofSubItem : corpus.index.find(equivalentQuery(query));
}

/** Why items are equivalents of the one that is asked about, in their order. */
export function reasonsFor(corpus: Corpus, query: ItemQuery, equivalents: readonly Equivalent[]): Reason[][] {
  const asked = query.subItem && subItemQuery(query, query.subItem);
  const isOfSubItem = asked && corpus.index.find(asked).length > 0;
  return corpus.index.reasons(isOfSubItem ? asked : equivalentQuery(query), equivalents);
}

function equivalentQuery({ uri, town, list, category, item }: ItemQuery): EquivalentQuery {
  const features = itemFeatures(category, item, town);
  return { kind: list.kind, features, self: uri, at: itemsOf(list).indexOf(item) };
}

/** A sub-item as if it were an item of its own. */
function subItemQuery({ uri, town, list, category }: ItemQuery, { name }: SubItem): EquivalentQuery {
  const texts = { name: name.text, subItems: [], departments: [], ownDuties: [], superiorDuties: [] };
  return {
    kind: list.kind,
    features: featuresOf({ ...texts, category: category.heading?.name.text }, town),
    self: uri,
  };
}

/**
 * What tells a town from others, as text: its county and name, else its document. Drafts of a list and lists in files of their own are
 * several documents of one town.
 */
export function townKey({ uri, town, county }: Pick<ItemQuery, 'uri' | 'town' | 'county'>): string {
  return town === undefined ? uri : `${county}\n${town}`;
}

/** What a town is called in the county `own`: those of other counties with theirs; a document without one by its file. */
export function townName({ uri, town, county }: Pick<ItemQuery, 'uri' | 'town' | 'county'>, own: string | undefined) {
  if (town === undefined) return fileName(uri);
  return county === own ? town : (countyName(county) ?? '') + town;
}

const keys = new WeakMap<Digest, string>();

/** The same of a digest, kept: a hover has hundreds of answers. */
function keyOf(digest: Digest): string {
  let key = keys.get(digest);
  if (key === undefined) {
    key = townKey(digest);
    keys.set(digest, key);
  }
  return key;
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
    const key = keyOf(digest);
    return !seen.has(key) && seen.add(key);
  });
}

const townsOf = new WeakMap<readonly Digest[], ReadonlySet<string>>();

/** How many other towns the corpus knows. */
export function otherTowns(corpus: Corpus, own: Pick<ItemQuery, 'uri' | 'town' | 'county'>): number {
  const digests = corpus.index.digests();
  let towns = townsOf.get(digests);
  if (!towns) {
    towns = new Set(digests.map(keyOf));
    townsOf.set(digests, towns);
  }
  return towns.size - Number(towns.has(townKey(own)));
}
