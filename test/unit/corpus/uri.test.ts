import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalUri } from '../../../server/src/corpus/uri';
import { pathToUri, uriToPath } from '../../../server/src/node/files';

test('one spelling for what editors and Node encode differently', () => {
  const canonical = 'file:///towns/%E9%9D%92%E7%9F%B3%20%281%29.txt';
  for (const uri of [canonical, 'file:///towns/青石 (1).txt', 'FILE:///towns/%e9%9d%92%E7%9F%B3%20(1).txt'])
    assert.equal(canonicalUri(uri), canonical);
});

test('drives and hosts in lower case', () => {
  assert.equal(canonicalUri('file:///C:/Towns/a.txt'), 'file:///c%3A/Towns/a.txt');
  assert.equal(canonicalUri('file:///c%3A/Towns/a.txt'), 'file:///c%3A/Towns/a.txt');
  assert.equal(canonicalUri('file://Server/share/a.txt'), 'file://server/share/a.txt');
});

test('other schemes keep their queries', () => {
  assert.equal(canonicalUri('vscode-test-web://mount/青.txt?ref=1#x'), 'vscode-test-web://mount/%E9%9D%92.txt?ref=1#x');
});

test('what can not be read stays as it is', () => {
  for (const uri of ['', 'untitled:Untitled-1', 'file:///a%E9.txt', 'file:///a%', 'file:///a\ud800', '青石镇.txt'])
    assert.equal(canonicalUri(uri), uri);
});

test('paths survive the way through URIs, and the canonical spelling is stable', () => {
  const segment = fc.string({ unit: fc.constantFrom(..."青a (1)#%?&+!*'~[]{}|^😀"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), segments => {
      const path = `/${segments.join('/')}`;
      const uri = pathToUri(path);
      assert.equal(canonicalUri(uri), uri);
      assert.equal(uriToPath(uri), path);
    }),
  );
});
