// What is found out when documents are compared, and what is kept of it for the next time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Digest, digestDocument } from '../../../server/src/corpus/digest';
import { createEquivalenceIndex } from '../../../server/src/corpus/equivalence';
import { createComparisons } from '../../../server/src/features/comparisons';
import { parse } from '../../../server/src/syntax/read-document';
import { generateTown } from '../../bench/generate';

const county = '宁川县';
const place = { town: undefined, county };
const items = { basic: 20, assisting: 10, reclaimed: 10 };
const textOf = (seed: number) => generateTown(seed, { county, town: `第${seed}镇`, items });
const digestOf = (seed: number, text = textOf(seed)) => digestDocument(`${seed}`, parse(text), place);

/** The documents, and comparisons of which each tells at how many steps it paused. */
function world(seeds: readonly number[]) {
  const digests = new Map<string, Digest>(seeds.map(seed => [`${seed}`, digestOf(seed)]));
  const others = (uri: string) => [...digests.values()].filter(digest => digest.uri !== uri);
  const index = createEquivalenceIndex();
  const comparisons = createComparisons({ index, othersOf: uri => ({ digests: others(uri), sample: undefined }) });
  const compare = (uri: string, document: ReturnType<typeof parse>): number => {
    let pauses = 0;
    for (const each of index.digests()) if (!digests.has(each.uri)) index.remove(each.uri);
    for (const digest of [...digests.values(), digestDocument(uri, document, place)]) index.set(digest);
    for (const steps = comparisons.compare({ uri, document, place }); !steps.next().done; ) pauses++;
    return pauses;
  };
  return { digests, index, comparisons, compare };
}

test('an edited item costs one question, nothing changed none', () => {
  const { comparisons, compare } = world([1, 2, 3, 4]);
  const document = parse(textOf(1));
  assert.equal(comparisons.current({ uri: '1', document, place }), undefined);
  assert.ok(compare('1', document) > 40);
  assert.ok(comparisons.current({ uri: '1', document, place }));
  assert.equal(compare('1', document), 0);
  const { name } = document.lists[0]!.categories[0]!.items[0]!.content;
  const edited = parse(document.cst.text.replace(name.text.slice(0, -1), '开展蚕桑技术培训'), document);
  assert.equal(comparisons.current({ uri: '1', document: edited, place }), undefined);
  const pauses = compare('1', edited);
  assert.ok(pauses >= 1 && pauses < 10, `${pauses}`);
});

test('another document that says the same in other places costs itself', () => {
  const { digests, comparisons, compare } = world([1, 2, 3, 4]);
  const document = parse(textOf(1));
  compare('1', document);
  const missing = comparisons.missingIn('1');
  digests.set('2', digestOf(2, `\n\n${textOf(2)}`));
  assert.equal(comparisons.current({ uri: '1', document, place }), undefined);
  assert.equal(compare('1', document), 1, 'the one document');
  assert.equal(comparisons.missingIn('1'), missing);
  const coverage = comparisons.current({ uri: '1', document, place })!;
  const copies = coverage.lacking.flatMap(each => each.copies);
  assert.ok(copies.some(({ digest }) => digest === digests.get('2')));
});

test('what is left half way, or changes from one document to the next, is answered as if it were asked for the first time', () => {
  const { digests, index, comparisons, compare } = world([1, 2, 3, 4, 5]);
  const documents = [1, 2, 3, 4, 5].map(seed => parse(textOf(seed)));
  for (const [i, document] of documents.entries()) compare(`${i + 1}`, document);
  digests.set('5', digestOf(5, textOf(6)));
  digests.delete('4');
  const steps = comparisons.compare({ uri: '1', document: documents[0]!, place });
  for (let i = 0; i < 2; i++) steps.next();
  digests.set('4', digestOf(4, textOf(7)));
  for (const uri of ['1', '2', '3']) {
    const document = documents[Number(uri) - 1]!;
    compare(uri, document);
    const fresh = createComparisons({
      index,
      othersOf: () => ({ digests: [...digests.values()].filter(digest => digest.uri !== uri), sample: undefined }),
    });
    for (const all = fresh.compare({ uri, document, place }); !all.next().done; );
    assert.deepEqual(comparisons.missingIn(uri), fresh.missingIn(uri));
  }
});

test('what is forgotten lacks nothing', () => {
  const { comparisons, compare } = world([1, 2, 3, 4]);
  const document = parse(textOf(9));
  compare('9', document);
  assert.ok(comparisons.missingIn('9').length > 0);
  comparisons.forget('9');
  assert.deepEqual(comparisons.missingIn('9'), []);
  assert.equal(comparisons.current({ uri: '9', document, place }), undefined);
});
