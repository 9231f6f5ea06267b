import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../../server/src/node/encoding';
import { runCli, textOfFile } from '../../support/memory-io';
import { goodList } from '../../support/small-lists';

const head = '青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n';
const table = `${head}1\t残疾人服务\t县残疾人联合会\t负责审核。\t登记需求。\n`;
const drafting = `${head}1\t残疾人服务\n\t【对应上级部门】县残疾人联合会\n\t【上级部门职责】\n\t负责审核。\n\t【配合职责】\n\t登记需求。\n`;
const files = { 'a.txt': table, 'b.txt': drafting };

test('convert: to standard output, from a file or from standard input; nothing is written', async () => {
  const there = await runCli(['convert', 'a.txt', '--to', 'drafting'], { files });
  assert.deepEqual([there.code, there.out, there.err, there.written], [0, drafting, '', []]);
  const back = await runCli(['convert', '-', '--to', 'table'], { input: drafting });
  assert.deepEqual([back.code, back.out, back.err], [0, table, '']);
  const same = await runCli(['convert', 'a.txt', '--to', 'table'], { files });
  assert.deepEqual([same.code, same.out], [0, table]);
});

test('convert: into a file, or in place; encoding and line ends stay', async () => {
  const bytesOf = (text: string) => (encode(text.replaceAll('\n', '\r\n'), 'gb18030') as { bytes: Uint8Array }).bytes;
  const world = { files: { 'a.txt': bytesOf(table) } };
  const copied = await runCli(['convert', 'a.txt', '--to', 'drafting', '--out', 'c.dutylist'], world);
  assert.deepEqual([copied.code, copied.out, copied.written], [0, '', ['c.dutylist']]);
  assert.deepEqual(Buffer.from(copied.files.get('c.dutylist') as Uint8Array), Buffer.from(bytesOf(drafting)));
  const replaced = await runCli(['convert', 'a.txt', '--to', 'drafting', '--out', './a.txt'], world);
  assert.deepEqual(Buffer.from(replaced.files.get('a.txt') as Uint8Array), Buffer.from(bytesOf(drafting)));
});

test('convert: a file that changes meanwhile is left alone', async () => {
  let reads = 0;
  const result = await runCli(['convert', 'a.txt', '--to', 'drafting', '--out', 'a.txt'], {
    files,
    beforeRead: (path, all) => {
      if (path === 'a.txt' && ++reads === 2) all.set(path, `${table}#\n`);
    },
  });
  assert.deepEqual([result.code, result.written], [2, []]);
  assert.match(result.err, /未写入 a.txt：文件在此期间被别的程序改过/);
});

