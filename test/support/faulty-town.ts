// Documents as people leave them: small generated towns, each right but for a few faults of one line each. Unlike random
// documents they make sense, so that more is true of their findings and fixes.

import fc from 'fast-check';
import { generateTown, type TownOptions } from '../bench/generate';
import { plants } from './plant';
import { createRandom, type Random } from './random';

/** A change of one line that matches. */
interface LineFault {
  readonly line: RegExp;
  readonly change: (line: string, random: Random) => string;
}

const lineFaults: Readonly<Record<string, LineFault>> = {
  contentsTotal: {
    line: /清单（\d+项）[.…·\s]+\d/,
    change: line => line.replace(/\d+(?=项）)/, total => String(Number(total) + 1)),
  },
  listTotal: {
    line: /^[^\t]*清单（\d+项）\s*$/,
    change: line => line.replace(/\d+(?=项）)/, total => String(Number(total) + 2)),
  },
  numberForm: {
    line: /^\d\t/,
    change: line => `${String.fromCharCode(line.charCodeAt(0) + 0xfee0)}、${line.slice(1)}`,
  },
  noNumber: { line: /^\d\t/, change: line => line.slice(1) },
  otherNumber: { line: /^\d\t/, change: (line, random) => `${random.integer(12)}${line.slice(1)}` },
  rowTwice: { line: /^\d\t/, change: line => line + line },
  rowShort: { line: /^\d\t[^\t]*\t[^\t]*\t/, change: line => line.replace(/\t[^\t\r\n]*(\r?\n?)$/, '$1') },
  departmentTwice: { line: departmentRow(), change: line => changeDepartments(line, names => [...names, names[0]!]) },
  departmentLost: { line: departmentRow(), change: line => changeDepartments(line, names => names.slice(1)) },
  departmentMore: { line: departmentRow(), change: line => changeDepartments(line, names => ['县粮食局', ...names]) },
  categoryNumeral: { line: /^[一二三四]、/, change: line => `九${line.slice(1)}` },
  categoryLost: { line: /^[一二三四]、/, change: () => '' },
  // no fault, but a row that is carried over a page's end, number, name and departments repeated
  carriedOn: {
    line: departmentRow(),
    change: line =>
      `${line}${line.split('\t').slice(0, 3).join('\t')}\t县审计局：复核账目。\t${line.slice(line.search(/\r?\n?$/))}`,
  },
  strayText: { line: /^\d\t/, change: line => `${line.replace(/[^\n\r]+/, '掉出来的文字')}${line}` },
};

/** A row of an assisting item with two departments or more. */
function departmentRow(): RegExp {
  return /^\d+\t[^\t]*\t[^\t]*、[^\t]*\t[^\t]*\t/;
}

function changeDepartments(line: string, change: (names: string[]) => string[]): string {
  const cells = line.split('\t');
  cells[2] = change(cells[2]!.split('、')).join('、');
  return cells.join('\t');
}

/** The text with one fault, at a random place; as it is if there is no place for it. */
export function addFault(text: string, fault: string, random: Random): string {
  const planted = plants[fault as keyof typeof plants];
  if (planted) return planted(text, random)?.text ?? text;
  const { line, change } = lineFaults[fault]!;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const places = [...lines.keys()].filter(i => line.test(lines[i]!));
  if (places.length === 0) return text;
  const at = random.pick(places);
  return lines.map((each, i) => (i === at ? change(each, random) : each)).join('');
}

export const faults: readonly string[] = [...Object.keys(plants), ...Object.keys(lineFaults)];

const optionsArbitrary: fc.Arbitrary<TownOptions> = fc.record({
  items: fc.record({
    basic: fc.integer({ min: 0, max: 8 }),
    assisting: fc.integer({ min: 0, max: 6 }),
    reclaimed: fc.integer({ min: 0, max: 6 }),
  }),
  eol: fc.constantFrom('\n', '\r\n'),
  note: fc.boolean(),
  contents: fc.boolean(),
  html: fc.boolean(),
  pageBreaks: fc.boolean(),
  continuations: fc.boolean(),
  finalNewline: fc.boolean(),
});

/** Small towns with up to four faults. */
export const faultyTownArbitrary: fc.Arbitrary<string> = fc
  .record({
    seed: fc.nat(9999),
    options: optionsArbitrary,
    faults: fc.array(fc.constantFrom(...faults), { maxLength: 4 }),
  })
  .map(({ seed, options, faults: chosen }) => {
    const random = createRandom(seed);
    return chosen.reduce((text, fault) => addFault(text, fault, random), generateTown(seed, options));
  });
