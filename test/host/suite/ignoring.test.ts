import * as vscode from 'vscode';
import { codeActions, diagnostics, equal, folder, language, ok, openSample, ruleOf, until } from './helpers';

const sample = '鹤堰镇.dutylist';
const configUri = () => vscode.Uri.joinPath(folder(), 'dutylist.config.json');

suite('ignoring and configuration', () => {
  let document: vscode.TextDocument;
  let findings: number;
  let configuration: Uint8Array;

  suiteSetup(async () => {
    configuration = await vscode.workspace.fs.readFile(configUri());
    document = await openSample(sample);
    findings = (await diagnostics(document)).length;
  });

  /** The configuration as it was, in the editor and on the disk. */
  const restore = async () => {
    const config = await vscode.workspace.openTextDocument(configUri());
    const edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(0, 0, config.lineCount, 0);
    edit.replace(config.uri, whole, new TextDecoder().decode(configuration));
    await vscode.workspace.applyEdit(edit);
    await config.save();
    await diagnostics(document, all => all.length === findings);
  };
  teardown(restore);

  const actionsOn = async (rule: string) => {
    const found = await diagnostics(document, all => all.length === findings);
    return codeActions(document, found.find(each => ruleOf(each) === rule)!.range);
  };
  /** What VS Code does when an action is chosen. */
  const choose = async (actions: vscode.CodeAction[], title: RegExp) => {
    const action = actions.find(each => title.test(each.title));
    ok(action, `${title} in ${actions.map(each => each.title).join('; ')}`);
    if (action.edit) ok(await vscode.workspace.applyEdit(action.edit), 'the edit is applied');
    const { command } = action;
    if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  };
  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(configUri()));

  test('the light bulb offers fixes first, then to ignore, to switch off and to read about it', async () => {
    const titles = (await actionsOn('number-gap')).map(action => action.title);
    const wanted =
      language() === 'en'
        ? [/^Insert/, /^Ignore.*dutylist\.config\.json/, /^Ignore.*comment/, /^Turn off/, /^Open the documentation/]
        : [/^为每个缺失的序号插入空行/, /^忽略.*dutylist\.config\.json/, /^忽略.*注释/, /^不再检查/, /^查看.*说明/];
    const places = wanted.map(title => titles.findIndex(each => title.test(each)));
    ok(!places.includes(-1), titles.join('\n'));
    equal(
      places,
      [...places].sort((a, b) => a - b),
      titles.join('\n'),
    );
  });

  test('ignoring writes the configuration, saves it, and the finding is gone', async () => {
    await choose(await actionsOn('number-gap'), /^(?:Ignore|忽略).*dutylist\.config\.json/);
    const left = await diagnostics(document, all => all.length === findings - 1);
    ok(!left.some(each => ruleOf(each) === 'number-gap'), 'number-gap is gone');
    const text = await until('saved', async () => (await onDisk()).includes('"number-gap"') && onDisk());
    ok(text.includes('"sample"') && text.includes('"ignore"'), text);
  });

  test('ignoring by a comment', async () => {
    await choose(await actionsOn('number-gap'), /^(?:Ignore.*comment|忽略.*注释)/);
    await diagnostics(document, all => all.length === findings - 1);
    ok(
      document.getText().includes('# dutylist-disable-next-line number-gap\r\n'),
      'the line is there, with its line end',
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await diagnostics(document, all => all.length === findings);
  });

  test('switching a rule off', async () => {
    await choose(await actionsOn('number-gap'), /^(?:Turn off|不再检查)/);
    await diagnostics(document, all => all.length === findings - 1);
    await until('saved', async () => /"number-gap": "off"/.test(await onDisk()));
  });

  test('what is typed into the configuration counts before it is saved, and is told of there', async () => {
    const config = await vscode.workspace.openTextDocument(configUri());
    await vscode.window.showTextDocument(config);
    equal(config.languageId, 'jsonc');
    const edit = new vscode.WorkspaceEdit();
    const text = '{\n  // 草稿\n  "rules": { "number-gap": "off" },\n  "smaple": "x",\n}\n';
    edit.replace(config.uri, new vscode.Range(0, 0, config.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await diagnostics(document, all => all.length === findings - 1);
    const own = await diagnostics(config, all => all.some(each => each.source === 'dutylist'));
    equal(
      own.filter(each => each.source === 'dutylist').map(each => config.getText(each.range)),
      ['"smaple"'],
    );
    ok(config.isDirty, 'nobody saved it');
    await restore();
    await diagnostics(config, all => all.length === 0);
  });
});
