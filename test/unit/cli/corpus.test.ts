// Several documents given together are judged in the light of one another, as in the editor.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf } from '../../../server/src/messages/messages';
import { createHost } from '../../support/host';
import { type CliWorld, runCli } from '../../support/memory-io';

const list = (town: string, department: string, county = '云岭县') =>
  `${county}${town}配合履职事项清单\n一、民生服务（2项）\n1\t演出\t${department}\t负责。\t协助。\n2\t征兵\t县人武部\t负责。\t协助。\n`;
const usual = '县文化旅游局';
const towns = {
  'd/a.txt': list('青石镇', '县文化和旅游局'),
  'd/b.txt': list('鹤堰镇', usual),
  'd/c.txt': list('柳溪镇', usual),
};

const check = async (args: readonly string[], world: CliWorld) => {
  const result = await runCli(['check', '--format', 'json', ...args], world);
  const { files } = JSON.parse(result.out) as {
    files: { path: string; town: string | null; findings: { rule: string; message: string; fixes: unknown[] }[] }[];
  };
  const found = files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`));
  return { ...result, files, found };
};

test('a spelling is held against the other documents that are given', async () => {
  assert.deepEqual((await check(['d'], { files: towns })).found, ['d/a.txt department-spelling']);
  assert.deepEqual((await check(['d/b.txt', 'd/a.txt', 'd/c.txt'], { files: towns })).found, [
    'd/a.txt department-spelling',
  ]);
  assert.deepEqual((await check(['d/a.txt', 'd/b.txt'], { files: towns })).found, []);
  assert.deepEqual((await check(['d/a.txt'], { files: towns })).found, []);
});

test('standard input beside files', async () => {
  const files = { 'd/b.txt': towns['d/b.txt'], 'd/c.txt': towns['d/c.txt'] };
  const { found } = await check(['-', 'd'], { files, input: towns['d/a.txt'] });
  assert.deepEqual(found, ['- department-spelling']);
});

test('town and county of the configuration', async () => {
  const config = { towns: [{ files: 'd/a.txt', town: '石桥镇', county: '青岩县' }] };
  const files = { ...towns, 'dutylist.config.json': JSON.stringify(config) };
  const result = await check(['d'], { files });
  assert.deepEqual(
    result.files.map(({ town }) => town),
    ['石桥镇', '鹤堰镇', '柳溪镇'],
  );
  assert.deepEqual(result.found, []);
  const named = await check(['d', '--config', 'e/x.json'], { files: { ...towns, 'e/x.json': JSON.stringify(config) } });
  assert.deepEqual(named.found, ['d/a.txt department-spelling'], 'globs are relative to the configuration');
  const departments = { departments: { 云岭县: { names: ['县文化和旅游局'] } } };
  const known = await check(['d'], { files: { ...towns, 'dutylist.config.json': JSON.stringify(departments) } });
  assert.deepEqual(known.found, ['d/b.txt department-spelling', 'd/c.txt department-spelling']);
});

test('what the editor finds and offers, the command line does', async () => {
  const files = {
    'dutylist.config.json': '{ "sample": "d/b.txt", "rules": { "missing-item": "hint" } }',
    ...towns,
    'd/e.txt': list('石桥镇', ''),
    'd/f.txt': '云岭县松林镇配合履职事项清单\n一、民生服务（1项）\n1\t巡河\t县水利局\t负责。\t巡查堤防。\n',
  };
  const { files: checked } = await check(['d'], { files });
  const host = createHost(files);
  await host.service.load();
  const m = messagesOf('zh-cn');
  for (const { path, town, findings } of checked) {
    const snapshot = host.service.update(host.uri(path), files[path as keyof typeof files]);
    host.compare();
    assert.equal(town, snapshot.town);
    assert.deepEqual(
      findings.map(({ rule, message, fixes }) => [rule, message, fixes]),
      snapshot.result.findings.map(each => [
        each.rule,
        each.message(m),
        each.fixes().map(fix => ({ title: fix.title(m), safe: fix.safe })),
      ]),
    );
  }
  const fixes = checked.flatMap(({ findings }) => findings.flatMap(each => each.fixes));
  assert.match(JSON.stringify(fixes), /按其他乡镇的同类事项填入“县文化旅游局”/);
  assert.match(JSON.stringify(checked.at(-1)), /missing-item/);
});

test('a document that is fixed is judged among the others', async () => {
  const { out } = await runCli(['fix', 'd'], { files: towns });
  assert.match(out, /还有 1 个问题：警告 1/);
});
