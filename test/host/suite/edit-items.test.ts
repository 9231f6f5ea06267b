import * as vscode from 'vscode';
import { codeActions, equal, ok, openSample, until } from './helpers';

const sample = '苇渡镇.dutylist';

suite('editing items', () => {
  let document: vscode.TextDocument;
  let original: string;

  suiteSetup(async () => {
    document = await openSample(sample);
    original = document.getText();
  });

  const editor = async () => vscode.window.showTextDocument(document);
  const lineOf = (start: string) =>
    document
      .getText()
      .split(/\r?\n/)
      .findIndex(line => line.startsWith(start));
  const put = async (line: number, character: number) => {
    (await editor()).selection = new vscode.Selection(line, character, line, character);
  };
  /** Runs a command until the text has changed: an extension that is still starting has no server to ask. */
  const edit = async (command: string, line: number, character: number) => {
    await put(line, character);
    await vscode.commands.executeCommand(command);
    await until(`${command} edits`, () => document.getText() !== original);
  };
  const undoOnce = async () => {
    await editor();
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), original, 'one undo step');
  };
  teardown(async () => {
    await editor();
    await until('undone', async () => {
      if (document.getText() === original) return true;
      await vscode.commands.executeCommand('undo');
      return document.getText() === original;
    });
  });

  /** The second item has a new one below it, with the caret in its name. */
  const checkInserted = () => {
    const second = lineOf('2\t');
    equal(document.lineAt(second + 1).text, '3\t');
    ok(document.lineAt(second + 3).text.startsWith('4\t'), document.lineAt(second + 3).text);
    ok(lineOf('一、党的建设（3项）') > 0, 'the category counts it');
    equal(document.getText().split('苇渡镇基本履职事项清单（17项）').length, 3, 'so do title and contents');
    const { active } = vscode.window.activeTextEditor!.selection;
    equal([active.line, active.character], [second + 1, 2]);
  };

  test('a new item below takes numbers and counts along, as one undo step', async () => {
    await edit('dutylist.insertItemBelow', lineOf('2\t'), 5);
    checkInserted();
    await undoOnce();
  });

  test('Enter at the end of a row makes the next item', async () => {
    const line = lineOf('2\t');
    await edit('dutylist.newItem', line, document.lineAt(line).text.length);
    checkInserted();
    await undoOnce();
  });

  test('Enter elsewhere, and after an item without a name, is a plain one', async () => {
    const line = lineOf('2\t');
    const { length } = document.lineAt(line).text;
    await edit('dutylist.newItem', line, 5);
    equal(document.lineCount, original.split('\n').length + 1);
    equal(document.lineAt(line).text.length + document.lineAt(line + 1).text.length, length);
    await undoOnce();
    await edit('dutylist.insertItemBelow', line, 5);
    await vscode.commands.executeCommand('dutylist.newItem');
    await until('a line break', () => document.lineAt(line + 2).text === '');
    equal(document.lineAt(line + 1).text, '3\t');
  });

  test('an item is deleted, and moved past its neighbour with the caret', async () => {
    await edit('dutylist.deleteItem', lineOf('2\t'), 0);
    ok(lineOf('一、党的建设（1项）') > 0, 'the category counts one less');
    equal(lineOf('16\t'), -1);
    await undoOnce();
    const first = lineOf('1\t');
    const names = [first, first + 1].map(line => document.lineAt(line).text.slice(2));
    await edit('dutylist.moveItemDown', first, 4);
    equal([document.lineAt(first).text, document.lineAt(first + 1).text], [`1\t${names[1]}`, `2\t${names[0]}`]);
    equal(vscode.window.activeTextEditor!.selection.active.line, first + 1);
    await vscode.commands.executeCommand('dutylist.moveItemUp');
    await until('moved back', () => document.getText() === original);
  });

  test('an item moves to the category that is picked', async () => {
    const name = document.lineAt(lineOf('1\t')).text.slice(2);
    await put(lineOf('1\t'), 4);
    const moved = vscode.commands.executeCommand('dutylist.moveItemToCategory');
    await until('moved', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== original;
    });
    await moved;
    const heading = lineOf('二、经济发展（3项）');
    ok(lineOf('一、党的建设（1项）') > 0 && heading > 0, 'both categories count');
    equal(document.lineAt(heading + 3).text, `4\t${name}`);
    await undoOnce();
  });

  test('code actions do the same', async () => {
    const line = lineOf('2\t');
    const kind = vscode.CodeActionKind.Refactor;
    const actions = await codeActions(document, new vscode.Range(line, 4, line, 4), kind);
    const inserted = actions.find(action => action.kind?.value === 'refactor.insert.dutylist');
    ok(await vscode.workspace.applyEdit(inserted!.edit!), 'the edit is applied');
    equal(document.lineAt(line + 1).text, '3\t');
  });
});
