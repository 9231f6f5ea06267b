/** Shows places while somebody moves through a list, and puts everything back if none of them is taken. */
import * as vscode from 'vscode';

export interface ItemPlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

export interface Preview {
  show(place: ItemPlace): Promise<void>;
  /** What is shown stays. */
  keep(): void;
  open(place: ItemPlace): Promise<void>;
  /** Puts back what was shown before, unless `keep` was called. */
  restore(): Promise<void>;
}

export function createPreview(): Preview {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const [visible] = before?.visibleRanges ?? [];
  const opened = new Set(tabs().map(keyOf));
  let isShown = false;
  let isKept = false;
  /** One after the other: an older one must not end on top. */
  let working: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    const next = working.then(work).catch(() => undefined);
    working = next;
    return next;
  };

  const reveal = async ({ uri, range }: ItemPlace, preserveFocus: boolean) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { preserveFocus, preview: true, selection: range });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  return {
    show: place =>
      inTurn(async () => {
        if (isKept) return;
        isShown = true;
        await reveal(place, true);
      }),
    keep() {
      isKept = true;
    },
    open: ({ uri, range }) => inTurn(() => reveal({ uri, range: new vscode.Range(range.start, range.start) }, false)),
    restore: () =>
      inTurn(async () => {
        if (isKept || !isShown) return;
        if (before && selection && !before.document.isClosed) {
          const options = { viewColumn: before.viewColumn ?? vscode.ViewColumn.Active, selection };
          const editor = await vscode.window.showTextDocument(before.document, options);
          if (visible) editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
        }
        const left = tabs().filter(tab => tab.isPreview && !opened.has(keyOf(tab)));
        await vscode.window.tabGroups.close(left, true);
      }),
  };
}

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(group => group.tabs);
}

function keyOf({ input, group }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? `${group.viewColumn} ${input.uri}` : '';
}
