// A wording beside another one that is shown in full: lines that both say are left out, as in a patch, so that what differs is
// all that there is to read. The heading above a line that differs stays.

import type { Piece } from '../domain/differences';

/** A stretch of a wording, or lines that it says as the other one does. */
export type ShortPiece = Piece | { readonly sameLines: number };

interface Line {
  readonly pieces: Piece[];
  isSame: boolean;
}

/** The pieces of a text that is compared, with gaps for lines in which nothing differs. Line breaks within `text` stay. */
export function withoutSameLines(pieces: readonly Piece[]): ShortPiece[] {
  const lines = linesOf(pieces);
  const isKept = lines.map(({ isSame }) => !isSame);
  for (const [i, { isSame }] of lines.entries()) {
    if (isSame) continue;
    const heading = lines.findLastIndex((line, k) => k < i && isHeading(line));
    if (heading >= 0) isKept[heading] = true;
  }
  const short: ShortPiece[] = [];
  let gap = 0;
  const fill = () => {
    if (gap > 0) short.push({ sameLines: gap });
    gap = 0;
  };
  for (const [i, line] of lines.entries()) {
    if (!isKept[i]) {
      gap++;
      continue;
    }
    fill();
    short.push(...line.pieces);
  }
  fill();
  return short;
}

/** Each line with the break behind it. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const piece of pieces)
    for (const text of piece.text.split(/(?<=\n)/)) {
      if (!line) {
        line = { pieces: [], isSame: true };
        lines.push(line);
      }
      line.pieces.push({ ...piece, text });
      if (piece.only) line.isSame = false;
      if (text.endsWith('\n')) line = undefined;
    }
  return lines;
}

function isHeading({ pieces }: Line): boolean {
  return /[：:]\s*$/.test(pieces.at(-1)!.text);
}
