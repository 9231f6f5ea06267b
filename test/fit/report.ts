// The fit as a whole: the weights from all labels, and how good the engine and the baseline are on towns whose labels neither
// has seen.

import { createHash } from 'node:crypto';
import type { AllWeights } from '../../server/src/corpus/model';
import { leastSecond } from '../../server/src/features/missing-items';
import { type ListKind, listKinds } from '../../server/src/syntax/cst';
import { baselineOf, bestThreshold } from './baseline';
import { type Answer, answersOf, engineOf, type Quality, qualityOf } from './judge';
import type { Labelled } from './labels';
import { madeUpTable } from './made-up';
import { matcherOf, options, queryFor, train } from './train';

export interface KindReport {
  readonly kind: ListKind;
  readonly engine: Quality;
  readonly baseline: Quality;
  /** Of the best items whose scores lie in a tenth, how many there are and how many are labelled 1 or 2. */
  readonly reliability: readonly { readonly count: number; readonly right: number }[];
}

export interface Report {
  readonly weights: AllWeights;
  readonly kinds: readonly KindReport[];
  readonly towns: number;
  /** Second answers of a town, how many there are and how many are labelled partners: the likely ones, and the others. */
  readonly seconds: Readonly<Record<'likely' | 'unlikely', { readonly count: number; readonly right: number }>>;
  /** Of the labels, the documents and the options. */
  readonly hash: string;
}

export function makeReport(labelled: Labelled): Report {
  const answers: Answer[] = [];
  const plain: { answers: Answer[]; threshold: number }[] = [];
  const baseline = baselineOf(labelled);
  for (const out of labelled.towns) {
    const rest = labelled.towns.filter(town => town !== out);
    const involved = (a: string, b: string) => a === out || b === out;
    answers.push(...answersOf(labelled, engineOf(labelled, train(labelled, rest)), involved));
    const seen = answersOf(labelled, baseline, (a, b) => !involved(a, b));
    const unseen = answersOf(labelled, baseline, involved);
    for (const kind of listKinds)
      plain.push({
        answers: unseen.filter(each => each.kind === kind),
        threshold: bestThreshold(seen.filter(each => each.kind === kind)),
      });
  }
  const weights = rounded(train(labelled, labelled.towns));
  return {
    weights,
    kinds: listKinds.map(kind => {
      const own = answers.filter(each => each.kind === kind);
      return {
        kind,
        engine: qualityOf(own),
        baseline: qualityOf(
          plain.flatMap(each =>
            each.answers.filter(answer => answer.kind === kind).map(answer => shifted(answer, each.threshold)),
          ),
          0,
        ),
        reliability: reliabilityOf(own),
      };
    }),
    towns: labelled.towns.length,
    seconds: secondsOf(labelled, weights),
    hash: createHash('sha256')
      .update(labelled.source)
      .update(madeUpTable)
      .update(JSON.stringify(options))
      .digest('hex')
      .slice(0, 16),
  };
}

/** Asks for all answers with the weights that are fitted to all labels. */
function secondsOf(labelled: Labelled, weights: AllWeights): Report['seconds'] {
  const found = { likely: { count: 0, right: 0 }, unlikely: { count: 0, right: 0 } };
  for (const kind of listKinds) {
    const matcher = matcherOf(labelled, kind, weights[kind]);
    for (const item of labelled.items.filter(each => each.kind === kind)) {
      const seen = new Set<number>();
      const matches = matcher.matches(queryFor(labelled, matcher, item, true)).sort((a, b) => b.score - a.score);
      for (const { document, item: at, score } of matches) {
        const grade = labelled.grade(item, { town: labelled.towns[document]!, kind, at });
        if (seen.has(document) && grade !== 'd') {
          const group = found[score >= leastSecond ? 'likely' : 'unlikely'];
          group.count++;
          if (grade) group.right++;
        }
        seen.add(document);
      }
    }
  }
  return found;
}

/** Each fold has a threshold of its own: scores are told by how much they are above it. */
function shifted(answer: Answer, threshold: number): Answer {
  return answer.score === undefined ? answer : { ...answer, score: answer.score - threshold };
}

function reliabilityOf(answers: readonly Answer[]): KindReport['reliability'] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = answers.filter(
      ({ score, grade }) => score !== undefined && grade !== 'd' && Math.min(9, Math.floor(score * 10)) === tenth,
    );
    return { count: own.length, right: own.filter(({ grade }) => grade !== undefined).length };
  });
}

/** Four decimals are more than the labels tell, and a file that people can read. */
function rounded(weights: AllWeights): AllWeights {
  return JSON.parse(
    JSON.stringify(weights, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)),
  );
}
