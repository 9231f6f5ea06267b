// Many towns side by side: for each kind of list and category the duties, which towns have each, under which number, and in what words.

import type { Cluster, Member } from '../corpus/clusters';
import type { Features } from '../corpus/features';
import { piecesAgainst } from '../domain/differences';
import { normaliseText } from '../domain/normalise';
import type { ColumnRole, ItemContent } from '../syntax/ast';
import { type ListKind, listKinds } from '../syntax/cst';
import { cleanColumn, columnLines } from '../syntax/print-cell';
import { type ShortPiece, withoutSameLines } from './same-lines';

/** A document of the report and its items, in the order of its digest. */
export interface ReportDocument {
  readonly path: string;
  readonly town: string;
  readonly isSample: boolean;
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly kind: ListKind;
  readonly category: string;
  readonly content: ItemContent;
  /** What it is compared by. */
  readonly features: Features;
}

export interface Report {
  readonly documents: readonly ReportDocument[];
  readonly lists: readonly ReportList[];
}

export interface ReportList {
  readonly kind: ListKind;
  /** How many items each document has, in their order. */
  readonly counts: readonly number[];
  readonly categories: readonly ReportCategory[];
}

export interface ReportCategory {
  readonly name: string;
  readonly duties: readonly ReportDuty[];
}

export interface ReportDuty {
  /** The sample's words, else those of most towns. */
  readonly name: string;
  /** How many documents have it. */
  readonly having: number;
  /** The numbers of its items in each document; none where it has none. */
  readonly numbers: readonly (readonly string[])[];
  /** Of each document that has none, the item of another list that is the same duty, if it has one. */
  readonly elsewhere: readonly (ElsewhereItem | undefined)[];
  /** What is said, column by column, that not all say in the same words. */
  readonly parts: readonly ReportPart[];
}

export interface ElsewhereItem {
  readonly kind: ListKind;
  readonly number: string;
}

/** Items of other kinds of list that are the same duty as one. */
export type AskElsewhere = (kind: ListKind, features: Features) => readonly Member[];

export interface ReportPart {
  readonly role: ColumnRole;
  /** The ways in which it is worded, the duty's own first. */
  readonly wordings: readonly { readonly documents: readonly number[]; readonly pieces: readonly ShortPiece[] }[];
}

/** A blank that tells no wording from another. */
const blankBehindNumber = /^([（(]?\d{1,3}[.．、）)])[^\S\n]+/gm;
const roles: readonly ColumnRole[] = ['name', 'departments', 'superiorDuties', 'ownDuties', 'handling'];

/** Puts the clusters of each kind into the order of the lists. */
export function compareReport(
  documents: readonly ReportDocument[],
  clusters: Readonly<Record<ListKind, readonly Cluster[]>>,
  askElsewhere: AskElsewhere,
): Report {
  const foundBy = elsewhereOf(documents, clusters, askElsewhere);
  const lists = listKinds.flatMap((kind): ReportList[] => {
    const counts = documents.map(({ items }) => items.filter(item => item.kind === kind).length);
    if (clusters[kind].length === 0) return [];
    return [{ kind, counts, categories: categoriesOf(documents, clusters[kind], kind, foundBy) }];
  });
  return { documents, lists };
}

/** The items of other kinds of list that are the same duty as a cluster: those that it finds, then those that find one of its own. */
function elsewhereOf(
  documents: readonly ReportDocument[],
  clusters: Readonly<Record<ListKind, readonly Cluster[]>>,
  askElsewhere: AskElsewhere,
): ReadonlyMap<Cluster, readonly Member[]> {
  const keyOf = ({ document, item }: Member) => `${document} ${item}`;
  const all = listKinds.flatMap(kind => clusters[kind].map(cluster => ({ kind, cluster })));
  const clusterOf = new Map(all.flatMap(({ cluster }) => cluster.members.map(member => [keyOf(member), cluster])));
  const found = new Map<Cluster, Member[]>(all.map(({ cluster }) => [cluster, []]));
  const finding = new Map<Cluster, Member[]>(all.map(({ cluster }) => [cluster, []]));
  for (const { kind, cluster } of all) {
    const said = saidBy(documents, cluster);
    const having = new Set(said.map(each => each.document));
    if (having.size === documents.length) continue;
    for (const member of askElsewhere(kind, wordedBy(documents, said).features)) {
      if (having.has(member.document)) continue;
      having.add(member.document);
      found.get(cluster)!.push(member);
      finding.get(clusterOf.get(keyOf(member))!)!.push(...cluster.members);
    }
  }
  return new Map(all.map(({ cluster }) => [cluster, [...found.get(cluster)!, ...finding.get(cluster)!]]));
}

