import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../../server/src/node/encoding';
import { runCli } from '../../support/memory-io';
import { goodList } from '../../support/small-lists';

const parse = async (file: string | Uint8Array) => {
  const { out, code } = await runCli(['parse', 'd/a.txt', '--format', 'json'], { files: { 'd/a.txt': file } });
  assert.equal(code, 0);
  return JSON.parse(out);
};
const bytesOf = (text: string, encoding: 'gb18030' | 'utf-8-bom') =>
  (encode(text, encoding) as { bytes: Uint8Array }).bytes;

test('the object: version, path, encoding and line end, then what the document says', async () => {
  const object = await parse(goodList);
  assert.deepEqual(Object.keys(object).slice(0, 5), ['version', 'path', 'encoding', 'eol', 'title']);
  assert.deepEqual([object.version, object.path, object.encoding, object.eol], [1, 'd/a.txt', 'utf-8', '\n']);
  assert.deepEqual(object.place, { province: null, prefecture: null, county: null, town: '青石镇' });
  assert.deepEqual(
    object.lists[0].categories[0].items.map((item: { name: string }) => item.name),
    ['组织学习。', '发展党员。'],
  );
});

test('encodings', async () => {
  for (const encoding of ['gb18030', 'utf-8-bom'] as const) {
    const object = await parse(bytesOf(goodList, encoding));
    assert.deepEqual([object.encoding, object.place.town], [encoding, '青石镇']);
  }
});

test('the line end is the more frequent one', async () => {
  assert.equal((await parse('a\r\nb\r\nc\n')).eol, '\r\n');
  assert.equal((await parse('a\r\nb\nc\n')).eol, '\n');
  assert.equal((await parse('a')).eol, '\n');
});

test('standard input, and what can not be read', async () => {
  const { out } = await runCli(['parse', '-'], { input: goodList });
  assert.equal(JSON.parse(out).path, '-');
  const missing = await runCli(['parse', 'none'], {});
  assert.deepEqual([missing.code, missing.out, missing.err], [2, '', '无法读取 none：文件不存在\n']);
});
