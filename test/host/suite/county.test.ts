import * as vscode from 'vscode';
import { equal, folder, language, ok, openSample, until } from './helpers';

const sample = '苇渡镇.dutylist';
const other = '松笕镇.txt';

const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf('/') + 1);

suite('across the county', () => {
  let document: vscode.TextDocument;
  let original: string;

  suiteSetup(async () => {
    document = await openSample(sample);
    original = document.getText();
  });

  const lineOf = (words: string) => original.split(/\r?\n/).findIndex(line => line.includes(words));
  const placeOf = (words: string) => {
    const line = lineOf(words);
    return new vscode.Position(line, document.lineAt(line).text.indexOf(words) + 1);
  };
  const activeName = () => nameOf(vscode.window.activeTextEditor!.document.uri);

  test('references of a department reach into closed files', async () => {
    const found = await until('references', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf('县水利局'),
      );
      return all.length > 1 && all;
    });
    const files = new Set(found.map(({ uri }) => nameOf(uri)));
    ok(files.has(sample) && files.has(other), [...files].join());
  });

  test('a department is renamed in all documents, open or not, and nothing else', async () => {
    const rename = () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf('县民政局'),
        '县社会工作局',
      );
    const edit = await until('the rename', async () => {
      const found = await rename();
      return found.size > 1 && found;
    });
    const files = edit.entries().map(([uri]) => nameOf(uri));
    ok(files.includes(sample) && files.includes(other), files.join());
    const own = edit.entries().find(([uri]) => nameOf(uri) === sample)![1];
    ok(
      own.every(each => document.getText(each.range) === '县民政局' && each.newText === '县社会工作局'),
      JSON.stringify(own),
    );
  });

  test('a bad name is refused with a reason', async () => {
    const refused = await vscode.commands
      .executeCommand('vscode.executeDocumentRenameProvider', document.uri, placeOf('县民政局'), '县民政局、县财政局')
      .then(
        () => '',
        error => String(error),
      );
    ok(refused.includes(language() === 'en' ? 'separators' : '分隔符号'), refused);
  });

  test('workspace symbols', async () => {
    const found = await until('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '高津比对',
      );
      return all.length > 0 && all;
    });
    ok(found[0]!.name.includes('高龄津贴领取人员生存状态比对'), found.map(each => each.name).join('\n'));
  });

  test('go to item takes pinyin, shows what is moved to, and puts back what was there', async () => {
    await openSample(sample);
    const before = vscode.window.activeTextEditor!.selection;
    const asked = vscode.commands.executeCommand('dutylist.goToItem', 'songjian slj');
    await until('the entry is shown', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenNavigateNext');
      // what is shown is where one rests
      await new Promise(resolve => setTimeout(resolve, 400));
      return activeName() === other;
    });
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    await until('back again', () => activeName() === sample);
    equal(vscode.window.activeTextEditor!.selection.active, before.active);
  });

  test('go to item jumps to what is picked', async () => {
    await openSample(sample);
    const asked = vscode.commands.executeCommand('dutylist.goToItem', 'scxcb');
    await until('the jump', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return activeName() === other;
    });
    await asked;
    const editor = vscode.window.activeTextEditor!;
    ok(editor.document.lineAt(editor.selection.active.line).text.includes('松材线虫病'), 'the item’s row');
  });

  test('departments and whole items are completed', async () => {
    const at = new vscode.Position(document.lineCount, 0);
    const complete = async (position: vscode.Position) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return items.filter(({ filterText }) => filterText !== undefined);
    };
    equal((await complete(at)).length, 0, 'nothing at the end');
    const departments = await until('departments', async () => {
      const found = await complete(placeOf('县统计局'));
      return found.length > 0 && found;
    });
    ok(
      departments.some(({ label }) => label === '县统计局'),
      JSON.stringify(departments.map(each => each.label)),
    );
  });

  suiteTeardown(async () => {
    equal((await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), sample))).getText(), original);
  });
});
