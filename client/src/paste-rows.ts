/** Pasting rows of a table into a list: offered instead of the plain text, which the paste menu still has. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PasteRowsParams, type PasteRowsResult, pasteRowsRequest } from '../../server/src/protocol';
import { documentSchemes } from './schemes';

/** The one for `editor.pasteAs.preferences`: `text.dutylist.rows`. */
const kind = vscode.DocumentDropOrPasteEditKind.Text.append('dutylist', 'rows');
const html = 'text/html';
const plain = 'text/plain';

export function registerRowPaste(client: BaseLanguageClient): vscode.Disposable {
  const selector = documentSchemes().map(scheme => ({ scheme, language: 'dutylist' }));
  const provider: vscode.DocumentPasteEditProvider = {
    provideDocumentPasteEdits: (document, ranges, clipboard, _context, token) =>
      pasteRows(client, document, ranges, clipboard, token),
  };
  return vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [html, plain],
  });
}

async function pasteRows(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  clipboard: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const [range] = ranges;
  if (!range || ranges.length > 1) return undefined;
  const { version } = document;
  const params: PasteRowsParams = {
    uri: code2ProtocolConverter.asUri(document.uri),
    version,
    range: code2ProtocolConverter.asRange(range),
    ...(await contentOf(clipboard)),
  };
  const result = await client.sendRequest<PasteRowsResult | null>(pasteRowsRequest, params, token).catch(() => null);
  if (!result || document.version !== version) return undefined;
  const paste = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as Items ({0})', result.items), kind);
  paste.additionalEdit = new vscode.WorkspaceEdit();
  paste.additionalEdit.set(document.uri, await protocol2CodeConverter.asTextEdits(result.edits));
  return [paste];
}

async function contentOf(clipboard: vscode.DataTransfer): Promise<Pick<PasteRowsParams, 'html' | 'text'>> {
  const [asHtml, asText] = await Promise.all([clipboard.get(html)?.asString(), clipboard.get(plain)?.asString()]);
  return { ...(asHtml ? { html: asHtml } : {}), ...(asText ? { text: asText } : {}) };
}
