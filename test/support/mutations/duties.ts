// Faults of the rules on categories, separators, duties, entries and traces of extraction.

import { itemsOf, type Outline, type OutlineItem, type OutlineList, readOutline } from '../outline';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

/** An item that stands on one row without quoted cells, and its list. */
interface Place {
  readonly list: OutlineList;
  readonly item: OutlineItem;
}

function places(outline: Outline, isMeant: (place: Place) => boolean): Place[] {
  return outline.lists.flatMap(list =>
    itemsOf(list)
      .filter(item => item.continuations.length === 0 && item.cells.length === list.columns.length)
      .filter(item => !item.cells.some(cell => cell.startsWith('"')))
      .map(item => ({ list, item }))
      .filter(isMeant),
  );
}

function pick<T>(among: readonly T[], random: Random): T | undefined {
  return among.length === 0 ? undefined : random.pick(among);
}

/** The text with another cell in an item's row. */
function withCell(outline: Outline, item: OutlineItem, column: number, cell: string, reversible: boolean): Mutated {
  const lines = [...outline.lines];
  const old = lines[item.line]!;
  const body = old.replace(/[\r\n]+$/, '');
  const cells = item.cells.map((each, i) => (i === column ? cell : each));
  lines[item.line] = cells.join('\t') + old.slice(body.length);
  return { text: lines.join(''), lines: [item.line], reversible };
}

const columnOf = (list: OutlineList, words: RegExp) =>
  list.columns.findIndex(column => words.test(column.replace(/\s/g, '')));
const isAssisting = ({ kind, columns }: OutlineList) => kind === 'assisting' && columns.length === 5;

/** A category's name in one of several lists that share it, one of its characters replaced or left out. */
const otherCategoryName: Mutation = {
  name: 'a category named otherwise in one list',
  rules: ['category-name'],
  plant(text, random) {
    const outline = readOutline(text);
    const all = outline.lists.flatMap(list => list.categories);
    const shared = all.filter(
      category => category.name.length >= 4 && all.filter(each => each.name === category.name).length > 1,
    );
    const place = pick(shared, random);
    if (!place) return undefined;
    const at = random.integer(place.name.length);
    const name = place.name.slice(0, at) + random.pick(['', '护', '业']) + place.name.slice(at + 1);
    if (all.some(each => each.name === name)) return undefined;
    const lines = outline.lines.map((line, i) => (i === place.line ? line.replace(place.name, name) : line));
    const candidates = all.filter(each => each.name === place.name).map(each => each.line);
    return { text: lines.join(''), lines: candidates, reversible: false };
  },
};

/** One 、 of a list that uses it throughout. */
const otherSeparator: Mutation = {
  name: 'a department set apart by another sign',
  rules: ['department-separator'],
  plant(text, random) {
    const outline = readOutline(text);
    const several = places(
      outline,
      ({ list, item }) => isAssisting(list) && /^[^\s<，,]+、[^\s<，,]+$/.test(item.cells[2]!),
    );
    const place = pick(several.length > 4 ? several : [], random);
    if (!place || itemsOf(place.list).some(item => /[\s，,；<](?=\S)/.test(item.cells[2] ?? ''))) return undefined;
    const marks = [...place.item.cells[2]!.matchAll(/、/g)].map(match => match.index);
    const at = random.pick(marks);
    const cell = place.item.cells[2]!;
    return withCell(
      outline,
      place.item,
      2,
      cell.slice(0, at) + random.pick(['，', ',', ' ', '；']) + cell.slice(at + 1),
      true,
    );
  },
};

