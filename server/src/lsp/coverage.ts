// What a document has and lacks beside its county's towns, and inserting what it lacks.

import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { nameRange } from '../corpus/digest';
import { fileName } from '../corpus/uri';
import { writtenItem } from '../features/completion-items';
import { planEdit } from '../features/edit-items';
import { itemByKey, keyOfItem, keyOfNamed } from '../features/item-key';
import type { Coverage, Lacking, OwnItem } from '../features/missing-items';
import type { OtherItem } from '../features/other-items';
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
import { type Category, itemsOf, type List, rowRange } from '../syntax/ast';
import { eolOf } from '../syntax/row-changes';
import type { Comparing } from './comparing';
import { toRange } from './convert';
import { editResult, titleOf } from './edit-items';
import type { FindPorts } from './find-items';
import type { DepartmentPorts } from './references';
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
      const source = await visitDocument(service, params.from.uri, ({ document, town }) => {
        const place = itemByKey(document, params.from.item);
        return place && { ...place, town };
      });
      const snapshot = snapshotOf(params.uri);
      if (!snapshot) return null;
      const m = ports.messages();
      const refuse = (reason: keyof typeof m.edit.refused) => ({ refused: m.edit.refused[reason], reason });
      if (snapshot.misdecoded) return { refused: m.encoding, reason: 'encoding' };
      if (!source) return { refused: m.compare.refused.outdated, reason: 'outdated' };
      if (versionOf(params.uri) !== params.version) return refuse('outdated');
      const { document, town } = snapshot;
      const list = document.lists.find(({ kind }) => kind === source.list.kind);
      if (!list) return refuse('no-list');
      if (list.layout === 'flow') return refuse('layout');
      const category = list.categories[params.category ?? -1] ?? categoryLike(list, source.category);
      if (!category) {
        const categories = list.categories.filter(({ heading }) => heading);
        if (categories.length === 0) return refuse('no-anchor');
        return {
          categories: categories.map(each => ({
            index: list.categories.indexOf(each),
            title: titleOf(document, each),
            items: each.items.length,
          })),
        };
      }
      const written = writtenItem(source.item.content, list, eolOf(document), { from: source.town, to: town });
      if (written === undefined) return refuse('reading');
      const at = rowRange(document, category.items.at(-1)?.rows.at(-1) ?? category.heading!.row).start;
      const plan = planEdit(document, {
        operation: { kind: 'insert', written },
        ranges: [{ start: at, end: at }],
        renumber: params.renumber,
      });
      return editResult(plan, snapshot.lines, m);
    }),
  );
}

/** The category of that name, else the one whose name begins alike; the only one of a list without headings. */
function categoryLike(list: List, { heading }: Category): Category | undefined {
  const named = list.categories.filter(each => each.heading);
  if (named.length === 0) return list.categories[0];
  const name = heading?.name.text;
  if (name === undefined) return undefined;
  return (
    named.find(each => each.heading!.name.text === name) ??
    named.find(each => each.heading!.name.text.slice(0, 2) === name.slice(0, 2))
  );
}

function coverageResult(
  { uri, document, lines, town }: Snapshot,
  { towns, sample, lacking, onlyHere, elsewhere }: Coverage,
  m: Messages,
): CoverageResult {
  const isSample = (copies: readonly OtherItem[]) => copies.some(({ digest }) => digest.uri === sample);
  const items = new Map(document.lists.flatMap(itemsOf).map((item, i) => [item, i]));
  const placeOf = ({ digest, index, item }: OtherItem) => ({
    uri: digest.uri,
    range: { start: item.start, end: item.end },
    town: digest.town ?? fileName(digest.uri),
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
        town: town ?? fileName(uri),
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
