import * as vscode from 'vscode';

/**
 * Where documents live that are read as duty lists: named, because a diff shows the committed text under `git:`, and
 * findings in a text of the past help nobody. The schemes of the workspace's own folders come on top.
 */
const known = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

export function documentSchemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...known, ...folders.map(folder => folder.uri.scheme)])];
}
