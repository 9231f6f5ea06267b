import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CliWorld, runCli, textOfFile } from '../../support/memory-io';
import { fixableList, gapList, goodList } from '../../support/small-lists';

const severities = async (world: CliWorld, ...args: string[]) => {
  const result = await runCli(['check', '--format', 'json', ...args], world);
  const found: { path: string; severity: string }[] = JSON.parse(result.out).files.flatMap(
    (file: { path: string; findings: { severity: string }[] }) =>
      file.findings.map(({ severity }) => ({ path: file.path, severity })),
  );
  return { ...result, found: found.map(({ path, severity }) => `${path} ${severity}`) };
};
const config = (severity: string) => JSON.stringify({ rules: { 'number-format': severity } });

test('the nearest configuration above each document', async () => {
  const files = {
    'dutylist.config.json': config('error'),
    'a/x.txt': fixableList,
    'b/dutylist.config.json': config('hint'),
    'b/c/d/y.txt': fixableList,
    'b/z.txt': fixableList,
  };
  const { found } = await severities({ files }, 'a', 'b');
  assert.deepEqual(found, ['a/x.txt error', 'b/c/d/y.txt hint', 'b/z.txt hint']);
});

test('--config names one for all, --no-config wants none', async () => {
  const files = { 'dutylist.config.json': config('error'), 'other.json': config('information'), 'x.txt': fixableList };
  assert.deepEqual((await severities({ files }, 'x.txt', '--config', 'other.json')).found, ['x.txt information']);
  assert.deepEqual((await severities({ files }, 'x.txt', '--no-config')).found, ['x.txt warning']);
});

test('standard input has the configuration of the working folder', async () => {
  const { found, code } = await severities(
    { files: { 'dutylist.config.json': config('off') }, input: fixableList },
    '-',
  );
  assert.deepEqual([found, code], [[], 0]);
});

test('what is wrong in a configuration is told once, with its place, and the rest of it holds', async () => {
  const text = '{\n  "smaple": "x",\n  "rules": { "number-format": "hint", "nunber-gap": "off" }\n}';
  const files = { 'dutylist.config.json': text, 'd/a.txt': fixableList, 'd/e/b.txt': fixableList };
  const { found, err, code } = await severities({ files }, 'd');
  assert.deepEqual(found, ['d/a.txt hint', 'd/e/b.txt hint']);
  assert.deepEqual(err.split('\n').slice(0, -1), [
    'dutylist.config.json:2:3: 没有“smaple”这个设置项，未采用。可用的有：sample、towns、departments、rules、ignore、slips、latinWords。',
    'dutylist.config.json:3:39: 没有“nunber-gap”这条规则，未采用。',
  ]);
  assert.equal(code, 0);
  const english = await severities({ files }, 'd', '--locale', 'en');
  assert.match(english.err, /^dutylist\.config\.json:2:3: There is no setting “smaple”/);
});

test('a configuration that is no JSON at all', async () => {
  const { err, found, code } = await severities(
    { files: { 'dutylist.config.json': '{ rules }', 'x.txt': fixableList } },
    'x.txt',
  );
  assert.match(err, /^dutylist\.config\.json:1:3: 配置不是正确的 JSON：[^\n]*\n$/);
  assert.deepEqual([found, code], [['x.txt warning'], 2]);
});

test('a sample that is not there is told at its place', async () => {
  const files = { 'dutylist.config.json': '{ "sample": "样本.txt" }', 'x.txt': goodList };
  const { err, code } = await severities({ files }, 'x.txt');
  assert.equal(code, 0);
  assert.match(err, /^dutylist\.config\.json:1:13: “样本\.txt”处没有找到履职清单/);
  assert.equal((await severities({ files: { ...files, '样本.txt': goodList } }, 'x.txt')).err, '');
});

test('a configuration that is named and missing is misuse; one that can not be read is told', async () => {
  const files = { 'x.txt': fixableList };
  const missing = await runCli(['check', 'x.txt', '--config', 'none.json'], { files });
  assert.deepEqual([missing.code, missing.out, missing.err], [2, '', '无法读取 none.json：文件不存在\n']);
  const locked = { ...files, 'dutylist.config.json': { error: 'EACCES' } };
  const { code, found, err } = await severities({ files: locked }, 'x.txt');
  assert.deepEqual([code, found, err], [2, ['x.txt warning'], '无法读取 dutylist.config.json：没有权限\n']);
});

test('what the configuration ignores is neither reported nor fixed', async () => {
  const ignore = { ignore: [{ rule: 'number-format', list: 'basic', item: '发展党员' }] };
  const files = { 'dutylist.config.json': JSON.stringify(ignore), 'x.txt': fixableList, 'y.txt': gapList };
  const { found } = await severities({ files }, 'x.txt', 'y.txt');
  assert.deepEqual(found, ['y.txt error']);
  const fixed = await runCli(['fix', 'x.txt'], { files });
  assert.deepEqual([fixed.written, textOfFile(fixed, 'x.txt')], [[], fixableList]);
});
