import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Digest, digestDocument, itemFeatures } from '../../server/src/corpus/digest';
import { createEquivalenceIndex, type EquivalenceIndex } from '../../server/src/corpus/equivalence';
import { type Document, itemsOf } from '../../server/src/syntax/ast';
import { parse } from '../../server/src/syntax/read-document';
import { generateTown } from '../bench/generate';
import { documentArbitrary } from '../support/random-document';
import { runs } from '../support/runs';

/** Towns of one county: neighbours share most of their duties. */
const towns = Array.from({ length: 8 }, (_, seed) =>
  generateTown(seed, { county: '宁川县', items: { basic: 12, assisting: 8, reclaimed: 8 } }),
);

const textArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...towns) },
  { weight: 1, arbitrary: documentArbitrary },
  { weight: 1, arbitrary: fc.constant('') },
);

/** What becomes of the document of a name; no text takes it out. */
const stepsArbitrary = fc.array(fc.record({ name: fc.integer({ min: 0, max: 5 }), text: fc.option(textArbitrary) }), {
  maxLength: 20,
});

const parsedTowns = new Map(towns.map(town => [town, parse(town)]));

function digestOf(name: number, text: string): Digest {
  return digestDocument(`file:///w/${name}.txt`, parsedTowns.get(text) ?? parse(text), {});
}

/** Everything that the index answers for the items of a document, as plain data. */
function answersFor(index: EquivalenceIndex, document: Document, self: string): unknown[] {
  return document.lists.flatMap(list =>
    list.categories.flatMap(category =>
      category.items.map(item =>
        index
          .find({
            kind: list.kind,
            features: itemFeatures(category, item, document.place.town),
            self,
            at: itemsOf(list).indexOf(item),
          })
          .map(({ digest, item: found, score }) => ({ uri: digest.uri, score, ...found })),
      ),
    ),
  );
}

test('after any documents have come, changed and gone the index is that of those that are there', () => {
  fc.assert(
    fc.property(stepsArbitrary, steps => {
      const index = createEquivalenceIndex();
      const texts = new Map<number, string>();
      for (const { name, text } of steps) {
        if (text === null) {
          index.remove(`file:///w/${name}.txt`);
          texts.delete(name);
        } else {
          index.set(digestOf(name, text));
          texts.set(name, text);
        }
      }
      const fresh = createEquivalenceIndex();
      for (const [name, text] of [...texts].sort(([a], [b]) => b - a)) fresh.set(digestOf(name, text));
      assert.deepEqual(
        index.digests().map(digest => digest.uri),
        fresh.digests().map(digest => digest.uri),
      );
      const query = parse(towns[0]!);
      for (const self of ['file:///w/0.txt', 'file:///elsewhere.txt'])
        assert.deepEqual(answersFor(index, query, self), answersFor(fresh, query, self));
    }),
    runs(20, 300),
  );
});

test('a score is a number from 0 to 1, the best come first, and never from the document itself', () => {
  const index = createEquivalenceIndex();
  for (const [name, text] of towns.entries()) index.set(digestOf(name, text));
  fc.assert(
    fc.property(fc.nat(towns.length - 1), fc.oneof(documentArbitrary, fc.constantFrom(...towns)), (self, text) => {
      const document = parse(text);
      const uri = `file:///w/${self}.txt`;
      for (const found of answersFor(index, document, uri) as { uri: string; score: number }[][]) {
        for (const [i, each] of found.entries()) {
          assert.ok(each.score >= 0 && each.score <= 1, `score ${each.score}`);
          assert.ok(i === 0 || each.score <= found[i - 1]!.score, 'a better one comes later');
          assert.notEqual(each.uri, uri);
        }
      }
    }),
    runs(20, 200),
  );
});

test('the same town under another name is found item by item', () => {
  const index = createEquivalenceIndex();
  for (const [name, text] of towns.entries()) index.set(digestOf(name, text));
  const document = parse(towns[3]!);
  const items = document.lists.flatMap(itemsOf);
  const found = answersFor(index, document, 'file:///elsewhere.txt') as { uri: string; number: number }[][];
  for (const [i, item] of items.entries()) {
    const own = found[i]!.find(each => each.uri === 'file:///w/3.txt');
    assert.equal(own?.number, item.content.number?.value, item.content.name.text);
  }
});
