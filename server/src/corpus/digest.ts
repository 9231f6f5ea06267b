// What is kept of a document that is not open: no text and no tree, only what other documents may ask of it, packed.

import { normaliseText } from '../domain/normalise';
import { type Category, type Document, type Item, type List, rangeInText } from '../syntax/ast';
import { sourceRanges } from '../text/joined';
import { buildLineIndex, positionAt } from '../text/line-index';
import { dutyBigrams, dutyTable, type Features } from './features';
import { copy, type DigestItem, type PackedItems, packItems } from './packed-items';
import { type ConfiguredPlace, placeOf } from './place-of';

export interface Digest {
  readonly uri: string;
  readonly town: string | undefined;
  readonly county: string | undefined;
  readonly items: PackedItems;
}

/** A digest that is not in the index yet. */
export interface FreshDigest extends Digest {
  /** Of each item. The index keeps them in its own way. */
  readonly features: readonly Features[];
}

/** Words that every item may begin or end with, and the township's words for itself: they tell no duty from another. */
const commonWords =
  /^(?:依法|负责|做好|开展|落实|推进|加强|组织|协助|配合|承担|统筹|抓好|按权限|本级|辖区内?|本辖区|本行政区域内?)+|(?:工作|的工作|等工作|等)$/g;

/** Whether a document is a duty list at all: a `.txt` may be anything. */
export function isDutyList(document: Document): boolean {
  return document.lists.some(list => list.title !== undefined || list.headerRows.length > 0);
}

/** Digests a document. */
export function digestDocument(uri: string, document: Document, configured: ConfiguredPlace): FreshDigest {
  const index = buildLineIndex(document.cst.text);
  const { town, county } = placeOf(uri, document, configured);
  const items: DigestItem[] = [];
  const features: Features[] = [];
  const table = dutyTable();
  for (const list of document.lists)
    for (const category of list.categories)
      for (const item of category.items) {
        const range = nameRange(document, item);
        items.push({
          kind: list.kind,
          number: item.content.number?.value,
          name: fullName(item),
          category: category.heading?.name.text,
          departments: item.content.departments.map(department => department.text),
          start: positionAt(index, range.start),
          end: positionAt(index, range.end),
        });
        features.push(featuresOf(list, category, item, town, table));
      }
  return {
    uri,
    town: town === undefined ? undefined : copy(town),
    county: copyOptional(county),
    items: packItems(items),
    features,
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

/** The features of an item by which its equivalents are found. */
export function featuresOf(
  list: List,
  category: Category,
  item: Item,
  town: string | undefined,
  table = dutyTable(),
): Features {
  const { content } = item;
  const duties =
    list.kind === 'reclaimed'
      ? content.handling.flatMap(block => block.entries)
      : list.kind === 'assisting'
        ? content.ownDuties
        : [];
  return {
    name: coreName(fullName(item), town),
    duties: dutyBigrams(
      duties.map(entry => entry.text),
      table,
    ),
    departments: content.departments.map(department => departmentCore(department.text)),
    category: category.heading?.name.text.slice(0, 2) ?? '',
  };
}

function coreName(name: string, town: string | undefined): string {
  let text = normaliseText(name);
  if (town) text = text.split(town).join('');
  return text
    .replace(/本?(?:苏木乡镇|苏木镇|乡镇|苏木|街道|全镇|全乡|本镇|本乡|镇党委|镇村)/g, '')
    .replace(commonWords, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A department without its place: `某县民政局` and `市民政局` are the same kind of department. */
export function departmentCore(name: string): string {
  return name.replace(/^(?:中共)?.*?[县市区旗盟州](?!场|政|域)(?=.{2,})/, '').replace(/等$/, '');
}

function copyOptional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : copy(text);
}
