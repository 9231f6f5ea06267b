// Requests about one open document: look up the snapshot, convert the position, call the feature, convert the answer.

import { type Connection, type Location, type LocationLink, MarkupKind } from 'vscode-languageserver';
import { provideDefinition, provideImplementation, type Target } from '../features/definition';
import { provideFolding } from '../features/folding';
import { provideHover } from '../features/hover';
import { provideSummary } from '../features/summary';
import { provideSymbols } from '../features/symbols';
import type { Corpus } from '../features/towns';
import type { Messages } from '../messages/messages';
import { type SummaryParams, summaryRequest } from '../protocol';
import type { Snapshot } from '../service';
import { isConfigUri } from '../service/configurations';
import { offsetAt } from '../text/line-index';
import type { Position } from '../text/range';
import { toDocumentSymbol, toRange } from './convert';

/** Answers a request; what it throws is logged with its name and answered with `nothing`. */
export type Answer = <T>(name: string, nothing: T, work: () => T | Promise<T>) => Promise<T>;

export interface DocumentRequestPorts {
  readonly answer: Answer;
  readonly snapshotOf: (uri: string) => Snapshot | undefined;
  readonly corpus: () => Corpus;
  /** Settled when the workspace has been read. */
  readonly loaded: () => Promise<void>;
  readonly messages: () => Messages;
  /** As the user set it. */
  readonly maxTargets: () => number | undefined;
  readonly linkSupport: (name: 'definition' | 'implementation') => boolean;
}

/** How long a definition waits for the workspace to be read, in milliseconds; then it answers with what is there. */
const mostWaited = 3000;
const usualMaxTargets = 20;

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function answerDocumentRequests(connection: Connection, ports: DocumentRequestPorts): void {
  const { answer, snapshotOf, messages } = ports;

  const queryOf = (snapshot: Snapshot, offset: number) => ({
    document: snapshot.document,
    uri: snapshot.uri,
    offset,
    town: snapshot.town,
    county: snapshot.county,
    corpus: ports.corpus(),
    maxTargets: Math.max(1, ports.maxTargets() ?? usualMaxTargets),
  });

  connection.onHover(({ textDocument, position }) =>
    answer('hover', null, () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return null;
      const hover = provideHover(queryOf(snapshot, offsetAt(snapshot.lines, position)), messages());
      if (!hover) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: hover.markdown },
        range: toRange(snapshot.lines, hover.range),
      };
    }),
  );

  const jump =
    (name: 'definition' | 'implementation', provide: typeof provideDefinition) =>
    ({ textDocument, position }: PlaceParams) =>
      answer(name, null, async () => {
        await Promise.race([ports.loaded(), new Promise(resolve => setTimeout(resolve, mostWaited))]);
        const snapshot = snapshotOf(textDocument.uri);
        if (!snapshot) return null;
        const targets = provide(queryOf(snapshot, offsetAt(snapshot.lines, position)));
        return locations(snapshot, targets, ports.linkSupport(name));
      });
  connection.onDefinition(jump('definition', provideDefinition));
  connection.onImplementation(jump('implementation', provideImplementation));

  connection.onDocumentSymbol(({ textDocument }) =>
    answer('documentSymbol', [], () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return [];
      return provideSymbols(snapshot.document, messages()).map(symbol => toDocumentSymbol(symbol, snapshot.lines));
    }),
  );

  connection.onFoldingRanges(({ textDocument }) =>
    answer('foldingRange', [], () => {
      const snapshot = snapshotOf(textDocument.uri);
      // a configuration is folded by whoever knows JSON
      if (!snapshot) return isConfigUri(textDocument.uri) ? null : [];
      return provideFolding(snapshot.document);
    }),
  );

  connection.onRequest(summaryRequest, ({ uri }: SummaryParams) =>
    answer('summary', null, () => {
      const snapshot = snapshotOf(uri);
      return snapshot ? provideSummary(snapshot.document) : null;
    }),
  );
}

function locations(snapshot: Snapshot, targets: Target[], links: boolean): Location[] | LocationLink[] {
  const { lines, uri } = snapshot;
  const placed = targets.map(target => ({
    uri: target.kind === 'here' ? uri : target.uri,
    range: target.kind === 'here' ? toRange(lines, target.range) : { start: target.start, end: target.end },
    origin: toRange(lines, target.origin),
  }));
  if (!links) return placed.map(({ uri: targetUri, range }) => ({ uri: targetUri, range }));
  return placed.map(({ uri: targetUri, range, origin }) => ({
    originSelectionRange: origin,
    targetUri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
