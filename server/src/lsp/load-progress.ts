// The progress of reading the workspace, which the server starts by itself where the client can show it; a few files are read
// before anything could be shown.

import type { ClientCapabilities, Connection } from 'vscode-languageserver';

export interface LoadProgress {
  report(done: number, of: number): void;
  /** Whether the user has stopped it. */
  stopped(): boolean;
  done(): void;
}

/** Workspaces of fewer files are read without telling. */
const fewestFiles = 50;

export function createLoadProgress(
  connection: Connection,
  { window }: ClientCapabilities,
  title: () => string,
): LoadProgress {
  type Shown = Awaited<ReturnType<typeof connection.window.createWorkDoneProgress>>;
  let shown: Shown | undefined;
  let asked = false;
  let isDone = false;
  let told = -1;

  const show = async () => {
    const created = await connection.window.createWorkDoneProgress().catch(() => undefined);
    created?.begin(title(), 0, undefined, true);
    if (isDone) created?.done();
    else shown = created;
  };

  return {
    report(done, of) {
      if (of < fewestFiles || !window?.workDoneProgress) return;
      if (!asked) void show();
      asked = true;
      const percent = Math.floor((100 * done) / of);
      if (percent === told) return;
      told = percent;
      shown?.report(percent, `${done}/${of}`);
    },
    stopped: () => shown?.token.isCancellationRequested ?? false,
    done() {
      isDone = true;
      shown?.done();
      shown = undefined;
    },
  };
}
