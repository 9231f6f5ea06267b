import * as vscode from 'vscode';
import { codeActions, equal, language, ok, openSample, until } from './helpers';

const sample = '松笕镇.txt';

suite('layouts', () => {
  let document: vscode.TextDocument;
  let original: string;

  suiteSetup(async () => {
    document = await openSample(sample);
    original = document.getText();
  });

  const undo = async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), original, 'one undo step');
  };

  test('there and back, each as one undo step', async () => {
    await vscode.window.showTextDocument(document);
    await until('converted', async () => {
      await vscode.commands.executeCommand('dutylist.convertToDrafting', { preview: false });
      return document.getText() !== original;
    });
    const drafting = document.getText();
    ok(drafting.includes('\n\t【配合职责】'), 'labels');
    await vscode.commands.executeCommand('dutylist.convertToTable', { preview: false });
    ok(!document.getText().includes('【配合职责】'), 'back in the table');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), drafting);
    await undo();
  });

  test('the document is shown before and after, and stays as it is', async () => {
    await vscode.window.showTextDocument(document);
    const answered = vscode.commands.executeCommand('dutylist.convertToDrafting');
    const tab = await until('the preview', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff && input;
    });
    equal(tab.original.toString(), document.uri.toString());
    const after = await vscode.workspace.openTextDocument(tab.modified);
    ok(after.getText().includes('\n\t【配合职责】'), 'labels');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await answered;
    equal(document.getText(), original);
  });

  test('one list by a code action on its title', async () => {
    const title = /^.*配合履职事项清单（\d+项）$/m.exec(
      original.slice(original.lastIndexOf('配合履职事项清单') - 20),
    )![0];
    const line = original.split(/\r?\n/).lastIndexOf(title);
    const place = new vscode.Range(line, 2, line, 2);
    const kind = vscode.CodeActionKind.RefactorRewrite;
    const wanted = language() === 'en' ? 'Convert to the drafting layout' : '转换为起草版式';
    const action = await until('the code action', async () =>
      (await codeActions(document, place, kind)).find(each => each.title === wanted),
    );
    await vscode.workspace.applyEdit(action.edit!);
    ok(document.getText().includes('\n\t【配合职责】'), 'labels');
    await undo();
  });

  test('formatting', async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('formatted', () => document.getText() !== original);
    ok(!/<p>|<ol/.test(document.getText()), 'no tags');
    await undo();
  });
});
