// The request for code actions: what is known of client, document and configuration goes to `codeActions`.

import { type ClientCapabilities, CodeActionTriggerKind, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale, Messages } from '../messages/messages';
import type { Service, Snapshot } from '../service';
import { offsetAt } from '../text/line-index';
import { codeActions, findingsAt } from './code-actions';
import type { Answer } from './document-requests';
import { readInserted } from './inserted-items';
import { editAbilities } from './workspace-edits';

export interface CodeActionPorts {
  readonly answer: Answer;
  readonly snapshotOf: (uri: string) => Snapshot | undefined;
  readonly versionOf: (uri: string) => number | undefined;
  readonly service: () => Service;
  readonly messages: () => Messages;
  readonly locale: () => Locale;
  readonly isVsCode: () => boolean;
  readonly capabilities: () => ClientCapabilities;
  /** URIs of the workspace's folders. */
  readonly folders: () => readonly string[];
  /** What the editor has open under any spelling of the URI. */
  readonly openUnder: (uri: string) => TextDocument | undefined;
}

export function serveCodeActions(connection: Connection, ports: CodeActionPorts): void {
  const { answer, snapshotOf } = ports;
  connection.onCodeAction(({ textDocument, range, context }) =>
    answer('codeAction', [], async () => {
      const rangeIn = ({ lines }: Snapshot) => ({
        start: offsetAt(lines, range.start),
        end: offsetAt(lines, range.end),
      });
      const service = ports.service();
      const asked = snapshotOf(textDocument.uri);
      // an editor asks at each move of the cursor: the configuration is looked at only where something can be ignored
      const touched = asked ? findingsAt(asked, rangeIn(asked)) : [];
      const target = touched.length > 0 ? await service.configTarget(textDocument.uri, ports.folders()) : undefined;
      const open = target && ports.openUnder(target.uri);
      const inserted = await readInserted(service, touched);
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return [];
      return codeActions({
        snapshot,
        version: ports.versionOf(textDocument.uri)!,
        range: rangeIn(snapshot),
        only: context.only,
        automatic: context.triggerKind === CodeActionTriggerKind.Automatic,
        diagnostics: context.diagnostics,
        messages: ports.messages(),
        locale: ports.locale(),
        context: service.contextFor(snapshot.uri),
        inserted,
        isVsCode: ports.isVsCode(),
        ...editAbilities(ports.capabilities()),
        config: target && { ...target, uri: open?.uri ?? target.uri, version: open?.version ?? null },
      });
    }),
  );
}
