// What is wrong in the configuration files, told at the place. Files that are open are pulled where the client can, like any
// open document; all others are pushed.

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Messages } from '../messages/messages';
import type { Service } from '../service';
import { buildLineIndex } from '../text/line-index';
import { toRange } from './convert';

export interface ConfigDiagnosticsPorts {
  readonly service: () => Service;
  readonly messages: () => Messages;
  /** The URI, as the client spells it, under which a file is open. */
  readonly openUri: (uri: string) => string | undefined;
  readonly pulls: () => boolean;
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
}

export interface ConfigDiagnostics {
  /** Pushes what is to be pushed, and takes back what is no more. */
  publish(): void;
  /** Of one file, by its canonical URI. */
  of(uri: string): Diagnostic[];
}

export function createConfigDiagnostics(ports: ConfigDiagnosticsPorts): ConfigDiagnostics {
  let told: ReadonlySet<string> = new Set();

  const of = (uri: string): Diagnostic[] => {
    const file = ports.service().configFiles().get(uri);
    if (!file) return [];
    const lines = buildLineIndex(file.text);
    return ports
      .service()
      .configProblems(file)
      .map(problem => ({
        range: toRange(lines, problem),
        severity: DiagnosticSeverity.Warning,
        source: 'dutylist',
        message: ports.messages().configProblem(problem),
      }));
  };

  return {
    of,
    publish() {
      const now = new Map<string, Diagnostic[]>();
      for (const uri of ports.service().configFiles().keys()) {
        const open = ports.openUri(uri);
        if (open === undefined || !ports.pulls()) now.set(open ?? uri, of(uri));
      }
      for (const uri of told) if (!now.has(uri)) ports.send(uri, []);
      for (const [uri, diagnostics] of now) ports.send(uri, diagnostics);
      told = new Set(now.keys());
    },
  };
}
