// An item beside its equivalents in other towns: what each says part by part, and where that differs from the item's own words.

import type { Digest } from '../corpus/digest';
import type { Reason } from '../corpus/reasons';
import type { Adapt } from '../domain/adapt-places';
import { type Piece, piecesAgainst } from '../domain/differences';
import { stripBlanks } from '../domain/normalise';
import {
  type Category,
  type Column,
  type ColumnRole,
  type Document,
  type Item,
  type ItemContent,
  type List,
  rowAt,
} from '../syntax/ast';
import { cleanColumn } from '../syntax/print-cell';
import { itemOfDigest } from './completion-items';
import { bestPerTown, type Corpus, reasonsFor } from './towns';

/** An item with what it stands in. */
export interface ItemPlace {
  readonly list: List;
  readonly category: Category;
  readonly item: Item;
}

/** The item that an offset lies in, whichever of its rows that is. */
export function itemPlaceAt(document: Document, offset: number): ItemPlace | undefined {
  const row = rowAt(document, offset);
  for (const list of document.lists)
    for (const category of list.categories) {
      const item = category.items.find(each => each.rows[0]! <= row && row <= each.rows.at(-1)!);
      if (item) return { list, category, item };
    }
  return undefined;
}

/** The equivalent of an item in another town. */
export interface Compared {
  readonly digest: Digest;
  /** Number of the item in its digest. */
  readonly index: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly isSample: boolean;
}

/** What is asked about. */
export interface CompareQuery extends ItemPlace {
  readonly uri: string;
  readonly town: string | undefined;
  readonly county: string | undefined;
  readonly corpus: Corpus;
}

/** The best equivalent of each other town: the sample's first, then the county's, then by score; `most` at most. */
export function comparedTo(query: CompareQuery, most: number): { found: Compared[]; all: number } {
  const { corpus } = query;
  const all = bestPerTown(corpus, query);
  const best = all.slice(0, most);
  const reasons = reasonsFor(corpus, query, best);
  const sample = corpus.sampleFor(query.uri);
  const found = best.map(({ digest, item, score }, i): Compared => {
    return {
      digest,
      index: indexAt(digest, item.start),
      score,
      reasons: reasons[i]!,
      isSample: digest.uri === sample,
    };
  });
  return { found, all: all.length };
}

function indexAt({ items: { positions, length } }: Digest, start: { line: number; character: number }): number {
  for (let i = 0; i < length; i++)
    if (positions[4 * i] === start.line && positions[4 * i + 1] === start.character) return i;
  return -1;
}

/** One column of an item beside the same one of another item. */
export interface Part {
  readonly role: ColumnRole;
  /** The header's words. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Of another item's: whether it says something that the own item could take over (see take-wording.ts). */
  readonly canTake?: boolean;
}

/** What an item says, column by column. */
export function ownParts(content: ItemContent, columns: readonly Column[]): Part[] {
  return partColumns(columns).map(({ role, text }) => {
    const words = cleanColumn(content, role, '\n');
    return { role, label: text, pieces: words === '' ? [] : [{ text: words }] };
  });
}

/** What another item says in the columns of `columns`, and where that differs from `own`. */
export function partsAgainst(content: ItemContent, own: ItemContent, columns: readonly Column[], adapt: Adapt): Part[] {
  return partColumns(columns).map(({ role, text }) => {
    const pieces = piecesAgainst(cleanColumn(content, role, '\n'), cleanColumn(own, role, '\n'));
    return { role, label: text, pieces, canTake: canTake(content, own, role, adapt) };
  });
}

/** Whether the column would say something else in the own places; of names only the name counts, not its mark and its sub-items. */
function canTake(content: ItemContent, own: ItemContent, role: ColumnRole, adapt: Adapt): boolean {
  // text whose columns are lost is not written into
  if (own.layout === 'flow') return false;
  const words = (each: ItemContent) => (role === 'name' ? each.name.text : cleanColumn(each, role, ' '));
  const theirs = stripBlanks(adapt(words(content)).text);
  return theirs !== '' && theirs !== stripBlanks(words(own));
}

function partColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ role }, i) => {
    return role !== 'number' && role !== 'other' && columns.findIndex(each => each.role === role) === i;
  });
}

/** The item of a document that a digest tells of; undefined if it is another one by now. */
export function placeOfDigest(document: Document, digest: Digest, index: number): ItemPlace | undefined {
  const content = itemOfDigest(document, digest, index);
  if (!content) return undefined;
  for (const list of document.lists)
    for (const category of list.categories) {
      const item = category.items.find(each => each.content === content);
      if (item) return { list, category, item };
    }
  return undefined;
}
