// The built command line as a script meets it: real files, real pipes, exit codes.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { encode } from '../../server/src/node/encoding';
import { inRepo } from '../support/repo';
import { fixableList, fixedList, gapList, goodList } from '../support/small-lists';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dutylist-cli-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** A process of the command line in the folder, in Chinese unless told otherwise. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  return spawn(process.execPath, [inRepo('dist', 'cli.js'), ...args], { cwd: folder, env: { ...rest, ...env } });
}

async function run(args: readonly string[], input?: string | Uint8Array) {
  const child = start(args);
  // a process that ends without reading its input is no fault of the test
  child.stdin!.on('error', () => {});
  child.stdin!.end(input);
  const [out, err, code] = await Promise.all([bytesOf(child.stdout!), bytesOf(child.stderr!), codeOf(child)]);
  return { code, out: out.toString(), outBytes: out, err: err.toString() };
}

function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.on('close', resolve));
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Writes files into a new folder below; answers its name. */
async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const name = path.basename(await mkdtemp(path.join(folder, 't-')));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name, file)), { recursive: true });
    await writeFile(path.join(folder, name, file), content);
  }
  return name;
}

const contentOf = (...file: string[]) => readFile(path.join(folder, ...file));
const bytes = (text: string) => Buffer.from((encode(text, 'gb18030') as { bytes: Uint8Array }).bytes);
const windows = (text: string) => text.replace(/\n/g, '\r\n');
const many = (content: string) => Object.fromEntries([...Array(300).keys()].map(i => [`${i}.txt`, content]));

test('fix keeps GB18030 and CRLF: only what is fixed changes, and the mode stays', async () => {
  const d = await put({ 'a.txt': bytes(windows(fixableList)) });
  await chmod(path.join(folder, d, 'a.txt'), 0o640);
  const { code, out, err } = await run(['fix', `${d}/a.txt`]);
  assert.deepEqual([code, err], [0, '']);
  assert.equal(out, `已修正 ${d}/a.txt\n共 1 个文件，已修正 1 个。没有其他问题。\n`);
  assert.deepEqual(await contentOf(d, 'a.txt'), bytes(windows(fixedList)));
  if (process.platform !== 'win32') assert.equal((await stat(path.join(folder, d, 'a.txt'))).mode & 0o777, 0o640);
  assert.deepEqual(await readdir(path.join(folder, d)), ['a.txt']);
  assert.equal((await run(['check', `${d}/a.txt`])).code, 0);
});

test('fix --dry-run writes nothing', async () => {
  const d = await put({ 'a.txt': fixableList });
  const { mtimeMs } = await stat(path.join(folder, d, 'a.txt'));
  const { code, out } = await run(['fix', '--dry-run', d]);
  assert.equal(code, 0);
  assert.match(out, /^--- .*a\.txt\n\+\+\+ .*a\.txt\n@@ /);
  assert.equal((await contentOf(d, 'a.txt')).toString(), fixableList);
  assert.equal((await stat(path.join(folder, d, 'a.txt'))).mtimeMs, mtimeMs);
});

test('a folder: paths as given joined with those below, sorted; one file in two ways is one', async () => {
  const d = await put({
    'b.txt': gapList,
    'a/c.dutylist': goodList,
    'letter.txt': '请查收。\n',
    'node_modules/x.txt': gapList,
  });
  const { code, out } = await run(['check', '--format', 'json', d, `./${d}/b.txt`]);
  assert.deepEqual(
    JSON.parse(out).files.map((file: { path: string }) => file.path),
    [path.join(d, 'a', 'c.dutylist'), path.join(d, 'b.txt')],
  );
  assert.equal(code, 1);
});

test('the nearest configuration, from the file system', async () => {
  const d = await put({ 'dutylist.config.json': '{ "rules": { "number-gap": "off" } }', 'town/a.txt': gapList });
  assert.equal((await run(['check', `${d}/town`])).code, 0);
  assert.equal((await run(['check', `${d}/town`, '--no-config'])).code, 1);
});

test('standard input to standard output, bytes as they are', async () => {
  const { code, outBytes } = await run(['fix', '-'], bytes(windows(fixableList)));
  assert.deepEqual([code, outBytes], [0, bytes(windows(fixedList))]);
  const parsed = JSON.parse((await run(['parse', '-', '--format', 'json'], bytes(windows(goodList)))).out);
  assert.deepEqual([parsed.encoding, parsed.eol, parsed.place.town], ['gb18030', '\r\n', '青石镇']);
});

test('missing, binary and UTF-16 files are told, the rest goes on, exit code 2', async () => {
  const d = await put({
    'a.txt': goodList,
    'binary.dutylist': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]),
    'wide.dutylist': Buffer.from(`\ufeff${goodList}`, 'utf16le'),
  });
  const { code, out, err } = await run(['check', '--format', 'json', 'none.txt', d]);
  assert.equal(code, 2);
  assert.equal(JSON.parse(out).files.length, 1);
  assert.match(
    err,
    /^无法读取 none\.txt：文件不存在\n无法读取 .*binary\.dutylist：.*\n无法读取 .*wide\.dutylist：.*UTF-8\n$/,
  );
});

test('output larger than a pipe arrives whole', async () => {
  const d = await put(many(gapList));
  const { out, code } = await run(['check', '--format', 'json', d]);
  assert.ok(out.length > 200_000);
  assert.deepEqual([JSON.parse(out).summary.errors, code], [300, 1]);
});

test('a reader that goes away is no fault, and the work is done all the same', async () => {
  const d = await put(many(fixableList));
  const child = start(['fix', d]);
  child.stdout!.once('data', () => child.stdout!.destroy());
  const [err, code] = await Promise.all([bytesOf(child.stderr!), codeOf(child)]);
  assert.deepEqual([err.toString(), code], ['', 0]);
  assert.equal((await contentOf(d, '299.txt')).toString(), fixedList);
  assert.equal((await contentOf(d, '99.txt')).toString(), fixedList);
});

test('a baseline on disk', async () => {
  const d = await put({ 'a.txt': gapList });
  const args = ['check', `${d}/a.txt`, '--baseline', `${d}/base.json`];
  assert.deepEqual([(await run(args)).code, (await run(args)).code], [0, 0]);
  await writeFile(path.join(folder, d, 'a.txt'), gapList + fixableList);
  assert.equal((await run(args)).code, 1);
});

test('the environment asks for English', async () => {
  const child = start(['explain', 'number-gap'], { LANG: 'en_US.UTF-8' });
  assert.match((await bytesOf(child.stdout!)).toString(), /^# number-gap: Numbers jump\n/);
});

test('lsp --stdio is the language server', async () => {
  const child = start(['lsp', '--stdio']);
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const out = bytesOf(child.stdout!);
  const code = codeOf(child);
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  assert.equal(await code, 0);
  assert.match((await out).toString(), /"serverInfo":\{"name":"dutylist"/);
});
