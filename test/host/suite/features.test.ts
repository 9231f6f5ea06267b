import * as vscode from 'vscode';
import { codeActions, diagnostics, equal, language, ok, openSample, ruleOf, until } from './helpers';

const faulty = '鹤堰镇.dutylist';
const sample = '苇渡镇.dutylist';

/** The findings that samples/README.md walks through, by 0-based line. */
const faults: [number, string][] = [
  [24, 'unknown-line'],
  [29, 'category-numeral'],
  [37, 'number-gap'],
  [43, 'list-count'],
  [54, 'department-without-duties'],
  [56, 'department-missing'],
  [60, 'department-unlisted'],
  [62, 'department-repeated'],
  [64, 'column-count'],
  [68, 'contents-mismatch'],
  [71, 'item-outside-category'],
  [74, 'number-format'],
  [79, 'number-repeated'],
  [80, 'category-count'],
  [85, 'name-missing'],
];

suite('features', () => {
  let document: vscode.TextDocument;
  let original: string;

  suiteSetup(async () => {
    document = await openSample(faulty);
    original = document.getText();
  });

  /** The first line that begins so. */
  const rowOf = (start: string) => original.split('\r\n').findIndex(line => line.startsWith(start));

  /** Takes back what a test changed. */
  const undoAll = async () => {
    await vscode.window.showTextDocument(document);
    await until('undone', async () => {
      if (document.getText() === original) return true;
      await vscode.commands.executeCommand('undo');
      return document.getText() === original;
    });
  };
  teardown(undoAll);

  test('tells each planted fault on its line, in the language asked for', async () => {
    const found = await diagnostics(document, all => all.length === faults.length);
    equal(
      found.map(each => [each.range.start.line, ruleOf(each)]),
      faults,
    );
    equal(
      found.every(each => /\p{Script=Han}{2}/u.test(each.message.replace(/“.*?”/g, '')) === (language() === 'zh-cn')),
      true,
      found.map(each => each.message).join('\n'),
    );
    ok(
      found.every(each => each.source === 'dutylist' && typeof each.code === 'object'),
      'each has a link to its page',
    );
    ok(found[2]!.relatedInformation!.length > 0, 'the gap names its counterpart');
  });

  test('a link of a finding opens the page of its rule', async () => {
    const [first] = await diagnostics(document);
    const code = first!.code as { target: vscode.Uri };
    const page = await vscode.workspace.openTextDocument(code.target);
    ok(page.getText().includes(`# ${ruleOf(first!)}`), page.getText().slice(0, 200));
  });

  test('a quick fix mends one fault', async () => {
    const found = await diagnostics(document, all => all.length === faults.length);
    const count = found.find(each => ruleOf(each) === 'list-count')!;
    const [fix] = await codeActions(document, count.range);
    ok(fix!.isPreferred, `${fix!.title} is preferred`);
    ok(await vscode.workspace.applyEdit(fix!.edit!), 'the edit is applied');
    equal(document.lineAt(43).text.includes('（13项）'), true, document.lineAt(43).text);
    await diagnostics(document, all => all.length === faults.length - 1);
  });

  test('fix all does the safe ones and no more', async () => {
    await diagnostics(document, all => all.length === faults.length);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [all] = await codeActions(document, whole, vscode.CodeActionKind.SourceFixAll);
    ok(await vscode.workspace.applyEdit(all!.edit!), 'the edit is applied');
    const left = await diagnostics(document, found => found.length === faults.length - 4);
    const safe = new Set(['category-numeral', 'list-count', 'department-repeated', 'number-format']);
    equal(
      left.map(ruleOf),
      faults.map(([, rule]) => rule).filter(rule => !safe.has(rule)),
    );
  });

  test('typing brings new findings and takes them away', async () => {
    const before = await diagnostics(document, all => all.length === faults.length);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(16, 0, 16, 1), '9');
    await vscode.workspace.applyEdit(edit);
    await diagnostics(document, all => all.length > before.length);
    await undoAll();
    await diagnostics(document, all => all.length === before.length);
  });

  test('outline: lists, categories, items', async () => {
    const symbols = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length > 0 && found;
    });
    equal(symbols.length, 3);
    equal(symbols[0]!.children.length, 9);
    equal(symbols[0]!.children[0]!.children.length, 2);
    ok(/18.*17/.test(symbols[0]!.detail), symbols[0]!.detail);
  });

  test('folding: a list reaches to its last row', async () => {
    const ranges = await until('folding', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found?.length > 0 && found;
    });
    ok(
      ranges.some(range => range.start === 12 && range.end === 41),
      JSON.stringify(ranges),
    );
  });

  test('definition of an item: the same item in the other towns', async () => {
    const line = rowOf('6\t组织城乡居民');
    const targets = await until('definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(line, 4),
      );
      return found.length > 1 && found;
    });
    const uris = targets.map(target => ('uri' in target ? target.uri : target.targetUri).path.split('/').pop());
    // VS Code sorts them by file; the order in which the server tells them is tested with the server
    equal(uris.sort(), ['松笕镇.txt', sample]);
  });

  test('definition of a department: its duty heading', async () => {
    const [target] = await until('definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(62, document.lineAt(62).text.indexOf('县自然资源局') + 1),
      );
      return found.length > 0 && found;
    });
    const { range } = 'uri' in target! ? target : { range: target!.targetRange };
    equal(document.getText(range), '县自然资源局');
    ok(range.start.character > 40, 'it is the one in the duties');
  });

  test('hover tells place, departments and the wording of others', async () => {
    const hovers = await until('hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(rowOf('6\t组织城乡居民'), 4),
      );
      return found.length > 0 && found;
    });
    const text = hovers[0]!.contents.map(content => (content as vscode.MarkdownString).value).join('\n');
    ok(text.includes(language() === 'en' ? 'other towns have this duty' : '其他 2 个乡镇'), text);
    ok(text.includes('苇渡镇') && text.includes('松笕镇'), text);
  });

  test('the clean samples have no finding worse than information', async () => {
    for (const name of [sample, '松笕镇.txt']) {
      const clean = await openSample(name);
      await until(`${name} read`, async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          clean.uri,
        );
        return symbols?.length === 3;
      });
      const worse = vscode.languages
        .getDiagnostics(clean.uri)
        .filter(each => each.severity < vscode.DiagnosticSeverity.Information);
      equal(worse.map(ruleOf), []);
    }
  });

  test('other text files stay what they are', async () => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'notes.txt');
    const text = '会议记录\n讨论了基本履职事项清单的起草，下周再议。\n1. 负责人：待定\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const notes = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(notes);
    equal(notes.languageId, 'plaintext');
    await openSample(faulty);
    equal(notes.languageId, 'plaintext');
  });
});
