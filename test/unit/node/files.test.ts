import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findDocuments, nodeFiles, pathToUri, readBytes, uriToPath } from '../../../server/src/node/files';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dutylist-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes files below the root, folders as needed. */
function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), name);
  }
}
const link = (target: string, name: string) => symlinkSync(path.join(root, target), path.join(root, name));

/** What `list` finds, relative to the root. */
async function listed(roots = [root], problems: string[] = []): Promise<string[]> {
  const uris = await nodeFiles(
    () => roots,
    message => problems.push(message),
  ).list();
  assert.deepEqual(uris, [...uris].sort());
  return uris.map(uri => path.relative(root, uriToPath(uri)!));
}

test('documents and configurations are listed, nothing else', async () => {
  write('b.dutylist', 'a.txt', 'C.TXT', 'x.md', 'txt', 'dutylist.config.json', 'other.json', '云岭县/青石 镇 (1)#.txt');
  write('node_modules/m/a.txt', '.git/a.txt', '云岭县/node_modules/b.txt', '.hidden/a.txt');
  assert.deepEqual((await listed()).sort(), [
    '.hidden/a.txt',
    'C.TXT',
    'a.txt',
    'b.dutylist',
    'dutylist.config.json',
    '云岭县/青石 镇 (1)#.txt',
  ]);
});

test('each file is listed once, whatever links and roots lead to it', async () => {
  write('towns/a.txt', 'towns/deep/b.txt', 'elsewhere/c.txt');
  link('towns', 'towns/deep/loop');
  link('towns/a.txt', 'towns/again.txt');
  link('elsewhere', 'towns/linked');
  assert.deepEqual(await listed([path.join(root, 'towns'), path.join(root, 'towns/deep')]), [
    'towns/a.txt',
    'towns/deep/b.txt',
    'towns/linked/c.txt',
  ]);
});

test('what can not be read is told, and the rest is listed', async () => {
  write('a.txt');
  link('gone.txt', 'dangling.txt');
  symlinkSync('self.txt', path.join(root, 'self.txt'));
  link('gone', 'folder-or-what');
  const problems: string[] = [];
  assert.deepEqual(await listed([path.join(root, 'missing'), root], problems), ['a.txt']);
  assert.deepEqual(problems, [
    `${path.join(root, 'missing')}: ENOENT`,
    `${path.join(root, 'dangling.txt')}: ENOENT`,
    `${path.join(root, 'self.txt')}: ELOOP`,
  ]);
});

test('a folder whose name looks like a document is a folder', async () => {
  write('a.txt/b.txt');
  assert.deepEqual(await listed(), ['a.txt/b.txt']);
  assert.deepEqual(await readBytes(path.join(root, 'a.txt')), { error: 'EISDIR' });
});

test('files are read by their URIs, errors are values', async () => {
  write('青石 镇.txt');
  const files = nodeFiles(() => [root]);
  const [uri] = await files.list();
  const content = await files.read(uri!);
  assert.equal('bytes' in content && new TextDecoder().decode(content.bytes), '青石 镇.txt');
  assert.deepEqual(await files.read(pathToUri(path.join(root, 'gone.txt'))), { error: 'ENOENT' });
  assert.deepEqual(await files.read('untitled:Untitled-1'), { error: 'ENOTSUP' });
});

test('the command line: a file stands for itself, whatever its name', async () => {
  write('notes.md');
  const file = path.join(root, 'notes.md');
  assert.deepEqual(await findDocuments(file), { paths: [file], problems: [] });
});

test('the command line: a folder stands for its documents, joined to the path as it was given', async () => {
  write('b/2.txt', 'a.dutylist', 'b/10.txt', 'dutylist.config.json', 'c.md');
  const found = ['a.dutylist', 'b/10.txt', 'b/2.txt'];
  const relative = path.relative(process.cwd(), root);
  for (const [given, prefix] of [
    [root, root],
    [`${root}/`, root],
    [relative, relative],
    [`./${relative}//`, `./${relative}`],
  ] as const)
    assert.deepEqual(await findDocuments(given), { paths: found.map(name => `${prefix}/${name}`), problems: [] });
});

test('the command line: what can not be read is a problem', async () => {
  link('gone', 'dangling.txt');
  assert.deepEqual(await findDocuments(path.join(root, 'missing')), {
    paths: [],
    problems: [{ path: path.join(root, 'missing'), code: 'ENOENT' }],
  });
  assert.deepEqual(await findDocuments(root), {
    paths: [],
    problems: [{ path: path.join(root, 'dangling.txt'), code: 'ENOENT' }],
  });
});

test('what is not there, or lies elsewhere, is closed to nobody', async () => {
  write('a.txt');
  const files = nodeFiles(() => [root]);
  const uris = ['a.txt', 'b.txt'].map(name => pathToUri(path.join(root, name)));
  for (const uri of [...uris, 'untitled:a', 'mem:/w/a.txt']) assert.equal(await files.isWritable!(uri), true, uri);
});
