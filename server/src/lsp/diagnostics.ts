// The findings of documents as the client gets them, and when they are told anew: of documents that are open they are pulled
// where the client can, else pushed.

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Service, Snapshot } from '../service';
import { type DiagnosticOptions, toDiagnostic } from './convert';
import { createToldFacts } from './told-facts';

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
  const toldFacts = createToldFacts(service);

  const refresh = () => {
    if (ports.refreshes()) connection.languages.diagnostics.refresh();
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
      toldFacts.tell(uri);
      void connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: diagnostics.of(snapshot),
      });
    },
    tellChanged() {
      const changed = toldFacts.changed();
      if (changed.length === 0) return;
      if (pulls()) refresh();
      else for (const uri of changed) diagnostics.publish(uri);
    },
    tellAgain() {
      generation++;
      if (pulls()) refresh();
      else for (const { uri } of ports.open()) diagnostics.publish(uri);
    },
    opened() {
      generation++;
    },
    closed: toldFacts.forget,
    reportId: (uri, version) => `${version}.${generation}.${snapshotOf(uri) ? toldFacts.tell(uri) : 0}`,
  };
  return diagnostics;
}
