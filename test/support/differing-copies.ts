// Towns in tables, an item of which is carried over a page break, number, name, departments and own duties repeated: one of
// these cells not quite as it stood before.

import fc from 'fast-check';
import { generateTown } from '../bench/generate';
import { createRandom } from './random';

export interface DifferingCopy {
  readonly text: string;
  readonly kind: keyof typeof kinds;
  /** The repeated cell as it is planted. */
  readonly cell: string;
}

/** What is changed in which cell (0-based); undefined where it has no place. */
const kinds = {
  width: { at: 4, change: (cell: string) => swap(cell, '，', ',') },
  nameMark: { at: 1, change: (cell: string) => (cell.endsWith('。') ? cell.slice(0, -1) : `${cell}。`) },
  finalMark: { at: 4, change: (cell: string) => (cell.endsWith('。') ? cell.slice(0, -1) : undefined) },
  separator: { at: 2, change: (cell: string) => swap(cell, '、', ' ') },
  number: { at: 0, change: (cell: string) => `${cell}、` },
  blank: { at: 4, change: (cell: string) => `${cell.slice(0, 5)} ${cell.slice(5)}` },
} satisfies Record<string, { at: number; change: (cell: string) => string | undefined }>;

function swap(cell: string, from: string, to: string): string | undefined {
  return cell.includes(from) ? cell.replace(from, to) : undefined;
}

/** Towns with one differing copy each. */
export const differingCopyArbitrary: fc.Arbitrary<DifferingCopy> = fc
  .record({
    seed: fc.nat(9999),
    kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
    eol: fc.constantFrom('\n' as const, '\r\n' as const),
  })
  .map(({ seed, kind, eol }) => {
    const town = generateTown(seed, {
      eol,
      html: false,
      pageBreaks: false,
      continuations: false,
      items: { basic: 1, assisting: 9, reclaimed: 1 },
    });
    const lines = town.split(eol);
    const { at, change } = kinds[kind];
    const places = lines.flatMap((line, i) => {
      const cells = line.split('\t');
      const isItem = cells.length === 5 && /^\d+$/.test(cells[0]!) && !line.includes('"') && cells[4]!.length > 20;
      const cell = isItem ? change(cells[at]!) : undefined;
      return cell === undefined ? [] : [{ i, cells: cells.with(at, cell).with(3, '县审计局：复核账目。'), cell }];
    });
    if (places.length === 0) return undefined;
    const { i, cells, cell } = createRandom(seed).pick(places);
    lines.splice(i + 1, 0, cells.join('\t'));
    return { text: lines.join(eol), kind, cell };
  })
  .filter(each => each !== undefined);
