import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { replaceFile } from '../../../server/src/node/write-file';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dutylist-write-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => path.join(root, name);
const bytes = (text: string) => new TextEncoder().encode(text);

test('the content is replaced, nothing is left beside it', async () => {
  writeFileSync(at('青石镇.txt'), '旧的，而且更长');
  assert.equal(await replaceFile(at('青石镇.txt'), bytes('新的')), undefined);
  assert.equal(readFileSync(at('青石镇.txt'), 'utf8'), '新的');
  assert.deepEqual(readdirSync(root), ['青石镇.txt']);
});

test('a new file is made, an empty one, too', async () => {
  assert.equal(await replaceFile(at('new.txt'), bytes('')), undefined);
  assert.equal(readFileSync(at('new.txt'), 'utf8'), '');
});

test('only the bytes of the view are written', async () => {
  await replaceFile(at('a.txt'), bytes('12345').subarray(1, 3));
  assert.equal(readFileSync(at('a.txt'), 'utf8'), '23');
});

test('the mode is kept', async () => {
  writeFileSync(at('a.txt'), '旧', { mode: 0o640 });
  await replaceFile(at('a.txt'), bytes('新'));
  assert.equal(statSync(at('a.txt')).mode & 0o777, 0o640);
});

test('of a link the target is replaced, the link stays', async () => {
  mkdirSync(at('towns'));
  writeFileSync(at('towns/a.txt'), '旧');
  symlinkSync(at('towns/a.txt'), at('link.txt'));
  assert.equal(await replaceFile(at('link.txt'), bytes('新')), undefined);
  assert.ok(lstatSync(at('link.txt')).isSymbolicLink());
  assert.equal(readFileSync(at('towns/a.txt'), 'utf8'), '新');
});

test('errors are values, and leave everything as it was', async () => {
  mkdirSync(at('folder'));
  symlinkSync(at('gone.txt'), at('dangling.txt'));
  symlinkSync('self.txt', at('self.txt'));
  assert.deepEqual(await replaceFile(at('missing/a.txt'), bytes('新')), { error: 'ENOENT' });
  assert.deepEqual(await replaceFile(at('folder'), bytes('新')), { error: 'EISDIR' });
  assert.deepEqual(await replaceFile(at('dangling.txt'), bytes('新')), { error: 'ENOENT' });
  assert.deepEqual(await replaceFile(at('self.txt'), bytes('新')), { error: 'ELOOP' });
  assert.deepEqual(readdirSync(root).sort(), ['dangling.txt', 'folder', 'self.txt']);
});