function categoriesOf(
  documents: readonly ReportDocument[],
  clusters: readonly Cluster[],
  kind: ListKind,
  foundBy: ReadonlyMap<Cluster, readonly Member[]>,
): ReportCategory[] {
  // where items stand in their lists, from 0 to 1
  const places = documents.map(({ items }) => {
    const own = [...items.keys()].filter(i => items[i]!.kind === kind);
    return new Map(own.map((item, i) => [item, i / own.length]));
  });
  const placeOf = ({ members }: Cluster) =>
    members.reduce((sum, { document, item }) => sum + places[document]!.get(item)!, 0) / members.length;
  const itemsOf = ({ members }: Cluster) => members.map(({ document, item }) => documents[document]!.items[item]!);
  const order = [...clusters].map(cluster => ({ cluster, place: placeOf(cluster) })).sort((a, b) => a.place - b.place);
  const byCategory = new Map<string, ReportDuty[]>();
  for (const { cluster } of order) {
    const name = mostFrequent(itemsOf(cluster).map(({ category }) => category));
    const duties = byCategory.get(name) ?? [];
    byCategory.set(name, duties);
    duties.push(dutyOf(documents, cluster, foundBy.get(cluster)!));
  }
  return [...byCategory].map(([name, duties]) => ({ name, duties }));
}

function dutyOf(documents: readonly ReportDocument[], cluster: Cluster, elsewhere: readonly Member[]): ReportDuty {
  const all = saidBy(documents, cluster);
  const own = wordedBy(documents, all);
  const numbers = documents.map((_, document) =>
    all.filter(each => each.document === document).map(({ content }) => numberOf(content)),
  );
  return {
    name: cleanColumn(own.content, 'name', ' '),
    having: numbers.filter(each => each.length > 0).length,
    numbers,
    elsewhere: numbers.map((each, document) => {
      const member = each.length === 0 ? elsewhere.find(other => other.document === document) : undefined;
      const item = member && documents[document]!.items[member.item]!;
      return item && { kind: item.kind, number: numberOf(item.content) };
    }),
    parts: roles.flatMap(role => partOf(role, own, all)),
  };
}

function numberOf({ number }: ItemContent): string {
  return number?.text.trim() || '?';
}

interface Said extends ReportItem {
  readonly document: number;
}

function saidBy(documents: readonly ReportDocument[], { members }: Cluster): Said[] {
  return members.map(({ document, item }) => ({ document, ...documents[document]!.items[item]! }));
}

/** The sample's item, else the typical one. */
function wordedBy(documents: readonly ReportDocument[], all: readonly Said[]): Said {
  return all.find(({ document }) => documents[document]!.isSample) ?? typical(all);
}

/** The item whose name most towns have, the first of equals. */
function typical(all: readonly Said[]): Said {
  const name = mostFrequent(all.map(({ content }) => normaliseText(content.name.text)));
  return all.find(({ content }) => normaliseText(content.name.text) === name)!;
}

function partOf(role: ColumnRole, own: Said, all: readonly Said[]): ReportPart[] {
  const textOf = ({ content }: Said) => columnLines(content, role).replace(blankBehindNumber, '$1');
  const base = textOf(own);
  const wordings = new Map<string, number[]>([[base, []]]);
  for (const each of all) {
    const text = textOf(each);
    wordings.set(text, [...(wordings.get(text) ?? []), each.document]);
  }
  if (wordings.size < 2) return [];
  return [
    {
      role,
      wordings: [...wordings].map(([text, at]) => ({
        documents: [...new Set(at)],
        pieces: text === base ? [{ text }] : withoutSameLines(piecesAgainst(text, base)),
      })),
    },
  ];
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = words[0]!;
  for (const [word, count] of counts) if (count > counts.get(best)!) best = word;
  return best;
}
