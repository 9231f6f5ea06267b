import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, type Encoding } from '../../../server/src/node/decoding';
import { encode, roundTrips } from '../../../server/src/node/encoding';

const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'gb18030'];
const bytesOf = (...values: number[]) => new Uint8Array(values);

function encoded(text: string, encoding: Encoding): Uint8Array {
  const result = encode(text, encoding);
  assert.ok('bytes' in result, `${encoding}: ${text}`);
  return result.bytes;
}

test('UTF-8 with and without BOM; the BOM is no part of the text', () => {
  const bytes = new TextEncoder().encode('青石镇\r\n');
  assert.deepEqual(decode(bytes), { text: '青石镇\r\n', encoding: 'utf-8' });
  const withBom = bytesOf(0xef, 0xbb, 0xbf, ...bytes);
  assert.deepEqual(decode(withBom), { text: '青石镇\r\n', encoding: 'utf-8-bom' });
  assert.deepEqual(decode(bytesOf(0xef, 0xbb, 0xbf)), { text: '', encoding: 'utf-8-bom' });
  assert.deepEqual(decode(bytesOf(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)), { text: '\ufeff', encoding: 'utf-8-bom' });
});

test('an empty file and plain ASCII are UTF-8', () => {
  assert.deepEqual(decode(bytesOf()), { text: '', encoding: 'utf-8' });
  assert.deepEqual(decode(bytesOf(0x31, 0x09)), { text: '1\t', encoding: 'utf-8' });
});

test('GB18030 in two and in four bytes', () => {
  // 村 in GBK; 㐀 and 😀 need four bytes
  assert.deepEqual(decode(bytesOf(0xb4, 0xe5, 0x0a)), { text: '村\n', encoding: 'gb18030' });
  assert.deepEqual(decode(bytesOf(0x81, 0x39, 0xee, 0x39)), { text: '㐀', encoding: 'gb18030' });
  assert.deepEqual(decode(bytesOf(0xb4, 0xe5, 0x94, 0x39, 0xfc, 0x36)), { text: '村😀', encoding: 'gb18030' });
});

test('UTF-16 is told apart by its BOM', () => {
  assert.deepEqual(decode(bytesOf(0xff, 0xfe, 0x51, 0x67)), { error: 'utf-16' });
  assert.deepEqual(decode(bytesOf(0xfe, 0xff, 0x67, 0x51)), { error: 'utf-16' });
});

test('what is no text is binary', () => {
  assert.deepEqual(decode(bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)), { error: 'binary' });
  assert.deepEqual(decode(bytesOf(0xb4, 0xe5, 0x81)), { error: 'binary' });
  assert.deepEqual(decode(bytesOf(0xef, 0xbb, 0xbf, 0xb4, 0xe5)), { error: 'binary' });
  assert.deepEqual(decode(bytesOf(...[...'1\t2\n'].flatMap(c => [c.charCodeAt(0), 0]))), { error: 'binary' });
});

test('a stray NUL in a long text is a character', () => {
  const text = `${'负责村容整治。'.repeat(20)}\0`;
  assert.deepEqual(decode(new TextEncoder().encode(text)), { text, encoding: 'utf-8' });
});

const characters = fc.oneof(
  fc.constantFrom(...'村镇履。（）“\t\r\n1a', '\r\n'),
  // beyond the two-byte area of GBK: extension A, B, emoji, other scripts
  fc.constantFrom(...'㐀䶵𠮷𪚥😀éжあ한⺠⻋€'),
);
const texts = fc.array(characters, { maxLength: 60 }).map(parts => parts.join(''));

test('UTF-8: decoding gives back what was encoded', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 60 })), text => {
      fc.pre(!text.includes('\0'));
      const withBom = encoded(text, 'utf-8-bom');
      assert.deepEqual(decode(withBom), { text, encoding: 'utf-8-bom' });
      assert.ok(roundTrips(withBom, { text, encoding: 'utf-8-bom' }));
      if (!text.startsWith('\ufeff')) assert.deepEqual(decode(encoded(text, 'utf-8')), { text, encoding: 'utf-8' });
    }),
  );
});

test('GB18030: decoding gives back what was encoded', () => {
  fc.assert(
    fc.property(texts, text => {
      // an ideograph of GBK in front tells the encoding, as the first line of every list does
      const bytes = encoded(`村镇${text}`, 'gb18030');
      assert.deepEqual(decode(bytes), { text: `村镇${text}`, encoding: 'gb18030' });
      assert.ok(roundTrips(bytes, { text: `村镇${text}`, encoding: 'gb18030' }));
    }),
  );
});

test('every ideograph can be written in GB18030', () => {
  const text = ['\u3400-\u4dbf', '\u4e00-\u9fff', '\ufa0e-\ufa29', '\u2e80-\u2fdf', '\u3000-\u303f', '\uff01-\uffe5']
    .flatMap(range => {
      const [from, to] = range.split('-').map(c => c.charCodeAt(0)) as [number, number];
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
    })
    .join('');
  assert.deepEqual(decode(encoded(text, 'gb18030')), { text, encoding: 'gb18030' });
});

test('any bytes: an error, or a text of which it is known whether it leads back to them', () => {
  const byte = fc.constantFrom(
    0x31,
    0x39,
    0x0a,
    0x81,
    0x84,
    0x95,
    0xb4,
    0xe5,
    0xa2,
    0xe3,
    0x80,
    0xef,
    0xbb,
    0xbf,
    0xff,
    0,
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), values => {
      const bytes = bytesOf(...values);
      const decoded = decode(bytes);
      if ('error' in decoded) return;
      const again = encode(decoded.text, decoded.encoding);
      assert.equal(roundTrips(bytes, decoded), 'bytes' in again && Buffer.compare(again.bytes, bytes) === 0);
      if (decoded.encoding !== 'gb18030') assert.ok(roundTrips(bytes, decoded));
    }),
  );
});

test('a lone surrogate is refused in every encoding, with its place', () => {
  for (const encoding of encodings)
    for (const [text, at] of [
      ['村\ud83d', 1],
      ['\ude00村', 0],
      ['😀\ud83d😀', 2],
    ] as const)
      assert.deepEqual(encode(text, encoding), { error: 'unencodable', at });
});

test('what GB18030 has no bytes for is refused, not replaced', () => {
  // U+E5E5 is the one code point of the private area that the standard leaves out
  assert.deepEqual(encode('村\ue5e5', 'gb18030'), { error: 'unencodable', at: 1 });
  assert.ok('bytes' in encode('村\ue5e5', 'utf-8'));
});

test('bytes that would change by rewriting do not round-trip', () => {
  // a lone 0x80 reads as €, which is written in two bytes
  const bytes = bytesOf(0xb4, 0xe5, 0x80);
  const decoded = decode(bytes);
  assert.ok('text' in decoded);
  assert.ok(!roundTrips(bytes, decoded));
});