test('convert: what is left alone is told with its place, and is exit code 1', async () => {
  const apart = `${head}1\t残疾人服务\n\t【配合职责】\n\t登记\n\t走访\n`;
  const result = await runCli(['convert', '-', '--to', 'table'], { input: apart });
  assert.deepEqual([result.code, result.out], [1, apart]);
  assert.match(result.err, /^-:4:1 第 1 项转换后读出的内容会与现在不同/);
  const copy = `${head}1\t残疾人服务\t县残疾人联合会\t负责审核。\t登记辖区残疾人的需求。\n1\t残疾人服务\t\t\t登记辖区残疾人的要求。\n`;
  const copied = await runCli(['convert', '-', '--to', 'drafting', '--locale', 'en'], { input: copy });
  assert.equal(copied.code, 0);
  assert.match(copied.out, /\n# 续页上的“配合职责”与此不同：登记辖区残疾人的要求。\n$/);
  assert.match(copied.err, /^-:5:11 Item 1: “配合职责” on the continued page differs/);
});

test('convert: what lost columns leave open is told, and is no failure', async () => {
  const flow =
    '青石镇配合履职事项清单\n1\n残疾人服务\n县残疾人联合会\n县残疾人联合会：\n负责审核。\n履职保障：\n开展培训。\n做好登记。\n';
  const result = await runCli(['convert', '-', '--to', 'drafting'], { input: flow });
  assert.equal(result.code, 0);
  assert.match(result.out, /\n1\t残疾人服务\n\t【对应上级部门】县残疾人联合会\n/);
  assert.match(result.err, /^-:9:1 第 1 项：列已丢失，履职保障到哪里为止不明确.*转换后不再提示。\n$/);
});

test('convert: misuse and what can’t be read', async () => {
  for (const args of [
    ['convert', 'a.txt'],
    ['convert', 'a.txt', '--to', 'flow'],
    ['convert', '--to', 'table'],
  ])
    assert.equal((await runCli(args, { files })).code, 2, args.join(' '));
  const missing = await runCli(['convert', 'x.txt', '--to', 'table'], { files });
  assert.deepEqual([missing.code, missing.out], [2, '']);
});

const untidy = goodList.replace('组织学习。', '<p>组织学习。</p>');

test('format: in place, atomically, only what changes', async () => {
  const result = await runCli(['format', 'd', 'b.txt'], {
    files: { 'd/a.txt': untidy, 'd/c.txt': goodList, ...files },
  });
  assert.equal(textOfFile(result, 'd/a.txt'), goodList);
  assert.deepEqual(result.written, ['d/a.txt']);
  assert.deepEqual([result.code, result.out], [0, '已整理 d/a.txt\n共 3 个文件，已整理 1 个。\n']);
  const input = await runCli(['format', '-'], { input: untidy });
  assert.deepEqual([input.code, input.out], [0, goodList]);
});

test('format --check: nothing is written, and differences are exit code 1', async () => {
  const result = await runCli(['format', '--check', 'a.txt', 'c.txt'], {
    files: { 'a.txt': untidy, 'c.txt': goodList },
  });
  assert.deepEqual([result.code, result.written], [1, []]);
  assert.equal(result.out, '需要整理 a.txt\n共 2 个文件，需要整理 1 个。\n');
  const clean = await runCli(['format', '--check', '-'], { input: goodList });
  assert.deepEqual([clean.code, clean.out], [0, '共 1 个文件，需要整理 0 个。\n']);
});

test('format: what is left alone is told with its place and what to do, and is exit code 1', async () => {
  const twoAlike = `${head}1\t残疾人服务\t<p>县残联</p>\t审核。\t登记。\n`.replace(
    '配合职责\n',
    '配合职责\t配合职责（二）\n',
  );
  const quote = `${head}1\t残疾人服务\t<p>县残联</p>\t"审核。\t登记。\n`;
  for (const [text, told] of [
    [twoAlike, /^-:1:1 这个清单的表头有两列名称相同或相近.*请先改正表头，再整理。\n/],
    [quote, /^-:4:1 这一行有只开不合的引号.*再整理。\n/],
  ] as const) {
    const result = await runCli(['format', '-'], { input: text });
    assert.deepEqual([result.code, result.out], [1, text]);
    assert.match(result.err, told);
    assert.equal((await runCli(['format', '-', '--check'], { input: text })).code, 1);
  }
});

test('format: lists without columns, and copies that are kept in comments, are told and are no failure', async () => {
  const flow = '青石镇配合履职事项清单\n1\n残疾人服务\n县残联\n县残联：\n审核。\n履职保障：\n培训。\n\n登记。\n';
  const left = await runCli(['format', '-', '--locale', 'en'], { input: flow });
  assert.deepEqual([left.code, left.out], [0, flow]);
  assert.match(
    left.err,
    /^-:1:1 The columns of this list are lost .*Convert it to the table or the drafting layout first\./,
  );
  const copied = `${head}1\t残疾人服务\t县残联\t审核。\t登记需求，按月上报。\n1\t残疾人服务\t\t培训。\t登记需求,按月上报。\n`;
  const result = await runCli(['format', '-'], { input: copied });
  assert.equal(result.code, 0);
  assert.match(result.out, /\n# 续页上的“配合职责”与此不同：登记需求,按月上报。\n$/);
  assert.match(result.err, /^-:5:14 第 1 项续页上的“配合职责”与首页不同/);
});
