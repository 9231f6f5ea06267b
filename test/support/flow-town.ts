// Small generated towns as text out of a PDF, in every style of flow-print; as it is, or with lines lost and doubled.

import fc from 'fast-check';
import { generateTownWithTruth } from '../bench/generate';
import type { TownTruth } from '../bench/truth';
import { type FlowStyle, printFlow } from './flow-print';
import { createRandom } from './random';

export interface FlowTown {
  readonly truth: TownTruth;
  readonly style: FlowStyle;
  readonly text: string;
}

const widths = fc.record({
  name: fc.integer({ min: 4, max: 9 }),
  departments: fc.integer({ min: 7, max: 16 }),
  duties: fc.integer({ min: 20, max: 44 }),
  own: fc.integer({ min: 14, max: 36 }),
});
const towns = fc.record({
  county: fc.constantFrom('云岭县', '宁川区', '怀阳市', '青原旗', '白河自治县'),
  items: fc.record({
    basic: fc.integer({ min: 0, max: 5 }),
    assisting: fc.integer({ min: 1, max: 7 }),
    reclaimed: fc.integer({ min: 0, max: 5 }),
  }),
});

/** Towns in flow; `telling`: headings and the blank lines that mean something are there. */
export function flowTownArbitrary(telling: boolean): fc.Arbitrary<FlowTown> {
  const told = telling ? fc.constant(true) : fc.boolean();
  const styles: fc.Arbitrary<FlowStyle> = fc.record({
    widths,
    blanks: fc.constantFrom(0, 0.1, 0.3, 0.6),
    headings: told,
    telling: told,
    headers: fc.constantFrom('broken', 'whole', 'none'),
    footers: fc.boolean(),
    pageNumbers: fc.boolean(),
    carried: fc.boolean(),
    named: fc.boolean(),
    listed: fc.boolean(),
    title: fc.constant(true),
    categories: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
  });
  return fc.tuple(fc.nat(99_999), towns, styles).map(([seed, options, drawn]) => {
    // a page's number within an item may as well be the next item's
    const style = telling && drawn.carried ? { ...drawn, pageNumbers: false } : drawn;
    const { truth } = generateTownWithTruth(seed, options);
    return { truth, style, text: printFlow(truth, style, createRandom(seed)) };
  });
}

/** Their texts, some with a few lines lost, doubled or moved. */
export const flowTextArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    flowTownArbitrary(false),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('lose', 'double', 'move')), { maxLength: 3 }),
  )
  .map(([{ text }, faults]) => {
    const lines = text.split(/(?<=\n)/);
    for (const [at, fault] of faults) {
      const line = lines[at % lines.length]!;
      if (fault === 'double') lines.splice(at % lines.length, 0, line);
      else lines.splice(at % lines.length, 1);
      if (fault === 'move') lines.splice((at * 7) % (lines.length + 1), 0, line);
    }
    return lines.join('');
  });
