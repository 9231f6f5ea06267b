// How the corpus grows: what a town costs to take in, memory, and what finding an item's equivalents costs at 10, 100, … towns,
// beside full-text engines on the same names. How right their answers are is told where there are labels.

import { type Digest, digestDocument } from '../../../server/src/corpus/digest';
import { createEquivalenceIndex, type EquivalenceIndex } from '../../../server/src/corpus/equivalence';
import { itemAt } from '../../../server/src/corpus/packed-items';
import { type ListKind, listKinds } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';
import { bestThreshold } from '../../fit/baseline';
import { type Ask, answersOf, type Quality, qualityOf } from '../../fit/judge';
import { type Labelled, readLabels } from '../../fit/labels';
import { makeReport } from '../../fit/report';
import { generateCorpus } from '../generate';
import { collectGarbage, sampleOf } from '../measure';
import { type Rival, rivals } from '../rivals';
import type { BenchRow, Figure } from '../row';

/** How often each item of a town is asked about. */
const rounds = 3;
/** Items that the other engines are asked about: they take their time. */
const rivalQueries = 40;

export const scale: BenchRow = {
  name: 'scale',
  run({ seed, towns }) {
    const sizes = [10, 100, 1000, 10_000].filter(size => size <= towns);
    return sizes.flatMap(size => figuresAt(seed, size));
  },
};

export const searchQuality: BenchRow = {
  name: 'search quality',
  run() {
    const labelled = readLabels();
    if (!labelled)
      return [{ work: 'equivalents: same duty found', missing: '../shared/corpus is not there: nothing to judge by' }];
    const { kinds } = makeReport(labelled);
    return [
      ...kinds.map(({ kind, engine }) => qualityFigure('equivalents', kind, engine, 'cross-validated')),
      ...rivals.flatMap(rival => {
        const all = answersOf(labelled, askRival(rival, labelled), () => true);
        return listKinds.map(kind => {
          const answers = all.filter(each => each.kind === kind);
          // it has no threshold of its own: it is given the one that is best on these very answers
          return qualityFigure(rival.name, kind, qualityOf(answers, bestThreshold(answers)), 'at the best threshold');
        });
      }),
    ];
  },
};

function figuresAt(seed: number, size: number): Figure[] {
  collectGarbage();
  const before = process.memoryUsage();
  const index = createEquivalenceIndex();
  const times: number[] = [];
  let asking: Digest | undefined;
  for (const { path, text } of generateCorpus(seed, size)) {
    const digest = digestDocument(`file:///bench/${times.length}/${path}`, parse(text), {});
    asking ??= digest;
    const start = performance.now();
    index.set(digest);
    times.push(performance.now() - start);
  }
  collectGarbage();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return [
    { work: `${size} towns: taking a digest into the index`, sample: sampleOf(times) },
    {
      work: `${size} towns: digests and index`,
      amount: { value: bytes / 1e6, unit: 'MB' },
      note: `${(bytes / 1e3 / size).toFixed(0)} KB a town`,
    },
    finding(index, asking!, size),
    ...rivals.map(rival => rivalFinding(rival, index, asking!, size)),
  ];
}

/** All items of a town are asked about. */
function finding(index: EquivalenceIndex, { uri, lists }: Digest, size: number): Figure {
  const times: number[] = [];
  let [answers, compared] = [0, 0];
  for (let round = 0; round <= rounds; round++)
    for (const kind of listKinds)
      for (let at = 0; at < lists[kind].items.length; at++) {
        const start = performance.now();
        const found = index.find({ kind, self: uri, at });
        // the first round is not measured
        if (round > 0) times.push(performance.now() - start);
        answers += found.length;
        compared += index.compared(kind);
      }
  const mean = (sum: number) => Math.round((sum * rounds) / (rounds + 1) / times.length);
  return {
    work: `${size} towns: equivalents of an item`,
    sample: sampleOf(times),
    note: `${mean(answers)} answers, ${mean(compared)} items compared`,
  };
}

/** The same for some items of the basic list, whose names alone are indexed. */
function rivalFinding(rival: Rival, index: EquivalenceIndex, asking: Digest, size: number): Figure {
  const names: string[] = [];
  for (const digest of index.digests())
    for (const item of digest.lists.basic.items) names.push(itemAt(digest.items, item).name);
  const start = performance.now();
  const search = rival.index(names.map((name, id) => ({ id, name })));
  const seconds = (performance.now() - start) / 1000;
  const times: number[] = [];
  for (const item of asking.lists.basic.items.subarray(0, rivalQueries)) {
    const { name } = itemAt(asking.items, item);
    const begin = performance.now();
    search(name);
    times.push(performance.now() - begin);
  }
  return {
    work: `${size} towns: the same by ${rival.name}, basic lists alone`,
    sample: sampleOf(times),
    note: `indexing took ${seconds.toFixed(1)} s`,
  };
}

/** The best item of each town by an engine that knows the names of a kind. */
function askRival(rival: Rival, labelled: Labelled): Ask {
  const searches = new Map<ListKind, ReturnType<Rival['index']>>();
  const nameOf = ({ town, kind, at }: (typeof labelled.items)[number]) => {
    const { items, lists } = labelled.digests.get(town)!;
    return itemAt(items, lists[kind].items[at]!).name;
  };
  for (const kind of listKinds)
    searches.set(
      kind,
      rival.index(labelled.items.flatMap((item, id) => (item.kind === kind ? [{ id, name: nameOf(item) }] : []))),
    );
  return (item, town) => {
    const found = searches.get(item.kind)!(nameOf(item));
    const best = found.find(({ id }) => labelled.items[id]!.town === town);
    // a score says something beside that of the item itself
    const own = found.find(({ id }) => labelled.items[id] === item)?.score ?? found[0]?.score ?? 1;
    return best && { at: labelled.items[best.id]!.at, score: best.score / own };
  };
}

function qualityFigure(name: string, kind: ListKind, { sameFound, f1 }: Quality, how: string): Figure {
  return {
    work: `${name}: same duty found, ${kind}`,
    amount: { value: 100 * sameFound, unit: '%' },
    note: `F1 ${f1.toFixed(3)}, ${how}`,
  };
}
