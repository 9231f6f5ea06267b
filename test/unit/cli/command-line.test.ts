import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../server/src/rules/registry';
import { type CliWorld, runCli } from '../../support/memory-io';
import { goodList } from '../../support/small-lists';

/** The exit code and the first line of the error output. */
const misuse = async (line: string, world?: CliWorld) => {
  const { code, err, out } = await runCli(line.split(' ').filter(Boolean), world);
  assert.equal(out, '');
  return `${code} ${err.split('\n')[0]}`;
};

test('misuse is said in the language of the run, with exit code 2', async () => {
  for (const [line, zh, en] of [
    ['chekc a', '没有命令 chekc。是否指 check？', 'There is no command chekc. Did you mean check?'],
    [
      'check a --formt json',
      '没有选项 --formt。是否指 --format？',
      'There is no option --formt. Did you mean --format?',
    ],
    ['check a -x', '没有选项 -x。用 --help 查看用法。', 'There is no option -x. See --help.'],
    ['check', '缺少参数 PATH。用 --help 查看用法。', 'PATH is missing. See --help.'],
    ['fix --dry-run', '缺少参数 PATH。用 --help 查看用法。', 'PATH is missing. See --help.'],
    ['check a --baseline', '选项 --baseline <FILE> 缺少值。', 'Option --baseline <FILE> needs a value.'],
    [
      'check a --format xml',
      '选项 --format <FORMAT> 的值“xml”不对。可用的有：text, json, sarif, github。',
      '“xml” is no value for --format <FORMAT>. Use one of: text, json, sarif, github.',
    ],
    [
      'check a --locale fr',
      '选项 --locale <LOCALE> 的值“fr”不对。可用的有：zh-cn, en。',
      '“fr” is no value for --locale <LOCALE>. Use one of: zh-cn, en.',
    ],
    ['parse a b', '参数过多。用 --help 查看用法。', 'Too many arguments. See --help.'],
    ['lsp', '请写明通信方式：--stdio 或 --node-ipc。', 'Say how to talk: --stdio or --node-ipc.'],
    [
      'explain number-gpa',
      '没有规则“number-gpa”。是否指 number-gap？',
      'There is no rule “number-gpa”. Did you mean number-gap?',
    ],
    [
      'explain x',
      '没有规则“x”。用 dutylist explain 查看全部规则。',
      'There is no rule “x”. dutylist explain lists them all.',
    ],
  ] as const) {
    assert.equal(await misuse(line), `2 ${zh}`);
    assert.equal(await misuse(line, { env: { LANG: 'en_GB.UTF-8' } }), `2 ${en}`);
  }
});

test('no command: help on the error output, exit code 2; --help on the output, 0', async () => {
  const none = await runCli([]);
  assert.deepEqual([none.code, none.out], [2, '']);
  assert.match(none.err, /用法：[\s\S]*命令：\n +check /);
  const help = await runCli(['--help']);
  assert.deepEqual([help.code, help.err], [0, '']);
  assert.equal(help.out, none.err);
  for (const line of ['check --help', 'help check']) {
    const { code, out } = await runCli(line.split(' '));
    assert.equal(code, 0);
    assert.match(out, /选项：[\s\S]*--baseline <FILE>[\s\S]*通用选项：[\s\S]*--no-config/);
  }
  assert.equal((await runCli(['--version'])).out, '1.2.3\n');
});

test('help in one language only', async () => {
  for (const command of ['check', 'fix', 'parse', 'explain', 'lsp']) {
    const { out } = await runCli([command, '--help', '--locale', 'en']);
    assert.doesNotMatch(out, /\p{Script=Han}/u, command);
    const chinese = (await runCli([command, '--help'])).out;
    assert.doesNotMatch(chinese, /Usage|Options|Arguments|default|display|one of/, command);
  }
});

test('the language: --locale, else the first variable of the environment that is set', async () => {
  const locale = async (env: Record<string, string>, ...args: string[]) =>
    (await runCli(['explain', ...args], { env })).out.includes('序号缺号') ? 'zh' : 'en';
  assert.equal(await locale({}), 'zh');
  assert.equal(await locale({ LANG: 'C.UTF-8' }), 'zh');
  assert.equal(await locale({ LANG: 'fr_FR.UTF-8' }), 'zh');
  assert.equal(await locale({ LANG: 'en_US.UTF-8' }), 'en');
  assert.equal(await locale({ LANG: 'en_US.UTF-8', LC_ALL: '' }), 'en');
  assert.equal(await locale({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }), 'zh');
  assert.equal(await locale({ LANG: 'zh_CN', LC_ALL: 'en_US@euro' }), 'en');
  assert.equal(await locale({ LANG: 'en' }, '--locale', 'zh-cn'), 'zh');
  assert.equal(await locale({}, '--locale=en'), 'en');
  assert.equal(await locale({ LANG: 'en' }, '--locale', 'zh_CN'), 'zh');
});

test('common options also before the command', async () => {
  const { out } = await runCli(['--locale', 'en', '--no-config', 'check', 'a.txt'], { files: { 'a.txt': goodList } });
  assert.equal(out, '1 file, nothing found.\n');
});

test('a path that begins with a hyphen comes after --', async () => {
  const { code } = await runCli(['check', '--', '-a.txt'], { files: { '-a.txt': goodList } });
  assert.equal(code, 0);
});

test('explain: all rules, and a page for each in both languages', async () => {
  const list = (await runCli(['explain'])).out.trimEnd().split('\n');
  assert.deepEqual(
    list.map(line => line.split(' ')[0]),
    rules.map(rule => rule.id),
  );
  for (const { id, docs, bad, good } of rules)
    for (const locale of ['zh-cn', 'en'] as const) {
      const { code, out } = await runCli(['explain', id, '--locale', locale]);
      assert.equal(code, 0);
      for (const part of [id, docs[locale].title, docs[locale].what, docs[locale].why, bad.trimEnd(), good.trimEnd()])
        assert.ok(out.includes(part), `${id} ${locale}: ${part}`);
    }
});

test('lsp starts the server; what clients add to the arguments is no misuse', async () => {
  for (const line of ['lsp --stdio', 'lsp --node-ipc --clientProcessId=123']) {
    const { code, served, out } = await runCli(line.split(' '));
    assert.deepEqual([code, served, out], [0, 1, '']);
  }
});

test('the tables of texts have the same keys, and each text is in its language', async () => {
  const { cliZhCn } = await import('../../../server/src/messages/cli-zh-cn');
  const { cliEn } = await import('../../../server/src/messages/cli-en');
  const flat = (table: object, prefix = ''): [string, unknown][] =>
    Object.entries(table).flatMap(([key, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null ? flat(value, `${prefix}${key}.`) : [[prefix + key, value]],
    );
  assert.deepEqual(
    flat(cliEn).map(([key]) => key),
    flat(cliZhCn).map(([key]) => key),
  );
  for (const [key, text] of flat(cliEn))
    if (typeof text === 'string') assert.doesNotMatch(text, /\p{Script=Han}/u, key);
});
