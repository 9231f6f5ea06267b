import * as vscode from 'vscode';
import { equal, ok, openSample, until } from './helpers';

const flow = `青石镇配合履职事项清单（1项）
序号 事项名称 对应上级部门
一、民生服务（1项）
1
残疾人服务
县残联
县残联：
审核。
履职保障：
培训。

登记。
`;

suite('editing items in the drafting layout', () => {
  let document: vscode.TextDocument;
  let original: string;
  let drafting: string;

  suiteSetup(async () => {
    document = await openSample('苇渡镇.dutylist');
    original = document.getText();
  });
  setup(async () => {
    await vscode.window.showTextDocument(document);
    await until('converted', async () => {
      await vscode.commands.executeCommand('dutylist.convertToDrafting', { preview: false });
      return document.getText().includes('\n\t【配合职责】');
    });
    drafting = document.getText();
  });
  teardown(async () => {
    await vscode.window.showTextDocument(document);
    await until('undone', async () => {
      if (document.getText() === original) return true;
      await vscode.commands.executeCommand('undo');
      return document.getText() === original;
    });
  });

  const lines = () => document.getText().split(/\r?\n/);
  /** Two items of a category, one below the other: the lines of their names, their numbers, and the first one's last line. */
  const places = () => {
    const all = lines();
    const label = all.findIndex(line => line.startsWith('\t【对应上级部门】'));
    const starts = [...all.keys()].filter(i => i >= label - 1 && /^(?:\d+\t|[一二三四五六七八九十]+、)/.test(all[i]!));
    const at = starts.findIndex((line, i) => [line, starts[i + 1]!].every(each => /^\d/.test(all[each]!)));
    const [first, second] = [starts[at]!, starts[at + 1]!];
    return { first, second, last: second - 1, number: Number.parseInt(all[first]!, 10) };
  };
  const run = async (command: string, line: number, character: number) => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(line, character, line, character);
    const before = document.getText();
    await vscode.commands.executeCommand(command);
    await until(`${command} edits`, () => document.getText() !== before);
  };
  const undoOnce = async () => {
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), drafting, 'one undo step');
  };

  test('a new item below an item’s last line has its labels', async () => {
    const { last, number } = places();
    ok(document.lineAt(last).text.startsWith('\t'), document.lineAt(last).text);
    await run('dutylist.insertItemBelow', last, document.lineAt(last).text.length);
    equal(lines().slice(last + 1, last + 5), [
      `${number + 1}\t`,
      '\t【对应上级部门】',
      '\t【上级部门职责】',
      '\t【配合职责】',
    ]);
    ok(lines()[last + 5]!.startsWith(`${number + 2}\t`), 'the next one has the number after it');
    const { active } = vscode.window.activeTextEditor!.selection;
    equal([active.line, active.character], [last + 1, String(number + 1).length + 1]);
    await undoOnce();
  });

  test('Enter within an item is a plain one', async () => {
    const { first } = places();
    const count = document.lineCount;
    await run('dutylist.newItem', first + 1, document.lineAt(first + 1).text.length);
    equal(document.lineCount, count + 1);
    await undoOnce();
  });

  test('an item is deleted, and moved past its neighbour, with all its lines', async () => {
    const { first, second, number } = places();
    const wordsOf = (line: string) => line.slice(line.indexOf('\t'));
    const [own, name] = [lines().slice(first, second), wordsOf(lines()[second]!)];
    await run('dutylist.deleteItem', first + 2, 1);
    equal(lines()[first], `${number}${name}`);
    equal(lines().length, drafting.split(/\r?\n/).length - own.length);
    await undoOnce();
    await run('dutylist.moveItemUp', second, 3);
    equal(lines()[first], `${number}${name}`);
    const moved = lines().findIndex((line, i) => i > first && line.startsWith(`${number + 1}\t`));
    equal(lines().slice(moved, moved + own.length), [`${number + 1}${wordsOf(own[0]!)}`, ...own.slice(1)]);
    await undoOnce();
  });

  test('where the columns are lost, the list stays as it is', async () => {
    const lost = await vscode.workspace.openTextDocument({ language: 'dutylist', content: flow });
    const editor = await vscode.window.showTextDocument(lost);
    editor.selection = new vscode.Selection(4, 2, 4, 2);
    for (const command of ['insertItemBelow', 'deleteItem', 'moveItemUp'])
      await vscode.commands.executeCommand(`dutylist.${command}`);
    equal(lost.getText(), flow);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
