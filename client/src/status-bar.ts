import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Summary, type SummaryParams, summaryRequest } from '../../server/src/protocol';
import { summaryText } from './summary-text';

/** Milliseconds without a change after which the counts are asked for again. */
const quietPeriod = 150;

/** The counts of the duty list in the active editor. */
export function createStatusBar(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dutylist.summary', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Duty List: Counts');
  item.command = 'workbench.action.gotoSymbol';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const activeDocument = (): vscode.TextDocument | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'dutylist' ? document : undefined;
  };
  const update = async () => {
    const asked = ++latest;
    const document = activeDocument();
    if (!document || !client.isRunning()) return item.hide();
    const params: SummaryParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const summary = await client.sendRequest<Summary | null>(summaryRequest, params).catch(() => null);
    if (asked !== latest) return;
    const shown = summary ? summaryText(summary, vscode.l10n.t) : undefined;
    if (!shown) return item.hide();
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.show();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), quietPeriod);
  };
  const soonIfActive = (uri: vscode.Uri) => {
    if (activeDocument()?.uri.toString() === uri.toString()) soon();
  };
  soon();
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    client.onDidChangeState(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(soonIfActive)),
    // counts can change where no diagnostic does
    vscode.workspace.onDidChangeTextDocument(({ document }) => soonIfActive(document.uri)),
  );
}
