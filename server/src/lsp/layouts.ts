// Formatting and converting: the requests of any client, the request of our own, and converting as a code action.

import { type CodeAction, CodeActionKind, type Connection, type WorkspaceEdit } from 'vscode-languageserver';
import { type Conversion, convert, isConvertible } from '../features/convert';
import { convertNoteText } from '../features/convert-notes';
import { formatEdits, formatRangeEdits } from '../features/format';
import type { Messages } from '../messages/messages';
import { type ConvertParams, type ConvertResult, convertRequest } from '../protocol';
import type { Snapshot } from '../service';
import type { PrintedLayout } from '../syntax/print-item';
import type { TextEdit } from '../text/edit';
import { offsetAt } from '../text/line-index';
import type { CodeActionQuery } from './code-actions';
import { toRange, toTextEdits } from './convert';
import type { ItemEditHost } from './edit-items';

export const convertKind = `${CodeActionKind.RefactorRewrite}.convert.dutylist`;
const layouts: readonly PrintedLayout[] = ['drafting', 'table'];

export function serveLayouts(connection: Connection, host: ItemEditHost): void {
  const { answer, snapshotOf } = host;
  const format = (name: string, uri: string, edits: (snapshot: Snapshot) => TextEdit[]) =>
    answer(name, null, () => {
      const snapshot = snapshotOf(uri);
      if (!snapshot || snapshot.misdecoded) return null;
      return toTextEdits(snapshot.lines, edits(snapshot));
    });
  connection.onDocumentFormatting(({ textDocument }) =>
    format('formatting', textDocument.uri, ({ document }) => formatEdits(document)),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }) =>
    format('rangeFormatting', textDocument.uri, ({ document, lines }) =>
      formatRangeEdits(document, { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }),
    ),
  );
  connection.onRequest<ConvertResult | null, void>(convertRequest, ({ uri, version, to }: ConvertParams) =>
    answer<ConvertResult | null>('convert', null, () => {
      const snapshot = snapshotOf(uri);
      if (!snapshot) return null;
      const messages = host.messages();
      if (snapshot.misdecoded) return { refused: messages.encoding };
      if (version !== host.versionOf(uri)) return { refused: messages.edit.refused.outdated };
      return resultOf(convert(snapshot.document, to), snapshot, messages);
    }),
  );
}

function resultOf({ edits, text, notes }: Conversion, { lines }: Snapshot, messages: Messages): ConvertResult {
  return {
    edits: toTextEdits(lines, edits),
    text,
    notes: notes.map(note => ({ range: toRange(lines, note.range), message: convertNoteText(note, messages) })),
  };
}

/** The list whose title the query's range touches, in the layouts that it is not in. */
export function layoutActions(
  { snapshot: { document }, range, only, automatic, messages }: CodeActionQuery,
  toEdit: (edits: readonly TextEdit[]) => WorkspaceEdit,
): CodeAction[] {
  if (!only && automatic) return [];
  if (only && !only.some(each => each === '' || `${convertKind}.`.startsWith(`${each}.`))) return [];
  const list = document.lists.find(
    ({ title }) => title && title.range.start <= range.end && title.range.end >= range.start,
  );
  if (!list) return [];
  return layouts.flatMap(layout => {
    const edits = isConvertible(list, layout) ? convert(document, layout, list).edits : [];
    const title = messages.convert.title(messages.convert.layouts[layout]);
    return edits.length > 0 ? [{ title, kind: convertKind, edit: toEdit(edits) }] : [];
  });
}
