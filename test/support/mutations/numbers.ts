// Faults of numbers and counts: of items, categories, lists and contents.

import { itemsOf, type Outline, type OutlineList, readOutline } from '../outline';
import { insertLine, isSingle, pickFrom, regularLists, replaceLine } from '../outline-edits';
import { deleteRow, type Plant, repeatNumber, wrongCategoryCount, wrongListCount } from '../plant';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

const numerals = [...'一二三四五六七八九十'];

/** One of the faults of plant.ts; `isReversible` looks at the text before. */
function planted(plant: Plant, isReversible: (outline: Outline, line: number) => boolean = () => false) {
  return (text: string, random: Random): Mutated | undefined => {
    const fault = plant(text, random);
    // planting goes by lines: of a row with quoted cells it would take out the first line alone
    if (!fault || fault.original.includes('"')) return undefined;
    return { text: fault.text, lines: [fault.line], reversible: isReversible(readOutline(text), fault.line) };
  };
}

/** Whether all counts of a list agree with its items and its categories are numbered one by one. */
function isConsistent(list: OutlineList): boolean {
  const { length } = itemsOf(list);
  return (
    (list.declared === undefined || list.declared === length) &&
    list.categories.every(({ declared, items, numeral }, i) => declared === items.length && numeral === numerals[i])
  );
}

function listAt(outline: Outline, line: number): OutlineList | undefined {
  return outline.lists.findLast(list => list.line <= line);
}

/** Whether a count is the only thing that is wrong in its list once it is changed, and nothing speaks for it. */
function isLoneCount(outline: Outline, line: number): boolean {
  const list = listAt(outline, line);
  return list !== undefined && isConsistent(list) && list.categories.every(category => category.items.length > 0);
}

/** Whether a category's count can't be the trace of items lost at the end of its list. */
function isCertainCount(outline: Outline, line: number): boolean {
  const list = listAt(outline, line);
  return isLoneCount(outline, line) && (list?.declared !== undefined || list?.categories.at(-1)?.line !== line);
}

/** Two neighbours change numbers: one of them goes backwards. */
function swapNumbers(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const pairs = regularLists(outline).flatMap(list => {
    const items = itemsOf(list);
    return items.slice(1).flatMap((item, i) => (isSingle(item) && isSingle(items[i]!) ? [[items[i]!, item]] : []));
  });
  const pair = pickFrom(pairs, random);
  if (!pair) return undefined;
  const [a, b] = pair as [(typeof pair)[0], (typeof pair)[0]];
  const once = replaceLine(outline, a.line, line => line.replace(/^\d+/, String(b.number))).text;
  const twice = replaceLine(readOutline(once), b.line, line => line.replace(/^\d+/, String(a.number))).text;
  return { text: twice, lines: [a.line, b.line], reversible: false };
}

