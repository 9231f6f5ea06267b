// `align`: a row for every item and every other town.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../../support/memory-io';

const town = (name: string, items: readonly string[], reclaimed: readonly string[] = []) =>
  [
    `云岭县${name}基本履职事项清单`,
    `一、民生服务（${items.length}项）`,
    ...items.map((item, i) => `${i + 1}\t${item}`),
    ...(reclaimed.length > 0 ? [`云岭县${name}上级部门收回事项清单`, `一、民生服务（${reclaimed.length}项）`] : []),
    ...reclaimed.map((item, i) => `${i + 1}\t${item}\t县民政局：每季度核对信息。`),
    '',
  ].join('\n');
const [mediation, relief, wetland, fire] = [
  '排查化解矛盾纠纷，组织村级调解员就地调处。',
  '受理最低生活保障、特困供养和临时救助申请。',
  '管护湿地公园，劝阻捕鸟行为。',
  '组织森林防火巡护，管好野外用火。',
];
const files = {
  'd/a.txt': town('青石镇', [mediation, relief], ['高龄津贴领取资格复核']),
  'd/b.txt': town('鹤堰镇', ['做好矛盾纠纷排查化解，发挥村级调解员作用。', fire], ['高龄津贴领取资格复核']),
  'e/c.txt': town('鹤堰镇', [wetland, relief]),
};

interface Row {
  from: { path: string; town: string | null; list: string; number: number | null };
  against: { path: string; town: string | null };
  to: { list: string; number: number | null } | null;
  score: number;
}

const align = async (args: readonly string[], world: Parameters<typeof runCli>[1] = { files }) => {
  const result = await runCli(['align', ...args], world);
  return { ...result, pairs: (JSON.parse(result.out) as { version: number; pairs: Row[] }).pairs };
};
const shown = ({ from, against, to }: Row) =>
  `${from.path} ${from.list} ${from.number} → ${against.path} ${to ? `${to.list} ${to.number}` : 'none'}`;

test('one object: a row for every item and every other document, also of a town of the same name', async () => {
  const { code, out, err, pairs } = await align(['d', 'e']);
  assert.deepEqual([code, err, JSON.parse(out).version], [0, '', 1]);
  assert.deepEqual(pairs.map(shown), [
    'd/a.txt basic 1 → d/b.txt basic 1',
    'd/a.txt basic 1 → e/c.txt none',
    'd/a.txt basic 2 → d/b.txt none',
    'd/a.txt basic 2 → e/c.txt basic 2',
    'd/a.txt reclaimed 1 → d/b.txt reclaimed 1',
    'd/a.txt reclaimed 1 → e/c.txt none',
    'd/b.txt basic 1 → d/a.txt basic 1',
    'd/b.txt basic 1 → e/c.txt none',
    'd/b.txt basic 2 → d/a.txt none',
    'd/b.txt basic 2 → e/c.txt none',
    'd/b.txt reclaimed 1 → d/a.txt reclaimed 1',
    'd/b.txt reclaimed 1 → e/c.txt none',
    'e/c.txt basic 1 → d/a.txt none',
    'e/c.txt basic 1 → d/b.txt none',
    'e/c.txt basic 2 → d/a.txt basic 2',
    'e/c.txt basic 2 → d/b.txt none',
  ]);
  assert.deepEqual(pairs[0]!.from, { path: 'd/a.txt', town: '青石镇', list: 'basic', number: 1 });
  assert.deepEqual(pairs[0]!.against, { path: 'd/b.txt', town: '鹤堰镇' });
  for (const { to, score } of pairs) assert.ok(to ? score > 0.4 && score <= 1 : score === 0);
});

test('items of some documents, of one kind of list', async () => {
  const { pairs } = await align(['d', 'e', '--from', 'd/b.txt', '--kind', 'reclaimed']);
  assert.deepEqual(pairs.map(shown), [
    'd/b.txt reclaimed 1 → d/a.txt reclaimed 1',
    'd/b.txt reclaimed 1 → e/c.txt none',
  ]);
  const outside = await align(['e', '--from', 'd/a.txt', '--kind', 'basic']);
  assert.deepEqual(outside.pairs.map(shown), ['d/a.txt basic 1 → e/c.txt none', 'd/a.txt basic 2 → e/c.txt basic 2']);
});

test('rows as lines of JSON, and as a table', async () => {
  const { pairs } = await align(['d', 'e']);
  const lines = await runCli(['align', 'd', 'e', '--format', 'ndjson'], { files });
  assert.deepEqual(
    lines.out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
    pairs,
  );
  const table = await runCli(['align', 'd', 'e', '--format', 'tsv'], { files });
  const [head, first, second, ...rest] = table.out.trimEnd().split('\n');
  assert.equal(head, 'path\ttown\tlist\tnumber\tagainst_path\tagainst_town\tto_list\tto_number\tscore');
  assert.match(first!, /^d\/a\.txt\t青石镇\tbasic\t1\td\/b\.txt\t鹤堰镇\tbasic\t1\t0\.\d+$/);
  assert.equal(second, 'd/a.txt\t青石镇\tbasic\t1\te/c.txt\t鹤堰镇\t\t\t0');
  assert.equal(rest.length, pairs.length - 2);
});

test('standard input is a town like others; its configuration tells another one', async () => {
  const config = JSON.stringify({ towns: [{ files: 'd/*', town: '石桥镇' }] });
  const { pairs } = await align(['-', 'd/a.txt', '--kind', 'basic'], {
    files: { 'd/a.txt': files['d/a.txt'], 'dutylist.config.json': config },
    input: files['e/c.txt'],
  });
  assert.deepEqual(
    pairs.map(row => `${shown(row)} ${row.against.town}`),
    [
      '- basic 1 → d/a.txt none 石桥镇',
      '- basic 2 → d/a.txt basic 2 石桥镇',
      'd/a.txt basic 1 → - none 鹤堰镇',
      'd/a.txt basic 2 → - basic 2 鹤堰镇',
    ],
  );
});

test('one document has no other town; what can’t be read is told and the rest goes on', async () => {
  const alone = await align(['d/a.txt']);
  assert.deepEqual([alone.code, alone.pairs], [0, []]);
  assert.match(alone.err, /d\/a\.txt/);
  const none = await align(['x.txt'], { files: { 'x.txt': '会议通知\n' } });
  assert.deepEqual([none.code, none.pairs], [2, []]);
  assert.match(none.err, /没有履职事项清单/);
  const nobody = await align(['d', '--from', 'x.txt'], { files: { ...files, 'x.txt': '会议通知\n' } });
  assert.deepEqual([nobody.code, nobody.pairs], [2, []]);
  const piped = await align(['d', '-', '--from', '-', '--kind', 'reclaimed'], { files, input: files['d/a.txt'] });
  assert.deepEqual([piped.code, piped.err], [0, '']);
  assert.equal(piped.pairs.length, 2);
  const { code, err, pairs } = await align(['d/a.txt', 'none.txt', 'd/b.txt', '--kind', 'reclaimed']);
  assert.deepEqual([code, pairs.length], [2, 2]);
  assert.match(err, /none\.txt/);
  const misuse = await runCli(['align', 'd', '--kind', 'other'], { files });
  assert.equal(misuse.code, 2);
});

test('help in both languages', async () => {
  assert.match((await runCli(['align', '--help'])).out, /列出每个事项在其他各乡镇的相同事项/);
  assert.match((await runCli(['align', '--help', '--locale', 'en'])).out, /for every item the equivalent/);
});
