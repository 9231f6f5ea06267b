/** The view that shows the item at the cursor beside what other towns say, and takes over their words. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CompareParams,
  type CompareResult,
  compareRequest,
  type TakeWordingParams,
  type TakeWordingResult,
  takeWordingRequest,
} from '../../server/src/protocol';
import { type ComparePageMessage, type ComparePageTexts, comparePage, emptyComparePage } from './compare-page';

/** Milliseconds for which caret and text have to rest before the view follows. */
const restPeriod = 250;

/** Registers the command; there is one view, which follows the caret, the text, and `corpusChanged`. */
export function createCompareView(client: BaseLanguageClient, corpusChanged: vscode.Event<void>): vscode.Disposable {
  let view: CompareView | undefined;
  const compare = async (uri?: string, position?: CompareParams['position']) => {
    const editor = vscode.window.activeTextEditor;
    const at = uri && position ? { uri, position } : editor && placeOf(client, editor);
    if (!at) return;
    view ??= createView(client, corpusChanged, () => {
      view = undefined;
    });
    await view.show(at);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dutylist.compareItem', compare),
    new vscode.Disposable(() => view?.dispose()),
  );
}

interface CompareView extends vscode.Disposable {
  show(at: CompareParams): Promise<void>;
}

function placeOf(client: BaseLanguageClient, { document, selection }: vscode.TextEditor): CompareParams | undefined {
  if (document.languageId !== 'dutylist') return undefined;
  const { asUri, asPosition } = client.code2ProtocolConverter;
  return { uri: asUri(document.uri), position: asPosition(selection.active) };
}

function createView(client: BaseLanguageClient, corpusChanged: vscode.Event<void>, closed: () => void): CompareView {
  const panel = vscode.window.createWebviewPanel(
    'dutylist.compare',
    vscode.l10n.t('Compare Towns'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [] },
  );
  let at: CompareParams | undefined;
  let shown: CompareResult | undefined;
  /** What the panel holds, written with no nonce; it is left alone, and its focus with it, while it says the same. */
  let page: string | undefined;
  /** The document that was gone to from here; its caret is not followed, so that the own item stays. */
  let visited: string | undefined;
  let running: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = async () => {
    if (!at) return;
    running?.cancel();
    const own = new vscode.CancellationTokenSource();
    running = own;
    const result = await client.sendRequest<CompareResult | null>(compareRequest, at, own.token).catch(() => undefined);
    // an older question, or one that failed: what is shown stays
    if (own.token.isCancellationRequested || result === undefined) return;
    if (!result && shown) return;
    shown = result ?? undefined;
    const write = (known: string) => (result ? comparePage(result, texts(), known) : emptyComparePage(texts(), known));
    if (page === write('')) return;
    page = write('');
    panel.webview.html = write(nonce());
  };
  const later = () => {
    clearTimeout(timer);
    if (panel.visible) timer = setTimeout(refresh, restPeriod);
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    const place = editor && placeOf(client, editor);
    if (!place || place.uri === visited) return;
    // carets elsewhere move when their text is edited
    if (editor !== vscode.window.activeTextEditor && place.uri !== at?.uri) return;
    visited = undefined;
    at = place;
    later();
  };

  // by their URIs, not by their places: what is shown may be in another order by the time a click arrives
  const otherAt = (uri: string) => shown?.others.find(each => each.uri === uri);
  const open = async (uri: string) => {
    const other = otherAt(uri);
    if (!other) return;
    const { asUri, asRange } = client.protocol2CodeConverter;
    const viewColumn = vscode.window.tabGroups.all.find(group => group.viewColumn !== panel.viewColumn)?.viewColumn;
    const document = await vscode.workspace.openTextDocument(asUri(other.uri));
    visited = client.code2ProtocolConverter.asUri(document.uri);
    const range = asRange(other.range);
    await vscode.window.showTextDocument(document, {
      viewColumn: viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(range.start, range.start),
    });
  };

  const take = async (uri: string, role: string) => {
    const other = otherAt(uri);
    if (!shown || !other) return;
    const { version, own } = shown;
    const params: TakeWordingParams = {
      uri: own.uri,
      version,
      item: own.item,
      role,
      from: { uri: other.uri, item: other.item },
    };
    const isOwn = (each: vscode.TextDocument) => client.code2ProtocolConverter.asUri(each.uri) === own.uri;
    if (!vscode.workspace.textDocuments.some(isOwn))
      return warn(vscode.l10n.t('The document is not open any more. Nothing was edited.'));
    const result = await client.sendRequest<TakeWordingResult | null>(takeWordingRequest, params).catch(() => null);
    if (!result) return warn(vscode.l10n.t('The language server does not answer. Nothing was edited.'));
    if ('refused' in result) {
      warn(result.refused);
      return result.reason === 'outdated' ? refresh() : undefined;
    }
    const edits = await client.protocol2CodeConverter.asTextEdits(result.edits);
    const document = vscode.workspace.textDocuments.find(isOwn);
    const edit = new vscode.WorkspaceEdit();
    if (document) edit.set(document.uri, edits);
    if (document?.version !== version || !(await vscode.workspace.applyEdit(edit)))
      warn(vscode.l10n.t('The document has changed meanwhile. Nothing was edited.'));
    else if (result.adapted !== undefined) void vscode.window.showInformationMessage(result.adapted);
  };

  const subscriptions = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(async (message: ComparePageMessage) => {
      if (message.kind === 'open') await open(message.uri);
      else await take(message.uri, message.role);
    }),
    panel.onDidChangeViewState(later),
    corpusChanged(later),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'dutylist') later();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // versions begin anew when it is opened again
      if (shown && shown.own.uri === client.code2ProtocolConverter.asUri(uri)) shown = { ...shown, version: -1 };
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    running?.cancel();
    subscriptions.dispose();
    closed();
  });

  return {
    async show(place) {
      at = place;
      shown = undefined;
      visited = undefined;
      panel.reveal(undefined, true);
      await refresh();
    },
    dispose: () => panel.dispose(),
  };
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** Known to nobody outside of one page. */
function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

function texts(): ComparePageTexts {
  return {
    lang: vscode.env.language,
    title: vscode.l10n.t('Compare Towns'),
    own: vscode.l10n.t('this document'),
    sample: vscode.l10n.t('sample'),
    likelihood: vscode.l10n.t('same duty: {0} %', '{0}'),
    open: vscode.l10n.t('Go to this item'),
    take: vscode.l10n.t('Take this wording'),
    none: vscode.l10n.t('No other town has this item.'),
    more: vscode.l10n.t('{0} more towns have it', '{0}'),
    empty: vscode.l10n.t('There is no item at the cursor.'),
    legend: { here: vscode.l10n.t('only there'), other: vscode.l10n.t('only in this document') },
  };
}
