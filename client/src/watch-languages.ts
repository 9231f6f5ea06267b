import * as vscode from 'vscode';
import { createLanguageSwitch } from './language-switch';
import { documentSchemes } from './schemes';
import { sniffedCharacters, sniffedLines } from './sniff';

const declinedKey = 'dutylist.declined';
const mostBytes = 16 * 1024 * 1024;

/**
 * Watches for documents that are duty lists and switches plain text that turns out to be one.
 * Resolves when the documents that were open already are looked at.
 */
export function watchLanguages(context: vscode.ExtensionContext, onDutyList: () => void): Promise<unknown> {
  const languages = createLanguageSwitch<vscode.TextDocument>({
    schemes: documentSchemes,
    head: document => document.getText(new vscode.Range(0, 0, sniffedLines + 1, 0)).slice(0, sniffedCharacters + 1),
    headOfBytes,
    setLanguage: async (document, language) => vscode.languages.setTextDocumentLanguage(document, language),
    onDutyList,
    declined: {
      get: () => context.workspaceState.get<string[]>(declinedKey, []),
      set: uris => void context.workspaceState.update(declinedKey, uris),
    },
  });
  context.subscriptions.push(
    languages,
    vscode.workspace.onDidOpenTextDocument(document => void languages.opened(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => languages.changed(document)),
    vscode.workspace.onDidCloseTextDocument(document => languages.closed(document)),
  );
  return Promise.all(vscode.workspace.textDocuments.map(document => languages.opened(document)));
}

async function headOfBytes({ uri }: vscode.TextDocument): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > mostBytes) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('gb18030').decode(bytes.subarray(0, 2 * sniffedCharacters + 2));
  } catch {
    return undefined;
  }
}
