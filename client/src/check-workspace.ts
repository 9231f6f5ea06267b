import * as vscode from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageclient';
import { type CheckSummary, checkWorkspaceCommand } from '../../server/src/protocol';
import { checkText } from './check-text';

let runs = 0;

/** Has the server check all duty lists of the workspace, shows how far it is, lets it be stopped, and tells how it ended. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<CheckSummary | undefined> {
  const title = vscode.l10n.t('Checking all duty lists');
  const location = vscode.ProgressLocation.Notification;
  const summary = await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, stop) => {
    const workDoneToken = `${checkWorkspaceCommand}-${++runs}`;
    let shown = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
      if (value.kind !== 'report') return;
      const percentage = value.percentage ?? shown;
      progress.report({ increment: percentage - shown, ...(value.message ? { message: value.message } : {}) });
      shown = percentage;
    });
    try {
      const params = { command: checkWorkspaceCommand, workDoneToken };
      return (await client.sendRequest(ExecuteCommandRequest.type, params, stop)) as CheckSummary | null;
    } finally {
      listening.dispose();
    }
  });
  if (!summary) return undefined;
  void tellEnd(summary);
  return summary;
}

async function tellEnd(summary: CheckSummary): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  const { errors, warnings, informations, hints } = summary;
  const actions = errors + warnings + informations + hints > 0 ? [show] : [];
  const chosen = await vscode.window.showInformationMessage(checkText(summary, vscode.l10n.t), ...actions);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
