/** The commands that edit items: VS Code's side of `item-operation.ts`, `line-break.ts` and `item-row.ts`. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EditItemParams, type EditItemResult, editItemRequest } from '../../server/src/protocol';
import { type Asked, type ItemEdits, type OperationPorts, operate } from './item-operation';
import { itemKeys } from './item-row';
import { createLineBreak } from './line-break';

/** Milliseconds after which Enter waits no longer for the server. */
const mostWaited = 200;
/** Milliseconds for which the status bar says why an item does not move. */
const shown = 5000;

/** Registers the commands and keeps their context keys. */
export function createItemCommands(client: BaseLanguageClient): vscode.Disposable {
  const request = (params: EditItemParams) =>
    client.sendRequest<EditItemResult | null>(editItemRequest, params).catch(() => null);
  const run = async (operation: EditItemParams['operation'], otherwise?: string) => {
    const editor = dutyListEditor();
    if (editor) await operate(paramsOf(client, editor, operation), operationPorts(client, editor, request, otherwise));
  };
  // as a key, a move is that of the line wherever there is no item
  const move = (operation: 'moveUp' | 'moveDown', line: string) => (options?: { orLine?: boolean }) =>
    run(operation, options?.orLine ? line : undefined);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dutylist.insertItemBelow', () => run('insertBelow')),
    vscode.commands.registerCommand('dutylist.deleteItem', () => run('delete')),
    vscode.commands.registerCommand('dutylist.moveItemUp', move('moveUp', 'editor.action.moveLinesUpAction')),
    vscode.commands.registerCommand('dutylist.moveItemDown', move('moveDown', 'editor.action.moveLinesDownAction')),
    vscode.commands.registerCommand('dutylist.moveItemToCategory', () => run('moveToCategory')),
    vscode.commands.registerCommand('dutylist.newItem', createLineBreak(lineBreakPorts(client, request))),
    watchCaret(),
  );
}

function dutyListEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'dutylist' ? editor : undefined;
}

function paramsOf(
  { code2ProtocolConverter: convert }: BaseLanguageClient,
  { document, selections }: vscode.TextEditor,
  operation: EditItemParams['operation'],
): EditItemParams {
  const ranges = selections.map(selection => convert.asRange(selection));
  return { uri: convert.asUri(document.uri), version: document.version, ranges, operation };
}

export function operationPorts<Params extends Asked>(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  request: OperationPorts<Params>['request'],
  otherwise?: string,
): OperationPorts<Params> {
  const { version } = editor.document;
  return {
    request,
    async pickCategory(categories) {
      const items = categories.map(({ index, title, items: count }) => ({
        label: title,
        description: vscode.l10n.t('{0} items', count),
        index,
      }));
      const placeHolder = vscode.l10n.t('To the end of which category?');
      return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.index;
    },
    async askNumbers(question) {
      const none = vscode.l10n.t('Leave the Other Numbers');
      const list = vscode.l10n.t('Renumber the Whole List');
      const answer = await vscode.window.showWarningMessage(question, { modal: true }, none, list);
      return answer === none ? 'none' : answer === list ? 'list' : undefined;
    },
    async apply(edits) {
      const done = await applyEdits(client, editor, version, edits);
      if (done && edits.adapted !== undefined) void vscode.window.showInformationMessage(edits.adapted);
      return done;
    },
    async refused({ refused, reason }) {
      if (otherwise && /^(?:no-item|layout)$/.test(reason)) await vscode.commands.executeCommand(otherwise);
      // at the end of the list a move is mostly one key too many
      else if (/^(?:first|last)$/.test(reason)) vscode.window.setStatusBarMessage(refused, shown);
      else if (reason === 'layout') void offerConversion(refused);
      else void vscode.window.showInformationMessage(refused);
    },
    failed(why) {
      const texts = {
        silent: vscode.l10n.t('The language server does not answer. Nothing was edited.'),
        changed: vscode.l10n.t('The document has changed meanwhile. Nothing was edited.'),
      };
      void vscode.window.showWarningMessage(texts[why]);
    },
  };
}

/** Says why items can't be edited, and offers what would let them be. */
async function offerConversion(why: string): Promise<void> {
  const drafting = vscode.l10n.t('Convert to the Drafting Layout');
  const table = vscode.l10n.t('Convert to the Table Layout');
  const answer = await vscode.window.showInformationMessage(why, drafting, table);
  if (answer) await vscode.commands.executeCommand(`dutylist.convertTo${answer === table ? 'Table' : 'Drafting'}`);
}

function lineBreakPorts(client: BaseLanguageClient, request: OperationPorts<EditItemParams>['request']) {
  let editor: vscode.TextEditor | undefined;
  return {
    caret() {
      editor = dutyListEditor();
      if (!editor || !keysOf(editor)['dutylist.atItemEnd']) return undefined;
      const { document, selection } = editor;
      const { line, character } = selection.active;
      return { line, character, before: document.lineAt(line).text.slice(0, character), version: document.version };
    },
    ask: () => request(paramsOf(client, editor!, 'newItem')),
    late: () => new Promise<null>(resolve => setTimeout(() => resolve(null), mostWaited)),
    isCurrent: ({ version }: { version: number }) => editor!.document.version === version,
    apply: (edits: ItemEdits) => applyEdits(client, editor!, editor!.document.version, edits),
    async plain() {
      await vscode.commands.executeCommand('type', { text: '\n' });
    },
    async breakAt({ line, character, before }: { line: number; character: number; before: string }) {
      const { document } = editor!;
      if (line >= document.lineCount || !document.lineAt(line).text.startsWith(before)) return false;
      return editor!.edit(builder => builder.insert(new vscode.Position(line, character), '\n'));
    },
  };
}

/** Edits as one undo step and puts the caret where it belongs; false if the document is another version by now. */
async function applyEdits(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  editor: vscode.TextEditor,
  version: number,
  { edits, selection }: ItemEdits,
): Promise<boolean> {
  if (editor.document.isClosed || editor.document.version !== version) return false;
  const done = await editor.edit(builder => {
    for (const { range, newText } of edits) builder.replace(convert.asRange(range), newText);
  });
  if (!done) return false;
  const { start, end } = convert.asRange(selection);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function keysOf(editor: vscode.TextEditor | undefined): ReturnType<typeof itemKeys> {
  if (editor?.document.languageId !== 'dutylist' || editor.selections.length !== 1) return itemKeys(undefined);
  const { document, selection } = editor;
  const text = (line: number) => document.lineAt(Math.min(line, document.lineCount - 1)).text;
  return itemKeys({
    lines: [text(selection.start.line), text(selection.end.line)],
    caret: selection.isEmpty ? selection.active.character : undefined,
  });
}

/** Keeps the context keys that decide what Enter and Alt+Up mean. */
function watchCaret(): vscode.Disposable {
  const known = new Map<string, boolean>();
  const update = () => {
    for (const [key, value] of Object.entries(keysOf(vscode.window.activeTextEditor))) {
      if (known.get(key) === value) continue;
      known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
  );
}
