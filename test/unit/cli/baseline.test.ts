import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CliWorld, runCli, textOfFile } from '../../support/memory-io';
import { basicList, fixableList, gapList, goodList } from '../../support/small-lists';

const check = async (files: CliWorld['files'], args: readonly string[], more: CliWorld = {}) => {
  const result = await runCli(['check', '--format', 'json', ...args], { files: files ?? {}, ...more });
  const rules =
    result.out === ''
      ? undefined
      : JSON.parse(result.out).files.flatMap((file: { findings: { rule: string }[] }) =>
          file.findings.map(finding => finding.rule),
        );
  return { ...result, rules };
};
const entry = { town: '青石镇', rule: 'number-gap', list: 'basic', item: '发展党员', text: '', count: 1 };
const baseline = (...findings: object[]) => `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;

test('without the file, what is found is recorded, said, and no fault', async () => {
  const result = await check({ 'a.txt': gapList }, ['a.txt', '--baseline', 'base.json']);
  assert.deepEqual([result.code, result.rules], [0, []]);
  assert.equal(result.err, '已把现有的 1 个问题记入基线文件 base.json。\n');
  assert.equal(textOfFile(result, 'base.json'), baseline(entry));
});

test('with the file, only what is more than it knows is reported', async () => {
  const files = { 'base.json': baseline(entry), 'a.txt': gapList };
  const same = await check(files, ['a.txt', '--baseline', 'base.json']);
  assert.deepEqual([same.code, same.rules, same.err, same.written], [0, [], '', []]);

  const other = await check({ ...files, 'b.txt': fixableList }, ['a.txt', 'b.txt', '--baseline', 'base.json']);
  assert.deepEqual([other.code, other.rules], [1, ['number-format']]);
  const twice = await check({ ...files, 'b.txt': gapList }, ['a.txt', 'b.txt', '--baseline', 'base.json']);
  assert.deepEqual([twice.code, twice.rules], [1, ['number-gap']]);
});

test('what one town had does not hide what is new in another', async () => {
  const files = { 'base.json': baseline(entry), 'b.txt': gapList.replaceAll('青石镇', '鹤堰镇') };
  const other = await check(files, ['b.txt', '--baseline', 'base.json']);
  assert.deepEqual([other.code, other.rules], [1, ['number-gap']]);
});

test('in text: what is new, and how much the baseline has', async () => {
  const files = { 'base.json': baseline(entry), 'a.txt': gapList, 'b.txt': fixableList };
  const text = (...paths: string[]) => runCli(['check', ...paths, '--baseline', 'base.json'], { files });
  assert.equal((await text('a.txt')).out, '共 1 个文件，没有新的问题；基线中已有 1 个。\n');
  assert.match((await text('a.txt', 'b.txt')).out, /\n共 2 个文件，1 个问题：警告 1。.*基线中另有 1 个。\n$/);
});

test('a moved, renumbered and renamed document has nothing new', async () => {
  const moved = `\n${basicList(['1\t组织学习。', '2\t走访。', '5\t*发展党员'])}`;
  const files = { 'base.json': baseline(entry), 'elsewhere/b.txt': moved };
  assert.deepEqual((await check(files, ['elsewhere', '--baseline', 'base.json'])).rules, []);
});

test('--update-baseline records anew, also what is gone', async () => {
  const result = await check({ 'base.json': baseline(entry), 'a.txt': fixableList }, [
    'a.txt',
    '--baseline=base.json',
    '--update-baseline',
  ]);
  assert.deepEqual([result.code, result.rules], [0, []]);
  assert.equal(
    textOfFile(result, 'base.json'),
    baseline({ town: '青石镇', rule: 'number-format', list: 'basic', item: '发展党员', text: '', count: 1 }),
  );
});

test('a file that is no baseline is not touched', async () => {
  for (const content of ['{}', 'not json', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":1}]}'])
    for (const more of [[], ['--update-baseline']]) {
      const result = await check({ 'a.txt': gapList, 'p.json': content }, ['a.txt', '--baseline', 'p.json', ...more]);
      assert.deepEqual([result.code, result.out, result.written], [2, '', []]);
      assert.equal(result.err, 'p.json 不是基线文件，未使用，也未改动。\n');
    }
});

test('nothing is recorded where something could not be read or written', async () => {
  const result = await check({ 'a.txt': gapList }, ['a.txt', 'none', '--baseline', 'base.json']);
  assert.deepEqual([result.code, result.written], [2, []]);
  assert.match(result.err, /未写入基线文件 base\.json/);
  const full = await check({ 'a.txt': gapList }, ['a.txt', '--baseline', 'b.json'], { writeError: 'ENOSPC' });
  assert.deepEqual([full.code, full.err], [2, '未写入 b.json：磁盘已满\n']);
});

test('--update-baseline alone is misuse', async () => {
  const result = await check({ 'a.txt': goodList }, ['a.txt', '--update-baseline']);
  assert.deepEqual([result.code, result.err], [2, '--update-baseline 要与 --baseline FILE 一起使用。\n']);
});
