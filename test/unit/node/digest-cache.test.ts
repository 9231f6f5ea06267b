// The cache of digests: what was kept is the same, and whatever has happened to it is no more than slow.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../../server/src/node/decoding';
import { bytesOf, digestedOf } from '../../../server/src/node/digest-bytes';
import { createDigestCache } from '../../../server/src/node/digest-cache';
import { type Digested, digestInTurns } from '../../../server/src/service/digest-file';
import { generateTown } from '../../bench/generate';
import { documentArbitrary } from '../../support/random-document';
import { runs } from '../../support/runs';
import { createWorkspace } from '../../support/workspace';

const uri = 'file:///w/a.txt';
const text = generateTown(1, { items: { basic: 6, assisting: 5, reclaimed: 4 } });
const bytes = new TextEncoder().encode(text);
const make = digestInTurns(decode, async () => {});

async function digested(of: string): Promise<Digested> {
  const found = await make(uri, new TextEncoder().encode(`甲镇基本履职事项清单\n${of}`), {});
  assert.ok(found && !('error' in found));
  return found;
}

/** A cache in a folder of its own that counts what it has made. */
function cacheIn(folder: string, version = '1') {
  const counted = { made: 0, log: [] as string[] };
  const cache = createDigestCache(
    async (...asked) => {
      counted.made++;
      return make(...asked);
    },
    { folder, version: async () => version, log: message => counted.log.push(message) },
  );
  return { ...cache, counted };
}

function folderFor(t: TestContext): string {
  const workspace = createWorkspace();
  t.after(workspace.dispose);
  return workspace.path('storage/digests');
}

/** Fills the cache of a folder with one entry; answers its path. */
async function filled(folder: string): Promise<string> {
  const cache = cacheIn(folder);
  await cache.digestFile(uri, bytes, {});
  await cache.settled();
  const names = readdirSync(folder);
  assert.equal(names.length, 1);
  return `${folder}/${names[0]}`;
}

test('what comes out of bytes is what went in', async () => {
  await fc.assert(
    fc.asyncProperty(documentArbitrary, async of => {
      const found = await digested(of);
      assert.deepEqual(digestedOf(bytesOf(found)), found);
    }),
    runs(20, 200),
  );
});

test('bytes that were cut or changed anywhere are no digest', async () => {
  const whole = bytesOf(await digested(text));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      assert.equal(digestedOf(whole.subarray(0, at)), undefined);
      const changed = Uint8Array.from(whole);
      changed[at]! ^= change;
      assert.equal(digestedOf(changed), undefined);
    }),
    runs(100, 2000),
  );
  assert.equal(digestedOf(new Uint8Array()), undefined);
  assert.equal(digestedOf(Uint8Array.from([...whole, 0])), undefined);
});

test('the second time nothing is made; other bytes, places, URIs and versions are other entries', async t => {
  const folder = folderFor(t);
  await filled(folder);
  const cache = cacheIn(folder);
  assert.deepEqual(await cache.digestFile(uri, bytes, {}), await make(uri, bytes, {}));
  assert.equal(cache.counted.made, 0);
  await cache.digestFile(uri, bytes, { town: '乙镇' });
  await cache.digestFile('file:///w/b.txt', bytes, {});
  await cache.digestFile(uri, new TextEncoder().encode(`${text}\n`), {});
  assert.equal(cache.counted.made, 3);
  const newer = cacheIn(folder, '2');
  await newer.digestFile(uri, bytes, {});
  assert.equal(newer.counted.made, 1);
});

test('an entry that was cut, changed, emptied or replaced by a folder is made anew', async t => {
  for (const spoil of [
    (path: string) => truncateSync(path, 100),
    (path: string) => truncateSync(path, 0),
    (path: string) => writeFileSync(path, readFileSync(path).fill(7, 200, 210)),
    (path: string) => writeFileSync(path, 'something else'),
  ]) {
    const folder = folderFor(t);
    const path = await filled(folder);
    spoil(path);
    const cache = cacheIn(folder);
    assert.deepEqual(await cache.digestFile(uri, bytes, {}), await make(uri, bytes, {}));
    await cache.settled();
    assert.equal(cache.counted.made, 1);
    assert.ok(digestedOf(readFileSync(path)), 'it is right again');
  }
});

test('entries that nobody asks for any more go, drafts of a crash too', async t => {
  const folder = folderFor(t);
  const path = await filled(folder);
  writeFileSync(`${path}.123.tmp`, 'half');
  const cache = cacheIn(folder);
  const other = new TextEncoder().encode(`${text}\n`);
  await cache.digestFile(uri, other, {});
  cache.prune();
  await cache.settled();
  const names = readdirSync(folder);
  assert.equal(names.length, 1);
  assert.ok(!path.endsWith(names[0]!));
});

test('where nothing can be written all goes on, and it is told once', async t => {
  const folder = folderFor(t);
  mkdirSync(folder.replace(/\/digests$/, ''), { recursive: true });
  writeFileSync(folder, 'a file');
  const cache = cacheIn(folder);
  for (const each of [text, `${text}\n`]) {
    const found = await cache.digestFile(uri, new TextEncoder().encode(each), {});
    assert.ok(found && 'digest' in found);
  }
  cache.prune();
  await cache.settled();
  assert.equal(cache.counted.log.length, 1);
  assert.match(cache.counted.log[0]!, /^cache .*digests: E[A-Z]+$/);
});

test('what is no duty list, or no text, is not kept', async t => {
  const folder = folderFor(t);
  const cache = cacheIn(folder);
  assert.equal(await cache.digestFile(uri, new TextEncoder().encode('今天天气很好。'), {}), undefined);
  assert.deepEqual(await cache.digestFile(uri, Uint8Array.from([0, 1, 2, 0, 0, 5]), {}), { error: 'binary' });
  await cache.settled();
  assert.throws(() => readdirSync(folder), /ENOENT/);
});
