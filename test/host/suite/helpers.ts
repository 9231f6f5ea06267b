import * as vscode from 'vscode';

/** Folder of the samples' copy that the tests work on. */
export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

/** The language in which the messages are expected; the runner runs everything once in each. */
export const language = (): 'zh-cn' | 'en' =>
  vscode.workspace.getConfiguration('dutylist').get<'zh-cn' | 'en'>('language')!;

/** Waits until `probe` returns something that is neither undefined nor false. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = 15_000,
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() - start > milliseconds) throw new Error(`waited ${milliseconds} ms in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Fails unless both are the same, as JSON. */
export function equal(actual: unknown, expected: unknown, what = ''): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}\n  found:    ${found}\n  expected: ${wanted}`.trim());
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Opens a sample in an editor and waits until it is known as a duty list. */
export async function openSample(name: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  // a .txt is closed and opened anew when its language changes
  return until(`${name} is a duty list`, () =>
    vscode.workspace.textDocuments.find(
      document => document.uri.toString() === uri.toString() && document.languageId === 'dutylist',
    ),
  );
}

/** The findings of a document once they fulfil a condition, by default that there are any. */
export function diagnostics(
  { uri }: vscode.TextDocument,
  fulfils = (found: vscode.Diagnostic[]) => found.length > 0,
): Promise<vscode.Diagnostic[]> {
  return until('diagnostics', () => {
    const found = vscode.languages.getDiagnostics(uri);
    return fulfils(found) && found;
  });
}

/** The code of a finding, which is its rule. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/**
 * The code actions on a range, once there are any. VS Code cancels a running request whenever a provider is registered
 * meanwhile, and then answers with nothing or with an error: so it is asked again.
 */
export function codeActions(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return until(`code actions ${kind.value}`, async () => {
    const actions = await vscode.commands
      .executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value)
      .then(
        found => found,
        () => [],
      );
    return actions.length > 0 && actions;
  });
}
