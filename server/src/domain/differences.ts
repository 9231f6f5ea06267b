// Where two texts that are much alike differ, for showing just those words. What stands between two differences and is no more
// than two characters long is no landmark to a reader (`上报灾情` against `灾情上报`), so such neighbours are told as one.

import { diffArrays } from 'diff';
import type { Range } from '../text/range';

/** A stretch of the first text and what stands in its place in the second; one of the two may be empty. */
export interface Difference {
  readonly a: Range;
  readonly b: Range;
}

/** Texts with more single insertions and deletions than this are not alike; their middle is one difference. */
const mostEdits = 200;
/** Equal characters between two differences that are told as one. */
const mostBetween = 2;

/** The differences of two sequences (of UTF-16 units or code points), in order; none of equal ones. */
export function differences(a: ArrayLike<number>, b: ArrayLike<number>): Difference[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const endA = a.length - tail;
  const endB = b.length - tail;
  if (head === endA && head === endB) return [];
  const whole = { a: { start: head, end: endA }, b: { start: head, end: endB } };
  if (head === endA || head === endB) return [whole];
  const middle = (codes: ArrayLike<number>, end: number) => Array.from(codes).slice(head, end);
  const changes = diffArrays(middle(a, endA), middle(b, endB), { maxEditLength: mostEdits });
  if (!changes) return [whole];
  const found: Difference[] = [];
  let [atA, atB] = [head, head];
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed;
    const difference = {
      a: { start: atA, end: added ? atA : atA + count },
      b: { start: atB, end: removed ? atB : atB + count },
    };
    [atA, atB] = [difference.a.end, difference.b.end];
    if (isSame) continue;
    const last = found.at(-1);
    if (last && difference.a.start - last.a.end <= mostBetween)
      found[found.length - 1] = {
        a: { start: last.a.start, end: difference.a.end },
        b: { start: last.b.start, end: difference.b.end },
      };
    else found.push(difference);
  }
  return found;
}

/** A stretch of a text beside another one: in both, only in the other one, or only in this one. */
export interface Piece {
  readonly text: string;
  readonly only?: 'other' | 'here';
}

/**
 * A text as pieces that say where it differs from another one, whose own words stand in it where they would be. White space
 * that only one of the two has is no difference.
 */
export function piecesAgainst(text: string, other: string): Piece[] {
  const [own, others] = [codePoints(text), codePoints(other)];
  const pieces: Piece[] = [];
  const add = (codes: readonly number[], only?: Piece['only']) => {
    const words = textOf(codes);
    const isBlank = words.trim() === '';
    if (words === '' || (isBlank && only === 'other')) return;
    const last = pieces.at(-1);
    if (only && !isBlank) pieces.push({ text: words, only });
    else if (last && !last.only) pieces[pieces.length - 1] = { text: last.text + words };
    else pieces.push({ text: words });
  };
  let at = 0;
  for (const { a, b } of differences(others, own)) {
    add(own.slice(at, b.start));
    add(others.slice(a.start, a.end), 'other');
    add(own.slice(b.start, b.end), 'here');
    at = b.end;
  }
  add(own.slice(at));
  return pieces;
}

function codePoints(text: string): number[] {
  return Array.from(text, character => character.codePointAt(0)!);
}

function textOf(codes: readonly number[]): string {
  return codes.map(code => String.fromCodePoint(code)).join('');
}