/** A blank before the last characters of a name that heads duties elsewhere. */
const blankInName: Mutation = {
  name: 'a blank within a department’s name',
  rules: ['department-separator'],
  plant(text, random) {
    const outline = readOutline(text);
    const place = pick(
      places(outline, ({ list, item }) => {
        const name = item.cells[2] ?? '';
        return (
          isAssisting(list) &&
          /^[\u4e00-\u9fff]{5,}$/.test(name) &&
          text.split(name).length > 2 &&
          text.includes(`${name}：`)
        );
      }),
      random,
    );
    if (!place) return undefined;
    const name = place.item.cells[2]!;
    const at = name.length - 1 - random.integer(2);
    // where other cells hold blanks they may be mended, too
    const isOnlyOne = outline.lists
      .filter(isAssisting)
      .every(list => itemsOf(list).every(item => !/\s/.test(item.cells[2] ?? '')));
    return withCell(outline, place.item, 2, `${name.slice(0, at)} ${name.slice(at)}`, isOnlyOne);
  },
};

const emptyDuties: Mutation = {
  name: 'an empty cell of duties',
  rules: ['duties-missing'],
  plant(text, random) {
    const outline = readOutline(text);
    const place = pick(
      places(outline, ({ list }) => isAssisting(list) || (list.kind === 'reclaimed' && list.columns.length === 3)),
      random,
    );
    if (!place) return undefined;
    const column = place.list.kind === 'assisting' ? random.pick([3, 4]) : 2;
    return place.item.cells[column]!.trim() === '' ? undefined : withCell(outline, place.item, column, '', false);
  },
};

const onlySupport: Mutation = {
  name: 'nothing but support',
  rules: ['duties-missing'],
  plant(text, random) {
    const outline = readOutline(text);
    const place = pick(
      places(outline, ({ list, item }) => isAssisting(list) && /(?:。\s*|<p>)履职保障：/.test(item.cells[3]!)),
      random,
    );
    if (!place) return undefined;
    const cell = place.item.cells[3]!;
    return withCell(outline, place.item, 3, cell.slice(cell.lastIndexOf('履职保障：')).replace(/<[^<>]*>/g, ''), false);
  },
};

const supportLost: Mutation = {
  name: 'an item without its support',
  rules: ['support-missing'],
  plant(text, random) {
    const outline = readOutline(text);
    const all = outline.lists.filter(isAssisting).flatMap(itemsOf);
    const rowsOf = (item: OutlineItem) => [item.line, ...item.continuations].map(line => outline.lines[line]).join('');
    const having = all.filter(item => rowsOf(item).includes('履职保障')).length - 1;
    if (having < 5 || having < all.length * 0.8) return undefined;
    const place = pick(
      places(
        outline,
        ({ list, item }) => isAssisting(list) && /^.{12,}(?:。\s*|<p>)履职保障[：:]/.test(item.cells[3]!),
      ),
      random,
    );
    if (!place) return undefined;
    const cell = place.item.cells[3]!;
    const kept = cell.slice(0, cell.search(/履职保障[：:]/)).replace(/(?:<[^<>]*>|\s)+$/, '');
    return kept.includes('履职保障') ? undefined : withCell(outline, place.item, 3, kept, false);
  },
};

/** A cell whose entries are numbered 1…n, and where the numbers stand. */
function numberedCell(outline: Outline, random: Random, least: number) {
  const found = places(outline, ({ list }) => list.kind !== 'basic').flatMap(place =>
    place.item.cells.flatMap((cell, column) => {
      if (column < 2 || !/职责|方式/.test(place.list.columns[column]!)) return [];
      const marks = [...cell.matchAll(/(?<=^|[。；>：]\s*)(\d{1,2})\.(?!\d)/g)];
      const isRun = marks.length >= least && marks.every((mark, i) => Number(mark[1]) === i + 1);
      return isRun ? [{ ...place, column, cell, marks }] : [];
    }),
  );
  return pick(found, random);
}

/** The cell with other numbers. */
function renumbered(cell: string, marks: readonly RegExpMatchArray[], numberOf: (index: number) => number): string {
  let text = '';
  let at = 0;
  for (const [i, mark] of marks.entries()) {
    text += cell.slice(at, mark.index) + String(numberOf(i));
    at = mark.index! + mark[1]!.length;
  }
  return text + cell.slice(at);
}

