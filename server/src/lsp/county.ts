// What is asked across the documents of a county: references and rename of departments, finding items, completion.

import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { corpusChangedNotification } from '../protocol';
import { type ComparePorts, serveCompare } from './compare';
import { completionTriggers, serveCompletion } from './completion';
import { type CoveragePorts, serveCoverage } from './coverage';
import { serveFinding } from './find-items';
import { serveReferences } from './references';
import { type RenamePorts, serveRename } from './rename';
import { editAbilities } from './workspace-edits';

export function countyCapabilities({ textDocument }: ClientCapabilities): ServerCapabilities {
  return {
    referencesProvider: true,
    // who does not know of preparing takes no options
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
  };
}

export interface CountyRequestPorts extends ComparePorts, CoveragePorts {
  readonly capabilities: () => ClientCapabilities;
  readonly openUnder: RenamePorts['openUnder'];
  /** Whether the client is our own. */
  readonly isVsCode: () => boolean;
}

/** Serves the requests. Answers what tells the client that other documents have changed. */
export function serveCounty(connection: Connection, ports: CountyRequestPorts): () => void {
  serveReferences(connection, ports);
  serveRename(connection, { ...ports, abilities: () => editAbilities(ports.capabilities()) });
  serveFinding(connection, ports);
  serveCompletion(connection, ports);
  serveCoverage(connection, ports);
  serveCompare(connection, ports);
  return () => {
    if (ports.capabilities().workspace?.codeLens?.refreshSupport)
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (ports.isVsCode()) void connection.sendNotification(corpusChangedNotification);
  };
}
