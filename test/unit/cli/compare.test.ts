// `compare`: one page of the towns side by side.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli, textOfFile } from '../../support/memory-io';

const town = (name: string, ...items: string[]) =>
  [
    `云岭县${name}基本履职事项清单`,
    `一、民生服务（${items.length}项）`,
    ...items.map((item, i) => `${i + 1}\t${item}`),
    '',
  ].join('\n');
const both = (name: string, basic: readonly string[], reclaimed: readonly string[]) =>
  `${town(name, ...basic)}${town(name, ...reclaimed).replace('基本履职', '上级部门收回')}`;
const [mediation, relief, honey] = [
  '排查化解矛盾纠纷，组织村级调解员就地调处。',
  '受理最低生活保障、特困供养和临时救助申请。',
  '举办<蜂蜜>评比。',
];
const files = {
  'd/a.txt': town('青石镇', mediation, relief),
  'd/b.txt': town('鹤堰镇', honey, mediation.replace('村级', '专职')),
  'd/c.txt': town('柳溪镇', relief, mediation),
  'd/notes.txt': '会议记录\n',
};
const rows = (html: string) =>
  [...html.matchAll(/<tr><th class="n" scope="row">(.*?)<\/th><td class="h">(.*?)<\/td>(.*?)<\/tr>/g)].map(
    ([, name, having, cells]) => [name, having, [...cells!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell)],
  );

test('a row a duty, a column a town, by category in the order of the lists; what is worded otherwise below it', async () => {
  const { code, out, err } = await runCli(['compare', 'd'], { files });
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(rows(out), [
    ['举办&#60;蜂蜜&#62;评比。', '1/3', ['—', '1', '—']],
    [relief, '2/3', ['2', '—', '1']],
    [mediation, '3/3', ['1', '2', '2']],
  ]);
  assert.ok(out.includes('<b>青石镇、柳溪镇</b>'));
  assert.ok(out.includes('<b>鹤堰镇</b> 排查化解矛盾纠纷，组织<del>村级</del><ins>专职</ins>调解员就地调处。'));
  assert.equal(out.match(/<details>/g)!.length, 1);
});

test('a duty that another list holds is told with that list and its number there', async () => {
  const { out } = await runCli(['compare', 'd'], {
    files: {
      'd/a.txt': both('青石镇', [mediation!, relief!], [honey!]),
      'd/b.txt': both('鹤堰镇', [mediation!], [honey!, relief!]),
    },
  });
  assert.deepEqual(rows(out), [
    [mediation, '2/2', ['1', '1']],
    [relief, '1/2', ['2', '收回 2']],
    ['举办&#60;蜂蜜&#62;评比。', '2/2', ['1', '1']],
    [relief, '1/2', ['基本 2', '2']],
  ]);
});

test('towns of one name are told with their counties', async () => {
  const { out } = await runCli(['compare', 'd'], {
    files: {
      'd/a.txt': files['d/a.txt'],
      'd/b.txt': files['d/a.txt'].replace('云岭县', '白水县'),
      'd/c.txt': files['d/c.txt'],
    },
  });
  for (const name of ['云岭县青石镇', '白水县青石镇', '柳溪镇']) assert.ok(out.includes(`<td>${name}</td>`), name);
});

test('what one list finds in another one is told in both', async () => {
  const { out } = await runCli(['compare', 'd'], {
    files: {
      'd/a.txt': both('青石镇', [mediation!, relief!], [honey!]),
      'd/b.txt': both('鹤堰镇', [mediation!], [honey!, relief!]),
      'd/c.txt': both('柳溪镇', [mediation!, relief!], [honey!]),
    },
  });
  const relieved = rows(out).filter(([name]) => name === relief);
  assert.deepEqual(relieved, [
    [relief, '2/3', ['2', '收回 2', '2']],
    [relief, '1/3', ['基本 2', '2', '基本 2']],
  ]);
});

