// Completion in a document: what stands at the caret, what is offered there, and, once one is looked at, which towns have it.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Connection,
  InsertTextMode,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { Digest } from '../corpus/digest';
import { namedPlace } from '../corpus/place-of';
import { type Adapted, adaptTo } from '../domain/adapt-places';
import { categoryUsages, departmentUsages, offerCategories, offerDepartments, townsOf } from '../features/completion';
import {
  documentsWith,
  type ItemOffer,
  itemOfDigest,
  mostDocuments,
  offerItems,
  writtenItem,
} from '../features/completion-items';
import { type CompletionPlace, completionPlace } from '../features/completion-place';
import { departmentSetting } from '../features/department-identity';
import type { ListKindName } from '../protocol';
import { ownPlaceOf } from '../rules/place-style';
import type { Snapshot } from '../service';
import { eolOf } from '../syntax/row-changes';
import { offsetAt } from '../text/line-index';
import type { Range } from '../text/range';
import type { Comparing } from './comparing';
import { toRange } from './convert';
import type { DepartmentPorts } from './references';
import { toldChanges } from './told-changes';

export const completionTriggers = ['、', '\t'];

/** What an offer needs so that its towns can be told later. */
interface OfferData {
  readonly uri: string;
  readonly what: 'department' | 'category' | 'item';
  readonly name: string;
  readonly kind?: ListKindName;
  /** Of an item: whose words they are, and what of them was put into this town's places, in words. */
  readonly from?: string;
  readonly changed?: string;
}

interface Completion {
  readonly label: string;
  readonly newText: string;
  readonly towns: number;
  readonly data: OfferData;
}

/** A label is not longer than this. */
const longestLabel = 60;
/** So many towns are named, at most. */
const mostTowns = 12;
/** So many documents are read for one answer, at most; the next key asks again. */
const mostRead = 8;

type NamePlace = Extract<CompletionPlace, { kind: 'name' }>;

export interface CompletionPorts extends DepartmentPorts {
  readonly comparing: () => Comparing;
}

