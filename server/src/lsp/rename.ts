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
import {
  nameFault,
  planRename,
  type RenameDoubt,
  type RenameEdit,
  type RenameRequest,
} from '../features/rename-department';
import { renameInConfig } from '../features/rename-in-config';
import type { Messages } from '../messages/messages';
import type { Snapshot } from '../service';
import { buildLineIndex, type LineIndex, offsetAt } from '../text/line-index';
import { touches } from '../text/range';
import { toRange } from './convert';
import { visitCounty } from './county-documents';
import { type DepartmentPorts, type Named, namedAt, settingOf } from './references';
import type { EditAbilities } from './workspace-edits';

export interface RenamePorts extends DepartmentPorts {
  /** Whether the client takes edits that name their version, and whether it asks before it does doubtful ones. */
  readonly abilities: () => EditAbilities;
  /** What the editor has open under any spelling of the URI. */
  readonly openUnder: (uri: string) => { readonly uri: string; readonly version: number } | undefined;
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

/** The edits of a file. */
interface FileRename {
  readonly uri: string;
  readonly version: number | undefined;
  readonly lines: LineIndex;
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
  const renames: FileRename[] = [];
  const requestIn = (snapshot: Snapshot): RenameRequest => ({
    department,
    before: placed.mention.name,
    newName,
    setting: settingOf(ports.service(), snapshot),
  });
  const refused: string[] = [];
  const left = await visitCounty(
    ports,
    asked,
    ({ snapshot, version, encoding }) => {
      const edits = planRename(snapshot.document, requestIn(snapshot));
      const name = fileName(snapshot.uri);
      if (!edits)
        refused.push(looksLikeDepartment(newName.trim()) ? m.differs(name) : m.rename['not-a-name'](newName.trim()));
      else if (edits.length > 0 && snapshot.misdecoded) refused.push(m.misdecoded(name));
      else if (edits.length > 0 && encoding === 'gb18030') refused.push(m.encoded(name));
      else if (edits.length > 0) renames.push({ uri: snapshot.uri, version, lines: snapshot.lines, edits });
    },
    token,
  );
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '');
  if (left[0] !== undefined) return refusal(m.unreadable(fileName(left[0])));
  if (refused[0] !== undefined) return refusal(refused[0]);
  for (const { uri } of renames) {
    if (!(await ports.service().isWritable(uri))) return refusal(m.readonly(fileName(uri)));
  }
  const config = await configRename(ports, asked, requestIn(asked));
  return workspaceEdit(config ? [...renames, config] : renames, m, ports.abilities());
}

/** The edits of the configuration that holds for a document, where it names the department and can be written. */
async function configRename(
  { service, openUnder }: RenamePorts,
  { uri, county }: Snapshot,
  request: RenameRequest,
): Promise<FileRename | undefined> {
  const target = await service().configTarget(uri, []);
  if (target?.text === undefined || county === undefined) return undefined;
  const edits = renameInConfig(target.text, county, request).map(edit => ({ ...edit, doubt: 'config' as const }));
  if (edits.length === 0 || !(await service().isWritable(target.uri))) return undefined;
  const open = openUnder(target.uri);
  return { uri: open?.uri ?? target.uri, version: open?.version, lines: buildLineIndex(target.text), edits };
}

function workspaceEdit(
  renames: readonly FileRename[],
  m: Messages['county'],
  { versioned, annotated }: EditAbilities,
): WorkspaceEdit {
  const used = new Set<RenameDoubt>();
  const editsOf = ({ lines, edits }: FileRename): (TextEdit | AnnotatedTextEdit)[] =>
    edits.flatMap(({ range, newText, doubt }) => {
      const edit: TextEdit = { range: toRange(lines, range), newText };
      if (doubt === undefined) return [edit];
      // who can't ask does not do what is doubtful
      if (!annotated) return [];
      used.add(doubt);
      return [{ ...edit, annotationId: doubt }];
    });
  const all = renames.map(rename => ({ rename, edits: editsOf(rename) })).filter(({ edits }) => edits.length > 0);
  if (!versioned) return { changes: Object.fromEntries(all.map(({ rename, edits }) => [rename.uri, edits])) };
  const documentChanges = all.map(({ rename: { uri, version }, edits }): TextDocumentEdit => {
    return { textDocument: { uri, version: version ?? null }, edits };
  });
  if (used.size === 0) return { documentChanges };
  const annotations = [...used].map((doubt): [string, ChangeAnnotation] => [
    doubt,
    { ...m.doubts[doubt], needsConfirmation: true },
  ]);
  return { documentChanges, changeAnnotations: Object.fromEntries(annotations) };
}
