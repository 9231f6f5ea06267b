/**
 * The rules' pages that the extension carries, under an address of their own: `dutylist-rules:/number-gap.zh-cn.md`.
 * A diagnostic's link is opened by the editor, which takes no `command:` there, and where the extension is installed is
 * a `file:`, a `vscode-remote:` or, in a browser, an `https:` address that would leave the editor. Under a scheme of
 * ours the link works the same everywhere, and package.json can name the Markdown preview as its editor.
 */
import * as vscode from 'vscode';

const scheme = 'dutylist-rules';

/** What `${rulePagesBase}/${rule}.md` is an address of. */
export const rulePagesBase = `${scheme}:`;

export function registerRulePages(context: vscode.ExtensionContext): void {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules');
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(scheme, readOnlyFiles(folder), {
      isReadonly: true,
      isCaseSensitive: true,
    }),
    vscode.commands.registerCommand('dutylist.openRuleDocs', openRuleDocs),
  );
}

/** Shows a rule's page, in the language of the messages. */
async function openRuleDocs(rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
  const setting = vscode.workspace.getConfiguration('dutylist').get<string>('language', 'zh-cn');
  const language = setting === 'auto' ? vscode.env.language : setting;
  const page = vscode.Uri.from({ scheme, path: `/${rule}${/^zh/i.test(language) ? '.zh-cn' : ''}.md` });
  // Markdown may be switched off: then the page's text will do
  const preview = (await vscode.commands.getCommands(true)).includes('markdown.showPreview');
  await vscode.commands.executeCommand(preview ? 'markdown.showPreview' : 'vscode.open', page);
}

function readOnlyFiles(folder: vscode.Uri): vscode.FileSystemProvider {
  const unchanging = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const source = (uri: vscode.Uri) => {
    if (!/^\/[a-z-]+(?:\.zh-cn)?\.md$/.test(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.Uri.joinPath(folder, uri.path);
  };
  return {
    onDidChangeFile: unchanging.event,
    watch: () => ({ dispose: () => undefined }),
    stat: async uri => vscode.workspace.fs.stat(source(uri)),
    readFile: async uri => vscode.workspace.fs.readFile(source(uri)),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
