/** The view of what the active document has and lacks beside other towns; from it one jumps there, and inserts what is lacking. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CoverageResult,
  coverageRequest,
  type EditItemResult,
  type InsertDraftParams,
  insertDraftRequest,
} from '../../server/src/protocol';
import { type CoverageNode, type CoverageTexts, coverageTree, withoutNode } from './coverage-tree';
import { operationPorts } from './edit-items';
import { operate } from './item-operation';

const viewId = 'dutylist.coverage';
/** Milliseconds for which the document has to rest before it is compared anew. */
const restPeriod = 1000;

export function createCoverageView(client: BaseLanguageClient, corpusChanged: vscode.Event<void>): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let roots: CoverageNode[] = [];
  /** The document that is shown, and the one that was gone to from there, which is not to take its place. */
  let shown: vscode.TextDocument | undefined;
  let visited: string | undefined;
  let running: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const view = vscode.window.createTreeView<CoverageNode>(viewId, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => [...(node ? node.children : roots)],
      getTreeItem: treeItem,
    },
    showCollapseAll: true,
  });

  const show = (nodes: CoverageNode[], message = '') => {
    roots = nodes;
    view.message = message;
    changed.fire(undefined);
  };

  const ask = async (document: vscode.TextDocument) => {
    running?.cancel();
    const own = new vscode.CancellationTokenSource();
    running = own;
    const params = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const result = await client
      .sendRequest<CoverageResult | null>(coverageRequest, params, own.token)
      .catch(() => undefined);
    if (own.token.isCancellationRequested || result === undefined) return;
    shown = document;
    if (!result) show([], vscode.l10n.t('Open a duty list to hold it against the other towns.'));
    else if (result.towns === 0) show([], vscode.l10n.t('There is no other town of this county in the workspace.'));
    else show(coverageTree(result, texts()));
  };

  const refresh = async () => {
    clearTimeout(timer);
    if (!view.visible) return;
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.toString() !== visited) visited = undefined;
    // while something else than a list is looked at, or an item was gone to from here, the view stays with its document
    const isOther = document?.languageId !== 'dutylist' || visited !== undefined;
    const compared = isOther && shown && !shown.isClosed ? shown : document;
    if (compared?.languageId === 'dutylist')
      await vscode.window.withProgress({ location: { viewId } }, () => ask(compared));
    else show([], vscode.l10n.t('Open a duty list to hold it against the other towns.'));
  };
  const later = (milliseconds = restPeriod) => {
    clearTimeout(timer);
    timer = setTimeout(refresh, milliseconds);
  };

  const open = async ({ place }: CoverageNode) => {
    if (!place) return;
    const { asUri, asRange } = client.protocol2CodeConverter;
    const { start } = asRange(place.range);
    const document = await vscode.workspace.openTextDocument(asUri(place.uri));
    visited = document === shown ? undefined : document.uri.toString();
    await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      selection: new vscode.Range(start, start),
    });
  };

  const insert = async (node: CoverageNode) => {
    const { place } = node;
    if (!place || !shown || shown.isClosed) return;
    const editor = await vscode.window.showTextDocument(shown);
    const params: InsertDraftParams = {
      uri: client.code2ProtocolConverter.asUri(shown.uri),
      version: shown.version,
      from: { uri: place.uri, item: place.item },
    };
    const request = (asked: InsertDraftParams) =>
      client.sendRequest<EditItemResult | null>(insertDraftRequest, asked).catch(() => null);
    const ports = operationPorts(client, editor, request);
    await operate(params, {
      ...ports,
      async apply(edits) {
        const done = await ports.apply(edits);
        if (done) show(withoutNode(roots, node));
        return done;
      },
      async refused(refusal) {
        await ports.refused(refusal);
        if (refusal.reason === 'outdated') later(0);
      },
    });
  };

  return vscode.Disposable.from(
    view,
    changed,
    new vscode.Disposable(() => {
      clearTimeout(timer);
      running?.cancel();
    }),
    view.onDidChangeVisibility(() => later(0)),
    vscode.window.onDidChangeActiveTextEditor(() => later(0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'dutylist') later();
    }),
    corpusChanged(() => later()),
    vscode.commands.registerCommand('dutylist.refreshCoverage', refresh),
    vscode.commands.registerCommand('dutylist.insertLackingItem', insert),
    vscode.commands.registerCommand('dutylist.openCoveredItem', open),
  );
}

function treeItem(node: CoverageNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const state = node.children.length === 0 ? None : node.isOpen ? Expanded : Collapsed;
  const item = new vscode.TreeItem(node.label, state);
  item.description = node.description;
  item.contextValue = node.kind;
  if (node.tooltip !== undefined) item.tooltip = node.tooltip;
  if (node.place)
    item.command = {
      title: vscode.l10n.t('Go to this item'),
      command: 'dutylist.openCoveredItem',
      arguments: [node],
    };
  return item;
}

function texts(): CoverageTexts {
  return {
    lacking: vscode.l10n.t('Lacking here'),
    onlyHere: vscode.l10n.t('Only here'),
    elsewhere: vscode.l10n.t('In another list than elsewhere'),
    sample: vscode.l10n.t('sample'),
    towns: (having, of) => vscode.l10n.t('{0} of {1} towns', having, of),
    there: list => vscode.l10n.t('there: {0}', list),
    untitled: vscode.l10n.t('(no name)'),
  };
}
