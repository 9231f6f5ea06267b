// Faults of the rules that compare: departments spelled otherwise than elsewhere, what is left of another town's list, and what
// all towns of a county have but one.

import { itemsOf, likeness, type Outline, type OutlineItem, readOutline } from '../outline';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

/** A department in the third cell of an assisting item that stands on one row. */
interface Place {
  readonly item: OutlineItem;
  readonly name: string;
}

/** So many items make a spelling the usual one. */
const usual = 4;
const county = /^[\u4e00-\u9fff]{2,7}?[县旗]/;
const level = /^[\u4e00-\u9fff]{0,7}?[县旗区]/;

/** Departments that enough items name, or that have a heading in the same row. */
function places(outline: Outline): Place[] {
  const all = outline.lists
    .filter(list => list.kind === 'assisting' && list.columns.length === 5)
    .flatMap(itemsOf)
    .filter(item => item.cells.length === 5 && item.continuations.length === 0);
  const counts = new Map<string, number>();
  const named = all.flatMap(item => namesIn(item).map(name => ({ item, name })));
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.filter(({ item, name }) => counts.get(name)! >= usual || item.cells[3]!.includes(`${name}：`));
}

function namesIn({ cells }: OutlineItem): string[] {
  return cells[2]!
    .split('、')
    .filter(name => /^[\u4e00-\u9fff]{4,}$/.test(name) && level.test(name) && !name.includes('分局'));
}

/** Writes a name of a departments cell otherwise; `change` answers undefined where that would be no fault for sure. */
function inCell(change: (name: string, random: Random) => string | undefined): Mutation['plant'] {
  return (text, random) => {
    const outline = readOutline(text);
    for (const { item, name } of random.shuffle(places(outline))) {
      const changed = change(name, random);
      // where somebody else writes it so, it is no slip for sure
      if (changed === undefined || changed === name || new RegExp(`${changed}[、：\\t]`).test(text)) continue;
      const cell = item.cells[2]!.split('、').map(each => (each === name ? changed : each));
      return replaceCell(outline, item, 2, cell.join('、'));
    }
    return undefined;
  };
}

function replaceCell(outline: Outline, item: OutlineItem, column: number, cell: string): Mutated {
  const old = outline.lines[item.line]!;
  const body = old.replace(/[\r\n]+$/, '');
  const cells = body.split('\t');
  cells[column] = cell;
  const lines = [...outline.lines];
  lines[item.line] = cells.join('\t') + old.slice(body.length);
  return { text: lines.join(''), lines: [item.line], reversible: false };
}

/** The name's place and what follows it. */
function cut(name: string): [place: string, core: string] {
  const place = level.exec(name)![0];
  return [place, name.slice(place.length)];
}

/** The town that the first title names, with its kind. */
function townOf(outline: Outline): string | undefined {
  const title = outline.lists[0]?.title ?? '';
  return /([^省市县旗区盟州]{2,6}(?:镇|乡|街道|苏木))(?:基本|配合|上级|收回|回收|上收)/.exec(title)?.[1];
}

const spelling: readonly Mutation[] = [
  {
    name: 'department with 和 more or less',
    rules: ['department-spelling'],
    plant: inCell(name => {
      const [place, core] = cut(name);
      return /.{2}和.{2}/.test(core) ? place + core.replace('和', '') : undefined;
    }),
  },
  {
    name: "committee's department without 委",
    rules: ['department-spelling'],
    plant: inCell(name => {
      const [place, core] = cut(name);
      return /^委(?:宣传部|组织部|统战部|社会工作部|政法委)/.test(core) ? place + core.slice(1) : undefined;
    }),
  },
  {
    name: 'department with two characters swapped',
    rules: ['department-spelling'],
    plant: inCell((name, random) => {
      const [place, core] = cut(name);
      if (core.startsWith('委') || core.length < 3) return undefined;
      const at = random.integer(Math.max(1, core.length - 3));
      return place + core.slice(0, at) + core[at + 1]! + core[at]! + core.slice(at + 2);
    }),
  },
  {
    name: 'department that has lost a character',
    rules: ['department-spelling'],
    plant: inCell((name, random) => {
      const [place, core] = cut(name);
      if (core.length < 6 || core.startsWith('委')) return undefined;
      const at = 1 + random.integer(core.length - 3);
      return /[和与大]/.test(core[at]!) ? undefined : place + core.slice(0, at) + core.slice(at + 1);
    }),
  },
  {
    name: 'department that has lost its 局',
    rules: ['department-spelling'],
    plant: inCell(name => (/.{2}局$/.test(name) ? name.slice(0, -1) : undefined)),
  },
  {
    name: 'department with 据 for 局',
    rules: ['department-spelling'],
    plant: inCell(name => (/.{2}局$/.test(name) ? `${name.slice(0, -1)}据` : undefined)),
  },
  {
    name: 'open-ended department',
    rules: ['department-spelling'],
    plant: inCell(name => (name.endsWith('局') ? `${name}等` : undefined)),
  },
];

