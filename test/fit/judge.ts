// How right answers are, over all queries: an item, and another town that may have it.

import type { AllWeights } from '../../server/src/corpus/model';
import { threshold } from '../../server/src/corpus/model';
import { type ListKind, listKinds } from '../../server/src/syntax/cst';
import type { Grade, Labelled, LabelledItem } from './labels';
import { matcherOf, queryFor } from './train';

/** The best item of a town for an item, whatever its score. */
export interface Answer {
  readonly kind: ListKind;
  readonly towns: readonly [string, string];
  /** Undefined where there is none at all. */
  readonly score: number | undefined;
  /** What the pair is labelled. */
  readonly grade: Grade | undefined;
  /** Whether the town has any partner of the item, and one that is the same duty. */
  readonly hasPartner: boolean;
  readonly hasSame: boolean;
}

export interface Quality {
  readonly queries: number;
  /** Of the queries with a partner that is the same duty, how often the first answer is a labelled partner. */
  readonly sameFound: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The best item of a town for an item, and its score. */
export type Ask = (item: LabelledItem, town: string) => { readonly at: number; readonly score: number } | undefined;

export function answersOf(labelled: Labelled, ask: Ask, isAsked: (a: string, b: string) => boolean): Answer[] {
  return labelled.items.flatMap(item =>
    labelled.towns
      .filter(town => town !== item.town && isAsked(item.town, town))
      .map((town): Answer => {
        const { kind } = item;
        const grades = Array.from(labelled.digests.get(town)!.lists[kind].items, (_, at) =>
          labelled.grade(item, { town, kind, at }),
        );
        const best = ask(item, town);
        return {
          kind,
          towns: [item.town, town],
          score: best?.score,
          grade: best && grades[best.at],
          hasPartner: grades.some(grade => grade === '1' || grade === '2'),
          hasSame: grades.includes('2'),
        };
      }),
  );
}

/** Asks the engine with some weights. */
export function engineOf(labelled: Labelled, weights: AllWeights): Ask {
  const matchers = Object.fromEntries(
    listKinds.map(kind => [kind, matcherOf(labelled, kind, weights[kind])]),
  ) as Record<ListKind, ReturnType<typeof matcherOf>>;
  let asked: LabelledItem | undefined;
  let found: ReturnType<(typeof matchers)['basic']['matches']> = [];
  return (item, town) => {
    if (asked !== item) found = matchers[item.kind].matches(queryFor(labelled, matchers[item.kind], item, false));
    asked = item;
    const match = found.find(each => labelled.towns[each.document] === town);
    return match && { at: match.item, score: match.score };
  };
}

/** An answer counts from the threshold on; one that is disputed counts neither way. */
export function qualityOf(answers: readonly Answer[], least = threshold): Quality {
  let [same, sameFound, right, wrong, wanted, disputed] = [0, 0, 0, 0, 0, 0];
  for (const { score, grade, hasPartner, hasSame } of answers) {
    const isRight = grade === '1' || grade === '2';
    if (hasSame) same++;
    if (hasSame && isRight) sameFound++;
    const isGiven = score !== undefined && score >= least;
    if (isGiven && grade === 'd') {
      disputed++;
      continue;
    }
    if (hasPartner) wanted++;
    if (isGiven && isRight) right++;
    if (isGiven && !isRight) wrong++;
  }
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, wanted);
  return {
    queries: answers.length - disputed,
    sameFound: sameFound / Math.max(1, same),
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
  };
}
