/** The commands that turn a document's lists into another layout: what comes of it is shown beside the document first. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConvertParams, type ConvertResult, convertRequest } from '../../server/src/protocol';

const scheme = 'dutylist-preview';
/** Notes told at once; the others are counted. */
const mostNotes = 3;

type Converted = Exclude<ConvertResult, { refused: string }>;

export function createLayoutCommands(client: BaseLanguageClient): vscode.Disposable {
  const previews = new Map<string, string>();
  const run = (to: ConvertParams['to']) => (options?: { preview?: boolean }) =>
    convert(client, to, previews, options?.preview ?? true);
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: uri => previews.get(uri.toString()) ?? '',
    }),
    vscode.commands.registerCommand('dutylist.convertToDrafting', run('drafting')),
    vscode.commands.registerCommand('dutylist.convertToTable', run('table')),
  );
}

/** Answers whether the document was converted. */
async function convert(
  client: BaseLanguageClient,
  to: ConvertParams['to'],
  previews: Map<string, string>,
  preview: boolean,
): Promise<boolean> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'dutylist') return false;
  const { version } = document;
  const params: ConvertParams = { uri: client.code2ProtocolConverter.asUri(document.uri), version, to };
  const result = await client.sendRequest<ConvertResult | null>(convertRequest, params).catch(() => null);
  if (!result) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The language server does not answer. Nothing was edited.'));
    return false;
  }
  if ('refused' in result) {
    void vscode.window.showWarningMessage(result.refused);
    return false;
  }
  if (result.edits.length === 0) {
    const message = notesText(result) || vscode.l10n.t('The lists are in this layout already.');
    void vscode.window.showInformationMessage(message);
    return false;
  }
  if (preview && !(await isWanted(document, result, to, previews))) return false;
  if (document.isClosed || document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The document has changed meanwhile. Nothing was edited.'));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(result.edits));
  return vscode.workspace.applyEdit(edit);
}

/** Shows the document before and after, with what is to be said of it, until the user decides. */
async function isWanted(
  document: vscode.TextDocument,
  result: Converted,
  to: ConvertParams['to'],
  previews: Map<string, string>,
): Promise<boolean> {
  const uri = document.uri.with({ scheme, query: to });
  previews.set(uri.toString(), result.text);
  const title =
    to === 'table' ? vscode.l10n.t('Convert to the Table Layout') : vscode.l10n.t('Convert to the Drafting Layout');
  const closed = previewClosed(uri);
  await vscode.commands.executeCommand(
    'vscode.diff',
    document.uri,
    uri,
    vscode.l10n.t('{0}: before and after', title),
    { preview: true },
  );
  const yes = vscode.l10n.t('Convert');
  const question = vscode.l10n.t('This is what the document will be. Convert it?');
  // who closes the preview says no
  const answer = await Promise.race([
    vscode.window.showInformationMessage([question, notesText(result)].join(' ').trim(), yes),
    closed.promise,
  ]);
  closed.dispose();
  previews.delete(uri.toString());
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => isPreview(tab, uri));
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
  return answer === yes;
}

function isPreview({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
}

/** Settled when the preview is closed, which may be as soon as it is shown. */
function previewClosed(uri: vscode.Uri): { promise: Promise<undefined>; dispose(): void } {
  let listening: vscode.Disposable | undefined;
  const promise = new Promise<undefined>(resolve => {
    listening = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.some(tab => isPreview(tab, uri))) resolve(undefined);
    });
  });
  return { promise, dispose: () => listening?.dispose() };
}

function notesText({ notes }: Converted): string {
  if (notes.length === 0) return '';
  const told = notes
    .slice(0, mostNotes)
    .map(({ range, message }) => vscode.l10n.t('line {0}: {1}', range.start.line + 1, message));
  const more = notes.length - told.length;
  return [
    vscode.l10n.t('{0} notes:', notes.length),
    ...told,
    ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : []),
  ].join(' ');
}
