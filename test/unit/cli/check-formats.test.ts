import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromJSONSchema } from 'zod';
import { rules } from '../../../server/src/rules/registry';
import { runCli } from '../../support/memory-io';
import sarifSchema from '../../support/sarif-2.1.0.schema.json';
import { basicList, fixableList, gapList, goodList } from '../../support/small-lists';

const check = (format: string, files: Record<string, string>, more: object = {}) =>
  runCli(['check', '--format', format, ...Object.keys(files)], { files, ...more });

test('text: by file, with the words marked, what belongs to it, and a sum', async () => {
  const { out } = await runCli(['check', 'a.txt', 'b.txt', 'c.txt'], {
    files: { 'a.txt': gapList, 'b.txt': goodList, 'c.txt': fixableList },
  });
  assert.equal(
    out,
    `a.txt
  5:1 错误 序号由 1 跳到 3，缺 2。请补上缺失的事项，或重新编号。 number-gap
      3  发展党员。
      ^
      另见 4:1：前一个序号是 1

c.txt
  5:1 警告 序号“２”应写成“2”：只用半角数字，前后不加空格和标点。 number-format
      ２  发展党员。
      ^^

共 3 个文件，2 个问题：错误 1，警告 1。其中 1 个可用 dutylist fix 修正。
`,
  );
});

test('text in English', async () => {
  const { out } = await runCli(['check', '--locale=en', 'a.txt'], { files: { 'a.txt': gapList } });
  assert.match(out, /5:1 error Numbers jump from 1 to 3: 2 is missing\./);
  assert.match(out, /see 4:1: The number before is 1/);
  assert.match(out, /\n1 file, 1 finding: 1 error\.\n$/);
});

test('text: nothing that a document holds reaches the terminal as a control', async () => {
  const evil = basicList(['1\t组织\u001b[2J学习。', '3\u0007\t发展党员。']);
  for (const path of ['a.txt', 'a\u001b[31m.txt']) {
    const { out, err } = await runCli(['check', path, 'none\u001b[0m'], { files: { [path]: evil } });
    assert.doesNotMatch(out + err, /[^\n\P{Cc}]/u);
  }
});

test('text: colours on a terminal, unless NO_COLOR', async () => {
  const files = { 'a.txt': gapList };
  assert.match((await runCli(['check', 'a.txt'], { files, columns: 80 })).out, /\u001b\[31m错误\u001b\[0m/);
  const plain = await runCli(['check', 'a.txt'], { files, columns: 80, env: { NO_COLOR: '1' } });
  assert.doesNotMatch(plain.out, /\u001b/);
});

test('github: one command a finding, its values escaped', async () => {
  const { out, code } = await check('github', { '甲,乙:1%.txt': gapList });
  assert.equal(
    out,
    '::error file=甲%2C乙%3A1%25.txt,line=5,col=1,title=number-gap::序号由 1 跳到 3，缺 2。请补上缺失的事项，或重新编号。\n',
  );
  assert.equal(code, 1);
});

test('github: warnings, and notices for what is less', async () => {
  const withheld = `注：1项基本履职事项为敏感事项，不予公布。\n${gapList}`;
  const { out } = await check('github', { 'a.txt': withheld, 'b.txt': fixableList });
  assert.deepEqual(out.match(/^::\w+/gm), ['::notice', '::warning']);
});

test('sarif: valid by the schema, regions from 1 on, paths as URIs', async () => {
  const { out, code } = await check('sarif', { '甲 镇/清单#1.txt': gapList, 'b.txt': fixableList });
  const log = JSON.parse(out);
  const schema = fromJSONSchema(sarifSchema as Parameters<typeof fromJSONSchema>[0]);
  assert.deepEqual(schema.safeParse(log).error?.issues, undefined);
  const [result] = log.runs[0].results;
  assert.deepEqual(result.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: '%E7%94%B2%20%E9%95%87/%E6%B8%85%E5%8D%95%231.txt' },
        region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 2 },
      },
    },
  ]);
  assert.equal(result.relatedLocations.length, 1);
  assert.equal(log.runs[0].tool.driver.rules[result.ruleIndex].id, result.ruleId);
  assert.equal(code, 1);
});

test('sarif: the schema refuses what does not belong there', async () => {
  const { out } = await check('sarif', { 'a.txt': gapList });
  const schema = fromJSONSchema(sarifSchema as Parameters<typeof fromJSONSchema>[0]);
  for (const spoil of [
    (result: Record<string, unknown>) => delete result.message,
    (result: Record<string, unknown>) => Object.assign(result, { severity: 'error' }),
    (result: Record<string, unknown>) => Object.assign(result, { level: 'information' }),
  ]) {
    const log = JSON.parse(out);
    spoil(log.runs[0].results[0]);
    assert.equal(schema.safeParse(log).success, false);
  }
});

test('sarif and github: a path is as the repository knows it', async () => {
  const inFormat = async (format: string) =>
    (await runCli(['check', '--format', format, './d'], { files: { 'd/a.txt': gapList } })).out;
  assert.match(await inFormat('github'), /^::error file=d\/a\.txt,/);
  const [result] = JSON.parse(await inFormat('sarif')).runs[0].results;
  assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, 'd/a.txt');
});

test('sarif: rules with their defaults, off by default included', async () => {
  const { out } = await check('sarif', { 'a.txt': goodList });
  const found: { id: string; defaultConfiguration: object }[] = JSON.parse(out).runs[0].tool.driver.rules;
  const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
  assert.deepEqual(
    found.map(({ id, defaultConfiguration }) => [id, defaultConfiguration]),
    rules.map(rule => [rule.id, { level: levels[rule.severity], enabled: !rule.offByDefault }]),
  );
});

test('sarif: a fingerprint stays when lines and numbers move, and tells equal findings apart', async () => {
  const prints = async (text: string) =>
    JSON.parse((await check('sarif', { 'a.txt': text })).out).runs[0].results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
  const [before] = await prints(gapList);
  const moved = `\n\n${basicList(['1\t组织学习。', '2\t走访。', '4\t发展党员。'])}`;
  assert.deepEqual(await prints(moved), [before]);
  // the second list is told of, too
  const twice = await prints(gapList + gapList);
  assert.equal(new Set(twice).size, 3);
});

test('sarif: unreadable input is told in it', async () => {
  const { out, code } = await runCli(['check', '--format', 'sarif', 'none'], {});
  assert.deepEqual([JSON.parse(out).runs[0].invocations, code], [[{ executionSuccessful: false }], 2]);
});
