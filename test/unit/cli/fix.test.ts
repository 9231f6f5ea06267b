import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../../server/src/node/encoding';
import { runCli, textOfFile } from '../../support/memory-io';
import { basicList, fixableList, fixedList, gapList, goodList } from '../../support/small-lists';

test('applies the safe fixes, writes only what changed, and says so', async () => {
  const result = await runCli(['fix', 'd'], { files: { 'd/a.txt': fixableList, 'd/b.txt': goodList } });
  assert.equal(textOfFile(result, 'd/a.txt'), fixedList);
  assert.deepEqual(result.written, ['d/a.txt']);
  assert.equal(result.out, '已修正 d/a.txt\n共 2 个文件，已修正 1 个。没有其他问题。\n');
  assert.deepEqual([result.code, result.err], [0, '']);
});

test('the exit code judges what is left', async () => {
  const both = basicList(['1\t组织学习。', '３\t发展党员。'], { declared: 2 });
  const result = await runCli(['fix', 'a.txt'], { files: { 'a.txt': both } });
  assert.equal(textOfFile(result, 'a.txt'), both.replace('３', '3'));
  assert.match(result.out, /还有 1 个问题：错误 1；用 dutylist check 查看。\n$/);
  assert.equal(result.code, 1);
});

test('encoding, BOM and line ends stay', async () => {
  const windows = fixableList.replace(/\n/g, '\r\n');
  for (const encoding of ['gb18030', 'utf-8-bom', 'utf-8'] as const) {
    const bytesOf = (text: string) => (encode(text, encoding) as { bytes: Uint8Array }).bytes;
    const { files } = await runCli(['fix', 'a.txt'], { files: { 'a.txt': bytesOf(windows) } });
    assert.deepEqual(Buffer.from(files.get('a.txt') as Uint8Array), Buffer.from(bytesOf(windows.replace('２', '2'))));
  }
});

test('--dry-run writes nothing and prints a unified diff', async () => {
  const result = await runCli(['fix', '--dry-run', 'a.txt', 'b.txt'], {
    files: { 'a.txt': fixableList, 'b.txt': goodList },
  });
  assert.deepEqual(result.written, []);
  assert.equal(
    result.out,
    `--- a.txt
+++ a.txt
@@ -1,5 +1,5 @@
 青石镇基本履职事项清单
 序号	事项名称
 一、党的建设（2项）	
 1	组织学习。
-２	发展党员。
+2	发展党员。
`,
  );
  assert.deepEqual([result.err, result.code], ['共 2 个文件，将修正 1 个。没有其他问题。\n', 0]);
});

test('standard input goes to standard output, with its encoding; the rest is said on the error output', async () => {
  const input = (encode(fixableList, 'gb18030') as { bytes: Uint8Array }).bytes;
  const result = await runCli(['fix', '-'], { input });
  assert.deepEqual(
    Buffer.from(result.outBytes),
    Buffer.from((encode(fixedList, 'gb18030') as typeof input & { bytes: Uint8Array }).bytes),
  );
  assert.equal(result.err, '共 1 个文件，已修正 1 个。没有其他问题。\n');
  assert.equal((await runCli(['fix', '-'], { input: gapList })).out, gapList);
});

test('--rule: only these rules, several, also before the paths', async () => {
  const text = basicList(['1\t组织学习。', '２\t发展党员。']).replace('一、', '二、');
  for (const [args, expected] of [
    [['a.txt', '--rule', 'number-format'], text.replace('２', '2')],
    [['--rule', 'category-numeral', 'a.txt'], text.replace('二、', '一、')],
    [['--rule', 'category-numeral', 'number-format', './a.txt'], fixedList],
    [['a.txt', '--rule', 'category-numeral,number-format'], fixedList],
    [['a.txt', '--rule', 'number-gap'], text],
  ] as const) {
    const result = await runCli(['fix', ...args], { files: { 'a.txt': text } });
    assert.equal(textOfFile(result, 'a.txt'), expected, args.join(' '));
    assert.equal(result.code, expected === fixedList ? 0 : 1, 'rules that were not asked for still count');
  }
});

test('an unknown rule is misuse', async () => {
  const result = await runCli(['fix', 'a.txt', '--rule', 'number-fromat'], { files: { 'a.txt': fixableList } });
  assert.deepEqual([result.code, result.written], [2, []]);
  assert.equal(result.err, '没有规则“number-fromat”。是否指 number-format？\n');
});

test('bytes that would not come back as they were are left alone', async () => {
  // 0x80 decodes to € in GB18030, but € is written with two bytes
  const text = (encode(fixableList, 'gb18030') as { bytes: Uint8Array }).bytes;
  const bytes = Buffer.concat([text, Buffer.from([0x80, 0x0a])]);
  for (const more of [[], ['--dry-run']]) {
    const result = await runCli(['fix', 'a.txt', ...more], { files: { 'a.txt': bytes } });
    assert.deepEqual([result.code, result.written], [2, []]);
    assert.match(result.err, /^未写入 a\.txt：文件中有无法按原编码原样写回的内容\n/);
  }
  const piped = await runCli(['fix', '-'], { input: bytes });
  assert.deepEqual([piped.code, piped.out], [2, '']);
});

test('a file that another program changes meanwhile is left alone', async () => {
  let readings = 0;
  const result = await runCli(['fix', 'a.txt'], {
    files: { 'a.txt': fixableList },
    beforeRead: (path, files) => {
      if (path === 'a.txt' && ++readings === 2) files.set(path, goodList);
    },
  });
  assert.deepEqual([result.code, result.written], [2, []]);
  assert.match(result.err, /^未写入 a\.txt：文件在此期间被别的程序改过\n/);
});

test('a file on which the program fails is told, and the rest goes on', async () => {
  const readings: string[] = [];
  const result = await runCli(['fix', 'a.txt', 'b.txt'], {
    files: { 'a.txt': fixableList, 'b.txt': fixableList },
    beforeRead: path => {
      readings.push(path);
      if (path === 'a.txt' && readings.filter(each => each === path).length === 2) throw new Error('broken');
    },
  });
  assert.deepEqual([result.code, result.written], [2, ['b.txt']]);
  assert.equal(result.err, 'a.txt：程序出错，未能处理：Error: broken\n');
});

test('a file that can not be written is told, and the rest goes on', async () => {
  const result = await runCli(['fix', 'a.txt', 'none'], { files: { 'a.txt': fixableList }, writeError: 'EROFS' });
  assert.match(result.err, /无法读取 none：文件不存在\n未写入 a\.txt：磁盘是只读的\n/);
  assert.match(result.out, /还有 1 个问题：警告 1/);
  assert.equal(result.code, 2);
});

test('--dry-run names files as they are, Chinese included', async () => {
  const { out } = await runCli(['fix', '--dry-run', '县/青石镇.txt'], {
    files: { '县/青石镇.txt': '青石镇基本履职事项清单\n一、党的建设（1项）\n１\t组织学习。\n' },
  });
  assert.match(out, /^--- 县\/青石镇\.txt\n\+\+\+ 县\/青石镇\.txt\n@@/);
});
