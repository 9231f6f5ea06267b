import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension';
import { type CompareParams, type CompareResult, compareRequest } from '../../../server/src/protocol';
import { equal, language, ok, openSample, until } from './helpers';

suite('comparing towns', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await openSample('苇渡镇.dutylist');
  });

  const lenses = (resolved?: number) =>
    until('lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        resolved,
      );
      return found.length > 0 && found;
    });

  /** What the server answers about the item of a document whose name begins so. */
  const compared = (of: vscode.TextDocument, name: string) =>
    until('the comparison', async () => {
      const { client } = vscode.extensions.getExtension<Api>('dutylist.dutylist')!.exports;
      const { line, character } = of.positionAt(of.getText().indexOf(name));
      const params: CompareParams = { uri: of.uri.toString(), position: { line, character } };
      return (await client?.sendRequest<CompareResult | null>(compareRequest, params)) ?? undefined;
    });

  test('a lens over each item, whose towns are counted when it is shown', async () => {
    const found = await lenses(1000);
    const titles = found.map(({ command }) => command!.title);
    const pattern = language() === 'en' ? /^\d towns? · compare$/ : /^\d 个乡镇 · 对照$/;
    ok(
      titles.some(title => pattern.test(title)),
      titles.join(),
    );
  });

  test('the lens opens the view beside the document', async () => {
    const found = await lenses(1000);
    const { command } = found.find(each => each.command!.command === 'dutylist.compareItem')!;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const isView = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('dutylist.compare');
    const tab = await until('the view', () => vscode.window.tabGroups.all.flatMap(group => group.tabs).find(isView));
    equal(tab.label, language() === 'en' ? 'Compare Towns' : '乡镇对照');
    await vscode.window.tabGroups.close(tab);
  });

  test('the view of what is lacking is there, and goes on with another document', async () => {
    await vscode.commands.executeCommand('dutylist.coverage.focus');
    await vscode.commands.executeCommand('dutylist.refreshCoverage');
    await openSample('鹤堰镇.dutylist');
    await vscode.commands.executeCommand('dutylist.refreshCoverage');
    await openSample('苇渡镇.dutylist');
  });

  test('what another town has is inserted from there, as one undo step', async () => {
    await openSample('苇渡镇.dutylist');
    await vscode.commands.executeCommand('dutylist.coverage.focus');
    const before = document.getText();
    const other = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, '..', '松笕镇.txt'));
    const { item } = (await compared(other, '执行预算管理制度')).own;
    const node = { place: { uri: other.uri.toString(), item } };
    await until('the item', async () => {
      // the view has to know the document first
      if (document.getText() === before) await vscode.commands.executeCommand('dutylist.insertLackingItem', node);
      return document.getText() !== before;
    });
    const added = document
      .getText()
      .split('\n')
      .filter(line => !before.includes(line.replace(/^\d+\t/, '')));
    ok(document.getText().includes('二、经济发展（3项）'), document.getText().slice(0, 600));
    ok(
      added.some(line => /^5\t执行预算管理制度/.test(line)),
      added.join('\n'),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('no lenses where they are turned off', async () => {
    const settings = vscode.workspace.getConfiguration('dutylist');
    await lenses();
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Global);
    await until('no lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return found.length === 0;
    });
    await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    await lenses();
  });
});
