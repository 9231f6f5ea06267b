// What a document lacks, against counties of generated towns of which it is known which items are one duty.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestDocument } from '../../../server/src/corpus/digest';
import { createEquivalenceIndex } from '../../../server/src/corpus/equivalence';
import { createComparer } from '../../../server/src/features/missing-items';
import { listKinds } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';
import { drained } from '../../../server/src/text/steps';
import { generateTown } from '../../bench/generate';
import { planList } from '../../bench/plan';

const county = '宁川县';
const place = { town: undefined, county };
const items = { basic: 60, assisting: 50, reclaimed: 60 };

/** A town's document, its digest, and for each of its items the duty that it is. */
function town(seed: number) {
  const document = parse(generateTown(seed, { county, town: `第${seed}镇`, items, emptyCategories: 'keep' }));
  const digest = digestDocument(`${seed}`, document, place);
  const duties = listKinds.flatMap(kind =>
    planList(county, seed, kind, items[kind])
      .flat()
      .map(each => kind + each.seed),
  );
  assert.equal(digest.items.length, duties.length);
  return { document, digest, duties };
}
type Town = ReturnType<typeof town>;

/** What one town lacks against the others: for each copy the duty that it is. */
function lackingIn(own: Town, others: readonly Town[]): string[][] {
  const digests = others.map(({ digest }) => digest);
  const index = createEquivalenceIndex();
  for (const digest of [own.digest, ...digests]) index.set(digest);
  const { uri } = own.digest;
  const steps = createComparer(index)(
    { uri, document: own.document, town: place.town },
    { digests, sample: undefined },
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  const copies = step.value.lacking.flatMap(each => each.copies.map(({ digest, index }) => `${digest.uri} ${index}`));
  assert.equal(new Set(copies).size, copies.length, 'an item is a copy of two duties');
  return step.value.lacking.map(each =>
    each.copies.map(({ digest, index }) => others.find(other => other.digest === digest)!.duties[index]!),
  );
}

function mostFrequent(words: readonly string[]): string {
  const count = (word: string) => words.filter(each => each === word).length;
  return [...words].sort((a, b) => count(b) - count(a))[0]!;
}

test('most of what most towns have and one lacks is found, hardly anything else, and no item stands for two duties', () => {
  const towns = Array.from({ length: 8 }, (_, i) => town(1000 + i));
  const figures = { right: 0, wrong: 0, missed: 0 };
  for (const own of towns) {
    const others = towns.filter(each => each !== own);
    const wanted = new Set(
      others
        .flatMap(({ duties }) => duties)
        .filter(duty => !own.duties.includes(duty))
        .filter(duty => others.filter(({ duties }) => duties.includes(duty)).length * 2 > others.length),
    );
    const found = lackingIn(own, others).map(mostFrequent);
    figures.right += found.filter(duty => wanted.has(duty)).length;
    figures.wrong += found.filter(duty => !wanted.has(duty)).length;
    figures.missed += [...wanted].filter(duty => !found.includes(duty)).length;
  }
  const { right, wrong, missed } = figures;
  assert.ok(right / (right + missed) > 0.88 && right / (right + wrong) > 0.93, JSON.stringify(figures));
});

const streetTrade = '对占用道路摆摊经营的处罚';
const townOf = (town: string, isOwn: boolean) => {
  const list = (title: string, rows: string) => `${county}${town}${title}\n一、城乡建设（1项）\n1\t${rows}\n`;
  const text = isOwn
    ? list('基本履职事项清单', `*${streetTrade}。`)
    : list('上级部门收回事项清单', `${streetTrade}\t县城市管理局：巡查后依法处罚。`);
  const document = parse(text);
  return { document, digest: digestDocument(town, document, { town, county }) };
};
const coverageOf = ({ document, digest }: ReturnType<typeof townOf>, others: readonly ReturnType<typeof townOf>[]) => {
  const digests = others.map(each => each.digest);
  const index = createEquivalenceIndex();
  for (const each of [digest, ...digests]) index.set(each);
  const steps = createComparer(index)({ uri: digest.uri, document, town: digest.town }, { digests, sample: undefined });
  return drained(steps);
};

test('what most towns have in another list is not lacking, were there one that has it in the same list', () => {
  const towns = [townOf('青石镇', true), townOf('鹤堰镇', true), townOf('柳溪镇', false), townOf('石桥镇', false)];
  for (const own of towns) {
    const { lacking, elsewhere, onlyHere } = coverageOf(
      own,
      towns.filter(each => each !== own),
    );
    assert.deepEqual([lacking, onlyHere], [[], []]);
    assert.equal(elsewhere.length, 1);
    assert.notEqual(elsewhere[0]!.kind, elsewhere[0]!.own.list.kind);
  }
});

test('a town alone has nothing that others have not', () => {
  const { towns, lacking, onlyHere } = coverageOf(townOf('青石镇', true), []);
  assert.deepEqual([towns, lacking, onlyHere], [0, [], []]);
});
