// Pasting rows: the request of our own client.

import type { Connection } from 'vscode-languageserver';
import { planPaste } from '../features/paste-rows';
import { textRows } from '../features/pasted-rows';
import { type PasteRowsParams, type PasteRowsResult, pasteRowsRequest } from '../protocol';
import { offsetAt } from '../text/line-index';
import { toTextEdits } from './convert';
import type { ItemEditHost } from './edit-items';
import { htmlRows } from './html-table';

export function servePaste(connection: Connection, host: ItemEditHost): void {
  connection.onRequest<PasteRowsResult | null, void>(
    pasteRowsRequest,
    ({ uri, version, range, html, text }: PasteRowsParams) =>
      host.answer<PasteRowsResult | null>('pasteRows', null, () => {
        const snapshot = host.snapshotOf(uri);
        if (!snapshot || snapshot.misdecoded || version !== host.versionOf(uri)) return null;
        const { document, lines } = snapshot;
        const rows = (html && htmlRows(html)) || (text && textRows(text));
        if (!rows) return null;
        const at = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const paste = planPaste(document, at, rows);
        return paste ? { edits: toTextEdits(lines, paste.edits), items: paste.items } : null;
      }),
  );
}
