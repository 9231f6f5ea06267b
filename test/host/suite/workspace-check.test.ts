import * as vscode from 'vscode';
import { equal, folder, openSample, ruleOf, until } from './helpers';

const list = (numbers: string[]) =>
  `云岭县青石镇基本履职事项清单\n序号\t事项名称\n一、党的建设（${numbers.length}项）\n${numbers
    .map((number, i) => `${number}\t组织第${'一二三四五'[i]}次学习。\n`)
    .join('')}`;

suite('check of all duty lists', () => {
  const file = () => vscode.Uri.joinPath(folder(), '下级', '青石镇.dutylist');
  const write = (text: string) => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
  const found = (codes: string[]) =>
    until(`findings of a closed file: ${codes}`, () => {
      const all = vscode.languages.getDiagnostics(file()).map(ruleOf);
      return JSON.stringify(all) === JSON.stringify(codes) && all;
    });

  test('finds what is wrong in files that are not open, and keeps it up as they change', async () => {
    await write(list(['1', '3']));
    await openSample('苇渡镇.dutylist');
    await found([]);
    const summary = await vscode.commands.executeCommand<{ files: number; errors: number; cancelled: boolean }>(
      'dutylist.checkWorkspace',
    );
    equal([summary.files, summary.cancelled], [4, false]);
    await found(['number-gap']);
    await write(list(['1', '２']));
    await found(['number-format']);

    // opened, it is told of once; closed, again
    // not showTextDocument: what an extension opens stays open for minutes
    await vscode.commands.executeCommand('vscode.open', file());
    const document = await until('opened', () =>
      vscode.workspace.textDocuments.find(each => each.uri.toString() === file().toString()),
    );
    await found(['number-format']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('closed', () => document.isClosed);
    await found(['number-format']);

    await vscode.workspace.fs.delete(file());
    await found([]);
  });
});
