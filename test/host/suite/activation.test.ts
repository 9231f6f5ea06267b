import * as vscode from 'vscode';
import { equal, language, ok, openSample, until } from './helpers';

suite('activation', () => {
  test('a sample is a duty list and activates the extension', async () => {
    const document = await openSample('苇渡镇.dutylist');
    equal(document.languageId, 'dutylist');
    const extension = vscode.extensions.getExtension('dutylist.dutylist');
    ok(extension, 'the extension is not there');
    await until('activation', () => extension.isActive);
    await extension.exports.ready;
    equal(extension.exports.mode, 'process' in globalThis ? 'node' : 'browser');
    ok(extension.exports.client?.isRunning(), 'the server is not running');
  });

  test('a plain text that is a duty list becomes one', async () => {
    equal((await openSample('松笕镇.txt')).languageId, 'dutylist');
  });

  test('the display language is the one that was asked for', () => {
    equal(vscode.env.language, language());
  });

  test('texts in the manifest are in the display language', () => {
    const extension = vscode.extensions.getExtension('dutylist.dutylist')!;
    const [{ title }] = extension.packageJSON.contributes.commands;
    // of a web extension under development, VS Code reads package.nls.json only
    const chinese = language() === 'zh-cn' && extension.exports.mode === 'node';
    equal(/\p{Script=Han}/u.test(title.value ?? title), chinese, JSON.stringify(title));
  });
});