test('entries that are as in the first wording are left out of the others', async () => {
  const assisting = (name: string, duties: string) =>
    `云岭县${name}配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\n1\t${relief}\t县民政局\t县民政局：${duties}\t协助。\n`;
  const { out } = await runCli(['compare', 'd'], {
    files: {
      'd/a.txt': assisting('青石镇', '1.统筹救助工作。2.核对家庭经济状况。3.发放资金。'),
      'd/b.txt': assisting('鹤堰镇', '1. 统筹救助工作。2. 核对家庭收入状况。3. 发放资金。'),
      'd/c.txt': assisting('柳溪镇', '1. 统筹救助工作。2. 核对家庭经济状况。3. 发放资金。'),
    },
  });
  assert.ok(
    out.includes('<b>青石镇、柳溪镇</b> 县民政局：\n1.统筹救助工作。\n2.核对家庭经济状况。\n3.发放资金。</li>'),
  );
  assert.match(
    out,
    /<b>鹤堰镇<\/b> 县民政局：\n<i>（1 条相同）<\/i>\n2\.核对家庭<del>经济<\/del><ins>收入<\/ins>状况。\n<i>（1 条相同）<\/i>/,
  );
});

test('the sample’s words come first', async () => {
  const { out } = await runCli(['compare', 'd'], {
    files: { ...files, 'd/dutylist.config.json': '{ "sample": "b.txt" }' },
  });
  assert.ok(rows(out).some(([name]) => name === mediation!.replace('村级', '专职')));
  assert.match(out, /鹤堰镇 <b>[^<]+<\/b>/);
});

test('one page that needs nothing else, in the language that is asked for', async () => {
  const { out } = await runCli(['compare', 'd', '--locale', 'en'], { files });
  assert.match(out, /^<!DOCTYPE html>\n<html lang="en">/);
  assert.doesNotMatch(out, /https?:|<link|<img|@import|url\(/);
  assert.ok(out.includes('Duty lists of towns side by side') && out.includes('@media print'));
});

test('what is folded away is printed, too; of many towns only what is open', async () => {
  const few = await runCli(['compare', 'd'], { files });
  assert.ok(few.out.includes('beforeprint'));
  const many = Array.from({ length: 13 }, (_, i) => [`m/${i}.txt`, town(`第${i}镇`, mediation!)]);
  const { out } = await runCli(['compare', 'm'], { files: Object.fromEntries(many) });
  assert.ok(rows(out).length === 1 && !out.includes('beforeprint'));
});

test('into a file; nothing where there is no list', async () => {
  const result = await runCli(['compare', 'd', '--out', 'report.html'], { files });
  assert.deepEqual([result.code, result.out, result.written], [0, '', ['report.html']]);
  assert.match(textOfFile(result, 'report.html'), /^<!DOCTYPE html>/);
  const none = await runCli(['compare', 'd/notes.txt'], { files });
  assert.equal(none.out, '');
  assert.match(none.err, /./);
});

test('no report is written over an input, nor over any other duty list', async () => {
  const folder = { ...files, 'e/d.txt': files['d/a.txt'], 'e/old.html': '<p></p>' };
  for (const out of ['d/b.txt', './d/../d/b.txt', 'd/notes.txt', 'e/d.txt']) {
    for (const locale of ['zh-cn', 'en']) {
      const result = await runCli(['compare', 'd', '--out', out, '--locale', locale], { files: folder });
      assert.deepEqual([result.code, result.written, result.out], [2, [], ''], out);
      assert.match(result.err, locale === 'en' ? /not written.*another file name/ : /未写入.*另取/);
    }
  }
  const { code, written } = await runCli(['compare', 'd', '--out', 'e/old.html'], { files: folder });
  assert.deepEqual([code, written], [0, ['e/old.html']]);
});

test('where there is no list at all that is said, and no report is made', async () => {
  for (const world of [{ 'd/notes.txt': '会议记录\n' }, { 'd/a.dutylist': '' }]) {
    const { code, err, written } = await runCli(['compare', 'd', '--out', 'r.html'], { files: world });
    assert.deepEqual([code, written], [2, []]);
    assert.match(err, /没有履职事项清单.*没有生成报告/);
    const aligned = await runCli(['align', 'd'], { files: world });
    assert.deepEqual([aligned.code, JSON.parse(aligned.out).pairs], [2, []]);
    assert.match(aligned.err, /没有履职事项清单/);
  }
});
