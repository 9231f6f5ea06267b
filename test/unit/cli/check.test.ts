import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../../support/memory-io';
import { basicList, gapList, goodList } from '../../support/small-lists';

const check = async (args: readonly string[], world: Parameters<typeof runCli>[1]) => {
  const result = await runCli(['check', '--format', 'json', ...args], world);
  return { ...result, json: result.out === '' ? undefined : JSON.parse(result.out) };
};
const pathsOf = (json: { files: { path: string }[] }) => json.files.map(file => file.path);

test('the object of a finding, complete', async () => {
  const { code, json, err } = await check(['a.dutylist'], { files: { 'a.dutylist': gapList } });
  assert.deepEqual(json, {
    version: 1,
    files: [
      {
        path: 'a.dutylist',
        town: '青石镇',
        findings: [
          {
            rule: 'number-gap',
            severity: 'error',
            message: '序号由 1 跳到 3，缺 2。请补上缺失的事项，或重新编号。',
            range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } },
            list: 'basic',
            item: 3,
            related: [
              {
                path: 'a.dutylist',
                range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } },
                message: '前一个序号是 1',
              },
            ],
            fixes: [
              { title: '为每个缺失的序号插入空行（1 行）', safe: false },
              { title: '从此处起重新编号到清单末尾', safe: false },
              { title: '整个清单重新编号', safe: false },
              { title: '在注中写明有 1 项不予公布', safe: false },
            ],
          },
        ],
      },
    ],
    summary: { errors: 1, warnings: 0, informations: 0, hints: 0 },
  });
  assert.equal(code, 1);
  assert.equal(err, '');
});

test('a clean document: exit code 0 and nothing on the error output', async () => {
  const { code, json, err } = await check(['a.dutylist'], { files: { 'a.dutylist': goodList } });
  assert.deepEqual([code, json.files[0].findings, err], [0, [], '']);
});

test('findings below a warning leave the exit code at 0', async () => {
  const withheld = `注：1项基本履职事项为敏感事项，不予公布。\n${gapList}`;
  const { code, json } = await check(['a.dutylist'], { files: { 'a.dutylist': withheld } });
  assert.deepEqual([code, json.summary], [0, { errors: 0, warnings: 0, informations: 1, hints: 0 }]);
});

test('a folder: its documents as given plus the path below, a .txt only if it is a duty list', async () => {
  const files = {
    'd/b.txt': goodList,
    'd/a/c.dutylist': goodList,
    'd/letter.txt': '各位同事：请查收。\n',
    'd/empty.dutylist': '',
    'd/notes.md': goodList,
  };
  const { json, code } = await check(['./d/'], { files });
  assert.deepEqual(pathsOf(json), ['./d/a/c.dutylist', './d/b.txt', './d/empty.dutylist']);
  assert.equal(code, 0);
});

test('a file that is named is checked whatever it is, and told if it is no duty list', async () => {
  const files = { 'letter.txt': '各位同事：请查收。\n', 'list.md': goodList };
  const { json, err, code } = await check(['list.md', 'letter.txt'], { files });
  assert.deepEqual(pathsOf(json), ['list.md', 'letter.txt']);
  assert.equal(err, 'letter.txt：没有找到清单标题或表头，可能不是履职事项清单。\n');
  assert.equal(code, 0);
});

test('each file once, however often and however it is given', async () => {
  const files = { 'd/a.dutylist': goodList, 'd/b.txt': 'x' };
  assert.deepEqual(pathsOf((await check(['d/a.dutylist', 'd', './d/a.dutylist'], { files })).json), ['d/a.dutylist']);
  assert.deepEqual(pathsOf((await check(['d', 'd/b.txt'], { files })).json), ['d/a.dutylist', 'd/b.txt']);
});

test('what can not be read is told with its path, the rest goes on, and the exit code is 2', async () => {
  const files = {
    'a.dutylist': Buffer.from('\ufeff青石镇', 'utf16le'),
    'b.dutylist': Buffer.from([0, 1, 2, 3, 0, 0]),
    'c.dutylist': { error: 'EACCES' },
    'd.dutylist': gapList,
  };
  const { json, err, code } = await check(['a.dutylist', 'b.dutylist', 'c.dutylist', 'missing', 'd.dutylist'], {
    files,
  });
  assert.deepEqual(pathsOf(json), ['d.dutylist']);
  assert.deepEqual(err.split('\n').slice(0, -1), [
    '无法读取 missing：文件不存在',
    '无法读取 a.dutylist：文件是 UTF-16 编码，请另存为 UTF-8',
    '无法读取 b.dutylist：文件不是文本（既不是 UTF-8，也不是 GB18030）',
    '无法读取 c.dutylist：没有权限',
  ]);
  assert.equal(code, 2);
});

test('a file that goes between listing and reading', async () => {
  const { json, err, code } = await check(['d'], {
    files: { 'd/a.dutylist': goodList, 'd/b.dutylist': goodList },
    beforeRead: (_path, files) => files.delete('d/b.dutylist'),
  });
  assert.deepEqual([pathsOf(json), err, code], [['d/a.dutylist'], '无法读取 d/b.dutylist：文件不存在\n', 2]);
});

test('standard input', async () => {
  const { json, code } = await check(['-'], { input: gapList });
  assert.deepEqual([pathsOf(json), json.files[0].findings[0].related[0].path, code], [['-'], '-', 1]);
  assert.equal((await check(['-'], { input: { error: 'EIO' } })).err, '无法读取 -：EIO\n');
});

test('a folder without duty lists is told', async () => {
  const { json, err, code } = await check(['d'], { files: { 'd/letter.txt': '请查收。' } });
  assert.deepEqual([json.files, err, code], [[], '没有找到履职事项清单。\n', 0]);
});

test('one kind of list twice: items of the second count by themselves', async () => {
  const { json } = await check(['a.dutylist'], { files: { 'a.dutylist': gapList + basicList(['1\t走访。']) } });
  assert.deepEqual(
    json.files[0].findings.map((finding: { rule: string; range: { start: { line: number } } }) => [
      finding.rule,
      finding.range.start.line,
    ]),
    [
      ['number-gap', 4],
      ['contents-mismatch', 5],
    ],
  );
});

test('progress goes to the error output, on a terminal only, and is taken away', async () => {
  const files = { 'd/a.dutylist': goodList, 'd/b.dutylist': goodList };
  const { err, out } = await runCli(['check', 'd'], { files, columns: 80 });
  assert.match(err, /\[1\/2\] d\/a\.dutylist[\s\S]*\[2\/2\] d\/b\.dutylist/);
  assert.ok(err.endsWith('\r\u001b[K'));
  assert.equal(out, '共 2 个文件，没有问题。\n');
  assert.equal((await runCli(['check', 'd'], { files })).err, '');
});
