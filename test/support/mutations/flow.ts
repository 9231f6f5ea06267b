// Faults that are planted into towns rendered as text out of a PDF (see flow-print.ts), line by line, where they show on
// these lines alone. What is planted into tables and can be rendered is in the other files of this folder.

import type { ItemTruth, ListTruth } from '../../bench/truth';
import type { FlowLine } from '../flow-print';
import { likeness } from '../outline';
import type { Random } from '../random';

/** A town in flow with a fault in it. */
export interface PlantedFlow {
  readonly lines: readonly FlowLine[];
  /** The line on which the finding is due, one of `lines`. */
  readonly at: FlowLine;
  readonly rule: string;
  /** What is underlined, all its pieces together, where that is more than a word. */
  readonly words?: string;
}

type Plant = (lines: readonly FlowLine[], random: Random) => PlantedFlow | undefined;

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

/** The blank line and the number are lost that tell where the support ends. */
const supportEndLost: Plant = (lines, random) => {
  const places = lines.flatMap((line, i) => {
    const support = lines.filter(each => each.item === line.item && each.part === 'support');
    const isOneSentence = support.filter(each => each.text.endsWith('。')).length === 1;
    const isAfterBlank = isBlank(lines[i - 1]) && lines[i - 2] === support.at(-1);
    return line.part === 'own' && isAfterBlank && isOneSentence ? [{ line, blank: lines[i - 1]! }] : [];
  });
  const place = pick(places, random);
  if (!place) return undefined;
  const { lines: numberless, at } = change(lines, place.line, text => text.replace(/^1\./, ''));
  return { lines: without(numberless, each => each === place.blank), at, rule: 'flow-ambiguous' };
};

/** All faults, by what is planted. */
export const flowPlants = {
  itemLost,
  lastItemLost,
  numberRepeated,
  categoryCountWrong,
  listCountWrong,
  departmentsLost,
  departmentLost,
  headingLost,
  supportEndLost,
} satisfies Record<string, Plant>;

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

function isBlank(line: FlowLine | undefined): boolean {
  return line?.text.trim() === '';
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
