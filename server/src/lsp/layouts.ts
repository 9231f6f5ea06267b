// Formatting and converting: the requests of any client, the request of our own, and converting as a code action.

import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  MessageType,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Conversion, convert, isConvertible } from '../features/convert';
import { convertNoteText, formatNoteText } from '../features/convert-notes';
import { formatEdits, formatNotes, formatRangeEdits } from '../features/format';
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

/** Notes on formatting that are told at once; the others are counted. */
const mostTold = 3;

export function serveLayouts(connection: Connection, host: ItemEditHost): void {
  /** What was said of each document last: who formats at every save is not told the same again and again. */
  const told = new Map<string, string>();
  const { answer, snapshotOf } = host;
  const format = (name: string, uri: string, edits: (snapshot: Snapshot) => TextEdit[]) =>
    answer(name, null, () => {
      const snapshot = snapshotOf(uri);
      if (!snapshot || snapshot.misdecoded) return null;
      return toTextEdits(snapshot.lines, edits(snapshot));
    });
  connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    format('formatting', uri, snapshot => {
      const text = formatNotesText(snapshot, host.messages());
      if (text !== '' && told.get(uri) !== text) showWarning(connection, text);
      told.set(uri, text);
      return formatEdits(snapshot.document);
    }),
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

/** Shows a message that asks nothing. */
function showWarning(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function formatNotesText({ document, lines }: Snapshot, messages: Messages): string {
  const notes = formatNotes(document);
  const { format } = messages;
  const told = notes
    .slice(0, mostTold)
    .map(note => format.line(toRange(lines, note.range).start.line + 1, formatNoteText(note, messages)));
  const more = notes.length - told.length;
  return [...told, ...(more > 0 ? [format.more(more)] : [])].join(' ');
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
