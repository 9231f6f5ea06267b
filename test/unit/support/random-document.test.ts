import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentArbitrary, noiseArbitrary, textArbitrary } from '../../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../../support/random-edits';

const documents = fc.sample(documentArbitrary, { numRuns: 600, seed: 1 });

/** A high surrogate without its low one, or the other way round. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const phenomena: Record<string, RegExp> = {
  'title on several lines': /^(?:\ufeff)?\*\*[^\n\r]*[\r\n]+旗下营镇[\r\n]+履行职责事项清单\*\*/,
  contents: /目 录[\r\n]+[^\r\n]*\.{5}\t1/,
  'note of withheld items': /不予公布/,
  'letter-spaced header': /事 项 名 称/,
  'repeated header': /(序号\t[^\r\n]*)[\r\n][\s\S]*\1/,
  'half-width brackets': /、[^\t\r\n]+\(\d+项\)/,
  'continuation with blanks': /[\r\n]\t\t[^\t\r\n]/,
  'continuation that repeats': /[\r\n](\d+\t[^\t\r\n]+)\t[^\r\n]*[\r\n]+[^\r\n]*[\r\n]+\1/,
  'unclosed list': /<ol style[^>]*>(?![\s\S]*<\/ol>)/,
  'quoted cell with a newline': /\t"[^"\t]*[\r\n][^"\t]*"[\t\r\n]/,
  footer: /第 3 页，共 9 页/,
  comment: /(?:^|[\r\n])#/,
  directive: /# dutylist-disable/,
  'unknown line': /无法归类的文字/,
  'CR alone': /\r(?!\n)/,
  CRLF: /\r\n/,
  'mixed line ends': /\r\n[\s\S]*[^\r]\n/,
  'no final line end': /[^\r\n]$/,
  BOM: /^\ufeff/,
  'lone surrogate': loneSurrogate,
  'full-width number': /[\r\n][０-９]\t/,
  'Chinese number': /[\r\n][一二三]\t/,
};

for (const [name, pattern] of Object.entries(phenomena))
  test(`random documents show: ${name}`, () => {
    const shown = documents.filter(text => pattern.test(text)).length;
    assert.ok(shown >= 3, `${shown} of ${documents.length}`);
  });

test('random documents are small, and many have three lists', () => {
  const sizes = documents.map(text => text.length).sort((a, b) => a - b);
  assert.ok(sizes[300]! > 200 && sizes[300]! < 4000, `median ${sizes[300]}`);
  assert.ok(sizes.at(-1)! < 20_000);
  assert.ok(
    documents.filter(text => /基本/.test(text) && /配合/.test(text) && /收回|回收|上收/.test(text)).length > 50,
  );
});

test('noise has the language’s characters and no order', () => {
  const noise = fc.sample(noiseArbitrary, { numRuns: 300, seed: 2 });
  for (const piece of ['\t', '"', '\r', '序号', '<p>', '清单', '（', '\0'])
    assert.ok(noise.some(text => text.includes(piece)));
  assert.ok(noise.some(text => loneSurrogate.test(text)));
});

test('edits fit the text that the former ones left', () => {
  fc.assert(
    fc.property(textArbitrary, editPlansArbitrary(), (text, plans) => {
      let current = text;
      for (const edit of concreteEdits(text, plans)) {
        assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= current.length);
        current = applyEdit(current, edit);
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('moving a line keeps all characters', () => {
  const text = '甲\r\n乙\r丙\n';
  const edits = concreteEdits(text, [{ kind: 'move-line', at: 0, to: 1 }]);
  assert.equal(edits.reduce(applyEdit, text), '乙\r丙\n甲\r\n');
});
