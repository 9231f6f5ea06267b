// Encodings: files are decoded by the service, open documents by the editor, which may be wrong.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { looksMisdecoded } from '../../server/src/features/snapshot';
import { createHost, type Host } from '../support/host';

const list = (town: string) => `云岭县${town}基本履职事项清单\n一、民生服务（1项）\n1\t走访独居老人，建立台账。\n`;
const known = (host: Host) => host.service.corpus.index.digests().map(digest => digest.town ?? '?');

test('GB18030 and a BOM', async () => {
  const host = createHost({
    'a.txt': iconv.encode(list('青石镇'), 'gb18030'),
    'b.txt': `\ufeff${list('柳溪镇')}`,
  });
  await host.service.load();
  assert.deepEqual(known(host).sort(), ['柳溪镇', '青石镇']);
});

test('texts that an editor decoded wrongly', () => {
  const text = list('青石镇').repeat(5);
  const bytes = iconv.encode(text, 'gb18030');
  assert.ok(!looksMisdecoded(text));
  assert.ok(looksMisdecoded(iconv.decode(bytes, 'utf-8')));
  assert.ok(looksMisdecoded(iconv.decode(bytes, 'windows-1252')));
  assert.ok(looksMisdecoded(iconv.decode(Buffer.from(text), 'windows-1252')));
  for (const right of ['', 'déjà vu, naïve café', '青石镇\ufffd', 'plain text'.repeat(100)])
    assert.ok(!looksMisdecoded(right), right);
  assert.ok(createHost().service.update('file:///w/a.txt', iconv.decode(bytes, 'utf-8')).misdecoded);
});