export function serveCompletion(connection: Connection, ports: CompletionPorts): void {
  /** Items as they are written for a list, by the document that they are taken from: typing on asks for the same ones. */
  const written = new WeakMap<Digest, Map<string, Adapted | undefined>>();

  connection.onCompletion(({ textDocument, position }, token) =>
    ports.answer<CompletionList | null>('completion', null, async () => {
      const snapshot = ports.snapshotOf(textDocument.uri);
      if (!snapshot || snapshot.misdecoded) return null;
      const place = completionPlace(snapshot.document, offsetAt(snapshot.lines, position));
      if (!place) return null;
      const offers = await offersFor(place, snapshot);
      if (token.isCancellationRequested || ports.snapshotOf(textDocument.uri) !== snapshot) return null;
      return { isIncomplete: true, items: offers.map((offer, i) => toItem(offer, i, place, snapshot)) };
    }),
  );

  connection.onCompletionResolve(item =>
    ports.answer<CompletionItem>('completionResolve', item, () => {
      const value = documentationOf(item.data as OfferData);
      return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.PlainText, value } };
    }),
  );

  const othersOf = ({ uri, county }: Snapshot): { digests: readonly Digest[]; sample: string | undefined } => {
    const { digests, sample } = ports.service().corpus.othersOf(uri);
    return { digests: digests.filter(each => each.county === county || each.uri === sample), sample };
  };

  const offersFor = async (place: CompletionPlace, snapshot: Snapshot): Promise<Completion[]> => {
    const { document, uri, county } = snapshot;
    const { digests, sample } = othersOf(snapshot);
    switch (place.kind) {
      case 'department': {
        const setting = departmentSetting(document, county, ports.service().configFor(uri));
        const inCounty = digests.filter(each => each.county === county);
        return offerDepartments(place, document, inCounty, setting).map(({ name, newText, towns }) => ({
          label: name,
          newText,
          towns,
          data: { uri, what: 'department', name },
        }));
      }
      case 'category':
        return offerCategories(place, digests).map(({ name, newText, towns }) => ({
          label: name,
          newText,
          towns,
          data: { uri, what: 'category', name, kind: place.list.kind },
        }));
      case 'name': {
        const coverage = digests.length <= mostDocuments ? await ports.comparing().atHand(snapshot) : undefined;
        // what this town has is known once all is read: the next key asks again
        if (!coverage && ports.service().isReading()) return [];
        return itemOffers(place, snapshot, offerItems(place, document, digests, sample, snapshot.town, coverage));
      }
    }
  };

  const itemOffers = async (
    place: NamePlace,
    snapshot: Snapshot,
    offers: readonly ItemOffer[],
  ): Promise<Completion[]> => {
    const { list } = place;
    const eol = eolOf(snapshot.document);
    const own = ownPlaceOf(snapshot.document, namedPlace(snapshot.place));
    const style = JSON.stringify([list.layout, list.columns, eol, own]);
    const keyOf = (offer: ItemOffer) => `${offer.index} ${style}`;
    const bySource = new Map<Digest, ItemOffer[]>();
    for (const offer of offers)
      if (!written.get(offer.digest)?.has(keyOf(offer)))
        bySource.set(offer.digest, [...(bySource.get(offer.digest) ?? []), offer]);
    for (const [digest, some] of [...bySource].slice(0, mostRead)) {
      const known = written.get(digest) ?? new Map<string, Adapted | undefined>();
      written.set(digest, known);
      const write = ({ document }: Snapshot) => {
        for (const offer of some) {
          const content = itemOfDigest(document, digest, offer.index);
          known.set(keyOf(offer), content && writtenItem(content, list, eol, adaptTo(namedPlace(digest), own)));
        }
      };
      const open = ports.service().snapshot(digest.uri);
      if (open) write(open);
      else await ports.service().withClosed(digest.uri, write);
    }
    return offers.flatMap(offer => {
      const found = written.get(offer.digest)?.get(keyOf(offer));
      if (!found) return [];
      const label = adaptTo(namedPlace(offer.digest), own)(offer.name).text;
      const changed = toldChanges(found.changes, ports.messages());
      const { town } = offer.digest;
      const from = town === undefined ? {} : { from: town };
      return [
        {
          label: label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label,
          newText: found.text,
          towns: offer.digests.length,
          data: { uri: snapshot.uri, what: 'item', name: offer.name, kind: list.kind, changed, ...from },
        },
      ];
    });
  };

  const toItem = (
    { label, newText, towns, data }: Completion,
    i: number,
    place: CompletionPlace,
    { lines }: Snapshot,
  ): CompletionItem => {
    const texts = ports.messages().county.completion;
    const deletion = (range: Range): TextEdit => ({ range: toRange(lines, range), newText: '' });
    return {
      label,
      kind: kinds[data.what],
      detail: towns > 0 ? texts.towns(towns) : data.what === 'department' ? texts.fromDocument : '',
      sortText: String(i).padStart(4, '0'),
      // matched here, pinyin included: what is typed is what fits
      filterText: place.word || label,
      textEdit: { range: toRange(lines, place.range), newText },
      insertTextMode: InsertTextMode.asIs,
      ...(place.kind === 'name' && place.emptyRows ? { additionalTextEdits: [deletion(place.emptyRows)] } : {}),
      data,
    };
  };

  const documentationOf = (data: OfferData): string | undefined => {
    const snapshot = ports.snapshotOf(data.uri);
    if (!snapshot) return undefined;
    const { digests } = othersOf(snapshot);
    const texts = ports.messages().county.completion;
    const told = (some: readonly Digest[]) => {
      const towns = townsOf(some);
      return towns.length > mostTowns ? texts.andMore(towns.slice(0, mostTowns), towns.length) : texts.joined(towns);
    };
    if (data.what === 'item') {
      const { from, changed = '' } = data;
      const source = from === undefined ? '' : changed === '' ? texts.taken(from) : texts.from(from);
      const having = told(documentsWith(data.name, data.kind!, digests, snapshot.town));
      return [texts.itemIn(having), source + changed].filter(each => each !== '').join('\n\n');
    }
    if (data.what === 'category') {
      const having = categoryUsages(digests, data.kind!).find(({ name }) => name === data.name)?.digests ?? [];
      return having.length > 0 ? texts.categoryIn(told(having)) : undefined;
    }
    const setting = departmentSetting(snapshot.document, snapshot.county, ports.service().configFor(data.uri));
    const usage = departmentUsages(snapshot.document, digests, setting).find(({ name }) => name === data.name);
    return usage && usage.digests.length > 0 ? texts.usedIn(told(usage.digests)) : undefined;
  };
}

const kinds = {
  department: CompletionItemKind.Class,
  category: CompletionItemKind.Module,
  item: CompletionItemKind.Field,
} as const;
