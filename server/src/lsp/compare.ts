// An item beside its equivalents in other towns: the line over each item that says in how many towns it is, the request for what
// they say, and the one that takes over the words of one of them.

import {
  type CancellationToken,
  type CodeLens,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { nameRange } from '../corpus/digest';
import { namedPlace } from '../corpus/place-of';
import { type Adapt, adaptTo } from '../domain/adapt-places';
import {
  type Compared,
  comparedTo,
  type ItemPlace,
  itemPlaceAt,
  ownParts,
  partsAgainst,
  placeOfDigest,
} from '../features/compare';
import { itemByKey, keyOfItem, placesOf } from '../features/item-key';
import { takeWording } from '../features/take-wording';
import { bestPerTown, otherTowns, townName } from '../features/towns';
import {
  type ComparedItem,
  type CompareParams,
  type CompareResult,
  compareItemCommand,
  compareRequest,
  type TakeWordingParams,
  type TakeWordingResult,
  takeWordingRequest,
} from '../protocol';
import { ownPlaceOf } from '../rules/place-style';
import type { Snapshot } from '../service';
import { itemsOf } from '../syntax/ast';
import type { ColumnRole } from '../syntax/cst';
import { offsetAt } from '../text/line-index';
import { toRange, toTextEdits } from './convert';
import type { FindPorts } from './find-items';
import type { DepartmentPorts } from './references';
import { toldChanges } from './told-changes';
import { createTurns } from './turns';
import { visitDocument } from './visit-document';

export interface ComparePorts extends DepartmentPorts, FindPorts {
  /** Whether the client has the command that lenses lead to, and wants them. */
  readonly wantsLenses: () => boolean;
}

/** So many towns stand side by side; more nobody looks through. */
const mostTowns = 12;

export function serveCompare(connection: Connection, ports: ComparePorts): void {
  const { answer, snapshotOf, versionOf } = ports;
  const cancelled = () => new ResponseError<void>(LSPErrorCodes.RequestCancelled, '');
  // a screen of lenses is many questions to the whole index: a keystroke waits for one of them at most
  const inTurn = createTurns(ports.pause);

  connection.onCodeLens(({ textDocument: { uri } }) =>
    answer<CodeLens[]>('codeLens', [], async () => {
      if (!ports.wantsLenses()) return [];
      await ports.loaded();
      const snapshot = snapshotOf(uri);
      if (!snapshot || snapshot.misdecoded) return [];
      if (otherTowns(ports.service().corpus, snapshot) === 0) return [];
      return placesOf(snapshot.document).map(({ item }) => ({
        range: toRange(snapshot.lines, nameRange(snapshot.document, item)),
        data: uri,
      }));
    }),
  );

  connection.onCodeLensResolve((lens, token) =>
    answer<CodeLens | ResponseError<void>>('codeLensResolve', lens, async () => {
      const isWanted = () => !token.isCancellationRequested;
      return (await inTurn(isWanted, () => counted(lens))) ?? cancelled();
    }),
  );

  const counted = (lens: CodeLens): CodeLens => {
    const uri = lens.data as string;
    const snapshot = snapshotOf(uri);
    const place = snapshot && itemPlaceAt(snapshot.document, offsetAt(snapshot.lines, lens.range.start));
    if (!snapshot || !place) return { ...lens, command: { title: '', command: '' } };
    const { corpus } = ports.service();
    const { town, county } = snapshot;
    const towns = bestPerTown(corpus, { ...place, uri, town, county }).length;
    const m = ports.messages().compare;
    if (towns === 0) return { ...lens, command: { title: m.lensNone, command: '' } };
    return {
      ...lens,
      command: { title: m.lens(towns), command: compareItemCommand, arguments: [uri, lens.range.start] },
    };
  };

  connection.onRequest(compareRequest, ({ uri, position }: CompareParams, token: CancellationToken) =>
    answer<CompareResult | ResponseError<void> | null>('compare', null, async () => {
      await ports.loaded();
      const snapshot = snapshotOf(uri);
      const version = versionOf(uri);
      const place = snapshot && itemPlaceAt(snapshot.document, offsetAt(snapshot.lines, position));
      if (!snapshot || !place || version === undefined) return null;
      const { town, county } = snapshot;
      const { corpus } = ports.service();
      const { found, all } = comparedTo({ ...place, uri, town, county, corpus }, mostTowns);
      const ownPlace = ownPlaceOf(snapshot.document, namedPlace(snapshot.place));
      const others: CompareResult['others'] = [];
      for (const each of found) {
        if (token.isCancellationRequested) return cancelled();
        const compared = (there: Snapshot) => {
          const at = placeOfDigest(there.document, each.digest, each.index);
          return at && comparedItem(there, at, place, county, each, adaptTo(namedPlace(there.place), ownPlace));
        };
        const other = await visitDocument(ports.service(), each.digest.uri, compared, each.digest);
        if (other) others.push(other);
      }
      const own: ComparedItem = {
        ...itemHead(snapshot, place, county),
        parts: ownParts(place.item.content, place.list.columns),
      };
      return { version, own, others, more: all - found.length };
    }),
  );

  connection.onRequest<TakeWordingResult | null, void>(takeWordingRequest, (params: TakeWordingParams) =>
    answer<TakeWordingResult | null>('takeWording', null, async () => {
      const m = ports.messages();
      const { uri, version, from } = params;
      const source = await visitDocument(ports.service(), from.uri, ({ document, place: own }) => ({
        content: itemByKey(document, from.item)?.item.content,
        place: namedPlace(own),
      }));
      const snapshot = snapshotOf(uri);
      if (!snapshot) return null;
      if (snapshot.misdecoded) return { refused: m.encoding, reason: 'encoding' };
      const place = versionOf(uri) === version ? itemByKey(snapshot.document, params.item) : undefined;
      if (!place || !source?.content) return { refused: m.compare.refused.outdated, reason: 'outdated' };
      const { document, lines } = snapshot;
      const adapt = adaptTo(source.place, ownPlaceOf(document, namedPlace(snapshot.place)));
      const role = params.role as ColumnRole;
      const taken = takeWording(document, place.list, place.item, source.content, role, adapt);
      if (typeof taken === 'string') return { refused: m.compare.refused[taken], reason: taken };
      const adapted = toldChanges(taken.changes, m);
      return { edits: toTextEdits(lines, taken.edits), ...(adapted === '' ? {} : { adapted }) };
    }),
  );

  const itemHead = (there: Snapshot, { list, category, item }: ItemPlace, county: string | undefined) => ({
    uri: there.uri,
    range: toRange(there.lines, nameRange(there.document, item)),
    item: keyOfItem(there.document.lists.flatMap(itemsOf).indexOf(item), item.content),
    town: townName(there, county),
    list: ports.messages().shortKind(list.kind),
    category: category.heading?.name.text ?? '',
    number: item.content.number?.text ?? '',
  });

  const comparedItem = (
    there: Snapshot,
    at: ItemPlace,
    own: ItemPlace,
    county: string | undefined,
    { score, reasons, isSample }: Compared,
    adapt: Adapt,
  ) => ({
    ...itemHead(there, at, county),
    parts: partsAgainst(at.item.content, own.item.content, own.list.columns, adapt),
    score: Math.round(score * 100),
    reasons: reasons.map(reason => ports.messages().hover.reasons[reason]),
    isSample,
  });
}
