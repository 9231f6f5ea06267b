// What is kept of a document that is not open: no text and no tree, only what other documents may ask of it, packed.

import { type Block, type Category, type Document, type Item, type ItemContent, rangeInText } from '../syntax/ast';
import { type ListKind, listKinds } from '../syntax/cst';
import { sourceRanges } from '../text/joined';
import { buildLineIndex, positionAt } from '../text/line-index';
import { type Features, featuresOf } from './features';
import { type PackedFeatures, packFeatures } from './packed-features';
import { copy, type DigestItem, isSaidAlike, type PackedItems, packItems } from './packed-items';
import { type ConfiguredPlace, isPlacedAlike, placeOf } from './place-of';
import { isSameList } from './same-items';

export interface Digest {
  readonly uri: string;
  readonly town: string | undefined;
  readonly county: string | undefined;
  /** As its title tells it, like the province. */
  readonly prefecture: string | undefined;
  readonly province: string | undefined;
  readonly items: PackedItems;
  /** What its items of each kind are compared by. */
  readonly lists: Readonly<Record<ListKind, DigestList>>;
}

/** The items of one kind, in the document's order. */
export interface DigestList {
  readonly features: PackedFeatures;
  /** Their numbers among all items of the digest. */
  readonly items: Uint32Array;
}

/** Whether what others may ask of two versions of a document is answered alike, but for where it stands and is numbered. */
export function isDigestedAlike(a: Digest, b: Digest): boolean {
  const isAlike = (kind: ListKind) => isSameList(a.lists[kind].features, b.lists[kind].features);
  return isPlacedAlike(a, b) && isSaidAlike(a.items, b.items) && listKinds.every(isAlike);
}

/** Whether a document is a duty list at all: a `.txt` may be anything. */
export function isDutyList(document: Document): boolean {
  return document.lists.some(list => list.title !== undefined || list.headerRows.length > 0);
}

/** Digests a document. */
export function digestDocument(uri: string, document: Document, configured: ConfiguredPlace): Digest {
  const index = buildLineIndex(document.cst.text);
  const { town, county, prefecture, province } = placeOf(uri, document, configured);
  const items: DigestItem[] = [];
  const found = listKinds.map(() => ({ features: [] as Features[], items: [] as number[] }));
  for (const list of document.lists)
    for (const category of list.categories)
      for (const item of category.items) {
        const range = nameRange(document, item);
        const own = found[listKinds.indexOf(list.kind)]!;
        own.items.push(items.length);
        own.features.push(itemFeatures(category, item, town));
        items.push({
          kind: list.kind,
          number: item.content.number?.value,
          name: fullName(item),
          category: category.heading?.name.text,
          departments: item.content.departments.map(department => department.text),
          start: positionAt(index, range.start),
          end: positionAt(index, range.end),
        });
      }
  const listOf = (kind: ListKind): DigestList => {
    const { features, items: own } = found[listKinds.indexOf(kind)]!;
    return { features: packFeatures(features), items: Uint32Array.from(own) };
  };
  return {
    uri,
    town: copyOptional(town),
    county: copyOptional(county),
    prefecture: copyOptional(prefecture),
    province: copyOptional(province),
    items: packItems(items),
    lists: { basic: listOf('basic'), assisting: listOf('assisting'), reclaimed: listOf('reclaimed') },
  };
}

/** Where the item's name first stands: where a jump leads. */
export function nameRange(document: Document, item: Item) {
  const { name, columns, numberRange } = item.content;
  const column = columns.get('name');
  const first = column && name.text !== '' ? sourceRanges(column, name.start, name.end)[0] : undefined;
  return rangeInText(document, item, first ?? numberRange);
}

/** The name with its sub-items: what the name cell says. */
export function fullName(item: Item): string {
  return [item.content.name.text, ...item.content.subItems.map(each => each.name.text)].join('');
}

interface KnownFeatures {
  readonly category: string | undefined;
  readonly town: string | undefined;
  readonly features: Features;
}
/** What an item is compared by, for as long as its content is there: of an edited document one item is worked out anew. */
const known = new WeakMap<ItemContent, KnownFeatures>();

/** What an item is compared by; the same object as long as nothing in it changes. */
export function itemFeatures({ heading }: Category, { content }: Item, town: string | undefined): Features {
  const category = heading?.name.text;
  const last = known.get(content);
  if (last && last.category === category && last.town === town) return last.features;
  const features = workOutFeatures(content, category, town);
  known.set(content, { category, town, features });
  return features;
}

function workOutFeatures(content: ItemContent, category: string | undefined, town: string | undefined): Features {
  const entriesOf = (blocks: readonly Block[]) =>
    blocks.filter(({ role }) => role !== 'support').flatMap(({ entries }) => entries.map(({ text }) => text));
  return featuresOf(
    {
      name: content.name.text,
      subItems: content.subItems.map(({ name }) => name.text),
      departments: content.departments.map(({ text }) => text),
      category,
      ownDuties: [...content.ownDuties.map(({ text }) => text), ...entriesOf(content.handling)],
      superiorDuties: entriesOf(content.superiorDuties),
    },
    town,
  );
}

function copyOptional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : copy(text);
}
