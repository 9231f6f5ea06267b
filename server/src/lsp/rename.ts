// Renaming a department through all documents of its county, the closed ones, too: everything, or nothing and why.

import {
  type AnnotatedTextEdit,
  type CancellationToken,
  type ChangeAnnotation,
  type Connection,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fileName } from '../corpus/uri';
import { looksLikeDepartment } from '../domain/department';
import { exactPlaces, mentionAt } from '../features/department-places';
import { nameFault, planRename, type RenameDoubt, type RenameEdit } from '../features/rename-department';
import type { Messages } from '../messages/messages';
import type { Snapshot } from '../service';
import { offsetAt } from '../text/line-index';
import { touches } from '../text/range';
import { toRange } from './convert';
import { type CountyDocument, visitCounty } from './county-documents';
import { type DepartmentPorts, type Named, namedAt, settingOf } from './references';
import type { EditAbilities } from './workspace-edits';

export interface RenamePorts extends DepartmentPorts {
  /** Whether the client takes edits that name their version, and whether it asks before it does doubtful ones. */
  readonly abilities: () => EditAbilities;
}

export function serveRename(connection: Connection, ports: RenamePorts): void {
  const { answer, snapshotOf, messages } = ports;

  connection.onPrepareRename(({ textDocument, position }) =>
    answer<{ range: Range; placeholder: string } | ResponseError | null>('prepareRename', null, () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return null;
      if (snapshot.misdecoded) return refusal(messages().encoding);
      const offset = offsetAt(snapshot.lines, position);
      const placed = mentionAt(snapshot.document, offset);
      const range = placed && exactPlaces(snapshot.document, placed).find(each => touches(each, offset));
      if (!placed || !range) return refusal(messages().county.rename['no-department']);
      return { range: toRange(snapshot.lines, range), placeholder: placed.mention.name };
    }),
  );

  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer<WorkspaceEdit | ResponseError | null>('rename', null, async () => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return null;
      const m = messages().county;
      const fault = nameFault(newName);
      if (fault) return refusal(m.rename[fault]);
      // half of the county renamed is worse than none
      await ports.loaded();
      const now = snapshotOf(textDocument.uri);
      if (now?.text !== snapshot.text) return refusal(messages().edit.refused.outdated);
      const named = namedAt(ports.service(), now, offsetAt(now.lines, position));
      if (!named) return refusal(m.rename['no-department']);
      return renameDepartment(ports, now, named, newName, token);
    }),
  );
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

interface DocumentRename {
  readonly document: CountyDocument;
  readonly edits: readonly RenameEdit[];
}

async function renameDepartment(
  ports: RenamePorts,
  asked: Snapshot,
  { department, placed }: Named,
  newName: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError> {
  const m = ports.messages().county;
  const renames: DocumentRename[] = [];
  const refused: string[] = [];
  const left = await visitCounty(
    ports,
    asked,
    document => {
      const { snapshot, encoding } = document;
      const request = {
        department,
        before: placed.mention.name,
        newName,
        setting: settingOf(ports.service(), snapshot),
      };
      const edits = planRename(snapshot.document, request);
      const name = fileName(snapshot.uri);
      if (!edits)
        refused.push(looksLikeDepartment(newName.trim()) ? m.differs(name) : m.rename['not-a-name'](newName.trim()));
      else if (edits.length > 0 && snapshot.misdecoded) refused.push(m.misdecoded(name));
      else if (edits.length > 0 && encoding === 'gb18030') refused.push(m.encoded(name));
      else if (edits.length > 0) renames.push({ document, edits });
    },
    token,
  );
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '');
  if (left[0] !== undefined) return refusal(m.unreadable(fileName(left[0])));
  if (refused[0] !== undefined) return refusal(refused[0]);
  for (const { document } of renames) {
    const { uri } = document.snapshot;
    if (!(await ports.service().isWritable(uri))) return refusal(m.readonly(fileName(uri)));
  }
  return workspaceEdit(renames, m, ports.abilities());
}

function workspaceEdit(
  renames: readonly DocumentRename[],
  m: Messages['county'],
  { versioned, annotated }: EditAbilities,
): WorkspaceEdit {
  const used = new Set<RenameDoubt>();
  const editsOf = ({ document, edits }: DocumentRename): (TextEdit | AnnotatedTextEdit)[] =>
    edits.flatMap(({ range, newText, doubt }) => {
      const edit: TextEdit = { range: toRange(document.snapshot.lines, range), newText };
      if (doubt === undefined) return [edit];
      // who can't ask does not do what is doubtful
      if (!annotated) return [];
      used.add(doubt);
      return [{ ...edit, annotationId: doubt }];
    });
  const all = renames.map(rename => ({ rename, edits: editsOf(rename) })).filter(({ edits }) => edits.length > 0);
  if (!versioned)
    return { changes: Object.fromEntries(all.map(({ rename, edits }) => [rename.document.snapshot.uri, edits])) };
  const documentChanges = all.map(({ rename, edits }): TextDocumentEdit => {
    const { snapshot, version } = rename.document;
    return { textDocument: { uri: snapshot.uri, version: version ?? null }, edits };
  });
  if (used.size === 0) return { documentChanges };
  const annotations = [...used].map((doubt): [string, ChangeAnnotation] => [
    doubt,
    { ...m.doubts[doubt], needsConfirmation: true },
  ]);
  return { documentChanges, changeAnnotations: Object.fromEntries(annotations) };
}
