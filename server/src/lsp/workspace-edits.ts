// Edits of files as the client can take them: with the version that they are meant for, or plain; of a file that is not
// there yet only where the client can make one.

import type { ClientCapabilities, CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ConfigTarget } from '../service';
import type { TextEdit as OffsetEdit } from '../text/edit';
import { buildLineIndex } from '../text/line-index';
import { toTextEdits } from './convert';

export interface EditAbilities {
  /** Whether the client takes edits that name the version they are meant for. */
  readonly versioned: boolean;
  /** Whether such an edit may make a file. */
  readonly createsFiles: boolean;
  /** Whether the client asks about the places of an edit that need it. */
  readonly annotated: boolean;
}

/** What a client says that it can do with edits. */
export function editAbilities({ workspace }: ClientCapabilities): EditAbilities {
  const edits = workspace?.workspaceEdit;
  const versioned = edits?.documentChanges ?? false;
  return {
    versioned,
    createsFiles: edits?.resourceOperations?.includes('create') ?? false,
    annotated: versioned && edits?.changeAnnotationSupport !== undefined,
  };
}

/** A configuration file to be written to, under the client's URI. */
export interface OpenConfigTarget extends ConfigTarget {
  /** The version that the editor has open; null for a file on the disk. */
  readonly version: number | null;
}

/** The edit of one document. */
export function editOf(
  uri: string,
  version: number | null,
  edits: TextEdit[],
  { versioned }: EditAbilities,
): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** The same edit of a versioned document, each of whose places the client asks about under `label`. */
export function confirmed(edit: WorkspaceEdit, label: string): WorkspaceEdit {
  const annotationId = 'each';
  const documentChanges = (edit.documentChanges ?? []).map(change =>
    'edits' in change ? { ...change, edits: change.edits.map(each => ({ ...each, annotationId })) } : change,
  );
  return { documentChanges, changeAnnotations: { [annotationId]: { label, needsConfirmation: true } } };
}

/** The edit of the configuration that `change` makes of its text; undefined if it makes none or the client can't. */
export function configEdit(
  { uri, text, version }: OpenConfigTarget,
  change: (text: string) => OffsetEdit[] | undefined,
  abilities: EditAbilities,
): WorkspaceEdit | undefined {
  if (text === undefined && !(abilities.versioned && abilities.createsFiles)) return undefined;
  const edits = change(text ?? '');
  if (!edits) return undefined;
  const placed = toTextEdits(buildLineIndex(text ?? ''), edits);
  if (text !== undefined) return editOf(uri, version, placed, abilities);
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const fill: TextDocumentEdit = { textDocument: { uri, version: null }, edits: placed };
  return { documentChanges: [create, fill] };
}