/** A number that no neighbour explains, in the midst of a list. */
function wildNumber(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const places = regularLists(outline).flatMap(list => {
    const items = itemsOf(list);
    return items
      .slice(1, -1)
      .filter(isSingle)
      .map(item => ({ item, number: items.length + 100 }));
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const { text: changed } = replaceLine(outline, place.item.line, line => line.replace(/^\d+/, String(place.number)));
  return { text: changed, lines: [place.item.line], reversible: false };
}

const fullWidth = (digits: string) => digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A number in another form: `３`, `3.`, `3、`, ` 3`, `三`. */
function numberForm(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const item = pickFrom(outline.lists.flatMap(itemsOf).filter(isSingle), random);
  if (!item) return undefined;
  const forms = [
    fullWidth,
    (n: string) => `${n}.`,
    (n: string) => `${n}、`,
    (n: string) => ` ${n}`,
    (n: string) => `${n} `,
  ];
  if (item.number <= 10) forms.push(n => numerals[Number(n) - 1]!);
  const form = random.pick(forms);
  const { text: changed } = replaceLine(outline, item.line, line => line.replace(/^\d+/, form));
  return { text: changed, lines: [item.line], reversible: true };
}

/** A category with the numeral of the one before. */
function repeatNumeral(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const places = regularLists(outline)
    .filter(isConsistent)
    .flatMap(list => list.categories.slice(1).map((category, i) => ({ line: category.line, numeral: numerals[i]! })));
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const { text: changed } = replaceLine(outline, place.line, line =>
    line.replace(/^[一二三四五六七八九十]+/, place.numeral),
  );
  return { text: changed, lines: [place.line], reversible: true };
}

/** A category whose numeral skips one, as if a category were lost. */
function skipNumeral(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const lists = regularLists(outline).filter(list => isConsistent(list) && list.categories.length < 9);
  const list = pickFrom(lists, random);
  const last = list?.categories.at(-1);
  if (!list || !last || list.categories.length < 2) return undefined;
  const { text: changed } = replaceLine(outline, last.line, line =>
    line.replace(/^[一二三四五六七八九十]+/, numerals[list.categories.length]!),
  );
  return { text: changed, lines: [last.line], reversible: false };
}

/** An entry of the contents that names its list otherwise, or declares another total. */
function otherContents(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const first = outline.lists[0]?.line ?? 0;
  const entries = outline.lines
    .slice(0, first)
    .flatMap((line, at) => (/(?:基本|配合|收回|回收|上收)[^\t。\d]{0,12}清单.*[.…\t ]\d+\s*$/.test(line) ? [at] : []));
  const places = entries.flatMap((at, i) => {
    const list = outline.lists[i];
    const line = outline.lines[at]!;
    if (!list || entries.length !== outline.lists.length) return [];
    const changes: ((body: string) => string)[] = [];
    if (/收回/.test(line) && /收回/.test(list.title)) changes.push(body => body.replace('收回', '回收'));
    const total = Number(/清单（(\d+)项）/.exec(line)?.[1] ?? Number.NaN);
    if (total === itemsOf(list).length)
      changes.push(body => body.replace(/（\d+项）/, `（${total + random.pick([-1, 1, 5])}项）`));
    return changes.map(change => ({ at, list, change }));
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const { text: changed } = replaceLine(outline, place.at, place.change);
  // told at the list's title where it says otherwise, at the entry where the title declares nothing
  return { text: changed, lines: [place.list.line, place.at], reversible: false };
}

/** A note that withholds more items than numbers are missing. */
function wrongNote(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const places = regularLists(outline).flatMap(list =>
    list.kind === 'reclaimed'
      ? []
      : itemsOf(list)
          .slice(1, -1)
          .filter(isSingle)
          .map(item => ({ list, item })),
  );
  const place = pickFrom(places, random);
  const first = outline.lists[0];
  if (!place || !first || outline.lines[place.item.line]!.includes('"')) return undefined;
  const without = replaceLine(outline, place.item.line, undefined).text;
  const kind = place.list.kind === 'basic' ? '基本' : '配合';
  const note = `注：${2 + random.integer(3)}项${kind}履职事项为敏感或涉密事项，不予公布。`;
  return { text: insertLine(readOutline(without), first.line, note), lines: [first.line], reversible: false };
}

export const numberMutations: readonly Mutation[] = [
  { name: 'a row is lost', rules: ['number-gap'], plant: planted(deleteRow) },
  { name: 'a number of another item', rules: ['number-repeated'], plant: planted(repeatNumber) },
  { name: 'two numbers changed places', rules: ['number-order'], plant: swapNumbers },
  { name: 'a wild number', rules: ['number-order'], plant: wildNumber },
  { name: 'a number in another form', rules: ['number-format'], plant: numberForm },
  {
    name: 'a wrong count of a category',
    rules: ['category-count'],
    plant: planted(wrongCategoryCount, isCertainCount),
  },
  { name: 'a wrong total of a list', rules: ['list-count'], plant: planted(wrongListCount, isLoneCount) },
  { name: 'a numeral twice', rules: ['category-numeral'], plant: repeatNumeral },
  { name: 'a numeral skipped', rules: ['category-numeral'], plant: skipNumeral },
  { name: 'contents that say otherwise', rules: ['contents-mismatch'], plant: otherContents },
  { name: 'a note of other numbers', rules: ['withheld-note'], plant: wrongNote },
];