const foreign: readonly Mutation[] = [
  {
    name: 'department of another county',
    rules: ['foreign-place'],
    plant: inCell(name => {
      const own = county.exec(name)?.[0];
      return own && name.length - own.length > 2 ? `青岩${own.slice(-1)}${name.slice(own.length)}` : undefined;
    }),
  },
  {
    name: 'words of another kind of township',
    rules: ['foreign-place'],
    plant(text, random) {
      const outline = readOutline(text);
      const town = townOf(outline);
      const items = outline.lists.flatMap(itemsOf).filter(item => item.continuations.length === 0);
      if (!town || items.length === 0) return undefined;
      const item = random.pick(items);
      const words = /街道$/.test(town) ? ['本镇', '全镇'] : ['本街道', '全街道'];
      const column = item.cells.length - 1;
      return replaceCell(outline, item, column, `${item.cells[column]!}协助统计${random.pick(words)}人口。`);
    },
  },
  {
    name: 'title of a list with another town',
    rules: ['foreign-place'],
    plant(text, random) {
      const outline = readOutline(text);
      const town = townOf(outline);
      const lists = outline.lists.slice(1).filter(list => town && outline.lines[list.line]!.includes(town));
      if (!town || outline.lists.length < 3 || lists.length === 0) return undefined;
      const { line } = random.pick(lists);
      const lines = outline.lines.map((each, i) => (i === line ? each.replace(town, `石鼓${town.slice(-2)}`) : each));
      return { text: lines.join(''), lines: [line], reversible: false };
    },
  },
  {
    name: 'another town of the county as the one that acts',
    rules: ['foreign-place'],
    plant(text, random) {
      const outline = readOutline(text);
      const town = townOf(outline);
      const items = outline.lists.flatMap(itemsOf).filter(item => item.continuations.length === 0);
      if (!town || items.length === 0) return undefined;
      const item = random.pick(items);
      const column = item.cells.length - 1;
      const changed = replaceCell(outline, item, column, `${item.cells[column]!}石鼓镇人民政府做好登记。`);
      return { ...changed, others: [text.replaceAll(town, '石鼓镇')] };
    },
  },
];

const missing: Mutation = {
  name: 'item that all other towns of the county have',
  rules: ['missing-item'],
  plant(text, random) {
    const outline = readOutline(text);
    const town = townOf(outline);
    if (!town) return undefined;
    for (const list of random.shuffle(outline.lists.filter(each => each.kind === 'basic'))) {
      const all = itemsOf(list);
      for (const category of random.shuffle(list.categories.filter(each => each.items.length > 1)))
        for (const item of random.shuffle(category.items)) {
          const isUnlike = all.every(each => each === item || likeness(each.name, item.name) < 0.1);
          if (!isUnlike || item.continuations.length > 0) continue;
          const lines = [...outline.lines];
          lines.splice(item.line, 1);
          const others = ['石鼓镇', '柳泉镇', '杉木镇'].map(each => text.replaceAll(town, each));
          return { text: lines.join(''), lines: [category.line], reversible: false, others };
        }
    }
    return undefined;
  },
};

export const townsMutations: readonly Mutation[] = [...spelling, ...foreign, missing];