/** Three ways in which the numbers of entries go wrong; `numbers` gives the number of the entry at an index, `k` is drawn. */
function entryMutation(name: string, reversible: boolean, numbers: (index: number, k: number) => number): Mutation {
  return {
    name,
    rules: ['entry-number'],
    plant(text, random) {
      const outline = readOutline(text);
      const place = numberedCell(outline, random, 3);
      if (!place) return undefined;
      const { item, column, cell, marks } = place;
      const k = 2 + random.integer(marks.length - 2);
      return withCell(
        outline,
        item,
        column,
        renumbered(cell, marks, index => numbers(index, k)),
        reversible,
      );
    },
  };
}

const entryRepeated = entryMutation('an entry with the number of the one before', true, (i, k) =>
  i === k ? i : i + 1,
);
const entrySkipped = entryMutation('entries that leave a number out', false, (i, k) => (i >= k ? i + 2 : i + 1));
const entryStart = entryMutation('entries that begin with 2', false, i => i + 2);
const entriesSwapped = entryMutation('two entries the wrong way round', true, (i, k) =>
  i === k ? i : i === k - 1 ? i + 2 : i + 1,
);

const otherLabel: Mutation = {
  name: 'a label that differs from the header',
  rules: ['handling-label'],
  plant(text, random) {
    const outline = readOutline(text);
    const place = pick(
      places(outline, ({ list, item }) => {
        const column = columnOf(list, /承[接办]部门/);
        const word = /承[接办]部门/.exec(list.columns[column] ?? '')?.[0];
        return word !== undefined && new RegExp(`^(?:<p>)?${word}[：:]`).test(item.cells[column]!);
      }),
      random,
    );
    if (!place) return undefined;
    const column = columnOf(place.list, /承[接办]部门/);
    const cell = place.item.cells[column]!;
    const other = cell.replace(/承([接办])部门/, (_, verb) => `承${verb === '接' ? '办' : '接'}部门`);
    const labels = itemsOf(place.list).flatMap(
      item => /承[接办]部门(?=[：:])/.exec(item.cells[column] ?? '')?.[0] ?? [],
    );
    return withCell(outline, place.item, column, other, new Set(labels).size === 1);
  },
};

const tagsInCell: Mutation = {
  name: 'a name in tags',
  rules: ['html-in-cell'],
  plant(text, random) {
    const outline = readOutline(text);
    const firsts = places(outline, ({ list, item }) => {
      const before = outline.lines.slice(list.line, item.line + 1).join('');
      return !/[<&]/.test(before) && !item.cells[1]!.startsWith('"');
    });
    const place = pick(firsts, random);
    return place && withCell(outline, place.item, 1, `<p>${place.item.cells[1]}</p>`, false);
  },
};

const pageNumber: Mutation = {
  name: 'a page number and the header again',
  rules: ['page-artefact'],
  plant(text, random) {
    const outline = readOutline(text);
    const list = pick(
      outline.lists.filter(each => each.columns.length > 0 && (each.categories[0]?.items.length ?? 0) > 0),
      random,
    );
    if (!list) return undefined;
    const at = list.categories[0]!.items[0]!.line;
    const before = outline.lines.slice(list.line, at);
    if (before.filter(line => /^序\s*号\t/.test(line)).length !== 1) return undefined;
    const eol = /[\r\n]+$/.exec(outline.lines[list.line]!)?.[0] ?? '\n';
    const page = random.pick(['第 3 页，共 9 页', '- 3 -', '第3页']);
    const lines = [...outline.lines];
    lines.splice(at, 0, `${page}${eol}`, eol, list.columns.join('\t') + eol);
    return { text: lines.join(''), lines: [at], reversible: false };
  },
};

export const dutiesMutations: readonly Mutation[] = [
  otherCategoryName,
  otherSeparator,
  blankInName,
  emptyDuties,
  onlySupport,
  supportLost,
  entryRepeated,
  entrySkipped,
  entryStart,
  entriesSwapped,
  otherLabel,
  tagsInCell,
  pageNumber,
];
