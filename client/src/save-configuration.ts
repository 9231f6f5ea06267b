import * as vscode from 'vscode';

/**
 * Follows a quick fix that wrote into a configuration file: VS Code leaves what an edit changes unsaved, but who ignores a
 * finding expects that to last, and a command line to know of it.
 */
export async function saveConfiguration(uri: unknown): Promise<void> {
  if (typeof uri !== 'string' || !/\/dutylist\.config\.json$/.test(uri)) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const saved = !document.isDirty || (await document.save());
  const name = vscode.workspace.asRelativePath(document.uri);
  vscode.window.setStatusBarMessage(
    saved ? vscode.l10n.t('Written to {0}', name) : vscode.l10n.t('Written to {0}, but not saved', name),
    5000,
  );
}
