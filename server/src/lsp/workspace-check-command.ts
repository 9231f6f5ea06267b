// The command that checks all files, with progress and a way to stop it: by the request itself (VS Code's extension, which shows
// the progress and the end), or by the progress that the server starts where nobody else does.

import {
  type CancellationToken,
  type Connection,
  MessageType,
  type ProgressToken,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Messages } from '../messages/messages';
import type { CheckSummary } from '../protocol';
import type { WorkspaceCheck } from './workspace-check';

export interface CheckRun {
  readonly connection: Connection;
  readonly check: WorkspaceCheck;
  /** Settled when the workspace has been read: rules may ask what other towns have. */
  readonly ready: Promise<void>;
  readonly token: CancellationToken;
  /** Given by a client that asks for the progress; where it is missing, one is started if the client can show it. */
  readonly workDoneToken: ProgressToken | undefined;
  readonly texts: Messages['editor'];
  /** Whether the extension tells the user how it ended. */
  readonly isVsCode: boolean;
}

export async function runCheck(run: CheckRun): Promise<CheckSummary> {
  const { check, token, texts, workDoneToken } = run;
  const shown = run.connection.window;
  const started = workDoneToken === undefined ? await shown.createWorkDoneProgress().catch(() => undefined) : undefined;
  const progress = started ?? shown.attachWorkDoneProgress(workDoneToken);
  const stop = started?.token;
  const stopped = () => token.isCancellationRequested || (stop?.isCancellationRequested ?? false);
  const stopping = new Promise<void>(resolve => {
    token.onCancellationRequested(() => resolve());
    stop?.onCancellationRequested(() => resolve());
  });
  progress.begin(texts.checking, 0, undefined, true);
  try {
    await Promise.race([run.ready, stopping]);
    const summary = await check.run(stopped, (done, of) =>
      progress.report(of === 0 ? 100 : Math.floor((100 * done) / of), `${done}/${of}`),
    );
    // not showInformationMessage, which asks: not every client answers
    if (!run.isVsCode)
      void run.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message: texts.checked(summary),
      });
    return summary;
  } finally {
    progress.done();
  }
}
