// Which numbers of a list in the flow layout begin items. A number alone on its line may as well be a page's, or be part
// of a sentence that was broken before and behind it. No number is judged by itself: each is weighed by what stands around
// it, each step from one to the next by whether it counts on, and the heaviest sequence is taken. So a faulty number in a
// good place still begins an item (for the number rules to find), and a page number that happens to fit does not.

/** A number that may begin an item. */
export interface Candidate {
  readonly value: number;
  readonly form: 'bare' | 'named' | 'marked' | 'glued';
  /** Whether it may count what follows on its line. */
  readonly measures: boolean;
  /** Whether what stands before is over. */
  readonly closedBefore: boolean;
  /** Whether what follows looks like an item of its kind. */
  readonly holdsItem: boolean;
  /** What follows: words of a name; what no name begins with; another number or a category; the list's end. */
  readonly next: 'name' | 'other' | 'none' | 'end';
}

/** A step reaches back over no more numbers than that: page numbers and the like stand between items, never so many. */
const farthest = 60;
const formWeight = { bare: 3, named: 1, marked: 1, glued: -0.5 };
const nextWeight = { name: 0, other: -6, none: -3, end: -9 };

/**
 * Indices of the candidates that begin items, in order. `closing`: items end with a sentence; where most go without a
 * mark, an open end says nothing.
 */
export function chooseStarts(candidates: readonly Candidate[], closing: boolean): number[] {
  const best: { weight: number; before: number }[] = [];
  let at = -1;
  for (const [i, candidate] of candidates.entries()) {
    let weight = firstStep(candidate.value);
    let before = -1;
    for (let j = Math.max(0, i - farthest); j < i; j++) {
      const reached = best[j]!.weight + step(candidates[j]!.value, candidate.value);
      if (reached > weight) {
        weight = reached;
        before = j;
      }
    }
    best.push({ weight: weight + weightOf(candidate, closing), before });
    if (best[i]!.weight > (best[at]?.weight ?? 0)) at = i;
  }
  const chosen: number[] = [];
  for (; at >= 0; at = best[at]!.before) chosen.unshift(at);
  return chosen;
}

/** What a candidate weighs by what stands around it: 6 for a number alone between a sentence's end and an item. */
function weightOf({ form, measures, closedBefore, holdsItem, next }: Candidate, closing: boolean): number {
  const before = closedBefore ? 1 : closing ? -2.5 : 0;
  const content = next === 'name' ? (holdsItem ? 2 : -4) : 0;
  return formWeight[form] + nextWeight[next] + before + content - (measures ? 1.5 : 0);
}

function firstStep(value: number): number {
  return value === 1 ? 2 : 0;
}

/** What it weighs that `to` follows `from`. */
function step(from: number, to: number): number {
  if (to === from + 1) return 2;
  if (to <= from) return -2.5;
  return -0.5 - Math.min(20, to - from - 1) * 0.15;
}
