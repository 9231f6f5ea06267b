// The findings of documents as the client gets them, and when they are told anew: of documents that are open they are pulled
// where the client can, else pushed.

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CorpusFacts } from '../rules/rule';
import type { Service, Snapshot } from '../service';
import { type DiagnosticOptions, toDiagnostic } from './convert';

export interface DiagnosticsPorts {
  readonly connection: Connection;
  readonly service: () => Service;
  /** The duty list that the editor has open. */
  readonly snapshotOf: (uri: string) => Snapshot | undefined;
  /** URIs and versions of what the editor has open. */
  readonly open: () => readonly { readonly uri: string; readonly version: number }[];
  readonly pulls: () => boolean;
  /** Whether a client that pulls can be told to pull again. */
  readonly refreshes: () => boolean;
  readonly options: () => Omit<DiagnosticOptions, 'uri' | 'lines'>;
}

export interface Diagnostics {
  of(snapshot: Snapshot): Diagnostic[];
  /** Tells what is found in an open document. */
  publish(uri: string): void;
  /** Tells anew what is found in those open documents for which other documents now say something else. */
  tellChanged(): void;
  /** Tells everything anew: language or configuration has changed. */
  tellAgain(): void;
  /** A document was opened: versions begin anew, so a report on an earlier opening is none on this one. */
  opened(): void;
  closed(uri: string): void;
  /** Names a report: the same as long as nothing has changed that it depends on. */
  reportId(uri: string, version: number): string;
}

export function createDiagnostics(ports: DiagnosticsPorts): Diagnostics {
  const { connection, service, snapshotOf, pulls } = ports;
  /** Part of a report's id: what it depends on besides the document and the facts of the corpus. */
  let generation = 0;
  /** The facts of the corpus with which a document was last judged for the client, and their number for reports' ids. */
  const toldFacts = new Map<string, CorpusFacts>();
  const factsNumbers = new WeakMap<CorpusFacts, number>();
  let lastFacts = 0;

  const refresh = () => {
    if (ports.refreshes()) connection.languages.diagnostics.refresh();
  };

  const factsNumber = (uri: string): number => {
    const { facts } = service().contextFor(uri);
    if (!factsNumbers.has(facts)) factsNumbers.set(facts, ++lastFacts);
    toldFacts.set(uri, facts);
    return factsNumbers.get(facts)!;
  };

  const diagnostics: Diagnostics = {
    of(snapshot) {
      const options: DiagnosticOptions = { ...ports.options(), uri: snapshot.uri, lines: snapshot.lines };
      if (!snapshot.misdecoded) return snapshot.result.findings.map(finding => toDiagnostic(finding, options));
      return [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          severity: DiagnosticSeverity.Error,
          source: 'dutylist',
          code: 'encoding',
          message: options.messages.encoding,
        },
      ];
    },
    publish(uri) {
      const snapshot = snapshotOf(uri);
      const version = ports.open().find(document => document.uri === uri)?.version;
      if (!snapshot) return;
      toldFacts.set(uri, service().contextFor(uri).facts);
      void connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: diagnostics.of(snapshot),
      });
    },
    tellChanged() {
      const changed = [...toldFacts].filter(
        ([uri, facts]) => snapshotOf(uri) && service().contextFor(uri).facts !== facts,
      );
      if (changed.length === 0) return;
      if (pulls()) refresh();
      else for (const [uri] of changed) diagnostics.publish(uri);
    },
    tellAgain() {
      generation++;
      if (pulls()) refresh();
      else for (const { uri } of ports.open()) diagnostics.publish(uri);
    },
    opened() {
      generation++;
    },
    closed: uri => void toldFacts.delete(uri),
    reportId: (uri, version) => `${version}.${generation}.${snapshotOf(uri) ? factsNumber(uri) : 0}`,
  };
  return diagnostics;
}
