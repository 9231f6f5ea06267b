// Faults of what is said twice: continued rows that differ from the first, items that repeat others, lists that contradict
// each other; and enforcement marks that are missing.

import { itemsOf, type OutlineItem, type OutlineList, readOutline } from '../outline';
import { changeCell, insertLine, pickFrom, plainItems, replaceLine } from '../outline-edits';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

const ideographs = /[一-鿿]{6,}/g;

/** A word of two characters is left out, in the midst of a run of Chinese characters. */
function leaveOutWord(cell: string, random: Random): string | undefined {
  const runs = [...cell.replace(/<[^<>]*>/g, tag => '-'.repeat(tag.length)).matchAll(ideographs)];
  const run = pickFrom(runs, random);
  if (!run) return undefined;
  const at = run.index + 1 + random.integer(run[0].length - 4);
  // of characters that repeat each other the words would read the same afterwards
  if (cell[at] === cell[at + 2]) return undefined;
  return cell.slice(0, at) + cell.slice(at + 2);
}

/** An item is carried over a page's end; the second row repeats a cell with a word less. */
function differingRow(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const items = outline.lists
    .filter(list => list.kind === 'assisting' && list.columns.length === 5)
    .flatMap(plainItems);
  const places = items.flatMap(item => {
    const duties = item.cells[3]!;
    const cuts = [...duties.matchAll(/。/g)]
      .map(match => match.index + 1)
      .filter(at => duties.length - at > 30 && at > 30);
    const isLong = item.name.length >= 12 && item.cells[4]!.length >= 30;
    return isLong && cuts.length > 0 && !/<[ou]l/.test(duties) ? [{ item, cut: random.pick(cuts) }] : [];
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const { item, cut } = place;
  const index = random.pick([1, 4]);
  const changed = leaveOutWord(item.cells[index]!, random);
  if (changed === undefined) return undefined;
  const duties = item.cells[3]!;
  const second = item.cells.map((cell, i) => (i === index ? changed : i === 3 ? duties.slice(cut) : cell)).join('\t');
  const cutOff = replaceLine(outline, item.line, line => changeCell(line, 3, cell => cell.slice(0, cut))).text;
  return { text: insertLine(readOutline(cutOff), item.line + 1, second), lines: [item.line + 1], reversible: false };
}

/** Two different items of a list; the name of the second is to become that of the first, or one that holds it. */
function pairOf(lists: readonly OutlineList[], random: Random, isWanted: (item: OutlineItem) => boolean) {
  const wanted = lists.map(list => plainItems(list).filter(isWanted)).filter(items => items.length > 1);
  const items = pickFrom(wanted, random);
  return items && (random.sample(items, 2) as [OutlineItem, OutlineItem]);
}

function repeatName(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const pair = pairOf(outline.lists, random, ({ name }) => name.length >= 6 && !/不予公布/.test(name));
  if (!pair || pair[0].name === pair[1].name) return undefined;
  const [first, second] = pair;
  const { text: changed } = replaceLine(outline, second.line, line => changeCell(line, 1, () => first.cells[1]!));
  return { text: changed, lines: [first.line, second.line], reversible: false };
}

/** A fine takes in what another one of the list is about. */
function takeInOffence(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const lists = outline.lists.filter(list => list.kind === 'basic');
  const pair = pairOf(
    lists,
    random,
    ({ cells }) => /^\*?对[一-鿿]{8,}的处罚。?$/.test(cells[1]!) && !/或者|影响|造成/.test(cells[1]!),
  );
  if (!pair) return undefined;
  const [part, whole] = pair;
  const offence = /对(.+)的处罚/.exec(part.cells[1]!)![1]!;
  const { text: changed } = replaceLine(outline, whole.line, line =>
    changeCell(line, 1, cell => cell.replace(/的处罚(?=。?$)/, `或者${offence}的处罚`)),
  );
  return { text: changed, lines: [part.line, whole.line], reversible: false };
}

/** A sentence of an assisting item's duties is said of a reclaimed item, too. */
function shareSentence(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const plainOf = (kind: OutlineList['kind'], columns: number) =>
    outline.lists.filter(list => list.kind === kind && list.columns.length === columns).flatMap(plainItems);
  const sentences = plainOf('assisting', 5).flatMap(item => {
    const [duties] = item.cells[3]!.split('履职保障');
    return [...duties!.matchAll(/(?<=[。.>：]\s*)[^。；：:<>\d.\s"]{18,}(?=。)/g)]
      .map(match => match[0])
      .filter(sentence => text.split(sentence).length === 2)
      .map(sentence => ({ item, sentence }));
  });
  const from = pickFrom(sentences, random);
  const to = pickFrom(
    plainOf('reclaimed', 3).filter(({ cells }) => /[。]$/.test(cells[2]!)),
    random,
  );
  if (!from || !to) return undefined;
  const { text: changed } = replaceLine(outline, to.line, line => `${line}${from.sentence}。`);
  return { text: changed, lines: [from.item.line, to.line], reversible: false };
}

/** A reclaimed item gets the name of one of another list. */
function shareName(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const isReclaimed = (list: OutlineList) => list.kind === 'reclaimed';
  const isUsable = ({ name, cells }: OutlineItem) =>
    name.length >= 6 && !/[*<]/.test(cells[1]!.slice(1)) && !/不予公布/.test(name);
  const from = pickFrom(
    outline.lists
      .filter(list => !isReclaimed(list))
      .flatMap(plainItems)
      .filter(isUsable),
    random,
  );
  const to = pickFrom(outline.lists.filter(isReclaimed).flatMap(plainItems), random);
  if (!from || !to) return undefined;
  const { text: changed } = replaceLine(outline, to.line, line => changeCell(line, 1, () => from.cells[1]!));
  return { text: changed, lines: [from.line, to.line], reversible: false };
}

/** Marked fines, in lists that mark all of theirs and many. */
function markedFines(text: string): OutlineItem[] {
  return readOutline(text).lists.flatMap(list => {
    const fines = itemsOf(list).filter(({ name }) => /处罚。?$/.test(name));
    const marked = plainItems(list).filter(({ cells }) => /^\*对[^对，*]+的处罚。?$/.test(cells[1]!));
    return marked.length >= 7 && fines.every(({ name }) => name.includes('*')) ? marked : [];
  });
}

function leaveOutMark(text: string, random: Random): Mutated | undefined {
  const item = pickFrom(markedFines(text), random);
  if (!item) return undefined;
  const { text: changed } = replaceLine(readOutline(text), item.line, line =>
    changeCell(line, 1, cell => cell.slice(1)),
  );
  return { text: changed, lines: [item.line], reversible: false };
}

function leaveOutDui(text: string, random: Random): Mutated | undefined {
  const item = pickFrom(markedFines(text), random);
  if (!item) return undefined;
  const { text: changed } = replaceLine(readOutline(text), item.line, line =>
    changeCell(line, 1, cell => cell.replace('*对', '*')),
  );
  return { text: changed, lines: [item.line], reversible: false };
}

export const likenessMutations: readonly Mutation[] = [
  { name: 'a continued row lacks a word', rules: ['continuation-differs'], plant: differingRow },
  { name: 'a name twice in a list', rules: ['item-repeated'], plant: repeatName },
  { name: 'a fine takes in another', rules: ['item-repeated'], plant: takeInOffence },
  { name: 'a sentence in two lists', rules: ['list-conflict'], plant: shareSentence },
  { name: 'a name in two lists', rules: ['list-conflict'], plant: shareName },
  { name: 'a mark is left out', rules: ['enforcement-mark'], plant: leaveOutMark },
  { name: 'a marked name without 对', rules: ['enforcement-mark'], plant: leaveOutDui },
];
