// Faults are planted into towns rendered as text out of a PDF: each has to be found, by its rule, in its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/rules/rule';
import { buildLineIndex, lineAt } from '../../server/src/text/line-index';
import { generateTownWithTruth } from '../bench/generate';
import type { ItemTruth, ListTruth } from '../bench/truth';
import { findingsOf } from '../support/check';
import { type FlowLine, flowText, printFlowLines, usualFlow } from '../support/flow-print';
import { likeness } from '../support/outline';
import { createRandom, mixSeeds, type Random } from '../support/random';
import { isFull } from '../support/runs';

interface Planted {
  readonly lines: readonly FlowLine[];
  /** The line on which the finding is due, one of `lines`. */
  readonly at: FlowLine;
  readonly rule: string;
  /** What is underlined, all its pieces together, where that is more than a word. */
  readonly words?: string;
}

type Plant = (lines: readonly FlowLine[], random: Random) => Planted | undefined;

/** An item in the middle of its list is lost: the next number jumps. */
const itemLost: Plant = (lines, random) => {
  const place = pick(
    numbersOf(lines).flatMap(own => own.slice(1, -1).map((line, i) => ({ line, next: own[i + 2]! }))),
    random,
  );
  return place && { lines: without(lines, each => each.item === place.line.item), at: place.next, rule: 'number-gap' };
};

/** The last item of a list is lost: only the counts tell. */
const lastItemLost: Plant = (lines, random) => {
  const own = pick(
    numbersOf(lines).filter(each => each.length > 1),
    random,
  );
  const last = own?.at(-1);
  if (!last) return undefined;
  const category = lines.slice(0, lines.indexOf(last)).findLast(line => line.part === 'category')!;
  return { lines: without(lines, each => each.item === last.item), at: category, rule: 'category-count' };
};

/** An item carries the number of an earlier one of quite another name. */
const numberRepeated: Plant = (lines, random) => {
  const place = pick(
    numbersOf(lines).flatMap(own =>
      own.flatMap((line, i) =>
        own.slice(0, i).flatMap(other => (isUnlike(line.item!, other.item!) ? [{ line, other }] : [])),
      ),
    ),
    random,
  );
  if (!place) return undefined;
  return {
    ...change(lines, place.line, text => text.replace(/\d+/, String(place.other.item!.number))),
    rule: 'number-repeated',
  };
};

const categoryCountWrong: Plant = (lines, random) => {
  const line = pick(
    lines.filter(each => each.part === 'category'),
    random,
  );
  return (
    line && {
      ...change(lines, line, text => text.replace(/\d+(?=项）)/, count => String(Number(count) + 2))),
      rule: 'category-count',
    }
  );
};

const listCountWrong: Plant = (lines, random) => {
  const line = pick(
    lines.filter(each => each.part === 'title' && /项）$/.test(each.text)),
    random,
  );
  return (
    line && {
      ...change(lines, line, text => text.replace(/\d+(?=项）)/, count => String(Number(count) + 2))),
      rule: 'list-count',
    }
  );
};

/** No department is left of an item whose headings name some. */
const departmentsLost: Plant = (lines, random) => {
  const item = pick(headedItems(lines), random);
  if (!item) return undefined;
  const at = lines.find(line => line.item === item && line.part === 'name')!;
  return {
    lines: without(lines, each => each.item === item && each.part === 'departments'),
    at,
    rule: 'department-missing',
  };
};

/** One of several departments is lost: its heading tells. */
const departmentLost: Plant = (lines, random) => {
  const item = pick(
    headedItems(lines).filter(each => each.departments.length > 1),
    random,
  );
  if (!item) return undefined;
  const name = random.pick(item.departments);
  const at = lines.find(line => line.item === item && line.part === 'heading' && line.text.startsWith(name));
  const lost = linesOf(lines, item, 'departments', name);
  if (!at || !lost) return undefined;
  return { lines: without(lines, each => lost.includes(each)), at, rule: 'department-unlisted', words: name };
};

/** The heading of one of several departments is lost: the department is underlined, also where it lies on two lines. */
const headingLost: Plant = (lines, random) => {
  const item = pick(
    headedItems(lines).filter(each => each.departments.length > 2),
    random,
  );
  if (!item) return undefined;
  const name = random.pick(item.departments.slice(1));
  const lost = lines.filter(line => line.item === item && line.part === 'heading' && line.text === `${name}：`);
  const at = linesOf(lines, item, 'departments', name)?.[0];
  if (lost.length !== 1 || !at) return undefined;
  return { lines: without(lines, each => lost.includes(each)), at, rule: 'department-without-duties', words: name };
};

