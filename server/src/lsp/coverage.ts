// What a document has and lacks beside its county's towns, and inserting what it lacks.

import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { nameRange } from '../corpus/digest';
import { namedPlace } from '../corpus/place-of';
import { planDraft } from '../features/insert-draft';
import { itemByKey, keyOfItem, keyOfNamed } from '../features/item-key';
import type { Coverage, Lacking, OwnItem } from '../features/missing-items';
import type { OtherItem } from '../features/other-items';
import { townName } from '../features/towns';
import type { Messages } from '../messages/messages';
import {
  type CoverageParams,
  type CoverageResult,
  type CoveredDuty,
  coverageRequest,
  type EditItemResult,
  type InsertDraftParams,
  insertDraftRequest,
} from '../protocol';
import type { Snapshot } from '../service';
import { itemsOf } from '../syntax/ast';
import type { Comparing } from './comparing';
import { toRange } from './convert';
import { editResult, titleOf } from './edit-items';
import type { FindPorts } from './find-items';
import type { DepartmentPorts } from './references';
import { toldChanges } from './told-changes';
import { visitDocument } from './visit-document';

export interface CoveragePorts extends DepartmentPorts, FindPorts {
  readonly comparing: () => Comparing;
}

export function serveCoverage(connection: Connection, ports: CoveragePorts): void {
  const { answer, snapshotOf, versionOf } = ports;

  connection.onRequest(coverageRequest, ({ uri }: CoverageParams, token: CancellationToken) =>
    answer<CoverageResult | ResponseError<void> | null>('coverage', null, async () => {
      await ports.loaded();
      const snapshot = snapshotOf(uri);
      if (!snapshot || snapshot.misdecoded) return null;
      const coverage = await ports.comparing().coverageOf(snapshot, () => !token.isCancellationRequested);
      return coverage
        ? coverageResult(snapshot, coverage, ports.messages())
        : new ResponseError<void>(LSPErrorCodes.RequestCancelled, '');
    }),
  );

  connection.onRequest<EditItemResult | null, void>(insertDraftRequest, (params: InsertDraftParams) =>
    answer<EditItemResult | null>('insertDraft', null, async () => {
      const service = ports.service();
      const source = await visitDocument(service, params.from.uri, ({ document, place: own }) => {
        const place = itemByKey(document, params.from.item);
        return place && { ...place, place: namedPlace(own) };
      });
      const snapshot = snapshotOf(params.uri);
      if (!snapshot) return null;
      const m = ports.messages();
      const refuse = (reason: keyof typeof m.edit.refused) => ({ refused: m.edit.refused[reason], reason });
      if (snapshot.misdecoded) return { refused: m.encoding, reason: 'encoding' };
      if (!source) return { refused: m.compare.refused.outdated, reason: 'outdated' };
      if (versionOf(params.uri) !== params.version) return refuse('outdated');
      const { category, renumber } = params;
      const draft = planDraft(snapshot.document, namedPlace(snapshot.place), source, { category, renumber });
      if (draft.kind === 'refused') return refuse(draft.reason);
      if (draft.kind === 'categories')
        return {
          categories: draft.categories.map(each => ({
            index: draft.list.categories.indexOf(each),
            title: titleOf(snapshot.document, each),
            items: each.items.length,
          })),
        };
      const result = editResult(draft.plan, snapshot.lines, m);
      const adapted = toldChanges(draft.changes, m);
      return 'edits' in result && adapted !== '' ? { ...result, adapted } : result;
    }),
  );
}

function coverageResult(
  { uri, document, lines, town, county }: Snapshot,
  { towns, sample, lacking, onlyHere, elsewhere }: Coverage,
  m: Messages,
): CoverageResult {
  const isSample = (copies: readonly OtherItem[]) => copies.some(({ digest }) => digest.uri === sample);
  const items = new Map(document.lists.flatMap(itemsOf).map((item, i) => [item, i]));
  const placeOf = ({ digest, index, item }: OtherItem) => ({
    uri: digest.uri,
    range: { start: item.start, end: item.end },
    town: townName(digest, county),
    item: keyOfNamed(index, item),
    number: item.number === undefined ? '' : String(item.number),
  });
  const own = ({ list, category, item }: OwnItem): CoveredDuty => ({
    list: m.shortKind(list.kind),
    category: category.heading?.name.text ?? '',
    name: item.content.name.text,
    having: 0,
    isSample: false,
    places: [
      {
        uri,
        range: toRange(lines, nameRange(document, item)),
        town: townName({ uri, town, county }, county),
        item: keyOfItem(items.get(item)!, item.content),
        number: item.content.number?.text ?? '',
      },
    ],
  });
  const lackingDuty = ({ kind, category, name, having, copies }: Lacking): CoveredDuty => ({
    list: m.shortKind(kind),
    category: category ?? '',
    name,
    having,
    isSample: isSample(copies),
    places: copies.map(placeOf),
  });
  return {
    towns,
    lacking: lacking.map(lackingDuty),
    onlyHere: onlyHere.map(own),
    elsewhere: elsewhere.map(each => {
      const duty = own(each.own);
      return {
        ...duty,
        there: m.shortKind(each.kind),
        having: each.copies.length,
        isSample: isSample(each.copies),
        places: [...duty.places, ...each.copies.map(placeOf)],
      };
    }),
  };
}