const plants = {
  itemLost,
  lastItemLost,
  numberRepeated,
  categoryCountWrong,
  listCountWrong,
  departmentsLost,
  departmentLost,
  headingLost,
};

/** The lines with the items' numbers, list by list. */
function numbersOf(lines: readonly FlowLine[]): FlowLine[][] {
  const byList = new Map<ListTruth, FlowLine[]>();
  for (const line of lines)
    if (line.part === 'number') byList.set(line.list!, [...(byList.get(line.list!) ?? []), line]);
  return [...byList.values()];
}

/** Assisting items whose departments stand on lines of their own and have a heading each. */
function headedItems(lines: readonly FlowLine[]): ItemTruth[] {
  const items = new Set(lines.filter(line => line.part === 'departments').flatMap(line => line.item ?? []));
  return [...items].filter(
    ({ departments, superiorDuties }) =>
      departments.length > 0 &&
      superiorDuties.filter(block => block.departments.length === 1).length === departments.length,
  );
}

/** The lines of a part of an item that make up the name, if it has lines of its own. */
function linesOf(lines: readonly FlowLine[], item: ItemTruth, part: string, name: string): FlowLine[] | undefined {
  const own = lines.filter(line => line.item === item && line.part === part);
  for (const [i] of own.entries())
    for (let end = i + 1; end <= own.length; end++)
      if (
        own
          .slice(i, end)
          .map(line => line.text)
          .join('') === name
      )
        return own.slice(i, end);
  return undefined;
}

function isUnlike(a: ItemTruth, b: ItemTruth): boolean {
  return likeness(a.name, b.name) < 0.3;
}

function without(lines: readonly FlowLine[], isGone: (line: FlowLine) => boolean): FlowLine[] {
  return lines.filter(line => !isGone(line));
}

function change(lines: readonly FlowLine[], line: FlowLine, by: (text: string) => string) {
  const at = { ...line, text: by(line.text) };
  return { lines: lines.map(each => (each === line ? at : each)), at };
}

function pick<T>(places: readonly T[], random: Random): T | undefined {
  return places.length === 0 ? undefined : random.pick(places);
}

function checkFound({ lines, at, rule, words }: Planted, name: string): void {
  const text = flowText(lines, usualFlow);
  const index = buildLineIndex(text);
  const line = lines.indexOf(at);
  const found = findingsOf(text).filter(each => each.rule === rule && lineAt(index, each.range.start) === line);
  assert.equal(found.length, 1, `${name}: ${rule} not found on line ${line + 1} of\n${text}`);
  if (words) assert.equal(underlined(found[0]!, text), words, name);
}

/** The characters of a finding and of its further pieces. */
function underlined({ range, message, related }: Finding, text: string): string {
  const pieces = [range, ...related.filter(each => each.message === message).map(each => each.range)];
  return pieces.map(({ start, end }) => text.slice(start, end)).join('');
}

test('faults planted in flow are found', () => {
  const planted = new Map<string, number>();
  const counties = ['云岭县', '宁川区', '怀阳市', '青原旗', '白河自治县'];
  for (let seed = 0; seed < (isFull ? 400 : 40); seed++) {
    const random = createRandom(mixSeeds('flow', seed));
    const { truth } = generateTownWithTruth(seed, {
      county: counties[seed % counties.length]!,
      items: { basic: random.integer(5), assisting: 4 + random.integer(6), reclaimed: random.integer(5) },
    });
    const style = {
      ...usualFlow,
      widths: {
        name: 4 + random.integer(5),
        departments: 7 + random.integer(9),
        duties: 24 + random.integer(16),
        own: 20,
      },
      headers: random.pick(['broken', 'whole', 'none'] as const),
      footers: random.chance(0.5),
      named: random.chance(0.3),
    };
    const lines = printFlowLines(truth, style, random);
    for (const [kind, plant] of Object.entries(plants)) {
      const fault = plant(lines, random);
      if (!fault) continue;
      planted.set(kind, (planted.get(kind) ?? 0) + 1);
      checkFound(fault, `seed ${seed}, ${kind}`);
    }
  }
  for (const kind of Object.keys(plants)) assert.ok((planted.get(kind) ?? 0) > 5, `${kind} hardly found a place`);
});
